using System.Buffers;

namespace ReviewBot.Webhooks;

/// <summary>How reading a body ended.</summary>
internal enum BodyEnd
{
    /// <summary>It is there, whole.</summary>
    Whole,

    /// <summary>It is larger than allowed.</summary>
    TooLarge,

    /// <summary>Too many bodies are being read at the moment.</summary>
    NoRoom,

    /// <summary>It came too slowly.</summary>
    TooSlow,
}

/// <summary>The raw bytes of a request's body. Memory is taken as bytes arrive, whatever length was announced.</summary>
internal sealed class RawBody : IDisposable
{
    private const int FirstBuffer = 32 * 1024;

    /// <summary>Where a body becomes large, and what must come of it in <see cref="StepTime"/>.</summary>
    private const int Step = 1024 * 1024;

    /// <summary>GitHub waits ten seconds in all, for bodies of up to 25 MB.</summary>
    public static readonly TimeSpan StepTime = TimeSpan.FromSeconds(8);

    private readonly BodyBudget _budget;
    private byte[] _buffer = [];
    private int _length;

    private RawBody(BodyBudget budget) => _budget = budget;

    /// <summary>How reading ended; the bytes are there only when whole.</summary>
    public BodyEnd End { get; private set; } = BodyEnd.Whole;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads a body.</summary>
    public static async Task<RawBody> ReadAsync(
        Stream stream, int maxBytes, BodyBudget budget, TimeProvider clock, CancellationToken cancellation)
    {
        var body = new RawBody(budget);
        using var slow = new CancellationTokenSource(StepTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, slow.Token);
        try
        {
            body.End = await body.FillAsync(stream, maxBytes, slow, either.Token);
            return body;
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            body.End = BodyEnd.TooSlow;
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task<BodyEnd> FillAsync(Stream stream, int maxBytes, CancellationTokenSource slow, CancellationToken cancellation)
    {
        var due = Step;
        while (true)
        {
            if (_length == _buffer.Length && !TryGrow()) return BodyEnd.NoRoom;
            var count = await stream.ReadAsync(_buffer.AsMemory(_length), cancellation);
            if (count == 0) return BodyEnd.Whole;
            _length += count;
            if (_length > maxBytes) return BodyEnd.TooLarge;
            if (_length < due) continue;
            due = _length + Step;
            slow.CancelAfter(StepTime);
        }
    }

    /// <summary>Doubles while it is small, and goes on in smaller steps: little is reserved that is not filled.</summary>
    private bool TryGrow()
    {
        var size = _buffer.Length < Step ? Math.Max(FirstBuffer, _buffer.Length * 2) : _buffer.Length + Math.Max(Step, _buffer.Length / 4);
        if (!_budget.TryTake(size)) return false;
        var larger = size <= Step ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        Bytes.CopyTo(larger);
        Release(_buffer);
        _buffer = larger;
        return true;
    }

    private void Release(byte[] buffer)
    {
        if (buffer.Length == 0) return;
        _budget.Return(buffer.Length);
        if (buffer.Length <= Step) ArrayPool<byte>.Shared.Return(buffer);
    }
}
