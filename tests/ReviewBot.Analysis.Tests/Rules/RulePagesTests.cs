using System.Text.RegularExpressions;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.Rules;

public sealed partial class RulePagesTests
{
    public static TheoryData<string> RuleIds() => [.. RuleCatalog.All.Select(r => r.Info.Id)];

    [Fact]
    public void Every_rule_is_in_the_catalogue_once_and_in_the_order_of_ids()
    {
        var types = typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract).Select(t => t.FullName);
        Assert.Equal(
            types.Order(StringComparer.Ordinal), RuleCatalog.All.Select(r => r.GetType().FullName).Order(StringComparer.Ordinal));
        Assert.Equal(RuleCatalog.All.Select(r => r.Info.Id).Order(StringComparer.Ordinal), RuleCatalog.All.Select(r => r.Info.Id));
    }

    [Fact]
    public void No_id_is_used_twice_not_even_a_former_one()
    {
        var ids = RuleCatalog.All.SelectMany(r => r.Info.FormerIds.Prepend(r.Info.Id)).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_id_is_the_path_of_the_class(string id)
    {
        var type = RuleCatalog.Find(id)!.GetType();
        var folder = type.Namespace!.Split('.')[^1].ToLowerInvariant();
        Assert.Equal(id, $"{folder}/{WordStart().Replace(type.Name, "-$0").ToLowerInvariant()}");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_page_has_what_a_page_has(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var page = RulePage.Of(rule);
        Assert.Equal(rule.Info.Title, page.Title);
        Assert.NotEmpty(page.Introduction);
        Assert.NotEmpty(page.Fix);
        Assert.Contains("Fix", page.Sections);
        Assert.Contains("Limits", page.Sections);
        Assert.Contains(page.Examples, e => e.Kind == ExampleKind.Bad);
        Assert.Contains(page.Examples, e => e.Kind == ExampleKind.Good);
        Assert.InRange(page.Text.Split('\n').Length, 1, 200);
        Assert.True(rule.Info.Cwe > 0);
        Assert.Contains(rule.Info.Category, Category.All);
    }

    [Fact]
    public void A_page_is_read_into_its_parts()
    {
        var page = RulePage.Parse("# Title\n\nFirst\nparagraph.\n\n```csharp bad\nx(); // finding\n```\n\nSecond.\n\n## Fix\n\nDo so.\n\n```json bad path=a/b.json lines=2,5\n{}\n```\n\nMore.\n");
        Assert.Equal("Title", page.Title);
        Assert.Equal("First\nparagraph.\n\nSecond.", page.Introduction);
        Assert.Equal("Do so.\n\nMore.", page.Fix);
        Assert.Equal("First paragraph.", page.FirstParagraph(""));
        Assert.Equal(["Fix"], page.Sections);
        Assert.Collection(
            page.Examples,
            e => Assert.Equal(("Example.cs", "x(); // finding\n", "1", 6), (e.Path, e.Code, string.Join(',', e.Lines), e.PageLine)),
            e => Assert.Equal(("a/b.json", "2,5"), (e.Path, string.Join(',', e.Lines))));
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();
}
