using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using NameBinding = ReviewBot.Python.Names.Binding;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>What the names of a file stand for, apart from the variables of functions.</summary>
internal sealed class FileNames(PythonFile file)
{
    private readonly Dictionary<NameBinding, string?> _imports = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, NameMeaning> _unbound = new(StringComparer.Ordinal);
    private readonly Dictionary<Scope, string> _scopes = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, string>? _submodules;

    public PythonFile File { get; } = file;

    /// <summary>
    /// What a name stands for that only imports bind: the first of them. Others may follow in branches and handlers, and <c>None</c> stands
    /// for what could not be imported. <c>null</c> for a name that is a variable.
    /// </summary>
    public string? ImportTarget(NameBinding binding)
    {
        if (!_imports.TryGetValue(binding, out var target))
            _imports.Add(binding, target = FindImportTarget(binding));
        return target;
    }

    /// <summary>What a name means that no function binds.</summary>
    public NameMeaning Meaning(NameBinding binding) =>
        ImportTarget(binding) is { } target ? new(NameKind.Fixed, target)
        : binding.Scope.Kind is ScopeKind.Module or ScopeKind.Class ? new(NameKind.Symbol, Below(binding.Scope, binding.Name))
        : default;

    /// <summary>What a name means that is bound nowhere in the file.</summary>
    public NameMeaning Unbound(Name name)
    {
        if (!_unbound.TryGetValue(name.Id, out var meaning))
        {
            meaning = name.Id is "__name__" or "__file__" or "__doc__" or "__package__" or "__path__" or "__spec__" or "__loader__"
                ? new(NameKind.Fixed, name.Id)
                : PythonFile.IsBuiltin(name.Id) && File.Scopes.StarImports.IsEmpty ? new(NameKind.Fixed, "builtins." + name.Id)
                : File.PossibleName(name) is { } known ? new(NameKind.Fixed, known)
                : new(NameKind.Symbol, Below(File.Scopes.Module, name.Id));
            _unbound.Add(name.Id, meaning);
        }

        return meaning;
    }

    /// <summary>The qualified name of a name in a scope.</summary>
    public string Below(Scope scope, string name) => QualifiedName(scope) is { Length: > 0 } around ? $"{around}.{name}" : name;

    /// <summary>The qualified name of a path such as <c>a.b.c</c> by the first name of it; <c>null</c> for anything else and for variables of functions.</summary>
    public string? Path(Expr expression, Scope scope)
    {
        var length = 0;
        var root = expression;
        for (; root is Attribute attribute; root = attribute.Value)
            length++;
        if (root is not Name name)
            return null;
        var meaning = scope.Lookup(name.Id) is { } binding ? LocalClass(binding) ?? Meaning(binding) : Unbound(name);
        if (string.IsNullOrEmpty(meaning.Symbol))
            return null;
        if (length == 0)
            return meaning.Symbol;
        var parts = new string[length + 1];
        parts[0] = meaning.Symbol;
        for (; expression is Attribute attribute; expression = attribute.Value)
            parts[length--] = attribute.Attr;
        return string.Join('.', parts);
    }

    /// <summary>
    /// The module that a path of names stands for, where <c>import a.b</c> names one at hand that is called otherwise: a script sees what lies
    /// beside it without the folders above.
    /// </summary>
    public string? Submodule(Attribute path, Scope scope)
    {
        _submodules ??= FindSubmodules();
        if (_submodules.Count == 0)
            return null;
        var name = path.Attr;
        var root = path.Value;
        for (; root is Attribute attribute; root = attribute.Value)
            name = $"{attribute.Attr}.{name}";
        return root is Name first && _submodules.TryGetValue($"{first.Id}.{name}", out var module)
            && scope.Lookup(first.Id) is { } binding && ImportTarget(binding) is not null
            ? module
            : null;
    }

    private Dictionary<string, string> FindSubmodules()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var site in File.Scopes.Module.Bindings.SelectMany(b => b.Sites))
        {
            if (site is not { Kind: NameBindingKind.Import, Node: Alias { AsName: null, Name: var name } })
                continue;
            for (var path = name; path.Contains('.', StringComparison.Ordinal); path = path[..path.LastIndexOf('.')])
            {
                if (File.ModuleNamed(path) is var module && module != path)
                    found[path] = module;
            }
        }

        return found;
    }

    /// <summary>A class that a function declares is known by its place.</summary>
    private NameMeaning? LocalClass(NameBinding binding) =>
        binding.Scope.Kind == ScopeKind.Function && binding.Sites[0].Kind == NameBindingKind.Class ? new(NameKind.Symbol, Below(binding.Scope, binding.Name)) : null;

    private string QualifiedName(Scope scope)
    {
        if (!_scopes.TryGetValue(scope, out var name))
        {
            name = scope.Kind switch
            {
                ScopeKind.Module => File.Module,
                ScopeKind.Class => Below(scope.Enclosing, ((ClassDef)scope.Node).Name),
                ScopeKind.Function => Below(scope.Enclosing, ((FunctionDef)scope.Node).Name) + ".<locals>",
                ScopeKind.Lambda => Below(scope.Enclosing, "<lambda>.<locals>"),
                _ => QualifiedName(scope.Enclosing),
            };
            _scopes.Add(scope, name);
        }

        return name;
    }

    private string? FindImportTarget(NameBinding binding)
    {
        BindingSite? first = null;
        foreach (var site in binding.Sites)
        {
            var isImport = site.Kind is NameBindingKind.Import or NameBindingKind.ImportFrom;
            if (isImport)
                first ??= site;
            else if (site.Kind is not (NameBindingKind.Declaration or NameBindingKind.Deletion)
                && site.Value is not Constant { Kind: ConstantKind.None }
                && (first is null || !site.IsConditional || site.Scope != first.Scope))
            {
                return null;
            }
        }

        return first?.Node is not Alias alias ? null
            : first.Owner is ImportFrom from ? File.ImportedName(from, alias.Name)
            : ImportedModule(alias);
    }

    /// <summary>What <c>import a.b</c> binds is <c>a</c>; with <c>as</c> it is <c>a.b</c>.</summary>
    public string ImportedModule(Alias alias)
    {
        var dot = alias.AsName is null ? alias.Name.IndexOf('.', StringComparison.Ordinal) : -1;
        return File.ModuleNamed(dot < 0 ? alias.Name : alias.Name[..dot]);
    }
}
