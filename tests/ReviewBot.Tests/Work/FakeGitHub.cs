using System.Collections.Concurrent;
using ReviewBot.GitHub;

namespace ReviewBot.Tests.Work;

/// <summary>A GitHub in memory with what the server's own rooms ask of it; everything else is not to be called.</summary>
internal sealed class FakeGitHub : IGitHub, IGitHubApp
{
    private long _lastId = 1000;

    public Dictionary<string, RepositoryRole> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Author { get; set; } = "author";

    public ConcurrentQueue<string> Reactions { get; } = new();

    public List<IssueComment> Comments { get; } = [];

    public List<(long InReplyTo, string Body)> Replies { get; } = [];

    public IReadOnlyList<int> PullRequestsOfCommit { get; set; } = [];

    public long? Installation { get; set; } = 1;

    /// <summary>Thrown by the next calls of a name, until taken away.</summary>
    public Dictionary<string, Func<Exception>> Faults { get; } = new(StringComparer.Ordinal);

    public IGitHub ForInstallation(long installationId) => this;

    public Task<AppIdentity> GetIdentityAsync(CancellationToken cancellation) => Answer("identity", new AppIdentity(12, "reviewbot"));

    public Task<long?> FindInstallationAsync(RepositoryName repository, CancellationToken cancellation) => Answer("installation", Installation);

    public Task<RepositoryRole> GetRoleAsync(RepositoryName repository, string login, CancellationToken cancellation) =>
        Answer("role", Roles.GetValueOrDefault(login));

    public Task AddReactionAsync(RepositoryName repository, CommentKind kind, long commentId, Reaction reaction, CancellationToken cancellation)
    {
        Fail("reaction");
        Reactions.Enqueue($"{kind}:{commentId}:{reaction}");
        return Task.CompletedTask;
    }

    public Task<PullRequest> GetPullRequestAsync(RepositoryName repository, int number, CancellationToken cancellation) =>
        Answer("pull", PullRequest(repository, number));

    public Task<PullRequestSnapshot> ObserveAsync(RepositoryName repository, int number, string checkName, CancellationToken cancellation) =>
        Answer("observe", new PullRequestSnapshot(
            PullRequest(repository, number),
            [],
            [.. Replies.Select((reply, index) => new ReviewComment(index, true, reply.Body, "a.cs", 1, reply.InReplyTo, null, false, ""))],
            Comments,
            []));

    public Task<IssueComment> CreateIssueCommentAsync(RepositoryName repository, int number, string body, CancellationToken cancellation)
    {
        Fail("comment");
        var comment = new IssueComment(++_lastId, true, body, "");
        Comments.Add(comment);
        return Task.FromResult(comment);
    }

    public Task<long> ReplyToReviewCommentAsync(RepositoryName repository, int number, long commentId, string body, CancellationToken cancellation)
    {
        Fail("reply");
        Replies.Add((commentId, body));
        return Task.FromResult(++_lastId);
    }

    public Task<IReadOnlyList<int>> ListPullRequestsOfCommitAsync(RepositoryName repository, string sha, CancellationToken cancellation) =>
        Answer("commit", PullRequestsOfCommit);

    public Task<Comparison> CompareAsync(RepositoryName repository, string baseSha, string headSha, CancellationToken cancellation) => throw Unasked();

    public Task<IReadOnlyList<ChangedFileEntry>> ListFilesAsync(RepositoryName repository, int number, CancellationToken cancellation) => throw Unasked();

    public Task ReadFilesAsync(
        RepositoryName repository, IReadOnlyCollection<FileAtCommit> files, long maxBytes, FileSink take, CancellationToken cancellation) => throw Unasked();

    public Task<Comparison> CompareTreesAsync(RepositoryName repository, string mergeBaseSha, string headSha, CancellationToken cancellation) => throw Unasked();

    public Task<CheckRun> GetCheckRunAsync(RepositoryName repository, long id, CancellationToken cancellation) => throw Unasked();

    public Task<IReadOnlyList<CheckRun>> ListCheckRunsAsync(RepositoryName repository, string sha, string checkName, CancellationToken cancellation) => throw Unasked();

    public Task<CheckRun> CreateCheckRunAsync(RepositoryName repository, NewCheckRun run, CancellationToken cancellation) => throw Unasked();

    public Task<CheckRun> UpdateCheckRunAsync(RepositoryName repository, long id, CheckRunUpdate update, CancellationToken cancellation) => throw Unasked();

    public Task<Review> CreateReviewAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation) => throw Unasked();

    public Task UpdateReviewAsync(RepositoryName repository, int number, long reviewId, string body, CancellationToken cancellation) => throw Unasked();

    public Task UpdateReviewCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) => throw Unasked();

    public Task<bool> ResolveThreadAsync(string threadId, CancellationToken cancellation) => throw Unasked();

    public Task UpdateIssueCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) => throw Unasked();

    private static InvalidOperationException Unasked() => new("The server's own rooms have no business with this.");

    private PullRequest PullRequest(RepositoryName repository, int number) =>
        new(number, "A change", true, false, "head", "base", "main", Author, 7, repository, repository, 1, "");

    private Task<T> Answer<T>(string call, T answer)
    {
        Fail(call);
        return Task.FromResult(answer);
    }

    private void Fail(string call)
    {
        if (Faults.TryGetValue(call, out var fault)) throw fault();
    }
}
