namespace ReviewBot.GitHub.Transport;

/// <summary>
/// Answers that can be asked for conditionally, of all installations together: what one may see is never given to another. "Making a conditional request does not count against your primary rate
/// limit if a 304 response is returned and the request was made while correctly authorized." Bounded; the longest unused goes first.
/// </summary>
internal sealed class EtagCache(int maxEntries = 1024, long maxBytes = 16 * 1024 * 1024)
{
    private const int MaxEntryBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<(long Installation, string Address), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _bytes;

    public ApiResponse? Find(long installation, ApiCall call)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue((installation, call.Target.AbsoluteUri), out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Response;
        }
    }

    public void Keep(long installation, ApiResponse response)
    {
        if (response.ETag is null || response.Body.Length > MaxEntryBytes)
            return;

        lock (_gate)
        {
            var key = (installation, response.Call.Target.AbsoluteUri);
            if (_entries.TryGetValue(key, out var old))
                Remove(old);
            _entries[key] = _byUse.AddFirst(new Entry(key, response));
            _bytes += response.Body.Length;
            while (_byUse.Count > maxEntries || _bytes > maxBytes)
                Remove(_byUse.Last!);
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _bytes -= node.Value.Response.Body.Length;
    }

    private sealed record Entry((long Installation, string Address) Key, ApiResponse Response);
}
