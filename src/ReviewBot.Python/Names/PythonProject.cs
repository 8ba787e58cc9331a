namespace ReviewBot.Python.Names;

/// <summary>
/// Files that may import each other, and stubs for what is not among them. Paths have forward slashes and no leading one. A
/// <c>.pyi</c> beside a <c>.py</c> tells the types of its names; the code wins for all else. Does not change; any number of threads may ask.
/// </summary>
public sealed class PythonProject
{
    /// <summary>Takes the files of a repository, and stubs whose paths are those of the modules they describe (<c>flask.pyi</c>, <c>google/cloud/storage.pyi</c>).</summary>
    public PythonProject(IEnumerable<(string Path, PythonTree Tree)> files, IEnumerable<(string Path, PythonTree Tree)>? stubs = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        _ = stubs;
        throw new NotSupportedException();
    }

    /// <summary>The files, stubs among them left out, in the order of their paths.</summary>
    public IReadOnlyList<PythonFile> Files { get; } = [];

    /// <summary>The file of a path, as it was given; <c>null</c> when it is not at hand.</summary>
    public PythonFile? File(string path) => throw new NotSupportedException();

    /// <summary>What a qualified name stands for in the files and stubs at hand, or <c>null</c>. It is not looked through aliases.</summary>
    public Definition? Find(string qualifiedName) => throw new NotSupportedException();
}
