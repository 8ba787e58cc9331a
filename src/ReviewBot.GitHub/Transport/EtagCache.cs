namespace ReviewBot.GitHub.Transport;

/// <summary>
/// Answers of one installation that can be asked for conditionally. "Making a conditional request does not count against your primary rate
/// limit if a 304 response is returned and the request was made while correctly authorized." Bounded; the longest unused goes first.
/// </summary>
internal sealed class EtagCache(int maxEntries = 256, long maxBytes = 16 * 1024 * 1024)
{
    private const int MaxEntryBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<ApiResponse>> _byAddress = new(StringComparer.Ordinal);
    private readonly LinkedList<ApiResponse> _byUse = new();
    private long _bytes;

    public ApiResponse? Find(ApiCall call)
    {
        lock (_gate)
        {
            if (!_byAddress.TryGetValue(call.Target.AbsoluteUri, out var node))
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
    }

    public void Keep(ApiResponse response)
    {
        if (response.ETag is null || response.Body.Length > MaxEntryBytes)
            return;

        lock (_gate)
        {
            var address = response.Call.Target.AbsoluteUri;
            if (_byAddress.TryGetValue(address, out var old))
                Remove(old);
            _byAddress[address] = _byUse.AddFirst(response);
            _bytes += response.Body.Length;
            while (_byUse.Count > maxEntries || _bytes > maxBytes)
                Remove(_byUse.Last!);
        }
    }

    private void Remove(LinkedListNode<ApiResponse> node)
    {
        _byUse.Remove(node);
        _byAddress.Remove(node.Value.Call.Target.AbsoluteUri);
        _bytes -= node.Value.Body.Length;
    }
}
