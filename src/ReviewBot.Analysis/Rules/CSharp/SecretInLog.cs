using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;
using SinkKind = ReviewBot.Analysis.Flow.SinkKind;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A password or connection string that is written to a log.</summary>
internal sealed class SecretInLog : CSharpRule, IFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/secret-in-log",
        Title: "Secret is written to the log",
        Severity: Severity.Medium,
        Cwe: 532,
        Category: Category.Logging,
        Confidence: Confidence.Medium);

    public void Subscribe(FlowEvents on) => on.Sink(SinkKind.Log, (hit, report) =>
    {
        if (hit.Taint.Source.Kind == SourceKind.Secret || (hit.Taint.Source.Kind == SourceKind.Constant && ConnectionStrings.SecretIn(hit.Value.Text ?? "") is not null))
            report.Add(hit, $"A secret goes into the log by `{hit.ShortName}`, where more people and programs read it than may know it.", hit.Taint.Doubt > 0 ? Severity.Low : Severity.Medium, Confidence.Medium);
    });

    public override void Subscribe(CSharpEvents on) => on.Invocation(
        Check, "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Verbose",
        "Information", "Warning", "TraceInformation", "TraceWarning", "TraceError", "DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "WriteEntry");

    private static void Check(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is not { } receiver || !IsLog(receiver, file))
            return;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            foreach (var piece in Pieces(argument.Expression))
            {
                if (What(piece, file) is { } what)
                {
                    report.Add(
                        file.Range(piece),
                        $"{what} goes into the log, where more people and programs read it than may know it.",
                        file.IsTest ? Severity.Low : null,
                        file.IsTest ? Confidence.Low : null);
                    return;
                }
            }
        }
    }

    private static string? What(ExpressionSyntax piece, CSharpFile file)
    {
        if (file.StringOf(piece) is { } text)
            return ConnectionStrings.SecretIn(text) is { } part ? $"The `{part}` of a connection string" : null;
        return piece is IdentifierNameSyntax or MemberAccessExpressionSyntax && Syntax.LastName(piece) is { } name
            && (SecretNames.IsPassword(name) || (SecretNames.IsKey(name) && !name.EndsWith("Id", StringComparison.Ordinal)))
            && (file.TypeOf(piece) is not { } type || type.FullName is "string" or "object" || type.IsArray)
                ? $"`{name}`" : null;
    }

    /// <summary>The parts that a text is put together from, and nothing that goes through another method.</summary>
    private static IEnumerable<ExpressionSyntax> Pieces(ExpressionSyntax value)
    {
        var pending = new Stack<ExpressionSyntax>([value]);
        while (pending.TryPop(out var piece))
        {
            switch (Syntax.Bare(piece))
            {
                case BinaryExpressionSyntax { OperatorToken.ValueText: "+" } sum:
                    pending.Push(sum.Right);
                    pending.Push(sum.Left);
                    break;
                case InterpolatedStringExpressionSyntax text:
                    foreach (var hole in text.Contents.OfType<InterpolationSyntax>())
                        pending.Push(hole.Expression);
                    break;
                case InvocationExpressionSyntax call when Syntax.NameOf(call) is "Format" or "Concat":
                    foreach (var argument in call.ArgumentList.Arguments)
                        pending.Push(argument.Expression);
                    break;
                case var single:
                    yield return single;
                    break;
            }
        }
    }

    private static bool IsLog(ExpressionSyntax receiver, CSharpFile file) =>
        Syntax.LastName(receiver) is { } name
        && (name.Contains("log", StringComparison.OrdinalIgnoreCase) && !name.Contains("dialog", StringComparison.OrdinalIgnoreCase)
            || name is "Trace" or "Debug" or "EventLog"
            || file.TypeOf(receiver) is { } type && type.Name is "ILogger" or "Logger" or "ILog");
}
