namespace ReviewBot.Analysis.Rules;

/// <summary>
/// The page of a rule: what people read about it anywhere, and the examples that are its tests. It is the Markdown file beside the class.
/// </summary>
public sealed class RulePage
{
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);
    private readonly List<RuleExample> _examples = [];

    private RulePage(string text)
    {
        Text = text.ReplaceLineEndings("\n");
        Parse();
    }

    /// <summary>All of it, as Markdown.</summary>
    public string Text { get; }

    /// <summary>The first heading.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The prose before the first section, without examples.</summary>
    public string Introduction => Section("");

    /// <summary>The prose of <c>## Fix</c>, without examples.</summary>
    public string Fix => Section("Fix");

    /// <summary>The names of the sections, in order.</summary>
    internal IReadOnlyList<string> Sections { get; private set; } = [];

    /// <summary>The examples, in order.</summary>
    internal IReadOnlyList<RuleExample> Examples => _examples;

    /// <summary>The page of a rule.</summary>
    public static RulePage Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Load(rule.GetType());
    }

    /// <summary>Reads a page.</summary>
    internal static RulePage Parse(string text) => new(text);

    /// <summary>The prose of a section without its examples, trimmed; empty when there is no such section.</summary>
    public string Section(string heading) => _sections.GetValueOrDefault(heading, "");

    /// <summary>The first paragraph of a section's prose, its lines joined.</summary>
    public string FirstParagraph(string heading)
    {
        var paragraph = Section(heading).Split("\n\n", 2)[0].Replace('\n', ' ').Trim();
        // What it announces is the example below it, which is not shown with it.
        return paragraph.EndsWith(':') ? paragraph[..^1] + "." : paragraph;
    }

    /// <summary>The page is embedded under the full name of the class: there is no list of pages that could be wrong.</summary>
    private static RulePage Load(Type rule)
    {
        using var stream = rule.Assembly.GetManifestResourceStream(rule, rule.Name + ".md")
            ?? throw new InvalidOperationException($"{rule.Name}.md does not stand beside {rule.Name}.cs");
        using var reader = new StreamReader(stream);
        return new RulePage(reader.ReadToEnd());
    }

    private void Parse()
    {
        var sections = new List<string>();
        var (heading, prose) = ("", new List<string>());
        var lines = Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence(lines[i]) is { } fence)
            {
                i = ReadFence(lines, i, fence);
            }
            else if (lines[i].StartsWith("# ", StringComparison.Ordinal) && Title.Length == 0)
            {
                Title = lines[i][2..].Trim();
            }
            else if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                _sections[heading] = Join(prose);
                (heading, prose) = (lines[i][3..].Trim(), []);
                sections.Add(heading);
            }
            else
            {
                prose.Add(lines[i].TrimEnd());
            }
        }

        _sections[heading] = Join(prose);
        Sections = sections;
    }

    /// <summary>Where an example stood, its empty lines meet: they count as one.</summary>
    private static string Join(List<string> prose) =>
        string.Join("\n\n", string.Join('\n', prose).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string? Fence(string line)
    {
        var length = line.Length - line.TrimStart('`').Length;
        return length >= 3 ? line[..length] : null;
    }

    private int ReadFence(string[] lines, int open, string fence)
    {
        var close = open + 1;
        while (close < lines.Length && lines[close].TrimEnd() != fence)
            close++;
        var words = lines[open][fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length >= 2 && Enum.TryParse<ExampleKind>(words[1], ignoreCase: true, out var kind))
            _examples.Add(RuleExample.Of(words, kind, string.Join('\n', lines[(open + 1)..close]) + "\n", open + 1));
        return close;
    }
}
