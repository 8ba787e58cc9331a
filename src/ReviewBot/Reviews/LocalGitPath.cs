using System.Text;

namespace ReviewBot.Reviews;

/// <summary>
/// A path as git gives it: bytes, which need not be UTF-8. Inside, each byte is one character of <see cref="Raw"/>, so that nothing is lost on
/// the way back to git.
/// </summary>
internal readonly record struct LocalGitPath(string Raw)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The path of the given bytes.</summary>
    public static LocalGitPath Of(ReadOnlySpan<byte> bytes) => new(Encoding.Latin1.GetString(bytes));

    /// <summary>The bytes.</summary>
    public byte[] Bytes => Encoding.Latin1.GetBytes(Raw);

    /// <summary>The path for people and reports: UTF-8, or with each byte above 127 as <c>\xHH</c> when it is not UTF-8.</summary>
    public string Text
    {
        get
        {
            try
            {
                return Strict.GetString(Bytes);
            }
            catch (DecoderFallbackException)
            {
                return string.Concat(Raw.Select(c => c < 0x80 ? c.ToString() : $"\\x{(int)c:X2}"));
            }
        }
    }

    /// <summary>Whether the file system calls of .NET can name it.</summary>
    public bool IsUtf8
    {
        get
        {
            try
            {
                return Strict.GetCharCount(Bytes) >= 0;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }
}
