using System.Globalization;
using System.Text;

namespace ReviewBot.Analysis.Reports;

/// <summary>The words and the punctuation that all forms of the report share.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, string> Acronyms = new[]
    {
        "API", "AWS", "CSRF", "CSS", "DES", "DNS", "ECB", "GCM", "HMAC", "HTML", "HTTP", "HTTPS", "ID", "IP", "IV", "JSON", "JWT", "LDAP", "MD5",
        "NTLM", "OS", "RC4", "RSA", "SHA1", "SMTP", "SQL", "SSH", "SSL", "SSRF", "TLS", "URI", "URL", "XML", "XSS", "XXE", "YAML",
    }.ToDictionary(a => a.ToLowerInvariant(), a => a, StringComparer.Ordinal);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int count, string noun, string? plural = null) => $"{Number(count)} {(count == 1 ? noun : plural ?? noun + "s")}";

    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B, and C</c>.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        2 => $"{parts[0]} and {parts[1]}",
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))}, and {parts[^1]}",
    };

    /// <summary>The first few parts and how many there are beyond.</summary>
    public static string Some(IEnumerable<string> parts, int total, int most) =>
        string.Join(", ", parts.Take(most)) + (total > most ? $" and {Number(total - most)} more" : "");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The weakness a rule is named for: <c>csharp/sql-injection</c> is <c>SQL injection</c>.</summary>
    public static string RuleName(string ruleId) => Words(ruleId[(ruleId.LastIndexOf('/') + 1)..]);

    /// <summary>A kebab-case name in words.</summary>
    public static string Words(string kebab) => string.Join(' ', kebab.Split('-').Select(w => Acronyms.GetValueOrDefault(w, w)));

    /// <summary>An observation with its count: <c>12 log statements</c>, <c>1 log statement with identifiers</c>.</summary>
    public static string Observed(int count, string name)
    {
        var words = name.Split('-');
        if (count == 1 && Array.FindIndex(words, IsPlural) is var head and >= 0)
            words[head] = Singular(words[head]);
        return $"{Number(count)} {Words(string.Join('-', words))}";
    }

    /// <summary>How many of each severity, most severe first: <c>1 critical, 2 high</c>.</summary>
    public static string Severities(IEnumerable<Finding> findings) => string.Join(", ", findings
        .GroupBy(f => f.Severity).OrderByDescending(g => g.Key).Select(g => $"{Number(g.Count())} {Terms.Of(g.Key)}"));

    /// <summary>The weaknesses by name and number, most severe first: <c>2 × SQL injection, CWE-89; weak hash, CWE-328</c>.</summary>
    public static string Types(IEnumerable<Finding> mostSevereFirst, int most = 12)
    {
        var types = mostSevereFirst.GroupBy(f => (Name: RuleName(f.RuleId), f.Cwe)).ToList();
        var shown = types.Take(most).Select(g => $"{(g.Count() > 1 ? $"{Number(g.Count())} × " : "")}{g.Key.Name}, CWE-{Number(g.Key.Cwe)}");
        return string.Join("; ", shown) + (types.Count > most ? $"; {Count(types.Count - most, "further type")}" : "");
    }

    /// <summary>Line ranges in ascending order, those that overlap joined.</summary>
    public static IReadOnlyList<SourceRange> Ranges(IEnumerable<SourceRange> ranges)
    {
        var joined = new List<SourceRange>();
        foreach (var range in ranges.Order())
        {
            if (joined.Count > 0 && range.StartLine <= joined[^1].EndLine)
                joined[^1] = joined[^1] with { EndLine = Math.Max(joined[^1].EndLine, range.EndLine) };
            else
                joined.Add(range);
        }

        return joined;
    }

    /// <summary><c>Line 387</c> for one line, <c>Lines 49-50, 104</c> otherwise; at most <paramref name="most"/> ranges.</summary>
    public static string Lines(IReadOnlyList<SourceRange> ranges, int most, Func<SourceRange, string>? show = null) =>
        (ranges is [{ } only] && only.StartLine == only.EndLine ? "Line " : "Lines ")
        + Some(ranges.Select(r => show is null ? r.ToString() : show(r)), ranges.Count, most);

    /// <summary>A text cut at a word so that it has at most <paramref name="most"/> characters and says that it was cut.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        var space = text.LastIndexOf(' ', end);
        if (space > most / 2)
            end = space;
        else if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end] + "…";
    }

    /// <summary>A path cut in the middle, so that both its folder and its name can be told.</summary>
    public static string CutPath(string path, int most = 120)
    {
        if (path.Length <= most)
            return path;
        var tail = path[^(most / 2)..];
        return Cut(path[..(most / 2)], most / 2 - 1) + (tail[0] is >= '\uDC00' and <= '\uDFFF' ? tail[1..] : tail);
    }

    /// <summary>A paragraph in one line.</summary>
    public static string Fold(string paragraph) => new StringBuilder()
        .AppendJoin(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToString();

    private static bool IsPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && !Acronyms.ContainsKey(word);

    private static string Singular(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y"
        : plural.EndsWith("sses", StringComparison.Ordinal) || plural.EndsWith("shes", StringComparison.Ordinal)
            || plural.EndsWith("ches", StringComparison.Ordinal) || plural.EndsWith("xes", StringComparison.Ordinal) ? plural[..^2]
        : plural[..^1];
}
