using System.Globalization;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>An object of the answer: its type, and its fields on demand. Objects in lists and connections are given as lists.</summary>
internal sealed record GraphObject(string Type, Func<string, FieldArguments, object?> Resolve);

/// <summary>The arguments of one field, variables put in.</summary>
internal sealed class FieldArguments(IReadOnlyDictionary<string, object?> values)
{
    public string? Text(string name) => values.GetValueOrDefault(name) switch
    {
        EnumValue word => word.Name,
        null => null,
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public string Required(string name) => Text(name) ?? throw new GraphQlException(null, $"Argument '{name}' is required", "missingRequiredArguments");

    public int? Integer(string name) => values.GetValueOrDefault(name) is long value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    public IReadOnlyList<string>? Texts(string name) => values.GetValueOrDefault(name) switch
    {
        null => null,
        List<object?> list => list.ConvertAll(Word),
        var one => [Word(one)],
    };

    public FieldArguments Object(string name) => new(
        values.GetValueOrDefault(name) as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal));

    private static string Word(object? value) => value is EnumValue word ? word.Name : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
