using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>The scopes of one file and what its names are bound to. Does not change once built; any number of threads may ask.</summary>
public sealed class FileScopes
{
    private readonly int[] _starts;
    private readonly Scope[] _scopes;
    private readonly Dictionary<Node, Scope> _opened;

    internal FileScopes(Scope module, ImmutableArray<Scope> all, ImmutableArray<ImportFrom> starImports, int[] starts, Scope[] scopes)
    {
        Module = module;
        All = all;
        StarImports = starImports;
        _starts = starts;
        _scopes = scopes;
        _opened = new(all.Length, ReferenceEqualityComparer.Instance);
        foreach (var scope in all)
        {
            if (scope.Kind != ScopeKind.TypeParameters)
                _opened.Add(scope.Node, scope);
        }
    }

    /// <summary>The scope of the file.</summary>
    public Scope Module { get; }

    /// <summary>All scopes, each behind the one around it.</summary>
    public ImmutableArray<Scope> All { get; }

    /// <summary>The <c>from … import *</c> of the file, in order.</summary>
    public ImmutableArray<ImportFrom> StarImports { get; }

    /// <summary>Finds the scopes of a file. Time is linear in the tree, but for sorting.</summary>
    public static FileScopes Of(PythonTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return ScopeBuilder.Build(tree.Module);
    }

    /// <summary>The scope in which an expression of the file is evaluated.</summary>
    public Scope ScopeAt(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var found = Array.BinarySearch(_starts, expression.Start);
        return _scopes[found >= 0 ? found : ~found - 1];
    }

    /// <summary>The scope that a module, class, function, lambda or comprehension opens; <c>null</c> for any other node.</summary>
    public Scope? Opened(Node node) => _opened.GetValueOrDefault(node);

    /// <summary>What a name is bound to, wherever in the file it stands and whatever is done with it; <c>null</c>: a builtin or unknown.</summary>
    public Binding? Resolve(Name name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ScopeAt(name).Lookup(name.Id);
    }

    /// <summary>Whether a name is bound nowhere in the file and is one of Python's builtins, 2 or 3.</summary>
    public bool IsBuiltin(Name name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Builtins.Names.Contains(name.Id) && Resolve(name) is null;
    }
}
