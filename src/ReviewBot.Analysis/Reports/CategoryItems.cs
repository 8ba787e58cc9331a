using System.Text;

namespace ReviewBot.Analysis.Reports;

/// <summary>The numbered items of the categories in Markdown, after those of the defects.</summary>
internal sealed class CategoryItems(ReviewReport report, IMarkup markup, ReportSentences sentences)
{
    private const int MostRangesInTitle = 16;

    private readonly IReadOnlyList<CategoryAssessment> _categories = CategoryAssessment.All(report);
    private readonly FindingDetails _details = new(report, markup);

    /// <summary>Counts only: no places of weaknesses.</summary>
    public bool Terse { get; set; }

    /// <summary>Writes the items, numbered on from <paramref name="shown"/> defect items.</summary>
    public string Write(IReadOnlyList<FindingGroup> defects, int shown)
    {
        var items = new StringBuilder();
        var number = shown;
        var spoken = _categories.Where(c => !c.IsBare).ToList();
        if (report.Verdict.Kind == VerdictKind.Weaknesses)
        {
            items.Append(ReportSentences.WeaknessesBridge).Append("\n\n");
            foreach (var category in spoken.Where(c => c.Status == CategoryStatus.Weakness))
                Append(items, ++number, category, "");
            spoken.RemoveAll(c => c.Status == CategoryStatus.Weakness);
            if (spoken.Count > 0 || _categories.Any(c => c.IsBare))
                items.Append('\n').Append(ReportSentences.AssessmentBridge).Append("\n\n");
        }

        foreach (var category in spoken)
            Append(items, ++number, category, ItemNumbers(category, defects, shown));
        foreach (var bare in _categories.Where(c => c.IsBare).GroupBy(c => c.Status).OrderBy(g => g.Key))
            items.Append($"{Wording.Number(++number)}. **{string.Join("; ", bare.Select(c => c.Category.Title))}:** {sentences.Bare(bare.Key)}\n");
        return items.ToString();
    }

    private void Append(StringBuilder items, int number, CategoryAssessment category, string itemNumbers)
    {
        var shownNumber = Wording.Number(number);
        items.Append($"{shownNumber}. **{category.Category.Title}{Where(category)}:** {sentences.Evidence(category, itemNumbers)}\n");
        if (Terse)
            return;
        var groups = FindingGroup.Of(category.Weaknesses);
        foreach (var group in groups)
        {
            foreach (var bullet in Bullets(group, groups.Count == 1))
                items.Append(' ', shownNumber.Length + 2).Append("- ").Append(bullet).Append('\n');
        }
    }

    private List<string> Bullets(FindingGroup group, bool alone)
    {
        var bullets = _details.PlaceBullets(group, alone).ToList();
        if (report.Guidance.For(group.RuleId).FixParagraph is { Length: > 0 } fix)
            bullets.Add($"To mitigate this: {markup.Page(fix)}");
        return bullets;
    }

    /// <summary>The lines the item rests on: its weaknesses, or what was counted when that stands in one file.</summary>
    private string Where(CategoryAssessment category)
    {
        if (category.Weaknesses.Count > 0)
            return $" ({_details.Where(new FindingGroup("", Severity.Low, category.Weaknesses).Files)})";
        var places = category.Observations.SelectMany(o => o.Locations).ToList();
        if (category.Defects.Count > 0 || places.Count == 0 || places.Any(p => p.Path != places[0].Path))
            return "";
        var ranges = Wording.Ranges(places.Select(p => p.Range));
        return ranges.Count > MostRangesInTitle ? ""
            : $" ({Wording.Lines(ranges, MostRangesInTitle, r => markup.Lines(places[0].Path, r))})";
    }

    private static string ItemNumbers(CategoryAssessment category, IReadOnlyList<FindingGroup> defects, int shown)
    {
        var numbers = new List<string>();
        for (var i = 0; i < defects.Count && i < shown; i++)
        {
            if (defects[i].Findings[0].Category == category.Category)
                numbers.Add(Wording.Number(i + 1));
        }

        return numbers.Count == 0 ? "" : $" ({(numbers.Count == 1 ? "item" : "items")} {Wording.Some(numbers, numbers.Count, 12)})";
    }
}
