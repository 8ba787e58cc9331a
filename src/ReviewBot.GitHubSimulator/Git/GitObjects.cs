namespace ReviewBot.GitHubSimulator.Git;

/// <summary>File modes as git writes them into trees.</summary>
internal static class GitMode
{
    public const string File = "100644";
    public const string Executable = "100755";
    public const string Symlink = "120000";
    public const string Submodule = "160000";
    public const string Directory = "40000";

    /// <summary>GitHub's word for what an entry with this mode points at.</summary>
    public static string TypeOf(string mode) => mode switch
    {
        Directory => "tree",
        Submodule => "commit",
        _ => "blob",
    };

    /// <summary>The mode as REST writes it: six digits.</summary>
    public static string Padded(string mode) => mode.PadLeft(6, '0');
}

/// <summary>An entry of a tree.</summary>
internal sealed record GitTreeEntry(string Name, string Mode, string Sha);

/// <summary>A file of a commit: what its path leads to.</summary>
internal readonly record struct GitFileEntry(string Mode, string Sha);

/// <summary>Who and when.</summary>
internal sealed record GitSignature(string Name, string Email, DateTimeOffset When)
{
    public override string ToString() => $"{Name} <{Email}> {When.ToUnixTimeSeconds()} +0000";
}

/// <summary>A commit.</summary>
internal sealed record GitCommit(
    string Sha, string Tree, IReadOnlyList<string> Parents, GitSignature Author, GitSignature Committer, string Message);
