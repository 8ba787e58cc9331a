namespace ReviewBot.Webhooks;

/// <summary>
/// Bounds the memory of all bodies that are being read: their signature can only be checked when they are whole, so anybody can send them.
/// </summary>
internal sealed class BodyBudget(long bytes)
{
    private long _left = bytes;

    /// <summary>Takes some. False, and nothing taken, when there is not enough left.</summary>
    public bool TryTake(long count)
    {
        if (Interlocked.Add(ref _left, -count) >= 0) return true;
        Interlocked.Add(ref _left, count);
        return false;
    }

    /// <summary>Gives back.</summary>
    public void Return(long count) => Interlocked.Add(ref _left, count);
}
