namespace ReviewBot.Webhooks;

/// <summary>
/// Bounds the memory of all bodies that are being read: their signature can only be checked when they are whole, so anybody can send them.
/// Bodies of ordinary size have a share of their own, which large ones cannot take.
/// </summary>
internal sealed class BodyBudget(long small, long large)
{
    /// <summary>What counts as ordinary: GitHub's deliveries have some 25 KB, hardly any has more than this.</summary>
    public const int Ordinary = 1024 * 1024;

    private long _small = small;
    private long _large = large;

    /// <summary>Takes a buffer of some size. False, and nothing taken, when there is not enough left for its kind.</summary>
    public bool TryTake(int size) => TryTake(ref size <= Ordinary ? ref _small : ref _large, size);

    /// <summary>Gives a buffer back.</summary>
    public void Return(int size) => Interlocked.Add(ref size <= Ordinary ? ref _small : ref _large, size);

    private static bool TryTake(ref long left, long count)
    {
        if (Interlocked.Add(ref left, -count) >= 0) return true;
        Interlocked.Add(ref left, count);
        return false;
    }
}
