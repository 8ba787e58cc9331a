using ReviewBot.GitHubSimulator;

namespace ReviewBot.Demo;

/// <summary>What stood on the sample pull request when its check was concluded.</summary>
/// <param name="PullRequestUrl">The page of the pull request.</param>
/// <param name="CheckName">The check.</param>
/// <param name="CheckConclusion">Its conclusion.</param>
/// <param name="CheckTitle">Its title.</param>
/// <param name="Annotations">Its annotations.</param>
/// <param name="Comments">The comments on lines, by path and line.</param>
/// <param name="SummaryComments">How many summaries stand: bodies of reviews and comments in the conversation, by the App.</param>
/// <param name="ApiCalls">Requests that GitHub answered.</param>
/// <param name="Mutations">How many of them changed something.</param>
internal sealed record DemoReview(
    string PullRequestUrl,
    string CheckName,
    string CheckConclusion,
    string CheckTitle,
    int Annotations,
    IReadOnlyList<DemoComment> Comments,
    int SummaryComments,
    int ApiCalls,
    int Mutations)
{
    /// <summary>Reads it off a pull request; <c>null</c> while no check is concluded.</summary>
    public static DemoReview? Of(SimulatedPullRequest pull, IReadOnlyList<RecordedRequest> requests, string bot)
    {
        if (pull.CheckRuns.FirstOrDefault(c => c.Status == "completed") is not { } check) return null;
        return new DemoReview(
            pull.HtmlUrl,
            check.Name,
            check.Conclusion ?? "",
            check.Title ?? "",
            check.Annotations.Count,
            [.. pull.ReviewComments
                .Where(c => c.Author == bot)
                .Select(c => new DemoComment(c.Path, c.Line ?? 0, TitleOf(c.Body)))
                .OrderBy(c => c.Path, StringComparer.Ordinal)
                .ThenBy(c => c.Line)],
            pull.Reviews.Count(r => r.Author == bot && HasText(r.Body)) + pull.IssueComments.Count(c => c.Author == bot),
            requests.Count,
            requests.Count(r => r.IsMutation));
    }

    /// <summary>A review that only carries comments may have a body of nothing but a marker.</summary>
    private static bool HasText(string body) => Lines(body).Any();

    private static string TitleOf(string body) => Lines(body).Select(l => l.Trim('*', '#', '_', ' ')).FirstOrDefault(l => l.Length > 0) ?? "";

    private static IEnumerable<string> Lines(string body) => body
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith("<!--", StringComparison.Ordinal));
}

/// <summary>A comment on a line, in short.</summary>
internal sealed record DemoComment(string Path, int Line, string Title);
