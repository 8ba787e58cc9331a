using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReviewBot.Tests;

/// <summary>How code looks here, as far as a machine can tell.</summary>
public sealed partial class HouseRulesTests
{
    private static readonly string[] _forbiddenEndings =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Engine", "Impl", "Base", "Common", "Wrapper", "Service"];

    private static readonly string[] _topLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", "Directory.Build.props", "Directory.Packages.props", "Dockerfile",
        "LICENSE", "README.md", "ReviewBot.sln", "app-manifest.yml", "deploy", "global.json", "src", "tests",
    ];

    [Theory]
    [InlineData("ReviewBot.Python")]
    [InlineData("ReviewBot.Analysis", "ReviewBot.Python")]
    [InlineData("ReviewBot.GitHub")]
    [InlineData("ReviewBot.GitHubSimulator")]
    [InlineData("ReviewBot", "ReviewBot.Analysis", "ReviewBot.GitHub", "ReviewBot.GitHubSimulator")]
    public void References_run_one_way(string project, params string[] expected)
    {
        var file = Path.Combine(RepositoryRoot.Path, "src", project, project + ".csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, references);
    }

    [Fact]
    public void Every_source_project_is_known_to_the_reference_rule() =>
        Assert.Equal(
            ["ReviewBot", "ReviewBot.Analysis", "ReviewBot.GitHub", "ReviewBot.GitHubSimulator", "ReviewBot.Python"],
            Directory.GetDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_root_holds_nothing_beyond_what_is_listed() =>
        Assert.Empty(Directory.GetFileSystemEntries(RepositoryRoot.Path).Select(Path.GetFileName)
            .Except([.. _topLevel, ".git", "artifacts", ".vs", ".idea", ".vscode", "TestResults"]));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(Sources()
            .SelectMany(f => TypeDeclaration().Matches(f.Text).Select(m => (f.Path, Name: m.Groups["name"].Value)))
            .Where(t => _forbiddenEndings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal)))
            .Select(t => $"{t.Path}: {t.Name}"));

    [Fact]
    public void Files_stay_small() =>
        Assert.Empty(Sources()
            .Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n'), Limit: Limit(f.Path)))
            .Where(f => f.Lines > f.Limit)
            .Select(f => $"{f.Path}: {f.Lines} lines, at most {f.Limit}"));

    [Fact]
    public void Rule_pages_stay_short() =>
        Assert.Empty(RepositoryRoot.Files("src/ReviewBot.Analysis/Rules", "*.md")
            .Where(f => !f.EndsWith("README.md", StringComparison.Ordinal))
            .Select(f => (Path: f, Lines: File.ReadLines(Path.Combine(RepositoryRoot.Path, f)).Count()))
            .Where(f => f.Lines > 200)
            .Select(f => $"{f.Path}: {f.Lines} lines, at most 200"));

    [Fact]
    public void No_silenced_warning_without_its_reason() =>
        Assert.Empty(Sources()
            .SelectMany(f => f.Text.Split('\n').Select((line, i) => (f.Path, Number: i + 1, Line: line)))
            .Where(l => l.Line.Contains("#pragma warning disable", StringComparison.Ordinal) && !l.Line.Contains("//", StringComparison.Ordinal))
            .Select(l => $"{l.Path}:{l.Number}"));

    [Fact]
    public void No_package_registry_is_named_anywhere() =>
        Assert.Empty(new[] { "src", "tests", "deploy", ".github", ".ci" }
            .SelectMany(folder => RepositoryRoot.Files(folder, "*"))
            .Where(f => !f.EndsWith("HouseRulesTests.cs", StringComparison.Ordinal))
            .Where(f => RegistryHost().IsMatch(File.ReadAllText(Path.Combine(RepositoryRoot.Path, f))))
            .Select(f => f + " names a package registry"));

    private static int Limit(string path) =>
        path.Contains("/Rules/", StringComparison.Ordinal) && Path.GetDirectoryName(path)!.Split('/')[^1] != "Rules" ? 150
        : path.EndsWith("Handler.cs", StringComparison.Ordinal) || path.EndsWith("Command.cs", StringComparison.Ordinal) ? 120
        : 400;

    /// <summary>Our own code: stubs under <c>Models</c> have the names and the extent of the libraries they describe.</summary>
    private static IEnumerable<(string Path, string Text)> Sources() =>
        RepositoryRoot.Files("src", "*.cs").Where(f => !f.StartsWith("src/ReviewBot.Analysis/Models/", StringComparison.Ordinal)).Select(f => (f, File.ReadAllText(Path.Combine(RepositoryRoot.Path, f))));

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|ref|file)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"api\.nuget\.org|registry\.npmjs\.org|pypi\.org/simple|deb\.debian\.org", RegexOptions.NonBacktracking)]
    private static partial Regex RegistryHost();
}
