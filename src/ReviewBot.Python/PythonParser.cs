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
        cancellation.ThrowIfCancellationRequested();
        throw new NotSupportedException();
    }
}
