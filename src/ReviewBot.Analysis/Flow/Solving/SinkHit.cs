using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>A value that arrives at a sink.</summary>
/// <param name="Kind">What kind of sink.</param>
/// <param name="Sink">What the code calls it, such as <c>sqlite3.Cursor.execute</c>; in short <see cref="ShortName"/>.</param>
/// <param name="File">The file of the sink.</param>
/// <param name="Place">The argument.</param>
/// <param name="Call">The whole call.</param>
/// <param name="Taint">Where the value comes from.</param>
/// <param name="Value">The value.</param>
/// <param name="Function">The function that holds the sink.</param>
/// <param name="IsGuess">Whether the sink is known by its name alone.</param>
internal sealed record SinkHit(
    SinkKind Kind, string Sink, FlowFile File, Span Place, Span Call, Taint Taint, Value Value, FlowFunction Function, bool IsGuess)
{
    /// <summary>The last part of the name; of a constructor the type's.</summary>
    public string ShortName
    {
        get
        {
            var name = Sink.EndsWith("..ctor", StringComparison.Ordinal) ? Sink[..^"..ctor".Length] : Sink;
            return name[(name.LastIndexOf('.') + 1)..];
        }
    }
}

/// <summary>A call of a library as the solver sees it, for rules that ask about arguments and the settings of objects.</summary>
internal sealed class CallSite(
    ModelMember member, FlowFile file, FlowFunction function, Span place, Value? receiver, IReadOnlyList<Value?> values, IReadOnlyList<Argument> arguments, FlowState state)
{
    public ModelMember Member { get; } = member;

    public FlowFile File { get; } = file;

    public FlowFunction Function { get; } = function;

    public Span Place { get; } = place;

    public Value? Receiver { get; } = receiver;

    /// <summary>The value of a parameter of the model; <c>null</c> when nothing is given for it.</summary>
    public Value? Argument(string name)
    {
        for (var i = 0; i < Member.Parameters.Count && i < values.Count; i++)
        {
            if (Member.Parameters[i].Name == name)
                return values[i];
        }

        return null;
    }

    /// <summary>The arguments as written.</summary>
    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    /// <summary>What is known of an object that a value is for sure; <c>null</c> when it may be several or is unknown.</summary>
    public HeapObject? ObjectOf(Value? value) => value is { Objects: [var only] } && state.Heap.TryGetValue(only, out var found) ? found : null;
}
