namespace ReviewBot.GitHub;

/// <summary>Reading one file.</summary>
public static class SingleFileReads
{
    /// <summary>What a file is at a commit; <c>null</c> when GitHub gave no answer.</summary>
    public static async Task<GitFile?> ReadFileAsync(
        this IGitHub github, RepositoryName repository, FileAtCommit file, long maxBytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(github);
        GitFile? found = null;
        await github.ReadFilesAsync(repository, [file], maxBytes, (_, answer) => found = answer, cancellation);
        return found;
    }
}
