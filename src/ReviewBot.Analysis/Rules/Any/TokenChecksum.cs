namespace ReviewBot.Analysis.Rules.Any;

/// <summary>The checksums that some providers put at the end of their tokens, so that a scanner can be sure.</summary>
internal static class TokenChecksum
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int ChecksumLength = 6;

    /// <summary>
    /// GitHub's and npm's: "a 32 bit checksum in the last 6 digits of each token", CRC-32 of what stands between prefix and checksum, in base
    /// 62 with leading zeros (github.blog/2021-04-05-behind-githubs-new-authentication-token-formats).
    /// </summary>
    public static bool GitHub(string token)
    {
        var body = token.AsSpan(token.IndexOf('_', StringComparison.Ordinal) + 1);
        if (body.Length <= ChecksumLength)
            return false;
        var value = 0UL;
        foreach (var c in body[^ChecksumLength..])
        {
            var digit = Base62.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return false;
            value = (value * 62) + (ulong)digit;
        }

        return value == Crc32(body[..^ChecksumLength]);
    }

    /// <summary>Of ASCII text, with the polynomial of zip and PNG.</summary>
    internal static uint Crc32(ReadOnlySpan<char> text)
    {
        var crc = uint.MaxValue;
        foreach (var c in text)
        {
            crc ^= (byte)c;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
        }

        return ~crc;
    }
}
