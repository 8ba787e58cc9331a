using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Configuration;

/// <summary>
/// Takes out of a repository's file what would weaken what its organisation enforces, and says so on the line. What is stricter stays.
/// </summary>
internal sealed class ConfigurationEnforcement(
    ConfigurationLayer enforced, ReviewConfiguration organisation, List<ConfigurationProblem> problems)
{
    /// <summary>Applies to a repository's layer, in place.</summary>
    public void Apply(ConfigurationLayer own)
    {
        if (enforced.FailOn is not null && own.FailOn is { } failOn && Rank(failOn.Value) > Rank(organisation.FailOn))
            own.FailOn = Refuse<Setting<Severity?>>(failOn.Line, "fail-on");
        if (enforced.CommentOn is not null && own.CommentOn is { } commentOn && commentOn.Value > organisation.CommentOn)
            own.CommentOn = Refuse<Setting<Severity>>(commentOn.Line, "comment-on");
        if (enforced.MaxInlineComments is not null && own.MaxInlineComments is { } most && most.Value < organisation.MaxInlineComments)
            own.MaxInlineComments = Refuse<Setting<int>>(most.Line, "max-inline-comments");
        own.BlockOnError = Flag(enforced.BlockOnError, own.BlockOnError, strict: true, "on-error");
        own.TwoPerson = Flag(enforced.TwoPerson, own.TwoPerson, strict: true, "two-person");
        own.Drafts = Flag(enforced.Drafts, own.Drafts, strict: true, "drafts");
        own.HonourForeignSuppressions = Flag(
            enforced.HonourForeignSuppressions, own.HonourForeignSuppressions, strict: false, "honour-foreign-suppressions");
        if (enforced.Exclude is not null && own.Exclude is { } exclude && exclude.Value.Except(organisation.Exclude, StringComparer.Ordinal).Any())
            own.Exclude = Refuse<Setting<IReadOnlyList<string>>>(exclude.Line, "paths: exclude");
        foreach (var (id, setting) in own.Rules.ToList())
        {
            if (Weakens(id, setting.Value))
                own.Rules.Remove(id);
            if (!own.Rules.ContainsKey(id))
                _ = Refuse<Setting<RuleSetting>>(setting.Line, id);
        }
    }

    private static int Rank(Severity? failOn) => failOn is { } severity ? (int)severity : int.MaxValue;

    private Setting<bool>? Flag(Setting<bool>? above, Setting<bool>? own, bool strict, string key) =>
        above is { } set && set.Value == strict && own is { } value && value.Value != strict
            ? Refuse<Setting<bool>>(value.Line, key)
            : own;

    /// <summary>A rule that is enforced cannot be turned off, nor made milder than the organisation has it or, where it does not say, the rule.</summary>
    private bool Weakens(string id, RuleSetting own) =>
        enforced.Rules.TryGetValue(id, out var above)
        && above.Value.Enabled
        && (!own.Enabled || own.Severity < (above.Value.Severity ?? RuleCatalog.Find(id)?.Info.Severity));

    private T? Refuse<T>(int line, string key)
        where T : struct
    {
        problems.Add(new ConfigurationProblem(
            ReviewConfiguration.Path, line, $"{key} would be weaker than what the organisation enforces; the organisation's value stands"));
        return null;
    }
}
