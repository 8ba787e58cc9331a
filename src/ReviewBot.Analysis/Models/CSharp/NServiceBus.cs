namespace NServiceBus
{
    interface IHandleMessages<T> { Task Handle([Remote] T message, object context); }
}
