namespace ReviewBot.GitHub.Files;

/// <summary>What the mode of an entry of a git tree says.</summary>
internal enum EntryKind
{
    File,
    SymbolicLink,
    Submodule,
    Folder,
}

/// <summary>
/// Modes as GitHub gives them: REST as the octal text of git (<c>"120000"</c>), GraphQL as the same number in decimal (33188 is 0o100644).
/// </summary>
internal static class FileModes
{
    private const int TypeBits = 0xF000; // 0o170000
    private const int SymbolicLink = 0xA000; // 0o120000 = 40960
    private const int Submodule = 0xE000; // 0o160000 = 57344
    private const int Folder = 0x4000; // 0o040000 = 16384

    public static EntryKind Kind(int? mode, string? type) => (mode & TypeBits) switch
    {
        SymbolicLink => EntryKind.SymbolicLink,
        Submodule => EntryKind.Submodule,
        Folder => EntryKind.Folder,
        _ => Kind(type),
    };

    public static EntryKind Kind(string? mode, string? type) => mode switch
    {
        "120000" => EntryKind.SymbolicLink,
        "160000" => EntryKind.Submodule,
        "040000" => EntryKind.Folder,
        _ => Kind(type),
    };

    private static EntryKind Kind(string? type) => type switch
    {
        "commit" => EntryKind.Submodule,
        "tree" => EntryKind.Folder,
        _ => EntryKind.File,
    };
}
