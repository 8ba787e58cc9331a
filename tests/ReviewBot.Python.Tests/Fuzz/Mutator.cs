using System.Text;

namespace ReviewBot.Python.Tests.Fuzz;

/// <summary>Damages programs, the same way for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] _oddities =
    [
        "\0", "\ud800", "\udc00", "\r", "\r\n", "\n", "\f", "\t", " ", "\\", "\\\n", "\ufeff", "\u2028", "\uff41", "\u0301", "\U0001d41e", "$", "?", "!", "`",
        "'", "\"", "'''", "\"\"\"", "f'", "t\"", "rb'", "f'''", "{", "}", "{{", "}}", "(", ")", "[", "]", ":", ":=", "=", "==", "!=", "<>", "->", ".", "...", ",",
        ";", "@", "*", "**", "~", "#", "0x", "1_", "1e", "0777", "1j", "1L", "if ", "else ", "for ", "in ", "lambda ", "async ", "await ", "yield ", "match ",
        "case ", "type ", "print ", "exec ", "not ", "is ", "import ", "from ", "as ", "def f(", "class ", "with ", "try:", "except ", "finally:", "return ",
        "\n\t", "\n        ", "\n ", "\\N{", "\\u12", "!r", "{a!r:{b}}", "\u00e9", "_", "x",
    ];

    private readonly Random _random = new(seed);
    private readonly List<(string Text, IReadOnlyList<TextSpan> Tokens)> _seeds = [.. SeedPrograms.All.Select(s => (s.Text, Tokens.Of(s.Text)))];

    /// <summary>The next damaged program.</summary>
    public string Next()
    {
        var text = Part();
        for (var times = _random.Next(1, 6); times > 0 && text.Length > 0; times--)
            text = Mutate(text);
        return text;
    }

    /// <summary>Some lines of one program, so that most inputs are small.</summary>
    private string Part()
    {
        var (text, _) = Pick(_seeds);
        var length = _random.Next(20, _random.Next(8) == 0 ? text.Length : Math.Min(text.Length, 400));
        var start = _random.Next(text.Length - length + 1);
        start = text.LastIndexOfAny(['\n', '\r'], start) + 1;
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private string Mutate(string text)
    {
        var at = _random.Next(text.Length);
        var length = Math.Min(text.Length - at, _random.Next(1, _random.Next(4) == 0 ? 60 : 4));
        return _random.Next(14) switch
        {
            0 => text.Remove(at, length),
            1 => text[..at],
            2 => text[at..],
            3 => text.Insert(at, text.Substring(at, length)),
            4 or 5 => text.Insert(at, Pick(_oddities)),
            6 => text.Remove(at, 1).Insert(at, ((char)_random.Next(256)).ToString()),
            7 => text.Insert(at, Splice()),
            8 => text.Insert(at, string.Concat(Enumerable.Repeat(Pick(_oddities), _random.Next(2, 200)))),
            9 => text[..at] + Pick(_oddities) + text.Substring(at, length) + Pick(_oddities) + text[(at + length)..],
            10 => Indent(text, at),
            _ => MutateToken(text),
        };
    }

    private string MutateToken(string text)
    {
        var tokens = Tokens.Of(text);
        if (tokens.Count == 0)
            return text + Pick(_oddities);
        var (start, end) = Pick(tokens);
        var other = Pick(tokens);
        return _random.Next(4) switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(end, " " + text[start..end]),
            2 => text.Remove(start, end - start).Insert(start, text[other.Start..other.End]),
            _ => text.Remove(start, end - start).Insert(start, Splice()),
        };
    }

    /// <summary>Some tokens of another program.</summary>
    private string Splice()
    {
        var (text, tokens) = Pick(_seeds);
        var from = _random.Next(tokens.Count);
        return text[tokens[from].Start..tokens[Math.Min(tokens.Count - 1, from + _random.Next(6))].End];
    }

    private string Indent(string text, int at)
    {
        var start = text.LastIndexOfAny(['\n', '\r'], at) + 1;
        return text.Insert(start, new StringBuilder().Insert(0, _random.Next(3) == 0 ? "\t" : " ", _random.Next(1, 9)).ToString());
    }

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
