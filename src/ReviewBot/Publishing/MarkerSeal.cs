using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ReviewBot.Analysis;

namespace ReviewBot.Publishing;

/// <summary>
/// Writes and reads the markers of one pull request:
/// <c>&lt;!-- reviewbot:v1 kind=finding fp=… run=… mac=… --&gt;</c>. The code covers every attribute, the repository's id and the pull
/// request's number, so that a marker says nothing anywhere else. What is not authentic does not exist.
/// </summary>
internal sealed class MarkerSeal(MarkerKey key, long repositoryId, int pullRequest)
{
    private const string Open = "<!-- reviewbot:v1 ";
    private const string Close = " -->";
    private const string MacAttribute = " mac=";
    private const int MaxEntries = 2_000;

    /// <summary>The marker as it is put at the end of a body.</summary>
    public string Write(Marker marker)
    {
        var attributes = Attributes(marker);
        return $"{Open}{attributes}{MacAttribute}{key.Authenticate(Scoped(attributes))}{Close}";
    }

    /// <summary>
    /// The authentic marker that ends a body, or <c>null</c>. One that stands anywhere else is quoted: code in a suggestion is repeated as it
    /// is, and whoever can read a comment can copy its marker into code.
    /// </summary>
    public Marker? Read(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var text = body.AsSpan().TrimEnd();
        var at = text.LastIndexOf(Open, StringComparison.Ordinal);
        if (at < 0 || text.Length < at + Open.Length + Close.Length || !text.EndsWith(Close, StringComparison.Ordinal))
            return null;
        var inner = text[(at + Open.Length)..^Close.Length];
        return !inner.Contains(Close, StringComparison.Ordinal) && TryRead(inner.ToString(), out var marker) ? marker : null;
    }

    /// <summary>The body without its authentic marker and the blank before it.</summary>
    public static string Strip(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var at = body.LastIndexOf(Open, StringComparison.Ordinal);
        return at < 0 ? body.TrimEnd() : body[..at].TrimEnd();
    }

    private static string Attributes(Marker marker)
    {
        var parts = new List<string> { "kind=" + Word(marker.Kind) };
        if (marker.Rule.Length > 0)
            parts.Add("rule=" + marker.Rule);
        if (marker.Severity is { } severity)
            parts.Add("sev=" + Word(severity));
        if (marker.Substance.Length > 0)
            parts.Add("text=" + marker.Substance);
        if (marker.Entries.Count > 0)
        {
            parts.Add("fp=" + string.Join(',', marker.Entries.Select(e => e.Fingerprint)));
            if (marker.Kind == MarkerKind.Finding)
                parts.Add("as=" + string.Join(',', marker.Entries.Select(Word)));
        }

        parts.Add("run=" + marker.Run);
        return string.Join(' ', parts);
    }

    private bool TryRead(string text, [NotNullWhen(true)] out Marker? marker)
    {
        marker = null;
        var mac = text.LastIndexOf(MacAttribute, StringComparison.Ordinal);
        return mac >= 0
            && key.Accepts(Scoped(text[..mac]), text.AsSpan(mac + MacAttribute.Length))
            && TryInterpret(text[..mac], out marker);
    }

    /// <summary>Attributes of later versions are skipped; an authentic marker of an unknown kind is none.</summary>
    private static bool TryInterpret(string attributes, [NotNullWhen(true)] out Marker? marker)
    {
        marker = null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                values.TryAdd(part[..equals], part[(equals + 1)..]);
        }

        if (!Enum.TryParse<MarkerKind>(values.GetValueOrDefault("kind"), ignoreCase: true, out var kind))
            return false;
        marker = new Marker(kind, values.GetValueOrDefault("run", ""))
        {
            Rule = values.GetValueOrDefault("rule", ""),
            Severity = Enum.TryParse<Severity>(values.GetValueOrDefault("sev"), ignoreCase: true, out var severity) ? severity : null,
            Substance = values.GetValueOrDefault("text", ""),
            Entries = Entries(values.GetValueOrDefault("fp", ""), values.GetValueOrDefault("as", "")),
        };
        return true;
    }

    private static List<MarkerEntry> Entries(string fingerprints, string statuses)
    {
        var states = statuses.Split(',');
        return [.. fingerprints.Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MaxEntries).Select(Entry)];

        MarkerEntry Entry(string fingerprint, int index)
        {
            var word = index < states.Length ? states[index] : "";
            var at = word.IndexOf('@', StringComparison.Ordinal);
            return Enum.TryParse<EntryStatus>(at < 0 ? word : word[..at], ignoreCase: true, out var status)
                ? new MarkerEntry(fingerprint, status, at < 0 ? "" : word[(at + 1)..])
                : new MarkerEntry(fingerprint);
        }
    }

    private static string Word(MarkerEntry entry) => entry.Sha.Length == 0 ? Word(entry.Status) : $"{Word(entry.Status)}@{entry.Sha}";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private string Scoped(string attributes) =>
        string.Create(CultureInfo.InvariantCulture, $"{repositoryId}#{pullRequest}\n{attributes}");
}
