using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Answers that scripts of every site may read.</summary>
internal sealed class PermissiveCors : CSharpRule
{
    private const string Header = "Access-Control-Allow-Origin";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/permissive-cors",
        Title: "Every site may read the answers",
        Severity: Severity.Low,
        Cwe: 942,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckBuilder, "AllowAnyOrigin", "WithOrigins", "SetIsOriginAllowed");
        on.ObjectCreation(CheckCreation, "CorsPolicyBuilder", "EnableCorsAttribute");
        on.Invocation(CheckHeader, "Add", "Append", "AppendHeader", "AddHeader", "Set", "SetHeader", "TryAdd", "TryAddWithoutValidation", "AppendCommaSeparatedValues");
        on.Assignment(CheckIndexer, "[]", "AccessControlAllowOrigin");
        on.Assignment(CheckProperty, "AllowAnyOrigin");
        on.Attribute(CheckAttribute, "EnableCors", "EnableCorsAttribute");
    }

    private static void CheckBuilder(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        var arguments = call.ArgumentList.Arguments;
        var any = Syntax.NameOf(call) switch
        {
            "AllowAnyOrigin" => arguments.Count == 0 && file.ReceiverType(call) is not { Own.Count: > 0 },
            "WithOrigins" => arguments.Any(a => IsAny(a.Expression, file)),
            _ => arguments is [{ Expression: var callback }] && CertificateCallbacks.AcceptsEverything(callback, file),
        };
        if (any)
            Add(call, WithCredentials(call), file, report);
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        if (file.CreatedType(creation) is not { Own.Count: 0 } type || arguments.Count == 0)
            return;
        if (type.Name == "EnableCorsAttribute" ? IsAny(arguments[0].Expression, file) : arguments.Any(a => IsAny(a.Expression, file)))
            Add(creation, false, file, report);
    }

    private static void CheckHeader(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [var name, var value] && IsHeader(name.Expression, file) && IsAny(value.Expression, file))
            Add(call, false, file, report);
    }

    private static void CheckIndexer(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        var named = assignment.Left switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } => IsHeader(key.Expression, file),
            ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } => IsHeader(key.Expression, file),
            MemberAccessExpressionSyntax => true,
            _ => false,
        };
        if (named && IsAny(assignment.Right, file))
            Add(assignment, false, file, report);
    }

    /// <summary>The policy of ASP.NET Web API.</summary>
    private static void CheckProperty(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(assignment.Right) is true && file.OwnerOf(assignment) is not { Own.Count: > 0 })
            Add(assignment, false, file, report);
    }

    /// <summary>The attribute of ASP.NET Web API names origins; that of ASP.NET Core names a policy.</summary>
    private static void CheckAttribute(AttributeSyntax attribute, CSharpFile file, RuleReport report)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if (arguments.Count >= 3 && arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText is null or "origins") is { } origins
            && IsAny(origins.Expression, file))
        {
            Add(attribute, arguments.Any(a => a.NameEquals?.Name.Identifier.ValueText == "SupportsCredentials" && file.ConstantOf(a.Expression) is true), file, report);
        }
    }

    private static bool IsHeader(ExpressionSyntax name, CSharpFile file) =>
        Syntax.LastName(name) == "AccessControlAllowOrigin"
        || (file.StringOf(name) is { } text && text.Equals(Header, StringComparison.OrdinalIgnoreCase));

    private static bool IsAny(ExpressionSyntax value, CSharpFile file) => Syntax.Bare(value) switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var inner] } => IsAny(inner.Expression, file),
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax =>
            Syntax.Elements(value).Any(e => file.StringOf(e) == "*"),
        CastExpressionSyntax cast => IsAny(cast.Expression, file),
        var other => file.StringOf(other) == "*" || (Syntax.LastName(other) == "AnyOrigin" && other is MemberAccessExpressionSyntax),
    };

    /// <summary>Whether the same chain of calls allows credentials.</summary>
    private static bool WithCredentials(InvocationExpressionSyntax call)
    {
        SyntaxNode top = call;
        while (top.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer })
        {
            top = outer;
            if (Syntax.NameOf(outer) == "AllowCredentials")
                return true;
        }

        for (var inner = Syntax.Receiver(call); inner is InvocationExpressionSyntax before; inner = Syntax.Receiver(before))
        {
            if (Syntax.NameOf(before) == "AllowCredentials")
                return true;
        }

        return false;
    }

    private static void Add(SyntaxNode node, bool credentials, CSharpFile file, RuleReport report) => report.Add(
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call ? file.Text.Range(access.Name.SpanStart, call.Span.End) : file.Range(node),
        credentials
            ? "Scripts of every site may read the answers, with the cookies of the visitor, who they are then logged in as."
            : "Scripts of every site may read the answers; name the origins that need them.",
        file.IsTest ? Severity.Low : credentials ? Severity.High : null,
        file.IsTest ? Confidence.Low : credentials ? Confidence.High : null);
}
