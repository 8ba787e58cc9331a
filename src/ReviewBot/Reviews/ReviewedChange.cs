using ReviewBot.Analysis;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Diff;
using ReviewBot.Analysis.Reports;
using ReviewBot.GitHub;
using ReviewBot.Publishing;

namespace ReviewBot.Reviews;

/// <summary>Files of a change in one form for analysing and in another for anchoring comments.</summary>
/// <param name="MergeBaseSha">The merge base.</param>
/// <param name="Files">The files as GitHub lists them.</param>
/// <param name="Unlisted">How many GitHub did not name.</param>
internal sealed record ListedChange(string MergeBaseSha, IReadOnlyList<ChangedFileEntry> Files, int Unlisted);

/// <summary>A change with its report, and what comments on it need of the files.</summary>
internal sealed class ReviewedChange
{
    private readonly Dictionary<string, ChangedFile> _files;
    private readonly Dictionary<string, string?> _patches;
    private readonly Dictionary<string, DiffAnchors> _anchors = new(StringComparer.Ordinal);

    /// <summary>Puts a report together with the files it speaks of.</summary>
    public ReviewedChange(ReviewReport report, ChangeSet change, IEnumerable<ChangedFileEntry> listed)
    {
        Report = report;
        _files = change.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        _patches = listed
            .Where(f => f.Status != "removed")
            .GroupBy(f => f.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Patch, StringComparer.Ordinal);
    }

    /// <summary>What was found and how it was judged.</summary>
    public ReviewReport Report { get; }

    /// <summary>What the change would bring about, when it touches the configuration.</summary>
    public ConfigurationProposal? Proposal { get; init; }

    /// <summary>What a plan for a pull request is made from.</summary>
    public ReviewFacts Facts(string headSha, AdviceOf advice, MarkerSeal seal, CancellationToken cancellation) =>
        new(Report, headSha, Anchor, path => HeadText(path, cancellation), advice, seal) { Proposal = Proposal };

    private (int? StartLine, int Line)? Anchor(SourceLocation location)
    {
        if (!_anchors.TryGetValue(location.Path, out var anchors))
            _anchors[location.Path] = anchors = DiffAnchors.Parse(_patches.GetValueOrDefault(location.Path));
        return anchors.Anchor(location.Range.StartLine, location.Range.EndLine);
    }

    private string? HeadText(string path, CancellationToken cancellation)
    {
        var content = _files.GetValueOrDefault(path)?.Head;
        if (content is FileContent.Deferred deferred)
            content = deferred.Read(cancellation);
        return content is FileContent.Bytes bytes ? GitHubChangeSet.Text(bytes.Value.Span) : null;
    }
}

/// <summary>Analyses a change. <see cref="Analyzer.Analyze"/> with all that stays the same from review to review filled in.</summary>
internal delegate AnalysisResult AnalysisOf(
    ChangeSet change, ReviewConfiguration configuration, IReadOnlyList<ConfigurationProblem> problems, CancellationToken cancellation);
