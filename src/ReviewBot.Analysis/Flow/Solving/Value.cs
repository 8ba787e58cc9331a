namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>What is known of a value. Immutable.</summary>
internal sealed record Value
{
    /// <summary>How many constants a value may be one of.</summary>
    private const int MostConstants = 4;

    /// <summary>How many objects or functions a value may be one of; with more nothing is known of them.</summary>
    private const int MostAlternatives = 6;

    /// <summary>A value of which nothing is known.</summary>
    public static readonly Value Unknown = new();

    private object? _identity;

    /// <summary>The constants it may be one of; <c>null</c> when it may be anything.</summary>
    public IReadOnlyList<object?>? Constants { get; init; }

    /// <summary>Its type.</summary>
    public TypeName? Type { get; init; }

    /// <summary>Where it comes from, as far as that matters.</summary>
    public Taints Taints { get; init; } = Taints.None;

    /// <summary>The objects it may be, by their numbers in the heap, ascending.</summary>
    public IReadOnlyList<int> Objects { get; init; } = [];

    /// <summary>The qualified name of what it is: a module, a type, a function of a library; <c>null</c> for anything else.</summary>
    public string? Name { get; init; }

    /// <summary>The functions of these files that it may be.</summary>
    public IReadOnlyList<Callable> Callables { get; init; } = [];

    /// <summary>The method of a library that it is, bound to an object.</summary>
    public BoundMember? Bound { get; init; }

    /// <summary>What it proves of other values when it is true or false.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Whether it was computed from constants alone, though it is not known what came out.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether nobody but the program itself decides about it.</summary>
    public bool IsFixed => Constants is not null || IsComputed;

    /// <summary>What the text begins with, when it is no constant; empty when unknown.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The value that this one is a canonical form or a part of; see <see cref="Part"/>.</summary>
    public Value? Whole { get; init; }

    /// <summary>What it is of <see cref="Whole"/>.</summary>
    public PartKind Part { get; init; }

    /// <summary>Equal for a value and its refined copies.</summary>
    public object Identity
    {
        get => _identity ?? this;
        init => _identity = value;
    }

    /// <summary>Whether it is one known constant.</summary>
    public bool IsConstant => Constants is { Count: 1 };

    /// <summary>The constant it is; only with <see cref="IsConstant"/>.</summary>
    public object? Constant => Constants![0];

    /// <summary>The constant text it is, or <c>null</c>.</summary>
    public string? Text => Constants is [string text] ? text : null;

    /// <summary>Whether it is known to be true or false.</summary>
    public bool? Truth
    {
        get
        {
            if (Constants is null)
                return null;
            bool? all = null;
            foreach (var constant in Constants)
            {
                var one = IsTrue(constant);
                if (all is not null && all != one)
                    return null;
                all = one;
            }

            return all;
        }
    }

    public static Value Of(object? constant, TypeName? type) => new() { Constants = [constant], Type = type };

    public static Value Typed(TypeName? type) => type is null ? Unknown : new Value { Type = type };

    public static Value Named(string name) => new() { Name = name };

    /// <summary>The same from other sources.</summary>
    public Value With(Taints taints) => ReferenceEquals(taints, Taints) ? this : this with { Taints = taints };

    /// <summary>The same, known to be harmless for more kinds: what a guard proves of it.</summary>
    public Value Refined(KindSet kinds) => Taints.IsEmpty ? this : this with { Taints = Taints.Clear(kinds), Identity = Identity };

    /// <summary>The same, of a type.</summary>
    public Value OfType(TypeName? type) => this with { Type = type, Identity = Identity };

    /// <summary>The same without what only holds for one constant or text.</summary>
    public Value Widened() => Constants is null && Prefix.Length == 0 ? this : this with { Constants = null, IsComputed = IsFixed, Prefix = "", Facts = [], Identity = Identity };

    /// <summary>Two values are the same one; what they say is compared by <see cref="Same"/>.</summary>
    public bool Equals(Value? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>What either may be.</summary>
    public static Value Join(Value left, Value right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var joined = new Value
        {
            Constants = JoinConstants(left.Constants, right.Constants),
            Type = JoinTypes(left, right),
            Taints = Taints.Join(left.Taints, right.Taints),
            Objects = JoinObjects(left, right),
            Name = left.Name == right.Name ? left.Name : left.IsNull ? right.Name : right.IsNull ? left.Name : null,
            Callables = JoinLists(left.Callables, right.Callables),
            Bound = Equals(left.Bound, right.Bound) ? left.Bound : left.IsNull ? right.Bound : right.IsNull ? left.Bound : null,
            Facts = JoinFacts(left, right),
            IsComputed = left.IsFixed && right.IsFixed,
            Prefix = CommonPrefix(left, right),
            Whole = ReferenceEquals(left.Whole, right.Whole) ? left.Whole : null,
            Part = left.Part == right.Part ? left.Part : PartKind.None,
            _identity = ReferenceEquals(left.Identity, right.Identity) ? left.Identity : null,
        };
        return joined.Same(left) ? left : joined;
    }

    /// <summary>Whether the two say the same, ways aside.</summary>
    public bool Same(Value other) =>
        ReferenceEquals(this, other)
        || (Name == other.Name
            && SameList(Constants, other.Constants)
            && Equals(Type, other.Type)
            && Taints.Same(other.Taints)
            && Objects.SequenceEqual(other.Objects)
            && Callables.SequenceEqual(other.Callables)
            && IsFixed == other.IsFixed
            && Prefix == other.Prefix
            && Equals(Bound, other.Bound)
            && Facts.SequenceEqual(other.Facts)
            && Part == other.Part
            && ReferenceEquals(Whole, other.Whole));

    /// <summary>Whether it is <c>null</c> for sure.</summary>
    public bool IsNull => Constants is [null];

    private static bool IsTrue(object? constant) => constant switch
    {
        null => false,
        bool b => b,
        string s => s.Length > 0,
        long l => l != 0,
        double d => d != 0,
        System.Numerics.BigInteger big => !big.IsZero,
        byte[] bytes => bytes.Length > 0,
        _ => true,
    };

    private static bool SameList(IReadOnlyList<object?>? a, IReadOnlyList<object?>? b) =>
        ReferenceEquals(a, b) || (a is not null && b is not null && a.SequenceEqual(b));

    private static IReadOnlyList<object?>? JoinConstants(IReadOnlyList<object?>? a, IReadOnlyList<object?>? b)
    {
        if (a is null || b is null)
            return null;
        if (ReferenceEquals(a, b))
            return a;
        var joined = new List<object?>(a);
        foreach (var constant in b)
        {
            if (!joined.Contains(constant))
                joined.Add(constant);
        }

        return joined.Count == a.Count ? a : joined.Count > MostConstants ? null : joined;
    }

    /// <summary>What is proven by a value that is something still is when the value may be nothing as well.</summary>
    private static IReadOnlyList<Fact> JoinFacts(Value left, Value right)
    {
        if (left.Facts.SequenceEqual(right.Facts))
            return left.Facts;
        if (left.IsNull && right.Facts.Count > 0)
            return [.. right.Facts.Where(f => f.WhenTrue)];
        return right.IsNull && left.Facts.Count > 0 ? [.. left.Facts.Where(f => f.WhenTrue)] : [];
    }

    private static TypeName? JoinTypes(Value left, Value right) =>
        Equals(left.Type, right.Type) ? left.Type : left.IsNull ? right.Type : right.IsNull ? left.Type : null;

    private static IReadOnlyList<int> JoinObjects(Value left, Value right)
    {
        if (left.Objects.Count == 0)
            return right.Objects;
        if (right.Objects.Count == 0 || ReferenceEquals(left.Objects, right.Objects) || left.Objects.SequenceEqual(right.Objects))
            return left.Objects;
        var joined = left.Objects.Union(right.Objects).Order().ToList();
        return joined.Count > MostAlternatives ? [] : joined;
    }

    private static IReadOnlyList<T> JoinLists<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
    {
        if (a.Count == 0)
            return b;
        if (b.Count == 0 || a.SequenceEqual(b))
            return a;
        var joined = a.Union(b).ToList();
        return joined.Count > MostAlternatives ? a : joined;
    }

    private static string CommonPrefix(Value left, Value right)
    {
        var (a, b) = (left.Text ?? left.Prefix, right.Text ?? right.Prefix);
        if (left.IsConstant && right.IsConstant)
            return "";
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
            length++;
        return length == a.Length ? a : a[..length];
    }
}

/// <summary>What a value is of another.</summary>
internal enum PartKind : byte
{
    None,

    /// <summary>The same path without links and dots.</summary>
    CanonicalPath,

    /// <summary>The host of an address, or the address taken apart.</summary>
    Host,

    /// <summary>The same text but for its case and the blanks around it.</summary>
    SameText,
}

/// <summary>That another value is harmless for some kinds when this one is true, or when it is false.</summary>
internal sealed record Fact(object Subject, KindSet Kinds, bool WhenTrue);

/// <summary>A function of these files as a value: with the object it is bound to and the variables around it.</summary>
/// <param name="Function">The function.</param>
/// <param name="Receiver">The object, when it is bound.</param>
/// <param name="Around">The evaluation in which it was made, whose variables it sees; <c>null</c> for none.</param>
internal sealed record Callable(FlowFunction Function, Value? Receiver, Evaluation? Around);

/// <summary>A method of a library, bound to an object.</summary>
internal sealed record BoundMember(IReadOnlyList<Models.ModelMember> Members, Models.ModelType? Owner, Value? Receiver, string Member);

/// <summary>A value given to a call.</summary>
internal readonly record struct Given(Value Value, string? Name, ArgumentKind Kind, Span Place, int Slot);
