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
}

/// <summary>The raw bytes of a request's body, in a pooled buffer.</summary>
internal sealed class RawBody : IDisposable
{
    private const int FirstBuffer = 32 * 1024;

    private readonly BodyBudget _budget;
    private byte[] _buffer;
    private int _length;

    private RawBody(BodyBudget budget, byte[] buffer) => (_budget, _buffer) = (budget, buffer);

    /// <summary>How reading ended; the bytes are there only when whole.</summary>
    public BodyEnd End { get; private set; } = BodyEnd.Whole;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Reads a body. Memory is taken as bytes arrive, whatever length was announced.</summary>
    public static async Task<RawBody> ReadAsync(Stream stream, int maxBytes, BodyBudget budget, CancellationToken cancellation)
    {
        if (!budget.TryTake(FirstBuffer)) return new RawBody(budget, []) { End = BodyEnd.NoRoom };
        var body = new RawBody(budget, ArrayPool<byte>.Shared.Rent(FirstBuffer));
        try
        {
            while (true)
            {
                if (body._length == body._buffer.Length && !body.TryGrow())
                {
                    body.End = BodyEnd.NoRoom;
                    return body;
                }

                var count = await stream.ReadAsync(body._buffer.AsMemory(body._length), cancellation);
                if (count == 0) return body;
                body._length += count;
                if (body._length > maxBytes)
                {
                    body.End = BodyEnd.TooLarge;
                    return body;
                }
            }
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
        if (_buffer.Length == 0) return;
        _budget.Return(_buffer.Length);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private bool TryGrow()
    {
        if (!_budget.TryTake(_buffer.Length)) return false;
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return true;
    }
}
