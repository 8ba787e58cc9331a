using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>
/// What one member sets on its objects, by object and property. Of values that look alike to the rules the first stands for all, so that a
/// look-up stays short however often a property is set.
/// </summary>
internal sealed class PropertyWrites
{
    private const int MostOwnerLength = 200;

    private readonly Dictionary<(object Owner, string Property), List<AssignmentExpressionSyntax>> _writes = [];
    private readonly Dictionary<string, BaseObjectCreationExpressionSyntax> _creations = new(StringComparer.Ordinal);

    private PropertyWrites(SyntaxNode member, CancellationToken cancellation)
    {
        foreach (var node in member.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } variable)
                _creations.TryAdd(variable.Identifier.ValueText, creation);
            else if (node is AssignmentExpressionSyntax assignment && Syntax.LastName(assignment.Left) is { } property)
                Add(assignment, property);
        }
    }

    /// <summary>Those of the member that a node stands in.</summary>
    public static PropertyWrites Around(SyntaxNode node, CSharpFile file) =>
        file.Once(MemberBody.RootOf(node), root => new PropertyWrites(root, file.Cancellation));

    /// <summary>What the same object gets in another property, in the initialiser or elsewhere in the member.</summary>
    public IEnumerable<AssignmentExpressionSyntax> Beside(AssignmentExpressionSyntax assignment, string property) =>
        Owners(assignment).SelectMany(o => To(o, property));

    /// <summary>What an object gets in a property: a variable or expression as it is written, or an initialiser.</summary>
    public IEnumerable<AssignmentExpressionSyntax> To(object owner, string property) =>
        _writes.TryGetValue((owner, property), out var found) ? found : [];

    /// <summary>The first object that a variable of the name begins with.</summary>
    public BaseObjectCreationExpressionSyntax? CreationOf(string variable) => _creations.GetValueOrDefault(variable);

    private void Add(AssignmentExpressionSyntax assignment, string property)
    {
        foreach (var owner in Owners(assignment))
        {
            if (!_writes.TryGetValue((owner, property), out var list))
                _writes[(owner, property)] = list = [];
            if (!list.Exists(a => Shape(a.Right) == Shape(assignment.Right)))
                list.Add(assignment);
        }
    }

    private static IEnumerable<object> Owners(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is InitializerExpressionSyntax initializer)
        {
            yield return initializer;
            if (initializer.Parent?.Parent?.Parent is VariableDeclaratorSyntax variable)
                yield return variable.Identifier.ValueText;
        }
        else if (assignment.Left is MemberAccessExpressionSyntax { Expression: { Span.Length: <= MostOwnerLength } owner })
        {
            yield return owner.ToString();
        }
    }

    /// <summary>All that the rules ask of a value beside.</summary>
    private static int Shape(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or BaseObjectCreationExpressionSyntax => value.RawKind,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } access when Syntax.LastName(access.Expression) == "DtdProcessing" => -1,
        _ => 0,
    };
}
