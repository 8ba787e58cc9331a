namespace ReviewBot.Publishing;

/// <summary>What a rule's page says in short. Both are the project's own Markdown, not text of the code under review.</summary>
/// <param name="Title">The heading of the page.</param>
/// <param name="Fix">The first paragraph of its section <c>Fix</c>; empty when it starts with code.</param>
internal sealed record RuleText(string Title, string Fix);

/// <summary>The advice of a rule by its id, or <c>null</c> when there is no such rule.</summary>
internal delegate RuleText? AdviceOf(string ruleId);
