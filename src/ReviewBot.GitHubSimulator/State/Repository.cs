using System.Diagnostics.CodeAnalysis;
using ReviewBot.GitHubSimulator.Git;

namespace ReviewBot.GitHubSimulator.State;

/// <summary>A repository: refs, people, and everything that stands in it.</summary>
internal sealed class Repository
{
    private int _lastNumber;

    public required long Id { get; init; }

    public required Account Owner { get; set; }

    public required string Name { get; set; }

    public required ObjectStore Objects { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool Private { get; init; }

    public Repository? Parent { get; init; }

    public bool Deleted { get; set; }

    public DateTimeOffset PushedAt { get; set; }

    public string DefaultBranch { get; init; } = "main";

    public string FullName => $"{Owner.Login}/{Name}";

    /// <summary>Full ref names to shas.</summary>
    public SortedDictionary<string, string> Refs { get; } = new(StringComparer.Ordinal);

    /// <summary>Logins to roles, and the name of a custom role when there is one.</summary>
    public Dictionary<string, (string Role, string Name)> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<int, Pull> Pulls { get; } = [];

    public SortedDictionary<long, CheckSuite> CheckSuites { get; } = [];

    public SortedDictionary<long, CheckRun> CheckRuns { get; } = [];

    public List<CommitStatus> Statuses { get; } = [];

    public Dictionary<string, DateTimeOffset> Sarifs { get; } = new(StringComparer.Ordinal);

    public int NextNumber() => ++_lastNumber;

    public string? Branch(string name) => Refs.GetValueOrDefault("refs/heads/" + name);

    /// <summary>The commit of a branch, tag, full ref, full sha or unambiguous abbreviation.</summary>
    public GitCommit? Resolve(string reference)
    {
        var sha = Refs.GetValueOrDefault("refs/heads/" + reference)
            ?? Refs.GetValueOrDefault("refs/tags/" + reference)
            ?? Refs.GetValueOrDefault(reference)
            ?? Refs.GetValueOrDefault("refs/" + reference)
            ?? (reference == "HEAD" ? Refs.GetValueOrDefault("refs/heads/" + DefaultBranch) : reference);
        return sha is null ? null : Objects.FindCommit(sha);
    }

    public bool TryComment(long id, [NotNullWhen(true)] out IssueComment? comment, [NotNullWhen(true)] out Pull? pull)
    {
        pull = Pulls.Values.FirstOrDefault(p => p.Comments.Exists(c => c.Id == id));
        comment = pull?.Comments.Find(c => c.Id == id);
        return comment is not null;
    }

    public bool TryReviewComment(long id, [NotNullWhen(true)] out ReviewComment? comment, [NotNullWhen(true)] out Pull? pull)
    {
        pull = Pulls.Values.FirstOrDefault(p => p.ReviewComments.Exists(c => c.Id == id));
        comment = pull?.ReviewComments.Find(c => c.Id == id);
        return comment is not null;
    }

    /// <summary>What a login may do: none, read, triage, write, maintain, admin; with the name of the role.</summary>
    public (string Role, string Name) RoleOf(string login)
    {
        if (string.Equals(login, Owner.Login, StringComparison.OrdinalIgnoreCase))
            return ("admin", "admin");
        if (Roles.TryGetValue(login, out var role))
            return role;
        return Private ? ("none", "none") : ("read", "read");
    }
}
