namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Format texts taken apart: fixed text and what is put in, in order.</summary>
internal static class FormatText
{
    private static readonly TypeName Number = new("int");

    /// <summary>Python's <c>%</c> formats.</summary>
    public static IReadOnlyList<Value> Percent(string format, IReadOnlyList<Value> values, Func<string, Value> named)
    {
        var parts = new List<Value>();
        var (start, next) = (0, 0);
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 >= format.Length)
                continue;
            parts.Add(Value.Of(format[start..i], type: null));
            var at = i + 1;
            string? name = null;
            if (format[at] == '(' && format.IndexOf(')', at) is > 0 and var close)
            {
                name = format[(at + 1)..close];
                at = close + 1;
            }

            while (at < format.Length && (char.IsAsciiDigit(format[at]) || format[at] is '-' or '+' or ' ' or '#' or '.' or '*' or 'l' or 'h'))
                at++;
            var conversion = at < format.Length ? format[at] : '%';
            if (conversion == '%')
                parts.Add(Value.Of("%", type: null));
            else
                parts.Add(Converted(name is not null ? named(name) : next < values.Count ? values[next++] : Value.Unknown, conversion));
            (i, start) = (at, at + 1);
        }

        if (start < format.Length)
            parts.Add(Value.Of(format[start..], type: null));
        return parts;
    }

    /// <summary>Formats with braces, of Python and C#.</summary>
    public static IReadOnlyList<Value> Braces(string format, IReadOnlyList<Value> values, Func<string, Value> named)
    {
        var parts = new List<Value>();
        var text = new System.Text.StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{' && format.IndexOf('}', i) is > 0 and var close)
            {
                parts.Add(Value.Of(text.ToString(), type: null));
                text.Clear();
                parts.Add(Field(format[(i + 1)..close], values, named, ref next));
                i = close;
            }
            else
            {
                text.Append(c);
            }
        }

        parts.Add(Value.Of(text.ToString(), type: null));
        return parts;
    }

    private static Value Field(string field, IReadOnlyList<Value> values, Func<string, Value> named, ref int next)
    {
        var cut = field.AsSpan().IndexOfAny(':', '!', ',');
        var (name, format) = cut < 0 ? (field, "") : (field[..cut], field[(cut + 1)..]);
        var end = name.AsSpan().IndexOfAny('.', '[');
        var head = (end < 0 ? name : name[..end]).Trim();
        var value = head.Length == 0 ? (next < values.Count ? values[next++] : Value.Unknown)
            : int.TryParse(head, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) ? (index < values.Count ? values[index] : Value.Unknown)
            : named(head);
        return end < 0 && format.Length > 0 ? Converted(value, format[^1]) : end < 0 ? value : value with { Constants = null };
    }

    /// <summary>What a conversion lets through: numbers let no text through.</summary>
    private static Value Converted(Value value, char conversion) =>
        conversion is 'd' or 'i' or 'u' or 'f' or 'F' or 'e' or 'x' or 'X' or 'o' or 'g' or 'G' && !value.IsConstant ? Value.Typed(Number) : value;
}
