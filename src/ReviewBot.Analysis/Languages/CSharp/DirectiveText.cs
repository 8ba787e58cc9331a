namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// What of a file can hide code from <see cref="NestingScan"/>: text that a directive disables need not be C#, so a quotation mark in it
/// would turn the rest of the file into a string for the scan, not for the parser.
/// </summary>
internal static class DirectiveText
{
    /// <summary>The stretches between conditional directives; each is scanned by itself too, so that none can hide the next.</summary>
    public static IEnumerable<(int Start, int End)> Sections(string text)
    {
        var start = 0;
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.IndexOf('#', at + 1))
        {
            if (!BeginsLine(text, at) || !IsConditional(text.AsSpan(at + 1)))
                continue;
            if (at > start)
                yield return (start, at);
            var end = text.IndexOfAny(['\n', '\r'], at);
            start = end < 0 ? text.Length : end;
        }

        yield return (start, text.Length);
    }

    private static bool BeginsLine(string text, int at)
    {
        while (--at >= 0 && text[at] is not ('\n' or '\r'))
        {
            if (!char.IsWhiteSpace(text[at]))
                return false;
        }

        return true;
    }

    private static bool IsConditional(ReadOnlySpan<char> directive)
    {
        directive = directive.TrimStart(" \t");
        return directive.StartsWith("if") || directive.StartsWith("el") || directive.StartsWith("endif");
    }
}
