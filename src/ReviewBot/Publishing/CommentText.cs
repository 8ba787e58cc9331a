using System.Globalization;
using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Publishing;

/// <summary>The body of a finding's comment: what, why, how to fix, how to steer, and the hidden marker.</summary>
internal sealed class CommentText(ReviewFacts facts)
{
    /// <summary>GitHub: "Body is too long (maximum is 65536 characters)".</summary>
    public const int Budget = 65_000;

    /// <summary>How every text of a comment begins: what stands before it says what became of the finding since.</summary>
    public const string Opening = "### ";

    private const int MaxPlaces = 50;
    private const int MaxSteps = 20;
    private const int MaxMessage = 1_000;
    private const int MaxSection = 20_000;

    private string? LinkRoot => facts.Report.Subject.BlobUrlRoot;

    /// <summary>A new comment.</summary>
    public string Render(CommentPlace place) => Render(place.Lead, place.Findings, Suggested(place));

    /// <summary>
    /// A comment that stands, told anew. There is no suggestion in it: the lines under a comment that stands may have become others.
    /// </summary>
    public string RenderAgain(IReadOnlyList<Finding> findings) =>
        Render(findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Location.Range).First(), findings, suggestion: null);

    /// <summary>What became of a comment's findings put in front of the text that stands; people's threads keep their subject.</summary>
    public string Amend(string text, string status, Marker marker)
    {
        var start = text.StartsWith(Opening, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Opening, StringComparison.Ordinal) + 1;
        var subject = MarkerSeal.Strip(text[start..]);
        var seal = facts.Seal.Write(marker);
        var room = Budget - status.Length - seal.Length - 4;
        if (subject.Length > room)
            subject = subject[..room];
        return status.Length == 0 ? $"{subject}\n\n{seal}" : $"{status}\n\n{subject}\n\n{seal}";
    }

    private string Render(Finding lead, IReadOnlyList<Finding> findings, string? suggestion)
    {
        var advice = facts.Advice(lead.RuleId);
        var severity = findings.Max(f => f.Severity);
        var marker = facts.Seal.Write(new Marker(MarkerKind.Finding, facts.HeadSha)
        {
            Rule = lead.RuleId,
            Severity = severity,
            Entries = [.. findings.Select(f => new MarkerEntry(FingerprintPrefix.Long(f)))],
        });
        var head = new StringBuilder()
            .Append(Opening).Append(MarkdownText.Escape(advice?.Title ?? lead.RuleId)).Append("\n\n")
            .Append(CultureInfo.InvariantCulture, $"**{severity}** · ").Append(Cwe(lead.Cwe)).Append(" · ")
            .Append(MarkdownText.Code(lead.RuleId)).Append("\n\n")
            .Append(Sentence(lead.Message)).ToString();
        var foot = $"\n\n<sub>Finding {string.Join(", ", findings.Take(MaxPlaces).Select(f => MarkdownText.Code(f.Id)))}. "
            + $"Comment `/review` to have the pull request reviewed again, `/review help` for what else can be said.</sub>\n\n{marker}";

        var body = new StringBuilder(head);
        foreach (var section in new[] { Places(findings), Trace(lead), Fix(advice), suggestion is null ? "" : $"\n\n{suggestion}" })
        {
            if (body.Length + section.Length + foot.Length <= Budget)
                body.Append(section);
        }

        return body.Append(foot).ToString();
    }

    private string Places(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 1)
            return "";
        var text = new StringBuilder("\n\n").Append(CultureInfo.InvariantCulture, $"The same at {findings.Count} places of this file:\n");
        var shown = 0;
        for (; shown < Math.Min(findings.Count, MaxPlaces) && text.Length < MaxSection; shown++)
        {
            var finding = findings[shown];
            text.Append("\n- ").Append(Place(finding.Location, finding.Location.Path)).Append(": ").Append(Sentence(finding.Message));
            text.Append(' ').Append(MarkdownText.Code(finding.Id));
        }

        if (shown < findings.Count)
            text.Append(CultureInfo.InvariantCulture, $"\n- and {findings.Count - shown} more, annotated in the check");
        return text.ToString();
    }

    private string Trace(Finding finding)
    {
        if (finding.Trace.Count == 0)
            return "";
        var text = new StringBuilder("\n\n**How it happens**\n");
        for (var i = 0; i < finding.Trace.Count; i++)
        {
            // The ends say most: the middle of a long way is left out.
            if (finding.Trace.Count > MaxSteps && i == MaxSteps / 2)
            {
                var left = finding.Trace.Count - MaxSteps;
                text.Append(CultureInfo.InvariantCulture, $"\n{i + 1}. … {left} more steps");
                i += left - 1;
                continue;
            }

            var step = finding.Trace[i];
            text.Append(CultureInfo.InvariantCulture, $"\n{i + 1}. ").Append(Place(step.Location, finding.Location.Path)).Append(": ").Append(Sentence(step.Note));
        }

        return text.ToString();
    }

    private static string Fix(RuleText? advice) =>
        advice is null || advice.Fix.Length == 0 ? "" : $"\n\n**How to fix.** {advice.Fix}";

    /// <summary>Never where a secret could stand on the lines: a suggestion repeats them whole.</summary>
    private string? Suggested(CommentPlace place)
    {
        if (place.Lead.Fix is not { } fix || facts.HeadText(place.Lead.Location.Path) is not { } text)
            return null;
        var holdsSecret = facts.Report.Result.Findings.Any(f =>
            f.Category == Category.HardCoded
            && f.Location.Path == place.Lead.Location.Path
            && f.Location.Range.StartLine <= place.Anchor.Line
            && f.Location.Range.EndLine >= place.FirstLine);
        return holdsSecret ? null : Suggestion.Render(fix, text, place.FirstLine, place.Anchor.Line);
    }

    /// <summary>A permalink; the path is left out where it is that of the comment.</summary>
    private string Place(SourceLocation location, string here)
    {
        var lines = (location.Range.StartLine == location.Range.EndLine ? "line " : "lines ") + location.Range;
        var label = location.Path == here ? lines : $"{location.Path} {lines}";
        return LinkRoot is { } root ? MarkdownText.Link(label, root, location.Path, location.Range) : MarkdownText.Code(label);
    }

    private static string Cwe(int cwe) => string.Create(
        CultureInfo.InvariantCulture, $"[CWE-{cwe}](https://cwe.mitre.org/data/definitions/{cwe}.html)");

    /// <summary>A sentence in which code names stand in back-ticks; all of it may come from the code under review.</summary>
    private static string Sentence(string text) =>
        MarkdownText.Sentence(text.Length > MaxMessage ? text[..MaxMessage] + "…" : text);
}
