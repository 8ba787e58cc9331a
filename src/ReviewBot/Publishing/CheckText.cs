using System.Globalization;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;
using ReviewBot.GitHub;

namespace ReviewBot.Publishing;

/// <summary>What the check run says: title, report, a note on every introduced defect, and its button.</summary>
internal static class CheckText
{
    /// <summary>What <c>check_run.requested_action</c> names when the button is pressed.</summary>
    public const string RerunIdentifier = "rerun";

    /// <summary>GitHub takes 50 a request and names no total; twenty requests are enough for anybody to read.</summary>
    public const int MaxAnnotations = 1_000;

    private const int MaxTitle = 255;
    private const int MaxMessage = 2_000;
    private const int MaxSteps = 20;

    /// <summary>At most three; label 20, description 40, identifier 20 characters.</summary>
    public static IReadOnlyList<CheckAction> Actions { get; } = [new("Re-run", "Review this commit again", RerunIdentifier)];

    /// <summary>The conclusion of a judged review.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="proposal">What the change would bring about, when it touches the configuration.</param>
    /// <param name="advice">What the rules' pages say.</param>
    public static CheckConclusion Render(ReviewReport report, ConfigurationProposal? proposal, AdviceOf advice)
    {
        var problems = (proposal?.Report.Result.ConfigurationProblems ?? [])
            .Where(p => p.Path == ReviewConfiguration.Path)
            .Select(Annotate)
            .ToList();
        var defects = report.Result.Findings
            .Where(InlineComments.IsDefect)
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Location.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Location.Range)
            .ThenBy(f => f.Fingerprint, StringComparer.Ordinal)
            .Select(f => Annotate(f, report, advice))
            .ToList();
        var annotations = problems.Concat(defects).Take(MaxAnnotations).ToList();
        var beyond = problems.Count + defects.Count - annotations.Count;
        var output = new CheckOutput(Title(report), MarkdownReport.Render(report, CommentText.Budget), Notes(proposal, beyond));
        return new CheckConclusion(Word(report.Verdict.Conclusion), output, annotations, Actions);
    }

    /// <summary>The conclusion of a review that found nothing to block, on a commit that another open pull request's failed check belongs to.</summary>
    public static CheckConclusion BlockedElsewhere(CheckConclusion conclusion, int pullRequest) => conclusion with
    {
        Conclusion = "failure",
        Output = conclusion.Output with
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Blocked: pull request {pullRequest} has the same commit"),
            Summary = string.Create(
                CultureInfo.InvariantCulture,
                $"The review of pull request {pullRequest}, which has the same head commit, failed. A check belongs to a commit, so a green one here would lift that block too. Push another commit, or fix what is found there.\n\n")
                + conclusion.Output.Summary,
        },
    };

    /// <summary>A conclusion without a report: what happened, named as trouble and never as a finding.</summary>
    public static CheckConclusion Trouble(string conclusion, string title, string summary) =>
        new(conclusion, new CheckOutput(title, summary), [], Actions);

    /// <summary>GitHub's word for a verdict.</summary>
    public static string Word(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Success => "success",
        CheckVerdict.Neutral => "neutral",
        _ => "failure",
    };

    /// <summary>The verdict in one line.</summary>
    public static string Title(ReviewReport report)
    {
        var (verdict, coverage) = (report.Verdict, report.Result.Coverage);
        var defects = verdict.Defects == 0 ? "" : Defects(verdict);
        return verdict.Kind switch
        {
            VerdictKind.Incomplete => $"Incomplete: {coverage.Troubled} of {Count(coverage.Total, "file")} could not be analysed"
                + (defects.Length == 0 ? "" : $"; {defects}"),
            VerdictKind.Defects => defects,
            VerdictKind.Weaknesses => $"No security defects, {Count(verdict.Weaknesses, "operational risk")}",
            _ => "No security defects",
        };
    }

    private static string Defects(Verdict verdict)
    {
        var below = verdict.Defects - verdict.Blocking;
        return (verdict.Blocking, below) switch
        {
            (0, 1) => "1 defect, below the threshold",
            (0, _) => $"{below} defects, all below the threshold",
            (1, 0) => "1 defect blocks",
            (_, 0) => $"{verdict.Blocking} defects block",
            (1, _) => $"1 defect blocks, {below} below the threshold",
            _ => $"{verdict.Blocking} defects block, {below} below the threshold",
        };
    }

    private static Annotation Annotate(Finding finding, ReviewReport report, AdviceOf advice)
    {
        var level = finding.Severity >= report.Configuration.FailOn ? "failure"
            : finding.Severity >= Severity.Medium ? "warning" : "notice";
        var title = $"{finding.Severity}: {advice(finding.RuleId)?.Title ?? finding.RuleId} ({finding.RuleId}, {finding.Id})";
        return new Annotation(
            finding.Location.Path, finding.Location.Range.StartLine, finding.Location.Range.EndLine, level,
            PlainText.Bounded(finding.Message, MaxMessage), PlainText.Bounded(title, MaxTitle), Trace(finding));
    }

    private static Annotation Annotate(ConfigurationProblem problem) => new(
        problem.Path, Math.Max(1, problem.Line), Math.Max(1, problem.Line), "warning",
        PlainText.Bounded(problem.Message, MaxMessage), "The configuration has a mistake; the default stands for it");

    private static string? Trace(Finding finding)
    {
        if (finding.Trace.Count == 0)
            return null;
        var steps = finding.Trace.Take(MaxSteps).Select((s, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"{i + 1}. {PlainText.Bounded(s.Location.Path, 150)}:{s.Location.Range.StartLine}: {PlainText.Bounded(s.Note, 150)}"));
        return string.Join('\n', steps);
    }

    private static string? Notes(ConfigurationProposal? proposal, int beyond)
    {
        var notes = new List<string>();
        if (proposal is not null)
        {
            notes.Add($"This pull request changes `{ReviewConfiguration.Path}`, which takes effect once it is merged. "
                + $"By what it proposes, this check would say `{Word(proposal.Report.Verdict.Conclusion)}`: {Title(proposal.Report)}.");
        }

        if (beyond > 0)
            notes.Add($"{Count(beyond, "note")} beyond the first {Count(MaxAnnotations, "note")} are not shown on their lines.");
        return notes.Count == 0 ? null : string.Join("\n\n", notes);
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
