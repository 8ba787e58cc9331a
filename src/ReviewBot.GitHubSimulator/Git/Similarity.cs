namespace ReviewBot.GitHubSimulator.Git;

/// <summary>How much of one file is found in another, as git's rename detection measures it: bytes of equal lines (or 64-byte chunks).</summary>
internal sealed class Similarity
{
    private const int Chunk = 64;

    private readonly Dictionary<ulong, int> _bytes = [];
    private readonly int _length;

    public Similarity(byte[] content)
    {
        _length = content.Length;
        var text = !FileDiff.LooksBinary(content);
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != (byte)'\n' && i - start + 1 < Chunk && i + 1 < content.Length)
                continue;
            Count(content.AsSpan(start, i + 1 - start), text);
            start = i + 1;
        }
    }

    /// <summary>0 to 1: shared bytes over the larger size.</summary>
    public double To(Similarity other)
    {
        var larger = Math.Max(_length, other._length);
        var smaller = Math.Min(_length, other._length);
        if (larger == 0)
            return 1;
        if (smaller * 2 < larger)
            return 0;
        var shared = 0L;
        foreach (var (hash, bytes) in _bytes)
            shared += Math.Min(bytes, other._bytes.GetValueOrDefault(hash));
        return (double)shared / larger;
    }

    private void Count(ReadOnlySpan<byte> chunk, bool text)
    {
        var hash = 14695981039346656037UL;
        var counted = 0;
        for (var i = 0; i < chunk.Length; i++)
        {
            if (text && chunk[i] == (byte)'\r' && i + 1 < chunk.Length && chunk[i + 1] == (byte)'\n')
                continue;
            hash = (hash ^ chunk[i]) * 1099511628211UL;
            counted++;
        }

        _bytes[hash] = _bytes.GetValueOrDefault(hash) + counted;
    }
}
