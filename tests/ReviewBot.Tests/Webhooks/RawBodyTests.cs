using System.IO.Pipelines;
using ReviewBot.Webhooks;

namespace ReviewBot.Tests.Webhooks;

public sealed class RawBodyTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Largest = 25 * Megabyte;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Large_bodies_take_no_room_from_ordinary_ones()
    {
        var budget = new BodyBudget(2 * Megabyte, 20 * Megabyte);
        using var first = await ReadAsync(new byte[8 * Megabyte], budget);
        using var second = await ReadAsync(new byte[16 * Megabyte], budget);
        Assert.Equal((BodyEnd.Whole, BodyEnd.NoRoom), (first.End, second.End));

        using var ordinary = await ReadAsync(new byte[30_000], budget);
        Assert.Equal(BodyEnd.Whole, ordinary.End);
    }

    [Fact]
    public async Task A_large_body_reserves_little_more_than_it_has()
    {
        var budget = new BodyBudget(2 * Megabyte, 40 * Megabyte);
        using var body = await ReadAsync(new byte[16 * Megabyte], budget);
        Assert.Equal(BodyEnd.Whole, body.End);
        Assert.True(budget.TryTake(20 * Megabyte));
    }

    [Fact]
    public async Task All_room_is_given_back()
    {
        var budget = new BodyBudget(2 * Megabyte, 25 * Megabyte);
        for (var round = 0; round < 3; round++)
        {
            using var body = await ReadAsync(Enumerable.Range(0, 10 * Megabyte).Select(n => (byte)n).ToArray(), budget);
            Assert.Equal(10 * Megabyte, body.Bytes.Length);
            Assert.Equal(7, body.Bytes[(9 * Megabyte) + 7]);
        }

        Assert.True(budget.TryTake(Megabyte));
        Assert.True(budget.TryTake(Megabyte));
        Assert.True(budget.TryTake(25 * Megabyte));
    }

    [Fact]
    public async Task A_body_that_stops_coming_is_cut_off()
    {
        var clock = new HastyClock();
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(new byte[1000], Token);
        using var body = await RawBody.ReadAsync(pipe.Reader.AsStream(), Largest, new BodyBudget(Megabyte, Megabyte), clock, Token);
        Assert.Equal(BodyEnd.TooSlow, body.End);
        Assert.Equal(RawBody.StepTime, clock.Asked);
    }

    private static Task<RawBody> ReadAsync(byte[] bytes, BodyBudget budget) =>
        RawBody.ReadAsync(new MemoryStream(bytes), Largest, budget, TimeProvider.System, Token);

    /// <summary>Every wait is a tenth of a second.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public TimeSpan Asked { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Asked = dueTime;
            return System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(100), period);
        }
    }
}
