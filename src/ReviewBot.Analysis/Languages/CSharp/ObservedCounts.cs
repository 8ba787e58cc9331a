using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>What the report's sentences count in C#.</summary>
internal sealed class ObservedCounts(FileText text)
{
    private readonly List<Observed> _observed = [];

    public IReadOnlyList<Observed> All => _observed;

    public void Literal(LiteralExpressionSyntax literal)
    {
        if (literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            Add(Category.HardCoded, "string-literals", literal);
    }

    public void Interpolated(InterpolatedStringExpressionSyntax interpolated) => Add(Category.HardCoded, "string-literals", interpolated);

    public void Handler(CatchClauseSyntax handler) => Add(Category.ErrorHandling, "handlers", handler);

    public void Call(InvocationExpressionSyntax call)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access && IsLog(method, access.Expression))
            Add(Category.Logging, "log-statements", call);
    }

    private static bool IsLog(string method, ExpressionSyntax receiver)
    {
        switch (method)
        {
            case "LogTrace" or "LogDebug" or "LogInformation" or "LogWarning" or "LogError" or "LogCritical":
                return true;
            case "Trace" or "Debug" or "Info" or "Information" or "Warn" or "Warning" or "Error" or "Fatal" or "Verbose" or "Log":
                var name = Syntax.LastName(receiver);
                return name is not null && (name.EndsWith("log", StringComparison.OrdinalIgnoreCase)
                    || name.EndsWith("logger", StringComparison.OrdinalIgnoreCase));
            default:
                return false;
        }
    }

    private void Add(Category category, string name, CSharpSyntaxNode node) =>
        _observed.Add(new Observed(category, name, text.Range(node.SpanStart, node.Span.End)));
}
