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

    /// <summary>The methods that collections share; <c>null</c> when it is none of them or the collection is not known.</summary>
    private Value? CollectionMethod(Value receiver, string member, IReadOnlyList<Given> arguments, Span place, object key)
    {
        if (ConfigurationMethod(receiver, member, arguments, place) is { } setting)
            return setting;
        if (receiver.Objects is not [var only] || !_state.Heap.TryGetValue(only, out var item) || item.IsOpen && !IsCollection(receiver.Type))
            return null;
        if (!IsCollection(item.Type) && !IsCollection(receiver.Type))
            return null;
        var first = arguments.Count > 0 ? arguments[0].Value : Value.Unknown;
        switch (member)
        {
            case "append" or "Add" or "AddLast" or "Enqueue" or "Push" or "add" or "TryAdd" when arguments.Count <= 1 && item.Entries.Count == 0:
                Put(only, item.Items is { } items && !item.IsMany && items.Count < HeapObject.MostElements
                    ? item.WithItems(items.Add(first), item.Rest)
                    : item.Items is null && item.Rest is null && !item.IsMany && !item.IsOpen ? item.WithItems([first], rest: null) : item.WithRest(first));
                return Value.Unknown;
            case "Add" or "TryAdd" or "setdefault" or "set_Item" or "put" when arguments.Count == 2:
                Put(only, Written(item, first, arguments[1].Value, strong: !item.IsMany && member != "setdefault"));
                return member == "setdefault" ? ElementAt(receiver, first, place) ?? arguments[1].Value : Value.Unknown;
            case "insert" or "Insert" or "appendleft" or "AddFirst":
                Put(only, Inserted(item, member, arguments));
                return Value.Unknown;
            case "extend" or "AddRange" or "update" or "UnionWith":
                Put(only, Extended(item, arguments, place));
                return Value.Unknown;
            case "pop" or "RemoveAt" or "Pop" or "Dequeue" or "popleft" or "RemoveFirst" or "RemoveLast":
                return Taken(only, item, member, arguments);
            case "Remove" or "popitem" or "remove" or "discard":
                if (first is { IsConstant: true, Constant: { } removed } && item.Entries.ContainsKey(removed))
                    Put(only, item.WithoutEntry(removed));
                return Value.Unknown;
            case "clear" or "Clear":
                Put(only, new HeapObject { Type = item.Type, IsMany = item.IsMany }.WithItems(item.Items is null ? null : [], rest: null));
                return Value.Unknown;
            default:
                return CollectionQuery(receiver, item, member, arguments, place, key);
        }
    }

    /// <summary>Sections and keys of a configuration that the program itself fills.</summary>
    private Value? ConfigurationMethod(Value receiver, string member, IReadOnlyList<Given> arguments, Span place)
    {
        if (receiver.Objects is not [var only] || receiver.Type is not { } type || !type.Name.EndsWith("ConfigParser", StringComparison.Ordinal)
            || arguments.Count < 2 || arguments[0].Value.Text is not { } section || arguments[1].Value.Text is not { } name || !_state.Heap.TryGetValue(only, out var item))
        {
            return null;
        }

        var key = Value.Of(section + "\0" + name, type: null);
        if (member == "set" && arguments.Count >= 3)
        {
            Put(only, Written(item, key, arguments[2].Value, strong: !item.IsMany));
            return Value.Unknown;
        }

        return member == "get" && item.Entries.ContainsKey(key.Constant!) ? ElementAt(receiver, key, place) : null;
    }

    private Value? CollectionQuery(Value receiver, HeapObject item, string member, IReadOnlyList<Given> arguments, Span place, object key)
    {
        var first = arguments.Count > 0 ? arguments[0].Value : null;
        switch (member)
        {
            case "get" or "ElementAt" or "GetValueOrDefault" or "__getitem__" or "get_Item" or "getlist" when first is not null:
                var found = ElementAt(receiver, first, place);
                return arguments.Count > 1 && !(first.IsConstant && first.Constant is { } sought && item.Entries.ContainsKey(sought))
                    ? Value.Join(found ?? arguments[1].Value, arguments[1].Value)
                    : found;
            case "TryGetValue" when arguments.Count == 2 && first is not null:
                Set(arguments[1].Slot, ElementAt(receiver, first, place) ?? Value.Unknown);
                return Value.Typed(new TypeName("bool"));
            case "First" or "FirstOrDefault" or "Peek" when arguments.Count == 0:
                return ItemsOf(receiver) is [var head, ..] ? (item.Type?.Name.EndsWith("Stack", StringComparison.Ordinal) == true ? ItemsOf(receiver)![^1] : head) : item.Elements();
            case "Last" or "LastOrDefault" when arguments.Count == 0:
                return ItemsOf(receiver) is [.., var last] ? last : item.Elements();
            case "Single" or "SingleOrDefault" when arguments.Count == 0:
                return item.Elements();
            case "values":
                return Sequenced(item.Elements(), place, key);
            case "items":
                return Pairs(item, place, key);
            case "keys":
                return Sequenced(KeysOf(item), place, key);
            case "copy" or "ToList" or "ToArray" or "AsEnumerable" or "AsReadOnly" or "ToHashSet" or "Clone" when arguments.Count == 0:
                return new Value { Type = receiver.Type, Taints = receiver.Taints, Objects = [Allocate((key, "copy"), item.Select(v => v))] };
            default:
                return null;
        }
    }

    private Value Sequenced(Value? element, Span place, object key)
    {
        _ = place;
        var made = new HeapObject { Type = CollectionType(CollectionKind.List) };
        return new Value { Type = made.Type, Objects = [Allocate((key, "sequence"), element is null ? made : made.WithRest(element))] };
    }

    private Value Pairs(HeapObject item, Span place, object key)
    {
        var pair = new HeapObject { Type = CollectionType(CollectionKind.Tuple) }.WithItems([KeysOf(item), item.Elements() ?? Value.Unknown], rest: null);
        return Sequenced(new Value { Type = pair.Type, Objects = [Allocate((key, "pair"), pair)] }, place, key);
    }

    private void Put(int id, HeapObject item) => _state.Heap = _state.Heap.SetItem(id, item);

    private static HeapObject Inserted(HeapObject item, string member, IReadOnlyList<Given> arguments)
    {
        var value = arguments[^1].Value;
        if (item.Items is not { } items || item.IsMany || items.Count >= HeapObject.MostElements)
            return item.WithRest(value);
        var at = member is "appendleft" or "AddFirst" ? 0L : arguments[0].Value is { IsConstant: true, Constant: long index } ? index : -1;
        return at >= 0 && at <= items.Count ? item.WithItems(items.Insert((int)at, value), item.Rest) : item.WithRest(value);
    }

    private HeapObject Extended(HeapObject item, IReadOnlyList<Given> arguments, Span place)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name is not null)
            {
                item = item.WithEntry(argument.Name, argument.Value);
            }
            else if (argument.Value.Objects is [var only] && _state.Heap.TryGetValue(only, out var other) && other.Entries.Count > 0)
            {
                foreach (var (entry, value) in other.Entries)
                    item = item.WithEntry(entry, value);
                if (other.Rest is not null)
                    item = item.WithRest(other.Rest);
            }
            else if (item.Items is { } own && ItemsOf(argument.Value) is { } items && own.Count + items.Count <= HeapObject.MostElements && !item.IsMany)
            {
                item = item.WithItems(own.AddRange(items), item.Rest);
            }
            else
            {
                item = item.WithRest(ElementOf(argument.Value, place));
            }
        }

        return item;
    }

    private Value Taken(int id, HeapObject item, string member, IReadOnlyList<Given> arguments)
    {
        if (item.Items is { Count: > 0 } items && !item.IsMany)
        {
            var last = member is "pop" or "Pop" or "RemoveLast" ? items.Count - 1 : 0;
            var at = arguments is [{ Value: { IsConstant: true, Constant: long index } }, ..] ? (int)(index < 0 ? items.Count + index : index) : arguments.Count == 0 ? last : -1;
            if (at >= 0 && at < items.Count)
            {
                var taken = items[at];
                Put(id, item.WithItems(items.RemoveAt(at), item.Rest));
                return taken;
            }
        }

        if (arguments.Count > 0 && arguments[0].Value is { IsConstant: true, Constant: { } key } && item.Entries.TryGetValue(key, out var entry))
        {
            Put(id, item.WithoutEntry(key));
            return entry;
        }

        return item.Elements() ?? (arguments.Count > 1 ? arguments[1].Value : Value.Unknown);
    }

    private static bool IsCollection(TypeName? type) => type is not null && (LibraryView.Plain(type.Name) switch
    {
        "list" or "dict" or "set" or "tuple" or "[]" or "frozenset" or "collections.deque" or "collections.defaultdict" or "collections.OrderedDict"
            or "collections.Counter" or "queue.Queue" or "ArrayList" or "Hashtable" or "typing.List" or "typing.Dict" => true,
        _ => false,
    } || type.Name.StartsWith("System.Collections.", StringComparison.Ordinal) || type.Name is "List" or "Dictionary" or "HashSet" or "Queue" or "Stack" or "LinkedList");
}
