using System.Text;
using System.Text.RegularExpressions;

namespace ReviewBot.GitHub.Transport;

/// <summary>Foreign text made fit for an error or log line.</summary>
internal static partial class Plain
{
    /// <summary>One line of at most <paramref name="length"/> characters, control characters as blanks, anything like a token blotted out.</summary>
    public static string Line(string text, int length)
    {
        var line = new StringBuilder(Math.Min(text.Length, length) + 1);
        foreach (var c in text)
        {
            if (line.Length >= length)
            {
                line.Append('…');
                break;
            }

            if (!char.IsControl(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return Token.Replace(line.ToString(), "[token]").TrimEnd();
    }

    // gh?_… in any length, github_pat_…, and everything of the three-part form of a JSON Web Token.
    [GeneratedRegex(
        @"\b(gh[a-z]_[A-Za-z0-9._-]+|github_pat_[A-Za-z0-9_]+|eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token { get; }
}
