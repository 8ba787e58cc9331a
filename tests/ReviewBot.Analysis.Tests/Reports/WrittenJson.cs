using System.Text.Json;

namespace ReviewBot.Analysis.Tests.Reports;

/// <summary>JSON that something writes to a stream.</summary>
internal static class WrittenJson
{
    /// <summary>What is written, read again.</summary>
    public static JsonElement Of(Action<Stream> write)
    {
        using var document = JsonDocument.Parse(Bytes(write));
        return document.RootElement.Clone();
    }

    /// <summary>The same bytes each time, without a byte-order mark, with line ends of one character and one at the end.</summary>
    public static void AssertReproducible(Action<Stream> write)
    {
        var written = Bytes(write);
        Assert.Equal(written, Bytes(write));
        Assert.Equal(((byte)'{', (byte)'\n'), (written[0], written[^1]));
        Assert.DoesNotContain((byte)'\r', written);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }
}
