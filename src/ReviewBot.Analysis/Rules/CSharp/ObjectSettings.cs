using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>What one member sets on its objects, by object as it is written and property, in the order of the code.</summary>
internal sealed class ObjectSettings
{
    private const int MostOwnerLength = 200;

    private readonly Dictionary<(string Owner, string Property), List<AssignmentExpressionSyntax>> _writes = [];
    private readonly Dictionary<string, List<int>> _creations = new(StringComparer.Ordinal);

    private ObjectSettings(SyntaxNode member, CancellationToken cancellation)
    {
        foreach (var node in member.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is BaseObjectCreationExpressionSyntax creation && OwnerOf(creation) is { } created)
                AddTo(_creations, created, creation.SpanStart);
            else if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: { Span.Length: <= MostOwnerLength } owner } left } write)
                AddTo(_writes, (Written(owner), left.Name.Identifier.ValueText), write);
        }
    }

    /// <summary>Those of the member that a node stands in.</summary>
    public static ObjectSettings Around(SyntaxNode node, CSharpFile file) =>
        file.Once(MemberBody.RootOf(node), root => new ObjectSettings(root, file.Cancellation));

    /// <summary>The last write to a property of a new object, behind its creation or in its initialiser.</summary>
    public AssignmentExpressionSyntax? Last(BaseObjectCreationExpressionSyntax creation, string property)
    {
        if (OwnerOf(creation) is { } owner && Behind(owner, property, creation.SpanStart) is { } write)
            return write;
        return Initial(creation, property);
    }

    /// <summary>The last write to a property of what is written so, behind a place and before a new object takes its name.</summary>
    public AssignmentExpressionSyntax? Behind(string owner, string property, int place)
    {
        if (!_writes.TryGetValue((owner, property), out var writes))
            return null;
        var end = _creations.TryGetValue(owner, out var creations) && creations.BinarySearch(place + 1) is var next
            && (next < 0 ? ~next : next) is var following && following < creations.Count ? creations[following] : int.MaxValue;
        var (low, high) = (0, writes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (writes[middle].SpanStart < end)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && writes[low - 1].SpanStart > place ? writes[low - 1] : null;
    }

    /// <summary>What the initialiser of a new object sets.</summary>
    public static AssignmentExpressionSyntax? Initial(BaseObjectCreationExpressionSyntax creation, string property) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().LastOrDefault(a => Syntax.LastName(a.Left) == property);

    /// <summary>The name that a new object gets; <c>null</c> when it is used where it is made.</summary>
    public static string? OwnerOf(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax { Left.Span.Length: <= MostOwnerLength } assignment when assignment.Right == creation => Written(assignment.Left),
        _ => null,
    };

    /// <summary>An object as it is written, <c>this</c> left out.</summary>
    public static string Written(ExpressionSyntax owner)
    {
        var text = owner.ToString();
        return text.StartsWith("this.", StringComparison.Ordinal) ? text[5..] : text;
    }

    private static void AddTo<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(value);
    }
}
