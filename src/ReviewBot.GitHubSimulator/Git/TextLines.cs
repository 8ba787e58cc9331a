using System.Text;

namespace ReviewBot.GitHubSimulator.Git;

/// <summary>Bytes as lines the way git sees them: only LF ends a line, which stays part of it.</summary>
internal static class TextLines
{
    /// <summary>Lines with their LF; the last one lacks it when the file does not end in one.</summary>
    public static string[] Split(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
