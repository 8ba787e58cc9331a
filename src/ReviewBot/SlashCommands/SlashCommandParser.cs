namespace ReviewBot.SlashCommands;

/// <summary>
/// Finds the commands of a comment: the first word of a line, where the line is neither quoted, nor code, nor hidden when GitHub shows the
/// comment. Where Markdown leaves room the answer is no: a command that is not seen is typed again, one that nobody meant is an accident.
/// </summary>
internal static class SlashCommandParser
{
    /// <summary>GitHub: "Body is too long (maximum is 65536 characters)".</summary>
    private const int MaxBody = 65_536;

    private const int MaxLine = 500;
    private const int MaxCommands = 5;

    /// <summary>HTML whose content is not shown, or shown as code or quotation, until its end.</summary>
    private static readonly (string Start, string End)[] Enclosures =
    [
        ("<!--", "-->"), ("<pre", "</pre>"), ("<script", "</script>"), ("<style", "</style>"), ("<textarea", "</textarea>"),
        ("<blockquote", "</blockquote>"), ("<code", "</code>"),
    ];

    /// <summary>The commands in order, each once, at most five.</summary>
    public static IReadOnlyList<SlashCommand> Parse(string body)
    {
        var commands = new List<SlashCommand>();
        string? fence = null, enclosureEnd = null;
        var quoted = false;
        foreach (var raw in body.AsSpan(0, Math.Min(body.Length, MaxBody)).EnumerateLines())
        {
            if (enclosureEnd is not null)
            {
                if (raw.Contains(enclosureEnd, StringComparison.OrdinalIgnoreCase)) enclosureEnd = null;
                continue;
            }

            var line = raw.TrimStart(' ');
            var indent = raw.Length - line.Length;
            if (fence is not null)
            {
                if (indent <= 3 && Closes(line, fence)) fence = null;
                continue;
            }

            // A line right under a quoted one belongs to the quotation when shown ("lazy continuation").
            quoted = (indent <= 3 && line is ['>', ..]) || (quoted && !line.IsWhiteSpace());
            if (quoted || indent > 3 || line is ['\t', ..]) continue;
            fence = Opens(line);
            if (fence is not null) continue;
            var shown = Shown(line, ref enclosureEnd);
            if (ParseLine(shown) is { } command && !commands.Contains(command) && commands.Count < MaxCommands) commands.Add(command);
        }

        return commands;
    }

    /// <summary>The command that a line is, or <c>null</c>.</summary>
    public static SlashCommand? ParseLine(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > MaxLine) return null;
        var word = FirstWord(line, out var rest);
        if (!word.Equals("/review", StringComparison.OrdinalIgnoreCase) && !word.Equals("/reviewbot", StringComparison.OrdinalIgnoreCase)) return null;
        var name = FirstWord(rest, out var arguments);
        return new SlashCommand(name.ToString().ToLowerInvariant(), arguments.ToString());
    }

    /// <summary>The part of a line before the first enclosure; notes the end that an unfinished one waits for.</summary>
    private static ReadOnlySpan<char> Shown(ReadOnlySpan<char> line, ref string? enclosureEnd)
    {
        var first = line.Length;
        var rest = 0;
        while (rest < line.Length)
        {
            var (at, end) = NextEnclosure(line[rest..]);
            if (end is null) break;
            first = Math.Min(first, rest + at);
            var close = line[(rest + at)..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                enclosureEnd = end;
                break;
            }

            rest += at + close + end.Length;
        }

        return line[..first];
    }

    private static (int At, string? End) NextEnclosure(ReadOnlySpan<char> text)
    {
        // From bracket to bracket, so that the time grows with the text and not with its square.
        for (var at = 0; text[at..].IndexOf('<') is var next and >= 0; at++)
        {
            at += next;
            foreach (var (start, end) in Enclosures)
            {
                if (text[at..].StartsWith(start, StringComparison.OrdinalIgnoreCase)) return (at, end);
            }
        }

        return (text.Length, null);
    }

    private static string? Opens(ReadOnlySpan<char> line)
    {
        if (line is not (['`', ..] or ['~', ..])) return null;
        var length = Run(line, line[0]);
        // Back-ticks with more back-ticks later on the line are inline code, not a fence.
        return length < 3 || (line[0] == '`' && line[length..].Contains('`')) ? null : new string(line[0], length);
    }

    private static bool Closes(ReadOnlySpan<char> line, string fence) =>
        Run(line, fence[0]) is var length && length >= fence.Length && line[length..].IsWhiteSpace();

    private static int Run(ReadOnlySpan<char> line, char mark)
    {
        var length = line.IndexOfAnyExcept(mark);
        return length < 0 ? line.Length : length;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
        {
            length++;
        }

        rest = text[length..].Trim();
        return text[..length];
    }
}
