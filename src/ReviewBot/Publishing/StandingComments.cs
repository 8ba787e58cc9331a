using System.Text;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Reports;
using ReviewBot.GitHub;

namespace ReviewBot.Publishing;

/// <summary>A comment of ours on findings: our own user's, with an authentic marker.</summary>
/// <param name="PeopleWrote">Somebody answered in its thread.</param>
internal sealed record StandingComment(ReviewComment Comment, Marker Marker, bool PeopleWrote);

/// <summary>Our comments on a pull request, and what has to be said in them now. Pure.</summary>
internal sealed class StandingComments
{
    private readonly ReviewFacts _facts;
    private readonly List<StandingComment> _comments;
    private readonly Dictionary<string, Finding> _findings;
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _restored = new(StringComparer.Ordinal);

    /// <summary>Finds them: a thread starts with them, they are our own, and the marker is authentic, all three.</summary>
    public StandingComments(ReviewFacts facts, PullRequestSnapshot observed)
    {
        _facts = facts;
        var answered = observed.ReviewComments
            .Where(c => !c.Own && c.InReplyTo is not null)
            .Select(c => c.InReplyTo!.Value)
            .ToHashSet();
        _comments = [.. observed.ReviewComments
            .Where(c => c.Own && c.InReplyTo is null)
            .Select(c => (Comment: c, Marker: facts.Seal.Read(c.Body)))
            .Where(c => c.Marker is { Kind: MarkerKind.Finding })
            .Select(c => new StandingComment(c.Comment, c.Marker!, answered.Contains(c.Comment.Id)))
            .OrderByDescending(c => c.Comment.Id)];
        _findings = facts.Report.Result.Findings
            .GroupBy(FingerprintPrefix.Long, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Counts).First(), StringComparer.Ordinal);
        foreach (var entry in _comments.SelectMany(c => c.Marker.Entries))
            (entry.Status == EntryStatus.Open ? _open : _closed).Add(entry.Fingerprint);
    }

    /// <summary>Whether a comment speaks of the finding as standing, or will once the edits are made.</summary>
    public bool Tells(Finding finding)
    {
        var fingerprint = FingerprintPrefix.Long(finding);
        return _open.Contains(fingerprint) || _restored.Contains(fingerprint);
    }

    /// <summary>Whether a comment says that the finding is done with: should it come back, that is news.</summary>
    public bool Closed(Finding finding) => _closed.Contains(FingerprintPrefix.Long(finding));

    /// <summary>The comments that no longer say what is true. To be asked before <see cref="Tells"/>.</summary>
    public IReadOnlyList<CommentEdit> Edits()
    {
        var text = new CommentText(_facts);
        return [.. _comments.Select(c => Edit(c, text)).OfType<CommentEdit>().OrderBy(e => e.CommentId)];
    }

    private CommentEdit? Edit(StandingComment standing, CommentText text)
    {
        var entries = standing.Marker.Entries.Select(e => Now(e, standing)).ToList();
        if (!entries.SequenceEqual(standing.Marker.Entries))
        {
            var settled = entries.TrueForAll(e => e.Status != EntryStatus.Open);
            var marker = standing.Marker with { Entries = entries, Run = _facts.HeadSha };
            var resolve = settled && !standing.Comment.Resolved ? standing.Comment.ThreadId : null;
            return new CommentEdit(standing.Comment.Id, text.Amend(standing.Comment.Body, Status(entries), marker), resolve);
        }

        var open = entries
            .Where(e => e.Status == EntryStatus.Open && _findings.ContainsKey(e.Fingerprint))
            .Select(e => _findings[e.Fingerprint])
            .Where(f => f.Counts)
            .OrderBy(f => f.Location.Range)
            .ToList();
        // A changed policy is told where nobody has answered yet; an answer keeps the words it was given to.
        var all = open.Count > 0 && open.Count == entries.Count;
        return all && !standing.PeopleWrote && open.Max(f => f.Severity) != standing.Marker.Severity
            ? new CommentEdit(standing.Comment.Id, text.RenderAgain(open), ResolveThread: null)
            : null;
    }

    /// <summary>What is true of a finding now, in the words of its marker. What cannot be told stays as it was said.</summary>
    private MarkerEntry Now(MarkerEntry said, StandingComment standing)
    {
        var finding = _findings.GetValueOrDefault(said.Fingerprint);
        if (finding is { Counts: true })
            return said.Status == EntryStatus.Open ? said : Restored(said, standing);
        var status = finding switch
        {
            { State: FindingState.Existing } => EntryStatus.Existing,
            { Suppression: not null } => EntryStatus.Accepted,
            _ => WhyGone(standing),
        };
        if (status is null || status == said.Status)
            return said;
        return new MarkerEntry(said.Fingerprint, status.Value, status == EntryStatus.Fixed ? _facts.ShortSha : "");
    }

    /// <summary>A resolved thread is closed and a finding that comes back is told anew; an unresolved one just loses its line.</summary>
    private MarkerEntry Restored(MarkerEntry said, StandingComment standing)
    {
        if (standing.Comment.Resolved || _open.Contains(said.Fingerprint) || !_restored.Add(said.Fingerprint))
            return said;
        return new MarkerEntry(said.Fingerprint);
    }

    /// <summary>
    /// A finding that is not reported any more is fixed only when its file was looked at, or nothing at all was left out; <c>null</c> when
    /// that cannot be said.
    /// </summary>
    private EntryStatus? WhyGone(StandingComment standing)
    {
        var rules = _facts.Report.Configuration.Rules;
        if (rules.TryGetValue(standing.Marker.Rule, out var setting) && !setting.Enabled)
            return EntryStatus.Unreviewed;
        var coverage = _facts.Report.Result.Coverage;
        var file = coverage.Files.FirstOrDefault(f => f.Path == standing.Comment.Path);
        return file switch
        {
            { Status: CoverageStatus.Analysed, Trouble: false } => EntryStatus.Fixed,
            { Status: CoverageStatus.Skipped, Trouble: false } =>
                ReadAsText(file, standing.Marker) ? EntryStatus.Fixed : EntryStatus.Unreviewed,
            null when coverage.Complete => EntryStatus.Fixed,
            _ => null,
        };
    }

    /// <summary>A file without an analyser for its kind counts as skipped, but the rules for any text have read it.</summary>
    private static bool ReadAsText(FileCoverage file, Marker marker) =>
        marker.Rule.StartsWith("any/", StringComparison.Ordinal) && !file.Reason.StartsWith("excluded", StringComparison.Ordinal);

    private string Status(List<MarkerEntry> entries)
    {
        var alone = entries.Select(e => (e.Status, e.Sha)).Distinct().Count() == 1;
        var lines = new StringBuilder();
        foreach (var group in entries.Where(e => e.Status != EntryStatus.Open).GroupBy(e => (e.Status, e.Sha)))
        {
            var ids = alone ? "" : ": " + string.Join(", ", group.Select(e => $"`{Id(e)}`"));
            lines.Append(lines.Length == 0 ? "" : "\n\n").Append(group.Key.Status switch
            {
                EntryStatus.Fixed => $"**Fixed in {group.Key.Sha}**{ids}.",
                EntryStatus.Accepted => $"**Accepted**{ids}{Reason(group)}",
                EntryStatus.Existing => $"**It stands in the base branch too, so this pull request no longer introduces it**{ids}.",
                _ => $"**No longer reviewed: the rule is off or the file is left out**{ids}.",
            });
        }

        return lines.ToString();
    }

    private string Reason(IEnumerable<MarkerEntry> entries)
    {
        var suppression = entries.Select(e => _findings.GetValueOrDefault(e.Fingerprint)?.Suppression).FirstOrDefault(s => s is not null);
        if (suppression is null)
            return ".";
        var by = suppression.By.Length == 0 ? "" : $" ({MarkdownText.Escape(suppression.By)})";
        return $": {MarkdownText.Escape(suppression.Reason)}{by}";
    }

    /// <summary>The id people know it by: eight digits unless the finding is at hand and needs more.</summary>
    private string Id(MarkerEntry entry) =>
        _findings.TryGetValue(entry.Fingerprint, out var finding) ? finding.Id
        : entry.Fingerprint.Length > 8 ? entry.Fingerprint[..8] : entry.Fingerprint;
}
