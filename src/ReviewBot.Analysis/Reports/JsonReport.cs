using System.Text.Json;

namespace ReviewBot.Analysis.Reports;

/// <summary>The report as JSON; <c>Reports/report.schema.json</c> describes it.</summary>
public static class JsonReport
{
    /// <summary>The version of the form; it rises when a member changes its meaning or goes.</summary>
    public const int FormVersion = 1;

    /// <summary>Writes UTF-8 without a byte-order mark, ending in a line end.</summary>
    public static void Write(ReviewReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        JsonText.WriteDocument(output, json => new JsonReportWriter(report, json).Write());
    }

    /// <summary>The JSON Schema (2020-12) of the form.</summary>
    public static Stream OpenSchema() =>
        typeof(JsonReport).Assembly.GetManifestResourceStream(typeof(JsonReport), "report.schema.json")
        ?? throw new InvalidOperationException("report.schema.json is not embedded");
}

/// <summary>Writes one report member by member, in the order of the schema.</summary>
internal sealed class JsonReportWriter(ReviewReport report, Utf8JsonWriter json)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteNumber("version", JsonReport.FormVersion);
        json.WriteStartObject("engine");
        json.WriteString("name", "ReviewBot");
        json.Text("version", report.EngineVersion);
        json.WriteEndObject();
        Subject();
        json.WriteString("verdict", JsonNames.Of(report.Verdict.Kind));
        json.WriteString("conclusion", JsonNames.Of(report.Verdict.Conclusion));
        Counts();
        Scope();
        Coverage();
        json.WriteStartArray("findings");
        foreach (var finding in FindingOrder.MostSevereFirst(report.Result.Findings))
            Finding(finding);
        json.WriteEndArray();
        Observations();
        Categories();
        json.WriteStartArray("configurationProblems");
        foreach (var problem in report.Result.ConfigurationProblems)
        {
            json.WriteStartObject();
            json.Text("path", problem.Path);
            json.WriteNumber("line", problem.Line);
            json.Text("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ineffectiveSuppressions");
        foreach (var suppression in report.Result.IneffectiveSuppressions)
        {
            json.WriteStartObject();
            Location(suppression.Location);
            json.Text("reason", suppression.Reason);
            json.WriteEndObject();
            json.FlushNowAndThen();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Subject()
    {
        json.WriteStartObject("subject");
        json.Text("headSha", report.Subject.HeadSha);
        json.Text("mergeBaseSha", report.Subject.MergeBaseSha);
        json.Text("blobUrlRoot", report.Subject.BlobUrlRoot);
        json.WriteBoolean("wholeFiles", report.Subject.WholeFiles);
        json.WriteEndObject();
    }

    private void Counts()
    {
        var findings = report.Result.Findings;
        json.WriteStartObject("counts");
        json.WriteNumber("defects", report.Verdict.Defects);
        json.WriteNumber("weaknesses", report.Verdict.Weaknesses);
        json.WriteNumber("blocking", report.Verdict.Blocking);
        json.WriteNumber("existing", findings.Count(f => f.State == FindingState.Existing && f.Suppression is null));
        json.WriteNumber("suppressed", findings.Count(f => f.Suppression is not null));
        json.WriteStartObject("defectsBySeverity");
        foreach (var severity in new[] { Severity.Critical, Severity.High, Severity.Medium, Severity.Low })
            json.WriteNumber(Terms.Of(severity), findings.Count(f => f.Counts && f.Kind == FindingKind.Defect && f.Severity == severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Scope()
    {
        var scope = report.Result.Scope;
        json.WriteStartObject("scope");
        json.WriteNumber("files", scope.Files);
        json.WriteNumber("addedLines", scope.AddedLines);
        json.WriteNumber("removedLines", scope.RemovedLines);
        json.WriteStartArray("languages");
        foreach (var language in scope.Languages)
        {
            json.WriteStartObject();
            json.Text("language", language.Language);
            json.WriteNumber("files", language.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Coverage()
    {
        var coverage = report.Result.Coverage;
        json.WriteStartObject("coverage");
        json.WriteNumber("files", coverage.Total);
        json.WriteNumber("analysed", coverage.Analysed);
        json.WriteNumber("partial", coverage.Partial);
        json.WriteNumber("troubled", coverage.Troubled);
        json.WriteNumber("unlisted", coverage.Unlisted);
        Files("skipped", CoverageStatus.Skipped);
        Files("partialFiles", CoverageStatus.Partial);
        ParsedFiles();
        json.WriteEndObject();
    }

    private void ParsedFiles()
    {
        json.WriteStartArray("parsed");
        foreach (var file in report.Result.Coverage.Files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (file.Parsed is not { } parsed)
                continue;
            json.WriteStartObject();
            json.Text("path", file.Path);
            json.Text("language", parsed.Language);
            json.WriteNumber("lines", parsed.Lines);
            json.WriteNumber("unreadLines", parsed.UnreadLines);
            json.WriteEndObject();
            json.FlushNowAndThen();
        }

        json.WriteEndArray();
    }

    private void Files(string name, CoverageStatus status)
    {
        json.WriteStartArray(name);
        foreach (var file in report.Result.Coverage.Files.Where(f => f.Status == status).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.Text("path", file.Path);
            json.Text("reason", file.Reason);
            json.WriteBoolean("trouble", file.Trouble);
            json.WriteEndObject();
            json.FlushNowAndThen();
        }

        json.WriteEndArray();
    }

    private void Finding(Finding finding)
    {
        json.WriteStartObject();
        json.Text("id", finding.Id);
        json.Text("fingerprint", finding.Fingerprint);
        json.Text("ruleId", finding.RuleId);
        json.Text("title", report.Guidance.For(finding.RuleId).Title);
        json.WriteString("kind", Terms.Of(finding.Kind));
        json.WriteString("severity", Terms.Of(finding.Severity));
        json.WriteString("confidence", Terms.Of(finding.Confidence));
        json.WriteNumber("cwe", finding.Cwe);
        json.WriteString("category", finding.Category.Slug);
        json.Text("message", finding.Message);
        Location(finding.Location);
        json.WriteString("state", Terms.Of(finding.State));
        Suppression(finding.Suppression);
        json.Text("symbol", finding.Symbol);
        json.WriteStartArray("related");
        foreach (var location in finding.Related)
        {
            json.WriteStartObject();
            Location(location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("trace");
        foreach (var step in finding.Trace)
        {
            json.WriteStartObject();
            Location(step.Location);
            json.Text("note", step.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Fix(finding.Fix);
        json.WriteEndObject();
        json.FlushNowAndThen();
    }

    private void Suppression(Suppression? suppression)
    {
        if (suppression is null)
        {
            json.WriteNull("suppression");
            return;
        }

        json.WriteStartObject("suppression");
        json.WriteString("source", JsonNames.Of(suppression.Source));
        json.Text("reason", suppression.Reason);
        json.Text("by", suppression.By);
        json.WriteEndObject();
    }

    private void Fix(Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.Text("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            Range(edit.Range);
            json.Text("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Observations()
    {
        json.WriteStartArray("observations");
        foreach (var observation in report.Result.Observations)
        {
            json.WriteStartObject();
            json.WriteString("category", observation.Category.Slug);
            json.Text("name", observation.Name);
            json.WriteNumber("count", observation.Count);
            json.WriteNumber("introducedCount", observation.IntroducedCount);
            json.WriteStartArray("locations");
            foreach (var location in observation.Locations)
            {
                json.WriteStartObject();
                Location(location);
                json.WriteEndObject();
                json.FlushNowAndThen();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Categories()
    {
        json.WriteStartArray("categories");
        foreach (var category in CategoryAssessment.All(report))
        {
            json.WriteStartObject();
            json.WriteString("slug", category.Category.Slug);
            json.WriteString("title", category.Category.Title);
            json.WriteString("status", JsonNames.Of(category.Status));
            json.WriteNumber("defects", category.Defects.Count);
            json.WriteNumber("weaknesses", category.Weaknesses.Count);
            json.WriteNumber("uncounted", category.Uncounted);
            json.WriteNumber("observed", category.Observations.Sum(o => o.Count));
            json.WriteNumber("rulesRun", category.RulesRun);
            json.WriteNumber("rulesOff", category.RulesOff);
            json.WriteNumber("filesRead", category.FilesRead);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Location(SourceLocation location)
    {
        json.Text("path", location.Path);
        Range(location.Range);
    }

    private void Range(SourceRange range)
    {
        json.WriteNumber("startLine", range.StartLine);
        json.WriteNumber("startColumn", range.StartColumn);
        json.WriteNumber("endLine", range.EndLine);
        json.WriteNumber("endColumn", range.EndColumn);
    }
}
