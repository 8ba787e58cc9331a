using System.Security.Cryptography;
using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;
using ReviewBot.GitHub;
using ReviewBot.Publishing;

namespace ReviewBot.Tests.Publishing;

/// <summary>A pull request at one moment: what was found at its head, and what stands on it. Applying a plan changes what stands.</summary>
internal sealed class Scene
{
    public static readonly string[] Shas = [.. Enumerable.Range(0, 10).Select(i => new string((char)('a' + i), 40))];

    private long _nextId = 100;

    public string Head { get; set; } = Shas[0];

    public ReviewConfiguration Configuration { get; set; } = ReviewConfiguration.Default;

    public List<Finding> Findings { get; set; } = [];

    public List<FileCoverage> Coverage { get; set; } = [new("src/A.cs", CoverageStatus.Analysed), new("src/B.cs", CoverageStatus.Analysed)];

    public List<ConfigurationProblem> Problems { get; } = [];

    public List<Review> Reviews { get; } = [];

    public List<ReviewComment> Comments { get; } = [];

    public List<IssueComment> Conversation { get; } = [];

    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines 1 to 100 are inside a hunk.</summary>
    public AnchorOf Anchor { get; set; } = location => location.Range.StartLine > 100 ? null
        : location.Range.StartLine == location.Range.EndLine ? (null, location.Range.StartLine)
        : (location.Range.StartLine, location.Range.EndLine);

    public MarkerSeal Seal { get; set; } = new(TestKey.Key, repositoryId: 7, pullRequest: 42);

    public bool Inline { get; set; } = true;

    public ConfigurationProposal? Proposal { get; set; }

    public PullRequest PullRequest => new(
        42, "A change", Open: true, Draft: false, Head, Shas[9], "main", "author", 7, new RepositoryName("o", "r"), null, Coverage.Count,
        "https://github.com/o/r/pull/42");

    public PullRequestSnapshot Observed => new(PullRequest, [.. Reviews], [.. Comments], [.. Conversation], []);

    public ReviewReport Report
    {
        get
        {
            var result = new AnalysisResult(
                Findings, new Coverage(Coverage), [], new ChangeScope(Coverage.Count, 10, 0, []), Problems);
            return new ReviewReport(
                new ReviewSubject(Head, Shas[9], $"https://github.com/o/r/blob/{Head}/"), result, Judge.Decide(result, Configuration), Configuration, "1.0");
        }
    }

    public ReviewFacts Facts => new(
        Report, Head, Anchor, Texts.GetValueOrDefault, id => new RuleText($"Title of {id}", "Do it otherwise."), Seal)
    {
        Inline = Inline,
        Proposal = Proposal,
    };

    public static Finding Finding(
        string name, int line = 10, string path = "src/A.cs", string rule = "csharp/weak-hash", Severity severity = Severity.High, int? endLine = null)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule} {path} {name}")));
        return new Finding
        {
            Id = fingerprint[..8],
            Fingerprint = fingerprint,
            RuleId = rule,
            Severity = severity,
            Confidence = Confidence.High,
            Category = Category.Communication,
            Cwe = 328,
            Message = $"The hash {name} is weak.",
            Location = new SourceLocation(path, new SourceRange(line, 1, endLine ?? line, 5)),
        };
    }

    public Plan Plan() => Planner.Make(Facts, Observed);

    /// <summary>Plans, and lets GitHub have it.</summary>
    public Plan Run()
    {
        var plan = Plan();
        if (plan.Review is { } review)
        {
            Reviews.Add(new Review(_nextId++, Own: true, review.Body, "COMMENTED", ""));
            Comments.AddRange(review.Comments.Select(c =>
                new ReviewComment(_nextId, Own: true, c.Body, c.Path, c.Line, null, $"thread{_nextId++}", Resolved: false, "")));
        }

        foreach (var edit in plan.Edits)
        {
            var at = Comments.FindIndex(c => c.Id == edit.CommentId);
            Comments[at] = Comments[at] with { Body = edit.Body, Resolved = Comments[at].Resolved || edit.ResolveThread is not null };
        }

        switch (plan.Summary)
        {
            case SummaryStep.Create create:
                Conversation.Add(new IssueComment(_nextId++, Own: true, create.Body, ""));
                break;
            case SummaryStep.EditReview edit:
                Reviews[Reviews.FindIndex(r => r.Id == edit.ReviewId)] = Reviews.Find(r => r.Id == edit.ReviewId)! with { Body = edit.Body };
                break;
            case SummaryStep.EditComment edit:
                Conversation[Conversation.FindIndex(r => r.Id == edit.CommentId)] =
                    Conversation.Find(r => r.Id == edit.CommentId)! with { Body = edit.Body };
                break;
        }

        return plan;
    }

    /// <summary>A push: another head, other findings.</summary>
    public Plan Push(params Finding[] findings)
    {
        Head = Shas[Array.IndexOf(Shas, Head) + 1];
        Findings = [.. findings];
        return Run();
    }

    /// <summary>A person answers the first comment.</summary>
    public void Reply(string body = "I do not think so.") =>
        Comments.Add(new ReviewComment(_nextId++, Own: false, body, Comments[0].Path, Comments[0].Line, Comments[0].Id, Comments[0].ThreadId, false, ""));

    /// <summary>The plan writes nothing but the check.</summary>
    public static void AssertQuiet(Plan plan)
    {
        Assert.Null(plan.Review);
        Assert.Empty(plan.Edits);
        Assert.Null(plan.Summary);
    }
}
