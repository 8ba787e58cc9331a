using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>
/// What names of types mean in one file. Types of the files at hand come first, then those the library has under an imported namespace, then
/// those of the framework table; a name that nobody knows stays as it is written.
/// </summary>
internal sealed class FileNames(NameScope scope, KnownNames known)
{
    private const int MostAliases = 12;

    private readonly Dictionary<string, MeantType> _meant = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeName?> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeName> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _types = new(StringComparer.Ordinal);
    private readonly string[] _namespaces = [.. scope.Namespaces.Where(n => n.Length > 0)];
    private MeantType[]? _staticImports;

    /// <summary>Types whose static members need no qualification, in order.</summary>
    public IReadOnlyList<MeantType> StaticImports => _staticImports ??= [.. scope.StaticImportNames.Select(n => Meaning(Bare(n)))];

    /// <summary>Whether a library type, or one it comes from, has a member.</summary>
    public bool HasMember(string type, string member) => known.HasMember(type, member) || FrameworkTypes.Member(type, member) is not null;

    /// <summary>Whether a dotted name begins a namespace that is imported or declared here.</summary>
    public bool IsNamespace(string name)
    {
        if (name is "System" or "Microsoft")
            return true;
        foreach (var space in _namespaces)
        {
            if (space.StartsWith(name, StringComparison.Ordinal) && (space.Length == name.Length || space[name.Length] == '.'))
                return true;
        }

        return false;
    }

    /// <summary>Whether a full name is that of a type.</summary>
    public bool IsType(string full)
    {
        if (!_types.TryGetValue(full, out var isType))
            _types[full] = isType = known.IsType(full) || FrameworkTypes.IsKnown(full) || scope.Own(full).Any(o => o.FullName == full) || scope.Unique(full).Count > 0;
        return isType;
    }

    /// <summary>What a simple or dotted name without type arguments means as a type.</summary>
    public MeantType Meaning(string name)
    {
        if (!_meant.TryGetValue(name, out var meant))
            _meant[name] = meant = Meaning(name, depth: 0);
        return meant;
    }

    /// <summary>The type that a syntax names; <c>null</c> for <c>var</c> and what has no name.</summary>
    public TypeName? Type(TypeSyntax? type)
    {
        switch (type)
        {
            case null:
                return null;
            case IdentifierNameSyntax name:
                return name.IsVar ? null : Plain(name.Identifier.ValueText);
            case PredefinedTypeSyntax keyword:
                return Plain(keyword.Keyword.ValueText);
            case NullableTypeSyntax nullable:
                return Type(nullable.ElementType);
            case ArrayTypeSyntax array:
                var made = Type(array.ElementType) ?? Plain("object");
                for (var i = 0; i < array.RankSpecifiers.Count; i++)
                    made = new TypeName("[]", [made]);
                return made;
            case GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: [var inner] }:
                return Type(inner);
            case NameSyntax name:
                return new TypeName(Meaning(Dotted(name)).Name, Arguments(name));
            case TupleTypeSyntax tuple:
                return new TypeName("System.ValueTuple", [.. tuple.Elements.Select(e => Type(e.Type) ?? Plain("object"))]);
            case PointerTypeSyntax pointer:
                return Type(pointer.ElementType);
            case RefTypeSyntax reference:
                return Type(reference.Type);
            case ScopedTypeSyntax scoped:
                return Type(scoped.Type);
            default:
                return null;
        }
    }

    /// <summary>The type arguments of a name, those of its last part.</summary>
    public IReadOnlyList<TypeName> Arguments(NameSyntax name)
    {
        var last = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            _ => name as SimpleNameSyntax,
        };
        return last is GenericNameSyntax generic
            ? [.. generic.TypeArgumentList.Arguments.Select(a => Type(a) ?? Plain("object"))]
            : [];
    }

    /// <summary>The type that a text names.</summary>
    public TypeName? Written(string? text)
    {
        if (text is null or "var")
            return null;
        if (!_written.TryGetValue(text, out var type))
            _written[text] = type = Type(SyntaxFactory.ParseTypeName(text));
        return type;
    }

    /// <summary>The full name of an attribute, with its ending <c>Attribute</c> when that is how a known type is called.</summary>
    public string Attribute(NameSyntax name)
    {
        var written = Dotted(name);
        var bare = written.EndsWith("Attribute", StringComparison.Ordinal) ? written[..^"Attribute".Length] : written;
        var full = Meaning(bare + "Attribute");
        if (full.IsKnown)
            return full.Name;
        var other = Meaning(bare);
        return other.IsKnown ? other.Name : bare;
    }

    /// <summary>The parts of a name joined by dots, type arguments left out.</summary>
    public static string Dotted(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => Dotted(qualified.Left) + "." + qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax { Alias.Identifier.ValueText: "global" } alias => alias.Name.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Alias.Identifier.ValueText + "." + alias.Name.Identifier.ValueText,
        _ => name.ToString(),
    };

    private TypeName Plain(string name)
    {
        if (!_plain.TryGetValue(name, out var type))
            _plain[name] = type = new TypeName(Meaning(name).Name);
        return type;
    }

    private MeantType Meaning(string name, int depth)
    {
        if (FrameworkTypes.Keyword(name) is { } keyword)
            return new MeantType(keyword, true, []);
        if (name.Contains(DeclarationIndex.Sign, StringComparison.Ordinal))
            return new MeantType(name, true, scope.Unique(name));
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (depth < MostAliases && scope.Alias(dot < 0 ? name : name[..dot]) is { } target)
            return Meaning(Bare(target) + (dot < 0 ? "" : name[dot..]), depth + 1) with { IsKnown = true };
        var own = scope.Own(name);
        if (own.Count > 0 && !(known.IsType(own[0].FullName) && own.All(scope.IsFar)))
            return new MeantType(own[0].UniqueName, true, [.. own.Where(o => o.UniqueName == own[0].UniqueName)]);
        if (dot > 0 && (known.IsType(name) || FrameworkTypes.IsKnown(name)))
            return new MeantType(name, true, []);
        foreach (var space in _namespaces)
        {
            if (known.IsType(space + "." + name))
                return new MeantType(space + "." + name, true, []);
        }

        return FrameworkTypes.Find(name, scope.Imports) is { } framework
            ? new MeantType(framework, true, [])
            : new MeantType(name, false, []);
    }

    private static string Bare(string target)
    {
        var name = WithoutArguments(target);
        return name.StartsWith("global::", StringComparison.Ordinal) ? name[8..] : name;
    }

    private static string WithoutArguments(string name)
    {
        var angle = name.IndexOf('<', StringComparison.Ordinal);
        return angle > 0 ? name[..angle] : name;
    }
}

/// <summary>What a name of a type means.</summary>
/// <param name="Name">The full name as far as it is known.</param>
/// <param name="IsKnown">Whether the files, the library or the framework table have it.</param>
/// <param name="Own">Its declarations in the files at hand.</param>
internal sealed record MeantType(string Name, bool IsKnown, IReadOnlyList<TypeDeclaration> Own);

/// <summary>What the library has: types by full name, and members of types, inherited ones too.</summary>
internal sealed record KnownNames(Func<string, bool> IsType, Func<string, string, bool> HasMember);
