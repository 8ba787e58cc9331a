using ReviewBot.Analysis.Flow.Solving;

namespace ReviewBot.Analysis.Flow;

/// <summary>A rule that asks what arrives where.</summary>
internal interface IFlowRule
{
    /// <summary>Says what the rule wants to see; asked once, not once per file.</summary>
    void Subscribe(FlowEvents on);
}

/// <summary>What a flow rule wants to see.</summary>
internal sealed class FlowEvents
{
    internal List<(int Rule, SinkKind Kind, Action<SinkHit, FlowReport> Check)> Sinks { get; } = [];

    internal List<(int Rule, SinkKind? Kind)> Settled { get; } = [];

    internal List<(int Rule, string Member, Action<CallSite, FlowReport> Check)> Calls { get; } = [];

    /// <summary>The rule that subscribes now, by its place in the list of rules.</summary>
    internal int Subscriber { get; set; }

    /// <summary>Values from a source that arrive at a sink of a kind.</summary>
    public void Sink(SinkKind kind, Action<SinkHit, FlowReport> check)
    {
        Sinks.Add((Subscriber, kind, check));
        Settle(kind);
    }

    /// <summary>
    /// Says that what the rule reports from patterns is withdrawn where all that arrives was fixed by the program; without a kind, where the
    /// text that is put together was.
    /// </summary>
    public void Settle(SinkKind? kind) => Settled.Add((Subscriber, kind));

    /// <summary>Calls of a library member, by its qualified name in the stubs; constructors end in <c>.ctor</c> or <c>__init__</c>.</summary>
    public void Call(Action<CallSite, FlowReport> check, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
            Calls.Add((Subscriber, member, check));
    }
}
