using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Analysis.Rules;

/// <summary>The rules that a configuration leaves on, with its severities.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<string, Severity> _severities = new(StringComparer.Ordinal);

    private readonly HashSet<string> _ids;

    public RuleSet(IReadOnlyList<Rule> rules, ReviewConfiguration configuration)
    {
        _ids = [.. rules.SelectMany(r => r.Info.FormerIds.Prepend(r.Info.Id))];
        var enabled = new List<Rule>();
        foreach (var rule in rules)
        {
            var setting = Setting(rule.Info, configuration);
            if (setting is { Enabled: false })
                continue;
            enabled.Add(rule);
            if (setting?.Severity is { } severity)
                _severities[rule.Info.Id] = severity;
        }

        Text = [.. enabled.OfType<TextRule>()];
        OfLanguages = [.. enabled.Where(r => r is not TextRule)];
    }

    /// <summary>The rules over the text of any file.</summary>
    public IReadOnlyList<TextRule> Text { get; }

    /// <summary>The rules that front-ends run.</summary>
    public IReadOnlyList<Rule> OfLanguages { get; }

    /// <summary>Whether a rule has, or had, the id; one that is turned off too.</summary>
    public bool Knows(string id) => _ids.Contains(id);

    /// <summary>The severity of a report after the configuration's say.</summary>
    public Severity SeverityOf(RawFinding finding) => _severities.GetValueOrDefault(finding.Rule.Id, finding.Severity);

    private static RuleSetting? Setting(RuleInfo rule, ReviewConfiguration configuration)
    {
        foreach (var id in rule.FormerIds.Prepend(rule.Id))
        {
            if (configuration.Rules.TryGetValue(id, out var setting))
                return setting;
        }

        return null;
    }
}
