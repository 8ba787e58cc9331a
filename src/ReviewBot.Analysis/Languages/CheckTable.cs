using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Languages;

/// <summary>A check of a rule on one node of a file.</summary>
internal delegate void Check<in TNode, in TFile>(TNode node, TFile file, RuleReport report);

/// <summary>The checks on one kind of node, by name.</summary>
internal sealed class CheckTable<TNode, TFile>
{
    private readonly Dictionary<string, List<(int Rule, Check<TNode, TFile> Check)>> _byName = new(StringComparer.Ordinal);
    private readonly List<(int Rule, Check<TNode, TFile> Check)> _always = [];
    private readonly HashSet<string> _lastNames = new(StringComparer.Ordinal);

    /// <summary>Whether nobody wants this kind.</summary>
    public bool IsEmpty => _always.Count == 0 && _byName.Count == 0;

    /// <summary>Whether a name that is wanted ends in this one, behind its last dot.</summary>
    public bool Wants(string lastName) => _lastNames.Contains(lastName);

    /// <summary>Adds a check of the rule at a place in the list of rules; without names it sees every node of the kind.</summary>
    public void Add(int rule, Check<TNode, TFile> check, ReadOnlySpan<string> names)
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

    /// <summary>Shows a node to the checks that want all of its kind, or its name.</summary>
    public void Run(TNode node, string? name, TFile file, RuleReport[] reports)
    {
        foreach (var (rule, check) in _always)
            check(node, file, reports[rule]);
        if (name is null || !_byName.TryGetValue(name, out var named))
            return;
        foreach (var (rule, check) in named)
            check(node, file, reports[rule]);
    }
}
