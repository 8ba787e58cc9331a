using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Logging of log4net that is set up from code or from what is handed in.</summary>
internal sealed class LoggingFromConfiguration : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/logging-from-configuration",
        Title: "What is logged, and where, is decided here",
        Severity: Severity.Low,
        Cwe: 532,
        Category: Category.Logging,
        Confidence: Confidence.Low,
        Kind: FindingKind.Weakness);

    public override void Subscribe(CSharpEvents on) => on.Invocation(Check, "Configure", "ConfigureAndWatch");

    private static void Check(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is not { } receiver || file.ReceiverType(receiver) is { Own.Count: > 0 })
            return;
        var loose = Syntax.LastName(receiver) switch
        {
            "DOMConfigurator" or "BasicConfigurator" => true,
            "XmlConfigurator" => call.ArgumentList.Arguments.Count > 1 || Syntax.NameOf(call) == "ConfigureAndWatch",
            _ => false,
        };
        if (loose)
        {
            report.Add(
                file.Range(call),
                "The configuration that is read here decides which details reach which log; whoever can change it can have secrets written anywhere.");
        }
    }
}
