namespace ReviewBot.GitHub.Files;

/// <summary>Contents of files at commits: by GraphQL where it can be had, the rest over REST. Every request has an answer.</summary>
internal sealed class FileReads(FilesByGraphQL graphQL, FilesByRest rest)
{
    /// <summary>Blobs on their way at once: each is, as text, bytes and what is between them, some five times its size.</summary>
    public const int BlobsAtOnce = 6;

    public async Task ReadAsync(
        RepositoryName repository, IReadOnlyCollection<FileAtCommit> files, long maxBytes, FileSink take, CancellationToken cancellation)
    {
        var wanted = files.Distinct()
            .OrderBy(file => file.CommitSha, StringComparer.Ordinal)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var byId = wanted.Where(file => file.CommitSha != FileAtCommit.DefaultBranch).ToList();
        var answers = new FileAnswers(take);
        await graphQL.ReadAsync(repository, byId, maxBytes, answers, cancellation);
        var unanswered = answers.IsEmpty;
        var left = wanted.Where(file => !answers.Has(file)).ToList();
        if (left.Count == 0)
            return;

        await rest.ReadAsync(repository, left, maxBytes, answers, cancellation);
        // GraphQL knew none of these commits, REST knows some: this server's GraphQL does not have them.
        if (unanswered && answers.KnowsCommits)
            graphQL.Forgo();
    }

    /// <summary>Reads many, a few at once, and hands each over before the next is begun in its place.</summary>
    public static Task EachAsync<T>(
        IEnumerable<T> files, Func<T, FileAtCommit> name, Func<T, Task<GitFile>> read, FileAnswers answers, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = cancellation },
            async (file, _) => answers.Give(name(file), await GuardAsync(() => read(file))));

    /// <summary>The failure of one file is its answer. What would fail all others too is thrown.</summary>
    private static async Task<GitFile> GuardAsync(Func<Task<GitFile>> read)
    {
        try
        {
            return await read();
        }
        catch (GitHubException e) when (!EndsAll(e))
        {
            return new GitFile.Failed(e.Message);
        }
    }

    public static bool EndsAll(GitHubException e) => e.Failure is GitHubFailure.RateLimited or GitHubFailure.LockedOut;
}
