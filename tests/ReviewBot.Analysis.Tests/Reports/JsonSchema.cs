using System.Text.Json;

namespace ReviewBot.Analysis.Tests.Reports;

/// <summary>The part of JSON Schema that the report's schema uses; any other keyword fails.</summary>
internal static class JsonSchema
{
    private static readonly HashSet<string> Known =
        ["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "minimum"];

    public static IReadOnlyList<string> Errors(JsonElement schema, JsonElement value) => [.. Check(schema, value, "$")];

    private static IEnumerable<string> Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject().Where(k => !Known.Contains(k.Name)))
            yield return $"keyword {keyword.Name} is not understood";
        var type = TypeOf(value);
        var types = schema.GetProperty("type");
        if (!(types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(t => t.GetString()) : [types.GetString()]).Contains(type))
            yield return $"{path} is {type}";
        else if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(a => a.GetString() == value.GetString()))
            yield return $"{path} is {value.GetString()}";
        else if (schema.TryGetProperty("minimum", out var least) && value.GetInt64() < least.GetInt64())
            yield return $"{path} is under {least.GetInt64()}";
        else
        {
            foreach (var error in type == "object" ? Members(schema, value, path) : type == "array" ? Items(schema, value, path) : [])
                yield return error;
        }
    }

    private static IEnumerable<string> Members(JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.GetProperty("properties");
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _)))
            yield return $"{path}.{name} is missing";
        foreach (var member in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(member.Name, out var property))
            {
                yield return $"{path}.{member.Name} is not described";
                continue;
            }

            foreach (var error in Check(property, member.Value, $"{path}.{member.Name}"))
                yield return error;
        }
    }

    private static IEnumerable<string> Items(JsonElement schema, JsonElement value, string path) =>
        value.EnumerateArray().SelectMany((item, index) => Check(schema.GetProperty("items"), item, $"{path}[{index}]"));

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => value.TryGetInt64(out _) ? "integer" : "number",
    };
}
