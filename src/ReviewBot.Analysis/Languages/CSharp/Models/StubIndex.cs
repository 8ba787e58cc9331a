using System.Text;

namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>Where the stubs declare what. Immutable.</summary>
internal sealed class StubIndex
{
    private const string Folder = "Models/CSharp/";

    private static readonly Lazy<StubIndex> _embedded = new(() => Of(EmbeddedTexts().Select(t => t.Text)));

    private readonly Dictionary<string, List<StubType>> _types;
    private readonly Dictionary<string, List<string>> _bySimpleName;
    private readonly Dictionary<string, List<StubType>> _extensions;
    private readonly Dictionary<string, SortedSet<string>> _marking;

    private StubIndex(Parts parts)
    {
        _types = parts.Types;
        _bySimpleName = parts.BySimpleName;
        _extensions = parts.Extensions;
        _marking = parts.Marking;
        NotableNames = parts.Notable;
    }

    /// <summary>The stubs of this product.</summary>
    public static StubIndex Embedded => _embedded.Value;

    /// <summary>Simple names of members with a mark that matters.</summary>
    public IReadOnlySet<string> NotableNames { get; }

    /// <summary>Qualified names of all types.</summary>
    public IEnumerable<string> TypeNames => _types.Keys;

    /// <summary>The index of some stubs.</summary>
    public static StubIndex Of(IEnumerable<string> texts)
    {
        var parts = new Parts();
        foreach (var text in texts)
            StubScan.Read(text, parts);
        return new StubIndex(parts);
    }

    /// <summary>Names and texts of the stubs of this product, in ordinal order.</summary>
    public static IEnumerable<(string Name, string Text)> EmbeddedTexts()
    {
        var assembly = typeof(StubIndex).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (resource[Folder.Length..], Encoding.UTF8.GetString(bytes));
        }
    }

    /// <summary>The parts of the type of a qualified name; empty when there is none.</summary>
    public IReadOnlyList<StubType> Type(string qualifiedName) => _types.TryGetValue(qualifiedName, out var found) ? found : [];

    /// <summary>Qualified names of the types of a simple name, in order of the stubs.</summary>
    public IReadOnlyList<string> Named(string simpleName) => _bySimpleName.TryGetValue(simpleName, out var found) ? found : [];

    /// <summary>The types that declare extension methods of a name.</summary>
    public IReadOnlyList<StubType> Extensions(string name) => _extensions.TryGetValue(name, out var found) ? found : [];

    /// <summary>The types that declare a member of a name with a mark.</summary>
    public IReadOnlyCollection<string> Marking(string name) => _marking.TryGetValue(name, out var found) ? found : [];

    /// <summary>What is put together while the stubs are read.</summary>
    internal sealed class Parts
    {
        public Dictionary<string, List<StubType>> Types { get; } = new(4096, StringComparer.Ordinal);

        public Dictionary<string, List<string>> BySimpleName { get; } = new(4096, StringComparer.Ordinal);

        public Dictionary<string, List<StubType>> Extensions { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Notable { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, SortedSet<string>> Marking { get; } = new(StringComparer.Ordinal);

        /// <summary>Notes a member that carries a mark.</summary>
        public void AddMarked(string name, StubType? type)
        {
            Notable.Add(name);
            if (type is null)
                return;
            if (!Marking.TryGetValue(name, out var types))
                Marking[name] = types = new SortedSet<string>(StringComparer.Ordinal);
            types.Add(type.Name);
        }

        public void Add(StubType type)
        {
            if (Types.TryGetValue(type.Name, out var known))
            {
                known.Add(type);
                return;
            }

            Types[type.Name] = [type];
            if (!BySimpleName.TryGetValue(type.SimpleName, out var names))
                BySimpleName[type.SimpleName] = names = [];
            names.Add(type.Name);
        }

        public void AddExtension(string name, StubType type)
        {
            if (!Extensions.TryGetValue(name, out var types))
                Extensions[name] = types = [];
            if (!types.Exists(t => t.Name == type.Name))
                types.Add(type);
        }
    }
}
