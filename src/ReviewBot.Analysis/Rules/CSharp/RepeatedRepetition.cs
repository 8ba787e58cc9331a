namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Finds a repetition of a repetition in a regular expression: <c>(a+)+</c>, <c>(a|a)*</c>, <c>(\w+\s?)*</c>.</summary>
internal static class RepeatedRepetition
{
    private const int MostCharacters = 2000;

    /// <summary>The part of the pattern; <c>null</c> when there is none.</summary>
    public static string? In(string pattern)
    {
        if (pattern.Length > MostCharacters)
            return null;
        var groups = new Stack<int>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = EndOfClass(pattern, i);
                    break;
                case '(':
                    groups.Push(i);
                    break;
                case ')' when groups.TryPop(out var open):
                    if (Unbounded(pattern, i + 1) && !IsAtomic(pattern, open) && Inside(pattern[(open + 1)..i]) && Fails(pattern, i + 1))
                        return pattern[open..Math.Min(pattern.Length, i + 2)];
                    break;
            }
        }

        return null;
    }

    private static int EndOfClass(string pattern, int open)
    {
        for (var i = open + 1; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == ']' && i > open + 1)
                return i;
        }

        return pattern.Length;
    }

    private static bool Unbounded(string pattern, int at) =>
        at < pattern.Length && (pattern[at] is '*' or '+' || (pattern[at] == '{' && pattern.IndexOf('}', at) is > 0 and var close && pattern[close - 1] == ','));

    private static bool IsAtomic(string pattern, int open) =>
        pattern.AsSpan(open).StartsWith("(?>") || pattern.AsSpan(open).StartsWith("(?=") || pattern.AsSpan(open).StartsWith("(?!") || pattern.AsSpan(open).StartsWith("(?<=") || pattern.AsSpan(open).StartsWith("(?<!");

    /// <summary>Whether something must follow that can fail; else the first match is taken.</summary>
    private static bool Fails(string pattern, int at) => at + 1 < pattern.Length;

    /// <summary>Whether the body is nothing but one repeated element, so that a run of it can be cut anywhere.</summary>
    private static bool Inside(string body)
    {
        var inner = body.StartsWith("?:", StringComparison.Ordinal) ? body[2..] : body.StartsWith("?<", StringComparison.Ordinal) && body.IndexOf('>', StringComparison.Ordinal) is > 0 and var end ? body[(end + 1)..] : body;
        foreach (var branch in Branches(inner))
        {
            var element = Element(branch, 0);
            if (element > 0 && element < branch.Length && branch[element] is '*' or '+' && Optional(branch, element + 1))
                return true;
        }

        return false;
    }

    private static string[] Branches(string body) => body.Contains('(', StringComparison.Ordinal) ? [body] : body.Split('|');

    /// <summary>Whether all that follows may be left out.</summary>
    private static bool Optional(string branch, int at)
    {
        while (at < branch.Length)
        {
            var next = Element(branch, at);
            if (next >= branch.Length || branch[next] is not ('?' or '*'))
                return false;
            at = next + 1;
        }

        return true;
    }

    /// <summary>The end of one character, escape, class or flat group.</summary>
    private static int Element(string text, int at)
    {
        if (at >= text.Length)
            return at;
        switch (text[at])
        {
            case '\\':
                return Math.Min(text.Length, at + 2);
            case '[':
                return Math.Min(text.Length, EndOfClass(text, at) + 1);
            case '(':
                var close = text.IndexOf(')', at);
                return close < 0 ? text.Length : close + 1;
            default:
                return at + 1;
        }
    }
}
