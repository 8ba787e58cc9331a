using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.GitHub;
using ReviewBot.Reviews;
using ReviewBot.Tests.Publishing;

namespace ReviewBot.Tests.Reviews;

/// <summary>A reviewer in front of a pull request in memory, with an analysis that finds words.</summary>
internal sealed class ReviewStage
{
    public const string Newer = "4444444444444444444444444444444444444444";

    public static readonly ReviewRequest Request = new(
        1, 7, new RepositoryName("o", "r"), 42, MergeGroup: null, "pull_request.synchronize", Asked: false, Full: false);

    public ReviewStage() => Reviewer = new PullRequestReviewer(
        GitHub, Analyse, new AnalysisBounds(), TestKey.Key, new ReviewerOptions("ReviewBot", "1.0", 1), TimeProvider.System,
        NullLogger<PullRequestReviewer>.Instance);

    public MemoryGitHub GitHub { get; } = new();

    public OpenChecks Open { get; } = new();

    public PullRequestReviewer Reviewer { get; }

    /// <summary>What was analysed last.</summary>
    public ChangeSet? Analysed { get; private set; }

    public Task<ReviewOutcome> RunAsync(ReviewRequest? request = null) => Reviewer.RunAsync(request ?? Request, Open, CancellationToken.None);

    /// <summary>Every word that starts with <c>bad</c> is a finding; <c>trouble</c> is a file that cannot be analysed.</summary>
    private AnalysisResult Analyse(
        ChangeSet change, ReviewConfiguration configuration, IReadOnlyList<ConfigurationProblem> problems, CancellationToken cancellation)
    {
        Analysed = change;
        var findings = new List<Finding>();
        var coverage = new List<FileCoverage>();
        foreach (var file in change.Files)
        {
            var text = file.Head is FileContent.Bytes bytes ? GitHubChangeSet.Text(bytes.Value.Span)! : "";
            var words = text.Split(' ').Where(w => w.StartsWith("bad", StringComparison.Ordinal));
            findings.AddRange(words.Select((w, i) => Scene.Finding(w, i + 1, file.Path, $"csharp/{w}")));
            coverage.Add(text == "trouble"
                ? new FileCoverage(file.Path, CoverageStatus.Skipped, "it crashed", Trouble: true)
                : new FileCoverage(file.Path, CoverageStatus.Analysed));
        }

        return new AnalysisResult(findings, new Coverage(coverage, change.Unlisted), [], new ChangeScope(change.Files.Count, 0, 0, []), problems);
    }
}
