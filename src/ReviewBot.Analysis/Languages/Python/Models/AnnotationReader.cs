using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Languages.Python.Models;

/// <summary>Reads annotations of a stub. What it does not understand it says to <paramref name="problem"/>.</summary>
/// <param name="qualify">The qualified name of a dotted name of the stub, or <c>null</c>.</param>
/// <param name="problem">Takes what is wrong.</param>
internal sealed class AnnotationReader(Func<string, string?> qualify, Action<Node, string> problem)
{
    private static readonly TypeName None = new("None");

    /// <summary>What an annotation says.</summary>
    public StubAnnotation Read(Expr? annotation) => annotation switch
    {
        null or Constant { Kind: ConstantKind.Ellipsis } => StubAnnotation.Nothing,
        Constant { Kind: ConstantKind.None } => new(None),
        BinOp { Op: BinaryOperator.BitOr } union => FirstOf([union.Left, union.Right]),
        Subscript subscript => Subscripted(subscript),
        Name { Id: "NoReturn" or "Never" } => new(None) { Ends = true },
        Name { Id: "Handler" } => new(new TypeName("Callable")) { IsHandler = true },
        Name { Id: "Self" } => new(new TypeName("Self")),
        Name or Attribute => new(Named(annotation)),
        _ => Wrong(annotation, "is no annotation of a stub"),
    };

    /// <summary>The type an annotation names; marks have no place in it.</summary>
    public TypeName? Type(Expr annotation)
    {
        var said = Read(annotation);
        if (said with { Type = null } != StubAnnotation.Nothing)
            problem(annotation, "has a mark where only a type can stand");
        return said.Type;
    }

    /// <summary>The kinds that words name.</summary>
    public KindSet Kinds(IEnumerable<Expr> words)
    {
        var kinds = KindSet.None;
        foreach (var word in words)
        {
            if (word is Constant { Text: { } text } && KindSet.Parse(text) is { } kind)
                kinds |= kind;
            else
                problem(word, "is no kind of sink");
        }

        return kinds;
    }

    /// <summary>The dotted name that an expression is, or <c>null</c>.</summary>
    public static string? Dotted(Expr expression) => expression switch
    {
        Name name => name.Id,
        Attribute attribute when Dotted(attribute.Value) is { } before => $"{before}.{attribute.Attr}",
        _ => null,
    };

    /// <summary>The elements of a tuple, or the expression alone.</summary>
    public static Expr[] Parts(Expr expression) => expression is ReviewBot.Python.Syntax.Tuple tuple ? [.. tuple.Elts] : [expression];

    private StubAnnotation Subscripted(Subscript subscript)
    {
        var parts = Parts(subscript.Slice);
        return subscript.Value is Name { Id: var word } && Marked(word, parts) is { } marked ? marked : Generic(subscript.Value, parts);
    }

    private StubAnnotation? Marked(string word, Expr[] parts) => word switch
    {
        "Sink" => Read(parts[0]) is var inner ? inner with { Sinks = inner.Sinks | Kinds(parts[1..]) } : null,
        "Clean" => Read(parts[0]) with { Clears = Kinds(parts[1..]) },
        "Checked" => Read(parts[0]) with { Checks = Kinds(parts[1..]) },
        "Remote" => Read(parts[0]) with { Source = SourceKind.Remote },
        "Stored" => Read(parts[0]) with { Source = SourceKind.Stored },
        "Local" => Read(parts[0]) with { Source = SourceKind.Local },
        "Secret" => Read(parts[0]) with { Source = SourceKind.Secret },
        "Failure" => Read(parts[0]) with { Source = SourceKind.Failure },
        "Kept" => Read(parts[0]) with { IsKept = true },
        "Passes" => Read(parts[0]) with { Passes = true },
        "Fresh" => Read(parts[0]) with { Passes = false },
        "ClassVar" => Read(parts[0]) with { IsStatic = true },
        "Handler" => new(new TypeName("Callable", [.. parts.Select(Type).OfType<TypeName>()])) { IsHandler = true },
        "Optional" => Read(parts[0]),
        "Union" => FirstOf(parts),
        "Literal" => Literal(parts),
        "Callable" => new(new TypeName("Callable")),
        _ => null,
    };

    /// <summary>Of a union the first type that is not <c>None</c>.</summary>
    private StubAnnotation FirstOf(IEnumerable<Expr> types)
    {
        StubAnnotation? none = null;
        foreach (var type in types)
        {
            var said = Read(type);
            if (said.Type != None)
                return said;
            none = said;
        }

        return none ?? StubAnnotation.Nothing;
    }

    private StubAnnotation Literal(Expr[] parts)
    {
        var values = new List<object?>(parts.Length);
        foreach (var part in parts)
        {
            if (part is Constant { Kind: ConstantKind.None or ConstantKind.True or ConstantKind.False or ConstantKind.Str or ConstantKind.Int } constant)
                values.Add(Value(constant));
            else if (part is Name or Attribute && Named(part) is { } type)
                values.Add(type);
            else
                problem(part, "is no constant");
        }

        return new(values.FirstOrDefault(v => v is not null) switch
        {
            bool => new TypeName("bool"),
            long => new TypeName("int"),
            TypeName => new TypeName("type"),
            _ => new TypeName("str"),
        })
        {
            Constants = values,
        };
    }

    private static object? Value(Constant constant) => constant.Kind switch
    {
        ConstantKind.True => true,
        ConstantKind.False => false,
        ConstantKind.Str => constant.Text,
        ConstantKind.Int => (long)constant.Integer,
        _ => null,
    };

    private StubAnnotation Generic(Expr name, Expr[] parts)
    {
        var arguments = parts
            .Where(p => p is not Constant { Kind: ConstantKind.Ellipsis })
            .Select(p => Type(p) ?? new TypeName("Any"));
        return new(Named(name) is { } type ? type with { Arguments = [.. arguments] } : null);
    }

    private TypeName? Named(Expr name)
    {
        if (Dotted(name) is { } dotted && qualify(dotted) is { } qualified)
            return new TypeName(qualified);
        return Wrong(name, "is unknown").Type;
    }

    private StubAnnotation Wrong(Expr at, string what)
    {
        problem(at, what);
        return StubAnnotation.Nothing;
    }
}
