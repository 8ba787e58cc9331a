using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What the solver asks of the models, with the answers kept.</summary>
internal sealed class LibraryView(ILibrary library)
{
    private const int MostBases = 12;

    private readonly Dictionary<string, ModelType?> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Member), (ModelType Owner, IReadOnlyList<ModelMember> Members)?> _members = [];
    private readonly Dictionary<string, IReadOnlyList<ModelMember>> _functions = new(StringComparer.Ordinal);

    public ILibrary Library { get; } = library;

    /// <summary>The model of a type; <c>str</c> is <c>builtins.str</c>.</summary>
    public ModelType? Type(string name)
    {
        if (!_types.TryGetValue(name, out var type))
        {
            type = Library.Type(name) ?? Library.Type(Library.Canonical(name));
            if (type is null && !name.Contains('.', StringComparison.Ordinal))
                type = Library.Type("builtins." + name);
            _types[name] = type;
        }

        return type;
    }

    /// <summary>The members of a name that a type has or inherits.</summary>
    public (ModelType Owner, IReadOnlyList<ModelMember> Members)? Member(string type, string member)
    {
        if (!_members.TryGetValue((type, member), out var found))
            _members[(type, member)] = found = Find(type, member);
        return found;
    }

    /// <summary>The functions or the variable of a qualified name; members of types too.</summary>
    public IReadOnlyList<ModelMember> Named(string qualified)
    {
        if (_functions.TryGetValue(qualified, out var found))
            return found;
        found = Library.Members(qualified);
        var cut = qualified.LastIndexOf('.');
        if (found.Count == 0 && cut > 0 && Type(qualified[..cut]) is not null)
            found = Member(qualified[..cut], qualified[(cut + 1)..])?.Members ?? [];
        return _functions[qualified] = found;
    }

    /// <summary>A type and what it derives from, as far as there are models.</summary>
    public IEnumerable<ModelType> Lineage(string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>([type]);
        while (pending.TryDequeue(out var name) && seen.Count < MostBases)
        {
            if (Type(name) is not { } model || !seen.Add(model.Name))
                continue;
            yield return model;
            foreach (var from in model.Bases)
                pending.Enqueue(from.Name);
        }
    }

    /// <summary>Sinks of a simple name, of any type.</summary>
    public IReadOnlyList<(ModelType Owner, ModelMember Member)> Guesses(string simpleName) =>
        Library.NotableNames.Contains(simpleName) ? Library.Guesses(simpleName) : [];

    /// <summary>Whether values of a type cannot carry an attack.</summary>
    public bool IsHarmless(TypeName? type) => type is not null && (Plain(type.Name) switch
    {
        "int" or "float" or "bool" or "complex" or "long" or "short" or "byte" or "uint" or "ulong" or "ushort" or "sbyte" or "double" or "decimal"
            or "nint" or "nuint" or "None" or "void" or "NoneType" => true,
        _ => false,
    } || Type(type.Name) is { IsHarmless: true });

    /// <summary>What only a text does harm to: a number cannot.</summary>
    public static KindSet Texts { get; } = ~(KindSet.Of(SinkKind.Resource) | KindSet.Of(SinkKind.RecordKey));

    /// <summary>Whether a type is one of numbers.</summary>
    public static bool IsNumber(TypeName? type) => type is not null && Plain(type.Name) is "int" or "long" or "short" or "byte" or "uint" or "ulong" or "ushort" or "sbyte" or "double" or "decimal" or "float";

    /// <summary>Whether what goes into values of a type comes out again.</summary>
    public bool IsData(TypeName? type)
    {
        if (type is null)
            return true;
        switch (Plain(type.Name))
        {
            case "str" or "bytes" or "bytearray" or "object" or "Any" or "list" or "dict" or "tuple" or "set" or "frozenset" or "Iterable" or "Iterator"
                or "Sequence" or "Mapping" or "Generator" or "string" or "char" or "dynamic" or "[]" or "unicode" or "basestring" or "Self":
                return true;
        }

        if (type.Name.Length <= 2 || type.Name.StartsWith("typing.", StringComparison.Ordinal) || type.Name.StartsWith("collections.", StringComparison.Ordinal)
            || type.Name.StartsWith("System.Collections.", StringComparison.Ordinal) || type.Name.StartsWith("System.Linq.", StringComparison.Ordinal))
        {
            return true;
        }

        if (type.Name is "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" && type.Arguments.Count == 1)
            return IsData(type.Arguments[0]);
        return Lineage(type.Name).Any(t => t.IsData);
    }

    /// <summary>A built-in type's name without its module.</summary>
    public static string Plain(string name) =>
        name.StartsWith("builtins.", StringComparison.Ordinal) ? name["builtins.".Length..] : name;

    private (ModelType, IReadOnlyList<ModelMember>)? Find(string type, string member)
    {
        foreach (var model in Lineage(type))
        {
            if (model.Members.TryGetValue(member, out var members))
                return (model, members);
        }

        return null;
    }
}
