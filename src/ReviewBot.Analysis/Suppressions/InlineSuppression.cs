using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Suppressions;

/// <summary>A comment in the code that accepts findings.</summary>
/// <param name="Targets">Rule ids and finding ids; empty for every rule, which only other tools' comments say.</param>
/// <param name="Reason">The reason given; never empty.</param>
/// <param name="FirstLine">The first line it speaks of.</param>
/// <param name="LastLine">The last line it speaks of.</param>
/// <param name="Added">Whether the change itself wrote it.</param>
internal sealed record InlineSuppression(IReadOnlyList<string> Targets, string Reason, int FirstLine, int LastLine, bool Added)
{
    /// <summary>Whether it speaks of a finding.</summary>
    public bool Covers(RuleInfo rule, string fingerprint, SourceRange range) =>
        range.StartLine <= LastLine
        && range.EndLine >= FirstLine
        && (Targets.Count == 0 || Targets.Any(t => Names(t, rule, fingerprint)));

    private static bool Names(string target, RuleInfo rule, string fingerprint) =>
        target == rule.Id
        || rule.FormerIds.Contains(target, StringComparer.Ordinal)
        || (target.Length >= 8 && fingerprint.StartsWith(target, StringComparison.OrdinalIgnoreCase));
}
