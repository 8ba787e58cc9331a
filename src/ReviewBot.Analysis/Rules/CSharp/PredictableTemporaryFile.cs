using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A file in a folder that everybody may write to, under a name that can be foretold.</summary>
internal sealed class PredictableTemporaryFile : CSharpRule
{
    private static readonly string[] Shared = ["/tmp/", "/var/tmp/", "/dev/shm/", "/usr/tmp/"];

    public override RuleInfo Info { get; } = new(
        Id: "csharp/predictable-temporary-file",
        Title: "Temporary file with a predictable name",
        Severity: Severity.Low,
        Cwe: 377,
        Category: Category.DataHandling,
        Confidence: Confidence.Low);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckName, "GetTempFileName");
        on.Invocation(CheckCombined, "Combine", "Join");
        on.Literal(CheckLiteral);
    }

    private static void CheckName(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is { } receiver && file.ReceiverType(receiver) is { } type && type.Is("System.IO.Path"))
        {
            Add(call, "Before .NET 8 the names that this makes can be guessed, and on Windows it fails when 65,535 are left over; use `Path.GetRandomFileName`.", file, report);
        }
    }

    private static void CheckCombined(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [{ Expression: InvocationExpressionSyntax folder }, var name] && Syntax.NameOf(folder) == "GetTempPath" && file.StringOf(name.Expression) is { Length: > 0 } given
            && given.Contains('.', StringComparison.Ordinal))
        {
            Add(call, "On Linux and macOS everybody may write to this folder, and the name is known beforehand: somebody else's file or link may be there.", file, report);
        }
    }

    private static void CheckLiteral(LiteralExpressionSyntax literal, CSharpFile file, RuleReport report)
    {
        if (literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText is { Length: > 5 and < 256 } path && path[0] == '/'
            && Shared.Any(s => path.StartsWith(s, StringComparison.Ordinal) && path.Length > s.Length) && !path.Contains(' ', StringComparison.Ordinal))
        {
            Add(literal, "Everybody may write to this folder, and the name is known beforehand: somebody else's file or link may be there.", file, report);
        }
    }

    private static void Add(SyntaxNode node, string message, CSharpFile file, RuleReport report)
    {
        if (!file.IsTest)
            report.Add(file.Range(node), message);
    }
}
