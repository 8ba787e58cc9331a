namespace System.Messaging
{
    class MessageQueue
    {
        MessageQueue(string path);
        [Remote] Message Receive();
        void Send(object obj);
        IMessageFormatter Formatter;
    }

    class Message { [Remote] object Body; [Remote] Stream BodyStream; }
    interface IMessageFormatter { object Read([Sink("deserialise")] Message message); }
    class BinaryMessageFormatter : IMessageFormatter { BinaryMessageFormatter(); object Read([Sink("deserialise")] Message message); }
    class XmlMessageFormatter : IMessageFormatter { XmlMessageFormatter(Type[] targetTypes); }
}
