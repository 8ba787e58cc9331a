using System.Collections.Immutable;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>A declaration of a type in one of the files at hand; a partial type has several.</summary>
/// <param name="FullName">Namespace and containing types, dotted.</param>
/// <param name="Namespace">The namespace; empty for none.</param>
/// <param name="Path">The file it stands in.</param>
/// <param name="IsPartial">Whether other declarations of it belong to it.</param>
/// <param name="IsNested">Whether it stands inside another type.</param>
/// <param name="IsEnum">Whether it is an enumeration.</param>
/// <param name="Bases">The base list as written.</param>
/// <param name="Members">Fields, properties and methods by name; the first of overloads.</param>
/// <param name="Attributes">Its attributes by their simple names, without <c>Attribute</c>.</param>
/// <param name="Scope">What names mean where it stands.</param>
internal sealed record TypeDeclaration(
    string FullName,
    string Namespace,
    string Path,
    bool IsPartial,
    bool IsNested,
    bool IsEnum,
    IReadOnlyList<string> Bases,
    IReadOnlyDictionary<string, DeclaredMember> Members,
    IReadOnlyList<string> Attributes,
    NameScope Scope)
{
    private const int MostBases = 16;

    /// <summary>What tells it from other types of the same full name, which several projects may have: empty, or a sign and a number.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>Of a partial type: what no other part of the same type can declare as well.</summary>
    public IReadOnlySet<string> Signatures { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>How many type parameters it has.</summary>
    public int Arity { get; init; }

    /// <summary>The full name with what tells it from others.</summary>
    public string UniqueName => Mark.Length == 0 ? FullName : FullName[..OutermostEnd] + Mark + FullName[OutermostEnd..];

    /// <summary>The full name of the type that it stands in, however deep; its own when it stands in none.</summary>
    public string Outermost => FullName[..OutermostEnd];

    private int OutermostEnd => FullName.IndexOf('.', Namespace.Length == 0 ? 0 : Namespace.Length + 1) is > 0 and var end ? end : FullName.Length;

    /// <summary>Tells it from others of the same name.</summary>
    public void Tell(string mark)
    {
        Mark = mark;
        foreach (var member in Members.Values)
            member.Owner = UniqueName;
    }

    /// <summary>A member of this declaration, its other parts or its bases in the files at hand.</summary>
    public DeclaredMember? Member(string name, int depth = 0)
    {
        if (Members.TryGetValue(name, out var member))
            return member;
        if (depth > MostBases)
            return null;
        foreach (var written in Bases)
        {
            if (Scope.Resolve(written) is not { Own.Count: > 0 } type)
                continue;
            foreach (var declaration in type.Own)
            {
                if (!ReferenceEquals(declaration, this) && declaration.Member(name, depth + 1) is { } inherited)
                    return inherited;
            }
        }

        return null;
    }

    /// <summary>Whether a base of it, however far, is the given type.</summary>
    public bool DerivesFrom(string fullName, int depth)
    {
        if (FullName == fullName)
            return true;
        if (depth > MostBases)
            return false;
        foreach (var written in Bases)
        {
            if (Scope.Resolve(written) is not { } type)
                continue;
            if (type.Own.Count == 0 ? FrameworkTypes.DerivesFrom(type.FullName, fullName)
                : type.Own.Any(o => !ReferenceEquals(o, this) && o.DerivesFrom(fullName, depth + 1)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A member of a declared type.</summary>
/// <param name="TypeName">The declared type or return type as written; <c>null</c> when there is none.</param>
/// <param name="IsMethod">Whether it is called.</param>
/// <param name="Constant">Its value when it is a constant with a literal value.</param>
/// <param name="Scope">What names mean where it stands.</param>
internal sealed record DeclaredMember(string? TypeName, bool IsMethod, object? Constant, NameScope Scope)
{
    /// <summary>The declared type or return type.</summary>
    public CSharpType? Type => TypeName is null ? null : Scope.Resolve(TypeName);

    /// <summary>Whether it belongs to the type rather than to its objects.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether handlers are added to it.</summary>
    public bool IsEvent { get; init; }

    /// <summary>The unique name of the type that declares it.</summary>
    public string Owner { get; set; } = "";
}
