namespace ReviewBot.GitHub.Files;

/// <summary>Contents of files at commits: by GraphQL where it can be had, the rest over REST. Every request has an answer.</summary>
internal sealed class FileReads(FilesByGraphQL graphQL, FilesByRest rest)
{
    public async Task<IReadOnlyDictionary<FileAtCommit, GitFile>> ReadAsync(
        RepositoryName repository, IReadOnlyCollection<FileAtCommit> files, long maxBytes, CancellationToken cancellation)
    {
        var wanted = files.Distinct()
            .OrderBy(file => file.CommitSha, StringComparer.Ordinal)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var byId = wanted.Where(file => file.CommitSha != FileAtCommit.DefaultBranch).ToList();
        var answers = new Dictionary<FileAtCommit, GitFile>(await graphQL.ReadAsync(repository, byId, maxBytes, cancellation));
        var unanswered = answers.Count == 0;
        var left = wanted.Where(file => !answers.ContainsKey(file)).ToList();
        if (left.Count == 0)
            return answers;

        var found = await rest.ReadAsync(repository, left, maxBytes, cancellation);
        foreach (var (file, answer) in found)
            answers[file] = answer;
        // GraphQL knew none of these commits, REST knows some: this server's GraphQL does not have them.
        if (unanswered && found.Any(one => one.Key.CommitSha != FileAtCommit.DefaultBranch && one.Value is not GitFile.Failed))
            graphQL.Forgo();
        return answers;
    }

    /// <summary>The failure of one file is its answer. What would fail all others too is thrown.</summary>
    public static async Task<GitFile> GuardAsync(Func<Task<GitFile>> read)
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
