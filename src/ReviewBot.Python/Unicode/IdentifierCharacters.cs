namespace ReviewBot.Python.Unicode;

/// <summary>Which characters may stand in an identifier: XID_Start with the underscore, and XID_Continue, as <c>str.isidentifier</c> has them.</summary>
internal static class IdentifierCharacters
{
    /// <summary>Whether an identifier may begin with this character.</summary>
    public static bool IsStart(int code) => code < 0x80 ? code == '_' || IsAsciiLetter(code) : IdentifierTables.Instance.Starts(code);

    /// <summary>Whether an identifier may go on with this character.</summary>
    public static bool IsContinue(int code) =>
        code < 0x80 ? code == '_' || IsAsciiLetter(code) || code is >= '0' and <= '9' : IdentifierTables.Instance.Continues(code);

    private static bool IsAsciiLetter(int code) => (code | 0x20) is >= 'a' and <= 'z';
}
