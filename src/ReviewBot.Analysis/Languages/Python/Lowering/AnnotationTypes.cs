using ReviewBot.Analysis.Flow;
using ReviewBot.Python;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>The types that annotations of a file name.</summary>
internal sealed class AnnotationTypes(FileNames names)
{
    private const int MaxDepth = 12;
    private const int MaxQuoted = 1000;

    /// <summary>
    /// The type of an annotation, or <c>null</c>. <c>None</c> is left out of alternatives, and of what is left the first is taken.
    /// </summary>
    /// <param name="annotation">The annotation.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="markers">Takes what stands beside the type in <c>Annotated</c>.</param>
    public TypeName? Of(Expr annotation, Scope scope, List<Expr>? markers = null) => Of(annotation, scope, markers, 0);

    /// <summary>The type of a class that an expression names.</summary>
    public TypeName? OfClass(Expr expression, Scope scope) => names.Path(expression, scope) is { } path ? new TypeName(Plain(path)) : null;

    private TypeName? Of(Expr annotation, Scope scope, List<Expr>? markers, int depth)
    {
        if (depth > MaxDepth)
            return null;
        switch (annotation)
        {
            case Name or Attribute:
                return Alias(annotation, scope) is { } alias ? Of(alias, scope.Module, markers, depth + 1) : Named(names.Path(annotation, scope));
            case Constant { Kind: ConstantKind.Str, Text: { Length: > 0 and <= MaxQuoted } quoted }:
                return PythonParser.Parse(quoted.Trim()) is { Diagnostics: [], Module.Body: [ExprStmt { Value: var value }] }
                    ? Of(value, scope, markers, depth + 1)
                    : null;
            case BinOp { Op: BinaryOperator.BitOr } either:
                return IsNone(either.Left) ? Of(either.Right, scope, markers, depth + 1)
                    : Of(either.Left, scope, markers, depth + 1) ?? Of(either.Right, scope, markers, depth + 1);
            case Subscript generic:
                return OfGeneric(generic, scope, markers, depth);
            default:
                return null;
        }
    }

    private TypeName? OfGeneric(Subscript generic, Scope scope, List<Expr>? markers, int depth)
    {
        if (names.Path(generic.Value, scope) is not { } path)
            return null;
        var arguments = generic.Slice is Tuple several ? several.Elts : [generic.Slice];
        if (arguments.IsEmpty)
            return null;
        switch (path[(path.LastIndexOf('.') + 1)..])
        {
            case "Optional" or "Final" or "ClassVar" or "Required" or "NotRequired" or "ReadOnly" or "Mapped" or "InitVar":
                return Of(arguments[0], scope, markers, depth + 1);
            case "Union":
                return arguments.Where(a => !IsNone(a)).Select(a => Of(a, scope, markers, depth + 1)).FirstOrDefault(t => t is not null);
            case "Annotated":
                for (var i = 1; i < arguments.Length; i++)
                    markers?.Add(arguments[i]);
                return Of(arguments[0], scope, markers, depth + 1);
            case "Literal" or "Callable":
                return Named(path);
            default:
                return Named(path) is { } type
                    ? new TypeName(type.Name, [.. arguments.Select(a => Of(a, scope, null, depth + 1) ?? new TypeName("object"))])
                    : null;
        }
    }

    /// <summary>What a module-level name stands for that is bound once to a type with arguments.</summary>
    private static Expr? Alias(Expr annotation, Scope scope) =>
        annotation is Name name
        && scope.Lookup(name.Id) is { Scope.Kind: ScopeKind.Module, Only: { Kind: NameBindingKind.Assignment or NameBindingKind.TypeAlias, Value: { } value } }
        && value is Subscript or BinOp { Op: BinaryOperator.BitOr }
            ? value
            : null;

    private static TypeName? Named(string? path) => path is null or "typing.Any" or "builtins.None" or "typing.Self" ? null : new TypeName(Plain(path));

    /// <summary>The names of builtin types stand alone, and those that <c>typing</c> has for them are theirs.</summary>
    private static string Plain(string path) =>
        path.StartsWith("builtins.", StringComparison.Ordinal) ? path[9..] : path switch
        {
            "typing.List" => "list",
            "typing.Dict" => "dict",
            "typing.Set" => "set",
            "typing.FrozenSet" => "frozenset",
            "typing.Tuple" => "tuple",
            "typing.Type" => "type",
            "typing.Text" or "typing.AnyStr" => "str",
            _ => path,
        };

    private static bool IsNone(Expr expression) => expression is Constant { Kind: ConstantKind.None };
}
