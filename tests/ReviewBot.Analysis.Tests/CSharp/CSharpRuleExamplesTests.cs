using System.Text.RegularExpressions;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Rules.CSharp;

namespace ReviewBot.Analysis.Tests.CSharp;

/// <summary>The examples on the pages of the C# rules.</summary>
public sealed partial class CSharpRuleExamplesTests
{
    public static TheoryData<string> Pages => [.. RuleCatalog.All.OfType<CSharpRule>().Select(r => r.Info.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_says_what_the_rule_does(string id)
    {
        var rule = RuleCatalog.All.Single(r => r.Info.Id == id);
        var page = PageOf(rule);
        Assert.StartsWith($"# {rule.Info.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Fix\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Limits\n", page, StringComparison.Ordinal);
        Assert.True(page.Count(c => c == '\n') <= 200);

        var problems = new List<string>();
        foreach (Match fence in Fence().Matches(page))
        {
            var (kind, code) = (fence.Groups["kind"].Value, fence.Groups["code"].Value);
            var found = CSharpReading.Of(code, kind == "good" ? RuleCatalog.All : [rule]).Findings;
            var expected = kind == "bad" ? Marked(code) : [];
            var lines = found.Select(f => f.Range.StartLine).Distinct().Order().ToList();
            if (!lines.SequenceEqual(expected))
            {
                problems.Add($"{kind}: expected [{string.Join(", ", expected)}], found " +
                    string.Join(" | ", found.Select(f => $"{f.Range.StartLine} {f.Rule.Id} {f.Message}")) + "\n" + code);
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    private static List<int> Marked(string code) =>
        [.. code.Split('\n').Select((line, index) => (line, index)).Where(l => l.line.EndsWith("// finding", StringComparison.Ordinal)).Select(l => l.index + 1)];

    private static string PageOf(Rule rule)
    {
        using var stream = rule.GetType().Assembly.GetManifestResourceStream(rule.GetType(), rule.GetType().Name + ".md");
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^```csharp (?<kind>bad|good|missed)[^\n]*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
