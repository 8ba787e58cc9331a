using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Calls of libraries.</content>
internal sealed partial class Evaluation
{
    /// <summary>The name of the value that an entry point's decorator gives: whatever it is put on is called by strangers.</summary>
    private const string EntryMarker = "<entry point>";

    /// <summary>The name of what <c>super()</c> gives.</summary>
    private const string SuperMarker = "<super>";

    private Value ConstructKnown(TypeName type, IReadOnlyList<Given> arguments, IReadOnlyList<Argument> written, Span place, object key)
    {
        var model = _solver.Library.Type(type.Name);
        var made = new Value { Type = model is null ? type : type with { Name = LibraryView.Plain(model.Name) } };
        if (model is not null && (_solver.Library.Member(model.Name, ".ctor") ?? _solver.Library.Member(model.Name, "__init__")) is { } constructors)
        {
            var member = Overload(constructors.Members, arguments);
            var number = Allocate((key, "new"), new HeapObject { Type = made.Type });
            made = made with { Objects = [number] };
            var result = ApplyModel(member, constructors.Owner, made, arguments, written, place, (key, "construct"), isGuess: false, model.Name);
            var passes = member.Passes ?? (model.IsData || _solver.Library.IsData(made.Type));
            return made with { Taints = passes ? Taints.Join(result.Taints, Passing(arguments).Clear(member.Clears)) : result.Taints, Whole = result.Whole, Part = result.Part, Prefix = result.Prefix };
        }

        var taints = model is null || _solver.Library.IsData(made.Type) ? Passing(arguments) : Taints.None;
        if (_solver.Library.IsHarmless(made.Type))
            return Value.Typed(made.Type);
        foreach (var callable in arguments.SelectMany(a => a.Value.Callables))
            CallBack(callable, Value.Unknown, place, key);
        return made with { Taints = model is null ? taints.Doubted() : taints, Objects = [Allocate((key, "new"), new HeapObject { Type = made.Type })] };
    }

    private Taints Passing(IReadOnlyList<Given> arguments)
    {
        var taints = Taints.None;
        foreach (var argument in arguments)
            taints = Taints.Join(taints, Deep(argument.Value));
        return taints;
    }

    /// <summary>The overload that fits best: by the number of arguments, names and simple types.</summary>
    private static ModelMember Overload(IReadOnlyList<ModelMember> members, IReadOnlyList<Given> arguments)
    {
        if (members.Count == 1)
            return members[0];
        ModelMember? best = null;
        var highest = int.MinValue;
        foreach (var member in members)
        {
            var score = Score(member, arguments);
            if (score > highest)
                (best, highest) = (member, score);
        }

        return best!;
    }

    private static int Score(ModelMember member, IReadOnlyList<Given> arguments)
    {
        var parameters = member.Parameters;
        var score = 0;
        var takesMore = parameters.Any(p => p.Kind is ParameterKind.Rest or ParameterKind.NamedRest);
        if (arguments.Count > parameters.Count && !takesMore)
            score -= 20 * (arguments.Count - parameters.Count);
        score -= Unfit(parameters, arguments);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name is { } name)
            {
                score += parameters.Any(p => p.Name == name) ? 5 : -10;
            }
            else if (i < parameters.Count && arguments[i].Value.Type is { } given && parameters[i].Type is { } wanted)
            {
                var (a, b) = (LibraryView.Plain(given.Name), LibraryView.Plain(wanted.Name));
                score += a == b ? 3 : b is "object" or "Any" ? 0 : IsSimple(a) || IsSimple(b) || a is "str" || b is "str" ? -6 : 0;
            }
        }

        return score;
    }

    /// <summary>How little an overload fits: parameters that are not given, constants that are others.</summary>
    private static int Unfit(IReadOnlyList<ModelParameter> parameters, IReadOnlyList<Given> arguments)
    {
        var unfit = 0;
        var spreads = arguments.Any(a => a.Kind is ArgumentKind.Spread or ArgumentKind.NamedSpread);
        var positional = arguments.Count(a => a.Name is null);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (parameter.Kind is ParameterKind.Rest or ParameterKind.NamedRest)
                continue;
            var named = arguments.Where(a => a.Name == parameter.Name).ToList();
            var given = named.Count > 0 ? named[0].Value : i < positional && parameter.Kind != ParameterKind.NamedOnly ? arguments.Where(a => a.Name is null).ElementAt(i).Value : null;
            if (given is null)
                unfit += parameter.IsOptional || spreads ? 0 : parameter.Constants.Count > 0 ? 1000 : 4;
            else if (parameter.Constants.Count > 0 && !parameter.Constants.Any(c => c is TypeName type ? given.Name is { } name && LibraryView.Plain(name) == LibraryView.Plain(type.Name) : given.IsConstant && Equals(Normal(c), given.Constant)))
                unfit += 1000;
            else
                unfit -= parameter.Constants.Count > 0 ? 8 : 0;
        }

        return unfit;
    }

    /// <summary>What a call of a modelled member does.</summary>
    private Value ApplyModel(
        ModelMember member, ModelType? owner, Value? receiver, IReadOnlyList<Given> arguments, IReadOnlyList<Argument> written, Span place, object key,
        bool isGuess, string words, IReadOnlyList<TypeName>? typeArguments = null)
    {
        var values = BindModel(member, arguments);
        var facts = FactsOf(SimpleName(member.Name), receiver ?? Value.Unknown, arguments, member.Name);
        var callbacks = Taints.None;
        for (var i = 0; i < member.Parameters.Count; i++)
        {
            var parameter = member.Parameters[i];
            foreach (var given in values[i])
            {
                if (!parameter.Sinks.IsEmpty)
                    Arrive(parameter.Sinks, member.Name, given.Place, place, given.Value, isGuess);
                if (parameter.IsKept && receiver is not null)
                    KeepIn(receiver, given.Value);
                else if (parameter.IsKept && values[0] is [var first, ..] && i > 0)
                    KeepIn(first.Value, given.Value);
                if (!parameter.Checks.IsEmpty)
                    facts.AddRange(Subjects(given.Value).Select(s => new Fact(s, parameter.Checks, WhenTrue: true)));
                if (!parameter.Checks.IsEmpty && member.Type is not { Name: "bool" })
                    Refine(_state, new Value { Facts = facts }, result: true);
                foreach (var callable in given.Value.Callables)
                    callbacks = Taints.Join(callbacks, Deep(CallModelled(parameter, callable, receiver, arguments, place, key)));
            }
        }

        if (values.Length > 0 && values[0] is [var read, ..] && MakesNumber(member))
        {
            facts.AddRange(Subjects(read.Value).Select(s => new Fact(s, member.Clears, WhenTrue: true)));
            Refine(_state, new Value { Facts = facts }, result: true);
        }

        if (receiver is not null && !member.ReceiverSinks.IsEmpty)
            Arrive(member.ReceiverSinks, member.Name, place, place, receiver, isGuess);
        if (_reports && _solver.Queries.Asks(member.Name))
            _solver.Queries.Show(new CallSite(member, File, _function, place, receiver, [.. values.Select(v => v.Count > 0 ? v[0].Value : null)], written, _state));
        if (member.Ends)
            _dead = true;
        if (member.IsEntryPoint)
            return Entry(member, arguments);
        var passing = receiver is null ? Taints.None : Deep(receiver);
        for (var i = 0; i < values.Length; i++)
        {
            if (member.Parameters[i].Passes != false)
                passing = Taints.Join(passing, Passing(values[i]));
        }

        var result = FromModel(member, receiver, Taints.Join(passing, callbacks), place, words, receiver?.Type, owner, isCall: true, typeArguments);
        if (member.Source is null && result.Taints.IsEmpty && (receiver is null || receiver.IsFixed || receiver.Name is not null) && arguments.Count > 0 && arguments.All(a => a.Value.IsFixed))
            result = result with { IsComputed = true };
        return Derived(member, result, receiver, arguments, facts);
    }

    /// <summary>Whether a member comes back only when its argument is the text of a number.</summary>
    private static bool MakesNumber(ModelMember member) =>
        member.IsStatic && !member.Clears.IsEmpty && LibraryView.IsNumber(member.Type)
        && (SimpleName(member.Name) == "Parse" || member.Name.StartsWith("System.Convert.To", StringComparison.Ordinal));

    private static string SimpleName(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>The values for each parameter of a model.</summary>
    private List<Given>[] BindModel(ModelMember member, IReadOnlyList<Given> arguments)
    {
        var parameters = member.Parameters;
        var values = new List<Given>[parameters.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = [];
        var next = 0;
        foreach (var argument in arguments)
        {
            if (argument.Kind is ArgumentKind.Spread or ArgumentKind.NamedSpread)
            {
                for (var i = next; i < values.Length; i++)
                    values[i].Add(SpreadFor(argument, parameters[i].Name, i - next));
                continue;
            }

            if (argument.Name is { } name && parameters.Any(p => p.Name == name))
            {
                for (var i = 0; i < parameters.Count; i++)
                {
                    if (parameters[i].Name == name)
                        values[i].Add(argument);
                }

                continue;
            }

            var target = argument.Name is not null ? Last(parameters, ParameterKind.NamedRest)
                : next < parameters.Count && parameters[next].Kind is ParameterKind.Ordinary or ParameterKind.Out ? next++ : Last(parameters, ParameterKind.Rest);
            if (target >= 0)
                values[target].Add(argument);
        }

        return values;
    }

    private Given SpreadFor(Given spread, string name, int index)
    {
        var key = Value.Of(spread.Kind == ArgumentKind.NamedSpread ? name : (long)index, type: null);
        var value = ElementAt(spread.Value, key, spread.Place) ?? Value.Unknown.With(spread.Value.Taints);
        return spread with { Value = value, Kind = ArgumentKind.Value };
    }

    private static int Last(IReadOnlyList<ModelParameter> parameters, ParameterKind kind)
    {
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            if (parameters[i].Kind == kind)
                return i;
        }

        return -1;
    }

    private void KeepIn(Value receiver, Value kept)
    {
        foreach (var id in receiver.Objects)
        {
            if (_state.Heap.TryGetValue(id, out var item))
                _state.Heap = _state.Heap.SetItem(id, item.WithRest(kept));
        }

        if (receiver.Objects.Count == 0)
            Spoil(receiver, Deep(kept));
    }

    private Value CallModelled(ModelParameter parameter, Callable callable, Value? receiver, IReadOnlyList<Given> arguments, Span place, object key)
    {
        if (parameter.IsHandler || parameter.Source is SourceKind.Remote)
        {
            Register(callable, new Handler(KindSet.None, parameter.Type?.Arguments ?? [], RouteOf(arguments)));
            return Value.Unknown;
        }

        Value? element = receiver is null ? null : ElementOf(receiver, place, values: true);
        foreach (var argument in arguments)
        {
            if (argument.Value.Callables.Count == 0)
                element = element is null ? ElementOf(argument.Value, place) : Value.Join(element, ElementOf(argument.Value, place));
        }

        return CallBack(callable, element ?? Value.Unknown, place, key);
    }

    /// <summary>Calls a function that was handed to a library with what the library may hand to it.</summary>
    private Value CallBack(Callable callable, Value element, Span place, object key)
    {
        var parameters = callable.Function.Parameters.Count - (callable.Function.IsStatic ? 0 : 1);
        var arguments = Enumerable.Repeat(new Given(element, null, ArgumentKind.Value, place, Instruction.None), Math.Max(0, parameters)).ToList();
        if (callable.Around is not null || callable.Function.Outer is not null)
            return CallFunctions([callable.Function], callable.Receiver, arguments, place, (key, callable.Function), callable.Around);
        return Apply(callable.Function, Bind(callable.Function, callable.Receiver, arguments, place, (key, callable.Function)), arguments, place, (key, callable.Function));
    }

    /// <summary>What reading or calling a member gives.</summary>
    private Value FromModel(
        ModelMember member, Value? receiver, Taints passing, Span place, string words, TypeName? receiverType = null, ModelType? owner = null,
        bool isCall = false, IReadOnlyList<TypeName>? typeArguments = null)
    {
        if (!isCall && member.Kind != ModelMemberKind.Value)
            return new Value { Bound = new BoundMember(owner?.Members.GetValueOrDefault(SimpleName(member.Name)) ?? [member], owner, receiver, SimpleName(member.Name)) };
        var type = member.Type is null ? null : Substituted(member.Type, receiverType, owner, typeArguments);
        if (type is { Name: "Self" or "typing.Self" or "typing_extensions.Self" })
            type = receiver?.Type;
        var taints = member.Passes ?? (_solver.Library.IsData(type) || member.Parameters.Any(p => p.Passes == true)) ? passing.Clear(member.Clears) : Taints.None;
        if (_solver.Library.IsHarmless(type))
            taints = member.Passes == true ? taints.Clear(LibraryView.Texts) : Taints.None;
        else if (!taints.IsEmpty)
            taints = taints.Through(File, place, $"goes through `{SimpleName(member.Name)}`");
        if (member.Source is { } kind && !_solver.Library.IsHarmless(type))
        {
            if (SimpleName(member.Name) is "path" or "full_path" && HasFixedRoute())
                return new Value { Type = type, IsComputed = true };
            var source = _solver.Source(kind, File, place, $"`{words}`", member.Name);
            taints = Taints.Join(taints, Taints.Of(new Taint(source, member.Clears, 0, new Step(File, place, $"`{words}` is read", Before: null))));
        }

        var objects = receiver is not null && type is not null && Equals(type, receiver.Type) && isCall ? receiver.Objects : [];
        return new Value { Type = type, Taints = taints, Objects = objects };
    }

    /// <summary>A type of a stub with its type parameters replaced.</summary>
    private static TypeName? Substituted(TypeName type, TypeName? receiver, ModelType? owner, IReadOnlyList<TypeName>? typeArguments = null)
    {
        if (owner is not null && receiver is not null)
        {
            for (var i = 0; i < owner.Parameters.Count && i < receiver.Arguments.Count; i++)
            {
                if (type.Name == owner.Parameters[i])
                    return receiver.Arguments[i];
            }

            if (owner.Parameters.Contains(type.Name))
                return null;
        }

        if (type.Name.Length <= 2 || (type.Name is ['T', var second, ..] && char.IsUpper(second) && !type.Name.Contains('.', StringComparison.Ordinal)))
            return typeArguments is [var only] && type.Name.StartsWith('T') ? only : type.Name == "[]" ? type : null;
        return type.Arguments.Count == 0 ? type : type with { Arguments = [.. type.Arguments.Select(a => Substituted(a, receiver, owner, typeArguments) ?? new TypeName("object"))] };
    }

    private string WordsOf(Span place)
    {
        var text = File.Text.Text;
        var written = text[Math.Clamp(place.Start, 0, text.Length)..Math.Clamp(place.End, 0, text.Length)];
        var line = written.AsSpan().IndexOfAny('\r', '\n');
        written = (line >= 0 ? written[..line] : written).Replace('`', '\'');
        return written.Length > 60 ? written[..57] + "…" : written;
    }
}
