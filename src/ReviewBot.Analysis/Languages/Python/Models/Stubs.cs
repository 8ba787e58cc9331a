using System.Collections.Frozen;
using System.Reflection;
using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Languages.Python.Models;

/// <summary>The stubs of modules. Each is read when it is first asked for, and then shared; any number of threads may ask.</summary>
internal sealed class Stubs
{
    private const string Folder = "Models/Python/";

    private static readonly FrozenDictionary<string, string> NoWords = FrozenDictionary<string, string>.Empty;

    private readonly FrozenDictionary<string, Lazy<StubModule>> _modules;
    private readonly Lazy<FrozenSet<string>> _notable;
    private readonly Lazy<FrozenDictionary<string, string[]>> _modulesOf;
    private readonly Lazy<FrozenDictionary<string, string>> _builtins;
    private readonly Lazy<FrozenDictionary<string, string>> _words;
    private readonly Stubs? _others;

    /// <summary>Takes stubs by the names of their modules; what is not among them is looked for in <paramref name="others"/>.</summary>
    public Stubs(IEnumerable<KeyValuePair<string, Func<string>>> texts, Stubs? others = null)
    {
        var byName = texts.ToFrozenDictionary(StringComparer.Ordinal);
        _others = others;
        _modules = byName.ToFrozenDictionary(t => t.Key, t => new Lazy<StubModule>(() => StubReader.Read(t.Key, t.Value(), WordsOf(t.Key))), StringComparer.Ordinal);
        _modulesOf = new(() => byName
            .SelectMany(t => NotableScan.Names(t.Value()), (t, name) => (t.Key, name))
            .GroupBy(p => p.name, p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal));
        _notable = new(() => _modulesOf.Value.Keys.Concat(others?.NotableNames ?? Enumerable.Empty<string>()).ToFrozenSet(StringComparer.Ordinal));
        _builtins = new(() => Types(StubModule.Builtins).ToFrozenDictionary(StringComparer.Ordinal));
        _words = new(() => Types(StubModule.Typing).Concat(_builtins.Value).DistinctBy(w => w.Key).ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Those that are part of the program.</summary>
    public static Stubs Shipped { get; } = new(Embedded());

    /// <summary>The names of all modules.</summary>
    public IEnumerable<string> Modules => _modules.Keys.Concat(_others?.Modules ?? []).Distinct().Order(StringComparer.Ordinal);

    /// <summary>See <see cref="ILibrary.NotableNames"/>.</summary>
    public IReadOnlySet<string> NotableNames => _notable.Value;

    /// <summary>The modules whose stubs mark a member of a simple name, in ordinal order.</summary>
    public IEnumerable<string> ModulesMarking(string simpleName) =>
        (_modulesOf.Value.TryGetValue(simpleName, out var found) ? found : []).Concat(_others?.ModulesMarking(simpleName) ?? []);

    /// <summary>How many stubs have been read.</summary>
    public int ReadCount => _modules.Values.Count(m => m.IsValueCreated);

    /// <summary>The stub of a module, or <c>null</c>.</summary>
    public StubModule? Module(string name) => _modules.TryGetValue(name, out var stub) ? stub.Value : _others?.Module(name);

    private static IEnumerable<KeyValuePair<string, Func<string>>> Embedded()
    {
        var assembly = typeof(Stubs).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            if (path.StartsWith(Folder, StringComparison.Ordinal))
                yield return new(path[Folder.Length..^".pyi".Length].Replace('/', '.'), () => Text(assembly, resource));
        }
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    /// <summary>Builtins know only themselves, the words of typing only builtins, all others both.</summary>
    private FrozenDictionary<string, string> WordsOf(string module) => module switch
    {
        StubModule.Builtins => NoWords,
        StubModule.Typing => _builtins.Value,
        _ => _words.Value,
    };

    private IEnumerable<KeyValuePair<string, string>> Types(string module)
    {
        if (Module(module) is not { } stub)
            yield break;
        foreach (var (name, type) in stub.Types)
            yield return new(name, type.Name);
        foreach (var (name, target) in stub.Aliases)
            yield return new(name, StubModule.WithoutBuiltins(target));
    }
}
