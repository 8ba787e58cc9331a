namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>What the walk over a file notes of a function.</summary>
/// <param name="mentions">The names it mentions, together with the functions inside and around it.</param>
internal sealed class FunctionNotes(HashSet<string> mentions)
{
    public HashSet<string> Mentions { get; } = mentions;

    /// <summary>How many places it needs for variables of comprehensions and for values that come about in several ways.</summary>
    public int Places { get; set; }
}
