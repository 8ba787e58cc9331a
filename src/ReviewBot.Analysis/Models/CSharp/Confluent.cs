namespace Confluent.Kafka
{
    interface IConsumer<TKey, TValue> { [Remote] ConsumeResult<TKey, TValue> Consume(CancellationToken cancellationToken); }
    [Data] class ConsumeResult<TKey, TValue> { [Remote] Message<TKey, TValue> Message; }
    [Data] class Message<TKey, TValue> { TKey Key; TValue Value; }
}
