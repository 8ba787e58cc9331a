using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>A name of a scope, with all the places that bind it.</summary>
public sealed class Binding
{
    private BindingSite? _first;
    private List<BindingSite>? _more;

    internal Binding(Scope scope, string name)
    {
        Scope = scope;
        Name = name;
    }

    /// <summary>The scope it belongs to.</summary>
    public Scope Scope { get; }

    /// <summary>The name; one that begins with <c>__</c> in a class is mangled, as Python does.</summary>
    public string Name { get; }

    /// <summary>The places in order, those of <c>global</c> and <c>nonlocal</c> in other scopes among them.</summary>
    public ImmutableArray<BindingSite> Sites { get; private set; } = [];

    /// <summary>The only place that binds it, declarations aside; <c>null</c> where there are several or it is deleted.</summary>
    public BindingSite? Only { get; private set; }

    /// <summary>Whether there is one place only that binds it, and it is never deleted.</summary>
    public bool IsBoundOnce => Only is not null;

    /// <summary>Whether another scope binds it too, by <c>global</c>, <c>nonlocal</c> or in a comprehension; when that runs is not known.</summary>
    public bool IsBoundElsewhere { get; private set; }

    /// <summary>Whether every place that binds it may be left out.</summary>
    public bool IsConditional => Sites.All(s => s.IsConditional || s.Kind is BindingKind.Declaration or BindingKind.Deletion);

    internal void Add(BindingSite site)
    {
        if (_first is null)
            _first = site;
        else
            (_more ??= []).Add(site);
    }

    internal void MoveTo(Binding other)
    {
        if (_first is null)
            return;
        other.Add(_first);
        foreach (var site in _more ?? [])
            other.Add(site);
        (_first, _more) = (null, null);
    }

    internal bool IsEmpty => _first is null;

    internal void Freeze()
    {
        Sites = _more is null ? [_first!] : InOrder([_first!, .. _more]);
        (_first, _more) = (null, null);
        IsBoundElsewhere = Sites.Any(s => s.Scope != Scope && s.Kind != BindingKind.Declaration);
        foreach (var site in Sites)
        {
            if (site.Kind == BindingKind.Declaration)
                continue;
            if (Only is not null || site.Kind == BindingKind.Deletion)
            {
                Only = null;
                return;
            }

            Only = site;
        }
    }

    private static ImmutableArray<BindingSite> InOrder(ImmutableArray<BindingSite> sites)
    {
        for (var i = 1; i < sites.Length; i++)
        {
            if (sites[i].Node.Start < sites[i - 1].Node.Start)
                return [.. sites.OrderBy(s => s.Node.Start)];
        }

        return sites;
    }
}
