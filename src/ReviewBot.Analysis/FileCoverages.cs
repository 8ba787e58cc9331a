using System.Globalization;
using ReviewBot.Analysis.Diff;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis;

/// <summary>Says what became of a file that was read.</summary>
internal static class FileCoverages
{
    private const int MostRangesNamed = 10;

    /// <summary>The entry of a file.</summary>
    /// <param name="path">Its path at head.</param>
    /// <param name="head">What was read.</param>
    /// <param name="language">Its front-end.</param>
    /// <param name="dropped">Findings over the bound.</param>
    /// <param name="baseTrouble">What is wrong with the merge base's side; empty for nothing.</param>
    /// <param name="lines">What the change touched; <c>null</c> for a scan. Touched lines that were not understood make the review incomplete.</param>
    public static FileCoverage Of(
        string path,
        SideReading head,
        ILanguage? language,
        IReadOnlyList<(string RuleId, int Count)> dropped,
        string baseTrouble,
        LineMap? lines)
    {
        var notes = new List<string>();
        var status = CoverageStatus.Analysed;
        var trouble = false;
        if (head.Failure.Length > 0)
        {
            notes.Add($"{head.Failure}; text rules only");
            (status, trouble) = (CoverageStatus.Skipped, true);
        }
        else if (language is null && head.Kind.IsCode)
        {
            notes.Add($"no analyser for {head.Kind.Name}; text rules only");
            status = CoverageStatus.Skipped;
        }
        else if (head.Unread.Count > 0)
        {
            notes.Add($"not understood: {Lines(head.Unread)} of {head.Text.LineCount.ToString(CultureInfo.InvariantCulture)}");
            status = CoverageStatus.Partial;
            trouble = lines is not null && head.Unread.Any(lines.Touched);
        }

        foreach (var (ruleId, count) in dropped)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{count} more findings of {ruleId} are not listed"));
        if (baseTrouble.Length > 0)
            notes.Add(baseTrouble);
        trouble |= baseTrouble.Length > 0 || RulesThatOverflowed(head);
        status = notes.Count > 0 && status == CoverageStatus.Analysed ? CoverageStatus.Partial : status;
        return new FileCoverage(path, status, string.Join("; ", notes), trouble)
        {
            Parsed = head.Language.Length > 0 ? new ParsedFile(head.Language, head.Text.LineCount, CountLines(head)) : null,
        };
    }

    private static int CountLines(SideReading head)
    {
        var (count, last) = (0, 0);
        foreach (var range in head.Unread)
        {
            var first = Math.Max(range.StartLine, last + 1);
            last = Math.Max(last, Math.Min(range.EndLine, head.Text.LineCount));
            count += Math.Max(0, last - first + 1);
        }

        return count;
    }

    /// <summary>A rule that reported as much as a report takes may have more to say that nobody counted.</summary>
    private static bool RulesThatOverflowed(SideReading head) =>
        head.Findings.Count >= RuleReport.MostFindings
        && head.Findings.GroupBy(f => f.Rule.Id, StringComparer.Ordinal).Any(g => g.Count() >= RuleReport.MostFindings);

    private static string Lines(IReadOnlyList<SourceRange> ranges)
    {
        var named = ranges.Select(r => r.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var more = named.Count > MostRangesNamed
            ? string.Create(CultureInfo.InvariantCulture, $" and {named.Count - MostRangesNamed} more places")
            : "";
        return $"{(named is [var only] && !only.Contains('-') ? "line" : "lines")} {string.Join(", ", named.Take(MostRangesNamed))}{more}";
    }
}
