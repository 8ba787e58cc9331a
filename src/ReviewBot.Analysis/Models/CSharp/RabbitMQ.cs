namespace RabbitMQ.Client
{
    interface IModel
    {
        void BasicPublish(string exchange, string routingKey, object basicProperties, object body);
        [Remote] BasicGetResult BasicGet(string queue, bool autoAck);
    }

    class ConnectionFactory { string HostName, UserName; [Sink("credential")] string Password; }
    [Data] class BasicGetResult { [Remote] ReadOnlyMemory<byte> Body; }
}

namespace RabbitMQ.Client.Events
{
    [Data] class BasicDeliverEventArgs { [Remote] ReadOnlyMemory<byte> Body; [Remote] string RoutingKey; }
}
