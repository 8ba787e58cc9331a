using ReviewBot.GitHub.Auth;
using ReviewBot.GitHub.Checks;
using ReviewBot.GitHub.Comments;
using ReviewBot.GitHub.Files;
using ReviewBot.GitHub.GraphQL;
using ReviewBot.GitHub.PullRequests;
using ReviewBot.GitHub.Reviews;
using ReviewBot.GitHub.Transport;

namespace ReviewBot.GitHub;

/// <summary>GitHub as one installation sees it: one token, one governor, one pipeline for all calls.</summary>
internal sealed class Installation : IGitHub, IDisposable
{
    private readonly InstallationTokens _tokens;
    private readonly Connection _connection;
    private readonly PullRequestReads _pulls;
    private readonly Snapshots _snapshots;
    private readonly FileReads _files;
    private readonly CheckRunCalls _checks;
    private readonly ReviewCalls _reviews;
    private readonly CommentCalls _comments;

    public Installation(IGitHubApp app, InstallationTokens tokens, Connection connection)
    {
        var appId = connection.Options.AppId;
        var graphQL = new GraphQLConnection(connection);
        var ownership = new Ownership(app);
        var blobs = new BlobReads(connection);
        _tokens = tokens;
        _connection = connection;
        _pulls = new PullRequestReads(connection);
        _checks = new CheckRunCalls(connection, appId);
        _comments = new CommentCalls(connection, ownership);
        _reviews = new ReviewCalls(connection, graphQL, _comments, ownership);
        _files = new FileReads(new FilesByGraphQL(graphQL, blobs), new FilesByRest(connection, blobs));
        _snapshots = new Snapshots(new SnapshotByGraphQL(graphQL, appId), _pulls, _reviews, _comments, _checks);
    }

    public Task<PullRequest> GetPullRequestAsync(RepositoryName repository, int number, CancellationToken cancellation) =>
        _pulls.GetAsync(repository, number, cancellation);

    public Task<PullRequestSnapshot> ObserveAsync(RepositoryName repository, int number, string checkName, CancellationToken cancellation) =>
        _snapshots.ReadAsync(repository, number, checkName, cancellation);

    public Task<Comparison> CompareAsync(RepositoryName repository, string baseSha, string headSha, CancellationToken cancellation) =>
        _pulls.CompareAsync(repository, baseSha, headSha, cancellation);

    public Task<Comparison> CompareTreesAsync(RepositoryName repository, string mergeBaseSha, string headSha, CancellationToken cancellation) =>
        _pulls.CompareTreesAsync(repository, mergeBaseSha, headSha, cancellation);

    public Task<IReadOnlyList<ChangedFileEntry>> ListFilesAsync(RepositoryName repository, int number, CancellationToken cancellation) =>
        _pulls.ListFilesAsync(repository, number, cancellation);

    public Task ReadFilesAsync(
        RepositoryName repository, IReadOnlyCollection<FileAtCommit> files, long maxBytes, FileSink take, CancellationToken cancellation) =>
        _files.ReadAsync(repository, files, maxBytes, take, cancellation);

    public Task<IReadOnlyList<int>> ListPullRequestsOfCommitAsync(RepositoryName repository, string sha, CancellationToken cancellation) =>
        _pulls.ListOfCommitAsync(repository, sha, cancellation);

    public Task<CheckRun> GetCheckRunAsync(RepositoryName repository, long id, CancellationToken cancellation) =>
        _checks.GetAsync(repository, id, cancellation);

    public Task<IReadOnlyList<CheckRun>> ListCheckRunsAsync(
        RepositoryName repository, string sha, string checkName, CancellationToken cancellation) =>
        _checks.ListAsync(repository, sha, checkName, cancellation);

    public Task<CheckRun> CreateCheckRunAsync(RepositoryName repository, NewCheckRun run, CancellationToken cancellation) =>
        _checks.CreateAsync(repository, run, cancellation);

    public Task<CheckRun> UpdateCheckRunAsync(RepositoryName repository, long id, CheckRunUpdate update, CancellationToken cancellation) =>
        _checks.UpdateAsync(repository, id, update, cancellation);

    public Task<Review> CreateReviewAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation) =>
        _reviews.CreateAsync(repository, number, review, cancellation);

    public Task UpdateReviewAsync(RepositoryName repository, int number, long reviewId, string body, CancellationToken cancellation) =>
        _reviews.UpdateAsync(repository, number, reviewId, body, cancellation);

    public Task UpdateReviewCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) =>
        _comments.UpdateOnLineAsync(repository, commentId, body, cancellation);

    public Task<bool> ResolveThreadAsync(string threadId, CancellationToken cancellation) =>
        _reviews.ResolveThreadAsync(threadId, cancellation);

    public Task<IssueComment> CreateIssueCommentAsync(
        RepositoryName repository, int number, string body, CancellationToken cancellation) =>
        _comments.CreateInConversationAsync(repository, number, body, cancellation);

    public Task UpdateIssueCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) =>
        _comments.UpdateInConversationAsync(repository, commentId, body, cancellation);

    public Task<long> ReplyToReviewCommentAsync(
        RepositoryName repository, int number, long commentId, string body, CancellationToken cancellation) =>
        _comments.ReplyAsync(repository, number, commentId, body, cancellation);

    public Task AddReactionAsync(
        RepositoryName repository, CommentKind kind, long commentId, Reaction reaction, CancellationToken cancellation) =>
        _comments.ReactAsync(repository, kind, commentId, reaction, cancellation);

    public Task<RepositoryRole> GetRoleAsync(RepositoryName repository, string login, CancellationToken cancellation) =>
        _pulls.GetRoleAsync(repository, login, cancellation);

    public void Dispose()
    {
        _connection.Dispose();
        _tokens.Dispose();
    }
}
