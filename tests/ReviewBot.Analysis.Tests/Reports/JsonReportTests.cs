using System.Text.Json;
using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Reports;

namespace ReviewBot.Analysis.Tests.Reports;

public sealed class JsonReportTests
{
    private static readonly JsonElement Schema = WrittenJson.Of(output => { using var schema = JsonReport.OpenSchema(); schema.CopyTo(output); });

    [Fact]
    public void Every_form_of_the_verdict_obeys_the_schema()
    {
        foreach (var report in new[] { Samples.Clean(), Samples.Weaknesses(), Samples.Defects(), Samples.Incomplete(), Samples.Report(whole: true, unlisted: 2) })
            Assert.Empty(JsonSchema.Errors(Schema, Write(report)));
    }

    [Fact]
    public void Hostile_text_obeys_the_schema_and_comes_back_as_it_was() => HostileText.ForAll(text =>
    {
        var finding = Samples.Finding(Samples.Sql, "src/" + text, 3, text, symbol: text) with
        {
            Trace = [new(Samples.At(text, 2), text)],
            Related = [Samples.At(text, 1)],
            Fix = new Fix(text, [new TextEdit(new SourceRange(1, 1, 1, 1), text)]),
            Suppression = new(SuppressionSource.Comment, text),
        };
        var report = Samples.Report([finding], [new(text, CoverageStatus.Partial, text, Trouble: true)], problems: [new ConfigurationProblem(text, 1, text)]);
        var json = Write(report with { Result = report.Result with { IneffectiveSuppressions = [new(Samples.At(text, 1), text)] } });
        Assert.Empty(JsonSchema.Errors(Schema, json));
        if (!text.Any(char.IsSurrogate))
            Assert.Equal(text, json.GetProperty("findings")[0].GetProperty("message").GetString());
    }, HostileText.Few);

    [Fact]
    public void The_schema_describes_every_member_and_notices_a_stranger()
    {
        var undescribed = new List<string>();
        Walk(Schema, "$");
        Assert.Empty(undescribed);
        using var stranger = JsonDocument.Parse("""{ "version": "1", "surprise": true }""");
        var errors = JsonSchema.Errors(Schema, stranger.RootElement);
        Assert.Contains("$.surprise is not described", errors);
        Assert.Contains("$.version is string", errors);
        Assert.Contains("$.findings is missing", errors);

        void Walk(JsonElement schema, string path)
        {
            if (schema.TryGetProperty("items", out var items))
                Walk(items, path + "[]");
            if (!schema.TryGetProperty("properties", out var properties))
                return;
            Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
            foreach (var property in properties.EnumerateObject())
            {
                if (!property.Value.TryGetProperty("description", out _))
                    undescribed.Add($"{path}.{property.Name}");
                Walk(property.Value, $"{path}.{property.Name}");
            }
        }
    }

    [Fact]
    public void The_members_that_scripts_depend_on_are_there()
    {
        var json = Write(Samples.Defects());
        Assert.Equal("defects", json.GetProperty("verdict").GetString());
        Assert.Equal("failure", json.GetProperty("conclusion").GetString());
        var coverage = json.GetProperty("coverage");
        Assert.Equal((5, 4, 0), (coverage.GetProperty("files").GetInt32(), coverage.GetProperty("analysed").GetInt32(), coverage.GetProperty("partial").GetInt32()));
        Assert.Equal("""{"path":"deploy/logo.png","reason":"binary","trouble":false}""", JsonSerializer.Serialize(coverage.GetProperty("skipped")[0]));
        var finding = json.GetProperty("findings")[1];
        Assert.Equal("csharp/sql-injection", finding.GetProperty("ruleId").GetString());
        Assert.Equal(("defect", "high", "high", 89), (finding.GetProperty("kind").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("confidence").GetString(), finding.GetProperty("cwe").GetInt32()));
        Assert.Equal(("data-handling", "src/Orders/OrderStore.cs", 41, 43), (finding.GetProperty("category").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("startLine").GetInt32(), finding.GetProperty("endLine").GetInt32()));
        Assert.Equal("introduced", finding.GetProperty("state").GetString());
        Assert.Equal(33, finding.GetProperty("trace")[0].GetProperty("startLine").GetInt32());
        Assert.Equal("Pass `name` as a parameter", finding.GetProperty("fix").GetProperty("title").GetString());
        Assert.Equal(Category.All.Select(c => c.Slug), json.GetProperty("categories").EnumerateArray().Select(c => c.GetProperty("slug").GetString()));
        Assert.Equal("checked-nothing-found", json.GetProperty("categories")[3].GetProperty("status").GetString());
    }

    [Fact]
    public void The_same_report_is_the_same_bytes_without_a_mark_and_with_a_line_end() =>
        WrittenJson.AssertReproducible(output => JsonReport.Write(Samples.Defects(), output));

    private static JsonElement Write(ReviewReport report) => WrittenJson.Of(output => JsonReport.Write(report, output));
}
