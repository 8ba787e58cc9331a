using System.Collections.Immutable;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Collections: displays, elements, and the methods that every collection has.</content>
internal sealed partial class Evaluation
{
    private Value Collected(Collect collect)
    {
        var made = new HeapObject { Type = CollectionType(collect.Kind) };
        if (collect.Kind == CollectionKind.Mapping)
            made = Mapping(collect, made);
        else if (collect.Spreads.Count == 0 && collect.Values.Count <= HeapObject.MostElements)
            made = made.WithItems([.. collect.Values.Select(Get)], rest: null);
        else
            made = Sequence(collect, made);
        return new Value { Type = made.Type, Objects = [Allocate(collect, made)] };
    }

    private TypeName CollectionType(CollectionKind kind) => new(!IsPython ? "[]" : kind switch
    {
        CollectionKind.List => "list",
        CollectionKind.Tuple => "tuple",
        CollectionKind.Set => "set",
        _ => "dict",
    });

    private HeapObject Sequence(Collect collect, HeapObject made)
    {
        for (var i = 0; i < collect.Values.Count; i++)
        {
            var value = Get(collect.Values[i]);
            made = made.WithRest(collect.Spreads.Contains(i) ? ElementOf(value, collect.Place) : value);
        }

        return made;
    }

    private HeapObject Mapping(Collect collect, HeapObject made)
    {
        for (var i = 0; i < collect.Values.Count; i++)
        {
            var value = Get(collect.Values[i]);
            if (collect.Keys[i] != Instruction.None && Get(collect.Keys[i]) is var key)
            {
                made = key is { IsConstant: true, Constant: { } constant } ? made.WithEntry(constant, value) : made.WithRest(value).WithKeys(key);
                continue;
            }

            if (value.Objects is [var only] && _state.Heap.TryGetValue(only, out var spread) && spread.Rest is null)
            {
                foreach (var (name, entry) in spread.Entries)
                    made = made.WithEntry(name, entry);
            }
            else
            {
                made = made.WithRest(ElementOf(value, collect.Place, values: true));
            }
        }

        return made;
    }

    /// <summary>The elements of a sequence that is known in full.</summary>
    private ImmutableList<Value>? ItemsOf(Value value) =>
        value.Objects is [var only] && _state.Heap.TryGetValue(only, out var item) && item.Rest is null ? item.Items : null;

    private Value Concatenated(Value left, Value right, Span place)
    {
        var made = new HeapObject { Type = left.Type ?? right.Type };
        if (ItemsOf(left) is { } a && ItemsOf(right) is { } b && a.Count + b.Count <= HeapObject.MostElements)
            made = made.WithItems(a.AddRange(b), rest: null);
        else
            made = made.WithRest(Value.Join(ElementOf(left, place), ElementOf(right, place)));
        return new Value { Type = made.Type, Taints = Taints.Join(left.Taints, right.Taints), Objects = [Allocate((place, "concatenation"), made)] };
    }

    /// <summary>Any element of a value; of a mapping a key (Python) unless <paramref name="values"/>.</summary>
    private Value ElementOf(Value source, Span place, bool values = false)
    {
        Value? all = null;
        foreach (var id in source.Objects)
        {
            if (!_state.Heap.TryGetValue(id, out var item))
                continue;
            var own = IsPython && !values && (item.Entries.Count > 0 || item.Keys is not null) ? KeysOf(item) : item.Elements();
            if (own is not null)
                all = all is null ? own : Value.Join(all, own);
        }

        var type = ElementType(source.Type);
        if (all is null && source.Type is { } iterated && !source.Taints.IsEmpty is false && IterationOf(source, iterated, place) is { } iteration)
            return iteration;
        var taints = source.Taints.Through(File, place, "one by one");
        if (all is null)
            return source.Text is not null ? Value.Typed(source.Type) : new Value { Type = type, Taints = _solver.Library.IsHarmless(type) ? Taints.None : taints };
        return all.With(Taints.Join(all.Taints, taints));
    }

    /// <summary>What a type of these files gives when it is iterated over.</summary>
    private Value? IterationOf(Value source, TypeName type, Span place)
    {
        var methods = _solver.Program.Methods(type.Name, IsPython ? "__iter__" : "GetEnumerator");
        return methods.Count == 0 ? null : CallFunctions(methods, source, [], place, key: (_context, place, "iteration"), around: null);
    }

    private static TypeName? ElementType(TypeName? type) => type is null ? null : LibraryView.Plain(type.Name) switch
    {
        "str" or "string" => type,
        "dict" or "typing.Mapping" or "Mapping" or "typing.Dict" => type.Arguments.Count > 0 ? type.Arguments[0] : null,
        _ => type.Arguments.Count == 1 ? type.Arguments[0] : null,
    };

    private static Value KeysOf(HeapObject item)
    {
        var all = item.Keys;
        foreach (var (key, _) in item.Entries.OrderBy(e => e.Key.ToString(), StringComparer.Ordinal))
        {
            var constant = Value.Of(key, type: null);
            all = all is null ? constant : Value.Join(all, constant);
        }

        return all ?? Value.Unknown;
    }

    private Value ReadElement(Value receiver, Value? index, Span place)
    {
        if (index is { IsConstant: true } && receiver.IsConstant && Operations.Index(receiver.Constant, index.Constant, IsPython) is { } piece)
            return Value.Of(piece, receiver.Type);
        if (ElementAt(receiver, index, place) is { } known)
            return known.With(Taints.Join(known.Taints, receiver.Taints));
        var member = IsPython ? "__getitem__" : "get_Item";
        var arguments = index is null ? [] : new[] { new Given(index, null, ArgumentKind.Value, place, Instruction.None) };
        if (receiver.Type is { } type)
        {
            if (_solver.Program.Methods(type.Name, member) is { Count: > 0 } methods)
                return CallFunctions(methods, receiver, arguments, place, key: (_context, place, member), around: null);
            foreach (var known2 in _solver.Program.Lineage(type.Name))
            {
                if (_solver.Library.Member(known2, member) is { } model)
                    return ApplyModel(model.Members[0], model.Owner, receiver, arguments, [], place, (_context, place, member), isGuess: false, WordsOf(place));
            }
        }

        var element = ElementType(receiver.Type);
        var taints = Deep(receiver);
        return new Value { Type = element, Taints = _solver.Library.IsHarmless(element) ? Taints.None : taints.Through(File, place, "an element of it is read") };
    }

    /// <summary>The element of a known object under an index; <c>null</c> when the object does not tell.</summary>
    private Value? ElementAt(Value receiver, Value? index, Span place)
    {
        Value? all = null;
        foreach (var id in receiver.Objects)
        {
            if (!_state.Heap.TryGetValue(id, out var item))
                return null;
            var own = index is { IsConstant: true, Constant: { } key } ? ElementAt(item, key) : item.Elements();
            if (own is null && item.IsOpen)
                return null;
            if (own is not null)
                all = all is null ? own : Value.Join(all, own);
        }

        _ = place;
        return all ?? (receiver.Objects.Count > 0 && receiver.Taints.IsEmpty && !IsOpenObject(receiver) ? Value.Unknown : null);
    }

    private bool IsOpenObject(Value value) => value.Objects.Any(id => !_state.Heap.TryGetValue(id, out var item) || item.IsOpen);

    private static Value? ElementAt(HeapObject item, object key)
    {
        if (item.Items is { } items && key is long at)
        {
            var index = at < 0 ? items.Count + at : at;
            return index >= 0 && index < items.Count ? items[(int)index] : item.Rest;
        }

        return item.Entries.TryGetValue(key, out var entry) ? item.Rest is null || !item.IsMany ? entry : Value.Join(entry, item.Rest) : item.Rest;
    }

    private void WriteElement(int slot, Value? index, Value value, Span place)
    {
        var receiver = Get(slot);
        foreach (var id in receiver.Objects)
        {
            if (!_state.Heap.TryGetValue(id, out var item))
                continue;
            var strong = receiver.Objects.Count == 1 && !item.IsMany;
            _state.Heap = _state.Heap.SetItem(id, Written(item, index, value, strong));
        }

        if (receiver.Type is { } type)
        {
            var member = IsPython ? "__setitem__" : "set_Item";
            foreach (var known in _solver.Program.Lineage(type.Name))
            {
                if (_solver.Library.Member(known, member) is not { } model)
                    continue;
                var arguments = new[] { new Given(index ?? Value.Unknown, null, ArgumentKind.Value, place, Instruction.None), new Given(value, null, ArgumentKind.Value, place, Instruction.None) };
                ApplyModel(model.Members[0], model.Owner, receiver, arguments, [], place, (_context, place, member), isGuess: false, member);
                break;
            }
        }

        if (receiver.Objects.Count == 0)
            Spoil(receiver, Deep(value));
    }

    private static HeapObject Written(HeapObject item, Value? index, Value value, bool strong)
    {
        if (index is not { IsConstant: true, Constant: { } key })
            return index is null ? item.WithRest(value) : item.WithRest(value).WithKeys(index);
        if (item.Items is { } items && key is long at)
        {
            var place = at < 0 ? items.Count + at : at;
            if (place < 0 || place >= items.Count)
                return item.WithRest(value);
            return item.WithItems(items.SetItem((int)place, strong ? value : Value.Join(items[(int)place], value)), item.Rest);
        }

        return item.WithEntry(key, strong || !item.Entries.TryGetValue(key, out var old) ? value : Value.Join(old, value));
    }

    private Value SliceOf(Slice slice)
    {
        var receiver = Get(slice.Receiver);
        var (from, to) = (slice.From == Instruction.None ? null : Get(slice.From), slice.To == Instruction.None ? null : Get(slice.To));
        var exact = from is null or { IsConstant: true } && to is null or { IsConstant: true };
        if (exact && receiver.IsConstant && Operations.Cut(receiver.Constant, from?.Constant, to?.Constant, IsPython) is { } piece)
            return Value.Of(piece, receiver.Type);
        if (exact && ItemsOf(receiver) is { } items && Operations.Bounds(items.Count, from?.Constant, to?.Constant) is { } bounds)
        {
            var made = new HeapObject { Type = receiver.Type }.WithItems(items.GetRange(bounds.From, bounds.To - bounds.From), rest: null);
            return new Value { Type = receiver.Type, Taints = receiver.Taints, Objects = [Allocate(slice, made)] };
        }

        return new Value { Type = receiver.Type, Taints = receiver.Taints, Objects = receiver.Objects };
    }
}
