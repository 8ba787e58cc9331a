namespace ReviewBot.Python.Names;

/// <summary>What a qualified name stands for in a file or stub at hand.</summary>
/// <param name="File">The file.</param>
/// <param name="Node">A <see cref="FunctionDef"/>, a <see cref="ClassDef"/>, the <see cref="Module"/>, or the node that carries a variable's name where it is first bound.</param>
/// <param name="QualifiedName">The module's name and Python's <c>__qualname__</c>: <c>pkg.mod.Class.method</c>, <c>mod.f.&lt;locals>.g</c>.</param>
public sealed record Definition(PythonFile File, Node Node, string QualifiedName);
