using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Rules.Any;

/// <summary>A merge conflict that nobody resolved.</summary>
internal sealed class MergeMarker : TextRule
{
    private enum Part
    {
        None,
        Ours,
        Theirs,
    }

    public override RuleInfo Info { get; } = new(
        Id: "any/merge-marker",
        Title: "A merge conflict is not resolved",
        Severity: Severity.Low,
        Cwe: 710,
        Category: Category.KnownIssues,
        Kind: FindingKind.Weakness);

    public override void Check(TextFile file, RuleReport report)
    {
        var text = file.Text;
        var (part, opened) = (Part.None, 0);
        for (var line = 1; line <= text.LineCount; line++)
        {
            var content = text.Line(line);
            if (Is(content, "<<<<<<<"))
            {
                (part, opened) = (Part.Ours, line);
            }
            else if (part == Part.Ours && content.TrimEnd() is "=======")
            {
                part = Part.Theirs;
            }
            else if (part == Part.Theirs && Is(content, ">>>>>>>"))
            {
                report.Add(Whole(text, opened), $"Both sides of a merge conflict stand in the file, to line {line}.");
                part = Part.None;
            }
        }
    }

    /// <summary>git writes the name of the side behind the marker.</summary>
    private static bool Is(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker) && line.Length > marker.Length && line[marker.Length] == ' ';

    private static SourceRange Whole(FileText text, int line) =>
        text.Range(text.LineStart(line), text.LineStart(line) + text.Line(line).Length);
}
