using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Suppressions;

/// <summary>The suppression comments of one file that silence nothing, for whoever wrote them to learn why.</summary>
internal static class IneffectiveSuppressions
{
    private const int LeastIdDigits = 8;

    /// <summary>Picks them out; other tools' comments are not ours to judge.</summary>
    /// <param name="suppressions">The comments.</param>
    /// <param name="findings">What was found in the file.</param>
    /// <param name="rules">The rules there are.</param>
    /// <param name="path">The file.</param>
    /// <param name="isWhole">Whether all of the file was looked at: otherwise a finding that is missing says nothing.</param>
    public static List<IneffectiveSuppression> Among(
        IReadOnlyList<InlineSuppression> suppressions, IReadOnlyList<(RuleInfo Rule, Finding Finding)> findings, RuleSet rules, string path, bool isWhole) =>
    [
        .. suppressions
            .Where(s => !s.IsForeign)
            .Select(s => (s.Comment, Why: Why(s, findings, rules, isWhole)))
            .Where(s => s.Why.Length > 0)
            .Select(s => new IneffectiveSuppression(new SourceLocation(path, s.Comment), s.Why)),
    ];

    private static string Why(
        InlineSuppression suppression, IReadOnlyList<(RuleInfo Rule, Finding Finding)> findings, RuleSet rules, bool isWhole)
    {
        if (suppression.Fault.Length > 0)
            return suppression.Fault;
        if (suppression.Targets.FirstOrDefault(t => !rules.Knows(t) && !MayBeFinding(t)) is { } stranger)
            return $"`{stranger}` is no rule";
        var covered = findings.Where(f => suppression.Covers(f.Rule, f.Finding.Fingerprint, f.Finding.Location.Range)).ToList();
        if (covered.Count > 0)
        {
            return covered.Exists(f => f.Finding.Suppression is not null) ? ""
                : "the change itself adds it, and what blocks has to be accepted by somebody with write access";
        }

        var lines = suppression.Comment with { EndLine = suppression.LastLine };
        return isWhole ? $"nothing that it names is found on {(lines.StartLine == lines.EndLine ? "line" : "lines")} {lines}" : "";
    }

    private static bool MayBeFinding(string target) => target.Length >= LeastIdDigits && target.All(char.IsAsciiHexDigit);
}
