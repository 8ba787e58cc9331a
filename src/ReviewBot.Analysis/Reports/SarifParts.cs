using System.Text.Json;

namespace ReviewBot.Analysis.Reports;

/// <summary>The objects that SARIF is made of, written one at a time.</summary>
internal sealed class SarifParts(Utf8JsonWriter json)
{
    /// <summary>The name under which paths are relative to the reviewed tree.</summary>
    public const string Root = "SRCROOT";

    public static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        _ => "note",
    };

    /// <summary>A message object. Viewers make a link of <c>[text](target)</c> even in plain text, so none is left.</summary>
    public void Message(string name, string text)
    {
        json.WriteStartObject(name);
        json.Text("text", VisibleText.Line(text).Replace("](", "] (", StringComparison.Ordinal));
        json.WriteEndObject();
    }

    /// <summary>Something to say about the run, at a file where there is one.</summary>
    public void Notification(string id, string level, string text, string? path, int? line)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", id);
        json.WriteEndObject();
        json.WriteString("level", level);
        Message("message", text);
        if (path is not null)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            Artifact(path);
            if (line is { } number and > 0)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", number);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.FlushNowAndThen();
    }

    public void Result(Finding finding, int ruleIndex, bool wholeFiles)
    {
        json.WriteStartObject();
        json.Text("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", ruleIndex);
        // SARIF 3.27.10: a kind other than "fail" demands the level "none".
        json.WriteString("kind", finding.Kind == FindingKind.Weakness ? "review" : "fail");
        json.WriteString("level", finding.Kind == FindingKind.Weakness ? "none" : Level(finding.Severity));
        Message("message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        PhysicalLocation(finding.Location);
        if (finding.Symbol.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.Text("fullyQualifiedName", finding.Symbol);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.Text("reviewbot/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (!wholeFiles)
            json.WriteString("baselineState", finding.State == FindingState.Existing ? "unchanged" : "new");
        Related(finding);
        CodeFlow(finding);
        Fix(finding);
        Suppression(finding.Suppression);
        Properties(finding);
        json.WriteEndObject();
    }

    private void Related(Finding finding)
    {
        if (finding.Related.Count == 0)
            return;
        json.WriteStartArray("relatedLocations");
        // One location of the result is its own place.
        for (var i = 0; i < finding.Related.Count && i < SarifReport.MostLocations - 1; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            PhysicalLocation(finding.Related[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void CodeFlow(Finding finding)
    {
        if (finding.Trace.Count == 0)
            return;
        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (var step in finding.Trace.Take(SarifReport.MostThreadFlowLocations))
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            PhysicalLocation(step.Location);
            Message("message", step.Note);
            json.WriteEndObject();
            json.WriteEndObject();
            json.FlushNowAndThen();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Fix(Finding finding)
    {
        if (finding.Fix is not { Edits.Count: > 0 } fix)
            return;
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        Message("description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        Artifact(finding.Location.Path);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            Region("deletedRegion", edit.Range);
            json.WriteStartObject("insertedContent");
            json.Text("text", edit.NewText);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Suppression(Suppression? suppression)
    {
        // SARIF 3.27.23: when one result has the list all must; an empty one says that nothing suppresses the result.
        json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", suppression.Source == SuppressionSource.Comment ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.Text("justification", VisibleText.Line(suppression.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Properties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.Text("id", finding.Id);
        json.WriteString("severity", Terms.Of(finding.Severity));
        json.WriteString("confidence", Terms.Of(finding.Confidence));
        json.WriteString("state", Terms.Of(finding.State));
        json.WriteString("category", finding.Category.Slug);
        json.WriteEndObject();
    }

    private void PhysicalLocation(SourceLocation location)
    {
        json.WriteStartObject("physicalLocation");
        Artifact(location.Path);
        Region("region", location.Range);
        json.WriteEndObject();
    }

    private void Artifact(string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    private void Region(string name, SourceRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", range.StartLine);
        json.WriteNumber("startColumn", range.StartColumn);
        json.WriteNumber("endLine", range.EndLine);
        json.WriteNumber("endColumn", range.EndColumn);
        json.WriteEndObject();
    }
}
