using System.Text;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.Rules;

public sealed class RuleIndexTests
{
    [Fact]
    public void The_index_of_rules_is_up_to_date()
    {
        var file = Path.Combine(Repository(), "src", "ReviewBot.Analysis", "Rules", "README.md");
        var expected = Index();
        if (Environment.GetEnvironmentVariable("REVIEWBOT_UPDATE") == "1")
            File.WriteAllText(file, expected);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == expected,
            "src/ReviewBot.Analysis/Rules/README.md is stale. Run: REVIEWBOT_UPDATE=1 dotnet test");
    }

    private static string Index()
    {
        var index = new StringBuilder("# Rules\n\nGenerated from the classes. To change it, change a rule and run `REVIEWBOT_UPDATE=1 dotnet test`.\n\n");
        index.Append("| rule | title | severity | kind | CWE |\n|---|---|---|---|---|\n");
        foreach (var rule in RuleCatalog.All)
        {
            var info = rule.Info;
            var page = $"{rule.GetType().Namespace!.Split('.')[^1]}/{rule.GetType().Name}.md";
            var severity = info.Severity.ToString().ToLowerInvariant();
            var kind = info.Kind.ToString().ToLowerInvariant();
            index.Append($"| [`{info.Id}`]({page}) | {info.Title} | {severity} | {kind} | [{info.Cwe}](https://cwe.mitre.org/data/definitions/{info.Cwe}.html) |\n");
        }

        return index.ToString();
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReviewBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"ReviewBot.sln does not stand above {AppContext.BaseDirectory}");
    }
}
