using System.Text;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Tests.Languages;

namespace ReviewBot.Analysis.Tests;

/// <summary>Builds small changes and runs the fake language over them.</summary>
internal static class Changes
{
    public static readonly Rule[] FakeRules = [new FakeRule()];

    public static FileContent Bytes(string text) => new FileContent.Bytes(Encoding.UTF8.GetBytes(text));

    public static ChangedFile Added(string path, string text) => new(path, path, ChangeKind.Added, Bytes(text), FileContent.Absent);

    public static ChangedFile Added(string path, FileContent content) => new(path, path, ChangeKind.Added, content, FileContent.Absent);

    public static ChangedFile Modified(string path, string old, string @new) =>
        new(path, path, ChangeKind.Modified, Bytes(@new), Bytes(old));

    public static ChangedFile Renamed(string oldPath, string path, string old, string @new) =>
        new(path, oldPath, ChangeKind.Renamed, Bytes(@new), Bytes(old));

    public static ChangedFile Removed(string path, string old) => new(path, path, ChangeKind.Removed, FileContent.Absent, Bytes(old));

    public static ChangeSet Set(params ChangedFile[] files) => new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);

    public static AnalysisResult Analyse(ChangeSet change, ReviewConfiguration? configuration = null, IReadOnlyList<Rule>? rules = null, int jobs = 1, AnalysisBounds? bounds = null) =>
        new Analyzer(rules ?? FakeRules, bounds ?? new AnalysisBounds(), [new FakeLanguage()], TimeProvider.System)
            .Analyze(change, configuration ?? ReviewConfiguration.Default, jobs: jobs);

    public static AnalysisResult Analyse(params ChangedFile[] files) => Analyse(Set(files));

    /// <summary>Line, state and the first letters of the fingerprint of each finding, in order of place.</summary>
    public static List<(int Line, FindingState State, string Id)> Places(AnalysisResult result) =>
        [.. result.Findings.OrderBy(f => f.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Location.Range).Select(f => (f.Location.Range.StartLine, f.State, f.Id))];
}
