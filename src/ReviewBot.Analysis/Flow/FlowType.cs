namespace ReviewBot.Analysis.Flow;

/// <summary>A type that the files at hand declare; the parts of a partial type are put together.</summary>
internal sealed class FlowType(string name, FlowFile file, Span place)
{
    /// <summary>The qualified name.</summary>
    public string Name { get; } = name;

    /// <summary>The last part of the name, as the code calls it.</summary>
    public string SimpleName => Name[(Name.LastIndexOf('.') + 1)..].Split('~')[0];

    public FlowFile File { get; } = file;

    public Span Place { get; } = place;

    /// <summary>The base types as far as they have names, interfaces included, in order.</summary>
    public List<TypeName> Bases { get; } = [];

    public List<FlowAttribute> Attributes { get; } = [];

    public bool IsPublic { get; init; }

    public bool IsEnum { get; init; }

    /// <summary>Methods and accessors by simple name, in order of place.</summary>
    public Dictionary<string, List<FlowFunction>> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields and properties without bodies by name. Static ones are read and written as symbols of their qualified name.</summary>
    public Dictionary<string, FlowField> Fields { get; } = new(StringComparer.Ordinal);
}

/// <summary>A field, or a property without a body.</summary>
/// <param name="Type">Its declared type.</param>
/// <param name="IsStatic">Whether it belongs to the type.</param>
/// <param name="IsReadOnly">Whether only an initialiser or constructor writes it.</param>
internal sealed record FlowField(TypeName? Type, bool IsStatic, bool IsReadOnly)
{
    public IReadOnlyList<FlowAttribute> Attributes { get; init; } = [];
}
