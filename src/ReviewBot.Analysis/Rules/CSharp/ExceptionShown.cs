using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Solving;
using ReviewBot.Analysis.Languages.CSharp;
using SinkKind = ReviewBot.Analysis.Flow.SinkKind;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An exception whose details are sent to whoever asked.</summary>
internal sealed class ExceptionShown : CSharpRule, IFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/exception-shown",
        Title: "Details of an exception are sent to the client",
        Severity: Severity.Medium,
        Cwe: 209,
        Category: Category.ErrorHandling,
        Confidence: Confidence.Medium);

    public void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Response, Told);
        on.Sink(SinkKind.Html, Told);
    }

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckWrite, "Write", "WriteAsync", "WriteLine", "Output");
        on.Invocation(CheckResult, "Content", "BadRequest", "StatusCode", "Ok", "Json", "Problem", "NotFound", "Conflict", "UnprocessableEntity", "Text", "InternalServerError");
        on.Assignment(CheckControl, "Text", "InnerText", "InnerHtml", "StatusDescription");
    }

    private static void Told(SinkHit hit, FlowReport report)
    {
        if (hit.Taint.Source.Kind == SourceKind.Failure)
            report.Add(hit, $"What `{hit.ShortName}` answers holds details of an exception: they tell strangers about the inside of the program.", Severity.Medium, hit.Taint.Doubt > 0 ? Confidence.Low : Confidence.Medium);
    }

    private static void CheckWrite(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is { } receiver && IsResponse(receiver, file))
            CheckArguments(call, file, report);
    }

    private static void CheckResult(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        var receiver = Syntax.Receiver(call);
        if (receiver is null or ThisExpressionSyntax ? call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && IsEndpoint(type, file) : Syntax.LastName(receiver) is "Results" or "TypedResults")
            CheckArguments(call, file, report);
    }

    /// <summary>A control of Web Forms.</summary>
    private static void CheckControl(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: var control } || !Details(assignment.Right, file))
            return;
        if (file.Names.Imports("System.Web.UI.WebControls") || file.Names.Imports("System.Web.UI") || IsResponse(control, file))
            Add(assignment, file, report);
    }

    private static void CheckArguments(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments.Any(a => Details(a.Expression, file)))
            Add(call, file, report);
    }

    private static bool IsResponse(ExpressionSyntax receiver, CSharpFile file) =>
        (file.TypeOf(receiver) is { } type && (type.Name is "HttpResponse" or "HttpResponseBase" or "HttpListenerResponse"))
        || Syntax.LastName(receiver) is "Response"
        || (receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Output" or "Body" } part && IsResponse(part.Expression, file));

    private static bool IsEndpoint(TypeDeclarationSyntax type, CSharpFile file) =>
        MvcActions.IsController(type, file) || (type.BaseList?.Types.Any(t => Syntax.LastName(t.Type) is "ApiController" or "PageModel") ?? false);

    /// <summary>The whole of an exception or its stack; its message alone is often meant to be read.</summary>
    private static bool Details(ExpressionSyntax value, CSharpFile file) => value switch
    {
        IdentifierNameSyntax name => file.VariableOf(name)?.Declaration is CatchDeclarationSyntax || IsException(name, file),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StackTrace" } access => MayFail(access.Expression, file),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access } => MayFail(access.Expression, file),
        BinaryExpressionSyntax { OperatorToken.ValueText: "+" } sum => Operands(sum).Any(o => Details(o, file)),
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Any(i => Details(i.Expression, file)),
        AnonymousObjectCreationExpressionSyntax made => made.Initializers.Any(i => Details(i.Expression, file)),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var inner] } call when Syntax.NameOf(call) is "HtmlEncode" or "Encode" => Details(inner.Expression, file),
        _ => false,
    };

    private static IEnumerable<ExpressionSyntax> Operands(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { OperatorToken.ValueText: "+" } inner)
        {
            yield return inner.Right;
            left = inner.Left;
        }

        yield return left;
    }

    private static bool MayFail(ExpressionSyntax value, CSharpFile file) => value switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerException" } => true,
        InvocationExpressionSyntax call => Syntax.NameOf(call) is "GetBaseException" or "GetLastError",
        IdentifierNameSyntax name => file.VariableOf(name)?.Declaration is CatchDeclarationSyntax || IsException(name, file),
        _ => IsException(value, file),
    };

    private static bool IsException(ExpressionSyntax value, CSharpFile file) =>
        file.TypeOf(value) is { } type && (type.Name == "Exception" || type.Name.EndsWith("Exception", StringComparison.Ordinal));

    private static void Add(SyntaxNode node, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        "The details of an exception go to the client: types, paths, parts of the code, at times data and passwords.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : null);
}
