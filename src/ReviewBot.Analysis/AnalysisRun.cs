using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Findings;
using ReviewBot.Analysis.Intake;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.Text;
using ReviewBot.Analysis.Observations;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis;

/// <summary>One analysis from beginning to end: survey the languages, review each file, put the outcomes together.</summary>
internal sealed class AnalysisRun(
    ChangeSet change,
    ReviewConfiguration configuration,
    RuleSet rules,
    AnalysisBounds bounds,
    IReadOnlyList<ILanguage> languages,
    TimeProvider time,
    CancellationToken cancellation)
{
    private readonly FilePolicy _policy = new(configuration);
    private readonly SourceStore _sources = new(bounds);

    /// <summary>Runs it.</summary>
    public AnalysisResult Run(int jobs, IProgress<AnalysisProgress>? progress, IReadOnlyList<ConfigurationProblem> problems)
    {
        var files = change.Files;
        var surveys = Survey(jobs);
        var review = new FileReview(
            new SideReader(rules, bounds, surveys, cancellation), _policy, _sources, configuration, rules, bounds, time, change.HasNoBase);
        var identities = FileIdentities.Of(files);
        var outcomes = new FileOutcome[files.Count];
        var done = 0;
        Workers.ForEach(
            files.Count,
            jobs,
            i =>
            {
                outcomes[i] = review.Review(files[i], identities[i], cancellation);
                _sources.Drop(files[i]);
                progress?.Report(new AnalysisProgress(Interlocked.Increment(ref done), files.Count, files[i].Path));
            },
            cancellation);
        return PutTogether(outcomes, problems);
    }

    /// <summary>Asks each front-end that has files what it needs to know of them together, on either side.</summary>
    private LanguageSurveys Survey(int jobs)
    {
        var sides = new List<(ILanguage Language, bool AtHead, List<ChangedFile> Files)>();
        foreach (var language in languages)
        {
            foreach (var atHead in (ReadOnlySpan<bool>)[true, false])
            {
                var ofSide = change.Files.Where(f => atHead ? IsRead(language, f, f.Path, f.Head) : IsRead(language, f, f.OldPath, f.Base)).ToList();
                if (ofSide.Count > 0)
                    sides.Add((language, atHead, ofSide));
            }
        }

        var surveys = new LanguageSurveys(languages, rules.OfLanguages);
        Workers.ForEach(sides.Count, jobs, i => Survey(surveys, sides[i]), cancellation);
        return surveys;
    }

    private void Survey(LanguageSurveys surveys, (ILanguage Language, bool AtHead, List<ChangedFile> Files) side)
    {
        using var timer = new CancellationTokenSource(bounds.MaxTimePerFile * side.Files.Count, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        surveys.Take(side.Language, side.AtHead, Texts(side, limit.Token), bounds, limit.Token, cancellation);
    }

    private bool IsRead(ILanguage language, ChangedFile file, string path, FileContent content) =>
        content is not FileContent.None && ReferenceEquals(language, languages.FirstOrDefault(l => l.Handles(path)))
        && _policy.ReasonToSkip(file, believeNames: change.HasNoBase) is null;

    private IEnumerable<FileText> Texts((ILanguage Language, bool AtHead, List<ChangedFile> Files) side, CancellationToken limit)
    {
        foreach (var file in side.Files)
        {
            if (_sources.Read(file, side.AtHead, keep: true, limit).Text is { } text)
                yield return text;
        }
    }

    private AnalysisResult PutTogether(FileOutcome[] outcomes, IReadOnlyList<ConfigurationProblem> problems)
    {
        var findings = FindingIds.Assign([.. outcomes.SelectMany(o => o.Findings)])
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Location.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Location.Range)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint, StringComparer.Ordinal)
            .ToList();
        var coverage = outcomes.Select(o => o.Coverage).OrderBy(c => c.Path, StringComparer.Ordinal).ToList();
        var scope = new ChangeScope(
            change.Files.Count + change.Unlisted, outcomes.Sum(o => o.Added), outcomes.Sum(o => o.Removed), CountLanguages());
        return new AnalysisResult(findings, new Coverage(coverage, change.Unlisted), Observe(outcomes), scope, problems)
        {
            IneffectiveSuppressions =
            [
                .. outcomes.SelectMany(o => o.Ineffective).OrderBy(s => s.Location.Path, StringComparer.Ordinal).ThenBy(s => s.Location.Range),
            ],
        };
    }

    private List<LanguageCount> CountLanguages() =>
    [
        .. change.Files
            .Select(f => languages.FirstOrDefault(l => l.Handles(f.Path))?.Name ?? FileKinds.Of(f.Path).Name)
            .Where(n => n.Length > 0)
            .GroupBy(n => n, (name, all) => new LanguageCount(name, all.Count()), StringComparer.Ordinal)
            .OrderByDescending(c => c.Files)
            .ThenBy(c => c.Language, StringComparer.Ordinal),
    ];

    private static List<Observation> Observe(FileOutcome[] outcomes)
    {
        var order = Category.All.Select((category, index) => (category, index)).ToDictionary(p => p.category, p => p.index);
        return
        [
            .. outcomes
                .SelectMany(o => o.Observed, (o, seen) => (o.Coverage.Path, seen.What, seen.Touched))
                .OrderBy(s => s.Path, StringComparer.Ordinal)
                .ThenBy(s => s.What.Range)
                .GroupBy(s => (s.What.Category, s.What.Name))
                .Select(g => new Observation(
                    g.Key.Category,
                    g.Key.Name,
                    g.Count(),
                    [.. g.Select(s => new SourceLocation(s.Path, s.What.Range))],
                    g.Count(s => s.Touched)))
                .OrderBy(o => order.GetValueOrDefault(o.Category, int.MaxValue))
                .ThenBy(o => o.Name, StringComparer.Ordinal),
        ];
    }
}
