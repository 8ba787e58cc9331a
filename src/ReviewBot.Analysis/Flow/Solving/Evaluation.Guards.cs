namespace ReviewBot.Analysis.Flow.Solving;

/// <content>What tests prove of values on the ways behind them.</content>
internal sealed partial class Evaluation
{
    /// <summary>Applies what a condition proves to every variable, element and field that holds the tested value.</summary>
    private static void Refine(FlowState state, Value condition, bool result)
    {
        foreach (var fact in condition.Facts)
        {
            if (fact.WhenTrue != result)
                continue;
            for (var i = 0; i < state.Locals.Length; i++)
            {
                if (state.Locals[i] is { } local && !local.Taints.IsEmpty && Concerns(local, fact))
                    state.Locals[i] = local.Refined(fact.Kinds);
            }

            foreach (var (id, item) in state.Heap)
            {
                if (item.Telling.Any(v => !v.Taints.IsEmpty && Concerns(v, fact)))
                    state.Heap = state.Heap.SetItem(id, item.Select(v => Concerns(v, fact) ? v.Refined(fact.Kinds) : v));
            }
        }
    }

    private static bool Concerns(Value value, Fact fact) =>
        ReferenceEquals(value.Identity, fact.Subject)
        || (value.Whole is { } whole && value.Part == PartKind.SameText && ReferenceEquals(whole.Identity, fact.Subject));

    /// <summary>The result of a comparison, and what it proves.</summary>
    private Value Compared(Binary binary, Value left, Value right)
    {
        var boolean = Operations.TypeOf(true, IsPython);
        if (Decided(binary.Operator, left, right) is { } decided)
            return Value.Of(decided, boolean);
        var facts = new List<Fact>();
        switch (binary.Operator)
        {
            case FlowOperator.Equal or FlowOperator.NotEqual or FlowOperator.Is or FlowOperator.IsNot:
                var equal = binary.Operator is FlowOperator.Equal or FlowOperator.Is;
                if (right.IsNull && left.Facts.Count > 0 && LibraryView.IsNumber(left.Type))
                    facts.AddRange(left.Facts.Where(f => f.WhenTrue).Select(f => f with { WhenTrue = !equal }));
                else if (IsTrusted(right) && !right.IsNull)
                    Prove(left, equal, facts);
                else if (IsTrusted(left) && !left.IsNull)
                    Prove(right, equal, facts);
                else if (right.IsConstant && right.Constant is bool flag)
                    facts.AddRange(left.Facts.Select(f => f with { WhenTrue = f.WhenTrue == (flag == equal) }));
                break;
            case FlowOperator.In or FlowOperator.NotIn:
                if (IsAllowList(right))
                    Prove(left, binary.Operator == FlowOperator.In, facts);
                else if (left.Text is ".." or "/" or "\\" or "../" or "..\\")
                    facts.AddRange(Subjects(right).Select(s => new Fact(s, KindSet.Of(SinkKind.Path), binary.Operator == FlowOperator.NotIn)));
                break;
        }

        return new Value { Type = boolean, Facts = facts };
    }

    /// <summary>A value that is equal to one that nobody outside decides about is harmless.</summary>
    private static void Prove(Value tested, bool whenTrue, List<Fact> facts)
    {
        if (tested is { Part: PartKind.Host, Whole: { } address })
            facts.Add(new Fact(address.Identity, KindSet.Of(SinkKind.Url) | KindSet.Of(SinkKind.Redirect), whenTrue));
        facts.AddRange(Subjects(tested).Select(s => new Fact(s, KindSet.All, whenTrue)));
    }

    /// <summary>The value itself and what it is another form of.</summary>
    private static IEnumerable<object> Subjects(Value tested)
    {
        yield return tested.Identity;
        if (tested is { Part: PartKind.SameText or PartKind.CanonicalPath, Whole: { } whole })
            yield return whole.Identity;
    }

    private static bool IsTrusted(Value value) => value.Constants is not null && value.Constants.All(c => c is string { Length: > 0 } or long or double or byte[]);

    /// <summary>Whether a collection holds only what the program itself put there.</summary>
    private bool IsAllowList(Value value)
    {
        if (value.Text is not null || !Deep(value).IsEmpty)
            return false;
        if (value.Objects.Count > 0)
            return value.Objects.All(id => _state.Heap.TryGetValue(id, out var item) && !item.IsOpen && item.Telling.All(v => v.Taints.IsEmpty));
        return value.Type is { } type && LibraryView.Plain(type.Name) is "list" or "set" or "tuple" or "dict" or "frozenset" or "[]";
    }

    private bool? Decided(FlowOperator op, Value left, Value right)
    {
        if (op is FlowOperator.Is or FlowOperator.IsNot or FlowOperator.Equal or FlowOperator.NotEqual)
        {
            var positive = op is FlowOperator.Is or FlowOperator.Equal;
            if (left.IsNull && IsSomething(right) || right.IsNull && IsSomething(left))
                return !positive;
            if (left.Constants is { } a && right.Constants is { } b && !a.Any(x => b.Any(y => Operations.Compute(FlowOperator.Equal, x, y, IsPython, out var same) && same is true)))
                return !positive;
        }

        if (op is FlowOperator.In or FlowOperator.NotIn && left is { IsConstant: true, Constant: { } key } && right.Objects is [var only]
            && _state.Heap.TryGetValue(only, out var item) && !item.IsOpen && item.Rest is null && item.Keys is null)
        {
            var within = item.Items is { } items ? Within(items, key) : item.Entries.ContainsKey(key);
            return within is null ? null : within == (op == FlowOperator.In);
        }

        return null;
    }

    private static bool? Within(IEnumerable<Value> items, object key)
    {
        var all = items.ToList();
        if (all.Any(i => i.IsConstant && key.Equals(i.Constant)))
            return true;
        return all.All(i => i.IsConstant) ? false : null;
    }

    /// <summary>Whether a value is not <c>null</c> for sure.</summary>
    private bool IsSomething(Value value) =>
        (value.Constants is { } all && all.All(c => c is not null)) || (value.Objects.Count > 0 && value.Constants is null && !IsOpenObject(value)) || value.Callables.Count > 0;

    /// <summary>What the result of a known test of a text proves.</summary>
    private List<Fact> FactsOf(string member, Value receiver, IReadOnlyList<Given> arguments, string qualified)
    {
        var first = arguments.Count > 0 ? arguments[0].Value : null;
        switch (member)
        {
            case "isdigit" or "isdecimal" or "isnumeric" or "isalnum" or "isalpha" or "isidentifier":
                return [.. Subjects(receiver).Select(s => new Fact(s, KindSet.All, WhenTrue: true))];
            case "is_relative_to" when receiver.Part == PartKind.CanonicalPath:
                return [.. Subjects(receiver).Select(s => new Fact(s, KindSet.Of(SinkKind.Path), WhenTrue: true))];
            case "startswith" or "StartsWith" when first is not null:
                return Begins(receiver, first);
            case "Contains" or "__contains__" or "contains" or "has_key" or "ContainsKey" when first is not null:
                if (receiver.Text is null && IsAllowList(receiver) && (receiver.Objects.Count > 0 || IsCollection(receiver.Type)))
                    return Proven(first, whenTrue: true);
                return first.Text is ".." or "/" or "\\" ? [.. Subjects(receiver).Select(s => new Fact(s, KindSet.Of(SinkKind.Path), WhenTrue: false))] : [];
            case "Equals" or "equals" when first is not null:
                return IsTrusted(first) ? Proven(receiver, whenTrue: true) : IsTrusted(receiver) ? Proven(first, whenTrue: true) : [];
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when first is not null:
                return [.. Subjects(first).Select(s => new Fact(s, KindSet.All, WhenTrue: true))];
            case "match" or "fullmatch" or "IsMatch" or "search":
                return Matches(member, receiver, arguments, qualified);
            default:
                return [];
        }
    }

    private static List<Fact> Proven(Value value, bool whenTrue)
    {
        var facts = new List<Fact>();
        Prove(value, whenTrue, facts);
        return facts;
    }

    private static List<Fact> Begins(Value receiver, Value prefix)
    {
        var facts = new List<Fact>();
        if (prefix.Text is { } text && UrlText.FixesHost(text))
            facts.AddRange(Subjects(receiver).Select(s => new Fact(s, KindSet.Of(SinkKind.Url) | KindSet.Of(SinkKind.Redirect), WhenTrue: true)));
        if (receiver.Part == PartKind.CanonicalPath && IsOwn(prefix) && (prefix.Text is null || prefix.Text.EndsWith('/') || prefix.Text.EndsWith('\\')))
        {
            facts.Add(new Fact(receiver.Identity, KindSet.Of(SinkKind.Path), WhenTrue: true));
            if (receiver.Whole is { } whole)
                facts.Add(new Fact(whole.Identity, KindSet.Of(SinkKind.Path), WhenTrue: true));
        }

        return facts;
    }

    /// <summary>Whether nobody outside decides about a value: what the object or the caller holds is the program's own.</summary>
    private static bool IsOwn(Value value)
    {
        foreach (var taint in value.Taints.Items)
        {
            if (taint.Source.Kind is SourceKind.Remote or SourceKind.Stored)
                return false;
        }

        return true;
    }

    private static List<Fact> Matches(string member, Value receiver, IReadOnlyList<Given> arguments, string qualified)
    {
        var isFunction = qualified.StartsWith("re.", StringComparison.Ordinal) || (arguments.Count >= 2 && member == "IsMatch");
        var (pattern, subject) = isFunction && arguments.Count >= 2
            ? member == "IsMatch" ? (arguments[1].Value.Text, arguments[0].Value) : (arguments[0].Value.Text, arguments[1].Value)
            : (receiver.Prefix.Length > 0 ? receiver.Prefix : null, arguments.Count > 0 ? arguments[0].Value : null);
        if (pattern is null || subject is null || PatternText.Proves(pattern, wholeText: member == "fullmatch", fromStart: member is "match" or "fullmatch") is not { IsEmpty: false } kinds)
            return [];
        return [.. Subjects(subject).Select(s => new Fact(s, kinds, WhenTrue: true))];
    }
}
