namespace ReviewBot.Python;

/// <summary>A comment of a Python source: where its <c>#</c> stands in the text, and how many characters it has to the end of its line.</summary>
public readonly record struct PythonComment(int Start, int Length);
