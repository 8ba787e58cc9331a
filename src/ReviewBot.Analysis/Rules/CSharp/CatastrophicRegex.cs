using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A regular expression that takes exponential time on some texts.</summary>
internal sealed class CatastrophicRegex : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/catastrophic-regex",
        Title: "Regular expression can take for ever",
        Severity: Severity.Medium,
        Cwe: 1333,
        Category: Category.Resources,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(CheckCreation, "Regex", "RegularExpressionAttribute");
        on.Invocation(CheckCall, "IsMatch", "Match", "Matches", "Replace", "Split", "Count");
        on.Attribute(CheckAttribute, "GeneratedRegex", "GeneratedRegexAttribute", "RegularExpression", "RegularExpressionAttribute");
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is [var pattern, ..] arguments && file.CreatedType(creation) is { Own.Count: 0 } && !IsBounded(creation.ArgumentList, arguments.Count, 2))
            Check(pattern.Expression, creation, file, report);
    }

    private static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [_, var pattern, ..] && Syntax.Receiver(call) is { } receiver && file.ReceiverType(receiver) is { Own.Count: 0, Name: "Regex" }
            && Syntax.LastName(receiver) == "Regex" && !IsBounded(call.ArgumentList, call.ArgumentList.Arguments.Count, Syntax.NameOf(call) == "Replace" ? 4 : 3))
        {
            Check(pattern.Expression, call, file, report);
        }
    }

    private static void CheckAttribute(AttributeSyntax attribute, CSharpFile file, RuleReport report)
    {
        if (attribute.ArgumentList?.Arguments is [var pattern, ..] arguments
            && !arguments.Any(a => a.ToString().Contains("NonBacktracking", StringComparison.Ordinal) || a.ToString().Contains("imeout", StringComparison.Ordinal)))
        {
            Check(pattern.Expression, attribute, file, report);
        }
    }

    /// <summary>A time limit, or an engine that does not go back.</summary>
    private static bool IsBounded(ArgumentListSyntax list, int count, int withTimeout) =>
        count > withTimeout || list.Arguments.Any(a => a.Expression.Span.Length < 200 && a.Expression.ToString().Contains("NonBacktracking", StringComparison.Ordinal));

    /// <summary>A limit for the whole program.</summary>
    private static bool HasLimit(CSharpFile file) => file.CallsOf("SetData").Any(c =>
        c.ArgumentList.Arguments is [var name, _] && file.StringOf(name.Expression) == "REGEX_DEFAULT_MATCH_TIMEOUT");

    private static void Check(ExpressionSyntax pattern, SyntaxNode place, CSharpFile file, RuleReport report)
    {
        if (file.StringOf(pattern) is { } text && RepeatedRepetition.In(text) is { } part && !HasLimit(file))
        {
            report.Add(
                file.Range(place),
                $"`{part}` can match the same text in very many ways, all of which are tried before the expression gives up; set a time limit or `NonBacktracking`.",
                file.IsTest ? Severity.Low : null,
                file.IsTest ? Confidence.Low : null);
        }
    }
}
