namespace ReviewBot.Analysis;

/// <summary>
/// A stretch of one file. Lines and columns count from 1; columns count UTF-16 code units (SARIF's
/// <c>utf16CodeUnits</c>); the end column is exclusive.
/// </summary>
public readonly record struct SourceRange(int StartLine, int StartColumn, int EndLine, int EndColumn) : IComparable<SourceRange>
{
    /// <summary>The order in a file: by start, then by end.</summary>
    public int CompareTo(SourceRange other) =>
        (StartLine, StartColumn, EndLine, EndColumn).CompareTo((other.StartLine, other.StartColumn, other.EndLine, other.EndColumn));

    /// <inheritdoc/>
    public override string ToString() => StartLine == EndLine ? $"{StartLine}" : $"{StartLine}-{EndLine}";

    /// <summary>Whether the left range stands before the right one.</summary>
    public static bool operator <(SourceRange left, SourceRange right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left range stands after the right one.</summary>
    public static bool operator >(SourceRange left, SourceRange right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left range stands before the right one or equals it.</summary>
    public static bool operator <=(SourceRange left, SourceRange right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left range stands after the right one or equals it.</summary>
    public static bool operator >=(SourceRange left, SourceRange right) => left.CompareTo(right) >= 0;
}

/// <summary>A stretch of a named file; the path is relative to the repository root with forward slashes.</summary>
public readonly record struct SourceLocation(string Path, SourceRange Range);

/// <summary>One step of the way from source to sink, in order; the note says what happens there.</summary>
public sealed record TraceStep(SourceLocation Location, string Note);

/// <summary>Text to put in the place of a range of the finding's own file.</summary>
public sealed record TextEdit(SourceRange Range, string NewText);

/// <summary>
/// A fix that was verified: applied in memory, the result parses, the finding is gone and no new one has come.
/// Edits stand in ascending order and do not overlap.
/// </summary>
public sealed record Fix(string Title, IReadOnlyList<TextEdit> Edits);
