namespace ReviewBot.Analysis.Flow.Solving;

/// <content>What each instruction does.</content>
internal sealed partial class Evaluation
{
    private void Transfer(Instruction instruction)
    {
        switch (instruction)
        {
            case Literal literal:
                Set(literal.Target, Value.Of(Normal(literal.Value), Operations.TypeOf(Normal(literal.Value), IsPython)));
                break;
            case Symbol symbol:
                Set(symbol.Target, ReadSymbol(symbol.Name, symbol.Place));
                break;
            case StoreSymbol store:
                WriteSymbol(store.Name, Get(store.Source));
                break;
            case Closure closure:
                Set(closure.Target, new Value { Callables = [new Callable(closure.Function, Receiver: null, closure.Function.Outer is null ? null : this)] });
                break;
            case Copy copy:
                Set(copy.Target, Assigned(copy));
                break;
            case LoadOuter load:
                Set(load.Target, Outer(load.Owner)?.Variable(load.Slot) ?? Value.Unknown);
                break;
            case StoreOuter store:
                Outer(store.Owner)?.WriteVariable(store.Slot, Get(store.Source));
                break;
            case Load load:
                Set(load.Target, Secret(ReadMember(Get(load.Receiver), load.Member, load.Place), load.Member, load.Place));
                break;
            case Store store:
                WriteMember(store.Receiver, store.Member, Get(store.Source), store.Place);
                break;
            case LoadElement load:
                var index = load.Index == Instruction.None ? null : Get(load.Index);
                Set(load.Target, Secret(ReadElement(Get(load.Receiver), index, load.Place), index?.Text ?? "", load.Place));
                break;
            case StoreElement store:
                WriteElement(store.Receiver, store.Index == Instruction.None ? null : Get(store.Index), Get(store.Source), store.Place);
                break;
            case Slice slice:
                Set(slice.Target, SliceOf(slice));
                break;
            case Binary binary:
                Set(binary.Target, Compute(binary));
                break;
            case Unary unary:
                Set(unary.Target, Compute(unary));
                break;
            case Compose compose:
                Set(compose.Target, Composed([.. compose.Parts.Select(Get)], compose.Place));
                break;
            case Collect collect:
                Set(collect.Target, Collected(collect));
                break;
            case Iterate iterate:
                Set(iterate.Target, ElementOf(Get(iterate.Source), iterate.Place));
                break;
            case Await await:
                Set(await.Target, Awaited(Get(await.Source)));
                break;
            case Cast cast:
                Set(cast.Target, CastTo(Get(cast.Source), cast.Type));
                break;
            case TypeTest test:
                Set(test.Target, Tested(test));
                break;
            case Enter enter:
                Set(enter.Target, Entered(Get(enter.Source), enter.Place));
                break;
            default:
                TransferRest(instruction);
                break;
        }
    }

    private void TransferRest(Instruction instruction)
    {
        switch (instruction)
        {
            case Call call:
                var callee = Get(call.Callee);
                var called = CallValue(callee, call.Arguments, call);
                Set(call.Target, callee.Name is { } name ? Secret(called with { Constants = null, Identity = called.Identity } is var open && _solver.Secrets.Says(SimpleName(name)) ? open : called, SimpleName(name), call.Place) : called);
                break;
            case Invoke invoke:
                Set(invoke.Target, Secret(InvokeMember(Get(invoke.Receiver), invoke), invoke.Member, invoke.Place));
                break;
            case Create create:
                Set(create.Target, create.Type is null ? NewObject(create, type: null) : Construct(create.Type, create.Arguments, create));
                break;
            case Yield yield:
                var given = yield.Delegated ? ElementOf(Get(yield.Source), yield.Place) : Get(yield.Source);
                _yielded = _yielded is null ? given : Value.Join(_yielded, given);
                Set(yield.Target, Value.Unknown);
                break;
            case Caught caught:
                Set(caught.Target, CaughtValue(caught));
                break;
            case Mix mix:
                Set(mix.Target, new Value { Taints = Deep(mix.Sources) });
                break;
        }
    }

    /// <summary>Numbers in one form, so that equal ones are equal.</summary>
    private static object? Normal(object? constant) => constant switch
    {
        int i => (long)i,
        short s => (long)s,
        byte b => (long)b,
        uint u => (long)u,
        ulong u when u <= long.MaxValue => (long)u,
        float f => (double)f,
        char c => c.ToString(),
        System.Numerics.BigInteger big when big >= long.MinValue && big <= long.MaxValue => (long)big,
        _ => constant,
    };

    private Value Assigned(Copy copy)
    {
        var value = Get(copy.Source);
        if (copy.Target < _body.Locals.Count && value.Constants is null)
            value = Secret(value, _body.Locals[copy.Target].Name, copy.Place);
        if (value.Taints.IsEmpty || copy.Target >= _body.Locals.Count || _body.Locals[copy.Target].Name.Length == 0)
            return value;
        var name = _body.Locals[copy.Target].Name;
        var moved = value.With(value.Taints.Through(File, copy.Place, $"is put into `{name}`"));
        return ReferenceEquals(moved, value) ? value : moved with { Identity = value.Identity };
    }

    /// <summary>The same value, secret when what holds it says so by its name.</summary>
    private Value Secret(Value value, string name, Span place)
    {
        if (!_solver.Secrets.Says(name) || value.Callables.Count > 0 || value.Name is not null || value.Bound is not null || IsNumber(value) || IsSecret(value.Taints))
            return value;
        var source = _solver.Source(SourceKind.Secret, File, place, $"`{name}`");
        var taint = new Taint(source, KindSet.None, 0, new Step(File, place, $"`{name}` is secret by its name", Before: null));
        return value with { Taints = Taints.Join(value.Taints, Taints.Of(taint)), Identity = value.Identity };
    }

    private static bool IsSecret(Taints taints)
    {
        foreach (var taint in taints.Items)
        {
            if (taint.Source.Kind == SourceKind.Secret)
                return true;
        }

        return false;
    }

    private Evaluation? Outer(FlowFunction owner)
    {
        for (var at = _around; at is not null; at = at._around)
        {
            if (ReferenceEquals(at._function, owner))
                return at;
        }

        return null;
    }

    private Value? Variable(int slot) => slot < _state.Locals.Length ? _state.Locals[slot] : null;

    private void WriteVariable(int slot, Value value)
    {
        if (slot < _state.Locals.Length)
            _state.Locals[slot] = _state.Locals[slot] is { } known ? Value.Join(known, value) : value;
    }

    private Value Compute(Binary binary)
    {
        var (left, right) = (Get(binary.Left), Get(binary.Right));
        var isTest = binary.Operator is >= FlowOperator.Equal and <= FlowOperator.NotIn;
        if (left.IsConstant && right.IsConstant && Operations.Compute(binary.Operator, left.Constant, right.Constant, IsPython, out var constant))
            return Value.Of(constant, Operations.TypeOf(constant, IsPython));
        if (isTest)
            return Compared(binary, left, right);
        var harmless = binary.Operator switch
        {
            FlowOperator.Add => IsNumber(left) && IsNumber(right),
            FlowOperator.Modulo => IsNumber(left),
            FlowOperator.BitOr or FlowOperator.Multiply => false,
            _ => !left.Taints.IsEmpty || !right.Taints.IsEmpty ? IsNumber(left) || IsNumber(right) : true,
        };
        if (harmless)
            return Value.Typed(left.Type ?? right.Type);
        if (binary.Operator == FlowOperator.Add)
            return Added(left, right, binary.Place);
        if (binary.Operator == FlowOperator.Modulo)
            return Formatted(left, right, binary.Place);
        var taints = Taints.Join(Deep(left), Deep(right));
        return Overloaded(binary, left, right) ?? new Value { Type = left.Type is not null && Equals(left.Type, right.Type) ? left.Type : null, Taints = taints };
    }

    /// <summary>An operator that a type of these files defines, or a path put together by <c>/</c>.</summary>
    private Value? Overloaded(Binary binary, Value left, Value right)
    {
        if (binary.Operator == FlowOperator.Divide && left.Type is not null && !IsNumber(left))
            return new Value { Type = left.Type, Taints = Taints.Join(Deep(left), Deep(right)) };
        return null;
    }

    private bool IsNumber(Value value) =>
        _solver.Library.IsHarmless(value.Type) || value.Constants is { } all && all.All(c => c is long or double or bool or System.Numerics.BigInteger);

    /// <summary>Two values added: texts, sequences.</summary>
    private Value Added(Value left, Value right, Span place)
    {
        if (left.Objects.Count > 0 || right.Objects.Count > 0)
            return Concatenated(left, right, place);
        return Composed([left, right], place);
    }

    /// <summary>A text made of parts. What stands behind a fixed host cannot choose the host.</summary>
    private Value Composed(IReadOnlyList<Value> parts, Span place)
    {
        if (_reports)
            _solver.Settle(File, place, kind: null, parts.All(p => p.IsFixed || IsNumber(p)));
        if (parts.All(p => p.IsConstant) && Operations.Concatenate([.. parts.Select(p => p.Constant)], IsPython) is { } whole)
            return Value.Of(whole, Operations.TypeOf(whole, IsPython));
        var (taints, prefix, exact) = (Taints.None, new System.Text.StringBuilder(), true);
        foreach (var part in parts)
        {
            if (!IsNumber(part))
            {
                var own = Deep(part);
                if (!own.IsEmpty && UrlText.FixesHost(prefix.ToString()))
                    own = own.Clear(KindSet.Of(SinkKind.Url) | KindSet.Of(SinkKind.Redirect));
                taints = Taints.Join(taints, own);
            }

            if (exact)
            {
                prefix.Append(part.Text ?? part.Prefix);
                exact = part.Text is not null && prefix.Length < 200;
            }
        }

        var type = parts.Select(p => p.Type).FirstOrDefault(t => t is not null && !_solver.Library.IsHarmless(t));
        return new Value
        {
            Type = type is { Name: "bytes" } ? type : Operations.TypeOf("", IsPython),
            Taints = taints.Through(File, place, "goes into a text"),
            Prefix = prefix.ToString(),
            IsComputed = parts.All(p => p.IsFixed),
        };
    }

    /// <summary>Python's <c>%</c> on texts.</summary>
    private Value Formatted(Value left, Value right, Span place)
    {
        if (!IsPython || IsNumber(left))
            return new Value { Taints = Taints.Join(Deep(left), Deep(right)) };
        var values = ItemsOf(right) ?? [right];
        if (left.Text is not { } format)
            return new Value { Type = left.Type, Taints = Taints.Join(Deep(left), Deep(right)).Through(File, place, "goes into a text") };
        var parts = FormatText.Percent(format, values, key => right.Objects.Count > 0 ? ReadElement(right, Value.Of(key, type: null), place) : right);
        return Composed(parts, place);
    }

    private Value Compute(Unary unary)
    {
        var operand = Get(unary.Operand);
        if (unary.Operator == FlowOperator.Not)
        {
            if (operand.Truth is { } truth)
                return Value.Of(!truth, Operations.TypeOf(true, IsPython));
            return new Value { Type = Operations.TypeOf(true, IsPython), Facts = [.. operand.Facts.Select(f => f with { WhenTrue = !f.WhenTrue })] };
        }

        return operand.IsConstant && Operations.Negate(unary.Operator, operand.Constant, out var constant)
            ? Value.Of(constant, operand.Type)
            : operand.With(operand.Taints);
    }

    private static Value Awaited(Value value)
    {
        if (value.Type is { Name: "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" or "Task" or "ValueTask", Arguments: [var result] })
            return Retyped(value, result);
        return value.Type is { Name: "typing.Awaitable" or "typing.Coroutine" or "Awaitable" or "Coroutine", Arguments: [.., var last] } ? Retyped(value, last) : value;
    }

    private Value CastTo(Value value, TypeName type)
    {
        if (_solver.Library.IsHarmless(type) || IsEnum(type))
            return value.IsConstant ? value : Retyped(value.With(value.Taints.Clear(LibraryView.Texts)), type);
        return value.IsConstant || LibraryView.Plain(type.Name) is "object" or "dynamic" or "Any" or "typing.Any" ? value : Retyped(value, type);
    }

    private bool IsEnum(TypeName type) => _solver.Program.Types(_solver.Program.Canonical(type.Name)) is [{ IsEnum: true }, ..];

    private Value Tested(TypeTest test)
    {
        var value = Get(test.Source);
        var boolean = Operations.TypeOf(true, IsPython);
        if (value.IsNull)
            return Value.Of(false, boolean);
        if (_solver.Library.IsHarmless(test.Type) && !value.Taints.IsEmpty)
            return new Value { Type = boolean, Facts = [new Fact(value.Identity, KindSet.All, WhenTrue: true)] };
        return Value.Typed(boolean);
    }

    private Value Entered(Value value, Span place)
    {
        if (value.Type is null)
            return value;
        if (_solver.Program.Methods(value.Type.Name, IsPython ? "__enter__" : "Enter") is { Count: > 0 } methods)
            return CallFunctions(methods, value, [], new Span(place.Start, place.End), key: (_context, place, "enter"), around: null);
        return _solver.Library.Member(value.Type.Name, "__enter__") is { } known && known.Members[0].Type is { } type && type.Name is not ("Self" or "typing.Self")
            ? Retyped(value, Substituted(type, value.Type, known.Owner))
            : value;
    }

    private Value CaughtValue(Caught caught)
    {
        var source = _solver.Source(SourceKind.Failure, File, caught.Place, "the exception");
        var step = new Step(File, caught.Place, "the exception is caught", Before: null);
        var type = caught.Types.Count == 1 ? caught.Types[0] : new TypeName(IsPython ? "Exception" : "System.Exception");
        return new Value { Type = type, Taints = Taints.Of(new Taint(source, KindSet.None, 0, step)) };
    }
}
