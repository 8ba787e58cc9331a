namespace ReviewBot.Python;

internal static class CharacterNames
{
    public static bool TryGet(ReadOnlySpan<char> name, out string text)
    {
        text = "\ufffd";
        return name.Length > 0;
    }
}
