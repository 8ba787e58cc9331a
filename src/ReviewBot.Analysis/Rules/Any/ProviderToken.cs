using System.Buffers;
using System.Text.RegularExpressions;
using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Rules.Any;

/// <summary>A token of a known provider in the text.</summary>
internal sealed partial class ProviderToken : TextRule
{
    private static readonly SearchValues<string> Anchors =
        SearchValues.Create([.. TokenFormats.All.Select(f => f.Anchor).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);

    private static readonly SearchValues<string> AwsNames = SearchValues.Create(
        ["secret_access_key", "secretaccesskey", "secret_accesskey", "secretaccess_key", "aws_secret", "awssecret"], StringComparison.OrdinalIgnoreCase);

    private static readonly Dictionary<char, TokenFormat[]> ByFirst = TokenFormats.All
        .GroupBy(f => f.Anchor[0])
        .ToDictionary(g => g.Key, g => g.ToArray());

    public override RuleInfo Info { get; } = new(
        Id: "any/provider-token",
        Title: "A provider's token stands in the code",
        Severity: Severity.Critical,
        Cwe: 798,
        Category: Category.HardCoded);

    public override void Check(TextFile file, RuleReport report)
    {
        var text = file.Text.Text;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
            at = Report(file.Text, at, report) ?? (at + 1);
        if (!text.AsSpan().ContainsAny(AwsNames))
            return;
        foreach (var match in AwsSecret().EnumerateMatches(text))
            ReportAwsSecret(file.Text, match, report);
    }

    private static int Next(string text, int from)
    {
        if (from >= text.Length)
            return -1;
        var skip = text.AsSpan(from).IndexOfAny(Anchors);
        return skip < 0 ? -1 : from + skip;
    }

    /// <summary>Reports the token at an anchor and answers where it ends.</summary>
    private static int? Report(FileText text, int anchor, RuleReport report)
    {
        foreach (var format in ByFirst.GetValueOrDefault(text.Text[anchor], []))
        {
            if (string.CompareOrdinal(text.Text, anchor, format.Anchor, 0, format.Anchor.Length) != 0
                || format.Match(text.Text, anchor) is not var (start, end))
                continue;
            report.Add(text.Range(start, end), Message(format.Provider, TokenFormat.Shown(text, start)), format.Severity, format.Confidence);
            return end;
        }

        return null;
    }

    private static string Message(string provider, string shown) =>
        $"{("AEIOU".Contains(provider[0], StringComparison.Ordinal) && !provider.StartsWith("One", StringComparison.Ordinal) ? "An" : "A")} {provider} (`{shown}…`) stands in the code: whoever can read the repository can use it.";

    private static void ReportAwsSecret(FileText text, ValueMatch match, RuleReport report)
    {
        const int KeyLength = 40;
        var end = match.Index + match.Length;
        var tail = text.Text[end - 1];
        end -= char.IsAsciiLetterOrDigit(tail) || tail is '/' or '+' ? 0 : 1;
        var value = text.Text.AsSpan(end - KeyLength, KeyLength);
        if (!TokenFormat.IsRandom(value) || !value.ContainsAnyInRange('0', '9') || !value.ContainsAnyInRange('A', 'Z') || !value.ContainsAnyInRange('a', 'z'))
            return;
        report.Add(
            text.Range(end - KeyLength, end), Message("AWS secret access key", TokenFormat.Shown(text, end - KeyLength)), Severity.Critical);
    }

    /// <summary>The name says what the forty characters are; nothing about them does.</summary>
    [GeneratedRegex(
        """(secret_?access_?key|aws_?secret(_?key)?)["']?[ \t]{0,4}(=|:|=>|,|:=)[ \t]{0,4}["']?[A-Za-z0-9/+]{40}($|[^A-Za-z0-9/+=])""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex AwsSecret();
}
