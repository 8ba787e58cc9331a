using System.Text.Json;
using ReviewBot.Reviews;

namespace ReviewBot.Commands;

/// <summary>A finding as a JSON report tells it.</summary>
/// <param name="Id">The id people type.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Severity">How bad.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="State">What the change has to do with it.</param>
/// <param name="Place">Path and lines.</param>
/// <param name="Trace">The way from source to sink, one line a step.</param>
internal sealed record ReportedFinding(
    string Id, string RuleId, string Message, string Severity, string Confidence, string State, string Place, IReadOnlyList<string> Trace)
{
    private const int LeastDigits = 4;

    /// <summary>Finds a finding by the beginning of its fingerprint.</summary>
    /// <exception cref="CommandException">The report cannot be read, or there is not exactly one such finding.</exception>
    public static ReportedFinding Find(string reportFile, string id)
    {
        try
        {
            using var report = JsonDocument.Parse(File.ReadAllBytes(reportFile));
            var found = report.RootElement.GetProperty("findings").EnumerateArray()
                .Where(f => id.Length >= LeastDigits && Text(f, "fingerprint").StartsWith(id, StringComparison.OrdinalIgnoreCase))
                .Select(Read)
                .ToList();
            return found.Count switch
            {
                1 => found[0],
                0 => throw CommandException.Usage(
                    $"The report {reportFile} has no finding {VisibleText.Of(id)}, and there is no such rule.", "Type the id that the report shows."),
                _ => throw CommandException.Usage(
                    $"{found.Count} findings of {reportFile} begin with {VisibleText.Of(id)}.", "Type more digits of the id."),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw CommandException.Usage($"{reportFile} is not a JSON report of reviewbot.", "Write one with `reviewbot review --format json --output FILE`.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage($"The report {reportFile} cannot be read: {e.Message.TrimEnd('.')}.", "Check the path given with --report.");
        }
    }

    private static ReportedFinding Read(JsonElement finding) => new(
        Text(finding, "id"),
        Text(finding, "ruleId"),
        Text(finding, "message"),
        Text(finding, "severity"),
        Text(finding, "confidence"),
        Text(finding, "state"),
        PlaceOf(finding),
        finding.TryGetProperty("trace", out var trace) && trace.ValueKind == JsonValueKind.Array
            ? [.. trace.EnumerateArray().Select(s => $"{PlaceOf(s)}: {Text(s, "note")}")]
            : []);

    private static string PlaceOf(JsonElement element)
    {
        var start = Number(element, "startLine");
        var end = Number(element, "endLine");
        return $"{Text(element, "path")}:{start}{(end > start ? $"-{end}" : "")}";
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;
}
