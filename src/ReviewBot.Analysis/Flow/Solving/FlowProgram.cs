namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>All that the files at hand declare, by name.</summary>
internal sealed class FlowProgram
{
    /// <summary>How far bases and aliases are followed.</summary>
    private const int MostSteps = 16;

    private static readonly IReadOnlyList<FlowFunction> Nothing = [];

    private readonly Dictionary<string, List<FlowType>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FlowFunction>> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowFile> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FlowType>> _derived = new(StringComparer.Ordinal);
    private Dictionary<string, List<FlowFunction>>? _extensions;
    private readonly Dictionary<FlowFile, FileWrites> _writes = new(ReferenceEqualityComparer.Instance);

    public FlowProgram(IEnumerable<FlowFile> files)
    {
        Files = [.. files.OrderBy(f => f.Text.Path, StringComparer.Ordinal)];
        foreach (var file in Files)
        {
            if (file.Module.Length > 0)
                _modules.TryAdd(file.Module, file);
            foreach (var (name, target) in file.Aliases.OrderBy(a => a.Key, StringComparer.Ordinal))
                _aliases.TryAdd(name, target);
            foreach (var type in file.Types)
                Add(_types, type.Name, type);
            foreach (var function in file.Functions)
                Add(_functions, function.Name, function);
        }

        foreach (var file in Files)
        {
            foreach (var type in file.Types)
            {
                foreach (var name in type.Bases)
                    Add(_derived, Canonical(name.Name), type);
            }
        }
    }

    /// <summary>The files in the order of their paths.</summary>
    public IReadOnlyList<FlowFile> Files { get; }

    /// <summary>What a name of an import stands for in the end.</summary>
    public string Canonical(string name)
    {
        for (var steps = 0; steps < MostSteps && !_types.ContainsKey(name) && !_functions.ContainsKey(name); steps++)
        {
            if (_aliases.TryGetValue(name, out var target) && target != name)
            {
                name = target;
                continue;
            }

            var cut = name.LastIndexOf('.');
            while (cut > 0 && !_aliases.ContainsKey(name[..cut]))
                cut = name.LastIndexOf('.', cut - 1);
            if (cut <= 0 || _aliases[name[..cut]] == name[..cut])
                break;
            name = _aliases[name[..cut]] + name[cut..];
        }

        return name;
    }

    /// <summary>The declarations of a type; a partial one has several.</summary>
    public IReadOnlyList<FlowType> Types(string name) => _types.TryGetValue(name, out var found) ? found : [];

    /// <summary>The functions of a qualified name.</summary>
    public IReadOnlyList<FlowFunction> Functions(string name) => _functions.TryGetValue(name, out var found) ? found : Nothing;

    /// <summary>Methods of a simple name that may be called as if they were members of their first argument (C#).</summary>
    public IReadOnlyList<FlowFunction> ExtensionMethods(string member)
    {
        if (_extensions is null)
        {
            _extensions = new Dictionary<string, List<FlowFunction>>(StringComparer.Ordinal);
            foreach (var function in Files.SelectMany(f => f.Functions))
            {
                if (function is { IsExtension: true, Parameters.Count: > 0 })
                    Add(_extensions, function.Name[(function.Name.LastIndexOf('.') + 1)..], function);
            }
        }

        return _extensions.TryGetValue(member, out var found) ? found : Nothing;
    }

    /// <summary>The file of a Python module.</summary>
    public FlowFile? Module(string name) => _modules.GetValueOrDefault(name);

    /// <summary>The types that name a type among their bases.</summary>
    public IReadOnlyList<FlowType> Derived(string name) => _derived.TryGetValue(name, out var found) ? found : [];

    /// <summary>A type and what it derives from, itself first; names that are not declared here are among them.</summary>
    public IEnumerable<string> Lineage(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>();
        pending.Enqueue(Canonical(name));
        while (pending.TryDequeue(out var next) && seen.Count < MostSteps)
        {
            if (!seen.Add(next))
                continue;
            yield return next;
            foreach (var type in Types(next))
            {
                foreach (var from in type.Bases)
                    pending.Enqueue(Canonical(from.Name));
            }
        }
    }

    /// <summary>The methods of a simple name that a type has or inherits.</summary>
    public IReadOnlyList<FlowFunction> Methods(string type, string member, bool skipOwn = false)
    {
        foreach (var name in Lineage(type).Skip(skipOwn ? 1 : 0))
        {
            List<FlowFunction>? found = null;
            foreach (var declaration in Types(name))
            {
                if (declaration.Methods.TryGetValue(member, out var methods))
                    (found ??= []).AddRange(methods);
            }

            if (found is not null)
                return found;
        }

        return Nothing;
    }

    /// <summary>The methods that types below a type put in the place of its own.</summary>
    public IEnumerable<FlowFunction> Overrides(string type, string member, int depth = 0)
    {
        if (depth > 4)
            yield break;
        foreach (var below in Derived(type))
        {
            if (below.Methods.TryGetValue(member, out var methods))
            {
                foreach (var method in methods)
                    yield return method;
            }

            foreach (var further in Overrides(below.Name, member, depth + 1))
                yield return further;
        }
    }

    /// <summary>The field of a type or of what it derives from, with the name of the type that declares it.</summary>
    public (string Owner, FlowField Field)? Field(string type, string member)
    {
        foreach (var name in Lineage(type))
        {
            foreach (var declaration in Types(name))
            {
                if (declaration.Fields.TryGetValue(member, out var field))
                    return (name, field);
            }
        }

        return null;
    }

    /// <summary>What the functions of a file write, initialisers and constructors left out.</summary>
    public FileWrites WritesOf(FlowFile file)
    {
        if (!_writes.TryGetValue(file, out var writes))
            _writes[file] = writes = FileWrites.Of(file);
        return writes;
    }

    private static void Add<T>(Dictionary<string, List<T>> map, string name, T item)
    {
        if (!map.TryGetValue(name, out var list))
            map[name] = list = [];
        list.Add(item);
    }
}

/// <summary>The fields and symbols that functions of one file write outside of initialisers and constructors.</summary>
internal sealed class FileWrites
{
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _symbols = new(StringComparer.Ordinal);

    public bool Member(string name) => _members.Contains(name);

    public bool Symbol(string name) => _symbols.Contains(name);

    public static FileWrites Of(FlowFile file)
    {
        var writes = new FileWrites();
        foreach (var function in file.Functions)
            writes.Add(function, depth: 0);
        return writes;
    }

    public static bool IsInitializer(FlowFunction function) =>
        function.Name.EndsWith(".<module>", StringComparison.Ordinal) || function.Name.EndsWith(".<static>", StringComparison.Ordinal)
        || function.Name.EndsWith("..init", StringComparison.Ordinal);

    private void Add(FlowFunction function, int depth)
    {
        var isInitializer = IsInitializer(function);
        foreach (var block in function.Body.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                switch (instruction)
                {
                    case Store store when !isInitializer:
                        _members.Add(store.Member);
                        break;
                    case StoreSymbol store when !isInitializer:
                        _symbols.Add(store.Name);
                        break;
                    case Closure closure when depth < 8:
                        Add(closure.Function, depth + 1);
                        break;
                }
            }
        }
    }
}
