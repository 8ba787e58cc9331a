using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>
/// A file of a <see cref="PythonProject"/>: what its expressions mean. All is worked out when it is first asked for. Names do not
/// depend on the order in which code runs: a name that is bound at several places means all of them.
/// </summary>
public sealed class PythonFile
{
    private readonly Lazy<FileScopes> _scopes;

    internal PythonFile(PythonProject project, string path, PythonTree tree, string module, bool isPackage, bool isStub)
    {
        Project = project;
        Path = path;
        Tree = tree;
        Module = module;
        IsPackage = isPackage;
        IsStub = isStub;
        _scopes = new(() => FileScopes.Of(tree));
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
    public string? QualifiedName(Expr expression) => throw new NotSupportedException();

    /// <summary>All that an expression may denote, as far as is known, in order of place and each once; see <see cref="QualifiedName"/>.</summary>
    public ImmutableArray<string> QualifiedNames(Expr expression) => throw new NotSupportedException();

    /// <summary>The definitions, in files and stubs at hand, of what an expression may denote.</summary>
    public ImmutableArray<Definition> DefinitionsOf(Expr expression) => throw new NotSupportedException();

    /// <summary>The qualified name of the class an expression's value is an instance of; <c>null</c> when none or several are known.</summary>
    public string? TypeOf(Expr expression) => throw new NotSupportedException();

    /// <summary>
    /// The classes an expression's value may be an instance of, as far as constructors, annotations and stubs say so, in order of
    /// place and each once. <c>None</c> is left out. A class that is not at hand is known by its capital: <c>requests.Session()</c>.
    /// </summary>
    public ImmutableArray<string> TypesOf(Expr expression) => throw new NotSupportedException();
}
