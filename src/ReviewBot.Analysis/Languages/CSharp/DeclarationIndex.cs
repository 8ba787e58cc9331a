using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>The types that the files at hand declare, without their trees, and what they import for all.</summary>
internal sealed class DeclarationIndex
{
    /// <summary>What the SDKs import by themselves where <c>ImplicitUsings</c> is on; whether it is stands in a project file we do not read.</summary>
    private static readonly string[] Implicit =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>What stands before the number that tells types of the same name from each other.</summary>
    public const char Sign = '~';

    private readonly Dictionary<string, List<TypeDeclaration>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalImports = new(Implicit, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _globalAliases = new(StringComparer.Ordinal);

    /// <summary>Namespaces imported everywhere.</summary>
    public IReadOnlySet<string> GlobalImports => _globalImports;

    /// <summary>Names given to types everywhere.</summary>
    public IReadOnlyDictionary<string, string> GlobalAliases => _globalAliases;

    /// <summary>What files at hand set for whole projects.</summary>
    public ProjectSettings Projects { get; } = new();

    /// <summary>Declarations of types of a simple name, in ordinal order of their full name.</summary>
    public IReadOnlyList<TypeDeclaration> Named(string name) => _byName.TryGetValue(name, out var found) ? found : [];

    /// <summary>Takes what one file declares.</summary>
    public void Add(CompilationUnitSyntax root, string path, CancellationToken cancellation)
    {
        foreach (var directive in root.Usings)
        {
            if (!directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
                continue;
            if (directive.Alias is { } alias)
                _globalAliases.TryAdd(alias.Name.Identifier.ValueText, directive.NamespaceOrType.ToString());
            else
                _globalImports.Add(directive.NamespaceOrType.ToString());
        }

        var scope = new NameScope(this, root, path);
        var pending = new Stack<(SyntaxNode Node, string Namespace, string Outer)>();
        pending.Push((root, "", ""));
        while (pending.TryPop(out var place))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var child in place.Node.ChildNodes())
                AddMember(child, place.Namespace, place.Outer, path, scope, pending);
        }
    }

    /// <summary>Declarations of a unique name.</summary>
    public IReadOnlyList<TypeDeclaration> Unique(string name) =>
        [.. Named(name[(name.LastIndexOf('.') + 1)..].Split(Sign)[0]).Where(d => d.UniqueName == name)];

    /// <summary>The unique name of a type that stands in no other, by its full name and file.</summary>
    public string UniqueName(string full, string path) =>
        Named(full[(full.LastIndexOf('.') + 1)..]).FirstOrDefault(d => d.FullName == full && d.Path == path)?.UniqueName ?? full;

    /// <summary>Orders what was added, so that the order of the files does not matter, and tells types of the same name from each other.</summary>
    public void Seal()
    {
        foreach (var list in _byName.Values)
            list.Sort((a, b) => string.CompareOrdinal(a.FullName, b.FullName) is not 0 and var order ? order : string.CompareOrdinal(a.Path, b.Path));
        var marks = new Dictionary<(string Name, string Path), string>();
        foreach (var same in _byName.Values.SelectMany(l => l).Where(d => !d.IsNested).GroupBy(d => d.FullName))
        {
            foreach (var (index, type) in Types([.. same]).Index().Skip(1))
            {
                foreach (var declaration in type)
                    marks.TryAdd((same.Key, declaration.Path), Sign + (index + 1).ToString(CultureInfo.InvariantCulture));
            }
        }

        foreach (var declaration in marks.Count == 0 ? [] : _byName.Values.SelectMany(l => l))
        {
            if (marks.TryGetValue((declaration.Outermost, declaration.Path), out var mark))
                declaration.Tell(mark);
        }
    }

    /// <summary>Declarations of one full name, those that may be parts of one type together.</summary>
    private static List<List<TypeDeclaration>> Types(List<TypeDeclaration> same)
    {
        if (same.Count == 1 || !same.GroupBy(d => d.Arity).Any(g => g.Count() > 1))
            return [same];
        var types = new List<List<TypeDeclaration>>();
        foreach (var declaration in same)
        {
            var fitting = types.Where(t => t.TrueForAll(d => AreParts(d, declaration))).ToList();
            var type = fitting.Find(t => t.Exists(d => Folder(d.Path) == Folder(declaration.Path))) ?? fitting.FirstOrDefault();
            if (type is null)
                types.Add(type = []);
            type.Add(declaration);
        }

        return types;
    }

    private static bool AreParts(TypeDeclaration one, TypeDeclaration other) =>
        one.Arity != other.Arity || one.Path == other.Path || (one.IsPartial && other.IsPartial && !one.Signatures.Overlaps(other.Signatures));

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static HashSet<string> Signatures(TypeDeclarationSyntax type)
    {
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case MethodDeclarationSyntax method when !method.Modifiers.Any(SyntaxKind.PartialKeyword):
                    signatures.Add($"{method.Identifier.ValueText}({string.Join(',', method.ParameterList.Parameters.Select(p => p.Type?.ToString()))})");
                    break;
                case PropertyDeclarationSyntax property when !property.Modifiers.Any(SyntaxKind.PartialKeyword):
                    signatures.Add(property.Identifier.ValueText);
                    break;
                case BaseFieldDeclarationSyntax field:
                    signatures.UnionWith(field.Declaration.Variables.Select(v => v.Identifier.ValueText));
                    break;
            }
        }

        return signatures;
    }

    private void AddMember(
        SyntaxNode node, string space, string outer, string path, NameScope scope, Stack<(SyntaxNode Node, string Namespace, string Outer)> pending)
    {
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax declaration:
                var name = space.Length == 0 ? declaration.Name.ToString() : space + "." + declaration.Name;
                pending.Push((declaration, name, ""));
                break;
            case BaseTypeDeclarationSyntax type:
                var own = outer.Length == 0 ? type.Identifier.ValueText : outer + "." + type.Identifier.ValueText;
                Add(type, space, own, path, scope);
                if (type is TypeDeclarationSyntax)
                    pending.Push((type, space, own));
                break;
        }
    }

    private void Add(BaseTypeDeclarationSyntax type, string space, string own, string path, NameScope scope)
    {
        var simple = type.Identifier.ValueText;
        if (!_byName.TryGetValue(simple, out var list))
            _byName[simple] = list = [];
        var bases = type.BaseList?.Types.Select(t => t.Type.ToString()).ToList() ?? [];
        var full = space.Length == 0 ? own : space + "." + own;
        list.Add(new TypeDeclaration(
            full,
            space,
            path,
            type.Modifiers.Any(SyntaxKind.PartialKeyword),
            own.Length > simple.Length,
            type.IsKind(SyntaxKind.EnumDeclaration),
            bases,
            Members(type, scope, full),
            [.. type.AttributeLists.SelectMany(l => l.Attributes).Select(a => Syntax.AttributeName(a))],
            scope)
        {
            Signatures = type.Modifiers.Any(SyntaxKind.PartialKeyword) && type is TypeDeclarationSyntax parts ? Signatures(parts) : ImmutableHashSet<string>.Empty,
            Arity = (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0,
        });
    }

    private static Dictionary<string, DeclaredMember> Members(BaseTypeDeclarationSyntax type, NameScope scope, string owner)
    {
        var members = new Dictionary<string, DeclaredMember>(StringComparer.Ordinal);
        if (type is not TypeDeclarationSyntax declaration)
            return members;
        foreach (var parameter in declaration.ParameterList?.Parameters ?? default)
            Take(parameter.Identifier, new DeclaredMember(parameter.Type?.ToString(), false, null, scope) { Owner = owner });
        foreach (var member in declaration.Members)
        {
            switch (member)
            {
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        Take(variable.Identifier, new DeclaredMember(field.Declaration.Type.ToString(), false, Constant(field, variable), scope)
                        {
                            Owner = owner,
                            IsStatic = IsStatic(field.Modifiers),
                            IsEvent = field.IsKind(SyntaxKind.EventFieldDeclaration),
                        });
                    }

                    break;
                case PropertyDeclarationSyntax property:
                    Take(property.Identifier, new DeclaredMember(property.Type.ToString(), false, null, scope)
                    {
                        Owner = owner,
                        IsStatic = IsStatic(property.Modifiers),
                    });
                    break;
                case EventDeclarationSyntax handled:
                    Take(handled.Identifier, new DeclaredMember(handled.Type.ToString(), false, null, scope)
                    {
                        Owner = owner,
                        IsStatic = IsStatic(handled.Modifiers),
                        IsEvent = true,
                    });
                    break;
                case MethodDeclarationSyntax method:
                    Take(method.Identifier, new DeclaredMember(method.ReturnType.ToString(), true, null, scope)
                    {
                        Owner = owner,
                        IsStatic = IsStatic(method.Modifiers),
                    });
                    break;
            }
        }

        return members;

        void Take(SyntaxToken name, DeclaredMember member) => members.TryAdd(name.ValueText, member);
    }

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword);

    private static object? Constant(BaseFieldDeclarationSyntax field, VariableDeclaratorSyntax variable) =>
        field.Modifiers.Any(SyntaxKind.ConstKeyword) && variable.Initializer?.Value is LiteralExpressionSyntax { Token.Value: { } value }
            ? value
            : null;
}
