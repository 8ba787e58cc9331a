using System.Collections.Concurrent;

namespace ReviewBot.Python.Names;

/// <summary>
/// Files that may import each other, and stubs for what is not among them. Paths have forward slashes and no leading one. A
/// <c>.pyi</c> beside a <c>.py</c> tells the types of its names; the code wins for all else. Does not change; any number of threads may ask.
/// </summary>
/// <remarks>
/// An absolute import is looked for from the root and from <c>src</c>, then among the stubs, then from the folders above the
/// importing file, outermost first, that are no packages; so a script finds what lies beside it.
/// </remarks>
public sealed class PythonProject
{
    private readonly Dictionary<string, PythonFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonFile> _code = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonFile> _besides = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonFile> _stubs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonFile> _byModule = new(StringComparer.Ordinal);
    private readonly HashSet<string> _packages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lastNames = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Folder, string Name), PythonFile?> _found = new();

    /// <summary>Takes the files of a repository, and stubs whose paths are those of the modules they describe (<c>flask.pyi</c>, <c>google/cloud/storage.pyi</c>).</summary>
    public PythonProject(IEnumerable<(string Path, PythonTree Tree)> files, IEnumerable<(string Path, PythonTree Tree)>? stubs = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var sorted = files.OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        foreach (var (path, _) in sorted)
        {
            if (IsInitial(path))
                _packages.Add(Folder(path));
        }

        foreach (var (path, tree) in sorted)
        {
            var file = new PythonFile(this, path, tree, ModuleOf(path), IsInitial(path), IsStub(path));
            if (_byPath.TryAdd(path, file))
                Add(file, file.IsStub ? _besides : _code);
        }

        foreach (var (path, tree) in (stubs ?? []).OrderBy(f => f.Path, StringComparer.Ordinal))
            Add(new PythonFile(this, path, tree, Key(path).Replace('/', '.'), IsInitial(path), isStub: true), _stubs);
        Files = [.. _byPath.Values];
    }

    /// <summary>The files, stubs given as such left out, in the order of their paths.</summary>
    public IReadOnlyList<PythonFile> Files { get; }

    /// <summary>The file of a path, as it was given; <c>null</c> when it is not at hand.</summary>
    public PythonFile? File(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>What a qualified name stands for in the files and stubs at hand, or <c>null</c>. It is not looked through aliases.</summary>
    public Definition? Find(string qualifiedName)
    {
        ArgumentNullException.ThrowIfNull(qualifiedName);
        for (var end = qualifiedName.Length; end > 0; end = qualifiedName.LastIndexOf('.', end - 1))
        {
            if (Modules(qualifiedName[..end]) is not { } file)
                continue;
            if (end == qualifiedName.Length)
                return new(file, file.Tree.Module, file.Module);
            return file.Find(qualifiedName[(end + 1)..]);
        }

        return null;
    }

    /// <summary>The stub that tells the types of a file's names, or <c>null</c>.</summary>
    internal PythonFile? StubOf(PythonFile file)
    {
        if (file.IsStub)
            return null;
        return _besides.GetValueOrDefault(Key(file.Path)) ?? _stubs.GetValueOrDefault(file.Module.Replace('.', '/'));
    }

    /// <summary>The file of an absolute module name, as the file <paramref name="from"/> sees it.</summary>
    internal PythonFile? FindModule(string name, PythonFile? from)
    {
        if (!_lastNames.Contains(name[(name.LastIndexOf('.') + 1)..]))
            return null;
        var folder = from is null || from.IsStub && !_byPath.ContainsKey(from.Path) ? "" : Folder(from.Path);
        return _found.GetOrAdd((folder, name), static (key, project) => project.Search(key.Folder, key.Name), this);
    }

    /// <summary>The file of a relative import; <paramref name="qualified"/> is its name even when it is not at hand, <c>null</c> when it leads out.</summary>
    internal PythonFile? FindRelative(PythonFile from, int level, string? module, out string? qualified)
    {
        var package = from.IsPackage ? from.Module : ParentOf(from.Module, '.');
        var folder = Folder(from.Path);
        for (var i = 1; i < level; i++)
        {
            if (folder.Length == 0)
            {
                qualified = null;
                return null;
            }

            folder = Folder(folder);
            package = ParentOf(package, '.');
        }

        qualified = module is null ? package : package.Length == 0 ? module : $"{package}.{module}";
        var key = module is null ? folder : Under(folder, module.Replace('.', '/'));
        return At(key, IsFrom(from, _stubs));
    }

    /// <summary>The module of that name in a package.</summary>
    internal PythonFile? FindSubmodule(PythonFile package, string name) =>
        package.IsPackage ? At(Under(Folder(package.Path), name), IsFrom(package, _stubs)) : null;

    private static bool IsFrom(PythonFile file, Dictionary<string, PythonFile> files) =>
        files.TryGetValue(Key(file.Path), out var same) && same == file;

    private PythonFile? At(string key, bool amongStubs) =>
        amongStubs ? _stubs.GetValueOrDefault(key) : _code.GetValueOrDefault(key) ?? _besides.GetValueOrDefault(key);

    private PythonFile? Modules(string name)
    {
        var key = name.Replace('.', '/');
        return At(key, amongStubs: false) ?? At("src/" + key, amongStubs: false) ?? _stubs.GetValueOrDefault(key) ?? _byModule.GetValueOrDefault(name);
    }

    private PythonFile? Search(string folder, string name)
    {
        if (Modules(name) is { } found)
            return found;
        var key = name.Replace('/', '.').Replace('.', '/');
        for (var end = folder.IndexOf('/', StringComparison.Ordinal); folder.Length > 0; end = folder.IndexOf('/', end + 1))
        {
            var root = end < 0 ? folder : folder[..end];
            if (!_packages.Contains(root) && At(Under(root, key), amongStubs: false) is { } below)
                return below;
            if (end < 0)
                break;
        }

        return null;
    }

    private void Add(PythonFile file, Dictionary<string, PythonFile> files)
    {
        var key = Key(file.Path);
        if (file.IsPackage)
            files[key] = file;
        else
            files.TryAdd(key, file);
        _byModule.TryAdd(file.Module, file);
        _lastNames.Add(file.Module[(file.Module.LastIndexOf('.') + 1)..]);
    }

    /// <summary>The name of a module: from its outermost package down, or where no <c>__init__</c> is at hand, from the root or <c>src</c>.</summary>
    private string ModuleOf(string path)
    {
        var key = Key(path);
        var folder = IsInitial(path) ? key : Folder(path);
        if (_packages.Contains(folder))
        {
            while (folder.Length > 0 && _packages.Contains(Folder(folder)) && Folder(folder).Length > 0)
                folder = Folder(folder);
            var root = Folder(folder);
            return (root.Length == 0 ? key : key[(root.Length + 1)..]).Replace('/', '.');
        }

        var src = key.StartsWith("src/", StringComparison.Ordinal) ? 4 : key.IndexOf("/src/", StringComparison.Ordinal) is >= 0 and var at ? at + 5 : 0;
        return key[src..].Replace('/', '.');
    }

    private static bool IsInitial(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name is "__init__.py" or "__init__.pyi";
    }

    private static bool IsStub(string path) => path.EndsWith(".pyi", StringComparison.Ordinal);

    /// <summary>The path without its ending; of a package the folder.</summary>
    private static string Key(string path)
    {
        if (IsInitial(path))
            return Folder(path);
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[..dot] : path;
    }

    private static string Folder(string path) => ParentOf(path, '/');

    private static string ParentOf(string name, char separator) => name.LastIndexOf(separator) is >= 0 and var at ? name[..at] : "";

    private static string Under(string folder, string key) => folder.Length == 0 ? key : $"{folder}/{key}";
}
