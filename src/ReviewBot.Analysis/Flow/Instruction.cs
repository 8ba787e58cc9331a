namespace ReviewBot.Analysis.Flow;

/// <summary>
/// A step of the intermediate form. Operands are slots of the function: the first <see cref="FlowBody.Locals"/> are its variables, the
/// others temporaries, each written by one instruction before it is read, on every way. <see cref="None"/> stands for a value that is unknown.
/// </summary>
internal abstract class Instruction(int target, Span place)
{
    /// <summary>No slot: an unknown value, or a result that nobody reads.</summary>
    public const int None = -1;

    /// <summary>The slot that it writes, or <see cref="None"/>.</summary>
    public int Target { get; } = target;

    /// <summary>The code it stands for.</summary>
    public Span Place { get; } = place;
}

/// <summary>A literal: <c>null</c>, <see cref="bool"/>, <see cref="long"/> (or <see cref="System.Numerics.BigInteger"/>), <see cref="double"/>, <see cref="string"/>, <see cref="char"/>, or <c>byte[]</c>.</summary>
internal sealed class Literal(int target, object? value, Span place) : Instruction(target, place)
{
    public object? Value { get; } = value;
}

/// <summary>
/// What a qualified name stands for outside the variables: a module, namespace, type, function, module variable, static field, builtin
/// (<c>builtins.open</c>). Aliases of imports are already replaced by what they stand for.
/// </summary>
internal sealed class Symbol(int target, string name, Span place) : Instruction(target, place)
{
    public string Name { get; } = name;
}

/// <summary>Writes a module variable or static field of a qualified name.</summary>
internal sealed class StoreSymbol(string name, int source, Span place) : Instruction(None, place)
{
    public string Name { get; } = name;

    public int Source { get; } = source;
}

/// <summary>A function, lambda or method group of these files as a value.</summary>
internal sealed class Closure(int target, FlowFunction function, Span place) : Instruction(target, place)
{
    public FlowFunction Function { get; } = function;
}

/// <summary>Copies a slot.</summary>
internal sealed class Copy(int target, int source, Span place) : Instruction(target, place)
{
    public int Source { get; } = source;
}

/// <summary>Reads a variable of a function around this one.</summary>
internal sealed class LoadOuter(int target, FlowFunction owner, int slot, Span place) : Instruction(target, place)
{
    public FlowFunction Owner { get; } = owner;

    public int Slot { get; } = slot;
}

/// <summary>Writes a variable of a function around this one.</summary>
internal sealed class StoreOuter(FlowFunction owner, int slot, int source, Span place) : Instruction(None, place)
{
    public FlowFunction Owner { get; } = owner;

    public int Slot { get; } = slot;

    public int Source { get; } = source;
}

/// <summary>Reads a field, property or method of an object, module or type.</summary>
internal sealed class Load(int target, int receiver, string member, Span place) : Instruction(target, place)
{
    public int Receiver { get; } = receiver;

    public string Member { get; } = member;
}

/// <summary>Writes a field or property.</summary>
internal sealed class Store(int receiver, string member, int source, Span place) : Instruction(None, place)
{
    public int Receiver { get; } = receiver;

    public string Member { get; } = member;

    public int Source { get; } = source;
}

/// <summary>Reads an element; <see cref="Index"/> may be <see cref="Instruction.None"/>.</summary>
internal sealed class LoadElement(int target, int receiver, int index, Span place) : Instruction(target, place)
{
    public int Receiver { get; } = receiver;

    public int Index { get; } = index;
}

/// <summary>Writes an element; <see cref="Index"/> may be <see cref="Instruction.None"/>.</summary>
internal sealed class StoreElement(int receiver, int index, int source, Span place) : Instruction(None, place)
{
    public int Receiver { get; } = receiver;

    public int Index { get; } = index;

    public int Source { get; } = source;
}

/// <summary>A part of a sequence: <c>a[1:]</c>, <c>a[1..]</c>. Bounds that are left out are <see cref="Instruction.None"/>.</summary>
internal sealed class Slice(int target, int receiver, int from, int to, Span place) : Instruction(target, place)
{
    public int Receiver { get; } = receiver;

    public int From { get; } = from;

    public int To { get; } = to;
}

/// <summary>An operator with two operands.</summary>
internal sealed class Binary(int target, FlowOperator op, int left, int right, Span place) : Instruction(target, place)
{
    public FlowOperator Operator { get; } = op;

    public int Left { get; } = left;

    public int Right { get; } = right;
}

/// <summary>An operator with one operand: <see cref="FlowOperator.Not"/>, <see cref="FlowOperator.Negate"/>, <see cref="FlowOperator.Complement"/>.</summary>
internal sealed class Unary(int target, FlowOperator op, int operand, Span place) : Instruction(target, place)
{
    public FlowOperator Operator { get; } = op;

    public int Operand { get; } = operand;
}

/// <summary>A text put together from parts in order: f-strings, interpolated strings. A part with a format of numbers still is a part.</summary>
internal sealed class Compose(int target, IReadOnlyList<int> parts, Span place) : Instruction(target, place)
{
    public IReadOnlyList<int> Parts { get; } = parts;
}

/// <summary>A display of a collection. For a mapping <see cref="Keys"/> are as many as <see cref="Values"/>; a spread has the key <see cref="Instruction.None"/> and is in <see cref="Spreads"/>.</summary>
internal sealed class Collect(int target, CollectionKind kind, IReadOnlyList<int> keys, IReadOnlyList<int> values, IReadOnlyList<int> spreads, Span place)
    : Instruction(target, place)
{
    public CollectionKind Kind { get; } = kind;

    public IReadOnlyList<int> Keys { get; } = keys;

    public IReadOnlyList<int> Values { get; } = values;

    /// <summary>Positions in <see cref="Values"/> whose elements (not the value itself) are taken in: <c>*a</c>, <c>**a</c>, <c>..a</c>.</summary>
    public IReadOnlyList<int> Spreads { get; } = spreads;
}

/// <summary>An element of what is iterated over: keys of a mapping in Python, pairs in C#. Stands at the head of the loop's body.</summary>
internal sealed class Iterate(int target, int source, Span place) : Instruction(target, place)
{
    public int Source { get; } = source;
}

/// <summary>Calls what a slot holds: a function, type (its constructor), bound method.</summary>
internal sealed class Call(int target, int callee, IReadOnlyList<Argument> arguments, Span place) : Instruction(target, place)
{
    public int Callee { get; } = callee;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;
}

/// <summary>
/// Calls a member: <c>receiver.member(…)</c>, whatever the receiver is (object, module, type). <see cref="Super"/>: the base's member is meant.
/// </summary>
internal sealed class Invoke(int target, int receiver, string member, IReadOnlyList<Argument> arguments, Span place, bool super = false)
    : Instruction(target, place)
{
    public int Receiver { get; } = receiver;

    public string Member { get; } = member;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;

    public bool Super { get; } = super;

    /// <summary>C#: the type arguments that were written, as qualified names.</summary>
    public IReadOnlyList<TypeName> TypeArguments { get; init; } = [];
}

/// <summary>Makes an object: <c>new T(…)</c>.</summary>
internal sealed class Create(int target, TypeName? type, IReadOnlyList<Argument> arguments, Span place) : Instruction(target, place)
{
    /// <summary>The type, <c>null</c> when it is not known.</summary>
    public TypeName? Type { get; } = type;

    public IReadOnlyList<Argument> Arguments { get; } = arguments;
}

/// <summary>Waits for a value.</summary>
internal sealed class Await(int target, int source, Span place) : Instruction(target, place)
{
    public int Source { get; } = source;
}

/// <summary>Gives a value to who iterates over this generator; <see cref="Delegated"/>: its elements (<c>yield from</c>).</summary>
internal sealed class Yield(int target, int source, Span place, bool delegated = false) : Instruction(target, place)
{
    public int Source { get; } = source;

    public bool Delegated { get; } = delegated;
}

/// <summary>A value taken as a type: a cast, <c>as</c>, a declaration pattern, an annotation of a variable.</summary>
internal sealed class Cast(int target, int source, TypeName type, Span place) : Instruction(target, place)
{
    public int Source { get; } = source;

    public TypeName Type { get; } = type;
}

/// <summary>Whether a value is of a type: <c>is</c>, <c>isinstance</c>, a class pattern.</summary>
internal sealed class TypeTest(int target, int source, TypeName type, Span place) : Instruction(target, place)
{
    public int Source { get; } = source;

    public TypeName Type { get; } = type;
}

/// <summary>The exception that a handler has caught; no type means any.</summary>
internal sealed class Caught(int target, IReadOnlyList<TypeName> types, Span place) : Instruction(target, place)
{
    public IReadOnlyList<TypeName> Types { get; } = types;
}

/// <summary>What a <c>with</c> gives its variable: <c>__enter__</c> of the source.</summary>
internal sealed class Enter(int target, int source, Span place) : Instruction(target, place)
{
    public int Source { get; } = source;
}

/// <summary>A value of which nothing is known but that its operands went into it: what no other instruction expresses.</summary>
internal sealed class Mix(int target, IReadOnlyList<int> sources, Span place) : Instruction(target, place)
{
    public IReadOnlyList<int> Sources { get; } = sources;
}
