using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.Python.Models;

/// <summary>What an annotation of a stub says: the type and the marks around it.</summary>
internal sealed record StubAnnotation(TypeName? Type)
{
    /// <summary>Nothing is said.</summary>
    public static StubAnnotation Nothing { get; } = new((TypeName?)null);

    public KindSet Sinks { get; init; }

    public KindSet Clears { get; init; }

    public KindSet Checks { get; init; }

    public SourceKind? Source { get; init; }

    public bool? Passes { get; init; }

    public bool IsKept { get; init; }

    public bool IsHandler { get; init; }

    public bool IsStatic { get; init; }

    public bool Ends { get; init; }

    public IReadOnlyList<object?> Constants { get; init; } = [];
}
