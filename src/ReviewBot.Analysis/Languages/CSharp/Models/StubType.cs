namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>Where a stub declares a type, or a part of one.</summary>
/// <param name="Name">The qualified name.</param>
/// <param name="Text">The text of the stub.</param>
/// <param name="Usings">Namespaces that the stub imports.</param>
/// <param name="Start">Where the declaration begins, attributes included.</param>
internal sealed record StubType(string Name, string Text, IReadOnlyList<string> Usings, int Start)
{
    /// <summary>Where the declaration ends.</summary>
    public int End { get; set; }

    /// <summary>The namespace, or the type around it.</summary>
    public string Outer { get; init; } = "";

    /// <summary>The name without the namespace.</summary>
    public string SimpleName => Name[(Name.LastIndexOf('.') + 1)..];
}
