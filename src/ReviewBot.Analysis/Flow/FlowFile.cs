using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Flow;

/// <summary>What one file brings to the program: its types, functions and what runs when it is loaded.</summary>
internal sealed class FlowFile(FileText text, FlowLanguage language)
{
    private HashSet<string>? _packages;

    public FileText Text { get; } = text;

    public FlowLanguage Language { get; } = language;

    /// <summary>Python: the qualified name of the module; C#: empty.</summary>
    public string Module { get; init; } = "";

    /// <summary>Types, nested ones too, in order of place.</summary>
    public List<FlowType> Types { get; } = [];

    /// <summary>
    /// Functions and methods in order of place; not those inside others. What runs on loading is among them: the body of a module
    /// (<c>module.&lt;module&gt;</c>), static initialisers (<c>T.&lt;static&gt;</c>); instance initialisers are the method
    /// <c>.init</c> of the type, called first by each of its constructors that does not call another.
    /// </summary>
    public List<FlowFunction> Functions { get; } = [];

    /// <summary>Qualified names of this module that only stand for others: imports. <c>shop.views.run</c> to <c>subprocess.run</c>.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>The first names of what the aliases stand for: <c>flask</c>. Asked for when the file is complete.</summary>
    public IReadOnlySet<string> ImportedPackages => _packages ??= Aliases.Values.Select(a => a.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
}

/// <summary>Whose meaning operators and builtins have.</summary>
internal enum FlowLanguage : byte
{
    CSharp,
    Python,
}
