using System.Buffers;
using System.Globalization;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.Text;

namespace ReviewBot.Analysis.Rules.Any;

/// <summary>Characters that show a line in another order than it is read by a compiler.</summary>
internal sealed class BidirectionalControl : TextRule
{
    /// <summary>Embeddings, overrides and isolates, with what closes them. Plain marks (U+200E, U+200F) reorder nothing by themselves.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public override RuleInfo Info { get; } = new(
        Id: "any/bidirectional-control",
        Title: "Invisible characters change the order in which code is shown",
        Severity: Severity.High,
        Cwe: 1007,
        Category: Category.DataHandling);

    public override void Check(TextFile file, RuleReport report)
    {
        if (!file.Text.Text.AsSpan().ContainsAny(Controls))
            return;
        var isCode = FileKinds.Of(file.Text.Path, file.Text).IsCode;
        for (var line = 1; line <= file.Text.LineCount; line++)
        {
            var text = file.Text.Line(line);
            if (text.ContainsAny(Controls) && (isCode || !IsBalancedProse(text)))
                Report(file.Text, line, text, isCode, report);
        }
    }

    private static void Report(FileText file, int line, ReadOnlySpan<char> text, bool isCode, RuleReport report)
    {
        var first = text.IndexOfAny(Controls);
        var edits = new List<TextEdit>();
        for (var i = first; i < text.Length; i++)
        {
            if (Controls.Contains(text[i]))
                edits.Add(new TextEdit(new SourceRange(line, i + 1, line, i + 2), ""));
        }

        var start = file.LineStart(line);
        report.Add(
            file.Range(start + first, start + text.LastIndexOfAny(Controls) + 1),
            string.Create(
                CultureInfo.InvariantCulture,
                $"The line holds U+{(int)text[first]:X4} ({Name(text[first])}): people and compilers read it in different orders."),
            isCode ? null : Severity.Medium,
            fix: new Fix("Delete the invisible characters", edits));
    }

    private static string Name(char c) => c switch
    {
        '\u202A' => "left-to-right embedding",
        '\u202B' => "right-to-left embedding",
        '\u202C' => "pop directional formatting",
        '\u202D' => "left-to-right override",
        '\u202E' => "right-to-left override",
        '\u2066' => "left-to-right isolate",
        '\u2067' => "right-to-left isolate",
        '\u2068' => "first strong isolate",
        _ => "pop directional isolate",
    };

    /// <summary>Text in a script that runs from right to left may use them, as long as each is closed on its line and none overrides.</summary>
    private static bool IsBalancedProse(ReadOnlySpan<char> line)
    {
        var (embeddings, isolates, rightToLeft) = (0, 0, false);
        foreach (var c in line)
        {
            embeddings += c is '\u202A' or '\u202B' ? 1 : c == '\u202C' ? -1 : 0;
            isolates += c is >= '\u2066' and <= '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
            rightToLeft |= c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
            if (embeddings < 0 || isolates < 0 || c is '\u202D' or '\u202E')
                return false;
        }

        return rightToLeft && embeddings == 0 && isolates == 0;
    }
}
