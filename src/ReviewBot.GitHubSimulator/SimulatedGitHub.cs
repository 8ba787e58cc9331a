namespace ReviewBot.GitHubSimulator;

/// <summary>How the simulated GitHub starts.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Where deliveries go; <c>null</c> keeps them undelivered until <see cref="SimulatedGitHub.WebhookTarget"/> is set.</summary>
    public Uri? WebhookTarget { get; init; }

    /// <summary>The secret deliveries are signed with.</summary>
    public string WebhookSecret { get; init; } = "simulator-secret";

    /// <summary>The id of the one App.</summary>
    public long AppId { get; init; } = 12345;

    /// <summary>The slug of the one App; its bot user is <c>slug[bot]</c>.</summary>
    public string AppSlug { get; init; } = "reviewbot";

    /// <summary>The App's private key in PEM; <c>null</c> makes one.</summary>
    public string? PrivateKeyPem { get; init; }

    /// <summary>The clock: token lifetimes, rate limit windows, timestamps.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>A stateful GitHub over HTTP: REST, GraphQL, webhooks, and pages to read.</summary>
public sealed class SimulatedGitHub : IAsyncDisposable
{
    private SimulatedGitHub(SimulatorOptions options) => Options = options;

    /// <summary>How it was started.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The API root, without a slash at the end; pages for people are below it as well.</summary>
    public Uri ApiRoot => throw new NotImplementedException();

    /// <summary>The App's private key in PEM.</summary>
    public string PrivateKeyPem => throw new NotImplementedException();

    /// <summary>Where deliveries go. Setting it sends nothing that happened before.</summary>
    public Uri? WebhookTarget { get; set; }

    /// <summary>Every API request since the start or the last <see cref="ClearRequests"/>, in order of arrival.</summary>
    public IReadOnlyList<RecordedRequest> Requests => throw new NotImplementedException();

    /// <summary>Starts it.</summary>
    public static Task<SimulatedGitHub> StartAsync(SimulatorOptions options, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Adds a repository with one empty commit on <c>main</c>, covered by the installation of its owner, which is made when needed.</summary>
    public SimulatedRepository AddRepository(string owner, string name, bool isPrivate = false) => throw new NotImplementedException();

    /// <summary>The next requests that match get a fault instead of, or before, their answer.</summary>
    public void InjectFault(Fault fault) => throw new NotImplementedException();

    /// <summary>Forgets the recorded requests.</summary>
    public void ClearRequests() => throw new NotImplementedException();

    /// <summary>Waits until every delivery that was begun has an answer.</summary>
    public Task DeliveriesSettledAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A repository of the simulated GitHub, with a real commit graph in memory. What people do happens through it, webhooks included.</summary>
public sealed class SimulatedRepository
{
    internal SimulatedRepository(long id, string owner, string name) => (Id, Owner, Name) = (id, owner, name);

    /// <summary>The numeric id.</summary>
    public long Id { get; }

    /// <summary>The owner's login.</summary>
    public string Owner { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>
    /// Pushes a commit to a branch and answers its sha. A <c>null</c> content deletes the file. The branch is made from
    /// <paramref name="from"/> (a branch or sha, default <c>main</c>) when it does not exist. <paramref name="force"/> puts the commit on top
    /// of <paramref name="from"/> even when the branch exists.
    /// </summary>
    public string Push(string branch, IReadOnlyDictionary<string, byte[]?> changes, string message = "change", string? from = null, bool force = false, string author = "octocat") =>
        throw new NotImplementedException();

    /// <summary>Opens a pull request and answers its number.</summary>
    public int OpenPullRequest(string head, string title = "A change", string baseBranch = "main", string author = "octocat", bool draft = false) =>
        throw new NotImplementedException();

    /// <summary>Closes a pull request.</summary>
    public void ClosePullRequest(int number, bool merge = false) => throw new NotImplementedException();

    /// <summary>Marks a draft ready.</summary>
    public void MarkReady(int number) => throw new NotImplementedException();

    /// <summary>Writes in the conversation and answers the comment's id.</summary>
    public long Comment(int number, string author, string body) => throw new NotImplementedException();

    /// <summary>Replies in a review thread and answers the comment's id.</summary>
    public long Reply(int number, long reviewCommentId, string author, string body) => throw new NotImplementedException();

    /// <summary>Presses Re-run on a check run.</summary>
    public void RerequestCheckRun(long checkRunId, string author) => throw new NotImplementedException();

    /// <summary>Presses one of the App's own buttons on a check run.</summary>
    public void RequestAction(long checkRunId, string identifier, string author) => throw new NotImplementedException();

    /// <summary>Lets a person in: read, triage, write, maintain or admin.</summary>
    public void SetRole(string login, string role) => throw new NotImplementedException();

    /// <summary>What stands on a pull request, for assertions.</summary>
    public SimulatedPullRequest PullRequest(int number) => throw new NotImplementedException();
}

/// <summary>A copy of what stands on a pull request at one moment.</summary>
public sealed record SimulatedPullRequest(
    int Number,
    string HeadSha,
    string BaseSha,
    string HtmlUrl,
    IReadOnlyList<SimulatedReview> Reviews,
    IReadOnlyList<SimulatedReviewComment> ReviewComments,
    IReadOnlyList<SimulatedIssueComment> IssueComments,
    IReadOnlyList<SimulatedCheckRun> CheckRuns);

/// <summary>A review that stands.</summary>
public sealed record SimulatedReview(long Id, string Author, string State, string Body, string CommitSha);

/// <summary>A comment on a line.</summary>
public sealed record SimulatedReviewComment(
    long Id, long ReviewId, string Author, string Path, int? StartLine, int? Line, string Body, long? InReplyTo, bool Resolved, IReadOnlyList<string> Reactions);

/// <summary>A comment in the conversation.</summary>
public sealed record SimulatedIssueComment(long Id, string Author, string Body, IReadOnlyList<string> Reactions);

/// <summary>A check run of the head, annotations in the order they came.</summary>
public sealed record SimulatedCheckRun(
    long Id, string Name, string HeadSha, string Status, string? Conclusion, string? Title, string? Summary, string? Text, IReadOnlyList<SimulatedAnnotation> Annotations);

/// <summary>An annotation.</summary>
public sealed record SimulatedAnnotation(string Path, int StartLine, int EndLine, string Level, string Title, string Message);

/// <summary>An API request that was answered.</summary>
public sealed record RecordedRequest(string Method, string Path, int Status, string RequestBody)
{
    /// <summary>Whether it changes something: POST, PATCH, PUT, DELETE, and GraphQL mutations; token requests are none.</summary>
    public bool IsMutation => throw new NotImplementedException();
}

/// <summary>A fault for the next requests that match.</summary>
/// <param name="Method">The method, or <c>*</c>.</param>
/// <param name="PathContains">A part of the path.</param>
/// <param name="Times">How many requests it hits.</param>
/// <param name="Status">The status to answer; 0 drops the connection.</param>
/// <param name="Headers">Headers of the answer, such as <c>retry-after</c>.</param>
/// <param name="Body">The body of the answer; <c>null</c> gives what GitHub sends with the status.</param>
/// <param name="AfterEffect">True when the request takes effect before the fault is answered: the lost-answer case.</param>
/// <param name="Delay">How long to wait before answering.</param>
public sealed record Fault(
    string Method,
    string PathContains,
    int Times = 1,
    int Status = 502,
    IReadOnlyDictionary<string, string>? Headers = null,
    string? Body = null,
    bool AfterEffect = false,
    TimeSpan Delay = default);
