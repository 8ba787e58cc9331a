using System.Text;

namespace ReviewBot.Analysis.Reports;

/// <summary>The report as GitHub Markdown, for the summary comment, the check's output and <c>--format markdown</c>.</summary>
public static class MarkdownReport
{
    /// <summary>GitHub refuses a body over 65,536 characters; the budget leaves room for markers.</summary>
    public const int DefaultBudget = 65_000;

    /// <summary>The least room in which a verdict can be given.</summary>
    public const int LeastBudget = 2_000;

    /// <summary>
    /// Renders at most <paramref name="budget"/> characters, cut by severity with a count of what was cut.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget is under <see cref="LeastBudget"/>.</exception>
    public static string Render(ReviewReport report, int budget = DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, LeastBudget);
        return new MarkdownWriter(report, budget).Write();
    }
}

/// <summary>Puts one report into Markdown: what is bounded first, then as many defects and table rows as there is room for.</summary>
internal sealed class MarkdownWriter(ReviewReport report, int budget)
{
    /// <summary>More rows are folded away.</summary>
    private const int MostOpenRows = 10;

    /// <summary>With fewer findings the items say it all.</summary>
    private const int FewestRows = 4;

    /// <summary>For what is only known at the end: item numbers, counts of what was cut, headings.</summary>
    private const int Slack = 600;

    private readonly GitHubMarkup _markup = new(report.Subject.BlobUrlRoot);
    private readonly IReadOnlyList<Finding> _counting = FindingOrder.MostSevereFirst(report.Result.Findings.Where(f => f.Counts));

    public string Write()
    {
        var sentences = new ReportSentences(report, _markup);
        var opening = sentences.Opening();
        var closing = Closing(sentences);
        var groups = FindingGroup.Of(_counting.Where(f => f.Kind == FindingKind.Defect));
        var room = budget - opening.Length - closing.Length - Slack;
        var assessed = new CategoryItems(report, _markup, sentences);
        if (assessed.Write(groups, groups.Count).Length > room / 2)
            assessed.Terse = true;
        room -= assessed.Write(groups, groups.Count).Length;
        if (room < 0)
            return report.Subject.BlobUrlRoot is null ? Least(sentences) : WithoutLinks();
        var tableRoom = _counting.Count >= FewestRows ? room / 3 : 0;
        var items = DefectItems(groups, room - tableRoom, out var shown);
        var rows = Rows(room - items.Length, out var shownRows);
        return Assemble(opening, items, Cut(groups, shown), assessed.Write(groups, shown), closing, Table(rows, shownRows));
    }

    private string Assemble(string opening, string items, string cut, string assessed, string closing, string table)
    {
        var markdown = new StringBuilder(opening).Append("\n\n");
        if (items.Length > 0 || cut.Length > 0)
            markdown.Append(ReportSentences.DefectsBridge).Append("\n\n").Append(items).Append(cut).Append('\n');
        if (report.Verdict.Kind != VerdictKind.Weaknesses && assessed.Length > 0)
            markdown.Append(ReportSentences.AssessmentBridge).Append("\n\n");
        return markdown.Append(assessed).Append(assessed.Length > 0 ? "\n" : "").Append(closing).Append(table).ToString();
    }

    private static string Closing(ReportSentences sentences)
    {
        var closing = new StringBuilder();
        foreach (var verdict in sentences.Verdict())
            closing.Append(verdict).Append("\n\n");
        closing.Append(sentences.Scope()).Append('\n');
        var limits = sentences.Limits();
        if (limits.Count > 0)
            closing.Append('\n');
        foreach (var limit in limits)
            closing.Append("- ").Append(limit).Append('\n');
        return closing.ToString();
    }

    private string WithoutLinks() =>
        new MarkdownWriter(report with { Subject = report.Subject with { BlobUrlRoot = null } }, budget).Write();

    /// <summary>The verdict and nothing else, when paths and reasons alone are too long.</summary>
    private string Least(ReportSentences sentences)
    {
        var opening = sentences.Opening();
        var note = "The rest of the report does not fit here; the JSON and SARIF forms hold all of it.\n";
        var verdict = string.Join("\n\n", sentences.Verdict());
        if (opening.Length + verdict.Length + note.Length + 4 <= budget)
            return $"{opening}\n\n{verdict}\n\n{note}";
        return $"{opening}\n\n{note}";
    }

    private string DefectItems(IReadOnlyList<FindingGroup> groups, int room, out int shown)
    {
        var details = new FindingDetails(report, _markup);
        var items = new StringBuilder();
        for (shown = 0; shown < groups.Count; shown++)
        {
            var item = new StringBuilder();
            var group = groups[shown];
            var number = Wording.Number(shown + 1);
            item.Append($"{number}. **{details.Title(group)} ({details.Where(group.Files)}):** {details.Head(group)} Status: defect.\n");
            foreach (var bullet in details.Bullets(group, "Fix"))
                item.Append(' ', number.Length + 2).Append("- ").Append(bullet).Append('\n');
            if (items.Length + item.Length > room)
                break;
            items.Append(item);
        }

        return items.ToString();
    }

    private static string Cut(IReadOnlyList<FindingGroup> groups, int shown)
    {
        var cut = groups.Skip(shown).SelectMany(g => g.Findings).ToList();
        return cut.Count == 0 ? ""
            : $"\nLeft out here for length: {Wording.Count(cut.Count, "defect")} of {Wording.Count(groups.Count - shown, "further kind")} ({Wording.Severities(cut)}). The JSON and SARIF forms hold all.\n";
    }

    private string Rows(int room, out int shown)
    {
        var rows = new StringBuilder();
        shown = 0;
        if (_counting.Count < FewestRows)
            return "";
        foreach (var finding in _counting)
        {
            var range = finding.Location.Range;
            var place = _markup.Cell(finding.Location.Path, range);
            var row = $"| {MarkdownText.Cell(finding.Id)} | {Severity(finding)} | {MarkdownText.Cell(finding.RuleId)} | {place} |\n";
            if (rows.Length + row.Length > room)
                break;
            rows.Append(row);
            shown++;
        }

        return rows.ToString();
    }

    private static string Severity(Finding finding) => Terms.Of(finding.Severity) + (finding.Kind == FindingKind.Weakness ? ", weakness" : "");

    private string Table(string rows, int shown)
    {
        if (shown == 0)
            return "";
        var table = $"\n| Finding | Severity | Rule | Place |\n| --- | --- | --- | --- |\n{rows}";
        if (shown < _counting.Count)
            table += $"\n{Wording.Count(_counting.Count - shown, "less severe finding")} left out here for length ({Wording.Severities(_counting.Skip(shown))}).\n";
        return _counting.Count <= MostOpenRows ? table
            : $"\n<details>\n<summary>{(shown < _counting.Count ? $"{Wording.Number(shown)} of" : "All")} {Wording.Number(_counting.Count)} findings</summary>\n{table}\n</details>\n";
    }
}
