using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Mail, files or directories that are reached without encryption.</summary>
internal sealed class ClearTextProtocol : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/clear-text-protocol",
        Title: "Connection without encryption",
        Severity: Severity.Low,
        Cwe: 319,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Assignment(CheckSetting, "EnableSsl", "UseSsl", "SecureSocketLayer");
        on.ObjectCreation(CheckMail, "SmtpClient");
        on.Literal(CheckAddress);
        on.MemberAccess(CheckBind, "Anonymous");
        on.Assignment(CheckDatabase, "Encrypt");
        on.MemberAccess(CheckSignature, "HttpsOrHttp", "HttpsAndHttp");
        on.Invocation(CheckNumber, "GetSharedAccessSignature");
    }

    private static void CheckSetting(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(assignment.Right) is false && file.OwnerOf(assignment) is null or { Own.Count: 0 })
            Add(assignment, $"With `{Syntax.LastName(assignment.Left)} = false` everything is sent in the clear, passwords too.", file, report);
    }

    /// <summary>The mail client of the framework sends in the clear unless it is told otherwise.</summary>
    private static void CheckMail(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 } && file.Names.Imports("System.Net.Mail") && creation.ArgumentList?.Arguments is [var host, ..]
            && file.StringOf(host.Expression) is not ("localhost" or "127.0.0.1")
            && creation.FirstAncestorOrSelf<FieldDeclarationSyntax>() is null
            && ObjectSettings.Around(creation, file).Last(creation, "EnableSsl") is null)
        {
            Add(creation, "`EnableSsl` is not set, so mail and password are sent in the clear.", file, report);
        }
    }

    private static void CheckAddress(LiteralExpressionSyntax literal, CSharpFile file, RuleReport report)
    {
        if (literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText is { Length: > 9 } text
            && (text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("telnet://", StringComparison.OrdinalIgnoreCase))
            && !text.Contains("localhost", StringComparison.Ordinal) && !text.Contains("127.0.0.1", StringComparison.Ordinal))
        {
            Add(literal, "What this address is asked for, and the password for it, is sent in the clear.", file, report);
        }
    }

    private static void CheckBind(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(access.Expression) is "AuthenticationTypes" or "AuthType" && access.Parent is ArgumentSyntax or AssignmentExpressionSyntax)
            Add(access, "The directory is read without saying who asks, so that it answers everybody.", file, report);
    }

    private static void CheckSignature(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(access.Expression) is "SharedAccessProtocol" or "SasProtocol")
            Add(access, "The signature may be used without encryption, where others on the way can read it and use it too.", file, report);
    }

    /// <summary>The same protocol by its number.</summary>
    private static void CheckNumber(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments.Skip(3).Any(a => a.Expression is LiteralExpressionSyntax && file.ConstantOf(a.Expression) is 1L))
            Add(call, "The signature may be used without encryption, where others on the way can read it and use it too.", file, report);
    }

    private static void CheckDatabase(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(assignment.Right) is false && file.OwnerOf(assignment) is { Own.Count: 0, Name: "SqlConnectionStringBuilder" })
            Add(assignment, "Statements, results and the password go to the database in the clear.", file, report);
    }

    private static void Add(SyntaxNode node, string message, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), message, confidence: file.IsTest ? Confidence.Low : null);
}
