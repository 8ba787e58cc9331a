namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What rules ask of the solver.</summary>
internal sealed class FlowQueries
{
    private readonly Dictionary<string, List<Action<CallSite>>> _calls = new(StringComparer.Ordinal);
    private readonly HashSet<string> _simple = new(StringComparer.Ordinal);

    /// <summary>Simple names of the members that rules ask about.</summary>
    public IReadOnlySet<string> SimpleNames => _simple;

    /// <summary>Asks to see each call of a library member, by its qualified name; constructors end in <c>.ctor</c>.</summary>
    public void OnCall(string member, Action<CallSite> check)
    {
        if (!_calls.TryGetValue(member, out var list))
            _calls[member] = list = [];
        list.Add(check);
        var simple = member[(member.LastIndexOf('.') + 1)..];
        _simple.Add(simple == "ctor" ? member.Split('.')[^3] : simple);
    }

    /// <summary>Whether anybody asks about a member.</summary>
    public bool Asks(string member) => _calls.ContainsKey(member);

    /// <summary>Shows a call.</summary>
    public void Show(CallSite site)
    {
        if (_calls.TryGetValue(site.Member.Name, out var list))
        {
            foreach (var check in list)
                check(site);
        }
    }
}
