using System.Collections.Immutable;

namespace ReviewBot.Python;

/// <summary>The values of string and bytes literals as they are written.</summary>
internal static class StringLiteral
{
    public static string DecodeText(string source, int start, int end) => throw new NotSupportedException();

    public static ImmutableArray<byte> DecodeBytes(string source, int start, int end) => throw new NotSupportedException();
}
