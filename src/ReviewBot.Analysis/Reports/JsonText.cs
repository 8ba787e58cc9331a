using System.Text.Json;

namespace ReviewBot.Analysis.Reports;

/// <summary>Writing JSON that is the same bytes each time, whatever the text holds.</summary>
internal static class JsonText
{
    /// <summary>The writer keeps what it has until it is flushed.</summary>
    private const int FlushBytes = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>Writes one document and a line end; the stream stays open.</summary>
    public static void WriteDocument(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            write(json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Hands on what was written so far when it is much.</summary>
    public static void FlushNowAndThen(this Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushBytes)
            json.Flush();
    }

    /// <summary>A member with a text.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value) => json.WriteString(name, WellFormed(value));

    /// <summary>An item with a text.</summary>
    public static void Text(this Utf8JsonWriter json, string value) => json.WriteStringValue(WellFormed(value));

    /// <summary>JSON cannot carry half a surrogate pair; the writer would throw.</summary>
    private static string? WellFormed(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        return string.Create(text.Length, text, static (copy, source) =>
        {
            source.CopyTo(copy);
            for (var i = 0; i < copy.Length; i++)
            {
                if (char.IsHighSurrogate(copy[i]) && i + 1 < copy.Length && char.IsLowSurrogate(copy[i + 1]))
                    i++;
                else if (char.IsSurrogate(copy[i]))
                    copy[i] = '\uFFFD';
            }
        });
    }
}
