using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>The libraries of C# as the stubs in <c>Models/CSharp</c> describe them. A type is read when it is first asked for.</summary>
internal sealed class CSharpLibrary(StubIndex index) : ILibrary
{
    private readonly Dictionary<string, ModelType?> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(TypeName? Receiver, ModelMember Member)>> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(ModelType Owner, ModelMember Member)>> _guesses = new(StringComparer.Ordinal);
    private readonly Dictionary<StubType, StubReader> _read = new(ReferenceEqualityComparer.Instance);

    /// <summary>The library of the stubs of this product.</summary>
    public CSharpLibrary()
        : this(StubIndex.Embedded)
    {
    }

    /// <summary>What is wrong with the stubs read so far.</summary>
    public List<string> Complaints { get; } = [];

    public IReadOnlySet<string> NotableNames => index.NotableNames;

    /// <summary>Whether a stub has the type, without reading it.</summary>
    public bool IsKnownType(string qualifiedName) => index.Type(BuiltInTypes.Name(qualifiedName)).Count > 0;

    /// <summary>Qualified names of the types of a simple name: what a name may mean whose using is not at hand.</summary>
    public IReadOnlyList<string> TypesNamed(string simpleName) => index.Named(simpleName);

    public ModelType? Type(string name)
    {
        name = BuiltInTypes.Name(name);
        if (_types.TryGetValue(name, out var known))
            return known;
        var parts = index.Type(name);
        _types[name] = null;
        if (parts.Count == 0)
            return null;
        var type = Joined([.. parts.Select(p => Read(p).Type)]);
        _types[name] = type;
        InheritConstructors(type);
        return type;
    }

    public IReadOnlyList<ModelMember> Members(string qualifiedName)
    {
        var dot = qualifiedName.LastIndexOf('.');
        return dot > 0 && Type(qualifiedName[..dot]) is { } type && type.Members.TryGetValue(qualifiedName[(dot + 1)..], out var members)
            ? members
            : [];
    }

    public string Canonical(string qualifiedName) => BuiltInTypes.Keyword(qualifiedName);

    public IReadOnlyList<(TypeName? Receiver, ModelMember Member)> Extensions(string name)
    {
        if (_extensions.TryGetValue(name, out var known))
            return known;
        return _extensions[name] =
        [
            .. index.Extensions(name)
                .SelectMany(type => index.Type(type.Name))
                .SelectMany(part => Read(part).Extensions)
                .Where(e => e.Name == name)
                .Select(e => (e.Receiver, e.Member)),
        ];
    }

    public IReadOnlyList<(ModelType Owner, ModelMember Member)> Guesses(string simpleName)
    {
        if (_guesses.TryGetValue(simpleName, out var known))
            return known;
        return _guesses[simpleName] =
        [
            .. index.Marking(simpleName)
                .Order(StringComparer.Ordinal)
                .Select(Type)
                .OfType<ModelType>()
                .SelectMany(t => t.Members.GetValueOrDefault(simpleName) ?? [], (t, m) => (Owner: t, Member: m))
                .Where(g => g.Member.Kind == ModelMemberKind.Function && g.Member.Parameters.Any(p => !(p.Sinks & ModelMember.Telling).IsEmpty)),
        ];
    }

    public bool IsEntryPointAttribute(string qualifiedName) =>
        Attribute(qualifiedName) is { } type && (type.IsEntryPoint || type.Source is not null);

    /// <summary>
    /// The type of an attribute: of a qualified name with or without its ending <c>Attribute</c>, or of a simple name that only one
    /// meaning fits or whose meanings all say the same.
    /// </summary>
    public ModelType? Attribute(string name)
    {
        if ((Type(name) ?? Type(name + "Attribute")) is { } exact)
            return exact;
        if (name.Contains('.', StringComparison.Ordinal))
            return null;
        var meanings = index.Named(name + "Attribute").Concat(index.Named(name)).Select(n => Type(n)!).ToList();
        return meanings.TrueForAll(m => m.IsEntryPoint == meanings[0].IsEntryPoint && m.Source == meanings[0].Source) ? meanings.FirstOrDefault() : null;
    }

    private StubReader Read(StubType stub)
    {
        if (!_read.TryGetValue(stub, out var reader))
            _read[stub] = reader = StubReader.Read(index, stub, Complaints);
        return reader;
    }

    private static ModelType Joined(List<ModelType> parts)
    {
        if (parts.Count == 1)
            return parts[0];
        var joined = new ModelType(parts[0].Name)
        {
            Parameters = parts.MaxBy(p => p.Parameters.Count)!.Parameters,
            Bases = [.. parts.SelectMany(p => p.Bases).Distinct()],
            IsData = parts.Exists(p => p.IsData),
            IsHarmless = parts.Exists(p => p.IsHarmless),
            IsEntryPoint = parts.Exists(p => p.IsEntryPoint),
            Source = parts.Select(p => p.Source).FirstOrDefault(s => s is not null),
        };
        foreach (var (name, members) in parts.SelectMany(p => p.Members))
        {
            if (!joined.Members.TryGetValue(name, out var overloads))
                joined.Members[name] = overloads = [];
            overloads.AddRange(members);
        }

        return joined;
    }

    /// <summary>A type of a stub that declares no constructor has those of its first base: providers differ in names only.</summary>
    private void InheritConstructors(ModelType type)
    {
        if (type.Members.ContainsKey(".ctor") || type.Bases.Count == 0)
            return;
        if (Type(type.Bases[0].Name)?.Members.GetValueOrDefault(".ctor") is not { } constructors)
            return;
        var made = new TypeName(type.Name, [.. type.Parameters.Select(p => new TypeName(p))]);
        type.Members[".ctor"] =
        [
            .. constructors.Select(c => new ModelMember(type.Name + "..ctor", ModelMemberKind.Constructor)
            {
                Parameters = c.Parameters,
                Type = made,
                Source = c.Source,
                Clears = c.Clears,
                Passes = c.Passes,
            }),
        ];
    }
}
