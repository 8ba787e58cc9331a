using System.Text;

namespace ReviewBot.Analysis.Reports;

/// <summary>The report for a terminal.</summary>
public static class TextReport
{
    /// <summary>Renders plain text, or with ANSI colours. Control characters from the code under review are made visible.</summary>
    public static string Render(ReviewReport report, bool colour)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TextReportWriter(report, new TerminalMarkup(colour)).Write();
    }
}

/// <summary>Writes one report in the order of the Markdown form, every finding with its place on a line of its own.</summary>
internal sealed class TextReportWriter(ReviewReport report, TerminalMarkup markup)
{
    private readonly StringBuilder _text = new();
    private readonly ReportSentences _sentences = new(report, markup);
    private readonly FindingDetails _details = new(report, markup);

    public string Write()
    {
        var defects = FindingGroup.Of(FindingOrder.MostSevereFirst(
            report.Result.Findings.Where(f => f.Counts && f.Kind == FindingKind.Defect)));
        _text.Append(_sentences.Opening()).Append("\n\n");
        if (defects.Count > 0)
            Defects(defects);
        if (report.Verdict.Kind == VerdictKind.Weaknesses)
            Categories(ReportSentences.WeaknessesBridge, defects.Count, c => c.Status == CategoryStatus.Weakness);
        Categories(
            ReportSentences.AssessmentBridge, defects.Count,
            c => report.Verdict.Kind != VerdictKind.Weaknesses || c.Status != CategoryStatus.Weakness);
        foreach (var verdict in _sentences.Verdict())
            _text.Append(verdict).Append("\n\n");
        _text.Append(_sentences.Scope()).Append('\n');
        foreach (var limit in _sentences.Limits())
            _text.Append("- ").Append(limit).Append('\n');
        return _text.ToString();
    }

    private void Defects(IReadOnlyList<FindingGroup> defects)
    {
        _text.Append(ReportSentences.DefectsBridge).Append("\n\n");
        for (var i = 0; i < defects.Count; i++)
        {
            _text.Append($"{Wording.Number(i + 1)}. {markup.Strong($"{_details.Title(defects[i])} ({_details.Where(defects[i].Files)})")}. {_sentences.Status(CategoryStatus.Defect)}\n");
            Findings(defects[i], "Fix");
            _text.Append('\n');
        }
    }

    private void Categories(string bridge, int defects, Func<CategoryAssessment, bool> chosen)
    {
        var categories = CategoryAssessment.All(report).Where(chosen).ToList();
        if (categories.Count == 0)
            return;
        _text.Append(bridge).Append("\n\n");
        foreach (var category in categories.Where(c => !c.IsBare))
        {
            var places = category.Weaknesses.Count > 0 ? $" ({_details.Where(new FindingGroup("", Severity.Low, category.Weaknesses).Files)})" : "";
            _text.Append($"- {markup.Strong($"{category.Category.Title}{places}:")} {_sentences.Evidence(category, defects > 0 ? " (above)" : "")}\n");
            foreach (var group in FindingGroup.Of(category.Weaknesses))
                Findings(group, "To mitigate this");
        }

        foreach (var bare in categories.Where(c => c.IsBare).GroupBy(c => c.Status).OrderBy(g => g.Key))
            _text.Append($"- {markup.Strong($"{string.Join("; ", bare.Select(c => c.Category.Title))}:")} {_sentences.Bare(bare.Key)}\n");
        _text.Append('\n');
    }

    private void Findings(FindingGroup group, string fixWord)
    {
        foreach (var finding in group.Files.SelectMany(f => f))
        {
            _text.Append($"   {Place(finding.Location)}: {markup.Severity(finding)}: {markup.Sentence(finding.Message)} "
                + $"[{markup.Code(finding.RuleId)}, CWE-{Wording.Number(finding.Cwe)}, {Terms.Of(finding.Confidence)} confidence, {markup.Code(finding.Id)}]\n");
            if (!report.Subject.WholeFiles && finding.State == FindingState.Surfaced)
                _text.Append("      the change did not touch this line but made the defect reachable\n");
            foreach (var step in finding.Trace)
                _text.Append($"      {Place(step.Location)}: {markup.Sentence(step.Note)}\n");
            foreach (var related in finding.Related)
                _text.Append($"      {Place(related)}: related\n");
            if (finding.Fix is { } fix)
                _text.Append($"      verified fix: {markup.Sentence(fix.Title)}\n");
        }

        if (report.Guidance.For(group.RuleId).FixParagraph is { Length: > 0 } paragraph)
            _text.Append($"   {fixWord}: {markup.Page(paragraph)}\n");
    }

    private string Place(SourceLocation location) =>
        $"{markup.File(location.Path)}:{Wording.Number(location.Range.StartLine)}:{Wording.Number(location.Range.StartColumn)}";
}
