using System.Collections.Immutable;

namespace ReviewBot.Python;

/// <summary>Which Python a file is written in.</summary>
public enum PythonDialect
{
    /// <summary>Python 3, up to 3.14.</summary>
    Python3,

    /// <summary>Python 2, as its own marks in the file say; what both have is read alike.</summary>
    Python2,
}

/// <summary>A stretch of the text: offsets in UTF-16 units, the end behind the last.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>What is wrong with the text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">A sentence in CPython's words, where it has some, without a full stop.</param>
public readonly record struct PythonDiagnostic(TextSpan Span, string Message);

/// <summary>A file as read: its tree, its comments and what could not be read of it.</summary>
public sealed class PythonTree
{
    internal PythonTree(
        string text,
        Module module,
        PythonDialect dialect,
        ImmutableArray<PythonComment> comments,
        ImmutableArray<PythonDiagnostic> diagnostics,
        ImmutableArray<TextSpan> unread)
    {
        Text = text;
        Module = module;
        Dialect = dialect;
        Comments = comments;
        Diagnostics = diagnostics;
        Unread = unread;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The statements.</summary>
    public Module Module { get; }

    /// <summary>Which Python it is.</summary>
    public PythonDialect Dialect { get; }

    /// <summary>Lines and columns of offsets, made when they are first asked for: most trees are only ever asked for offsets.</summary>
    public LineTable Lines => field ??= new LineTable(Text);

    /// <summary>The comments in order of place.</summary>
    public ImmutableArray<PythonComment> Comments { get; }

    /// <summary>The errors in order of place; none says that Python of this <see cref="Dialect"/> can parse the file.</summary>
    public ImmutableArray<PythonDiagnostic> Diagnostics { get; }

    /// <summary>What could not be read, in order of place, without overlap.</summary>
    public ImmutableArray<TextSpan> Unread { get; }

    /// <summary>The comment that ends a line, counted from 1, or <c>null</c>.</summary>
    public PythonComment? CommentOn(int line)
    {
        var (low, high) = (0, Comments.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Lines.LineOf(Comments[middle].Start) < line)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Comments.Length && Lines.LineOf(Comments[low].Start) == line ? Comments[low] : null;
    }
}
