using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Runs an operation. A field that fails is null and has an error; the others stand.</summary>
internal sealed class Executor(Schema schema, Document document, Variables variables)
{
    private const int MaxPage = 100;

    public JsonArray Errors { get; } = [];

    public JsonObject Run(GraphObject root, IReadOnlyList<Selection> selections) => Run(root, selections, []);

    private JsonObject Run(GraphObject source, IReadOnlyList<Selection> selections, List<JsonNode> path)
    {
        var fields = new List<(string Key, List<FieldSelection> Parts)>();
        Collect(source.Type, selections, fields);
        var result = new JsonObject();
        foreach (var (key, parts) in fields)
        {
            path.Add(key);
            result[key] = Field(source, parts, path);
            path.RemoveAt(path.Count - 1);
        }

        return result;
    }

    private void Collect(string type, IReadOnlyList<Selection> selections, List<(string Key, List<FieldSelection> Parts)> fields)
    {
        foreach (var selection in selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldSelection field:
                    var known = fields.FindIndex(f => f.Key == field.Key);
                    if (known < 0)
                        fields.Add((field.Key, [field]));
                    else
                        fields[known].Parts.Add(field);
                    break;
                case InlineSelection inline when inline.On is null || schema.Is(type, inline.On):
                    Collect(type, inline.Selections, fields);
                    break;
                case SpreadSelection spread when document.Fragments[spread.Name] is var fragment && schema.Is(type, fragment.On):
                    Collect(type, fragment.Selections, fields);
                    break;
            }
        }
    }

    private bool IsIncluded(Selection selection) => selection.Directives.All(d =>
        variables.Fill(d.Arguments).GetValueOrDefault("if") is not bool condition || condition == (d.Name != "skip"));

    private JsonNode? Field(GraphObject source, List<FieldSelection> parts, List<JsonNode> path)
    {
        var field = parts[0];
        if (field.Name == "__typename")
            return source.Type;
        var definition = schema.Find(source.Type)!.Fields[field.Name];
        try
        {
            var arguments = variables.Fill(field.Arguments);
            CheckArguments(definition, arguments);
            var given = new FieldArguments(arguments);
            var value = source.Resolve(field.Name, given);
            if (definition.IsConnection && value is IReadOnlyList<GraphObject> all)
                value = Connection(definition, given, all);
            List<Selection> selections = [.. parts.SelectMany(p => p.Selections)];
            return Complete(value, selections, path);
        }
        catch (GraphQlException refusal)
        {
            Errors.Add(Error(refusal, field, path));
            return null;
        }
        catch (Actions.Refusal refusal)
        {
            var type = refusal.Status switch
            {
                403 => "FORBIDDEN",
                404 => "NOT_FOUND",
                _ => "UNPROCESSABLE",
            };
            var details = refusal.Errors is { Count: > 0 } ? (refusal.Errors[0] as JsonObject)?["message"] ?? refusal.Errors[0] : null;
            Errors.Add(Error(new GraphQlException(type, details is JsonValue text ? text.ToString() : refusal.Message), field, path));
            return null;
        }
    }

    private void CheckArguments(SchemaField definition, Dictionary<string, object?> arguments)
    {
        foreach (var (name, type) in definition.Arguments)
        {
            var value = arguments.GetValueOrDefault(name);
            if ((value is null && type.Required) || !Variables.Fits(schema, type, value))
            {
                throw new GraphQlException(
                    null, $"Argument '{name}' on Field '{definition.Name}' has an invalid value. Expected type '{type}'.", "argumentLiteralsIncompatible");
            }
        }
    }

    private JsonNode? Complete(object? value, IReadOnlyList<Selection> selections, List<JsonNode> path)
    {
        switch (value)
        {
            case null:
                return null;
            case GraphObject one:
                return Run(one, selections, path);
            case IReadOnlyList<GraphObject?> many:
                var items = new JsonArray();
                for (var i = 0; i < many.Count; i++)
                {
                    path.Add(i);
                    items.Add(many[i] is { } item ? Run(item, selections, path) : null);
                    path.RemoveAt(path.Count - 1);
                }

                return items;
            case string text:
                return text;
            case bool flag:
                return flag;
            case int number:
                return number;
            case long number:
                return number;
            default:
                throw new InvalidOperationException($"No way to write a {value.GetType().Name}.");
        }
    }

    private static GraphObject Connection(SchemaField definition, FieldArguments arguments, IReadOnlyList<GraphObject> all)
    {
        var (first, last) = (arguments.Integer("first"), arguments.Integer("last"));
        if (first is null && last is null)
        {
            throw new GraphQlException(
                "MISSING_PAGINATION_BOUNDARIES",
                $"You must provide a `first` or `last` value to properly paginate the `{definition.Name}` connection.");
        }

        foreach (var (name, size) in new[] { ("first", first), ("last", last) })
        {
            if (size is < 0 or > MaxPage)
            {
                throw new GraphQlException(
                    "EXCESSIVE_PAGINATION",
                    $"Requesting {size} records on the `{definition.Name}` connection exceeds the `{name}` limit of {MaxPage} records.");
            }
        }

        var start = Index(arguments.Text("after")) ?? 0;
        var end = Math.Max(start, Math.Min(all.Count, (Index(arguments.Text("before")) ?? int.MaxValue) - 1));
        if (first is { } f)
            end = Math.Min(end, start + f);
        if (last is { } l)
            start = Math.Max(start, end - l);
        var page = all.Skip(start).Take(end - start).ToList();
        return new GraphObject(definition.Type.Name, (field, _) => field switch
        {
            "nodes" => page,
            "edges" => page.Select((node, i) => Edge(definition, node, start + i + 1)).ToList(),
            "totalCount" => all.Count,
            _ => new GraphObject("PageInfo", (info, _) => info switch
            {
                "hasNextPage" => end < all.Count,
                "hasPreviousPage" => start > 0,
                "startCursor" => page.Count > 0 ? Cursor(start + 1) : null,
                _ => page.Count > 0 ? Cursor(end) : null,
            }),
        });
    }

    private static GraphObject Edge(SchemaField definition, GraphObject node, int at) => new(
        definition.Type.Name.Replace("Connection", "Edge", StringComparison.Ordinal), (field, _) => field == "cursor" ? Cursor(at) : node);

    private static string Cursor(int at) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"cursor:v2:{at}"));

    private static int? Index(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return null;
        Span<byte> bytes = stackalloc byte[64];
        if (cursor.Length <= 64 && Convert.TryFromBase64String(cursor, bytes, out var count)
            && int.TryParse(Encoding.ASCII.GetString(bytes[..count]).Replace("cursor:v2:", "", StringComparison.Ordinal), out var at))
        {
            return at;
        }

        throw new GraphQlException("INVALID_CURSOR_ARGUMENTS", $"`{cursor}` does not appear to be a valid cursor.");
    }

    private static JsonObject Error(GraphQlException refusal, FieldSelection field, List<JsonNode> path)
    {
        var error = new JsonObject();
        if (refusal.Type is not null)
            error["type"] = refusal.Type;
        error["path"] = new JsonArray([.. path.Select(p => p.DeepClone())]);
        if (refusal.Code is not null)
            error["extensions"] = new JsonObject { ["code"] = refusal.Code };
        error["locations"] = new JsonArray(new JsonObject { ["line"] = field.Line, ["column"] = field.Column });
        error["message"] = refusal.Message;
        return error;
    }
}
