using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Reports;

/// <summary>What the page of a rule says to a reader.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Summary">The first paragraph, in Markdown; empty when there is no page.</param>
/// <param name="FixParagraph">The first paragraph under <c>## Fix</c>, in Markdown; empty when there is none.</param>
/// <param name="PageMarkdown">The whole page; empty when there is none.</param>
/// <param name="HelpUri">Where the page can be read; <c>null</c> when nowhere.</param>
public sealed record RuleAdvice(string Title, string Summary, string FixParagraph, string PageMarkdown, string? HelpUri = null);

/// <summary>The rules that ran or could have run, and the prose of their pages: what a report needs to know of the catalogue.</summary>
public sealed class RuleGuidance
{
    private readonly Dictionary<string, RuleInfo> _rules;
    private readonly Dictionary<string, Lazy<RuleAdvice>> _advice;

    /// <summary>
    /// Guidance over the given rules; <paramref name="advice"/> answers the page of a rule id, or <c>null</c>, and is asked once at most.
    /// </summary>
    public RuleGuidance(IReadOnlyList<RuleInfo> rules, Func<string, RuleAdvice?> advice)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(advice);
        Rules = rules;
        _rules = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _advice = rules.ToDictionary(
            r => r.Id, r => new Lazy<RuleAdvice>(() => advice(r.Id) ?? new RuleAdvice(r.Title, "", "", "")), StringComparer.Ordinal);
    }

    /// <summary>The catalogue of this program.</summary>
    public static RuleGuidance Catalogue { get; } = new([.. RuleCatalog.All.Select(r => r.Info)], AdviceOf);

    /// <summary>Every rule, in the order of its id.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>A rule by its id.</summary>
    internal RuleInfo? Find(string ruleId) => _rules.GetValueOrDefault(ruleId);

    /// <summary>The page of a rule; its title alone when there is no page, words made of its id when the rule is unknown.</summary>
    internal RuleAdvice For(string ruleId) => _advice.TryGetValue(ruleId, out var advice)
        ? advice.Value
        : new RuleAdvice(Wording.Capital(Wording.RuleName(ruleId)), "", "", "");

    private static RuleAdvice? AdviceOf(string ruleId)
    {
        if (RuleCatalog.Find(ruleId) is not { } rule) return null;
        var page = RulePage.Of(rule);
        return new RuleAdvice(page.Title, page.FirstParagraph(""), page.FirstParagraph("Fix"), page.Text);
    }
}
