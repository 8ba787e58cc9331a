using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>The settings that one member makes readers with.</summary>
internal sealed class XmlReaders
{
    private readonly HashSet<string> _settings = new(StringComparer.Ordinal);

    private XmlReaders(SyntaxNode member, CancellationToken cancellation)
    {
        foreach (var call in member.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            cancellation.ThrowIfCancellationRequested();
            if (SettingsOf(call) is { Span.Length: < 200 } settings)
                _settings.Add(ObjectSettings.Written(settings is InvocationExpressionSyntax made ? made.Expression : settings));
        }
    }

    /// <summary>Those of the member that a node stands in.</summary>
    public static XmlReaders Around(SyntaxNode node, CSharpFile file) =>
        file.Once(MemberBody.RootOf(node), root => new XmlReaders(root, file.Cancellation));

    /// <summary>The settings that a call makes a reader with.</summary>
    public static ExpressionSyntax? SettingsOf(InvocationExpressionSyntax call) =>
        Syntax.NameOf(call) == "Create" && Syntax.Receiver(call) is { } receiver
        && Syntax.LastName(receiver) is "XmlReader" or "XmlTextReader" or "XmlNodeReader" or "XmlValidatingReader"
            ? Syntax.Argument(call.ArgumentList, 1, "settings")
            : null;

    /// <summary>What a local function or lambda makes.</summary>
    public static BaseObjectCreationExpressionSyntax? MadeBy(InvocationExpressionSyntax call, CSharpFile file) =>
        call is { Expression: IdentifierNameSyntax maker, ArgumentList.Arguments.Count: 0 } && file.ValueOf(maker) is LambdaExpressionSyntax { ExpressionBody: BaseObjectCreationExpressionSyntax made }
            ? made
            : null;

    /// <summary>Whether a reader is made with the object that an assignment sets.</summary>
    public bool Use(AssignmentExpressionSyntax assignment) => assignment.Parent switch
    {
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } } => SettingsOf(call) is not null,
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: LambdaExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax maker } } } } =>
            _settings.Contains(maker.Identifier.ValueText),
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } => ObjectSettings.OwnerOf(creation) is { } owner && _settings.Contains(owner),
        _ => assignment.Left is MemberAccessExpressionSyntax { Expression: var owner } && _settings.Contains(ObjectSettings.Written(owner)),
    };
}
