using System.Text.RegularExpressions;

namespace ReviewBot.Python.Tests.Fuzz;

/// <summary>A rough division of a text into what a reader would call words; good enough to damage it.</summary>
internal static partial class Tokens
{
    /// <summary>The stretches of a text that are no blanks, line ends or comments.</summary>
    public static IReadOnlyList<TextSpan> Of(string text) =>
        [.. Token().Matches(text).Where(m => !m.Groups["skip"].Success).Select(m => new TextSpan(m.Index, m.Index + m.Length))];

    [GeneratedRegex(
        @"(?<skip>\s+|\\\r?\n|\#[^\r\n]*)|[A-Za-z]{0,2}(?:'''[\s\S]*?'''|""""""[\s\S]*?""""""|'(?:[^'\\\r\n]|\\[\s\S])*'|""(?:[^""\\\r\n]|\\[\s\S])*"")"
        + @"|[\w.]+|\*\*=?|//=?|>>=?|<<=?|->|:=|[-+*/%&|^@=!<>]=|[\s\S]",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
