using System.Text;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Faults that wait for a request.</summary>
internal sealed class FaultList
{
    private const string Unicorn =
        "<!DOCTYPE html>\n<html>\n  <head>\n    <title>Unicorn! &middot; GitHub</title>\n  </head>\n  <body>\n    <p><strong>We had issues producing the response to your request.</strong></p>\n  </body>\n</html>\n";

    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, int Left)> _faults = [];

    public void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add((fault, fault.Times));
    }

    /// <summary>The first fault for this request, used once by it.</summary>
    public Fault? Take(string method, string path)
    {
        lock (_gate)
        {
            var at = _faults.FindIndex(f => (f.Fault.Method is "*" || string.Equals(f.Fault.Method, method, StringComparison.OrdinalIgnoreCase))
                && path.Contains(f.Fault.PathContains, StringComparison.Ordinal));
            if (at < 0)
                return null;
            var (fault, left) = _faults[at];
            if (left <= 1)
                _faults.RemoveAt(at);
            else
                _faults[at] = (fault, left - 1);
            return fault;
        }
    }

    /// <summary>The answer of a fault; <c>null</c> drops the connection.</summary>
    public static Answer? AnswerOf(Fault fault)
    {
        if (fault.Status == 0)
            return null;
        var answer = fault.Body is { } body
            ? new Answer(fault.Status, null, Encoding.UTF8.GetBytes(body), body.StartsWith('<') ? "text/html" : "application/json; charset=utf-8")
            : Usual(fault.Status);
        return answer with { Headers = [.. (fault.Headers ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(h => (h.Key, h.Value))] };
    }

    private static Answer Usual(int status) => status switch
    {
        >= 500 => Answer.Page(Unicorn, status),
        401 => Answer.Error(401, "Bad credentials"),
        403 or 429 => Answer.Error(status, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
        404 => Answer.Error(404, "Not Found"),
        422 => Answer.Error(422, "Validation Failed"),
        304 => new Answer(304, null),
        _ => Answer.Error(status, "Injected"),
    };
}
