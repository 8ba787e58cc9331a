using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Diff;
using ReviewBot.Analysis.Findings;
using ReviewBot.Analysis.Intake;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Observations;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Suppressions;

namespace ReviewBot.Analysis;

/// <summary>The review of one changed file: read both sides, pair what was found, say what became of the file.</summary>
internal sealed class FileReview(
    SideReader reader,
    FilePolicy policy,
    SourceStore sources,
    ReviewConfiguration configuration,
    RuleSet rules,
    AnalysisBounds bounds,
    TimeProvider time,
    bool wholeFiles)
{
    /// <summary>Reviews a file. Whatever goes wrong with it is said in its coverage.</summary>
    public FileOutcome Review(ChangedFile file, string identity, CancellationToken callers)
    {
        try
        {
            if (policy.ReasonToSkip(file, believeNames: wholeFiles || reader.LanguageOf(file.Path) is null) is { } reason)
                return FileOutcome.NotRead(file.Path, reason, trouble: false);
            return file.Kind == ChangeKind.Removed ? ReviewRemoved(file, callers) : ReviewChanged(file, identity, callers);
        }
        catch (Exception e) when (e is not OperationCanceledException || !callers.IsCancellationRequested)
        {
            // The edge of one file: a defect of ours must neither end the review of the others nor pass for a clean file.
            return FileOutcome.NotRead(file.Path, $"the analysis failed on it ({e.GetType().Name})", trouble: true);
        }
    }

    /// <summary>Nothing of a removed file is left to be looked at, so nothing about it is trouble.</summary>
    private FileOutcome ReviewRemoved(ChangedFile file, CancellationToken callers)
    {
        var reading = sources.Read(file, atHead: false, keep: false, callers);
        return reading.Text is { } text
            ? new FileOutcome(new FileCoverage(file.Path, CoverageStatus.Analysed), [], [], 0, LineDiff.CountLines(text))
            : FileOutcome.NotRead(file.Path, reading.Reason.Length == 0 ? "removed" : $"removed; {reading.Reason}", trouble: false);
    }

    private FileOutcome ReviewChanged(ChangedFile file, string identity, CancellationToken callers)
    {
        var head = sources.Read(file, atHead: true, keep: false, callers);
        if (head.Text is null)
            return FileOutcome.NotRead(file.Path, head.Reason.Length == 0 ? "could not be read: no content" : head.Reason, head.Trouble || head.Reason.Length == 0);
        var @base = sources.Read(file, atHead: false, keep: false, callers);
        if (GeneratedReason(head.Text, @base.Text) is { } generated)
            return FileOutcome.NotRead(file.Path, generated, trouble: false);

        using var timer = new CancellationTokenSource(bounds.MaxTimePerFile, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, callers);
        var headReading = reader.Read(head.Text, atHead: true, limit.Token);
        var baseReading = @base.Text is null ? null : reader.Read(@base.Text, atHead: false, limit.Token);
        var lines = @base.Text is null ? LineMap.AllNew(LineDiff.CountLines(head.Text)) : LineDiff.Compare(@base.Text, head.Text);

        var paired = FindingPairing.Pair(Key(headReading, identity), baseReading is null ? [] : Key(baseReading, identity), lines);
        var (kept, dropped) = FindingBounds.Keep(paired, bounds.MaxFindingsPerRuleAndFile);
        var coverage = FileCoverages.Of(
            file.Path, headReading, reader.LanguageOf(file.Path), dropped, BaseTrouble(@base, baseReading), wholeFiles ? null : lines);
        var suppressions = InlineSuppressions.In(head.Text, headReading.Comments, wholeFiles ? null : lines, configuration.HonourForeignSuppressions);
        var findings = Finish(kept, headReading, suppressions, limit.Token);
        return new FileOutcome(coverage, [.. findings.Select(f => f.Finding)], Observe(headReading, lines), lines.Added, lines.Removed)
        {
            Ineffective = IneffectiveSuppressions.Among(suppressions, findings, rules, file.Path, isWhole: coverage.Status == CoverageStatus.Analysed),
        };
    }

    /// <summary>
    /// A marker that the change itself brings says nothing where a front-end can read the file: a change could hide behind it.
    /// </summary>
    private string? GeneratedReason(FileText head, FileText? @base) =>
        GeneratedCode.Reason(head, bounds.MaxLineLength, reader.LanguageOf(head.Path) is not null) is { } reason
        && (@base is null ? wholeFiles || reader.LanguageOf(head.Path) is null : GeneratedCode.Reason(@base, bounds.MaxLineLength, reader.LanguageOf(@base.Path) is not null) is not null)
            ? reason
            : null;

    /// <summary>Without the merge base's side every finding would pass for new; where it exists and could not be had, that is said.</summary>
    private static string BaseTrouble(SourceReading @base, SideReading? reading) =>
        @base.Trouble ? $"the merge base's content is missing: {@base.Reason}"
        : reading is { Failure.Length: > 0 } ? $"the merge base's content is missing: {reading.Failure}"
        : "";

    private static List<KeyedFinding> Key(SideReading reading, string identity) =>
    [
        .. reading.Findings.Select(f =>
        {
            var symbol = reading.SymbolAt(f.Range);
            return new KeyedFinding(f, FindingKey.Of(f, identity, symbol, reading.Text), symbol);
        }),
    ];

    private List<(RuleInfo Rule, Finding Finding)> Finish(
        IReadOnlyList<PairedFinding> paired, SideReading head, IReadOnlyList<InlineSuppression> suppressions, CancellationToken limit)
    {
        var verification = new FixVerification(reader, head, limit);
        return
        [
            .. paired.Select(p =>
            {
                var finding = ToFinding(p, head.Text.Path);
                var rule = p.Keyed.Raw.Rule;
                return (rule, finding with
                {
                    Fix = finding.State == FindingState.Existing ? null : verification.Verify(p.Keyed),
                    Suppression = InlineSuppressions.For(finding, rule, suppressions, configuration),
                });
            }),
        ];
    }

    private Finding ToFinding(PairedFinding paired, string path)
    {
        var raw = paired.Keyed.Raw;
        return new Finding
        {
            Id = "",
            Fingerprint = paired.Fingerprint,
            RuleId = raw.Rule.Id,
            Kind = raw.Rule.Kind,
            Severity = rules.SeverityOf(raw),
            Confidence = raw.Confidence,
            Category = raw.Rule.Category,
            Cwe = raw.Rule.Cwe,
            Message = raw.Message,
            Location = new SourceLocation(path, raw.Range),
            Symbol = paired.Keyed.Symbol,
            Related = raw.Related,
            Trace = raw.Trace,
            State = paired.State,
        };
    }

    private static List<(Observed, bool)> Observe(SideReading head, LineMap lines) =>
        [.. head.Observed.Concat(KnownIssueMarkers.In(head.Comments)).Select(o => (o, lines.Touched(o.Range)))];
}
