using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>
/// A file of a <see cref="PythonProject"/>: what its expressions mean. All is worked out when it is first asked for. Names do not
/// depend on the order in which code runs: a name that is bound at several places means all of them.
/// </summary>
public sealed partial class PythonFile
{
    private readonly Lazy<FileScopes> _scopes;
    private readonly Lazy<IReadOnlySet<string>?> _exported;
    private readonly ConcurrentDictionary<Binding, Answer> _names = new(concurrencyLevel: 1, capacity: 0, ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Binding, Answer> _types = new(concurrencyLevel: 1, capacity: 0, ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Constant, Expr?> _unquoted = new(concurrencyLevel: 1, capacity: 0, ReferenceEqualityComparer.Instance);

    internal PythonFile(PythonProject project, string path, PythonTree tree, string module, bool isPackage, bool isStub)
    {
        Project = project;
        Path = path;
        Tree = tree;
        Module = module;
        IsPackage = isPackage;
        IsStub = isStub;
        _scopes = new(() => FileScopes.Of(tree));
        _exported = new(FindExportedNames);
        Constants = new Constants(this);
    }

    /// <summary>The files at hand with it.</summary>
    public PythonProject Project { get; }

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>The tree.</summary>
    public PythonTree Tree { get; }

    /// <summary>The qualified name of the module: <c>pkg.mod</c>.</summary>
    public string Module { get; }

    /// <summary>Whether it is the <c>__init__</c> of a package.</summary>
    public bool IsPackage { get; }

    /// <summary>Whether it is a <c>.pyi</c>.</summary>
    public bool IsStub { get; }

    /// <summary>The scopes.</summary>
    public FileScopes Scopes => _scopes.Value;

    /// <summary>The constants.</summary>
    public Constants Constants { get; }

    /// <summary>
    /// The qualified name of what an expression denotes: a module, function, class, method, builtin (<c>builtins.eval</c>), or a
    /// variable of a module or class (<c>settings.DEBUG</c>); <c>null</c> when it is not known. Imports, aliases (<c>run =
    /// subprocess.run</c>, <c>self.run = …</c>), <c>getattr</c> with a constant, <c>__import__</c>, <c>importlib.import_module</c>
    /// and <c>functools.partial</c> are looked through, and re-exports of files at hand, down to the definition. An attribute of a
    /// value whose type is known is named by the class that has it: <c>sqlite3.Cursor.execute</c>. A local variable that is no
    /// alias has no name. Where alternatives are left (<c>try: import a except ImportError: import b as a</c>) this is the first;
    /// where a name is bound to known and to unknown things, or rebound in a straight line to something else, it is <c>null</c>.
    /// </summary>
    public string? QualifiedName(Expr expression) =>
        Names(expression) is { IsComplete: true, Meanings: [var first, ..] } ? first.Name : null;

    /// <summary>The first thing that an expression may denote, whatever else it may: for who would rather ask too often than too seldom.</summary>
    public string? PossibleName(Expr expression) => Names(expression).Meanings is [var first, ..] ? first.Name : null;

    /// <summary>All that an expression may denote, as far as is known, in order of place and each once; see <see cref="QualifiedName(Expr)"/>.</summary>
    public ImmutableArray<string> QualifiedNames(Expr expression) => NamesOf(Names(expression));

    /// <summary>The definitions, in files and stubs at hand, of what an expression may denote.</summary>
    public ImmutableArray<Definition> DefinitionsOf(Expr expression) =>
        [.. Names(expression).Meanings.Where(m => m.Node is not null).Select(m => new Definition(m.File!, m.Node!, m.Name))];

    /// <summary>The qualified name of the class an expression's value is an instance of; <c>null</c> when none or several are known.</summary>
    public string? TypeOf(Expr expression) => Types(expression) is { IsComplete: true, Meanings: [var only] } ? only.Name : null;

    /// <summary>
    /// The classes an expression's value may be an instance of, as far as constructors, annotations and stubs say so, in order of
    /// place and each once; a function without an annotation gives what its <c>return</c> statements give. <c>None</c> is left out.
    /// A class that is not at hand is known by its capital: <c>requests.Session()</c>.
    /// </summary>
    public ImmutableArray<string> TypesOf(Expr expression) => NamesOf(Types(expression));

    /// <summary>The names that <c>__all__</c> lists, where it can be read; <c>null</c> otherwise.</summary>
    internal IReadOnlySet<string>? ExportedNames => _exported.Value;

    internal string QualifiedName(Scope scope, string name)
    {
        switch (scope.Kind)
        {
            case ScopeKind.Module:
                return Module.Length == 0 ? name : $"{Module}.{name}";
            case ScopeKind.Class:
                return $"{QualifiedName(scope.Enclosing, ((ClassDef)scope.Node).Name)}.{name}";
            case ScopeKind.Function:
                return $"{QualifiedName(scope.Enclosing, ((FunctionDef)scope.Node).Name)}.<locals>.{name}";
            default:
                return QualifiedName(scope.Enclosing, scope.Kind == ScopeKind.Lambda ? $"<lambda>.<locals>.{name}" : name);
        }
    }

    /// <summary>What a path of names in the file stands for, such as <c>Class.method</c>.</summary>
    internal Definition? Find(string path) =>
        FindBinding(path) is { Sites: [var first, ..] } binding ? new(this, first.Node, QualifiedName(binding.Scope, path[(path.LastIndexOf('.') + 1)..])) : null;

    internal Binding? FindBinding(string path)
    {
        var scope = Scopes.Module;
        var names = path.Split('.');
        for (var i = 0; ; i++)
        {
            if (names[i] == "<locals>")
            {
                if (scope.Kind != ScopeKind.Function || ++i == names.Length)
                    return null;
            }
            else if (scope.Kind == ScopeKind.Function)
                return null;

            var binding = scope.Find(names[i]) ?? scope.FindAttribute(names[i]);
            if (binding is null || i == names.Length - 1)
                return binding;
            if (binding.Sites.Select(s => Scopes.Opened(s.Node)).FirstOrDefault(s => s is not null) is not { } inner)
                return null;
            scope = inner;
        }
    }

    /// <summary>The expression that an annotation in quotes holds; its names are those of the place where the quotes stand.</summary>
    internal Expr? Unquoted(Constant quoted) => _unquoted.GetOrAdd(quoted, static constant =>
        constant.Text is { Length: > 0 and <= 1000 } text && PythonParser.Parse(text.Trim()) is { Diagnostics: [], Module.Body: [ExprStmt { Value: var value }] }
            ? value
            : null);

    internal Answer Names(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression is Name name && Query.BindingOf(name, new(this)) is { } bound
            ? _names.GetOrAdd(bound, static (binding, file) => new Query(file.Project).Names(file, binding), this)
            : new Query(Project).Names(expression, new(this));
    }

    private Answer Types(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression is Name name && Query.BindingOf(name, new(this)) is { } bound
            ? _types.GetOrAdd(bound, static (binding, file) => new Query(file.Project).NamedTypes(file, binding), this)
            : new Query(Project).Types(expression, new(this));
    }

    private static ImmutableArray<string> NamesOf(Answer answer) => [.. answer.Meanings.Select(m => m.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Read from displays of constants and their sums alone: what needs the names of other files could need these in turn.
    /// </summary>
    private HashSet<string>? FindExportedNames()
    {
        if (Scopes.Module.Find("__all__") is not { } all)
            return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var site in all.Sites)
        {
            if (site.Source is null || !AddConstants(site.Source, names))
                return null;
        }

        return names;
    }

    private static bool AddConstants(Expr value, HashSet<string> names)
    {
        for (; value is BinOp { Op: BinaryOperator.Add } sum; value = sum.Left)
        {
            if (!AddElements(sum.Right, names))
                return false;
        }

        return AddElements(value, names);
    }

    private static bool AddElements(Expr display, HashSet<string> names)
    {
        if (display is not (List or Tuple))
            return false;
        foreach (var element in display is List list ? list.Elts : ((Tuple)display).Elts)
        {
            if (element is not Constant { Text: { } name })
                return false;
            names.Add(name);
        }

        return true;
    }
}
