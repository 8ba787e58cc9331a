namespace ReviewBot.Analysis.Rules;

/// <summary>What is said about a rule everywhere. The prose stands in the page beside the class.</summary>
/// <param name="Id">Language and weakness, such as <c>csharp/sql-injection</c>: the path of the class in kebab case.</param>
/// <param name="Title">The heading of the page.</param>
/// <param name="Severity">The severity of its findings unless a finding says otherwise.</param>
/// <param name="Cwe">The number of the weakness in MITRE's list.</param>
/// <param name="Category">The heading of the report it belongs to.</param>
/// <param name="Confidence">The confidence of its findings unless a finding says otherwise.</param>
/// <param name="Kind">Defect or weakness.</param>
public sealed record RuleInfo(
    string Id,
    string Title,
    Severity Severity,
    int Cwe,
    Category Category,
    Confidence Confidence = Confidence.High,
    FindingKind Kind = FindingKind.Defect)
{
    /// <summary>Earlier ids, still understood in configuration and suppressions.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];
}

/// <summary>A check. One class, one page of the same name beside it, one line in <see cref="RuleCatalog"/>.</summary>
public abstract class Rule
{
    /// <summary>What is said about it.</summary>
    public abstract RuleInfo Info { get; }
}
