using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Suppressions;

/// <summary>A comment in the code that accepts findings.</summary>
/// <param name="Targets">Rule ids and finding ids; empty for every rule, which only other tools' comments say.</param>
/// <param name="Reason">The reason given; empty only where there is a fault.</param>
/// <param name="Comment">The comment; its first line is the first that it speaks of.</param>
/// <param name="LastLine">The last line it speaks of.</param>
/// <param name="Added">Whether the change itself wrote it.</param>
internal sealed record InlineSuppression(IReadOnlyList<string> Targets, string Reason, SourceRange Comment, int LastLine, bool Added)
{
    /// <summary>What it lacks to be one; empty when it is whole.</summary>
    public string Fault { get; init; } = "";

    /// <summary>Whether it is another tool's.</summary>
    public bool IsForeign => Targets.Count == 0 && Fault.Length == 0;

    /// <summary>Whether it speaks of a finding.</summary>
    public bool Covers(RuleInfo rule, string fingerprint, SourceRange range) =>
        Fault.Length == 0
        && range.StartLine <= LastLine
        && range.EndLine >= Comment.StartLine
        && (Targets.Count == 0 || Targets.Any(t => Names(t, rule, fingerprint)));

    private static bool Names(string target, RuleInfo rule, string fingerprint) =>
        target == rule.Id
        || rule.FormerIds.Contains(target, StringComparer.Ordinal)
        || (target.Length >= 8 && fingerprint.StartsWith(target, StringComparison.OrdinalIgnoreCase));
}
