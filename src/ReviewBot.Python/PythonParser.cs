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
        var parser = new Parser(text, python2: false, cutString: -1, cancellation);
        var tree = parser.Run();
        if (tree.Diagnostics.IsEmpty || parser.Python2Marks == 0 || parser.Python3Marks > 0)
            return tree;
        var older = new Parser(text, python2: true, cutString: -1, cancellation).Run();
        return older.Diagnostics.Length < tree.Diagnostics.Length ? older : tree;
    }
}
