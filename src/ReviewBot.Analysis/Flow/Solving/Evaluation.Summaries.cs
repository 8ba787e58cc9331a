using System.Collections.Immutable;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Summaries: what is assumed of parameters, what is said of a function, and what a call makes of it.</content>
internal sealed partial class Evaluation
{
    /// <summary>What a parameter holds when nothing is known of the caller.</summary>
    private Value ParameterValue(int index, FlowState entry, Dictionary<int, int> stand)
    {
        var parameter = _function.Parameters[index];
        var isSelf = index == 0 && !_function.IsStatic && _function.Type is not null;
        var type = parameter.Type ?? (isSelf ? new TypeName(_function.Type!.Name) : Strangers.GuessedType(_solver, _function, parameter));
        if (_solver.Library.IsHarmless(type) || (type is not null && IsEnum(type)))
            return Value.Typed(type);
        var taints = Taints.None;
        if (!isSelf && Strangers.SourceOf(_solver, _function, index, type) is { } kind)
        {
            var words = $"the parameter `{parameter.Name}`";
            var source = _solver.Source(kind, File, _function.Place with { Start = _function.Place.Start + index }, words);
            taints = Taints.Of(new Taint(source, KindSet.None, 0, new Step(File, _function.Place, $"{words} of `{ShortName(_function)}` comes from outside", Before: null)));
        }
        else if (!IsService(type))
        {
            var source = _solver.Open(_function, index);
            taints = Taints.Of(new Taint(source, KindSet.None, 0, new Step(File, _function.Place, source.Words, Before: null)));
        }

        if (type is not null && LibraryView.Plain(type.Name) is "str" or "string" or "bytes")
            return Secret(new Value { Type = type, Taints = taints }, parameter.Name, _function.Place);
        var number = _solver.Number((_context, "parameter", index));
        stand[index] = number;
        entry.Heap = entry.Heap.SetItem(number, new HeapObject
        {
            Type = type,
            IsOpen = true,
            Rest = parameter.Kind is ParameterKind.Rest or ParameterKind.NamedRest ? new Value { Taints = taints } : null,
        });
        return Secret(new Value { Type = type ?? KindType(parameter.Kind), Taints = parameter.Kind is ParameterKind.Rest or ParameterKind.NamedRest ? Taints.None : taints, Objects = [number] }, type is null ? parameter.Name : "", _function.Place);
    }

    private TypeName? KindType(ParameterKind kind) => kind switch
    {
        ParameterKind.Rest when IsPython => new TypeName("tuple"),
        ParameterKind.NamedRest => new TypeName("dict"),
        _ => null,
    };

    /// <summary>Whether values of a type do work and hold no data of a caller: connections, loggers, clients.</summary>
    private bool IsService(TypeName? type)
    {
        if (type is null || _solver.Library.IsData(type))
            return false;
        return _solver.Library.Type(type.Name) is not null;
    }

    /// <summary>What is proven of each parameter on every way back.</summary>
    private Dictionary<int, KindSet> Proven()
    {
        var proven = new Dictionary<int, KindSet>();
        if (_left is null)
            return proven;
        for (var i = 0; i < _function.Parameters.Count; i++)
        {
            if (Gained(i, _left) is { IsEmpty: false } kinds)
                proven[i] = kinds;
        }

        return proven;
    }

    private Dictionary<(int Parameter, bool Result), KindSet> ProvenBy()
    {
        var proven = new Dictionary<(int, bool), KindSet>();
        foreach (var result in (ReadOnlySpan<bool>)[true, false])
        {
            var leading = _returns.Where(r => r.Value.Truth is null || r.Value.Truth == result).ToList();
            if (leading.Count == 0 || leading.Count == _returns.Count && leading.All(r => r.Value.Facts.Count == 0))
                continue;
            for (var i = 0; i < _function.Parameters.Count; i++)
            {
                var kinds = KindSet.All;
                foreach (var (value, state) in leading)
                {
                    var here = Gained(i, state);
                    if (_initial[i] is { } initial)
                    {
                        foreach (var fact in value.Facts.Where(f => f.WhenTrue == result && ReferenceEquals(f.Subject, initial.Identity)))
                            here |= fact.Kinds;
                    }

                    kinds &= here;
                }

                if (!kinds.IsEmpty)
                    proven[(i, result)] = kinds;
            }
        }

        return proven;
    }

    /// <summary>The kinds that a parameter has become harmless for.</summary>
    private KindSet Gained(int parameter, FlowState state)
    {
        if (_initial[parameter] is not { Taints.IsEmpty: false } before || state.Locals[parameter] is not { } after || !ReferenceEquals(before.Identity, after.Identity))
            return KindSet.None;
        if (after.Taints.IsEmpty)
            return KindSet.All;
        var gained = KindSet.All;
        foreach (var taint in before.Taints.Items)
        {
            var found = false;
            foreach (var later in after.Taints.Items)
            {
                if (!ReferenceEquals(later.Source, taint.Source))
                    continue;
                found = true;
                gained &= later.Cleared & ~taint.Cleared;
            }

            if (!found)
                gained &= KindSet.All;
        }

        return gained;
    }

    private Summary Sum(Dictionary<int, int> stand, IReadOnlySet<string> reads)
    {
        var state = _left;
        var returned = _function.IsGenerator && state is not null ? SumGenerator(state) : _returned;
        var heap = ImmutableDictionary<int, HeapObject>.Empty;
        var symbols = ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal);
        if (state is not null)
        {
            if (returned is not null)
                heap = heap.SetItems(Reachable(returned, state.Heap, v => v));
            foreach (var (_, number) in stand)
                heap = heap.SetItems(Reachable(new Value { Objects = [number] }, state.Heap, v => v));
            symbols = FileWrites.IsInitializer(_function) ? symbols : state.Symbols;
            foreach (var (_, value) in symbols)
                heap = heap.SetItems(Reachable(value, state.Heap, v => v));
        }

        return new Summary
        {
            Returned = returned,
            Heap = heap,
            Stand = stand,
            Symbols = symbols,
            Hits = [.. _hits],
            Proven = Proven(),
            ProvenBy = ProvenBy(),
            Reads = reads,
            Out = state is null ? [] : Written(state),
        };
    }

    private Dictionary<int, Value> Written(FlowState state)
    {
        var written = new Dictionary<int, Value>();
        for (var i = 0; i < _function.Parameters.Count; i++)
        {
            if (_function.Parameters[i].Kind == ParameterKind.Out && state.Locals[i] is { } value)
                written[i] = value;
        }

        return written;
    }

    private Value SumGenerator(FlowState state)
    {
        _state = state;
        return Sequenced(_yielded, _function.Place, (_function, "generator"));
    }

    /// <summary>A call of a function as its summary says.</summary>
    private Value Apply(FlowFunction function, Value?[] values, IReadOnlyList<Given> arguments, Span place, object key)
    {
        var summary = _solver.SummaryOf(function);
        var call = new SummaryCall(function, summary, values, [.. values.Select(v => v is null ? Taints.None : Deep(v))], File, place, id => _solver.Number((_context, key, function, id)));
        foreach (var hit in summary.Hits)
        {
            GiveFixed(hit, values, place);
            foreach (var taint in call.Substituted(hit.Taint).Items)
            {
                if (!taint.Cleared.Contains(hit.Kind))
                    Take(hit with { Taint = taint });
            }
        }

        Import(call);
        foreach (var (parameter, kinds) in summary.Proven)
        {
            if (values[parameter] is { } value)
                Refine(_state, new Value { Facts = [new Fact(value.Identity, kinds, WhenTrue: true)] }, result: true);
        }

        if (summary.Returned is null && !function.IsGenerator)
        {
            _dead = true;
            return Value.Unknown;
        }

        WriteBack(function, arguments, index => call.OutOf(index));
        var result = call.Substituted(summary.Returned ?? Value.Unknown);
        if (summary.ProvenBy.Count > 0)
            result = result with { Facts = [.. summary.ProvenBy.Where(p => values[p.Key.Parameter] is not null).Select(p => new Fact(values[p.Key.Parameter]!.Identity, p.Value, p.Key.Result))] };
        return result.Type is null && function.ReturnType is { } type && !function.IsAsync ? Declared(result, type) : result;
    }

    /// <summary>Brings what a function wrote into the heap and the symbols of its caller.</summary>
    private void Import(SummaryCall call)
    {
        foreach (var (id, item) in call.Summary.Heap)
        {
            if (call.IsParameter(id))
                continue;
            var number = call.Renumbered(id);
            var imported = item.Select(call.Substituted);
            _state.Heap = _state.Heap.SetItem(number, _state.Heap.TryGetValue(number, out var earlier) ? HeapObject.Join(earlier, imported).AsMany() : imported);
        }

        foreach (var (parameter, id) in call.Summary.Stand)
        {
            if (call.Summary.Heap.TryGetValue(id, out var written) && call.Values[parameter] is { } value)
                WriteInto(value, written, call);
        }

        foreach (var (name, value) in call.Summary.Symbols)
        {
            var substituted = call.Substituted(value);
            _state.Symbols = _state.Symbols.SetItem(name, substituted);
            if (!substituted.Taints.IsEmpty)
                WriteShared(name, substituted);
        }
    }

    private void WriteInto(Value target, HeapObject written, SummaryCall call)
    {
        var spoiled = Taints.None;
        foreach (var (name, value) in written.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var substituted = call.Substituted(value);
            WriteField(target, name, substituted);
            spoiled = Taints.Join(spoiled, Deep(substituted));
            if (target.Type is { } type && !substituted.Taints.IsEmpty && _solver.Program.Types(_solver.Program.Canonical(type.Name)).Count > 0)
                WriteShared((_solver.Program.Field(type.Name, name)?.Owner ?? _solver.Program.Canonical(type.Name)) + "." + name, substituted);
        }

        foreach (var id in target.Objects)
        {
            if (!_state.Heap.TryGetValue(id, out var item))
                continue;
            foreach (var (entry, value) in written.Entries)
                item = item.WithEntry(entry, call.Substituted(value));
            foreach (var value in written.Items ?? [])
                item = item.WithRest(call.Substituted(value));
            if (written.Rest is not null)
                item = item.WithRest(call.Substituted(written.Rest));
            _state.Heap = _state.Heap.SetItem(id, item);
        }
    }

    /// <summary>Runs a function that nobody here calls, with what whoever may call it gives.</summary>
    private Value RunAlone(FlowFunction function)
    {
        _ran.Add(function);
        if (_nested >= MostNested || _budget.IsShort)
            return Value.Unknown;
        var inner = new Evaluation(_solver, function, this, this, _solver.Number((_context, "alone", function)), _budget);
        if (inner._body.Blocks.Count == 0)
            return Value.Unknown;
        var entry = new FlowState(new Value?[inner._body.Locals.Count]) { Heap = _state.Heap, Symbols = _state.Symbols };
        for (var i = 0; i < function.Parameters.Count; i++)
            entry.Locals[i] = inner.ParameterValue(i, entry, []);
        inner._initial = (Value?[])entry.Locals.Clone();
        inner.Run(entry, reports: true);
        return Value.Unknown;
    }
}
