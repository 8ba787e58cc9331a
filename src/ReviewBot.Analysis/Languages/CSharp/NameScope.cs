using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// What a name of a type means in one file: its usings, its namespaces, the types of the files at hand and the known ones of the framework.
/// A name that nothing imports is taken for the known type of that name, because the global usings of a project may stand in a file that
/// is not at hand; a type of the files at hand always comes first.
/// </summary>
internal sealed class NameScope
{
    private readonly DeclarationIndex _index;
    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal) { "" };
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly List<string> _statics = [];
    private readonly string _path;

    public NameScope(DeclarationIndex index, CompilationUnitSyntax root, string path)
    {
        _index = index;
        _path = path;
        AddUsings(root.Usings);
        AddMembers(root.Members, "");
    }

    /// <summary>Types whose static members are called without naming them.</summary>
    public IEnumerable<CSharpType> StaticImports => _statics.Select(name => Resolve(name)).OfType<CSharpType>();

    /// <summary>Types whose static members are called without naming them, as written.</summary>
    public IReadOnlyList<string> StaticImportNames => _statics;

    /// <summary>Every namespace whose types need no qualification here: those of the file first.</summary>
    public IEnumerable<string> Namespaces =>
        _namespaces.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)
            .Concat(_imports.Order(StringComparer.Ordinal))
            .Concat(_index.GlobalImports.Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether types may have other names here.</summary>
    public bool HasAliases => _aliases.Count > 0 || _index.GlobalAliases.Count > 0;

    /// <summary>Whether the namespace is imported by this file, the files at hand or the SDK.</summary>
    public bool Imports(string name) => _imports.Contains(name) || _index.GlobalImports.Contains(name) || _namespaces.Contains(name);

    /// <summary>The type of that name as written in code, or <c>null</c> when nothing is known of it.</summary>
    public CSharpType? Resolve(string written) => Resolve(written.AsSpan().Trim(), depth: 0);

    private CSharpType? Resolve(ReadOnlySpan<char> written, int depth)
    {
        if (depth > 12 || written.IsEmpty)
            return null;
        written = written.TrimEnd('?');
        if (written.EndsWith("]") && written.LastIndexOf('[') is > 0 and var open)
        {
            var element = Resolve(written[..open].Trim(), depth + 1) ?? new CSharpType("?", [], []);
            return new CSharpType(element.FullName + "[]", [], [element], IsArray: true);
        }

        List<CSharpType> arguments = [];
        if (written.EndsWith(">") && written.IndexOf('<') is > 0 and var angle)
        {
            arguments = Arguments(written[(angle + 1)..^1], depth);
            written = written[..angle].Trim();
        }

        var name = written.StartsWith("global::") ? written[8..].ToString() : written.ToString();
        if (arguments.Count == 1 && (name is "Nullable" or "System.Nullable"))
            return arguments[0];
        return Named(name, arguments, depth);
    }

    private List<CSharpType> Arguments(ReadOnlySpan<char> list, int depth)
    {
        var arguments = new List<CSharpType>();
        var nesting = 0;
        var start = 0;
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && nesting == 0))
            {
                arguments.Add(Resolve(list[start..i].Trim(), depth + 1) ?? new CSharpType("?", [], []));
                start = i + 1;
            }
            else if (list[i] is '<' or '(' or '[')
            {
                nesting++;
            }
            else if (list[i] is '>' or ')' or ']')
            {
                nesting--;
            }
        }

        return arguments;
    }

    private CSharpType? Named(string name, List<CSharpType> arguments, int depth)
    {
        if (FrameworkTypes.Keyword(name) is { } keyword)
            return new CSharpType(keyword, [], arguments);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var first = dot < 0 ? name : name[..dot];
        var separator = first.IndexOf("::", StringComparison.Ordinal);
        if (separator > 0)
            first = first[..separator];
        if (Alias(first) is { } target)
        {
            var rest = dot < 0 ? separator > 0 ? "." + name[(separator + 2)..] : "" : name[dot..];
            return Resolve((target + rest).AsSpan(), depth + 1) is { } aliased
                ? arguments.Count > 0 ? aliased with { Arguments = arguments } : aliased
                : null;
        }

        var own = Own(name);
        if (own.Count > 0)
            return new CSharpType(own[0].FullName, own, arguments);
        if (FrameworkTypes.Find(name, Imports) is { } known)
            return new CSharpType(known, [], arguments);
        return dot < 0 && arguments.Count == 0 && !char.IsUpper(first[0]) ? null : new CSharpType(name, [], arguments);
    }

    /// <summary>What a name is an alias of, as written.</summary>
    public string? Alias(string name) =>
        _aliases.TryGetValue(name, out var target) || _index.GlobalAliases.TryGetValue(name, out target) ? target : null;

    /// <summary>Declarations of a unique name.</summary>
    public IReadOnlyList<TypeDeclaration> Unique(string name) => _index.Unique(name);

    /// <summary>Declarations in the files at hand of the type that a name means here.</summary>
    public IReadOnlyList<TypeDeclaration> Own(string name)
    {
        var simple = name[(name.LastIndexOf('.') + 1)..];
        var found = new List<TypeDeclaration>();
        foreach (var declaration in _index.Named(simple))
        {
            var visible = name.Length > simple.Length
                ? declaration.FullName == name || declaration.FullName.EndsWith("." + name, StringComparison.Ordinal)
                : declaration.IsNested ? _namespaces.Contains(declaration.Namespace) : Imports(declaration.Namespace);
            if (visible && (found.Count == 0 || found[0].FullName == declaration.FullName))
                found.Add(declaration);
        }

        return Nearest(found, name);
    }

    /// <summary>
    /// Files of several projects may be at hand, whose types have the same names: one of this file comes first, then those of folders above and
    /// below. What stands far away without a namespace does not hide a type of the framework, and one of the very name of the framework's
    /// is a stand-in for it.
    /// </summary>
    private List<TypeDeclaration> Nearest(List<TypeDeclaration> found, string name)
    {
        if (found.Count == 0)
            return found;
        if (found.Find(d => d.Path == _path) is { } here)
            return here.IsPartial ? found : found.FindAll(d => d.Path == _path);
        if (found[0].Namespace.Length > 0 && FrameworkTypes.IsKnown(found[0].FullName))
            return [];
        var near = found.FindAll(d => IsNear(d.Path));
        return near.Count > 0 || (found[0].Namespace.Length == 0 && FrameworkTypes.Find(name, Imports) is not null) ? near : found;
    }

    /// <summary>Whether a declaration stands in another project, as far as folders tell.</summary>
    public bool IsFar(TypeDeclaration declaration) => !IsNear(declaration.Path);

    private bool IsNear(string path)
    {
        var (one, other) = (Folder(path), Folder(_path));
        return one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private void AddUsings(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            var target = directive.NamespaceOrType.ToString();
            if (directive.Alias is { } alias)
                _aliases.TryAdd(alias.Name.Identifier.ValueText, target);
            else if (directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
                _statics.Add(target);
            else
                _imports.Add(target.StartsWith("global::", StringComparison.Ordinal) ? target[8..] : target);
        }
    }

    private void AddMembers(SyntaxList<MemberDeclarationSyntax> members, string outer)
    {
        foreach (var member in members)
        {
            if (member is not BaseNamespaceDeclarationSyntax declaration)
                continue;
            AddUsings(declaration.Usings);
            var name = outer.Length == 0 ? declaration.Name.ToString() : outer + "." + declaration.Name;
            for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
                _namespaces.Add(name[..end]);
            AddMembers(declaration.Members, name);
        }
    }
}
