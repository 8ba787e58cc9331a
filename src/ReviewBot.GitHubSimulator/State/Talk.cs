namespace ReviewBot.GitHubSimulator.State;

/// <summary>A reaction of one person.</summary>
internal sealed record Reaction(long Id, Account User, string Content, DateTimeOffset CreatedAt);

/// <summary>A comment in the conversation.</summary>
internal sealed class IssueComment
{
    public required long Id { get; init; }

    public required Account Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required string Body { get; set; }

    public string? MinimizedReason { get; set; }

    public List<Reaction> Reactions { get; } = [];
}

/// <summary>A review. Pending until it is submitted.</summary>
internal sealed class Review
{
    public required long Id { get; init; }

    public required Account Author { get; init; }

    public required string Body { get; set; }

    /// <summary>PENDING, COMMENTED, APPROVED, CHANGES_REQUESTED or DISMISSED.</summary>
    public required string State { get; set; }

    /// <summary>GitHub moves it to the new head when a force push takes the commit away.</summary>
    public required string CommitSha { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public string? MinimizedReason { get; set; }

    public bool Pending => State == "PENDING";
}

/// <summary>Where a comment on a line stands now; nothing when it is outdated.</summary>
internal sealed record Standing(int? Line, int? StartLine, int? Position)
{
    public static readonly Standing Outdated = new(null, null, null);
}

/// <summary>A comment on a line, or on a file.</summary>
internal sealed class ReviewComment
{
    public required long Id { get; init; }

    public required long ReviewId { get; init; }

    public required Account Author { get; init; }

    public required string Body { get; set; }

    public required string Path { get; init; }

    public required string OriginalCommitSha { get; init; }

    /// <summary>The merge base the diff was taken from; the left side is anchored to it.</summary>
    public required string OriginalMergeBase { get; init; }

    public required bool RightSide { get; init; }

    public bool? StartRightSide { get; init; }

    /// <summary>Null for a comment on the file.</summary>
    public int? OriginalLine { get; init; }

    public int? OriginalStartLine { get; init; }

    public int OriginalPosition { get; init; }

    public required string DiffHunk { get; init; }

    public long? InReplyTo { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public string? MinimizedReason { get; set; }

    /// <summary>What names the thread: the comment it began with, even when that one was deleted.</summary>
    public long ThreadId => InReplyTo ?? Id;

    public List<Reaction> Reactions { get; } = [];

    public bool OnFile => OriginalLine is null;

    /// <summary>The last answer of <see cref="CommentStanding"/> and what it was for.</summary>
    public (string Head, string MergeBase, Standing Standing)? KnownStanding { get; set; }
}
