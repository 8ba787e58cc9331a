using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A file, key or object that everybody may change.</summary>
internal sealed class PermissiveFileAccess : CSharpRule
{
    private const long OthersWrite = 2;

    public override RuleInfo Info { get; } = new(
        Id: "csharp/permissive-file-access",
        Title: "Everybody may change the file",
        Severity: Severity.Medium,
        Cwe: 732,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(CheckRule, "FileSystemAccessRule", "RegistryAccessRule", "MutexAccessRule", "PipeAccessRule", "EventWaitHandleAccessRule", "SemaphoreAccessRule");
        on.MemberAccess(CheckMode, "OtherWrite", "OtherReadWriteExecute", "DefaultPermissions", "AllPermissions");
        on.Invocation(CheckNumber, "SetUnixFileMode", "chmod");
    }

    private static void CheckRule(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        if (arguments.Count < 3 || file.CreatedType(creation) is not { Own.Count: 0 } || Syntax.LastName(arguments[^1].Expression) != "Allow" || !IsEveryone(arguments[0].Expression, file))
            return;
        if (arguments[1].Expression.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax
            {
                Identifier.ValueText: "FullControl" or "Modify" or "Write" or "WriteData" or "ChangePermissions"
                or "TakeOwnership" or "Delete" or "WriteKey" or "SetValue" or "CreateFiles"
            }))
        {
            Add(creation, file, report);
        }
    }

    private static bool IsEveryone(ExpressionSyntax who, CSharpFile file)
    {
        var value = file.ValueOf(who);
        if (file.StringOf(value) is { } name)
            return name.EndsWith("Everyone", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Authenticated Users", StringComparison.OrdinalIgnoreCase) || name == "S-1-1-0";
        return value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] }
            && (Syntax.LastName(first.Expression) is "WorldSid" or "AuthenticatedUserSid" or "AnonymousSid"
                || file.StringOf(first.Expression) is { } given && (given == "S-1-1-0" || given.Equals("Everyone", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Flags of <c>UnixFileMode</c> and of Mono's library.</summary>
    private static void CheckMode(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(access.Expression) is "UnixFileMode" or "FileAccessPermissions" && !IsTakenAway(access))
            Add(access, file, report);
    }

    private static void CheckNumber(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [_, var mode] && file.ConstantOf(mode.Expression) is long bits && (bits & OthersWrite) != 0)
            Add(call, file, report);
    }

    private static bool IsTakenAway(SyntaxNode node) => node.Ancestors().TakeWhile(a => a is ExpressionSyntax)
        .Any(a => a is PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "~" } or BinaryExpressionSyntax { OperatorToken.ValueText: "&" or "==" or "!=" });

    private static void Add(SyntaxNode node, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        "Every account of the machine may change this, other programs and guests too.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : null);
}
