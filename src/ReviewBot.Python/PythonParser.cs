using ReviewBot.Python.Parsing;

namespace ReviewBot.Python;

/// <summary>Reads Python 3.8 to 3.14, and Python 2 where a file is written in it.</summary>
public static class PythonParser
{
    /// <summary>The most nodes one below the other; what would be higher is an error of its statement.</summary>
    public const int MaxHeight = 3000;

    /// <summary>
    /// Reads a file. Never throws for what is in it: what is wrong is said in <see cref="PythonTree.Diagnostics"/>, and reading goes on at
    /// the next statement. Time and memory are linear in the text.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static PythonTree Parse(string text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tree, parser) = Read(text, python2: false, cancellation);
        if (tree.Diagnostics.IsEmpty || !parser.MayBePython2)
            return tree;
        var (older, _) = Read(text, python2: true, cancellation);
        return older.Diagnostics.Length < tree.Diagnostics.Length ? older : tree;
    }

    /// <summary>
    /// A quote that is missing turns strings and code around up to the end of the file. Where that shows, the string before the first error
    /// is cut off at its line, and the better of both readings is taken.
    /// </summary>
    private static (PythonTree Tree, Parser Parser) Read(string text, bool python2, CancellationToken cancellation)
    {
        var parser = new Parser(text, python2, cutString: -1, cancellation);
        var tree = parser.Run();
        var suspect = parser.SuspectString;
        if (suspect < 0)
            return (tree, parser);
        var second = new Parser(text, python2, suspect, cancellation);
        var other = second.Run();
        return second.UnreadLength < parser.UnreadLength ? (other, second) : (tree, parser);
    }
}
