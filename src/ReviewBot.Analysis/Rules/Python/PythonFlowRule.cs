using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A rule over Python that only asks what arrives where.</summary>
internal abstract class PythonFlowRule : PythonRule, IFlowRule
{
    /// <inheritdoc/>
    public sealed override void Subscribe(PythonEvents on)
    {
    }

    /// <summary>Says what arrivals the rule wants to see.</summary>
    public abstract void Subscribe(FlowEvents on);
}
