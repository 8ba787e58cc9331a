using System.Text;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>The API requests in order of arrival.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _entries.Select(e => new RecordedRequest(e.Method, e.Path, e.Status, Encoding.UTF8.GetString(e.Body)))];
        }
    }

    public Entry Begin(string method, string path, byte[] body)
    {
        var entry = new Entry(method, path, body);
        lock (_gate)
            _entries.Add(entry);
        return entry;
    }

    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    internal sealed class Entry(string method, string path, byte[] body)
    {
        public string Method { get; } = method;

        public string Path { get; } = path;

        public byte[] Body { get; } = body;

        /// <summary>Zero until there is an answer, and when the connection was dropped.</summary>
        public int Status { get; set; }
    }
}
