namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Where a value came into the program, or the parameter it came in by. One instance for each place and kind.</summary>
internal sealed class TaintSource(int order, SourceKind kind, FlowFile file, Span place, string words)
{
    /// <summary>The number in the order in which sources were met, which is the same in every run.</summary>
    public int Order { get; } = order;

    public SourceKind Kind { get; } = kind;

    public FlowFile File { get; } = file;

    public Span Place { get; } = place;

    /// <summary>What it is, as a reader of the code calls it, in back-ticks: <c>`request.args`</c>.</summary>
    public string Words { get; } = words;

    /// <summary>The member of a library that gives it, by its qualified name; empty when it is none.</summary>
    public string Member { get; init; } = "";

    /// <summary>The function whose parameter it is, when it stands for whatever a caller gives.</summary>
    public FlowFunction? Function { get; init; }

    /// <summary>The place of that parameter.</summary>
    public int Parameter { get; init; } = -1;

    /// <summary>Whether it only stands for what a caller gives.</summary>
    public bool IsOpen => Function is not null;
}
