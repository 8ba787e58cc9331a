using System.IO.Compression;

namespace ReviewBot.Storage;

/// <summary>Compression of what is kept.</summary>
internal static class Gzip
{
    /// <summary>Compresses.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var target = new MemoryStream(Math.Max(256, content.Length / 4));
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return target.ToArray();
    }

    /// <summary>Decompresses what <see cref="Compress"/> made.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or larger than <paramref name="maxBytes"/>.</exception>
    public static byte[] Decompress(byte[] compressed, long maxBytes)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var target = new MemoryStream(Math.Max(256, compressed.Length * 4));
        var buffer = new byte[81920];
        while (gzip.Read(buffer) is var count and > 0)
        {
            if (target.Length + count > maxBytes) throw new InvalidDataException("The stored payload is larger than its bound.");
            target.Write(buffer, 0, count);
        }

        return target.ToArray();
    }
}
