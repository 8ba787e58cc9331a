namespace ReviewBot.GitHub.Webhooks;

/// <summary>A webhook in form encoding: the JSON stands percent-encoded in the field <c>payload</c>.</summary>
internal static class FormBody
{
    public static bool Is(string? contentType) =>
        string.Equals(contentType?.Split(';')[0].Trim(), "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="FormatException">There is no such field, or it is not encoded as promised.</exception>
    public static byte[] Payload(ReadOnlySpan<byte> body)
    {
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.StartsWith("payload="u8))
                return Decode(field["payload=".Length..]);
        }

        throw new FormatException("The form holds no field payload.");
    }

    private static byte[] Decode(ReadOnlySpan<byte> encoded)
    {
        var decoded = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var one = encoded[i];
            if (one == '%')
            {
                if (i + 2 >= encoded.Length || !char.IsAsciiHexDigit((char)encoded[i + 1]) || !char.IsAsciiHexDigit((char)encoded[i + 2]))
                    throw new FormatException($"The field payload is not percent-encoded at byte {i}.");
                one = (byte)((Digit(encoded[i + 1]) << 4) | Digit(encoded[i + 2]));
                i += 2;
            }
            else if (one == '+')
            {
                one = (byte)' ';
            }

            decoded[length++] = one;
        }

        return decoded.AsSpan(0, length).ToArray();
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
