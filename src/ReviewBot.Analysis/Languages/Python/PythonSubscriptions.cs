using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Rules.Python;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>What the Python rules among some rules want to see.</summary>
internal sealed class PythonSubscriptions
{
    public PythonSubscriptions(IReadOnlyList<Rule> rules)
    {
        Rules = [.. rules.OfType<PythonRule>()];
        for (var i = 0; i < Rules.Count; i++)
        {
            Events.Subscriber = i;
            Rules[i].Subscribe(Events);
        }
    }

    /// <summary>The rules that run, in the given order.</summary>
    public IReadOnlyList<PythonRule> Rules { get; }

    public PythonEvents Events { get; } = new();
}
