using System.Text.Json;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Reports;

/// <summary>The report as SARIF 2.1.0, within what GitHub's code scanning accepts.</summary>
public static class SarifReport
{
    /// <summary>GitHub: "Results per run: 25,000". The least severe are dropped, with a notification.</summary>
    public const int MostResults = 25_000;

    /// <summary>GitHub: "Thread Flow Locations per result: 10,000".</summary>
    internal const int MostThreadFlowLocations = 10_000;

    /// <summary>GitHub: "Locations per result: 1,000".</summary>
    internal const int MostLocations = 1_000;

    /// <summary>Writes UTF-8 without a byte-order mark, ending in a line end.</summary>
    public static void Write(ReviewReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        JsonText.WriteDocument(output, json => new SarifWriter(report, json).Write());
    }
}

/// <summary>Writes the log and its one run.</summary>
internal sealed class SarifWriter
{
    private readonly ReviewReport _report;
    private readonly Utf8JsonWriter _json;
    private readonly SarifParts _parts;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly int _dropped;
    private readonly IReadOnlyList<string> _ruleIds;

    public SarifWriter(ReviewReport report, Utf8JsonWriter json)
    {
        _report = report;
        _json = json;
        _parts = new SarifParts(json);
        _findings = [.. FindingOrder.MostSevereFirst(report.Result.Findings).Take(SarifReport.MostResults)];
        _dropped = report.Result.Findings.Count - _findings.Count;
        _ruleIds = [.. _findings.Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        Tool();
        Invocation();
        Provenance();
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(SarifParts.Root);
        _parts.Message("description", "The root of the reviewed tree.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        Results();
        Properties();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Tool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "ReviewBot");
        _json.Text("version", _report.EngineVersion);
        if (_report.InformationUri is not null)
            _json.Text("informationUri", _report.InformationUri);
        _json.WriteStartArray("rules");
        foreach (var id in _ruleIds)
            Rule(id);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Rule(string id)
    {
        var advice = _report.Guidance.For(id);
        var info = Info(id);
        var summary = Wording.Fold(advice.Summary.Length > 0 ? advice.Summary : advice.Title);
        var page = advice.PageMarkdown.Length > 0 ? advice.PageMarkdown : $"# {advice.Title}\n";
        _json.WriteStartObject();
        _json.Text("id", id);
        _json.Text("name", Name(id));
        _parts.Message("shortDescription", advice.Title);
        _parts.Message("fullDescription", summary);
        _json.WriteStartObject("help");
        _json.Text("text", advice.FixParagraph.Length > 0 ? $"{summary} Fix: {Wording.Fold(advice.FixParagraph)}" : summary);
        _json.Text("markdown", page);
        _json.WriteEndObject();
        if (advice.HelpUri is not null)
            _json.Text("helpUri", advice.HelpUri);
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", info.Kind == FindingKind.Weakness ? "none" : SarifParts.Level(info.Severity));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteStartArray("tags");
        _json.WriteStringValue("security");
        _json.WriteStringValue($"external/cwe/cwe-{info.Cwe.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)}");
        _json.WriteEndArray();
        _json.WriteString("precision", Terms.Of(info.Confidence));
        _json.WriteString("security-severity", SecuritySeverity(info.Severity));
        _json.WriteString("category", info.Category.Slug);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.FlushNowAndThen();
    }

    /// <summary>The rule under the configuration; made of its worst finding when the catalogue does not know it.</summary>
    private RuleInfo Info(string id)
    {
        if (_report.Guidance.Find(id) is { } known)
            return _report.Configuration.Rules.TryGetValue(id, out var setting) && setting.Severity is { } severity ? known with { Severity = severity } : known;
        var worst = _findings.First(f => f.RuleId == id);
        return new RuleInfo(id, id, worst.Severity, worst.Cwe, worst.Category, worst.Confidence, worst.Kind);
    }

    /// <summary>SARIF wants an identifier: <c>python/sql-injection</c> is <c>PythonSqlInjection</c>.</summary>
    private static string Name(string id) => string.Concat(id.Split('/', '-').Select(Wording.Capital));

    /// <summary>GitHub: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low.</summary>
    private static string SecuritySeverity(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        _ => "3.0",
    };

    private void Invocation()
    {
        var coverage = _report.Result.Coverage;
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", coverage.Complete);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in coverage.Files.Where(f => f.Trouble))
        {
            var part = file.Status == CoverageStatus.Partial ? "analysed in part" : "not analysed";
            _parts.Notification("file-not-analysed", "error", $"The file was {part}: {file.Reason}", file.Path, line: null);
        }

        if (coverage.Unlisted > 0)
            _parts.Notification("files-not-named", "error", $"{Wording.Count(coverage.Unlisted, "changed file")} could not be named.", path: null, line: null);
        if (_dropped > 0)
            _parts.Notification("results-dropped", "warning", $"{Wording.Count(_dropped, "result")}, the least severe, left out: a run holds {Wording.Number(SarifReport.MostResults)}.", path: null, line: null);
        _json.WriteEndArray();
        _json.WriteStartArray("toolConfigurationNotifications");
        foreach (var problem in _report.Result.ConfigurationProblems)
            _parts.Notification("configuration-problem", "warning", problem.Message, problem.Path, problem.Line);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    /// <summary>SARIF demands the repository beside the commit; it is known where files have an address.</summary>
    private void Provenance()
    {
        if (_report.Subject is not { HeadSha: { } sha, BlobUrlRoot: { } root } || root.IndexOf("/blob/", StringComparison.Ordinal) is not (var end and > 0))
            return;
        _json.WriteStartArray("versionControlProvenance");
        _json.WriteStartObject();
        _json.Text("repositoryUri", root[..end]);
        _json.Text("revisionId", sha);
        _json.WriteStartObject("mappedTo");
        _json.WriteString("uriBaseId", SarifParts.Root);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void Results()
    {
        var indices = _ruleIds.Select((id, index) => (id, index)).ToDictionary(r => r.id, r => r.index, StringComparer.Ordinal);
        _json.WriteStartArray("results");
        foreach (var finding in _findings)
        {
            _parts.Result(finding, indices[finding.RuleId], _report.Subject.WholeFiles);
            _json.FlushNowAndThen();
        }

        _json.WriteEndArray();
    }

    private void Properties()
    {
        var coverage = _report.Result.Coverage;
        _json.WriteStartObject("properties");
        _json.WriteString("verdict", JsonNames.Of(_report.Verdict.Kind));
        _json.WriteString("conclusion", JsonNames.Of(_report.Verdict.Conclusion));
        _json.Text("headSha", _report.Subject.HeadSha);
        _json.Text("mergeBaseSha", _report.Subject.MergeBaseSha);
        _json.WriteNumber("files", coverage.Total);
        _json.WriteNumber("analysed", coverage.Analysed);
        _json.WriteNumber("partial", coverage.Partial);
        _json.WriteNumber("troubled", coverage.Troubled);
        _json.WriteEndObject();
    }
}
