using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>The variables of a request, checked against what the operation declares.</summary>
internal sealed class Variables
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    private Variables()
    {
    }

    public static Variables Read(Schema schema, Operation operation, JsonObject? given)
    {
        var variables = new Variables();
        foreach (var definition in operation.Variables)
        {
            var present = given is not null && given.ContainsKey(definition.Name);
            var value = present ? Convert(given![definition.Name]) : definition.Default;
            if (!present && !definition.HasDefault && !definition.Type.Required)
                continue;
            if ((value is null && definition.Type.Required) || !Fits(schema, definition.Type, value))
            {
                throw new GraphQlException(
                    null, $"Variable ${definition.Name} of type {definition.Type} was provided invalid value", "badVariable");
            }

            variables._values[definition.Name] = value;
        }

        return variables;
    }

    /// <summary>A value with variables put in. A variable that was left out is as if the argument were not there.</summary>
    public object? Fill(object? value) => value switch
    {
        VariableValue variable => _values.GetValueOrDefault(variable.Name),
        List<object?> list => list.ConvertAll(Fill),
        Dictionary<string, object?> members => members
            .Where(m => m.Value is not VariableValue v || _values.ContainsKey(v.Name))
            .ToDictionary(m => m.Key, m => Fill(m.Value), StringComparer.Ordinal),
        _ => value,
    };

    public Dictionary<string, object?> Fill(IReadOnlyDictionary<string, object?> arguments) => arguments
        .Where(a => a.Value is not VariableValue v || _values.ContainsKey(v.Name))
        .ToDictionary(a => a.Key, a => Fill(a.Value), StringComparer.Ordinal);

    /// <summary>Whether a filled value may stand for a type.</summary>
    public static bool Fits(Schema schema, TypeReference type, object? value)
    {
        if (value is null)
            return true;
        if (type.IsList)
            return value is not List<object?> list ? Fits(schema, type with { IsList = false }, value) : list.TrueForAll(v => Fits(schema, type with { IsList = false }, v));
        return type.Name switch
        {
            "Int" => value is long and >= int.MinValue and <= int.MaxValue,
            "Float" => value is long or double,
            "Boolean" => value is bool,
            "ID" or "BigInt" => value is string or long,
            "String" or "GitObjectID" or "DateTime" or "URI" => value is string,
            _ => schema.Find(type.Name) switch
            {
                { Kind: "enum" } e => (value as string ?? (value as EnumValue)?.Name) is { } word && e.Members.Contains(word, StringComparer.Ordinal),
                { Kind: "input" } input => value is Dictionary<string, object?> members && FitsInput(schema, input, members),
                _ => true,
            },
        };
    }

    private static bool FitsInput(Schema schema, SchemaType input, Dictionary<string, object?> members) =>
        members.All(m => input.Fields.TryGetValue(m.Key, out var field) && Fits(schema, field.Type, m.Value))
        && input.Fields.Values.All(f => !f.Type.Required || members.GetValueOrDefault(f.Name) is not null);

    private static object? Convert(JsonNode? node) => node switch
    {
        null => null,
        JsonArray array => array.Select(Convert).ToList(),
        JsonObject members => members.ToDictionary(m => m.Key, m => Convert(m.Value), StringComparer.Ordinal),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => (string?)node,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => node.AsValue().TryGetValue(out long integer) ? integer : (object)(double)node,
            _ => null,
        },
    };
}
