using System.Globalization;
using System.Text;
using ReviewBot.Analysis;

namespace ReviewBot.Publishing;

/// <summary>
/// A verified fix as GitHub's <c>suggestion</c> block: the whole lines the comment stands on, as they shall read. Where that cannot be told
/// exactly there is none; a broken suggestion is worse than advice.
/// </summary>
internal static class Suggestion
{
    private const int MaxCharacters = 10_000;

    /// <summary>The block, or <c>null</c> when the fix reaches beyond the lines, changes nothing, or cannot be shown as it is.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="text">The file at head.</param>
    /// <param name="firstLine">The first line of the comment.</param>
    /// <param name="lastLine">Its last line.</param>
    public static string? Render(Fix fix, string text, int firstLine, int lastLine)
    {
        if (HasForeignLineEnds(text) || LineStarts(text) is not { } starts || lastLine >= starts.Count)
            return null;
        var from = starts[firstLine - 1];
        var to = starts[lastLine];
        var patched = new StringBuilder();
        var at = from;
        foreach (var edit in fix.Edits)
        {
            if (Offset(starts, edit.Range.StartLine, edit.Range.StartColumn) is not { } start
                || Offset(starts, edit.Range.EndLine, edit.Range.EndColumn) is not { } end
                || start < at || end < start || end > WithoutLineEnd(text, from, to))
                return null;
            patched.Append(text, at, start - at).Append(edit.NewText);
            at = end;
        }

        patched.Append(text, at, to - at);
        var before = Normalise(text[from..to]);
        var after = Normalise(patched.ToString());
        return before == after || after.Length > MaxCharacters || !IsPlain(after) || after.Contains("<!--", StringComparison.Ordinal) ? null : Fence(after);
    }

    /// <summary>The fence is longer than any run of back-ticks inside; an empty block takes the lines away.</summary>
    private static string Fence(string lines)
    {
        var run = 0;
        var longest = 2;
        foreach (var c in lines)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var ticks = new string('`', longest + 1);
        return $"{ticks}suggestion\n{lines}{ticks}";
    }

    /// <summary>Languages end lines at characters that GitHub does not: then its line numbers and ours are not the same.</summary>
    private static bool HasForeignLineEnds(string text) =>
        text.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
        || text.Replace("\r\n", "\n", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal);

    /// <summary>Invisible characters would make the reader accept what he does not see.</summary>
    private static bool IsPlain(string text) => text.EnumerateRunes().All(r =>
        r.Value is '\n' or '\t'
        || Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    private static string Normalise(string lines)
    {
        var text = lines.Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }

    /// <summary>Where each line starts, and the end of the text behind the last.</summary>
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts.Add(i + 1);
        }

        if (starts[^1] != text.Length)
            starts.Add(text.Length);
        return starts;
    }

    private static int? Offset(List<int> starts, int line, int column)
    {
        if (line < 1 || line > starts.Count || column < 1)
            return null;
        var offset = starts[line - 1] + column - 1;
        return offset <= (line < starts.Count ? starts[line] : starts[^1]) ? offset : null;
    }

    private static int WithoutLineEnd(string text, int from, int to)
    {
        if (to > from && text[to - 1] == '\n')
            to--;
        if (to > from && text[to - 1] == '\r')
            to--;
        return to;
    }
}
