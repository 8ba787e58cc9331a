using System.Text;

namespace ReviewBot.Analysis.Reports;

/// <summary>
/// Everything taken from the code under review passes through here on its way into Markdown. Nothing that comes out can mention a person,
/// link, open HTML, start a list or break a fence.
/// </summary>
/// <remarks>
/// GitHub turns mentions, references, addresses and emoji codes of the finished HTML into links and pictures, so that a backslash does not
/// stop them; inside code it leaves them alone. What looks like one of them therefore becomes a code span, the rest is backslash-escaped.
/// </remarks>
public static class MarkdownText
{
    /// <summary>GitHub's parser counts the ticks of a fence in a byte; over this, far below, back-ticks are shown by code point.</summary>
    private const int MaxBacktickRun = 16;

    /// <summary>
    /// Text for running prose, in one line; the result shows exactly the given characters, control and format characters made visible and
    /// white space folded.
    /// </summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = new List<Piece>();
        AddWords(pieces, VisibleText.Line(text), spaceBefore: false);
        return Write(pieces);
    }

    /// <summary>
    /// A sentence of a rule: escaped like <see cref="Escape"/>, but what stands between two back-ticks is a code span. Names from the code
    /// under review may stand in it.
    /// </summary>
    public static string Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = new List<Piece>();
        var parts = VisibleText.Line(text).Split('`');
        var space = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (i % 2 == 1 && i < parts.Length - 1)
            {
                Append(pieces, new Piece(IsCode: true, part.Length > 0 ? part : "``", space));
                space = false;
                continue;
            }

            AddWords(pieces, i % 2 == 1 ? "`" + part : part, space);
            space = part.EndsWith(' ');
        }

        return Write(pieces);
    }

    /// <summary>An inline code span; line ends become spaces. Nothing for nothing: Markdown has no empty code span.</summary>
    /// <remarks>
    /// A span ends at the first run of as many back-ticks as it began with, so one or two are enough unless the text has runs of both; then its
    /// back-ticks are shown by code point. Three would read as a fence at the start of a line. The opening of an HTML comment is broken up: a
    /// marker copied from one of the bot's own comments must not be found again in another.
    /// </remarks>
    public static string Code(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
            return "";
        var shown = VisibleText.Line(text).Replace("<!--", $"<{VisibleText.Mark('!')}--", StringComparison.Ordinal);
        var runs = Runs(shown);
        if (runs.Contains(1) && runs.Contains(2))
            shown = shown.Replace("`", VisibleText.Mark('`'), StringComparison.Ordinal);
        var ticks = runs.Contains(1) && !runs.Contains(2) ? "``" : "`";
        var padded = shown[0] == '`' || shown[^1] == '`' || (shown[0] == ' ' && shown[^1] == ' ' && shown.AsSpan().ContainsAnyExcept(' '));
        return padded ? $"{ticks} {shown} {ticks}" : ticks + shown + ticks;
    }

    /// <summary>
    /// A code span for a table cell. GitHub splits cells at a pipe even inside code, and renderers disagree on how to escape one there: a pipe
    /// is shown by its code point.
    /// </summary>
    public static string Cell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Code(text.Replace("|", VisibleText.Mark('|'), StringComparison.Ordinal));
    }

    /// <summary>
    /// A fenced block whose fence is longer than any run of back-ticks in it, without a line end after it. Languages that GitHub draws
    /// instead of showing (diagrams, maps, formulas) are left out.
    /// </summary>
    public static string Fence(string text, string language = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var shown = VisibleText.Block(text);
        var longest = Runs(shown).DefaultIfEmpty().Max();
        if (longest > MaxBacktickRun)
            (shown, longest) = (shown.Replace("`", VisibleText.Mark('`'), StringComparison.Ordinal), 0);
        var ticks = new string('`', Math.Max(3, longest + 1));
        var info = language is "mermaid" or "geojson" or "topojson" or "stl" or "math" || !language.All(IsInfoCharacter) ? "" : language;
        return $"{ticks}{info}\n{shown}{(shown.Length == 0 || shown.EndsWith('\n') ? "" : "\n")}{ticks}";
    }

    /// <summary>
    /// A link to a path below a root, each segment percent-encoded. A label of letters, digits, spaces and hyphens stands as it is, any other
    /// becomes a code span. A path that could climb out of the root is not linked.
    /// </summary>
    public static string Link(string label, string urlRoot, string path, SourceRange? lines = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(urlRoot);
        ArgumentNullException.ThrowIfNull(path);
        var plain = label.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-') && !label.Split(' ').Any(GitHubSyntax.IsActive);
        var shown = plain ? label : Code(label);
        var url = Url(urlRoot, path, lines);
        return url is null || shown.Length == 0 ? shown : $"[{shown}]({url})";
    }

    /// <summary>The address of a file below a root, or <c>null</c> when the path has an empty, <c>.</c> or <c>..</c> segment.</summary>
    internal static string? Url(string urlRoot, string path, SourceRange? lines)
    {
        var segments = path.Split('/');
        if (segments.Any(s => s is "" or "." or ".."))
            return null;
        var url = new StringBuilder(urlRoot).AppendJoin('/', segments.Select(Uri.EscapeDataString));
        if (lines is not { } range)
            return url.ToString();
        // GitHub shows rendered documents without lines unless asked for the plain text.
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            url.Append("?plain=1");
        url.Append("#L").Append(range.StartLine);
        if (range.EndLine > range.StartLine)
            url.Append("-L").Append(range.EndLine);
        return url.ToString();
    }

    private static void AddWords(List<Piece> pieces, string text, bool spaceBefore)
    {
        var space = spaceBefore || text.StartsWith(' ');
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Append(pieces, new Piece(GitHubSyntax.IsActive(word), word, space));
            space = true;
        }
    }

    /// <summary>Code spans must not touch: back-ticks of two would run together.</summary>
    private static void Append(List<Piece> pieces, Piece piece)
    {
        if (pieces.Count > 0 && piece.IsCode && pieces[^1].IsCode && !piece.SpaceBefore)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + piece.Text };
        else
            pieces.Add(piece);
    }

    private static string Write(List<Piece> pieces)
    {
        var markdown = new StringBuilder();
        foreach (var piece in pieces)
        {
            var first = markdown.Length == 0;
            if (piece.SpaceBefore && !first)
                markdown.Append(' ');
            if (piece.IsCode)
                markdown.Append(Code(piece.Text));
            else
                AppendEscaped(markdown, piece.Text, first);
        }

        return markdown.ToString();
    }

    private static void AppendEscaped(StringBuilder markdown, string word, bool first)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var inside = i > 0 && i + 1 < word.Length && char.IsLetterOrDigit(word[i - 1]) && char.IsLetterOrDigit(word[i + 1]);
            var plain = word[i] switch
            {
                ',' or ';' or '?' or '%' or '\'' => true,
                '.' or '(' or ')' or '/' => !first || inside,
                '-' or '+' => inside,
                // Only one at the end of a word gets here; at the start of a line it would be a definition.
                ':' => i > 0,
                var c => !char.IsAscii(c) || char.IsLetterOrDigit(c),
            };
            if (!plain)
                markdown.Append('\\');
            markdown.Append(word[i]);
        }
    }

    /// <summary>The lengths of the runs of back-ticks.</summary>
    private static HashSet<int> Runs(string text)
    {
        var runs = new HashSet<int>();
        for (var i = text.IndexOf('`', StringComparison.Ordinal); i >= 0 && i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && text[i] == '`')
                i++;
            if (i > start)
                runs.Add(i - start);
        }

        return runs;
    }

    private static bool IsInfoCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '#' or '+' or '-';

    private readonly record struct Piece(bool IsCode, string Text, bool SpaceBefore);
}
