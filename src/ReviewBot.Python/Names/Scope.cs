namespace ReviewBot.Python.Names;

/// <summary>A scope of names.</summary>
public sealed class Scope
{
    private static readonly Dictionary<string, Binding> _none = new(StringComparer.Ordinal);
    private Dictionary<string, Binding>? _bindings;
    private Dictionary<string, Binding>? _attributes;
    private HashSet<string>? _global;
    private HashSet<string>? _nonlocal;
    private List<Expr>? _returned;

    internal Scope(ScopeKind kind, Node node, Scope? parent, string? privateTo)
    {
        Kind = kind;
        Node = node;
        Parent = parent;
        PrivateTo = privateTo;
        Module = parent?.Module ?? this;
    }

    /// <summary>What it is.</summary>
    public ScopeKind Kind { get; }

    /// <summary>What opens it: the module, class, function, lambda, comprehension, or what has the type parameters.</summary>
    public Node Node { get; }

    /// <summary>The scope around it; <c>null</c> for a module's.</summary>
    public Scope? Parent { get; }

    /// <summary>The scope of the file.</summary>
    public Scope Module { get; }

    /// <summary>The class or function around it (type parameters are passed over), or the module.</summary>
    public Scope Enclosing
    {
        get
        {
            var scope = Parent ?? this;
            while (scope.Kind == ScopeKind.TypeParameters)
                scope = scope.Parent!;
            return scope;
        }
    }

    /// <summary>The names bound in it, in the order of their first binding.</summary>
    public IReadOnlyCollection<Binding> Bindings => (_bindings ?? _none).Values;

    /// <summary>Of a class: the attributes that its methods bind on their first parameter, such as <c>self.x = …</c>.</summary>
    public IReadOnlyCollection<Binding> Attributes => (_attributes ?? _none).Values;

    /// <summary>Of a function or lambda: whether it yields.</summary>
    public bool IsGenerator => Yielded is not null;

    /// <summary>Of a function: what its <c>return</c> statements give, those without a value left out; empty for a generator.</summary>
    internal IReadOnlyList<Expr> Returned => Yielded is null ? _returned ?? [] : [];

    /// <summary>Of a generator: what it yields; <c>null</c> for anything else.</summary>
    internal List<Expr>? Yielded { get; private set; }

    /// <summary>The name of the class whose private names are mangled here, or <c>null</c>.</summary>
    internal string? PrivateTo { get; }

    /// <summary>The binding of a name in this scope itself, or <c>null</c>; private names are mangled first.</summary>
    public Binding? Find(string name) => FindMangled(Mangle(name));

    /// <summary>Of a class: the attribute of that name which its methods bind, or <c>null</c>.</summary>
    public Binding? FindAttribute(string name) => _attributes?.GetValueOrDefault(name);

    /// <summary>Whether it says <c>global name</c>.</summary>
    public bool DeclaresGlobal(string name) => _global is not null && _global.Contains(Mangle(name));

    /// <summary>Whether it says <c>nonlocal name</c>.</summary>
    public bool DeclaresNonlocal(string name) => _nonlocal is not null && _nonlocal.Contains(Mangle(name));

    /// <summary>The binding that a name means when it is used in this scope, or <c>null</c>: then it is a builtin or unknown.</summary>
    public Binding? Lookup(string name)
    {
        name = Mangle(name);
        var seesClass = true;
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Kind != ScopeKind.Class || seesClass)
            {
                if (scope._global is not null && scope._global.Contains(name))
                    return Module.FindMangled(name);
                if (scope._nonlocal is null || !scope._nonlocal.Contains(name))
                {
                    if (scope.FindMangled(name) is { } found)
                        return found;
                }
            }

            seesClass &= scope.Kind == ScopeKind.TypeParameters;
        }

        return null;
    }

    /// <summary>Python's private names: <c>__x</c> in class <c>C</c> is <c>_C__x</c>.</summary>
    internal string Mangle(string name)
    {
        if (PrivateTo is null || !name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal))
            return name;
        var owner = PrivateTo.TrimStart('_');
        return owner.Length == 0 ? name : $"_{owner}{name}";
    }

    internal Binding? FindMangled(string name) => _bindings?.GetValueOrDefault(name);

    internal Binding Ensure(string name) => Ensure(ref _bindings, name);

    internal Binding EnsureAttribute(string name) => Ensure(ref _attributes, name);

    internal void DeclareGlobal(string name) => (_global ??= new(StringComparer.Ordinal)).Add(name);

    internal void DeclareNonlocal(string name) => (_nonlocal ??= new(StringComparer.Ordinal)).Add(name);

    internal bool IsGlobalHere(string name) => _global is not null && _global.Contains(name);

    internal bool IsNonlocalHere(string name) => _nonlocal is not null && _nonlocal.Contains(name);

    internal void AddReturned(Expr value) => (_returned ??= []).Add(value);

    internal void AddYielded(Expr? value)
    {
        Yielded ??= [];
        if (value is not null)
            Yielded.Add(value);
    }

    internal void Freeze()
    {
        Freeze(_bindings);
        Freeze(_attributes);
    }

    private Binding Ensure(ref Dictionary<string, Binding>? bindings, string name)
    {
        bindings ??= new(StringComparer.Ordinal);
        if (!bindings.TryGetValue(name, out var binding))
            bindings.Add(name, binding = new Binding(this, name));
        return binding;
    }

    private static void Freeze(Dictionary<string, Binding>? bindings)
    {
        if (bindings is null)
            return;
        foreach (var (name, binding) in bindings)
        {
            if (binding.IsEmpty)
                bindings.Remove(name);
            else
                binding.Freeze();
        }
    }
}
