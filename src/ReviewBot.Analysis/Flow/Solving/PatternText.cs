namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What a regular expression proves of the text it matches.</summary>
internal static class PatternText
{
    /// <summary>
    /// The kinds that a match makes harmless: none, unless the whole text must match (<c>^…$</c>, <c>\A…\Z</c>) and the pattern takes only
    /// letters, digits and a few signs.
    /// </summary>
    public static KindSet Proves(string pattern, bool wholeText, bool fromStart)
    {
        var text = pattern.AsSpan();
        var begins = fromStart || text.StartsWith("^") || text.StartsWith("\\A");
        var ends = wholeText || text.EndsWith("\\Z") || text.EndsWith("\\z") || (text.EndsWith("$") && !text.EndsWith("\\$"));
        if (!begins || !ends)
            return KindSet.None;
        var allowed = Allowed(pattern);
        if (allowed is null)
            return KindSet.None;
        var kinds = KindSet.All;
        foreach (var sign in allowed)
        {
            kinds &= sign switch
            {
                '/' or '\\' => ~(Of(SinkKind.Path) | Of(SinkKind.Redirect) | Of(SinkKind.Url)),
                '.' => ~Of(SinkKind.Path) | (allowed.Contains('/') ? KindSet.None : Of(SinkKind.Path)),
                '\'' or '"' or ';' or '(' or ')' or '|' or '&' or '`' or '$' or '<' or '>' or '*' or '{' or '}' or '=' => KindSet.None,
                _ => KindSet.All,
            };
        }

        return kinds;
    }

    private static KindSet Of(SinkKind kind) => KindSet.Of(kind);

    /// <summary>The signs that the pattern takes beside letters and digits; <c>null</c> when it may take any.</summary>
    private static HashSet<char>? Allowed(string pattern)
    {
        var allowed = new HashSet<char>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '.' or '|':
                    return null;
                case '\\' when i + 1 < pattern.Length:
                    i++;
                    if (pattern[i] is 'S' or 'W' or 'D' or 's' or 'p' or 'P' or 'B')
                        return null;
                    if (!char.IsAsciiLetterOrDigit(pattern[i]))
                        allowed.Add(pattern[i]);
                    break;
                case '[':
                    var close = pattern.IndexOf(']', i + 2 < pattern.Length ? i + 2 : i + 1);
                    if (close < 0 || !Class(pattern[(i + 1)..close], allowed))
                        return null;
                    i = close;
                    break;
                case '^' or '$' or '+' or '*' or '?' or '(' or ')' or '{' or '}' or ',':
                    if (pattern[i] == '(' && i + 1 < pattern.Length && pattern[i + 1] == '?')
                        i += 2;
                    break;
                default:
                    if (!char.IsAsciiLetterOrDigit(pattern[i]) && pattern[i] != '_' && pattern[i] != '-')
                        allowed.Add(pattern[i]);
                    break;
            }
        }

        return allowed;
    }

    private static bool Class(string signs, HashSet<char> allowed)
    {
        if (signs.StartsWith('^'))
            return false;
        for (var i = 0; i < signs.Length; i++)
        {
            if (signs[i] == '\\' && i + 1 < signs.Length)
            {
                i++;
                if (signs[i] is 'S' or 'W' or 'D' or 's')
                    return false;
                if (!char.IsAsciiLetterOrDigit(signs[i]))
                    allowed.Add(signs[i]);
            }
            else if (i + 2 < signs.Length && signs[i + 1] == '-')
            {
                if (!char.IsAsciiLetterOrDigit(signs[i]) || !char.IsAsciiLetterOrDigit(signs[i + 2]) || (signs[i] == 'A' && signs[i + 2] == 'z'))
                    return false;
                i += 2;
            }
            else if (!char.IsAsciiLetterOrDigit(signs[i]) && signs[i] is not ('_' or '-'))
            {
                allowed.Add(signs[i]);
            }
        }

        return true;
    }
}
