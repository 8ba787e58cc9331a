namespace ReviewBot.GitHubSimulator.State;

/// <summary>All check runs of the App for one push.</summary>
internal sealed class CheckSuite
{
    public required long Id { get; init; }

    public required string HeadSha { get; init; }

    /// <summary>Null for pushes to forks.</summary>
    public required string? HeadBranch { get; init; }

    public string? Before { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>A check run of the App.</summary>
internal sealed class CheckRun
{
    public required long Id { get; init; }

    public required CheckSuite Suite { get; init; }

    public required string Name { get; set; }

    public required string HeadSha { get; init; }

    public required string Status { get; set; }

    public string? Conclusion { get; set; }

    public string ExternalId { get; set; } = "";

    public string? DetailsUrl { get; set; }

    public required DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Text { get; set; }

    public List<CheckAnnotation> Annotations { get; } = [];

    public IReadOnlyList<CheckButton> Actions { get; set; } = [];
}

/// <summary>A note of a check run.</summary>
internal sealed record CheckAnnotation(
    string Path, int StartLine, int EndLine, int? StartColumn, int? EndColumn, string Level, string? Title, string Message, string? RawDetails);

/// <summary>A button of a check run.</summary>
internal sealed record CheckButton(string Label, string Description, string Identifier);

/// <summary>A commit status.</summary>
internal sealed record CommitStatus(
    long Id, string Sha, string State, string Context, string? Description, string? TargetUrl, Account Creator, DateTimeOffset CreatedAt);
