using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A password, key or token that stands in the code.</summary>
internal sealed class HardCodedCredential : CSharpRule, IFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/hard-coded-credential",
        Title: "Credential in the code",
        Severity: Severity.High,
        Cwe: 798,
        Category: Category.HardCoded);

    public void Subscribe(FlowEvents on) => ConstantCredentials.Ask(on);

    public override void Subscribe(CSharpEvents on)
    {
        on.Literal(CheckLiteral);
        on.Variable(CheckBytes);
        on.Assignment(CheckAssigned);
        on.ObjectCreation(CheckGiven, "NetworkCredential", "PasswordDeriveBytes", "ClientSecretCredential", "PasswordCredential", "UsernamePasswordCredential", "BasicAWSCredentials", "Rfc2898DeriveBytes");
        on.Interpolation(CheckInterpolation);
        on.Invocation(CheckCharacter, "AppendChar");
    }

    private static void CheckLiteral(LiteralExpressionSyntax literal, CSharpFile file, RuleReport report)
    {
        if (!literal.IsKind(SyntaxKind.StringLiteralExpression) && !literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return;
        var value = literal.Token.ValueText;
        if (value.Length < 3)
        {
            CheckShort(literal, value, file, report);
            return;
        }

        if (value.Contains('=', StringComparison.Ordinal) || value.Contains("://", StringComparison.Ordinal))
        {
            if (ConnectionStrings.SecretIn(value) is { } part)
                Add(literal, $"A connection string holds its `{part}`", value, Confidence.High, file, report);
            else if (ConnectionStrings.EndsBeforeSecret(value) ? CredentialPieces.Behind(literal, file) is not null : CredentialPieces.Formatted(literal, file))
                Add(literal, "A connection string is put together with a literal password", value, Confidence.Medium, file, report);
            else if (ConnectionStrings.LonelySecretIn(value) is { } key)
                report.Add(file.Range(literal), $"The text holds a value for `{key}`; a secret in the code is known to everyone who can read the repository.", Severity.Low, Confidence.Low);
            else
                CheckTarget(literal, value, file, report);
            return;
        }

        CheckTarget(literal, value, file, report);
    }

    private static void CheckTarget(LiteralExpressionSyntax literal, string value, CSharpFile file, RuleReport report)
    {
        var node = CredentialTargets.Unwrap(literal);
        if (CredentialTargets.NameOf(node) is { } target)
        {
            if (CredentialValues.Judge(target.Name, value, target.IsConstant) is { } confidence)
                Add(literal, $"`{target.Name}` is {(target.IsCompared ? "compared with" : "set to")} a literal", value, confidence, file, report);
            return;
        }

        if (node.Parent is ArgumentSyntax argument && CredentialTargets.SinkOf(argument, file) is { } sink && !CredentialValues.IsPlaceholder(value))
            Add(literal, $"A literal is given to `{sink}` as a secret", value, Confidence.High, file, report);
    }

    /// <summary>A password may be short, but what is short is seldom one.</summary>
    private static void CheckShort(LiteralExpressionSyntax literal, string value, CSharpFile file, RuleReport report)
    {
        if (value.Length > 0 && char.IsLetterOrDigit(value[0]) && literal.Parent is EqualsValueClauseSyntax
            && CredentialTargets.NameOf(literal) is { IsConstant: false, IsCompared: false } target && SecretNames.IsPassword(target.Name))
        {
            report.Add(file.Range(literal), $"`{target.Name}` is set to a literal; a secret in the code is known to everyone who can read the repository.", Severity.Low, Confidence.Low);
        }
    }

    /// <summary>Keys written as bytes: <c>byte[] key = { 1, 2, … }</c>.</summary>
    private static void CheckBytes(VariableDeclaratorSyntax variable, CSharpFile file, RuleReport report)
    {
        var name = variable.Identifier.ValueText;
        if (variable.Initializer is { Value: var value } && SecretNames.IsKey(name) && ConstantBytes.IsLiteral(value)
            && variable.Parent?.Parent is FieldDeclarationSyntax)
            AddBytes(variable, name, file, report);
    }

    /// <summary>What a variable or field that never changes holds.</summary>
    private static void CheckAssigned(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (assignment.Right is IdentifierNameSyntax or MemberAccessExpressionSyntax && Syntax.LastName(assignment.Left) is { } name && SecretNames.IsPassword(name)
            && file.StringOf(assignment.Right) is { } value && CredentialValues.Judge(name, value, isConstant: false) is { } confidence)
        {
            Add(assignment, $"`{name}` is set to a literal", value, confidence, file, report);
        }
    }

    private static void CheckGiven(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        foreach (var argument in creation.ArgumentList?.Arguments ?? default)
        {
            if (argument.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && CredentialTargets.SinkOf(argument, file) is { } sink
                && file.StringOf(argument.Expression) is { } value && !CredentialValues.IsPlaceholder(value))
            {
                Add(creation, $"A literal is given to `{sink}` as a secret", value, Confidence.High, file, report);
            }
        }
    }

    private static void CheckInterpolation(InterpolatedStringExpressionSyntax text, CSharpFile file, RuleReport report)
    {
        if (CredentialPieces.Folded(text, file) is { } folded && (ConnectionStrings.SecretIn(folded) ?? ConnectionStrings.LonelySecretIn(folded)) is { } part)
            Add(text, $"A connection string holds its `{part}`", folded, Confidence.Medium, file, report);
    }

    /// <summary>A <c>SecureString</c> that is filled from the code.</summary>
    private static void CheckCharacter(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is [{ Expression: var character }] && Syntax.Receiver(call) is { } receiver
            && file.TypeOf(receiver) is { Own.Count: 0, Name: "SecureString" } && CredentialPieces.IsCharacter(character, file))
        {
            Add(call, "A `SecureString` is filled from a literal", "", Confidence.Medium, file, report);
        }
    }

    private static void Add(SyntaxNode node, string what, string value, Confidence confidence, CSharpFile file, RuleReport report)
    {
        var rehearsal = file.IsTest || CredentialValues.IsRehearsal(value);
        report.Add(
            file.Range(node),
            what + "; a secret in the code is known to everyone who can read the repository.",
            rehearsal ? Severity.Low : confidence == Confidence.Low ? Severity.Medium : null,
            rehearsal ? Confidence.Low : confidence);
    }

    private static void AddBytes(SyntaxNode node, string name, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        $"`{name}` is a literal; a key in the code is known to everyone who can read the repository.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : Confidence.Medium);
}
