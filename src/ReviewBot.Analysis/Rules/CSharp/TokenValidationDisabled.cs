using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A check of JSON Web Tokens that is switched off.</summary>
internal sealed class TokenValidationDisabled : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/token-validation-disabled",
        Title: "A check of tokens is switched off",
        Severity: Severity.Medium,
        Cwe: 347,
        Category: Category.Authentication);

    public override void Subscribe(CSharpEvents on)
    {
        on.Assignment(
            CheckFlag, "ValidateIssuer", "ValidateAudience", "ValidateLifetime", "RequireExpirationTime", "ValidateIssuerSigningKey", "RequireSignedTokens",
            "RequireAudience", "SaveSigninToken");
        on.Assignment(
            CheckValidator, "AudienceValidator", "LifetimeValidator", "IssuerValidator", "SignatureValidator", "IssuerSigningKeyValidator",
            "TokenReplayValidator", "SignatureValidatorUsingConfiguration", "IssuerValidatorUsingConfiguration");
        on.Invocation(CheckDecode, "Decode", "DecodeToObject", "DoNotVerifySignature", "WithVerifySignature", "MustVerifySignature");
        on.Assignment(CheckTransport, "RequireHttpsMetadata");
    }

    private static void CheckFlag(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (!IsParameters(assignment, file))
            return;
        var name = Syntax.LastName(assignment.Left)!;
        var on = file.ConstantOf(assignment.Right);
        if (on is not bool value || value != (name == "SaveSigninToken"))
            return;
        var (severity, what) = name switch
        {
            "RequireSignedTokens" => (Severity.High, "tokens without a signature are accepted: anybody can make one"),
            "ValidateLifetime" => (Severity.Medium, "expired tokens are accepted for ever"),
            "RequireExpirationTime" => (Severity.Medium, "tokens that never expire are accepted"),
            "ValidateIssuer" => (Severity.Medium, "tokens that another issuer made with the same key are accepted"),
            "ValidateAudience" => (Severity.Medium, "tokens that were made for another application are accepted"),
            "ValidateIssuerSigningKey" => (Severity.Low, "the key that signed a token is not checked itself"),
            "RequireAudience" => (Severity.Low, "tokens that name no application are accepted"),
            _ => (Severity.Low, "the token is kept and can leak from there"),
        };
        Add(assignment, $"With `{name} = {(value ? "true" : "false")}` {what}.", severity, file, report);
    }

    private static void CheckValidator(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (IsParameters(assignment, file) && CertificateCallbacks.AcceptsEverything(assignment.Right, file))
            Add(assignment, $"`{Syntax.LastName(assignment.Left)}` accepts every token.", Severity.High, file, report);
        else if (Syntax.LastName(assignment.Left) == "SignatureValidator" && IsParameters(assignment, file) && OnlyReads(assignment.Right))
            Add(assignment, "`SignatureValidator` only reads the token, so tokens that anybody made are accepted.", Severity.High, file, report);
    }

    /// <summary>JWT.NET: the switch is an argument or a step of the builder.</summary>
    private static void CheckDecode(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (!file.Names.Imports("JWT") && !file.Names.Imports("JWT.Builder") && !(Syntax.Receiver(call) is { } receiver && Syntax.LastName(receiver) == "JwtDecoder"))
            return;
        var off = Syntax.NameOf(call) switch
        {
            "DoNotVerifySignature" => true,
            "WithVerifySignature" => call.ArgumentList.Arguments is [var verify] && file.ConstantOf(verify.Expression) is false,
            "MustVerifySignature" => false,
            _ => call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == "verify") is { } named
                ? file.ConstantOf(named.Expression) is false
                : call.ArgumentList.Arguments is [_, _, var third] && file.ConstantOf(third.Expression) is false,
        };
        if (off)
            Add(call, "The signature of the token is not checked, so tokens that anybody made are accepted.", Severity.High, file, report);
    }

    private static void CheckTransport(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(assignment.Right) is false && file.OwnerOf(assignment) is not { Own.Count: > 0 } && assignment.FirstAncestorOrSelf<IfStatementSyntax>() is null)
            Add(assignment, "The keys that tokens are checked with are fetched without encryption, so others can put theirs in.", Severity.Low, file, report);
    }

    private static void Add(SyntaxNode node, string message, Severity severity, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node), message, file.IsTest ? Severity.Low : severity, file.IsTest ? Confidence.Low : severity == Severity.Low ? Confidence.Medium : null);

    private static bool IsParameters(AssignmentExpressionSyntax assignment, CSharpFile file) => file.OwnerOf(assignment) is { } owner
        ? !file.Declares(owner) && owner.Name == "TokenValidationParameters"
        : assignment.Left is MemberAccessExpressionSyntax { Expression: var of } && Syntax.LastName(of) == "TokenValidationParameters"
          || assignment.Parent?.Parent is AssignmentExpressionSyntax outer && Syntax.LastName(outer.Left) == "TokenValidationParameters";

    /// <summary><c>(token, _) =&gt; new JwtSecurityToken(token)</c>, or a call of the handler that reads.</summary>
    private static bool OnlyReads(ExpressionSyntax validator)
    {
        var result = validator switch
        {
            LambdaExpressionSyntax { ExpressionBody: { } arrow } => arrow,
            AnonymousFunctionExpressionSyntax { Block.Statements: [.., ReturnStatementSyntax { Expression: { } last }] } body
                when body.Block!.Statements.Count <= 2 => last,
            _ => null,
        };
        return result switch
        {
            ObjectCreationExpressionSyntax creation => Syntax.LastName(creation.Type) is "JwtSecurityToken" or "JsonWebToken",
            InvocationExpressionSyntax call => Syntax.NameOf(call) is "ReadJwtToken" or "ReadToken" or "ReadJsonWebToken",
            IdentifierNameSyntax => true,
            _ => false,
        };
    }
}
