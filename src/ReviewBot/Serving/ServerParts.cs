using ReviewBot.Analysis.Rules;
using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Serving;

/// <summary>What the server works with, beside its own rooms.</summary>
/// <param name="App">GitHub.</param>
/// <param name="Review">Runs one review.</param>
/// <param name="GiveUp">Concludes the check of a review that is given up.</param>
/// <param name="Rules">The rules, for their pages.</param>
/// <param name="RulePage">The page of a rule in Markdown; <c>null</c> when there is no such rule.</param>
/// <param name="Version">The version of the program.</param>
internal sealed record ServerParts(
    IGitHubApp App,
    RunReview Review,
    GiveUpReview GiveUp,
    IReadOnlyList<RuleInfo> Rules,
    Func<string, string?> RulePage,
    string Version);
