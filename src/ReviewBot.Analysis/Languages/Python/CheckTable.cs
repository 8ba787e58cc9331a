using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>The checks on one kind of node, by name.</summary>
internal sealed class CheckTable<T>
{
    private readonly Dictionary<string, List<(int Rule, Check<T> Check)>> _byName = new(StringComparer.Ordinal);
    private readonly List<(int Rule, Check<T> Check)> _always = [];
    private readonly HashSet<string> _lastNames = new(StringComparer.Ordinal);

    /// <summary>Whether nobody wants this kind.</summary>
    public bool IsEmpty => _always.Count == 0 && _byName.Count == 0;

    /// <summary>Whether a name that is wanted ends in this one, behind its last dot.</summary>
    public bool Wants(string lastName) => _lastNames.Contains(lastName);

    public void Add(int rule, Check<T> check, ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
            _always.Add((rule, check));
        foreach (var name in names)
        {
            if (!_byName.TryGetValue(name, out var list))
                _byName[name] = list = [];
            list.Add((rule, check));
            _lastNames.Add(name[(name.LastIndexOf('.') + 1)..]);
        }
    }

    public void Run(T node, string? name, PythonCode code, RuleReport[] reports)
    {
        foreach (var (rule, check) in _always)
            check(node, code, reports[rule]);
        if (name is null || !_byName.TryGetValue(name, out var named))
            return;
        foreach (var (rule, check) in named)
            check(node, code, reports[rule]);
    }
}
