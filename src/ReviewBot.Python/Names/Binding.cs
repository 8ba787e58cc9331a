using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>A name of a scope, with all the places that bind it.</summary>
public sealed class Binding
{
    private List<BindingSite>? _growing = new(1);

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

    /// <summary>Whether every place that binds it may be left out.</summary>
    public bool IsConditional => Sites.All(s => s.IsConditional || s.Kind is BindingKind.Declaration or BindingKind.Deletion);

    internal void Add(BindingSite site) => _growing!.Add(site);

    internal void MoveTo(Binding other)
    {
        other._growing!.AddRange(_growing!);
        _growing!.Clear();
    }

    internal bool IsEmpty => _growing is { Count: 0 };

    internal void Freeze()
    {
        var sites = _growing!;
        for (var i = 1; i < sites.Count; i++)
        {
            if (sites[i].Node.Start >= sites[i - 1].Node.Start)
                continue;
            sites = [.. sites.OrderBy(s => s.Node.Start)];
            break;
        }

        Sites = [.. sites];
        _growing = null;
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
}
