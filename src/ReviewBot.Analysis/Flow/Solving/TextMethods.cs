namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Methods of constant texts.</summary>
internal static class TextMethods
{
    private const int Longest = 10_000;

    /// <summary>Calls a method of a text with constants. Returns whether the result is known: a text, number, truth or list of texts.</summary>
    public static bool Call(bool python, object? receiver, string member, IReadOnlyList<object?> arguments, out object? result)
    {
        result = receiver is string { Length: <= Longest } text
            ? arguments.Count switch
            {
                0 => Call(text, member),
                1 => arguments[0] is string first ? Call(text, member, first) : arguments[0] is long number ? Call(text, member, number, python) : null,
                2 => Call(text, member, arguments[0], arguments[1]),
                _ => null,
            }
            : null;
        return result is not null;
    }

    private static object? Call(string text, string member) => member switch
    {
        "upper" or "ToUpper" or "ToUpperInvariant" => text.ToUpperInvariant(),
        "lower" or "ToLower" or "ToLowerInvariant" or "casefold" => text.ToLowerInvariant(),
        "strip" or "Trim" => text.Trim(),
        "lstrip" or "TrimStart" => text.TrimStart(),
        "rstrip" or "TrimEnd" => text.TrimEnd(),
        "ToString" or "encode" or "decode" => text,
        "isdigit" or "isdecimal" or "isnumeric" => text.Length > 0 && text.All(char.IsAsciiDigit),
        "isalnum" => text.Length > 0 && text.All(char.IsLetterOrDigit),
        "isalpha" => text.Length > 0 && text.All(char.IsLetter),
        "split" => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        "title" or "capitalize" when text.Length > 0 => char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant(),
        _ => null,
    };

    private static object? Call(string text, string member, string first) => member switch
    {
        "startswith" or "StartsWith" => text.StartsWith(first, StringComparison.Ordinal),
        "endswith" or "EndsWith" => text.EndsWith(first, StringComparison.Ordinal),
        "Contains" or "__contains__" => text.Contains(first, StringComparison.Ordinal),
        "find" or "IndexOf" => (long)text.IndexOf(first, StringComparison.Ordinal),
        "rfind" or "LastIndexOf" => (long)text.LastIndexOf(first, StringComparison.Ordinal),
        "count" when first.Length > 0 => (long)text.AsSpan().Count(first),
        "split" or "Split" when first.Length > 0 => text.Split(first),
        "Equals" => text == first,
        "CompareTo" => (long)string.CompareOrdinal(text, first),
        "strip" or "Trim" => text.Trim(first.ToCharArray()),
        "lstrip" or "TrimStart" => text.TrimStart(first.ToCharArray()),
        "rstrip" or "TrimEnd" => text.TrimEnd(first.ToCharArray()),
        "encode" or "decode" => text,
        "removeprefix" => text.StartsWith(first, StringComparison.Ordinal) ? text[first.Length..] : text,
        "removesuffix" => text.EndsWith(first, StringComparison.Ordinal) && first.Length > 0 ? text[..^first.Length] : text,
        _ => null,
    };

    private static string? Call(string text, string member, long number, bool python) => member switch
    {
        "Substring" when number >= 0 && number <= text.Length => text[(int)number..],
        "Remove" when number >= 0 && number <= text.Length => text[..(int)number],
        "zfill" when python && number is >= 0 and <= 200 => text.PadLeft((int)number, '0'),
        _ => null,
    };

    private static object? Call(string text, string member, object? first, object? second) => (member, first, second) switch
    {
        ("replace" or "Replace", string { Length: > 0 } old, string with) when text.Length * (with.Length + 1L) <= Longest * 10L => text.Replace(old, with, StringComparison.Ordinal),
        ("Substring", long from and >= 0, long length and >= 0) when from + length <= text.Length => text.Substring((int)from, (int)length),
        ("startswith" or "StartsWith", string start, _) => text.StartsWith(start, StringComparison.Ordinal),
        ("Equals", string other, _) => text == other,
        _ => null,
    };
}
