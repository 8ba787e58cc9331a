using ReviewBot.Python.Syntax;
using ReviewBot.Python.Tests.Fuzz;

namespace ReviewBot.Python.Tests.Recovery;

/// <summary>A change that destroys a statement.</summary>
/// <param name="Way">How.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Removed">How much is taken away there.</param>
/// <param name="Inserted">What is put there instead.</param>
internal sealed record Damage(string Way, int Start, int Removed, string Inserted)
{
    private static readonly string[] _operators = ["+", "*", "=", "==", ")", "]", "(", "[", "{", ":", ",", ".", "->", "@", "not", "if", "lambda", "import"];
    private static readonly string[] _garbage = ["$", "?!", "\u00a7", "\0", "\ud800", "<<<<<<<", "`", "\\ x", "1abc", "@@"];

    /// <summary>The names of the ways.</summary>
    public static IReadOnlyList<string> Ways { get; } =
        ["token deleted", "token doubled", "tokens swapped", "operator inserted", "bracket deleted", "quote deleted", "line cut in half", "garbage inserted"];

    /// <summary>Destroys a statement of a text in one way; <c>null</c> where it has nothing to destroy so.</summary>
    public static Damage? Of(string text, Stmt statement, string way, Random random)
    {
        var tokens = Tokens.Of(text[statement.Start..statement.End])
            .Select(t => new TextSpan(t.Start + statement.Start, t.End + statement.Start)).ToArray();
        var at = random.Next(tokens.Length);
        var token = tokens[at];
        return way switch
        {
            "token deleted" => new(way, token.Start, token.End - token.Start, ""),
            "token doubled" => new(way, token.End, 0, " " + text[token.Start..token.End]),
            "tokens swapped" when at + 1 < tokens.Length => Swap(text, token, tokens[at + 1]),
            "operator inserted" => new(way, token.Start, 0, _operators[random.Next(_operators.Length)] + " "),
            "garbage inserted" => new(way, token.Start, 0, _garbage[random.Next(_garbage.Length)]),
            "bracket deleted" => Delete(way, tokens.Where(t => t.End - t.Start == 1 && "()[]{}".Contains(text[t.Start])).ToArray(), random),
            "quote deleted" => Delete(way, [.. tokens.Where(t => text[t.End - 1] is '"' or '\'').SelectMany(t => Quotes(text, t))], random),
            "line cut in half" => Cut(text, token),
            _ => null,
        };
    }

    /// <summary>The text with the damage.</summary>
    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Start), Inserted, text.AsSpan(Start + Removed));

    private static Damage Swap(string text, TextSpan one, TextSpan two) =>
        new("tokens swapped", one.Start, two.End - one.Start, text[two.Start..two.End] + text[one.End..two.Start] + text[one.Start..one.End]);

    private static Damage? Delete(string way, TextSpan[] spans, Random random)
    {
        if (spans.Length == 0)
            return null;
        var span = spans[random.Next(spans.Length)];
        return new(way, span.Start, span.End - span.Start, "");
    }

    private static TextSpan[] Quotes(string text, TextSpan token)
    {
        var open = text.IndexOfAny(['"', '\''], token.Start);
        return open == token.End - 1 ? [] : [new(open, open + 1), new(token.End - 1, token.End)];
    }

    private static Damage? Cut(string text, TextSpan token)
    {
        var end = text.AsSpan(token.Start).IndexOfAny('\n', '\r');
        var length = end < 0 ? text.Length - token.Start : end;
        return length < 2 ? null : new("line cut in half", token.Start + (length / 2), length - (length / 2), "");
    }
}
