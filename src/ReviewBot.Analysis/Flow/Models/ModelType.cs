namespace ReviewBot.Analysis.Flow.Models;

/// <summary>What a stub says of a type of a library.</summary>
internal sealed class ModelType(string name)
{
    /// <summary>The qualified name.</summary>
    public string Name { get; } = name;

    /// <summary>Names of its type parameters.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    public IReadOnlyList<TypeName> Bases { get; init; } = [];

    /// <summary>Members by simple name; constructors under <c>.ctor</c>. Overloads in order.</summary>
    public Dictionary<string, List<ModelMember>> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Values of it are text or carry text, so that what goes into them comes out again: strings, paths, documents, requests.</summary>
    public bool IsData { get; init; }

    /// <summary>Values of it cannot carry an attack: numbers, dates, identifiers.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>Strangers call the public methods of types that derive from it (controllers, page models), and decide about their parameters.</summary>
    public bool IsEntryPoint { get; init; }

    /// <summary>An attribute: who decides about the parameter, property or field that carries it.</summary>
    public SourceKind? Source { get; init; }
}
