using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Calls of which nothing is known but their name.</content>
internal sealed partial class Evaluation
{
    /// <summary>A call of which nothing is known: what goes in may come out, and by its name it may be a sink.</summary>
    private Value CallUnknown(Value receiver, IReadOnlyList<Given> arguments, Span place, string? member, IReadOnlyList<Argument> written, Instruction at)
    {
        if (IsPython && arguments is [{ Value: { Callables.Count: > 0 } decorated, Kind: ArgumentKind.Value, Name: null }])
            return decorated;
        var facts = member is null ? [] : FactsOf(SimpleName(member), receiver, arguments, member);
        if (member is not null && Guessed(receiver, SimpleName(member), arguments, place, written, at) is { } guess)
            return guess with { Facts = facts };
        var taints = Taints.Join(receiver.Name is null ? Deep(receiver) : Taints.None, Passing(arguments));
        foreach (var callable in arguments.SelectMany(a => a.Value.Callables))
        {
            Value? element = null;
            foreach (var source in arguments.Where(a => a.Value.Callables.Count == 0).Select(a => a.Value).Prepend(receiver))
                element = element is null ? ElementOf(source, place, values: true) : Value.Join(element, ElementOf(source, place, values: true));
            taints = Taints.Join(taints, Deep(CallBack(callable, element ?? Value.Unknown, place, at)));
        }

        var isNew = member is not null && receiver.Name is null && !member.Contains('.', StringComparison.Ordinal) ? null : CapitalType(member);
        return new Value
        {
            Type = isNew,
            Taints = (IsTextMember(member) ? taints : taints.Doubted()).Through(File, place, member is null ? "goes through a call" : $"goes through `{SimpleName(member)}`"),
            Objects = isNew is null ? [] : [Allocate((at, "new"), new HeapObject { Type = isNew })],
            Facts = facts,
            Whole = SameTextMember(member) ? receiver : null,
            Part = SameTextMember(member) ? PartKind.SameText : PartKind.None,
        };
    }

    /// <summary>Whether a name is that of a method which only texts have.</summary>
    private static bool IsTextMember(string? member) =>
        member is "encode" or "decode" or "strip" or "lstrip" or "rstrip" or "lower" or "upper" or "casefold" or "splitlines" or "Trim" or "ToUpper" or "ToLower" or "Substring";

    private static bool SameTextMember(string? member) => member is "lower" or "upper" or "strip" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "casefold";

    private static TypeName? CapitalType(string? member) =>
        member is not null && SimpleName(member) is { Length: > 1 } simple && char.IsUpper(simple[0]) && simple.Any(char.IsLower) ? new TypeName(member) : null;

    /// <summary>A call whose receiver is unknown, taken for the one library or program member of its name that does something.</summary>
    private Value? Guessed(Value receiver, string member, IReadOnlyList<Given> arguments, Span place, IReadOnlyList<Argument> written, Instruction at)
    {
        if (receiver.Type is not null && (_solver.Library.Type(receiver.Type.Name) is not null || LibraryView.Plain(receiver.Type.Name) != receiver.Type.Name))
            return null;
        if (receiver.Name is not null)
            return null;
        var candidates = _solver.Library.Guesses(member).Where(c => IsPlausible(c.Owner, c.Member)).ToList();
        if (candidates.Count == 0)
            return null;
        var best = Overload([.. candidates.Select(c => c.Member)], arguments);
        if (Score(best, arguments) < -10)
            return null;
        var owner = candidates.First(c => ReferenceEquals(c.Member, best)).Owner;
        var result = ApplyModel(best, owner, receiver, arguments, written, place, at, isGuess: true, WordsOf(place));
        return result with { Taints = Taints.Join(result.Taints, Passing(arguments)).Doubted() };
    }

    /// <summary>Whether a member may be meant by its name alone: one of a database by a telling name, another only where its library is imported.</summary>
    private bool IsPlausible(ModelType owner, ModelMember member) =>
        Strangers.Imports(File, owner.Name.Split('.')[0])
        || (!member.IsEntryPoint && member.Parameters.Any(p => p.Sinks.Contains(SinkKind.Sql)) && SimpleName(member.Name).StartsWith("exec", StringComparison.Ordinal));
}
