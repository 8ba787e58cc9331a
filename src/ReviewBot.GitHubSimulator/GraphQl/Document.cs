namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>A query document: operations and fragments.</summary>
internal sealed record Document(IReadOnlyList<Operation> Operations, IReadOnlyDictionary<string, Fragment> Fragments)
{
    /// <summary>The operation of this name; without a name the only one.</summary>
    public Operation? Operation(string? name) => string.IsNullOrEmpty(name)
        ? Operations.Count == 1 ? Operations[0] : null
        : Operations.FirstOrDefault(o => o.Name == name);
}

/// <summary>A query or mutation.</summary>
internal sealed record Operation(string Kind, string? Name, IReadOnlyList<VariableDefinition> Variables, IReadOnlyList<Selection> Selections);

/// <summary>A variable with its type as it is written.</summary>
internal sealed record VariableDefinition(string Name, TypeReference Type, object? Default, bool HasDefault);

/// <summary>A named fragment.</summary>
internal sealed record Fragment(string Name, string On, IReadOnlyList<Selection> Selections);

/// <summary>Something selected, with its place for error messages.</summary>
internal abstract record Selection(int Line, int Column, IReadOnlyList<Directive> Directives);

/// <summary>A field.</summary>
internal sealed record FieldSelection(
    string? Alias,
    string Name,
    IReadOnlyDictionary<string, object?> Arguments,
    IReadOnlyList<Selection> Selections,
    int Line,
    int Column,
    IReadOnlyList<Directive> Directives) : Selection(Line, Column, Directives)
{
    public string Key => Alias ?? Name;
}

/// <summary>A fragment spread.</summary>
internal sealed record SpreadSelection(string Name, int Line, int Column, IReadOnlyList<Directive> Directives) : Selection(Line, Column, Directives);

/// <summary>An inline fragment.</summary>
internal sealed record InlineSelection(string? On, IReadOnlyList<Selection> Selections, int Line, int Column, IReadOnlyList<Directive> Directives)
    : Selection(Line, Column, Directives);

/// <summary><c>@include</c> or <c>@skip</c>.</summary>
internal sealed record Directive(string Name, IReadOnlyDictionary<string, object?> Arguments);

/// <summary>A type as it is written: <c>[ID!]!</c> is a required list of IDs.</summary>
internal sealed record TypeReference(string Name, bool IsList, bool Required)
{
    public override string ToString() => (IsList ? $"[{Name}]" : Name) + (Required ? "!" : "");
}

/// <summary>A variable where a value is expected.</summary>
internal sealed record VariableValue(string Name);

/// <summary>A word where a value is expected.</summary>
internal sealed record EnumValue(string Name);

/// <summary>A refusal of a query or of one field of it.</summary>
internal sealed class GraphQlException(string? type, string message, string? code = null) : Exception(message)
{
    /// <summary>GitHub's <c>type</c>: NOT_FOUND, FORBIDDEN, UNPROCESSABLE …</summary>
    public string? Type { get; } = type;

    /// <summary>The <c>extensions.code</c> of a query that does not fit the schema.</summary>
    public string? Code { get; } = code;
}
