using System.Text.RegularExpressions;
using ReviewBot.Analysis.Observations;

namespace ReviewBot.Analysis.Rules.Any;

/// <summary>A comment that says that something is wrong, and names a matter of security.</summary>
internal sealed partial class KnownDefectComment : TextRule
{
    public override RuleInfo Info { get; } = new(
        Id: "any/known-defect-comment",
        Title: "A comment names an open security matter",
        Severity: Severity.Low,
        Cwe: 546,
        Category: Category.KnownIssues,
        Confidence: Confidence.Medium,
        Kind: FindingKind.Weakness);

    public override void Check(TextFile file, RuleReport report)
    {
        foreach (var (marker, range) in KnownIssueMarkers.Blocks(file.Comments))
        {
            // A TODO says that something is missing, the others that something is wrong.
            if (marker == "TODO")
                continue;
            var (start, end) = file.Text.Offsets(range);
            if (SecurityWord().Match(file.Text.Text[start..end]) is { Success: true } match)
                report.Add(range, $"The {marker} comment names a matter of security (`{match.Groups["word"].Value.ToLowerInvariant()}`) that is still open.");
        }
    }

    [GeneratedRegex(
        """
        (^|[^A-Za-z])(?<word>insecure|security|vulnerab(le|ility|ilities)|unsafe|injection|xss|csrf|ssrf|exploit(able)?|attack(er|ers)?|authenticat(e|ion)|authori[sz](e|ation)|passwords?|credentials?|secrets?|(un)?encrypt(ed|ion)?|certificates?|tls|ssl|saniti[sz](e|ed|ing|ation)|privileges?|permissions?|cve-[0-9]{4}-[0-9]{4,7})($|[^A-Za-z])
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SecurityWord();
}
