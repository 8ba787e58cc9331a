namespace MassTransit
{
    class ConsumeContext<T> { [Remote] T Message; }
    interface IConsumer<TMessage> { Task Consume(ConsumeContext<TMessage> context); }
}
