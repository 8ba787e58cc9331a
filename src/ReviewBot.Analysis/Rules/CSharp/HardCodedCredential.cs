using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;
using SinkKind = ReviewBot.Analysis.Flow.SinkKind;

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

    public void Subscribe(FlowEvents on)
    {
        on.Sink(SinkKind.Credential, (hit, report) =>
        {
            if (hit.Taint.Source.Kind == SourceKind.Constant && !HardCodedKey.IsKey(hit))
                report.Add(hit, $"The credential given to `{hit.ShortName}` is a constant: whoever has the code or the program has it too.", Severity.Medium, Confidence.Medium);
        });
        on.Sink(SinkKind.Setting, (hit, report) =>
        {
            if (hit.Taint.Source.Kind == SourceKind.Constant && ConnectionStrings.SecretIn(hit.Value.Text ?? hit.Value.Prefix + "constant") is { } part)
                report.Add(hit, $"The text given to `{hit.ShortName}` holds its `{part}` as a constant.", Severity.Medium, Confidence.Medium);
        });
    }

    public override void Subscribe(CSharpEvents on)
    {
        on.Literal(CheckLiteral);
        on.Variable(CheckBytes);
        on.Assignment(CheckKeyBytes, "Key", "IV");
    }

    private static void CheckLiteral(LiteralExpressionSyntax literal, CSharpFile file, RuleReport report)
    {
        if (!literal.IsKind(SyntaxKind.StringLiteralExpression) && !literal.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return;
        var value = literal.Token.ValueText;
        if (value.Length < 3)
            return;
        if (value.Contains('=', StringComparison.Ordinal) || value.Contains("://", StringComparison.Ordinal))
        {
            if (ConnectionStrings.SecretIn(value) is { } part)
                Add(literal, $"A connection string holds its `{part}`", value, Confidence.High, file, report);
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

    /// <summary>Keys written as bytes: <c>byte[] key = { 1, 2, … }</c>.</summary>
    private static void CheckBytes(VariableDeclaratorSyntax variable, CSharpFile file, RuleReport report)
    {
        var name = variable.Identifier.ValueText;
        if (variable.Initializer is { Value: var value } && (SecretNames.IsKey(name) || IsIv(name)) && IsByteLiteral(value))
            AddBytes(variable, name, file, report);
    }

    private static void CheckKeyBytes(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is not { } owner || !owner.DerivesFrom("System.Security.Cryptography.SymmetricAlgorithm"))
            return;
        var name = Syntax.LastName(assignment.Left)!;
        if (IsByteLiteral(assignment.Right) || ZeroBytes(assignment.Right))
            AddBytes(assignment, name, file, report);
        else if (CredentialTargets.TextOfBytes(assignment.Right) is { } text && file.StringOf(text) is { Length: > 0 } value && !CredentialValues.IsPlaceholder(value))
            AddBytes(assignment, name, file, report);
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

    private static void AddBytes(SyntaxNode node, string name, CSharpFile file, RuleReport report)
    {
        var iv = IsIv(name);
        report.Add(
            file.Range(node),
            iv ? $"`{name}` is the same every time; an initialisation vector must be new for each message."
                : $"`{name}` is a literal; a key in the code is known to everyone who can read the repository.",
            iv ? Severity.Medium : file.IsTest ? Severity.Low : null,
            file.IsTest ? Confidence.Low : Confidence.Medium);
    }

    private static bool IsIv(string name) =>
        SecretNames.Words(name) is [.., "iv"] || name.Contains("initializationVector", StringComparison.OrdinalIgnoreCase);

    private static bool IsByteLiteral(ExpressionSyntax value)
    {
        var count = 0;
        foreach (var element in Syntax.Elements(value))
        {
            if ((element is CastExpressionSyntax cast ? cast.Expression : element) is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression })
                return false;
            count++;
        }

        return count >= 8;
    }

    private static bool ZeroBytes(ExpressionSyntax value) =>
        value is ArrayCreationExpressionSyntax { Initializer: null, Type: { ElementType: PredefinedTypeSyntax { Keyword.ValueText: "byte" } } };
}
