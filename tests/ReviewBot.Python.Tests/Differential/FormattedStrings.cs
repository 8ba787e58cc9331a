using ReviewBot.Python.Syntax;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>Which f-strings only Python 3.12 can read.</summary>
internal static class FormattedStrings
{
    /// <summary>
    /// Whether a replacement field contains what PEP 701 first allowed: the quotes of its own string, a backslash, a comment, or a line end in a
    /// string with single quotes.
    /// </summary>
    public static bool NeedPep701(string text, JoinedStr node)
    {
        var fields = node.Values.OfType<FormattedValue>().ToArray();
        var next = 0;
        for (var at = node.Start; at < node.End && next < fields.Length;)
        {
            if (text[at] is not ('"' or '\''))
            {
                at++;
                continue;
            }

            var quotes = text.AsSpan(at).StartsWith(new string(text[at], 3)) ? 3 : 1;
            var delimiter = text.Substring(at, quotes);
            for (at += quotes; at < node.End && !text.AsSpan(at).StartsWith(delimiter); at++)
            {
                if (next < fields.Length && at == fields[next].Start)
                {
                    var field = text.AsSpan(at, fields[next].End - at);
                    if (field.Contains('\\') || field.Contains('#') || field.Contains(delimiter, StringComparison.Ordinal)
                        || (quotes == 1 && field.ContainsAny('\n', '\r')))
                        return true;
                    at = fields[next++].End - 1;
                }
                else if (text[at] == '\\')
                    at++;
            }

            at += quotes;
        }

        return false;
    }
}
