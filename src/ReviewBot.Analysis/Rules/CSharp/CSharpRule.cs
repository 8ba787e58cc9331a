using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A rule over C#. It never walks a file by itself: it says what it wants to see and is shown that.</summary>
internal abstract class CSharpRule : Rule
{
    /// <summary>Says what the rule wants to see; asked once, not once per file.</summary>
    public abstract void Subscribe(CSharpEvents on);
}
