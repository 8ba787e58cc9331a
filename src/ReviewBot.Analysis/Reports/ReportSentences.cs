using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Reports;

/// <summary>The sentences of the report, each resting on a count, in the words of one form.</summary>
internal sealed class ReportSentences(ReviewReport report, IMarkup markup)
{
    /// <summary>Before the categories.</summary>
    public const string AssessmentBridge = "Here's an assessment regarding potential security considerations:";

    /// <summary>Before the defects.</summary>
    public const string DefectsBridge = "The following security defects were found, most severe first:";

    /// <summary>Before the weaknesses of a change without defects.</summary>
    public const string WeaknessesBridge = "However, some operational risks are noted:";

    private const int MostPaths = 5;

    private readonly Coverage _coverage = report.Result.Coverage;
    private readonly bool _whole = report.Subject.WholeFiles;

    /// <summary>Whether a scan came upon nothing that could be called clean.</summary>
    private bool FoundNothing => _whole && _coverage.Analysed + _coverage.Partial == 0;

    /// <summary>The verdict in words, and what was reviewed.</summary>
    public string Opening() => $"Upon reviewing {(_whole ? "the code" : "the change")}, {Outcome()} {Subject()}";

    /// <summary>The verdict sentence; two when an incomplete review found defects all the same.</summary>
    public IReadOnlyList<string> Verdict()
    {
        var defects = DefectsVerdict();
        return report.Verdict.Kind switch
        {
            VerdictKind.Clean when FoundNothing => [$"{markup.Strong("No file that can be analysed was found")}."],
            VerdictKind.Clean => [$"{markup.Strong("No security defects are detected in the code")}."],
            VerdictKind.Weaknesses => [WeaknessesSummary()],
            VerdictKind.Defects => [defects],
            _ => report.Verdict.Defects > 0 ? [IncompleteVerdict(), defects] : [IncompleteVerdict()],
        };
    }

    /// <summary>What was looked at, and the next step.</summary>
    public string Scope()
    {
        var rules = RulesThatRan.Of(report).On.Count;
        var by = rules > 0 ? $", by {Wording.Count(rules, "rule")}" : "";
        if (_coverage.Total == 0)
            return $"There was no file to look at. {NextStep()}";
        return $"Yet, this assessment is confined to the visible portion of the code: {Looked()}{by}. "
            + $"Callers, libraries, and settings outside {(_coverage.Total == 1 ? "it" : "them")} were not visible. {NextStep()}";
    }

    /// <summary>What was left out of the assessment, a line each; empty when nothing was.</summary>
    public IReadOnlyList<string> Limits()
    {
        var limits = new List<string>();
        AddParsed(limits);
        AddFiles(limits, _coverage.Files.Where(f => f is { Status: CoverageStatus.Partial, Trouble: false }), "analysed in part");
        AddFiles(limits, _coverage.Files.Where(f => f is { Status: CoverageStatus.Skipped, Trouble: false }), "skipped by policy");
        var existing = report.Result.Findings.Where(f => f.State == FindingState.Existing && f.Suppression is null).ToList();
        if (existing.Count > 0 && !_whole)
            limits.Add($"{Wording.Count(existing.Count, "finding")} stood there before this change and {(existing.Count == 1 ? "does" : "do")} not count: {Wording.Severities(existing)}.");
        AddSuppressed(limits);
        AddIneffective(limits);
        var problems = report.Result.ConfigurationProblems;
        limits.AddRange(problems.Take(MostPaths).Select(Problem));
        if (problems.Count > MostPaths)
            limits.Add($"{Wording.Count(problems.Count - MostPaths, "further configuration problem")}.");
        return limits;
    }

    /// <summary>What was counted for a category, its status last. <paramref name="items"/> names the items of its defects.</summary>
    public string Evidence(CategoryAssessment category, string items)
    {
        var found = new List<string>();
        if (category.Defects.Count > 0)
            found.Add(Wording.Count(category.Defects.Count, "security defect") + items);
        if (category.Weaknesses.Count > 0)
            found.Add(Wording.Count(category.Weaknesses.Count, "weakness", "weaknesses"));
        var parts = new List<string>();
        if (category.Observations.Count > 0)
            parts.Add(string.Join(", ", category.Observations.Select(Observed)));
        if (found.Count > 0)
            parts.Add(Wording.List(found));
        else if (category.RulesRun > 0)
            parts.Add($"{Wording.Count(category.RulesRun, "rule")} over {Wording.Count(category.FilesRead, "file")} reported nothing{(category.Uncounted > 0 ? " that counts" : "")}");
        else if (category.RulesOff > 0)
            parts.Add($"{Wording.Count(category.RulesOff, "rule")} turned off by the configuration");
        else if (category.Observations.Count > 0)
            parts.Add("no rule judges them");
        if (category.Uncounted > 0)
            parts.Add($"{Wording.Count(category.Uncounted, "finding")} existing or suppressed");
        return $"{string.Join("; ", parts)}. {Status(category.Status)}";
    }

    /// <summary>The status sentence.</summary>
    public string Status(CategoryStatus status) => "Status: " + status switch
    {
        CategoryStatus.Defect => "defect.",
        CategoryStatus.Weakness => "weakness.",
        CategoryStatus.NothingFound => "checked, nothing found.",
        CategoryStatus.NotVisible => _whole ? "not visible in this code." : "not visible in this change.",
        _ => "not applicable.",
    };

    /// <summary>Why nothing but a status is said of some categories.</summary>
    public string Bare(CategoryStatus status) => status == CategoryStatus.NotVisible
        ? $"no rule of this version looks here. {Status(status)}"
        : $"none of the files is of a kind that its rules read. {Status(status)}";

    private string Outcome()
    {
        var findings = report.Result.Findings.Where(f => f.Counts && f.Kind == FindingKind.Defect).ToList();
        var suppressed = report.Result.Findings.Count(f => f.Suppression is not null && f.State != FindingState.Existing);
        switch (report.Verdict.Kind)
        {
            case VerdictKind.Clean when FoundNothing:
                return $"no file that can be analysed was found: neither {string.Join(", ", LanguageCatalog.All.Select(l => l.Name))} nor other text that is not generated, vendored, or excluded.";
            case VerdictKind.Clean:
                return $"no security defects were identified{(suppressed > 0 ? $" besides {Wording.Number(suppressed)} suppressed" : "")}.";
            case VerdictKind.Weaknesses:
                return "no specific security defects were identified.";
            case VerdictKind.Defects:
                return $"{Identified(findings)}.";
            default:
                var rest = findings.Count > 0 ? Identified(findings)
                    : $"0 security defects and {Wording.Count(report.Verdict.Weaknesses, "weakness", "weaknesses")} were identified";
                return $"{Wording.Number(_coverage.Troubled)} of {Wording.Count(_coverage.Total, "file")} could not be analysed whole; in what was read, {rest}.";
        }
    }

    private string Identified(List<Finding> defects) => $"{WasWere(defects.Count, "security defect")} identified "
        + $"({(defects.Count == 1 ? Terms.Of(defects[0].Severity) : Wording.Severities(defects))}){Blocking()}";

    private string Blocking() => report.Configuration.FailOn is not { } least ? ""
        : $"; {(report.Verdict.Blocking == 0 ? "none" : Wording.Number(report.Verdict.Blocking))} at or above {markup.Code($"fail-on: {Terms.Of(least)}")}";

    private string Subject()
    {
        var scope = report.Result.Scope;
        if (scope.Files == 0)
            return _whole ? "There is no file." : "It touches no file.";
        var where = CommonPlace() is { } place ? $"{(scope.Files == 1 ? "," : " in")} {markup.Code(Wording.CutPath(place))}" : "";
        var lines = _whole ? Wording.Count(scope.AddedLines, "line")
            : $"+{Wording.Number(scope.AddedLines)} −{Wording.Number(scope.RemovedLines)} lines";
        var languages = scope.Languages.Take(MostPaths).Select(l => $"{Wording.Number(l.Files)} {l.Language}").ToList();
        if (scope.Languages is [var only] && only.Files == scope.Files)
            (lines, languages) = ($"{only.Language}, {lines}", []);
        var others = languages.Count == 0 ? 0 : scope.Files - scope.Languages.Take(MostPaths).Sum(l => l.Files);
        if (languages.Count > 0 && others > 0)
            languages.Add($"{Wording.Number(others)} other");
        return $"{(_whole ? "It consists of" : "It touches")} {Wording.Count(scope.Files, "file")}{where} ({lines})"
            + (languages.Count > 0 ? $": {Wording.List(languages)}." : ".");
    }

    /// <summary>The only file, or the folder that all files have in common.</summary>
    private string? CommonPlace()
    {
        var files = _coverage.Files;
        if (_coverage.Unlisted > 0 || files.Count == 0)
            return null;
        if (files.Count == 1)
            return files[0].Path;
        var common = files[0].Path;
        foreach (var file in files)
        {
            var length = common.AsSpan().CommonPrefixLength(file.Path);
            common = common[..(common.AsSpan(0, length).LastIndexOf('/') + 1)];
        }

        return common.Length > 0 ? common : null;
    }

    private string DefectsVerdict()
    {
        var defects = FindingOrder.MostSevereFirst(report.Result.Findings.Where(f => f.Counts && f.Kind == FindingKind.Defect));
        var sentence = defects.Count == 1 ? "1 security defect is detected in the code" : $"{Wording.Number(defects.Count)} security defects are detected in the code";
        return $"{markup.Strong(sentence)} ({Wording.Types(defects)}).";
    }

    private string IncompleteVerdict()
    {
        var troubled = _coverage.Files.Where(f => f.Trouble).ToList();
        var which = troubled.Take(MostPaths * 4).Select(f => $"{markup.File(f.Path)} ({markup.Prose(Wording.Cut(f.Reason, 160))})").ToList();
        if (troubled.Count > which.Count)
            which.Add($"{Wording.Number(troubled.Count - which.Count)} more");
        if (_coverage.Unlisted > 0)
            which.Add($"{Wording.Number(_coverage.Unlisted)} that could not be named");
        var sentence = $"The review is incomplete: {Wording.Number(_coverage.Troubled)} of {Wording.Count(_coverage.Total, "file")} could not be analysed";
        return $"{markup.Strong(sentence)}: {string.Join("; ", which)}.";
    }

    private string WeaknessesSummary()
    {
        var categories = report.Result.Findings.Where(f => f.Counts).Select(f => f.Category).ToHashSet();
        var improved = Category.All.Where(categories.Contains).Where(c => c != Category.KnownIssues).Select(Improvement).ToList();
        var addressed = categories.Contains(Category.KnownIssues) ? "addressing the known issues that comments name" : "";
        var parts = improved.Select((p, i) => i == 0 ? $"improving {p}" : p).Append(addressed).Where(p => p.Length > 0).ToList();
        return $"In summary, while no critical security defects are identified, {Wording.List(parts)} can help in securing the application further.";
    }

    private static string Improvement(Category category) => category.Slug switch
    {
        "data-handling" => "input validation",
        "authentication" => "access control",
        "logging" => "logging practices",
        "error-handling" => "error handling",
        "resources" => "resource management",
        "communication" => "communication security",
        "hard-coded" => "the handling of fixed values",
        "dependencies" => "the handling of dependencies",
        _ => "the handling of shared state",
    };

    /// <summary>What the front-ends read, by language: of a scan, where nobody names the files that were looked at.</summary>
    private void AddParsed(List<string> limits)
    {
        foreach (var language in _coverage.Files.Where(f => _whole && f.Parsed is not null).GroupBy(f => f.Parsed!.Language, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var lines = language.Sum(f => f.Parsed!.Lines);
            var unread = language.Sum(f => f.Parsed!.UnreadLines);
            var understood = unread == 0 ? $"all of {Wording.Count(lines, "line")}" : $"{Wording.Number(lines - unread)} of {Wording.Count(lines, "line")}";
            limits.Add($"{language.Key}: {Wording.Count(language.Count(), "file")} parsed, {understood} understood.");
        }
    }

    private string Looked() => (_coverage.Analysed, _coverage.Total) switch
    {
        (1, 1) => "the only file was analysed",
        (0, 1) => "the only file was not analysed whole",
        (2, 2) => "both files were analysed",
        (0, var total) => $"none of the {Wording.Number(total)} files was analysed whole",
        (1, var total) => $"1 of {Wording.Number(total)} files was analysed whole",
        var (analysed, total) => analysed == total ? $"all {Wording.Number(total)} files were analysed"
            : $"{Wording.Number(analysed)} of {Wording.Number(total)} files were analysed whole",
    };

    private string NextStep() => report.Verdict.Kind switch
    {
        VerdictKind.Incomplete => $"Next step: remove what kept {Wording.Count(_coverage.Troubled, "file")} from being analysed, or exclude {(_coverage.Troubled == 1 ? "it" : "them")} in {markup.Code(ReviewConfiguration.Path)}, and review again.",
        VerdictKind.Defects => $"Next step: fix {(report.Verdict.Defects == 1 ? "the defect" : $"the {Wording.Number(report.Verdict.Defects)} defects, most severe first")}.",
        VerdictKind.Weaknesses => $"Next step: address the {Wording.Count(report.Verdict.Weaknesses, "weakness", "weaknesses")} above or accept {(report.Verdict.Weaknesses == 1 ? "it" : "them")} with a reason.",
        _ when _coverage.Total == 0 => _whole ? "Next step: name files, or folders that hold some." : "Next step: change something, or name another base.",
        _ when _coverage.Analysed < _coverage.Total => $"Next step: look by hand at the {Wording.Count(_coverage.Total - _coverage.Analysed, "file")} not analysed whole.",
        _ => "Next step: tests or dynamic analysis for what shows only at run time.",
    };

    private string Observed(Observations.Observation observation)
    {
        var files = observation.Locations.Select(l => l.Path).Distinct(StringComparer.Ordinal).Count();
        var counted = Wording.Observed(observation.Count, observation.Name) + (files > 1 ? $" in {Wording.Number(files)} files" : "");
        return _whole ? counted : $"{counted} ({(observation.Count, observation.IntroducedCount) switch
        {
            (1, 0) => "not on a changed line",
            (1, _) => "on a changed line",
            (_, 0) => "none on changed lines",
            var (all, introduced) => $"{(introduced == all ? "all" : Wording.Number(introduced))} on changed lines",
        }})";
    }

    private void AddFiles(List<string> limits, IEnumerable<FileCoverage> some, string what)
    {
        const int mostReasons = 6;
        var files = some.ToList();
        if (files.Count == 0)
            return;
        var reasons = files.GroupBy(f => f.Reason, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var shown = reasons.Take(mostReasons)
            .Select(g => $"{Wording.Some(g.Select(f => markup.File(f.Path)), g.Count(), MostPaths)} ({markup.Prose(Wording.Cut(g.Key, 160))})").ToList();
        if (reasons.Skip(mostReasons).Sum(g => g.Count()) is var more and > 0)
            shown.Add($"{Wording.Number(more)} more for other reasons");
        limits.Add($"{WasWere(files.Count, "file")} {what}: {string.Join("; ", shown)}.");
    }

    private void AddSuppressed(List<string> limits)
    {
        const int most = 20;
        var suppressed = FindingOrder.MostSevereFirst(report.Result.Findings.Where(f => f.Suppression is not null));
        foreach (var finding in suppressed.Take(most))
        {
            var (source, reason, by) = finding.Suppression!;
            var how = source == SuppressionSource.Comment ? "by a comment" : by.Length > 0 ? $"by command of {markup.Code(by)}" : "by command";
            limits.Add($"Finding {markup.Code(finding.Id)} ({Terms.Of(finding.Severity)}, {markup.Code(finding.RuleId)}, {markup.File(finding.Location.Path)} "
                + $"{FindingDetails.At(markup, finding.Location)}) is suppressed {how}: {markup.Prose(Wording.Cut(reason, 300))}");
        }

        if (suppressed.Count > most)
            limits.Add($"{Wording.Count(suppressed.Count - most, "further finding")} suppressed: {Wording.Severities(suppressed.Skip(most))}.");
    }

    private void AddIneffective(List<string> limits)
    {
        const int most = 10;
        var ineffective = report.Result.IneffectiveSuppressions;
        limits.AddRange(ineffective.Take(most).Select(s =>
            $"The suppression in {markup.File(s.Location.Path)} {FindingDetails.At(markup, s.Location)} has no effect, because {markup.Sentence(Wording.Cut(s.Reason, 200))}."));
        if (ineffective.Count > most)
            limits.Add($"{Wording.Count(ineffective.Count - most, "further suppression")} without effect.");
    }

    private string Problem(ConfigurationProblem problem) =>
        $"Configuration: {markup.Code(problem.Path)} line {Wording.Number(problem.Line)}: {markup.Prose(Wording.Cut(problem.Message, 300))} (the default stood for it).";

    private static string WasWere(int count, string noun) => $"{Wording.Count(count, noun)} {(count == 1 ? "was" : "were")}";
}
