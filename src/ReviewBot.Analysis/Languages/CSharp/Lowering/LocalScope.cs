using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>The names of variables and local functions in one stretch of code, inside those around it.</summary>
internal sealed class LocalScope(LocalScope? outer)
{
    private Dictionary<string, Binding>? _bindings;

    public LocalScope? Outer { get; } = outer;

    /// <summary>A section of a switch: variables of its statements are seen by the sections after it.</summary>
    public bool IsSection { get; init; }

    public Binding? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._bindings is { } bindings && bindings.TryGetValue(name, out var found))
                return found;
        }

        return null;
    }

    public void Add(string name, Binding binding)
    {
        (_bindings ??= new Dictionary<string, Binding>(StringComparer.Ordinal))[name] = binding;
        if (IsSection)
            Outer?.Add(name, binding);
    }
}

/// <summary>What a local name stands for: a slot of a function.</summary>
internal sealed record Binding(FlowFunction Owner, int Slot)
{
    /// <summary>The local function of that name; it has no slot.</summary>
    public FlowFunction? Function { get; init; }

    /// <summary>A range variable that is kept as a member of the slot's value.</summary>
    public string? Member { get; init; }

    /// <summary>The names of the elements when it is known to be a tuple.</summary>
    public List<string>? Elements { get; init; }
}
