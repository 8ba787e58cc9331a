using System.Collections.Immutable;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using NameBinding = ReviewBot.Python.Names.Binding;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>
/// A function with its variables. Their slots are fixed by the scope before its body is lowered, so that functions inside it can name them:
/// parameters, other names, then as many places as its comprehensions and choices need.
/// </summary>
internal sealed class Frame(FileHeads heads, Node node, Scope scope, Frame? outer, FunctionNotes notes)
{
    private readonly Dictionary<NameBinding, int> _slots = new(ReferenceEqualityComparer.Instance);
    private Dictionary<Node, int>? _values;
    private Dictionary<Node, FlowFunction>? _lambdas;
    private List<Local>? _locals;
    private int _used;

    public FileHeads Heads { get; } = heads;

    public FileNames Names => Heads.Names;

    /// <summary>The module, function or lambda.</summary>
    public Node Node { get; } = node;

    public Scope Scope { get; } = scope;

    public Frame? Outer { get; } = outer;

    public FunctionNotes Notes { get; } = notes;

    /// <summary>The function it is the frame of.</summary>
    public FlowFunction Function { get; set; } = null!;

    /// <summary>The variables, places that are not used yet included.</summary>
    public IReadOnlyList<Local> Locals => Variables;

    private List<Local> Variables => _locals ??= LayOut();

    /// <summary>The parameters that unpack tuples (Python 2) with their slots.</summary>
    public IReadOnlyDictionary<string, int> TupleNames { get; private set; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The slot of a name of this function; <c>false</c> for a name of another one.</summary>
    public bool TryGetSlot(NameBinding binding, out int slot)
    {
        _ = Variables;
        return _slots.TryGetValue(binding, out slot);
    }

    /// <summary>Gives a variable of a comprehension its place.</summary>
    public void Include(NameBinding binding)
    {
        if (!TryGetSlot(binding, out _))
            _slots.Add(binding, Take(binding.Name));
    }

    /// <summary>The place without a name for the value of an expression that comes about in several ways.</summary>
    public int ValueOf(Node expression)
    {
        _values ??= new(ReferenceEqualityComparer.Instance);
        if (!_values.TryGetValue(expression, out var slot))
            _values.Add(expression, slot = Take(""));
        return slot;
    }

    /// <summary>The function of a lambda that stands in this one.</summary>
    public FlowFunction Lambda(Lambda lambda)
    {
        _lambdas ??= new(ReferenceEqualityComparer.Instance);
        if (!_lambdas.TryGetValue(lambda, out var function))
            _lambdas.Add(lambda, function = Heads.Lambda(lambda, this));
        return function;
    }

    private int Take(string name)
    {
        var variables = Variables;
        var slot = variables.Count - Notes.Places + _used++;
        if (slot >= variables.Count)
            throw new InvalidOperationException($"The places of {Function.Name} were counted wrong.");
        variables[slot] = new Local(name, null);
        return slot;
    }

    private List<Local> LayOut()
    {
        var locals = new List<Local>(Function.Parameters.Count + Scope.Bindings.Count + Notes.Places);
        foreach (var parameter in Function.Parameters)
            locals.Add(new Local(parameter.Name, parameter.Type));

        if (Scope.Kind is ScopeKind.Function or ScopeKind.Lambda)
        {
            foreach (var binding in Scope.Bindings)
                Place(binding, locals);
            IncludeTupleNames(locals);
        }

        for (var i = 0; i < Notes.Places; i++)
            locals.Add(new Local("", null));
        return locals;
    }

    private void Place(NameBinding binding, List<Local> locals)
    {
        if (binding.Sites[0] is { Kind: NameBindingKind.Parameter, Node: Arg parameter })
        {
            _slots.Add(binding, locals.FindIndex(l => l.Name == parameter.Name));
            return;
        }

        if (Names.ImportTarget(binding) is not null)
            return;
        _slots.Add(binding, locals.Count);
        locals.Add(new Local(binding.Name, DeclaredType(binding)));
    }

    private TypeName? DeclaredType(NameBinding binding)
    {
        foreach (var site in binding.Sites)
        {
            if (site.Annotation is { } annotation)
                return Heads.Types.Of(annotation, Scope);
        }

        return null;
    }

    /// <summary>A parameter of Python 2 that unpacks a tuple is named as it is written, and binds the names in it.</summary>
    private void IncludeTupleNames(List<Local> locals)
    {
        Dictionary<string, int>? names = null;
        foreach (var parameter in Function.Parameters)
        {
            if (!parameter.Name.StartsWith('('))
                continue;
            names ??= new(StringComparer.Ordinal);
            foreach (var name in parameter.Name.Split(['(', ')', ',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (names.TryAdd(name, locals.Count))
                    locals.Add(new Local(name, null));
            }
        }

        if (names is not null)
            TupleNames = names;
    }
}
