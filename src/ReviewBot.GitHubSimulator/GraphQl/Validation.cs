using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>What GitHub refuses before it runs anything: fields and arguments that the schema does not have, and too much at once.</summary>
internal sealed class Validation
{
    private const long MaxNodes = 500_000;
    private const int MaxErrors = 20;

    private readonly Schema _schema;
    private readonly Document _document;
    private readonly JsonArray _errors = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private Validation(Schema schema, Document document) => (_schema, _document) = (schema, document);

    /// <summary>The errors of an operation; empty when it may run.</summary>
    public static JsonArray Check(Schema schema, Document document, Operation operation)
    {
        var validation = new Validation(schema, document);
        var root = operation.Kind == "mutation" ? "Mutation" : "Query";
        var nodes = validation.Check(schema.Find(root)!, operation.Selections, [operation.Name is null ? operation.Kind : $"{operation.Kind} {operation.Name}"], 1);
        if (nodes > MaxNodes)
        {
            validation._errors.Add(new JsonObject
            {
                ["type"] = "MAX_NODE_LIMIT_EXCEEDED",
                ["message"] = $"This query requests up to {nodes:N0} possible nodes which exceeds the maximum limit of {MaxNodes:N0}.",
            });
        }

        return validation._errors;
    }

    // Answers how many nodes may come back at most.
    private long Check(SchemaType type, IReadOnlyList<Selection> selections, string[] path, long times)
    {
        var nodes = 0L;
        foreach (var selection in selections)
        {
            if (_errors.Count >= MaxErrors)
                break;
            nodes += selection switch
            {
                FieldSelection field => Check(type, field, path, times),
                InlineSelection inline => CheckFragment(inline.On ?? type.Name, inline.Selections, inline, path, times),
                SpreadSelection spread => CheckSpread(spread, path, times),
                _ => 0,
            };
        }

        return nodes;
    }

    private long CheckSpread(SpreadSelection spread, string[] path, long times)
    {
        if (!_document.Fragments.TryGetValue(spread.Name, out var fragment))
        {
            Add($"Fragment {spread.Name} was used, but not defined", "useAndDefineFragment", spread, path);
            return 0;
        }

        if (!_open.Add(spread.Name))
        {
            Add($"Fragment {spread.Name} contains an infinite loop", "infiniteLoop", spread, path);
            return 0;
        }

        var nodes = CheckFragment(fragment.On, fragment.Selections, spread, path, times);
        _open.Remove(spread.Name);
        return nodes;
    }

    private long CheckFragment(string on, IReadOnlyList<Selection> selections, Selection at, string[] path, long times)
    {
        if (_schema.Find(on) is { HasFields: true } type)
            return Check(type, selections, [.. path, "... on " + on], times);
        Add($"No such type {on}, so it can't be a fragment condition", "undefinedType", at, path);
        return 0;
    }

    private long Check(SchemaType type, FieldSelection field, string[] path, long times)
    {
        string[] here = [.. path, field.Key];
        if (field.Name == "__typename")
            return 0;
        if (!type.Fields.TryGetValue(field.Name, out var definition))
        {
            Add($"Field '{field.Name}' doesn't exist on type '{type.Name}'", "undefinedField", field, here, ("typeName", type.Name), ("fieldName", field.Name));
            return 0;
        }

        CheckArguments(definition, field, here);
        var result = _schema.Find(definition.Type.Name);
        if (result is { HasFields: true } && field.Selections.Count == 0)
        {
            Add(
                $"Field must have selections (field '{field.Name}' returns {result.Name} but has no selections. Did you mean '{field.Name} {{ ... }}'?)",
                "selectionMismatch",
                field,
                here);
        }
        else if (result is not { HasFields: true } && field.Selections.Count > 0)
        {
            Add(
                $"Selections can't be made on scalars (field '{field.Name}' returns {definition.Type.Name} but has selections)",
                "selectionMismatch",
                field,
                here);
        }

        if (result is not { HasFields: true } || field.Selections.Count == 0)
            return 0;
        var count = definition.IsConnection ? PageSize(field) : 1;
        var below = Check(result, field.Selections, here, times * count);
        return definition.IsConnection ? below + (times * count) : below;
    }

    private void CheckArguments(SchemaField definition, FieldSelection field, string[] here)
    {
        foreach (var name in field.Arguments.Keys.Where(n => !definition.Arguments.ContainsKey(n)))
            Add($"Field '{field.Name}' doesn't accept argument '{name}'", "argumentNotAccepted", field, [.. here, name]);
        var missing = definition.Arguments.Where(a => a.Value.Required && !field.Arguments.ContainsKey(a.Key)).Select(a => a.Key).ToList();
        if (missing.Count > 0)
            Add($"Field '{field.Name}' is missing required arguments: {string.Join(", ", missing)}", "missingRequiredArguments", field, here);
    }

    private static long PageSize(FieldSelection field) =>
        (field.Arguments.GetValueOrDefault("first") ?? field.Arguments.GetValueOrDefault("last")) is long size and > 0 ? size : 100;

    private void Add(string message, string code, Selection at, string[] path, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var extensions = new JsonObject { ["code"] = code };
        foreach (var (name, value) in more)
            extensions[name] = value;
        _errors.Add(new JsonObject
        {
            ["path"] = new JsonArray([.. path.Select(p => (JsonNode)p)]),
            ["extensions"] = extensions,
            ["locations"] = new JsonArray(new JsonObject { ["line"] = at.Line, ["column"] = at.Column }),
            ["message"] = message,
        });
    }
}
