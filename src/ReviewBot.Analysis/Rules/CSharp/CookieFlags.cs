using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Whether a flag of a cookie is left out or switched off.</summary>
internal static class CookieFlags
{
    /// <summary>Types whose objects become cookies of a response.</summary>
    public static readonly string[] Types = ["HttpCookie", "CookieOptions", "NancyCookie"];

    private static readonly string[] Holders =
        ["HttpCookie", "CookieOptions", "NancyCookie", "CookieBuilder", "Cookie", "CookiePolicyOptions", "CookieAuthenticationOptions"];

    /// <summary>Whether nothing sets the flag of a new cookie; one that is kept in a field may be set anywhere.</summary>
    public static bool IsLeftOut(BaseObjectCreationExpressionSyntax creation, string flag, CSharpFile file)
    {
        if (file.CreatedType(creation) is not { } type || file.Declares(type) || creation.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }
            || creation.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not null || IsDeleted(creation, file) || IsGuard(creation, flag, file)
            || IsSetForAll(flag, file))
        {
            return false;
        }

        return ObjectSettings.Around(creation, file).Last(creation, flag) is null;
    }

    /// <summary>Whether an assignment switches the flag off for good: no later one switches it on.</summary>
    public static bool IsSwitchedOff(AssignmentExpressionSyntax assignment, string flag, CSharpFile file)
    {
        if (!IsOff(assignment.Right, file) || !IsCookie(assignment, file))
            return false;
        if (Created(assignment) is { } creation)
            return ObjectSettings.Around(creation, file).Last(creation, flag) == assignment && !IsGuard(creation, flag, file);
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: var owner })
            return true;
        if (file.ValueOf(owner) is BaseObjectCreationExpressionSyntax made && (IsGuard(made, flag, file) || IsDeleted(made, file)))
            return false;
        return ObjectSettings.Around(assignment, file).Behind(ObjectSettings.Written(owner), flag, assignment.SpanStart) is null;
    }

    /// <summary>The node to report: the whole creation for what its initialiser says.</summary>
    public static SyntaxNode Place(AssignmentExpressionSyntax assignment) => Created(assignment) ?? (SyntaxNode)assignment;

    /// <summary>Whether a cookie is sent by its name and value alone: <c>Response.Cookies.Append(name, value)</c>.</summary>
    public static bool IsPlain(InvocationExpressionSyntax call, CSharpFile file) =>
        call.ArgumentList.Arguments.Count == 2
        && Syntax.Receiver(call) is { } receiver
        && (file.TypeOf(receiver) is { } type
            ? type.Name == "IResponseCookies"
            : receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Cookies" } cookies && Syntax.LastName(cookies.Expression) == "Response");

    /// <summary>Whether a flag that a constructor takes is left out or false.</summary>
    public static bool IsArgumentOff(BaseObjectCreationExpressionSyntax creation, int place, string name, CSharpFile file) =>
        Syntax.Argument(creation.ArgumentList, place, name) is not { } given
        || file.ConstantOf(given) is false
        || file.TypeOf(given) is { FullName: "System.DateTime" };

    private static bool IsOff(ExpressionSyntax value, CSharpFile file) =>
        file.ConstantOf(value) is false
        || (value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "None" or "Never" } access
            && Syntax.LastName(access.Expression) is "CookieSecurePolicy" or "CookieSecureOption" or "HttpOnlyPolicy");

    private static bool IsCookie(AssignmentExpressionSyntax assignment, CSharpFile file)
    {
        if (file.OwnerOf(assignment) is { } type)
            return !file.Declares(type) && Holders.Contains(type.Name);
        return assignment.Left is MemberAccessExpressionSyntax { Expression: var owner }
            ? Syntax.LastName(owner)?.Contains("cookie", StringComparison.OrdinalIgnoreCase) ?? false
            : assignment.Parent?.Parent is AssignmentExpressionSyntax outer && Syntax.LastName(outer.Left) == "Cookie";
    }

    private static BaseObjectCreationExpressionSyntax? Created(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } ? creation : null;

    /// <summary>Whether a policy for the whole project sets the flag.</summary>
    public static bool IsSetForAll(string flag, CSharpFile file) => flag == "Secure"
        ? file.Declarations.Projects.SecureCookies(file.Text.Path) : file.Declarations.Projects.HiddenCookies(file.Text.Path);

    /// <summary>The script of the page must read the token against forged requests to send it back.</summary>
    private static bool IsGuard(BaseObjectCreationExpressionSyntax creation, string flag, CSharpFile file)
    {
        if (flag != "HttpOnly")
            return false;
        var name = creation.ArgumentList?.Arguments is [var first, ..] ? file.StringOf(first.Expression) : CookieUses.Of(creation, file)?.Cookie;
        return name is not null && (name.Contains("csrf", StringComparison.OrdinalIgnoreCase) || name.Contains("xsrf", StringComparison.OrdinalIgnoreCase)
            || name.Contains("forgery", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A cookie that has expired already only takes one away.</summary>
    private static bool IsDeleted(BaseObjectCreationExpressionSyntax creation, CSharpFile file) =>
        CookieUses.Of(creation, file)?.Method == "Delete"
        || (ObjectSettings.Around(creation, file).Last(creation, "Expires") is { Right: var expires }
            && (Syntax.LastName(expires) is "MinValue" or "UnixEpoch" || expires.DescendantNodes().Any(n => n.IsKind(SyntaxKind.UnaryMinusExpression))));
}
