namespace ReviewBot.GitHub;

/// <summary>Owner and name of a repository as GitHub spells them.</summary>
public readonly record struct RepositoryName(string Owner, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Name}";

    /// <summary>Reads <c>owner/name</c>.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static RepositoryName Parse(string fullName)
    {
        ArgumentNullException.ThrowIfNull(fullName);
        var slash = fullName.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < fullName.Length - 1 && fullName.IndexOf('/', slash + 1) < 0
            ? new RepositoryName(fullName[..slash], fullName[(slash + 1)..])
            : throw new FormatException($"'{fullName}' is not of the form owner/name.");
    }
}

/// <summary>The App: its id, slug, and the user its comments are written by (<c>slug[bot]</c>).</summary>
public sealed record AppIdentity(long Id, string Slug)
{
    /// <summary>The login of the bot user in REST; GraphQL leaves the <c>[bot]</c> out.</summary>
    public string BotLogin => Slug + "[bot]";
}

/// <summary>A pull request as it stands now.</summary>
/// <param name="HeadRepository">The head's repository; <c>null</c> when the fork is gone.</param>
/// <param name="ChangedFiles">How many files GitHub says are changed.</param>
public sealed record PullRequest(
    int Number,
    string Title,
    bool Open,
    bool Draft,
    string HeadSha,
    string BaseSha,
    string BaseRef,
    string AuthorLogin,
    long RepositoryId,
    RepositoryName Repository,
    RepositoryName? HeadRepository,
    int ChangedFiles,
    string HtmlUrl);

/// <summary>A pull request and what stands on it.</summary>
public sealed record PullRequestSnapshot(
    PullRequest PullRequest,
    IReadOnlyList<Review> Reviews,
    IReadOnlyList<ReviewComment> ReviewComments,
    IReadOnlyList<IssueComment> IssueComments,
    IReadOnlyList<CheckRun> CheckRuns);

/// <summary>A submitted review.</summary>
/// <param name="Own">Written by this App.</param>
public sealed record Review(long Id, bool Own, string Body, string State, string HtmlUrl);

/// <summary>A comment on a line.</summary>
/// <param name="Own">Written by this App.</param>
/// <param name="Line">The line at head it stands on now; <c>null</c> when outdated.</param>
/// <param name="InReplyTo">The comment that its thread starts with; <c>null</c> for that one itself.</param>
/// <param name="ThreadId">GraphQL id of the thread; <c>null</c> where GraphQL is not to be had.</param>
/// <param name="Resolved">Whether the thread is resolved; false where that is not known.</param>
public sealed record ReviewComment(
    long Id, bool Own, string Body, string Path, int? Line, long? InReplyTo, string? ThreadId, bool Resolved, string HtmlUrl);

/// <summary>A comment in the conversation.</summary>
/// <param name="Own">Written by this App.</param>
public sealed record IssueComment(long Id, bool Own, string Body, string HtmlUrl);

/// <summary>Merge base of two commits and the files changed since.</summary>
/// <param name="FilesComplete">False when there may be more than the 300 files GitHub answers here.</param>
public sealed record Comparison(string MergeBaseSha, IReadOnlyList<ChangedFileEntry> Files, bool FilesComplete);

/// <summary>One changed file as GitHub lists it.</summary>
/// <param name="Path">The path at head.</param>
/// <param name="PreviousPath">The path before a rename, otherwise <c>null</c>.</param>
/// <param name="Status">GitHub's word: added, removed, modified, renamed, copied, changed, unchanged.</param>
/// <param name="Patch">The hunks; <c>null</c> for binary and too large files and pure renames.</param>
public sealed record ChangedFileEntry(string Path, string? PreviousPath, string Status, int Additions, int Deletions, string? Patch);

/// <summary>A file at a commit.</summary>
/// <param name="CommitSha">The full id of the commit, or <see cref="DefaultBranch"/>.</param>
/// <param name="Path">The path, forward slashes.</param>
public readonly record struct FileAtCommit(string CommitSha, string Path)
{
    /// <summary>
    /// The tip of the repository's default branch, whatever it is. A repository that is not there, is empty or cannot be seen has no files
    /// at it.
    /// </summary>
    public const string DefaultBranch = "HEAD";
}

/// <summary>What a file is at a commit.</summary>
public abstract record GitFile
{
    private GitFile()
    {
    }

    /// <summary>There is none.</summary>
    public sealed record Missing : GitFile;

    /// <summary>A file with its bytes.</summary>
    public sealed record Blob(ReadOnlyMemory<byte> Content) : GitFile;

    /// <summary>A file whose bytes were not fetched: over the bound, or known to be binary by its name and GitHub's word.</summary>
    public sealed record Unfetched(long Size, bool Binary) : GitFile;

    /// <summary>A commit of another repository (mode 160000).</summary>
    public sealed record Submodule : GitFile;

    /// <summary>A symbolic link (mode 120000).</summary>
    public sealed record SymbolicLink : GitFile;

    /// <summary>GitHub did not give it; the reason is one clause for people.</summary>
    public sealed record Failed(string Reason) : GitFile;
}

/// <summary>Takes what a file is. Called by one thread at a time; whoever wants the bytes later keeps them.</summary>
public delegate void FileSink(FileAtCommit file, GitFile answer);

/// <summary>A check run.</summary>
/// <param name="Status">queued, in_progress or completed.</param>
/// <param name="Conclusion">GitHub's word when completed.</param>
/// <param name="ExternalId">What the App gave it for its own use.</param>
/// <param name="AppId">The App that made it.</param>
public sealed record CheckRun(
    long Id, string Name, string HeadSha, string Status, string? Conclusion, string? ExternalId, long AppId, string HtmlUrl);

/// <summary>A check run to create.</summary>
/// <param name="Status">queued or in_progress.</param>
public sealed record NewCheckRun(string Name, string HeadSha, string ExternalId, string Status, CheckOutput? Output = null, string? DetailsUrl = null);

/// <summary>What to change of a check run; <c>null</c> members stay as they are.</summary>
/// <param name="Conclusion">success, failure, neutral, cancelled, skipped, timed_out or action_required; completes the run.</param>
public sealed record CheckRunUpdate(
    string? Status = null,
    string? Conclusion = null,
    CheckOutput? Output = null,
    IReadOnlyList<Annotation>? Annotations = null,
    IReadOnlyList<CheckAction>? Actions = null);

/// <summary>Title, summary and text of a check run, each in GitHub's limits.</summary>
public sealed record CheckOutput(string Title, string Summary, string? Text = null);

/// <summary>A note of a check run on lines of any file; needs no hunk.</summary>
/// <param name="Level">notice, warning or failure.</param>
public sealed record Annotation(string Path, int StartLine, int EndLine, string Level, string Message, string Title, string? RawDetails = null);

/// <summary>A button of a check run.</summary>
public sealed record CheckAction(string Label, string Description, string Identifier);

/// <summary>A review to post.</summary>
/// <param name="CommitSha">The commit that was reviewed; always given, GitHub's default is a race with pushes.</param>
public sealed record NewReview(string CommitSha, string Body, IReadOnlyList<NewReviewComment> Comments);

/// <summary>A comment of a review to post, on the right side.</summary>
/// <param name="StartLine">Only for a range of more than one line.</param>
public sealed record NewReviewComment(string Path, int? StartLine, int Line, string Body);

/// <summary>Which kind of comment an id belongs to.</summary>
public enum CommentKind
{
    /// <summary>In the conversation.</summary>
    Issue,

    /// <summary>On a line.</summary>
    Review,
}

/// <summary>The reactions the bot uses.</summary>
public enum Reaction
{
    /// <summary>Seen.</summary>
    Eyes,

    /// <summary>Done.</summary>
    Rocket,

    /// <summary>Not understood or not allowed.</summary>
    Confused,
}

/// <summary>What a person may do in a repository, least first; custom roles count as the role they are based on.</summary>
public enum RepositoryRole
{
    /// <summary>Nothing, or not known.</summary>
    None,

    /// <summary>Read; in public repositories everybody.</summary>
    Read,

    /// <summary>Triage.</summary>
    Triage,

    /// <summary>Write.</summary>
    Write,

    /// <summary>Maintain.</summary>
    Maintain,

    /// <summary>Admin.</summary>
    Admin,
}
