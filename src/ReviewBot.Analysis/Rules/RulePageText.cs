using System.Text;

namespace ReviewBot.Analysis.Rules;

/// <summary>The page of a rule for a reader, without the marks that its tests need.</summary>
public static class RulePageText
{
    /// <summary>The page as Markdown.</summary>
    public static string Markdown(RulePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var examples = page.Examples.ToDictionary(e => e.PageLine);
        var lines = page.Text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!examples.TryGetValue(i + 1, out var example))
                continue;
            for (var last = i + example.CodeLines.Count; i < last; i++)
                lines[i + 1] = RuleExample.Unmarked(lines[i + 1]);
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The page for a terminal: headings underlined, examples indented under what they show, lines that are reported begin with <c>&gt;</c>.</summary>
    public static string Plain(RulePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var examples = page.Examples.ToDictionary(e => e.PageLine);
        var text = new StringBuilder();
        var lines = page.Text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (examples.TryGetValue(i + 1, out var example))
            {
                Append(text, example);
                i += example.CodeLines.Count + 1;
            }
            else if (lines[i].StartsWith('#'))
            {
                var heading = lines[i].TrimStart('#').Trim();
                text.Append(heading).Append('\n').Append(lines[i].StartsWith("##", StringComparison.Ordinal) ? '-' : '=', heading.Length).Append('\n');
            }
            else
            {
                text.Append(lines[i]).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, RuleExample example)
    {
        text.Append(example.Kind switch
        {
            ExampleKind.Bad => "  Reported:\n",
            ExampleKind.Good => "  Not reported:\n",
            _ => "  Not reported, although it should be:\n",
        });
        for (var i = 0; i < example.CodeLines.Count; i++)
        {
            var line = RuleExample.Unmarked(example.CodeLines[i]);
            text.Append(example.Lines.Contains(i + 1) ? "  > " : line.Length > 0 ? "    " : "").Append(line).Append('\n');
        }
    }
}
