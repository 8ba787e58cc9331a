using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.CSharp;

/// <summary>Reads code as the analyser would.</summary>
internal static class CSharpReading
{
    /// <summary>Reads one file with the given rules, or all of them.</summary>
    public static FileReading Of(string code, IReadOnlyList<Rule>? rules = null, string path = "src/Code.cs", params ReadOnlySpan<(string Path, string Code)> others)
    {
        var file = new FileText(path, code);
        var files = new List<FileText> { file };
        foreach (var (otherPath, otherCode) in others)
            files.Add(new FileText(otherPath, otherCode));
        var survey = new CSharpLanguage().Survey(files, new AnalysisBounds(), CancellationToken.None);
        return survey.Read(file, rules ?? RuleCatalog.All, new AnalysisBounds(), CancellationToken.None);
    }

    /// <summary>Rule and first line of each finding, in order.</summary>
    public static string[] Findings(string code, params ReadOnlySpan<(string Path, string Code)> others) =>
        [.. Of(code, null, "src/Code.cs", others).Findings.Select(f => $"{f.Rule.Id[7..]} {f.Range.StartLine}")];
}
