using System.Text.Json;
using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Analysis.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    [Fact]
    public void Absent_and_empty_files_leave_the_defaults()
    {
        foreach (var text in new[] { null, "", "\n", "# only a comment\n", "---\n" })
        {
            var (configuration, problems) = ConfigurationReader.Read(text);
            Assert.Empty(problems);
            Assert.Equal((Severity.High, Severity.Medium, true, 25), (configuration.FailOn, configuration.CommentOn, configuration.BlockOnError, configuration.MaxInlineComments));
            Assert.Empty(configuration.Exclude);
        }
    }

    [Fact]
    public void Every_key_is_read()
    {
        var (configuration, problems) = ConfigurationReader.Read(
            """
            version: 1
            fail-on: never
            comment-on: low
            on-error: pass
            max-inline-comments: 3
            two-person: true
            drafts: yes
            honour-foreign-suppressions: true
            paths:
              exclude: ["**/vendor/**", "**/*.g.cs"]
            rules:
              any/known-defect-comment: "off"
              any/merge-marker: off
              any/private-key: { severity: critical }
              any/provider-token: on
            """);
        Assert.Empty(problems);
        Assert.Null(configuration.FailOn);
        Assert.Equal(
            (Severity.Low, false, 3, true, true, true),
            (configuration.CommentOn, configuration.BlockOnError, configuration.MaxInlineComments, configuration.TwoPerson, configuration.Drafts, configuration.HonourForeignSuppressions));
        Assert.Equal(["**/vendor/**", "**/*.g.cs"], configuration.Exclude);
        Assert.Equal(new RuleSetting(false, null), configuration.Rules["any/known-defect-comment"]);
        Assert.Equal(new RuleSetting(false, null), configuration.Rules["any/merge-marker"]);
        Assert.Equal(new RuleSetting(true, Severity.Critical), configuration.Rules["any/private-key"]);
        Assert.Equal(new RuleSetting(true, null), configuration.Rules["any/provider-token"]);
    }

    [Theory]
    [InlineData("fail-on: hihg\n", 1, "low, medium, high, critical or never")]
    [InlineData("version: 1\nfail_on: high\n", 2, "`fail_on` is not a key")]
    [InlineData("version: 2\n", 1, "version is 1")]
    [InlineData("\nmax-inline-comments: -1\n", 2, "from 0 to 100")]
    [InlineData("drafts: maybe\n", 1, "true or false")]
    [InlineData("rules:\n  csharp/no-such-rule: off\n", 2, "is not a rule")]
    [InlineData("rules:\n  any/private-key: { severity: huge }\n", 2, "low, medium, high or critical")]
    [InlineData("rules:\n  any/private-key: { severitty: high }\n", 2, "is not a key of a rule")]
    [InlineData("paths:\n  exclude:\n    - ok/**\n    - \"!back\"\n", 4, "cannot be taken back")]
    [InlineData("paths:\n  include: [a]\n", 2, "is not a key of paths")]
    [InlineData("- a\n- b\n", 1, "a list of keys and values")]
    [InlineData("just words\n", 1, "a list of keys and values")]
    [InlineData("fail-on: low\nfail-on: high\n", 2, "stands twice")]
    [InlineData("enforce:\n  fail-on: low\n", 2, "organisation's file only")]
    [InlineData("fail-on: [low\n", 2, "not readable as YAML")]
    [InlineData("a: &x [1]\nb: *x\n", 2, "aliases are not understood")]
    [InlineData("fail-on: low\n---\nfail-on: high\n", 2, "second document")]
    public void What_is_wrong_is_a_problem_on_its_line_and_the_default_stands(string text, int line, string message)
    {
        var (configuration, problems) = ConfigurationReader.Read(text);
        var problem = Assert.Single(problems);
        Assert.Equal((ReviewConfiguration.Path, line), (problem.Path, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.True(configuration.FailOn is Severity.High or Severity.Low);
    }

    [Fact]
    public void Hostile_files_are_refused_quickly()
    {
        string[] hostile =
        [
            new string('[', 60_000), new string('{', 60_000), string.Concat(Enumerable.Repeat("a: ", 20_000)), new string(' ', 70_000),
            "a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n", "!!python/object:os.system x", "%YAML 9.9\n---\na", "? [a]\n: b\n", "\ud800",
        ];
        foreach (var text in hostile)
        {
            var (configuration, problems) = ConfigurationReader.Read(text, text);
            Assert.NotEmpty(problems);
            Assert.Equal(Severity.High, configuration.FailOn);
        }
    }

    [Fact]
    public void A_repository_goes_over_its_organisation_and_exclusions_add_up()
    {
        var (configuration, problems) = ConfigurationReader.Read(
            "fail-on: critical\npaths: { exclude: [b/**] }\nrules: { any/private-key: { severity: low } }\n",
            "fail-on: low\ncomment-on: low\npaths: { exclude: [a/**] }\nrules: { any/merge-marker: off }\n");
        Assert.Empty(problems);
        Assert.Equal((Severity.Critical, Severity.Low), (configuration.FailOn, configuration.CommentOn));
        Assert.Equal(["a/**", "b/**"], configuration.Exclude);
        Assert.Equal(["any/merge-marker", "any/private-key"], configuration.Rules.Keys);
    }

    [Theory]
    [InlineData("fail-on: medium", "fail-on: high")]
    [InlineData("fail-on: medium", "fail-on: never")]
    [InlineData("comment-on: low", "comment-on: high")]
    [InlineData("on-error: block", "on-error: pass")]
    [InlineData("max-inline-comments: 10", "max-inline-comments: 0")]
    [InlineData("two-person: true", "two-person: false")]
    [InlineData("drafts: true", "drafts: off")]
    [InlineData("honour-foreign-suppressions: false", "honour-foreign-suppressions: true")]
    [InlineData("paths: { exclude: [a/**] }", "paths: { exclude: [a/**, src/**] }")]
    [InlineData("rules: { any/private-key: on }", "rules: { any/private-key: off }")]
    [InlineData("rules: { any/private-key: on }", "rules: { any/private-key: { severity: low } }")]
    [InlineData("rules: { any/merge-marker: { severity: high } }", "rules: { any/merge-marker: { severity: medium } }")]
    public void What_is_enforced_cannot_be_weakened(string enforced, string own)
    {
        var organisation = $"enforce:\n  {enforced}\n";
        var (expected, _) = ConfigurationReader.Read(null, organisation);
        var (configuration, problems) = ConfigurationReader.Read($"version: 1\n{own}\n", organisation);
        Assert.Equal(2, Assert.Single(problems).Line);
        Assert.Contains("the organisation's value stands", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(configuration));
    }

    [Theory]
    [InlineData("fail-on: medium", "fail-on: low")]
    [InlineData("on-error: pass", "on-error: block")]
    [InlineData("max-inline-comments: 10", "max-inline-comments: 50")]
    [InlineData("rules: { any/merge-marker: { severity: low } }", "rules: { any/merge-marker: { severity: high } }")]
    [InlineData("rules: { any/merge-marker: off }", "rules: { any/merge-marker: on }")]
    public void What_is_stricter_than_enforced_counts(string enforced, string own)
    {
        var (expected, _) = ConfigurationReader.Read(own);
        var (configuration, problems) = ConfigurationReader.Read(own, $"enforce:\n  {enforced}\n");
        Assert.Empty(problems);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(configuration));
    }

    [Fact]
    public void Problems_of_the_organisations_file_name_it()
    {
        var (_, problems) = ConfigurationReader.Read("b: 1\n", "a: 1\nenforce:\n  enforce: {}\n");
        Assert.Equal(
            [(ReviewConfiguration.Path, 1), (ReviewConfiguration.OrganisationPath, 1), (ReviewConfiguration.OrganisationPath, 3)],
            problems.Select(p => (p.Path, p.Line)));
    }

    [Fact]
    public void The_schema_knows_the_same_keys_and_values_as_the_reader()
    {
        using var stream = typeof(ConfigurationReader).Assembly.GetManifestResourceStream(typeof(ConfigurationReader), "reviewbot.schema.json")!;
        using var schema = JsonDocument.Parse(stream);
        var properties = schema.RootElement.GetProperty("properties");
        Assert.Equal(ConfigurationLayerReader.Keys.Keys, properties.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (var property in properties.EnumerateObject())
        {
            var values = property.Value.TryGetProperty("$ref", out var reference) && reference.ValueEquals("#/$defs/severity")
                ? schema.RootElement.GetProperty("$defs").GetProperty("severity").GetProperty("enum")
                : property.Value.TryGetProperty("enum", out var own) ? own : default;
            if (values.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var value in values.EnumerateArray())
                Assert.Empty(ConfigurationReader.Read($"{property.Name}: {value.GetString()}\n").Problems);
        }
    }
}
