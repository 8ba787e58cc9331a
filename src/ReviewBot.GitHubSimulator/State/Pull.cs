using ReviewBot.GitHubSimulator.Git;

namespace ReviewBot.GitHubSimulator.State;

/// <summary>A pull request.</summary>
internal sealed class Pull
{
    private (string Base, string Head, string? MergeBase, IReadOnlyList<GitCommit> Commits)? _range;

    public required long Id { get; init; }

    public required int Number { get; init; }

    public required Repository Repository { get; init; }

    /// <summary>Where the head branch lives; <c>null</c> once the fork is gone.</summary>
    public required Repository? HeadRepository { get; set; }

    /// <summary>The login before the colon of <c>head.label</c>; stays when the fork is gone.</summary>
    public required Account HeadOwner { get; init; }

    public required string HeadRef { get; init; }

    public required string HeadSha { get; set; }

    public required string BaseRef { get; set; }

    /// <summary>The tip of the base branch, kept from the moment the pull request closes.</summary>
    public required string BaseSha { get; set; }

    public required Account Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required string Title { get; set; }

    public string? Body { get; set; }

    public bool Draft { get; set; }

    public bool Open { get; set; } = true;

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset? MergedAt { get; set; }

    public Account? MergedBy { get; set; }

    public string? MergeCommitSha { get; set; }

    /// <summary>The head of the merge group it waits in.</summary>
    public string? MergeGroupSha { get; set; }

    public List<Review> Reviews { get; } = [];

    public List<ReviewComment> ReviewComments { get; } = [];

    /// <summary>Resolved threads and who resolved them.</summary>
    public Dictionary<long, Account> ResolvedThreads { get; } = [];

    public List<IssueComment> Comments { get; } = [];

    public List<Reaction> Reactions { get; } = [];

    public List<string> Labels { get; } = [];

    public ObjectStore Objects => Repository.Objects;

    /// <summary>Null for unrelated histories.</summary>
    public string? MergeBase => Range.MergeBase;

    /// <summary>Parents before children.</summary>
    public IReadOnlyList<GitCommit> Commits => Range.Commits;

    public IReadOnlyList<FileChange> Files => TreeComparison.Compare(Objects, MergeBase ?? BaseSha, HeadSha);

    private (string? MergeBase, IReadOnlyList<GitCommit> Commits) Range
    {
        get
        {
            if (_range is not { } known || known.Base != BaseSha || known.Head != HeadSha)
            {
                known = (BaseSha, HeadSha, CommitGraph.MergeBase(Objects, BaseSha, HeadSha), CommitGraph.Between(Objects, BaseSha, HeadSha));
                _range = known;
            }

            return (known.MergeBase, known.Commits);
        }
    }
}
