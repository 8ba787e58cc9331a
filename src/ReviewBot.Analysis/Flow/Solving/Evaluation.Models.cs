using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Calls of libraries.</content>
internal sealed partial class Evaluation
{
    /// <summary>The name of the value that an entry point's decorator gives: whatever it is put on is called by strangers.</summary>
    private const string EntryMarker = "<entry point>";

    /// <summary>The name of what <c>super()</c> gives.</summary>
    private const string SuperMarker = "<super>";

    private Value InvokeMember(Value receiver, Invoke invoke)
    {
        var arguments = Givens(invoke.Arguments);
        if (invoke.Super || receiver.Name == SuperMarker)
            return InvokeBase(arguments, invoke);
        if (receiver.Name is { } name && receiver.Callables.Count == 0)
            return InvokeOfName(name, arguments, invoke);
        if (receiver.Callables.Count > 0 && invoke.Member is "Invoke" or "__call__" or "DynamicInvoke")
            return CallAll(receiver.Callables, arguments, invoke.Place, invoke);
        if (CollectionMethod(receiver, invoke.Member, arguments, invoke.Place, invoke) is { } handled)
            return handled;
        if (TextMethod(receiver, invoke.Member, arguments, invoke.Place) is { } text)
            return text;
        if (FieldOf(receiver, invoke.Member) is { Callables.Count: > 0 } field)
            return CallAll(field.Callables, arguments, invoke.Place, invoke);
        if (receiver.Type is { } type && InvokeTyped(receiver, type, arguments, invoke) is { } result)
            return result;
        if (Extension(receiver, arguments, invoke) is { } extension)
            return extension;
        return CallUnknown(receiver, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
    }

    private Value? InvokeTyped(Value receiver, TypeName type, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (_solver.Program.Methods(type.Name, invoke.Member) is { Count: > 0 } methods)
        {
            IReadOnlyList<FlowFunction> candidates = [.. methods, .. _solver.Program.Overrides(type.Name, invoke.Member).Take(4)];
            if (candidates.Count > methods.Count && methods.All(m => m.Body.Blocks.Count == 0))
                candidates = [.. candidates.Skip(methods.Count)];
            return CallFunctions([.. candidates.Distinct()], receiver, arguments, invoke.Place, invoke, around: null);
        }

        if (_solver.Program.Overrides(type.Name, invoke.Member).Take(4).ToList() is { Count: > 0 } below)
            return CallFunctions(below, receiver, arguments, invoke.Place, invoke, around: null);
        if (IsPython && ClassVariable(type.Name, invoke.Member) is { Callables.Count: > 0 } variable)
            return CallAll([.. variable.Callables.Select(c => c with { Receiver = c.Receiver ?? receiver })], arguments, invoke.Place, invoke);
        foreach (var known in _solver.Program.Lineage(type.Name))
        {
            if (_solver.Library.Member(known, invoke.Member) is { } model)
            {
                var member = Overload(model.Members, arguments);
                return ApplyModel(member, model.Owner, receiver, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: false, WordsOf(invoke.Place), invoke.TypeArguments);
            }
        }

        return InvokeAny(receiver, type, arguments, invoke);
    }

    /// <summary>A member of a type that answers to any name with another type: <c>database.find(…)</c> is meant for what it gives.</summary>
    private Value? InvokeAny(Value receiver, TypeName type, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (_solver.Library.Member(type.Name, "__getattr__") is not { Members: [{ Type: { } given }, ..] } || _solver.Library.Member(given.Name, invoke.Member) is not { } model)
            return null;
        return ApplyModel(Overload(model.Members, arguments), model.Owner, receiver, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: true, WordsOf(invoke.Place));
    }

    private Value InvokeBase(IReadOnlyList<Given> arguments, Invoke invoke)
    {
        var self = _state.Locals.Length > 0 ? _state.Locals[0] ?? Value.Unknown : Value.Unknown;
        if (_function.Type is not { } type)
            return CallUnknown(self, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
        if (_solver.Program.Methods(type.Name, invoke.Member, skipOwn: true) is { Count: > 0 } methods)
            return CallFunctions(methods, self, arguments, invoke.Place, invoke, around: null);
        foreach (var known in _solver.Program.Lineage(type.Name).Skip(1))
        {
            if (_solver.Library.Member(known, invoke.Member) is { } model)
                return ApplyModel(Overload(model.Members, arguments), model.Owner, self, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: false, invoke.Member);
        }

        return CallUnknown(Value.Unknown, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
    }

    private Value InvokeOfName(string name, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        var qualified = _solver.Program.Canonical(name + "." + invoke.Member);
        if (_solver.Program.Types(name).Count > 0 && _solver.Program.Methods(name, invoke.Member) is { Count: > 0 } methods)
        {
            var receiver = methods[0].IsStatic ? null : IsPython ? Value.Named(name) : null;
            return CallFunctions(methods, receiver is not null && IsClassMethod(methods[0]) ? receiver : null, arguments, invoke.Place, invoke, around: null);
        }

        if (ReadSymbol(qualified, invoke.Place) is var value && (value.Name is null || value.Callables.Count > 0))
            return CallHeld(value, arguments, invoke);
        return CallNamed(qualified, arguments, invoke.Arguments, invoke.Place, invoke);
    }

    private static bool IsClassMethod(FlowFunction method) => method.Attributes.Any(a => a.Name is "builtins.classmethod" or "classmethod");

    private Value CallHeld(Value value, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (value.Callables.Count > 0)
            return CallAll(value.Callables, arguments, invoke.Place, invoke);
        if (value.Bound is { } bound)
            return CallBound(bound, arguments, invoke.Arguments, invoke.Place, invoke);
        return CallUnknown(value, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
    }

    /// <summary>Calls what a qualified name stands for.</summary>
    private Value CallNamed(string name, IReadOnlyList<Given> arguments, IReadOnlyList<Argument> written, Span place, Instruction at)
    {
        if (_solver.Program.Functions(name) is { Count: > 0 } functions)
            return CallFunctions(functions, receiver: null, arguments, place, at, around: null);
        if (_solver.Program.Types(name).Count > 0)
            return ConstructOwn(new TypeName(name), arguments, place, at);
        if (IsPython && Builtin(name, arguments, place, at) is { } builtin)
            return builtin;
        if (!IsPython && StaticText(name, arguments, place) is { } text)
            return text;
        if (_solver.Library.Named(name) is { Count: > 0 } members)
            return ApplyModel(Overload(members, arguments), owner: null, receiver: null, arguments, written, place, at, isGuess: false, WordsOf(place));
        if (_solver.Library.Type(name) is not null)
            return ConstructKnown(new TypeName(name), arguments, written, place, at);
        return IsPython && Logged(name, arguments, written, place, at) is { } logged ? logged : CallUnknown(Value.Unknown, arguments, place, name, written, at);
    }

    /// <summary>A call of something that is called a logger and has its methods.</summary>
    private Value? Logged(string name, IReadOnlyList<Given> arguments, IReadOnlyList<Argument> written, Span place, Instruction at)
    {
        var parts = name.Split('.');
        return parts.Length > 1 && parts[^2].EndsWith("log", StringComparison.OrdinalIgnoreCase) | parts[^2].EndsWith("logger", StringComparison.OrdinalIgnoreCase)
            && _solver.Library.Member("logging.Logger", parts[^1]) is { } model
            ? ApplyModel(Overload(model.Members, arguments), model.Owner, Value.Unknown, arguments, written, place, at, isGuess: false, WordsOf(place))
            : null;
    }

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

    /// <summary>Whether the request is one for an address without variable parts, so that its path is known.</summary>
    private bool HasFixedRoute()
    {
        for (var at = this; at is not null; at = at._caller)
        {
            if (_solver.HandlerOf(at._function) is { Route: { Length: > 0 } route })
                return route.AsSpan().IndexOfAny("<{*:(") < 0;
        }

        return false;
    }

    private Value Entry(ModelMember member, IReadOnlyList<Given> arguments)
    {
        var direct = arguments.Where(a => a.Value.Callables.Count > 0).ToList();
        foreach (var callable in direct.SelectMany(a => a.Value.Callables))
            Register(callable, new Handler(member.Returns, member.Handed, RouteOf(arguments)) { Callers = member.Callers });
        return direct.Count > 0 && arguments.Count == 1 ? direct[0].Value : new Value { Name = EntryMarker, Bound = new BoundMember([member], Owner: null, Receiver: null, EntryMarker), Prefix = RouteOf(arguments) };
    }

    private static string RouteOf(IReadOnlyList<Given> arguments) =>
        arguments.Select(a => a.Value.Text).FirstOrDefault(t => t is not null && (t.StartsWith('/') || t.Length == 0)) ?? "";

    private Value Registered(Value marker, IReadOnlyList<Given> arguments)
    {
        foreach (var callable in arguments.SelectMany(a => a.Value.Callables))
            Register(callable, new Handler(marker.Bound!.Members[0].Returns, marker.Bound.Members[0].Handed, marker.Prefix) { Callers = marker.Bound.Members[0].Callers });
        return arguments.Count > 0 ? arguments[0].Value : Value.Unknown;
    }

    /// <summary>Notes that strangers call a function, and the functions that a decorator has wrapped in it.</summary>
    private void Register(Callable callable, Handler handler, int depth = 0)
    {
        _solver.AddHandler(callable.Function, handler);
        if (callable.Around is not { } around || depth > 3)
            return;
        foreach (var held in around._initial)
        {
            foreach (var wrapped in held?.Callables ?? [])
                Register(wrapped, handler, depth + 1);
        }
    }

    /// <summary>A value arrives at a sink.</summary>
    private void Arrive(KindSet kinds, string sink, Span place, Span call, Value value, bool isGuess)
    {
        if (!_reports)
            return;
        foreach (var kind in FixedKinds)
        {
            if (kinds.Contains(kind) && IsFixed(value, kind))
                _solver.Report(new SinkHit(kind, sink, File, place, call, Fixed(place), value, _function, isGuess));
        }

        if (ItemsOf(value) is [var body, ..] && value.Type is { Name: "tuple" } && kinds.Contains(SinkKind.Html))
        {
            // A body with a status and headers.
            value = body;
        }

        var taints = Deep(value);
        for (var kind = 0; kind <= (int)SinkKind.Setting; kind++)
        {
            if (kinds.Contains((SinkKind)kind))
                _solver.Settle(File, call, (SinkKind)kind, taints.IsEmpty && value.IsFixed && !IsWritten(place));
        }

        foreach (var taint in taints.Items)
        {
            for (var kind = 0; kind <= (int)SinkKind.Setting; kind++)
            {
                if (kinds.Contains((SinkKind)kind) && !taint.Cleared.Contains((SinkKind)kind))
                    Take(new SinkHit((SinkKind)kind, sink, File, place, call, taint with { Way = taint.Way.Then(File, place, $"reaches `{SimpleName(sink)}`") }, value, _function, isGuess));
            }
        }
    }

    /// <summary>Sinks that mind constants: keys and passwords, and texts that hold a password.</summary>
    private static readonly SinkKind[] FixedKinds = [SinkKind.Credential, SinkKind.Setting, SinkKind.Log];

    private Taint Fixed(Span place)
    {
        var source = _solver.Source(SourceKind.Constant, File, place, "a constant of the code");
        return new Taint(source, KindSet.None, 0, new Step(File, place, source.Words, Before: null));
    }

    /// <summary>A constant that is given to a function which takes it to a sink that minds constants.</summary>
    private void GiveFixed(SinkHit hit, Value?[] values, Span place)
    {
        if (hit.Kind is not (SinkKind.Credential or SinkKind.Setting) || hit.Taint.Source is not { IsOpen: true, Parameter: var parameter } || parameter >= values.Length)
            return;
        if (values[parameter] is { } value && IsFixed(value, SinkKind.Credential) && value.Constants is not null)
            _solver.Report(hit with { Taint = Fixed(place) });
    }

    /// <summary>Whether a value is a text or bytes that stand in the code, and more than nothing.</summary>
    private bool IsFixed(Value value, SinkKind kind)
    {
        if (kind != SinkKind.Credential)
            return value.Text is { } text && (text.Contains("password=", StringComparison.OrdinalIgnoreCase) || text.Contains("pwd=", StringComparison.OrdinalIgnoreCase));
        if (value.Constants is { } all)
            return all.All(c => c is string { Length: > 0 } or byte[] { Length: > 0 });
        return ItemsOf(value) is { Count: > 0 } items && items.All(i => i.IsConstant && i.Constant is not (null or 0L or false));
    }

    /// <summary>Whether the argument itself is a literal or display: the patterns have seen that it is.</summary>
    private bool IsWritten(Span place)
    {
        var text = File.Text.Text.AsSpan(place.Start, Math.Min(3, File.Text.Text.Length - place.Start));
        return text.IndexOfAny("\"'[({") is >= 0 and var at && (at == 0 || text[..at].IndexOfAnyExceptInRange('A', 'z') < 0);
    }

    /// <summary>Keeps a hit for the callers, or reports it.</summary>
    private void Take(SinkHit hit)
    {
        if (!_reports)
            return;
        if (hit.Taint.Source.IsOpen && _hits.Count < 500)
            _hits.Add(hit);
        else
            _solver.Report(hit);
    }

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

    /// <summary>An extension method of C#.</summary>
    private Value? Extension(Value receiver, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (IsPython)
            return null;
        if (_solver.Program.ExtensionMethods(invoke.Member) is { Count: > 0 } own && own.Where(f => Extends(f.Parameters[0].Type, receiver.Type)).ToList() is { Count: > 0 } fitting)
        {
            IReadOnlyList<Given> all = [new Given(receiver, null, ArgumentKind.Value, invoke.Place, Instruction.None), .. arguments];
            return CallFunctions(fitting, receiver: null, all, invoke.Place, invoke, around: null);
        }

        var known = _solver.Library.Library.Extensions(invoke.Member);
        if (known.Count == 0)
            return null;
        var agreeing = known.Where(e => Extends(e.Receiver, receiver.Type)).Select(e => e.Member).ToList();
        if (agreeing.Count == 0)
            return null;
        return ApplyModel(Overload(agreeing, arguments), owner: null, receiver, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: receiver.Type is null, WordsOf(invoke.Place), invoke.TypeArguments);
    }

    private bool Extends(TypeName? extended, TypeName? receiver)
    {
        if (extended is null || receiver is null || extended.Name.Length <= 2 || extended.Name is "object" || extended.Name == receiver.Name)
            return true;
        if (extended.Name.StartsWith("System.Collections.", StringComparison.Ordinal) || extended.Name.StartsWith("System.Linq.", StringComparison.Ordinal))
            return receiver.Name == "[]" || receiver.Name.StartsWith("System.Collections.", StringComparison.Ordinal) || receiver.Name.StartsWith("System.Linq.", StringComparison.Ordinal) || receiver.Arguments.Count == 1;
        foreach (var name in _solver.Program.Lineage(receiver.Name))
        {
            if (name == extended.Name || _solver.Library.Lineage(name).Any(t => t.Name == extended.Name))
                return true;
        }

        return _solver.Library.Type(receiver.Name) is null && _solver.Program.Types(receiver.Name).Count == 0;
    }
}
