using System.Collections.Immutable;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What is known of an object: its fields, and of a collection its elements. Immutable.</summary>
internal sealed class HeapObject
{
    private static readonly ImmutableDictionary<string, Value> NoFields = ImmutableDictionary.Create<string, Value>(StringComparer.Ordinal);
    private static readonly ImmutableDictionary<object, Value> NoEntries = ImmutableDictionary<object, Value>.Empty;

    /// <summary>How many elements are known one by one.</summary>
    public const int MostElements = 64;

    public TypeName? Type { get; init; }

    public ImmutableDictionary<string, Value> Fields { get; init; } = NoFields;

    /// <summary>The elements of a sequence, when all of them are known in order.</summary>
    public ImmutableList<Value>? Items { get; init; }

    /// <summary>The entries of a mapping under constant keys.</summary>
    public ImmutableDictionary<object, Value> Entries { get; init; } = NoEntries;

    /// <summary>What any other element may be; <c>null</c> when there is none.</summary>
    public Value? Rest { get; init; }

    /// <summary>Keys of a mapping that are no constants.</summary>
    public Value? Keys { get; init; }

    /// <summary>Whether it stands for many objects (made in a loop or given by a caller), so that a write adds and does not replace.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether it came from outside the evaluation, so that fields which were not written may hold anything.</summary>
    public bool IsOpen { get; init; }

    private Value[]? _telling;
    private Value? _elements;
    private bool _joined;

    /// <summary>Those of its values that have sources or lead to objects, in a fixed order.</summary>
    public IReadOnlyList<Value> Telling => _telling ??= [.. Values().Where(v => !v.Taints.IsEmpty || v.Objects.Count > 0)];

    /// <summary>Everything that may be an element.</summary>
    public Value? Elements()
    {
        if (!_joined)
            (_elements, _joined) = (JoinElements(), true);
        return _elements;
    }

    private Value? JoinElements()
    {
        var all = Rest;
        foreach (var item in Items ?? [])
            all = all is null ? item : Value.Join(all, item);
        foreach (var (_, item) in Entries.OrderBy(e => Key(e.Key), StringComparer.Ordinal))
            all = all is null ? item : Value.Join(all, item);
        return all;
    }

    public HeapObject WithField(string name, Value value) =>
        Change(fields: Fields.SetItem(name, IsMany && Fields.TryGetValue(name, out var old) ? Value.Join(old, value) : value));

    public HeapObject WithItems(ImmutableList<Value>? items, Value? rest) => Change(items: items, setItems: true, rest: rest, setRest: true);

    public HeapObject WithEntry(object key, Value value) => Entries.Count >= MostElements && !Entries.ContainsKey(key)
        ? WithRest(value)
        : Change(entries: Entries.SetItem(key, IsMany && Entries.TryGetValue(key, out var old) ? Value.Join(old, value) : value));

    public HeapObject WithoutEntry(object key) => Change(entries: Entries.Remove(key));

    /// <summary>With one more element that may stand anywhere.</summary>
    public HeapObject WithRest(Value value)
    {
        if (Items is null)
            return Change(rest: Rest is null ? value : Value.Join(Rest, value), setRest: true);
        var all = Elements();
        return Change(items: null, setItems: true, rest: all is null ? value : Value.Join(all, value), setRest: true);
    }

    public HeapObject WithKeys(Value keys) => Change(keys: Keys is null ? keys : Value.Join(Keys, keys));

    public HeapObject AsMany() => IsMany ? this : Change(many: true);

    /// <summary>What either may be.</summary>
    public static HeapObject Join(HeapObject a, HeapObject b)
    {
        if (ReferenceEquals(a, b))
            return a;
        var fields = a.Fields;
        foreach (var (name, value) in b.Fields)
            fields = fields.SetItem(name, a.Fields.TryGetValue(name, out var own) ? Value.Join(own, value) : value);
        var joined = a.Items is not null && b.Items is not null && a.Items.Count == b.Items.Count
            ? new HeapObject { Items = [.. a.Items.Zip(b.Items, Value.Join)], Rest = JoinMaybe(a.Rest, b.Rest) }
            : a.Items is null && b.Items is null
                ? new HeapObject { Rest = JoinMaybe(a.Rest, b.Rest) }
                : new HeapObject { Rest = JoinMaybe(AllItems(a), AllItems(b)) };
        var entries = a.Entries;
        foreach (var (key, value) in b.Entries)
            entries = entries.SetItem(key, a.Entries.TryGetValue(key, out var own) ? Value.Join(own, value) : value);
        joined = new HeapObject
        {
            Type = Equals(a.Type, b.Type) ? a.Type : null,
            Fields = fields,
            Items = joined.Items,
            Rest = joined.Rest,
            Entries = entries,
            Keys = JoinMaybe(a.Keys, b.Keys),
            IsMany = a.IsMany || b.IsMany,
            IsOpen = a.IsOpen || b.IsOpen,
        };
        return joined.Same(a) ? a : joined;
    }

    public bool Same(HeapObject other)
    {
        if (ReferenceEquals(this, other))
            return true;
        return Equals(Type, other.Type) && IsMany == other.IsMany && IsOpen == other.IsOpen && SameMaybe(Rest, other.Rest) && SameMaybe(Keys, other.Keys)
            && SameItems(Items, other.Items) && SameEntries(Fields, other.Fields) && SameEntries(Entries, other.Entries);
    }

    /// <summary>Every value made anew.</summary>
    public HeapObject Select(Func<Value, Value> change) => Values().All(v => ReferenceEquals(change(v), v)) ? this : new()
    {
        Type = Type,
        Fields = Fields.IsEmpty ? Fields : Fields.ToImmutableDictionary(f => f.Key, f => change(f.Value), StringComparer.Ordinal),
        Items = Items?.ConvertAll(i => change(i)),
        Entries = Entries.IsEmpty ? Entries : Entries.ToImmutableDictionary(e => e.Key, e => change(e.Value)),
        Rest = Rest is null ? null : change(Rest),
        Keys = Keys is null ? null : change(Keys),
        IsMany = IsMany,
        IsOpen = IsOpen,
    };

    /// <summary>Its values in a fixed order.</summary>
    public IEnumerable<Value> Values()
    {
        foreach (var (_, value) in Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
            yield return value;
        foreach (var item in Items ?? [])
            yield return item;
        foreach (var (_, value) in Entries.OrderBy(e => Key(e.Key), StringComparer.Ordinal))
            yield return value;
        if (Rest is not null)
            yield return Rest;
        if (Keys is not null)
            yield return Keys;
    }

    private static string Key(object key) => key is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : key.ToString() ?? "";

    private static Value? AllItems(HeapObject o)
    {
        var all = o.Rest;
        foreach (var item in o.Items ?? [])
            all = all is null ? item : Value.Join(all, item);
        return all;
    }

    private static Value? JoinMaybe(Value? a, Value? b) => a is null ? b : b is null ? a : Value.Join(a, b);

    private static bool SameMaybe(Value? a, Value? b) => ReferenceEquals(a, b) || (a is not null && b is not null && a.Same(b));

    private static bool SameItems(ImmutableList<Value>? a, ImmutableList<Value>? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null && a.Count == b.Count && a.Zip(b).All(p => p.First.Same(p.Second)));

    private static bool SameEntries<TKey>(ImmutableDictionary<TKey, Value> a, ImmutableDictionary<TKey, Value> b)
        where TKey : notnull =>
        ReferenceEquals(a, b) || (a.Count == b.Count && a.All(e => b.TryGetValue(e.Key, out var other) && e.Value.Same(other)));

    private HeapObject Change(
        ImmutableDictionary<string, Value>? fields = null,
        ImmutableList<Value>? items = null,
        bool setItems = false,
        ImmutableDictionary<object, Value>? entries = null,
        Value? rest = null,
        bool setRest = false,
        Value? keys = null,
        bool? many = null) => new()
        {
            Type = Type,
            Fields = fields ?? Fields,
            Items = setItems ? items : Items,
            Entries = entries ?? Entries,
            Rest = setRest ? rest : Rest,
            Keys = keys ?? Keys,
            IsMany = many ?? IsMany,
            IsOpen = IsOpen,
        };
}
