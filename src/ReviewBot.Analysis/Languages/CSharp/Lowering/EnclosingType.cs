using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>The type whose code is lowered: what its simple names find in it, its other parts, its bases and the types around it.</summary>
internal sealed class EnclosingType(FlowType type, EnclosingType? outer, IReadOnlyList<TypeDeclaration> parts, FileNames names)
{
    private const int MostBases = 16;

    private readonly Dictionary<string, DeclaredMember?> _members = new(StringComparer.Ordinal);
    private List<string>? _foreign;

    public FlowType Type { get; } = type;

    public EnclosingType? Outer { get; } = outer;

    /// <summary>Classes it comes from that are not at hand, by full name. Interfaces have nothing to inherit.</summary>
    public IReadOnlyList<string> ForeignBases => _foreign ??= Foreign();

    /// <summary>Whether it comes from a class at hand.</summary>
    public bool HasOwnBase => parts.Any(p => p.Bases.Any(b => names.Written(b) is { } type && !IsInterfaceName(type.Name) && names.Meaning(type.Name).Own.Count > 0));

    /// <summary>A member of the type, its parts or bases at hand.</summary>
    public DeclaredMember? Own(string name)
    {
        if (_members.TryGetValue(name, out var known))
            return known;
        DeclaredMember? found = null;
        foreach (var part in parts)
        {
            if ((found = part.Member(name)) is not null)
                break;
        }

        return _members[name] = found;
    }

    /// <summary>A member that a simple name means here: its own, or a static one of the types around it.</summary>
    public DeclaredMember? Find(string name)
    {
        for (var current = this; current is not null; current = current.Outer)
        {
            if (current.Own(name) is { } member)
                return ReferenceEquals(current, this) || member.IsStatic ? member : member with { IsStatic = true };
        }

        return null;
    }

    /// <summary>Whether a base that is not at hand is known to have a member.</summary>
    public bool Inherits(string name)
    {
        foreach (var foreign in ForeignBases)
        {
            if (names.HasMember(foreign, name))
                return true;
        }

        return false;
    }

    private List<string> Foreign()
    {
        var found = new List<string>();
        foreach (var part in parts)
            Collect(part, found, depth: 0);
        return found;
    }

    private void Collect(TypeDeclaration part, List<string> found, int depth)
    {
        if (depth > MostBases || part.IsEnum)
            return;
        foreach (var written in part.Bases)
        {
            if (names.Written(written) is not { } type)
                continue;
            var meant = names.Meaning(type.Name);
            if (meant.Own.Count == 0)
            {
                if (!IsInterfaceName(type.Name) && !found.Contains(type.Name))
                    found.Add(type.Name);
                continue;
            }

            foreach (var declaration in meant.Own)
            {
                if (!ReferenceEquals(declaration, part))
                    Collect(declaration, found, depth + 1);
            }
        }
    }

    private static bool IsInterfaceName(string full)
    {
        var name = full.AsSpan(full.LastIndexOf('.') + 1);
        return name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
    }
}
