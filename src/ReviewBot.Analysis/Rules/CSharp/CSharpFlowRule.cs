using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A rule over C# that only asks what arrives where.</summary>
internal abstract class CSharpFlowRule : CSharpRule, IFlowRule
{
    /// <inheritdoc/>
    public sealed override void Subscribe(CSharpEvents on)
    {
    }

    /// <summary>Says what arrivals the rule wants to see.</summary>
    public abstract void Subscribe(FlowEvents on);
}
