using Microsoft.CodeAnalysis.CSharp;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>The checks on one kind of node, by name.</summary>
internal sealed class CheckTable<T>
    where T : CSharpSyntaxNode
{
    private readonly Dictionary<string, List<(int Rule, Check<T> Check)>> _byName = new(StringComparer.Ordinal);
    private readonly List<(int Rule, Check<T> Check)> _always = [];

    /// <summary>Whether nobody wants this kind.</summary>
    public bool IsEmpty => _always.Count == 0 && _byName.Count == 0;

    public void Add(int rule, Check<T> check, ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
            _always.Add((rule, check));
        foreach (var name in names)
        {
            if (!_byName.TryGetValue(name, out var list))
                _byName[name] = list = [];
            list.Add((rule, check));
        }
    }

    public void Run(T node, string? name, CSharpFile file, RuleReport[] reports)
    {
        foreach (var (rule, check) in _always)
            check(node, file, reports[rule]);
        if (name is null || !_byName.TryGetValue(name, out var named))
            return;
        foreach (var (rule, check) in named)
            check(node, file, reports[rule]);
    }
}
