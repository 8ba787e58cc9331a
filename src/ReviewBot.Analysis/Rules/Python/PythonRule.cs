using ReviewBot.Analysis.Languages.Python;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A rule over Python. It never walks a file by itself: it says what it wants to see and is shown that.</summary>
internal abstract class PythonRule : Rule
{
    /// <summary>Says what the rule wants to see; asked once, not once per file.</summary>
    public abstract void Subscribe(PythonEvents on);
}
