namespace ReviewBot.Analysis.Findings;

/// <summary>
/// What stands for a file in fingerprints: its path at the merge base, so that a renamed file's findings stay what they are. A new file that
/// took a renamed one's old path gets another, so that no two files share one.
/// </summary>
internal static class FileIdentities
{
    /// <summary>One identity per file, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ChangedFile> files)
    {
        var identities = new string[files.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < files.Count; i++)
            {
                // Renamed files choose first: theirs is the one that has a history.
                if (files[i].Kind == ChangeKind.Renamed == (pass == 0))
                    identities[i] = Choose(files[i], taken);
            }
        }

        return identities;
    }

    private static string Choose(ChangedFile file, HashSet<string> taken)
    {
        var identity = file.Kind == ChangeKind.Renamed ? file.OldPath : file.Path;
        while (!taken.Add(identity))
            identity = $"{identity}\0{file.Path}";
        return identity;
    }
}
