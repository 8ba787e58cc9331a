using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Settings of ASP.NET Identity under which passwords can be guessed.</summary>
internal sealed class WeakPasswordPolicy : CSharpRule
{
    private const int ShortestPassword = 8;

    public override RuleInfo Info { get; } = new(
        Id: "csharp/weak-password-policy",
        Title: "Passwords may be easy to guess",
        Severity: Severity.Low,
        Cwe: 521,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Assignment(CheckLength, "RequiredLength");
        on.Assignment(CheckLockout, "lockoutOnFailure", "AllowedForNewUsers", "UserLockoutEnabledByDefault", "MaxFailedAccessAttempts");
        on.ObjectCreation(CheckValidator, "PasswordValidator");
        on.Literal(CheckConnection);
    }

    private static void CheckLength(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (IsPolicy(assignment, file) && file.ConstantOf(assignment.Right) is long length and >= 0 and < ShortestPassword)
            Add(assignment, $"Passwords of {length} characters are accepted; they can be tried out.", file, report);
    }

    private static void CheckLockout(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        var off = file.ConstantOf(assignment.Right) is false or long and > 100;
        if (off && (assignment.Left.ToString().Contains("Lockout", StringComparison.Ordinal) || file.OwnerOf(assignment) is { Own.Count: 0, Name: "LockoutOptions" }))
            Add(assignment, "Passwords can be tried out without end, as the account is not locked.", file, report);
    }

    /// <summary>ASP.NET Identity 2: what is not set is not asked for.</summary>
    private static void CheckValidator(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is not { Own.Count: 0, Arguments.Count: 0 } || creation.ArgumentList is { Arguments.Count: > 0 })
            return;
        if (ObjectSettings.Around(creation, file).Last(creation, "RequiredLength") is null)
            Add(creation, "`RequiredLength` is not set, so that passwords of one character are accepted.", file, report);
    }

    /// <summary>A database that is opened with an empty password.</summary>
    private static void CheckConnection(LiteralExpressionSyntax literal, CSharpFile file, RuleReport report)
    {
        if (literal.Token.Value is not string { Length: > 12 and < 1024 } text || !text.Contains('=', StringComparison.Ordinal)
            || !text.Contains("password=", StringComparison.OrdinalIgnoreCase) && !text.Contains("pwd=", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var parts = text.Split(';').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0].Trim(), p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);
        if ((parts.Contains("server") || parts.Contains("data source") || parts.Contains("host")) && parts["password"].Concat(parts["pwd"]).Any(p => p.Length == 0)
            && literal.Parent is not BinaryExpressionSyntax)
        {
            Add(literal, "The database is opened with an empty password.", file, report);
        }
    }

    private static bool IsPolicy(AssignmentExpressionSyntax assignment, CSharpFile file) =>
        file.OwnerOf(assignment) is { } owner
            ? owner.Own.Count == 0 && owner.Name is "PasswordOptions" or "PasswordValidator" or "CustomPasswordValidator"
            : assignment.Left is MemberAccessExpressionSyntax { Expression: var of } && Syntax.LastName(of) == "Password";

    private static void Add(SyntaxNode node, string message, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), message, null, file.IsTest ? Confidence.Low : null);
}
