using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Languages.Python.Models;

/// <summary>The libraries of Python as stubs describe them.</summary>
internal sealed class PythonLibrary(Stubs stubs) : ILibrary
{
    /// <summary>Re-exports of re-exports are looked through so far; a stub that leads around in a circle ends here.</summary>
    private const int MaxAliases = 8;

    private readonly Dictionary<string, IReadOnlyList<(ModelType, ModelMember)>> _guesses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Found?> _found = new(StringComparer.Ordinal);

    /// <summary>The libraries whose stubs are part of the program.</summary>
    public PythonLibrary()
        : this(Stubs.Shipped)
    {
    }

    /// <inheritdoc/>
    public IReadOnlySet<string> NotableNames => stubs.NotableNames;

    /// <inheritdoc/>
    public ModelType? Type(string name) => Find(name)?.Type;

    /// <inheritdoc/>
    public IReadOnlyList<ModelMember> Members(string qualifiedName) => Find(qualifiedName)?.Members ?? [];

    /// <inheritdoc/>
    public string Canonical(string qualifiedName) => Find(qualifiedName)?.Name ?? qualifiedName;

    /// <inheritdoc/>
    public IReadOnlyList<(TypeName? Receiver, ModelMember Member)> Extensions(string name) => [];

    /// <inheritdoc/>
    public IReadOnlyList<(ModelType Owner, ModelMember Member)> Guesses(string simpleName)
    {
        if (_guesses.TryGetValue(simpleName, out var known))
            return known;
        var found = new List<(ModelType, ModelMember)>();
        foreach (var module in stubs.ModulesMarking(simpleName))
        {
            foreach (var type in stubs.Module(module)!.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                if (type.Members.TryGetValue(simpleName, out var members))
                    found.AddRange(members.Where(m => m.IsEntryPoint || m.Parameters.Any(p => !(p.Sinks & ModelMember.Telling).IsEmpty)).Select(m => (type, m)));
            }
        }

        return _guesses[simpleName] = found;
    }

    /// <inheritdoc/>
    public bool IsEntryPointAttribute(string qualifiedName) => Find(qualifiedName) is { } found
        && (found.Type is { IsEntryPoint: true } || found.Members.Any(m => m.IsEntryPoint));

    private Found? Find(string name)
    {
        if (!_found.TryGetValue(name, out var found))
            _found.Add(name, found = Find(name, MaxAliases));
        return found;
    }

    /// <summary>Asks the stub of the longest prefix that is a module; a name without one may be a builtin.</summary>
    private Found? Find(string name, int aliases)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (stubs.Module(name[..end]) is { } module)
                return end == name.Length ? new(name, null, []) : Within(module, name[(end + 1)..], aliases);
        }

        return Within(stubs.Module(StubModule.Renamed), name, aliases) ?? Within(stubs.Module(StubModule.Builtins), name, aliases);
    }

    private Found? Within(StubModule? module, string name, int aliases)
    {
        if (module is null)
            return null;
        if (TypeWithin(module, name) is { } type)
            return type;
        if (module.Members.TryGetValue(name, out var members))
            return new(members[0].Name, null, members);
        if (aliases == 0)
            return null;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (module.Aliases.TryGetValue(dot < 0 ? name : name[..dot], out var target))
            return Find(dot < 0 ? target : target + name[dot..], aliases - 1);
        foreach (var star in module.Stars)
        {
            if (Within(stubs.Module(star), name, aliases - 1) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The longest prefix that is a type; what follows is a member of it or of one of its bases.</summary>
    private Found? TypeWithin(StubModule module, string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (module.Types.TryGetValue(name[..end], out var type))
                return end == name.Length ? new(type.Name, type, []) : Member(type, name[(end + 1)..], MaxAliases);
        }

        return null;
    }

    private Found? Member(ModelType type, string name, int bases)
    {
        if (type.Members.TryGetValue(name, out var members))
            return new(members[0].Name, null, members);
        foreach (var parent in bases > 0 ? type.Bases : [])
        {
            if (Type(parent.Name) is { } known && Member(known, name, bases - 1) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>What a name stands for: a type, members, or, with neither, a module.</summary>
    private sealed record Found(string Name, ModelType? Type, IReadOnlyList<ModelMember> Members);
}
