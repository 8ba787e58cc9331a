using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A feature for developers that is on for everyone.</summary>
internal sealed class DebugFeatureEnabled : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/debug-feature-enabled",
        Title: "Developers' details are shown to everyone",
        Severity: Severity.Low,
        Cwe: 489,
        Category: Category.ErrorHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckPage, "UseDeveloperExceptionPage", "UseDatabaseErrorPage", "UseMigrationsEndPoint");
        on.Assignment(CheckSetting, "IncludeExceptionDetailInFaults", "EnableSensitiveDataLogging", "IncludeErrorDetailPolicy", "ShowPII");
        on.Invocation(CheckLogging, "EnableSensitiveDataLogging");
    }

    private static void CheckPage(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (!IsForDevelopment(call))
            Add(call, "The page shows the code, settings and stack of every failure, here in production too.", file, report);
    }

    private static void CheckLogging(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (!IsForDevelopment(call) && (call.ArgumentList.Arguments.Count == 0 || file.ConstantOf(call.ArgumentList.Arguments[0].Expression) is true))
            Add(call, "The values of all statements are written to the log.", file, report);
    }

    private static void CheckSetting(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        var on = file.ConstantOf(assignment.Right) is true
            || (assignment.Right is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Always" } policy && Syntax.LastName(policy.Expression) == "IncludeErrorDetailPolicy");
        if (on && !IsForDevelopment(assignment) && file.OwnerOf(assignment) is not { Own.Count: > 0 })
            Add(assignment, $"With `{Syntax.LastName(assignment.Left)}` the details of failures and of data are shown to callers or written down.", file, report);
    }

    /// <summary>Whether a condition around it, or an earlier return, asks where the program runs.</summary>
    private static bool IsForDevelopment(SyntaxNode node) =>
        node.Ancestors().Any(a => a switch
        {
            IfStatementSyntax branch => Asks(branch.Condition),
            ConditionalExpressionSyntax choice => Asks(choice.Condition),
            BlockSyntax block => block.Statements.TakeWhile(s => s.SpanStart < node.SpanStart).OfType<IfStatementSyntax>()
                .Any(s => Asks(s.Condition) && s.Statement.DescendantNodesAndSelf().Any(n => n is ReturnStatementSyntax)),
            MethodDeclarationSyntax method => method.Identifier.ValueText.Contains("Development", StringComparison.Ordinal) || method.Identifier.ValueText.Contains("Debug", StringComparison.Ordinal),
            _ => false,
        })
        || node.GetLeadingTrivia().Any(t => t.IsDirective);

    private static bool Asks(ExpressionSyntax condition) => condition.DescendantTokens().Any(t =>
        t.ValueText.Contains("develop", StringComparison.OrdinalIgnoreCase) || t.ValueText.Contains("debug", StringComparison.OrdinalIgnoreCase)
        || t.ValueText.Contains("production", StringComparison.OrdinalIgnoreCase) || t.ValueText.Contains("environment", StringComparison.OrdinalIgnoreCase));

    private static void Add(SyntaxNode node, string message, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), message, null, file.IsTest ? Confidence.Low : null);
}
