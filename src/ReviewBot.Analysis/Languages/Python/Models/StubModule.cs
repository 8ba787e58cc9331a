using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Languages.Python.Models;

/// <summary>What one stub says. Does not change once it is read.</summary>
internal sealed class StubModule(string name)
{
    /// <summary>The module of the builtins: its types have no module before their names.</summary>
    public const string Builtins = "builtins";

    /// <summary>The module of the words that annotations may use without importing them.</summary>
    public const string Typing = "typing";

    /// <summary>The stub of other names of modules: those of Python 2, drop-in replacements.</summary>
    public const string Renamed = "_modules";

    /// <summary>The qualified name of the module.</summary>
    public string Name { get; } = name;

    /// <summary>Types by their names inside the module, nested ones with dots.</summary>
    public Dictionary<string, ModelType> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Functions and variables by name; overloads in order.</summary>
    public Dictionary<string, List<ModelMember>> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that stand for qualified names elsewhere.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Modules all of whose names are names of this one too.</summary>
    public List<string> Stars { get; } = [];

    /// <summary>What could not be read.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The qualified name of a type of this module.</summary>
    public string Qualified(string type) => WithoutBuiltins($"{Name}.{type}");

    /// <summary>The name of a type as it is said: those of the builtins without their module.</summary>
    public static string WithoutBuiltins(string type) =>
        type.StartsWith(Builtins + ".", StringComparison.Ordinal) ? type[(Builtins.Length + 1)..] : type;
}
