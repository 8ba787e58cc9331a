using System.Text;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.Rules;

/// <summary>The examples of the pages are the tests of the rules.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in RuleCatalog.All)
        {
            for (var i = 0; i < RulePage.Of(rule).Examples.Count; i++)
                data.Add(rule.Info.Id, i);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_shows_what_its_page_says(string ruleId, int index)
    {
        var rule = RuleCatalog.Find(ruleId)!;
        var example = RulePage.Of(rule).Examples[index];
        var where = $"{ruleId}, example in line {example.PageLine} of its page";
        switch (example.Kind)
        {
            case ExampleKind.Bad:
                Assert.False(example.Lines.Count == 0, $"{where}: a bad example marks the lines that are reported");
                Expect(example, [rule], example.Lines, where);
                break;
            case ExampleKind.Good:
                Expect(example, RuleCatalog.All, [], $"{where}: advice that a rule reports is no advice");
                break;
            default:
                Expect(example, [rule], [], $"{where}: the rule sees it now, so it is `bad`");
                break;
        }
    }

    private static void Expect(RuleExample example, IReadOnlyList<Rule> rules, IReadOnlyList<int> lines, string where)
    {
        var change = ChangeSet.WholeFiles([(example.Path, new FileContent.Bytes(Encoding.UTF8.GetBytes(example.Code)))]);
        var result = new Analyzer(rules, new AnalysisBounds()).Analyze(change, ReviewConfiguration.Default);
        var found = result.Findings.OrderBy(f => f.Location.Range).ToList();
        Assert.True(
            found.Select(f => f.Location.Range.StartLine).Distinct().SequenceEqual(lines),
            $"{where}\nreported:\n{string.Join('\n', found.Select(f => $"  {f.Location.Range.StartLine}: {f.RuleId}: {f.Message}"))}\nexpected lines: {string.Join(", ", lines)}\n{example.Code}");
        Assert.True(result.Coverage.Complete, $"{where}: {string.Join(", ", result.Coverage.Files)}");
    }
}
