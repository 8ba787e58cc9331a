namespace ReviewBot.GitHub.Files;

/// <summary>Hands answers over one at a time, each as soon as it is there, and remembers which were given; the contents are not kept.</summary>
internal sealed class FileAnswers(FileSink take)
{
    private readonly Lock _gate = new();
    private readonly HashSet<FileAtCommit> _given = [];
    private bool _knowsCommits;

    /// <summary>Whether nothing was given.</summary>
    public bool IsEmpty => _given.Count == 0;

    /// <summary>Whether a commit that was named by its id is known to GitHub.</summary>
    public bool KnowsCommits => _knowsCommits;

    public bool Has(FileAtCommit file) => _given.Contains(file);

    public void Give(FileAtCommit file, GitFile answer)
    {
        lock (_gate)
        {
            _given.Add(file);
            _knowsCommits |= file.CommitSha != FileAtCommit.DefaultBranch && answer is not GitFile.Failed;
            take(file, answer);
        }
    }
}
