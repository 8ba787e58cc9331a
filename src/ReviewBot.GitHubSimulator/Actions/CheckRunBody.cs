using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>What GitHub demands of the body of a check run, in GitHub's words.</summary>
internal static class CheckRunBody
{
    private const int MaxText = 65_535;
    private const int MaxAnnotations = 50;
    private const int MaxActions = 3;
    private const int MaxAnnotationBytes = 64 * 1024;

    private static readonly string[] s_statuses = ["queued", "in_progress", "completed"];
    private static readonly string[] s_levels = ["notice", "warning", "failure"];

    private static readonly string[] s_conclusions =
        ["action_required", "cancelled", "failure", "neutral", "success", "skipped", "timed_out"];

    public static void Validate(JsonObject body, bool isNew)
    {
        var lines = new List<string>();
        if (isNew)
        {
            Require(body, "name", lines);
            Require(body, "head_sha", lines);
        }

        Member(body, "status", s_statuses, lines);
        Member(body, "conclusion", s_conclusions, lines);
        foreach (var name in new[] { "name", "head_sha", "external_id", "details_url", "started_at", "completed_at" })
            IsText(body, name, int.MaxValue, lines);
        if (Text(body["status"]) == "completed" && body["conclusion"] is null)
        {
            lines.AddRange(
                ["No subschema in \"anyOf\" matched.", "\"conclusion\" wasn't supplied.", "completed is not a member of [\"queued\", \"in_progress\"]."]);
        }

        Output(body["output"], isNew, lines);
        Actions(body["actions"], lines);
        if (lines.Count > 0)
            throw Refusal.Schema(lines);
        if (body["output"]?["annotations"] is JsonArray notes && notes.Any(n => !IsConsistent((JsonObject)n!)))
            throw Refusal.Invalid("CheckRun", "annotations", "invalid");
    }

    private static void Output(JsonNode? node, bool isNew, List<string> lines)
    {
        if (node is null)
            return;
        if (node is not JsonObject output)
        {
            lines.Add("For 'properties/output', the value is not an object.");
            return;
        }

        if (isNew)
            Require(output, "title", lines);
        Require(output, "summary", lines);
        IsText(output, "title", int.MaxValue, lines);
        IsText(output, "summary", MaxText, lines);
        IsText(output, "text", MaxText, lines);
        if (output["annotations"] is not JsonArray notes)
            return;
        if (notes.Count > MaxAnnotations)
            lines.Add($"No more than {MaxAnnotations} items are allowed; {notes.Count} were supplied.");
        foreach (var note in notes)
            Annotation(note as JsonObject ?? [], lines);
    }

    private static void Annotation(JsonObject note, List<string> lines)
    {
        foreach (var name in new[] { "path", "start_line", "end_line", "annotation_level", "message" })
            Require(note, name, lines);
        Member(note, "annotation_level", s_levels, lines);
        IsText(note, "path", int.MaxValue, lines);
        IsText(note, "title", 255, lines);
        IsText(note, "message", MaxAnnotationBytes, lines);
        IsText(note, "raw_details", MaxAnnotationBytes, lines);
        foreach (var name in new[] { "start_line", "end_line", "start_column", "end_column" })
        {
            if (note[name] is { } value && Integer(value) is null)
                lines.Add($"{value.ToJsonString()} is not an integer.");
        }
    }

    // Columns come in pairs and only on one line.
    private static bool IsConsistent(JsonObject note)
    {
        var (first, last) = (Integer(note["start_line"]), Integer(note["end_line"]));
        var (from, to) = (Integer(note["start_column"]), Integer(note["end_column"]));
        return first >= 1
            && last >= first
            && from.HasValue == to.HasValue
            && (from is null || (first == last && from >= 1 && to >= from));
    }

    private static void Actions(JsonNode? node, List<string> lines)
    {
        if (node is not JsonArray actions)
            return;
        if (actions.Count > MaxActions)
            lines.Add($"No more than {MaxActions} items are allowed; {actions.Count} were supplied.");
        foreach (var action in actions.Select(a => a as JsonObject ?? []))
        {
            foreach (var (name, limit) in new[] { ("label", 20), ("description", 40), ("identifier", 20) })
            {
                Require(action, name, lines);
                IsText(action, name, limit, lines);
            }
        }
    }

    private static void Require(JsonObject body, string name, List<string> lines)
    {
        if (body[name] is null)
            lines.Add($"\"{name}\" wasn't supplied.");
    }

    private static void Member(JsonObject body, string name, string[] members, List<string> lines)
    {
        if (body[name] is { } value && !members.Contains(Text(value), StringComparer.Ordinal))
            lines.Add($"{Text(value) ?? value.ToJsonString()} is not a member of [{string.Join(", ", members.Select(m => $"\"{m}\""))}].");
    }

    private static void IsText(JsonObject body, string name, int limit, List<string> lines)
    {
        if (body[name] is not { } value)
            return;
        if (Text(value) is not { } text)
            lines.Add($"For 'properties/{name}', {value.ToJsonString()} is not a string.");
        else if (limit == MaxAnnotationBytes ? Encoding.UTF8.GetByteCount(text) > limit : text.Length > limit)
            lines.Add($"Only {limit} characters are allowed; {text.Length} were supplied.");
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? (string?)node : null;

    private static int? Integer(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue(out int value) ? value : null;
}
