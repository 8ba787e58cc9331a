namespace ReviewBot.GitHub;

/// <summary>
/// GitHub as one installation of the App sees it. All calls share the installation's token, rate governor and retry pipeline. Every method
/// throws <see cref="GitHubException"/> (never another type but <see cref="OperationCanceledException"/>) when GitHub cannot be had or refuses.
/// </summary>
public interface IGitHub
{
    /// <summary>A pull request as it stands now.</summary>
    Task<PullRequest> GetPullRequestAsync(RepositoryName repository, int number, CancellationToken cancellation);

    /// <summary>
    /// The pull request with all that stands on it: reviews, review comments with their threads, issue comments, and this App's check runs
    /// of its head. One GraphQL query where GitHub can answer it, REST otherwise; the answer is the same.
    /// </summary>
    Task<PullRequestSnapshot> ObserveAsync(RepositoryName repository, int number, string checkName, CancellationToken cancellation);

    /// <summary>Merge base of two commits and the files changed since it; at most 300 files, see <see cref="Comparison.FilesComplete"/>.</summary>
    Task<Comparison> CompareAsync(RepositoryName repository, string baseSha, string headSha, CancellationToken cancellation);

    /// <summary>
    /// The files changed between two commits, by their whole trees: names and kinds without hunks. For more files than a comparison names.
    /// </summary>
    Task<Comparison> CompareTreesAsync(RepositoryName repository, string mergeBaseSha, string headSha, CancellationToken cancellation);

    /// <summary>The files of a pull request over all pages. GitHub stops at 3,000 without saying so: compare with <see cref="PullRequest.ChangedFiles"/>.</summary>
    Task<IReadOnlyList<ChangedFileEntry>> ListFilesAsync(RepositoryName repository, int number, CancellationToken cancellation);

    /// <summary>
    /// Contents of files at commits, in batches by GraphQL where GitHub can answer it, REST otherwise. Every file has one answer, which is
    /// handed over as soon as it is there: however many there are, some 64 MB of them are held at once. Blobs over
    /// <paramref name="maxBytes"/> are not fetched.
    /// </summary>
    Task ReadFilesAsync(
        RepositoryName repository, IReadOnlyCollection<FileAtCommit> files, long maxBytes, FileSink take, CancellationToken cancellation);

    /// <summary>Numbers of the open pull requests whose head is a commit; for events of forks, which name none.</summary>
    Task<IReadOnlyList<int>> ListPullRequestsOfCommitAsync(RepositoryName repository, string sha, CancellationToken cancellation);

    /// <summary>A check run by its id.</summary>
    Task<CheckRun> GetCheckRunAsync(RepositoryName repository, long id, CancellationToken cancellation);

    /// <summary>This App's check runs of a commit by name, newest first.</summary>
    Task<IReadOnlyList<CheckRun>> ListCheckRunsAsync(RepositoryName repository, string sha, string checkName, CancellationToken cancellation);

    /// <summary>Creates a check run. When the answer is lost, looks for its <see cref="NewCheckRun.ExternalId"/> before trying again.</summary>
    Task<CheckRun> CreateCheckRunAsync(RepositoryName repository, NewCheckRun run, CancellationToken cancellation);

    /// <summary>
    /// Changes a check run. More than 50 annotations go out in several calls; status and conclusion with the last.
    /// </summary>
    Task<CheckRun> UpdateCheckRunAsync(RepositoryName repository, long id, CheckRunUpdate update, CancellationToken cancellation);

    /// <summary>
    /// Posts one submitted COMMENT review with all its comments. All or nothing. When the answer is lost, looks for the review's body before
    /// trying again. An orphaned pending review of our own is deleted first when GitHub says that it is in the way.
    /// </summary>
    Task<Review> CreateReviewAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation);

    /// <summary>Replaces the body of an own review.</summary>
    Task UpdateReviewAsync(RepositoryName repository, int number, long reviewId, string body, CancellationToken cancellation);

    /// <summary>Replaces the body of an own review comment.</summary>
    Task UpdateReviewCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation);

    /// <summary>Resolves a review thread. False when the App may not (GitHub wants <c>contents: write</c> for it).</summary>
    Task<bool> ResolveThreadAsync(string threadId, CancellationToken cancellation);

    /// <summary>Posts a comment in the conversation. When the answer is lost, looks for the body before trying again.</summary>
    Task<IssueComment> CreateIssueCommentAsync(RepositoryName repository, int number, string body, CancellationToken cancellation);

    /// <summary>Replaces the body of an own comment in the conversation.</summary>
    Task UpdateIssueCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation);

    /// <summary>Replies in the thread of a review comment.</summary>
    Task<long> ReplyToReviewCommentAsync(RepositoryName repository, int number, long commentId, string body, CancellationToken cancellation);

    /// <summary>Adds a reaction of our own; adding it twice changes nothing.</summary>
    Task AddReactionAsync(RepositoryName repository, CommentKind kind, long commentId, Reaction reaction, CancellationToken cancellation);

    /// <summary>What a person may do. Somebody who is no collaborator has <see cref="RepositoryRole.None"/>.</summary>
    Task<RepositoryRole> GetRoleAsync(RepositoryName repository, string login, CancellationToken cancellation);
}

/// <summary>GitHub as the App itself sees it: the door to the installations.</summary>
public interface IGitHubApp
{
    /// <summary>GitHub for one installation.</summary>
    IGitHub ForInstallation(long installationId);

    /// <summary>Who we are; asked once and remembered.</summary>
    Task<AppIdentity> GetIdentityAsync(CancellationToken cancellation);

    /// <summary>The installation that covers a repository, or <c>null</c>.</summary>
    Task<long?> FindInstallationAsync(RepositoryName repository, CancellationToken cancellation);
}
