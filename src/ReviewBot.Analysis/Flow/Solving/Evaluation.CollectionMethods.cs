namespace ReviewBot.Analysis.Flow.Solving;

/// <content>The methods that collections share.</content>
internal sealed partial class Evaluation
{
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
