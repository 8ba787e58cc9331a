namespace ReviewBot.Python;

internal static class IdentifierNormalization
{
    public static string Normalize(ReadOnlySpan<char> name) => name.ToString();
}
