using ReviewBot.Work;

namespace ReviewBot.Tests.Work;

/// <summary>What any store must do with deliveries.</summary>
public abstract partial class WorkStoreContract
{
    [Fact]
    public async Task A_delivery_is_stored_once_however_often_it_comes()
    {
        Assert.Equal(1, await Store.AddDeliveriesAsync([Delivery("d1"), Delivery("d1")], Token));
        Assert.Equal(0, await Store.AddDeliveriesAsync([Delivery("d1")], Token));
        var waiting = Assert.Single(await Store.ReadUnroutedAsync(10, 1000, Token));
        await Store.RouteAsync([Routed(waiting, new RoutingEffect.Enqueue(Review(1)))], Token);
        Assert.Equal(0, await Store.AddDeliveriesAsync([Delivery("d1")], Token));
        Assert.Empty(await Store.ReadUnroutedAsync(10, 1000, Token));
        Assert.Equal((1, 0, 0), await CountsAsync());
    }

    [Fact]
    public async Task A_redelivery_of_what_failed_or_died_is_looked_at_again()
    {
        await Store.AddDeliveriesAsync([Delivery("failed"), Delivery("died")], Token);
        var waiting = await Store.ReadUnroutedAsync(10, 1000, Token);
        await Store.RouteAsync(
            [
                new RoutedDelivery(waiting[0].Sequence, DeliveryState.Failed, "unreadable", 0, []),
                Routed(waiting[1], new RoutingEffect.Enqueue(Review(1))),
            ],
            Token);
        await FinishAsync((await LeaseAsync())!, new JobEnd.Dead("no"));
        Assert.Equal(2, await Store.AddDeliveriesAsync([Delivery("failed"), Delivery("died")], Token));
    }

    [Fact]
    public async Task Reading_the_inbox_is_bounded_in_bytes_but_always_gives_one()
    {
        await Store.AddDeliveriesAsync([.. Enumerable.Range(0, 5).Select(n => Delivery($"d{n}", 100))], Token);
        Assert.Single(await Store.ReadUnroutedAsync(10, 10, Token));
        Assert.Equal(["d0", "d1"], (await Store.ReadUnroutedAsync(10, 250, Token)).Select(d => d.Delivery.DeliveryId));
        Assert.Equal(3, (await Store.ReadUnroutedAsync(3, 10_000, Token)).Count);
    }
}
