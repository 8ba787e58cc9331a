namespace ReviewBot.GitHubSimulator;

/// <summary>A copy of what stands on a pull request at one moment. Pending reviews are shown, with their state.</summary>
public sealed record SimulatedPullRequest(
    int Number,
    string HeadSha,
    string BaseSha,
    string HtmlUrl,
    IReadOnlyList<SimulatedReview> Reviews,
    IReadOnlyList<SimulatedReviewComment> ReviewComments,
    IReadOnlyList<SimulatedIssueComment> IssueComments,
    IReadOnlyList<SimulatedCheckRun> CheckRuns)
{
    /// <summary>Whether it is open.</summary>
    public bool Open { get; init; }

    /// <summary>Whether it is a draft.</summary>
    public bool Draft { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = "";
}

/// <summary>A review that stands.</summary>
public sealed record SimulatedReview(long Id, string Author, string State, string Body, string CommitSha);

/// <summary>A comment on a line. The lines are where it stands now: <c>null</c> when it is outdated.</summary>
public sealed record SimulatedReviewComment(
    long Id, long ReviewId, string Author, string Path, int? StartLine, int? Line, string Body, long? InReplyTo, bool Resolved, IReadOnlyList<string> Reactions);

/// <summary>A comment in the conversation.</summary>
public sealed record SimulatedIssueComment(long Id, string Author, string Body, IReadOnlyList<string> Reactions);

/// <summary>A check run of the head, annotations in the order they came.</summary>
public sealed record SimulatedCheckRun(
    long Id, string Name, string HeadSha, string Status, string? Conclusion, string? Title, string? Summary, string? Text, IReadOnlyList<SimulatedAnnotation> Annotations)
{
    /// <summary>What the App gave it for its own use.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The identifiers of its buttons.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];
}

/// <summary>An annotation.</summary>
public sealed record SimulatedAnnotation(string Path, int StartLine, int EndLine, string Level, string Title, string Message);

/// <summary>An attempt to deliver an event.</summary>
/// <param name="Action">The action of the payload, when it has one.</param>
/// <param name="StatusCode">What the receiver answered: 502 when it could not be reached, 504 when it took too long, 0 while it is open.</param>
/// <param name="Payload">The body as it was sent.</param>
public sealed record SimulatedDelivery(long Id, string DeliveryId, string Event, string? Action, int StatusCode, bool Redelivery, string Payload);

/// <summary>What a path leads to in a push: a file, an executable, a symbolic link or a commit of another repository.</summary>
public sealed record PushedFile
{
    private PushedFile(string mode, byte[]? content, string? commit) => (Mode, Content, Commit) = (mode, content, commit);

    internal string Mode { get; }

    internal byte[]? Content { get; }

    internal string? Commit { get; }

    /// <summary>A file.</summary>
    public static PushedFile File(byte[] content) => new(Git.GitMode.File, content, null);

    /// <summary>A file that may be run.</summary>
    public static PushedFile Executable(byte[] content) => new(Git.GitMode.Executable, content, null);

    /// <summary>A symbolic link.</summary>
    public static PushedFile Symlink(string target) => new(Git.GitMode.Symlink, System.Text.Encoding.UTF8.GetBytes(target), null);

    /// <summary>A submodule at a commit.</summary>
    public static PushedFile Submodule(string commitSha) => new(Git.GitMode.Submodule, null, commitSha);
}
