using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>A kind of node with the names that CPython gives it and its fields.</summary>
/// <param name="Name">CPython's class.</param>
/// <param name="Fields">The fields in order of name, without underscores, and the properties that hold them.</param>
/// <param name="PositionsSince">The first minor version of Python 3 in which such nodes have positions.</param>
internal sealed record NodeShape(string Name, (string Field, PropertyInfo Property)[] Fields, int PositionsSince)
{
    private static readonly FrozenDictionary<Type, NodeShape> _shapes = typeof(Node).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Node)) && !t.IsAbstract)
        .ToFrozenDictionary(t => t, Make);

    /// <summary>The shape of a node.</summary>
    public static NodeShape Of(Node node) => _shapes[node.GetType()];

    /// <summary>The fields of a node that are not empty: plain values, nodes, and lists of either.</summary>
    public IEnumerable<(string Field, object Value)> FieldsOf(Node node)
    {
        foreach (var (field, property) in Fields)
        {
            var value = property.GetValue(node);
            if (value is IList { Count: 0 } or null)
                continue;
            yield return (field, node is MatchSingleton ? ((Constant)value).Kind : value);
        }
    }

    private static NodeShape Make(Type type) => new(
        NameOf(type),
        type == typeof(Constant) ? [] : [.. type.GetProperties()
            .Where(p => p.Name is not ("Start" or "End"))
            .Select(p => (Field: FieldOf(type, p.Name), Property: p))
            .OrderBy(p => p.Field, StringComparer.Ordinal)],
        PositionsSinceOf(type));

    private static string NameOf(Type type) => type.Name switch
    {
        nameof(ExprStmt) => "Expr",
        nameof(MatchCase) => "match_case",
        nameof(Arg) or nameof(Arguments) or nameof(Keyword) or nameof(Alias) or nameof(WithItem) or nameof(Comprehension) =>
            type.Name.ToLowerInvariant(),
        var name => name,
    };

    private static string FieldOf(Type type, string property) => property switch
    {
        "Context" => "ctx",
        "Name" when type == typeof(Arg) => "arg",
        _ => property.ToLowerInvariant(),
    };

    private static int PositionsSinceOf(Type type) => type.Name switch
    {
        nameof(Syntax.Module) or nameof(Arguments) or nameof(WithItem) or nameof(Comprehension) or nameof(MatchCase) => int.MaxValue,
        nameof(Alias) => 10,
        _ => 9,
    };
}
