namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Calls of functions of these files.</content>
internal sealed partial class Evaluation
{
    private readonly HashSet<FlowFunction> _ran = new(ReferenceEqualityComparer.Instance);

    private IReadOnlyList<Given> Givens(IReadOnlyList<Argument> arguments) =>
        arguments.Count == 0 ? [] : [.. arguments.Select(a => new Given(a.Kind == ArgumentKind.Out ? Value.Unknown : Get(a.Slot), a.Name, a.Kind, a.Place, a.Slot))];

    private Value CallValue(Value callee, IReadOnlyList<Argument> written, Call call)
    {
        var arguments = Givens(written);
        if (callee.Name == EntryMarker)
            return Registered(callee, arguments);
        if (callee.Callables.Count > 0)
            return CallAll(callee.Callables, arguments, call.Place, call);
        if (callee.Bound is { } bound)
            return CallBound(bound, arguments, written, call.Place, call);
        if (callee.Name is { } name)
            return CallNamed(name, arguments, written, call.Place, call);
        if (callee.Type is { } type && _solver.Program.Methods(type.Name, "__call__") is { Count: > 0 } methods)
            return CallFunctions(methods, callee, arguments, call.Place, call, around: null);
        if (callee.Type is { } called && _solver.Library.Member(called.Name, "__call__") is { } model)
            return ApplyModel(Overload(model.Members, arguments), model.Owner, callee, arguments, written, call.Place, call, isGuess: false, WordsOf(call.Place));
        return CallUnknown(callee, arguments, call.Place, member: null, written, call);
    }

    private Value CallBound(BoundMember bound, IReadOnlyList<Given> arguments, IReadOnlyList<Argument> written, Span place, object key)
    {
        if (bound.Receiver is { } receiver && CollectionMethod(receiver, bound.Member, arguments, place, key) is { } handled)
            return handled;
        return ApplyModel(Overload(bound.Members, arguments), bound.Owner, bound.Receiver, arguments, written, place, key, isGuess: false, WordsOf(place));
    }

    private Value CallAll(IReadOnlyList<Callable> callables, IReadOnlyList<Given> arguments, Span place, object key)
    {
        if (callables.Count == 1)
            return CallFunctions([callables[0].Function], callables[0].Receiver, arguments, place, key, callables[0].Around);
        if (callables.All(c => c.Around is null && c.Receiver is null))
            return CallFunctions([.. callables.Select(c => c.Function)], receiver: null, arguments, place, key, around: null);
        return EachWay(callables, c => CallFunctions([c.Function], c.Receiver, arguments, place, key, c.Around));
    }

    /// <summary>Goes each of several ways from here and joins where they lead.</summary>
    private Value EachWay<T>(IReadOnlyList<T> ways, Func<T, Value> go)
    {
        var before = _state;
        FlowState? after = null;
        Value? result = null;
        foreach (var way in ways)
        {
            _state = before.Fork();
            var value = go(way);
            if (_dead)
            {
                _dead = false;
                continue;
            }

            result = result is null ? value : Value.Join(result, value);
            if (after is null)
                after = _state;
            else
                after.Take(_state, widen: false);
        }

        _dead = after is null;
        _state = after ?? before;
        return result ?? Value.Unknown;
    }

    /// <summary>Calls functions of these files, one of which is meant.</summary>
    private Value CallFunctions(
        IReadOnlyList<FlowFunction> functions, Value? receiver, IReadOnlyList<Given> arguments, Span place, object key, Evaluation? around)
    {
        var fitting = Fitting(functions, receiver, arguments);
        return fitting.Count == 1
            ? CallFunction(fitting[0], receiver, arguments, place, key, around)
            : EachWay(fitting, f => CallFunction(f, receiver, arguments, place, key, around));
    }

    private static IReadOnlyList<FlowFunction> Fitting(IReadOnlyList<FlowFunction> functions, Value? receiver, IReadOnlyList<Given> arguments)
    {
        if (functions.Count == 1)
            return functions;
        var fitting = functions.Where(f => Fits(f, arguments)).ToList();
        if (fitting.Count == 0)
            fitting = [.. functions];
        _ = receiver;
        if (fitting.Count > 1 && fitting.Where(f => AgreesWithTypes(f, arguments)).ToList() is { Count: > 0 } agreed)
            fitting = agreed;
        return fitting.Count > 4 ? fitting[..4] : fitting;
    }

    private static bool Fits(FlowFunction function, IReadOnlyList<Given> arguments)
    {
        var parameters = function.Parameters.Skip(function.IsStatic ? 0 : 1).ToList();
        if (arguments.Any(a => a.Kind is ArgumentKind.Spread or ArgumentKind.NamedSpread) || parameters.Any(p => p.Kind is ParameterKind.Rest))
            return true;
        return arguments.Count <= parameters.Count && parameters.Count(p => !p.IsOptional && p.Kind is ParameterKind.Ordinary or ParameterKind.Out) <= arguments.Count;
    }

    private static bool AgreesWithTypes(FlowFunction function, IReadOnlyList<Given> arguments)
    {
        var parameters = function.Parameters.Skip(function.IsStatic ? 0 : 1).ToList();
        for (var i = 0; i < arguments.Count && i < parameters.Count; i++)
        {
            if (arguments[i].Name is null && arguments[i].Value.Type is { } given && parameters[i].Type is { } wanted && given.Name != wanted.Name
                && (IsSimple(given.Name) || IsSimple(wanted.Name)) && wanted.Name is not ("object" or "dynamic"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSimple(string type) => type is "string" or "int" or "bool" or "long" or "double" or "decimal" or "char" or "byte" or "float" or "[]";

    private Value CallFunction(FlowFunction function, Value? receiver, IReadOnlyList<Given> arguments, Span place, object key, Evaluation? around)
    {
        _ran.Add(function);
        _solver.Call(function);
        var values = Bind(function, receiver, arguments, place, key);
        if (around is not null || function.Outer is not null || IsWorthRunning(function, values))
        {
            if (_nested >= MostNested || _budget.IsShort || IsRunning(function))
                return around is not null || function.Outer is not null ? Result(Taints.None, values) : Apply(function, values, arguments, place, key);
            return RunWithin(function, values, arguments, place, key, around);
        }

        return Apply(function, values, arguments, place, key);
    }

    private Value Result(Taints taints, Value?[] values)
    {
        foreach (var value in values)
        {
            if (value is not null)
                taints = Taints.Join(taints, Deep(value));
        }

        return new Value { Taints = taints.Doubted() };
    }

    private bool IsRunning(FlowFunction function)
    {
        for (var at = this; at is not null; at = at._caller)
        {
            if (ReferenceEquals(at._function, function))
                return true;
        }

        return false;
    }

    /// <summary>Whether what is given tells more than a summary can take in: constants, objects, functions, together with something to follow.</summary>
    private bool IsWorthRunning(FlowFunction function, Value?[] values)
    {
        var (tells, carries) = (_state.Symbols.Count > 0 && ReferenceEquals(function.File, File), false);
        foreach (var value in values)
        {
            if (value is null)
                continue;
            tells |= (value.IsConstant && value.Constant is not null) || value.Callables.Count > 0 || value.Facts.Count > 0
                || (value.Objects.Count > 0 && !IsOpenObject(value));
            carries |= value.Callables.Count > 0 || !Deep(value).IsEmpty;
        }

        return tells && function.Body.Blocks.Count is > 0 and <= 150 && (carries || (_nested < 2 && function.Body.Blocks.Count <= 4 && function.Body.Slots <= 40));
    }

    /// <summary>What each parameter gets.</summary>
    private Value?[] Bind(FlowFunction function, Value? receiver, IReadOnlyList<Given> arguments, Span place, object key)
    {
        var values = new Value?[function.Parameters.Count];
        var next = 0;
        if (!function.IsStatic && function.Type is not null && values.Length > 0 && receiver is not null)
            values[next++] = receiver.Type is null && receiver.Name is null ? receiver.OfType(new TypeName(function.Type.Name)) : receiver;
        var (rest, named) = (new List<Value>(), new List<Given>());
        foreach (var argument in arguments)
        {
            switch (argument.Kind)
            {
                case ArgumentKind.NamedSpread:
                    SpreadNamed(function, values, argument.Value, named, place);
                    break;
                case ArgumentKind.Spread when ItemsOf(argument.Value) is { } items:
                    foreach (var item in items)
                        Position(function, values, ref next, item, rest);
                    break;
                case ArgumentKind.Spread:
                    var element = ElementOf(argument.Value, place);
                    for (; next < values.Length && function.Parameters[next].Kind == ParameterKind.Ordinary; next++)
                        values[next] ??= element;
                    rest.Add(element);
                    break;
                default:
                    if (argument.Name is { } name)
                        Name(function, values, name, argument, named);
                    else
                        Position(function, values, ref next, argument.Value, rest);
                    break;
            }
        }

        Gather(function, values, rest, named, key);
        return values;
    }

    private static void Position(FlowFunction function, Value?[] values, ref int next, Value value, List<Value> rest)
    {
        if (next < values.Length && function.Parameters[next].Kind is ParameterKind.Ordinary or ParameterKind.Out)
            values[next++] = value;
        else
            rest.Add(value);
    }

    private static void Name(FlowFunction function, Value?[] values, string name, Given argument, List<Given> named)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (function.Parameters[i].Name == name && function.Parameters[i].Kind is ParameterKind.Ordinary or ParameterKind.NamedOnly or ParameterKind.Out)
            {
                values[i] = argument.Value;
                return;
            }
        }

        named.Add(argument);
    }

    private void SpreadNamed(FlowFunction function, Value?[] values, Value given, List<Given> named, Span place)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null && function.Parameters[i].Kind is ParameterKind.Ordinary or ParameterKind.NamedOnly)
            {
                var key = Value.Of(function.Parameters[i].Name, type: null);
                values[i] = ElementAt(given, key, place) ?? (given.Taints.IsEmpty ? null : Value.Unknown.With(given.Taints));
            }
        }

        named.Add(new Given(given, Name: null, ArgumentKind.NamedSpread, place, Instruction.None));
    }

    /// <summary>Gives the remaining arguments to the parameters that take them, and defaults to the others.</summary>
    private void Gather(FlowFunction function, Value?[] values, List<Value> rest, List<Given> named, object key)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = function.Parameters[i];
            switch (parameter.Kind)
            {
                case ParameterKind.Rest:
                    var items = new HeapObject { Type = new TypeName(IsPython ? "tuple" : "[]") }.WithItems([.. rest], rest: null);
                    values[i] = new Value { Type = items.Type, Objects = [Allocate((key, function, "rest"), items)] };
                    break;
                case ParameterKind.NamedRest:
                    var entries = new HeapObject { Type = new TypeName("dict") };
                    foreach (var argument in named)
                    {
                        if (argument.Name is not null)
                            entries = entries.WithEntry(argument.Name, argument.Value);
                        else
                            entries = entries.WithRest(ElementOf(argument.Value, argument.Place, values: true));
                    }

                    values[i] = new Value { Type = entries.Type, Objects = [Allocate((key, function, "named"), entries)] };
                    break;
                default:
                    values[i] ??= parameter.IsOptional ? Value.Of(Normal(parameter.Default), parameter.Default is null ? null : Operations.TypeOf(Normal(parameter.Default), IsPython)) : Value.Typed(parameter.Type);
                    if (parameter.IsOptional && parameter.Default is null && values[i]!.IsNull && IsPython is false)
                        values[i] = Value.Typed(parameter.Type);
                    if (parameter.Type is { } type)
                        values[i] = Declared(values[i]!, type);
                    break;
            }
        }
    }

    /// <summary>Runs a function with exactly what it is given here.</summary>
    private Value RunWithin(FlowFunction function, Value?[] values, IReadOnlyList<Given> arguments, Span place, object key, Evaluation? around)
    {
        var inner = new Evaluation(_solver, function, around, this, _solver.Number((_context, key, function)), _budget);
        if (inner._body.Blocks.Count == 0)
            return Result(Taints.None, values);
        var entry = new FlowState(new Value?[inner._body.Locals.Count]) { Heap = _state.Heap, Symbols = _state.Symbols };
        for (var i = 0; i < values.Length && i < entry.Locals.Length; i++)
        {
            var value = values[i] ?? Value.Unknown;
            entry.Locals[i] = value.With(value.Taints.Through(File, place, $"is given to `{ShortName(function)}`")) with { Identity = value.Identity };
        }

        inner._initial = (Value?[])entry.Locals.Clone();
        inner.Run(entry, _reports);
        foreach (var ran in inner._ran)
            _ran.Add(ran);
        if (inner._left is not { } left)
        {
            if (inner._returned is null && !function.IsGenerator)
                _dead = true;
            return Value.Unknown;
        }

        (_state.Heap, _state.Symbols) = (left.Heap, left.Symbols);
        WriteBack(function, arguments, index => left.Locals[index]);
        foreach (var (parameter, kinds) in inner.Proven())
            Refine(_state, new Value { Facts = [new Fact(values[parameter]!.Identity, kinds, WhenTrue: true)] }, result: true);
        var result = function.IsGenerator ? Sequenced(inner._yielded, place, (key, function)) : inner._returned ?? Value.Unknown;
        var facts = inner.ProvenBy().Select(p => new Fact(values[p.Key.Parameter]!.Identity, p.Value, p.Key.Result)).ToList();
        if (facts.Count > 0)
            result = result with { Facts = [.. result.Facts, .. facts] };
        return result.Type is null && function.ReturnType is { } type && !function.IsAsync ? Declared(result, type) : result;
    }

    /// <summary>Gives the variables that a call writes what it wrote.</summary>
    private void WriteBack(FlowFunction function, IReadOnlyList<Given> arguments, Func<int, Value?> written)
    {
        var skip = function.IsStatic ? 0 : 1;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Kind is not (ArgumentKind.Out or ArgumentKind.Reference))
                continue;
            var index = arguments[i].Name is { } name ? Enumerable.Range(0, function.Parameters.Count).FirstOrDefault(p => function.Parameters[p].Name == name, -1) : i + skip;
            if (index >= 0 && index < function.Parameters.Count && written(index) is { } value)
                Set(arguments[i].Slot, value);
        }
    }

    private static string ShortName(FlowFunction function)
    {
        var simple = function.Name[(function.Name.LastIndexOf('.') + 1)..];
        return simple is "ctor" or "__init__" or "init" && function.Type is { } type ? type.SimpleName : simple;
    }

    /// <summary>Makes an object of a type.</summary>
    private Value Construct(TypeName type, IReadOnlyList<Argument> written, Instruction at)
    {
        var name = _solver.Program.Canonical(type.Name);
        var arguments = Givens(written);
        return _solver.Program.Types(name).Count > 0 ? ConstructOwn(type with { Name = name }, arguments, at.Place, at) : ConstructKnown(type, arguments, written, at.Place, at);
    }

    private Value ConstructOwn(TypeName type, IReadOnlyList<Given> arguments, Span place, object key)
    {
        var made = new Value { Type = type, Objects = [Allocate((key, "new"), new HeapObject { Type = type })] };
        if (!IsPython && _solver.Program.Methods(type.Name, ".init") is { Count: > 0 } initial && _solver.Program.Methods(type.Name, ".ctor").Count == 0)
            CallFunctions(initial, made, [], place, (key, ".init"), around: null);
        if (_solver.Program.Methods(type.Name, IsPython ? "__init__" : ".ctor") is { Count: > 0 } constructors)
        {
            CallFunctions(constructors, made, arguments, place, key, around: null);
            return made;
        }

        return StoredByName(made, type, arguments);
    }

    /// <summary>Data classes and types that derive from libraries: named arguments are fields, the others go into the object.</summary>
    private Value StoredByName(Value made, TypeName type, IReadOnlyList<Given> arguments)
    {
        var fields = _solver.Program.Types(type.Name).SelectMany(t => t.Fields.Where(f => !f.Value.IsStatic).Select(f => f.Key)).ToList();
        for (var i = 0; i < arguments.Count; i++)
        {
            var field = arguments[i].Name ?? (i < fields.Count ? fields[i] : null);
            if (field is not null)
                WriteField(made, field, arguments[i].Value);
            else
                Put(made.Objects[0], _state.Heap[made.Objects[0]].WithRest(arguments[i].Value));
        }

        return made;
    }

    private Value NewObject(Create create, TypeName? type)
    {
        var taints = Taints.None;
        foreach (var argument in create.Arguments)
            taints = Taints.Join(taints, Deep(Get(argument.Slot)));
        return new Value { Type = type, Taints = taints.Doubted(), Objects = [Allocate((create, "new"), new HeapObject { Type = type })] };
    }
}
