namespace ReviewBot.Python.Names;

/// <summary>One place at which a name, or an attribute of <c>self</c>, is bound.</summary>
public sealed class BindingSite
{
    internal BindingSite(BindingKind kind, Node node, Node owner, int blockEnd)
    {
        Kind = kind;
        Node = node;
        Owner = owner;
        BlockEnd = blockEnd;
    }

    /// <summary>How it is bound.</summary>
    public BindingKind Kind { get; }

    /// <summary>The node that carries the name: <see cref="Name"/>, <see cref="Arg"/>, <see cref="Alias"/>, definition, pattern, handler or type parameter.</summary>
    public Node Node { get; }

    /// <summary>The statement, clause or expression that binds it, such as the <see cref="Assign"/> or the <see cref="WithItem"/>.</summary>
    public Node Owner { get; }

    /// <summary>The scope in which it stands; another than the name's own where that says <c>global</c> or <c>nonlocal</c>, or is a comprehension.</summary>
    public Scope Scope { get; internal set; } = null!;

    /// <summary>
    /// The expression that is bound as it is; of <c>a, b = x, y</c> the element. <c>null</c> where the value is worked out of
    /// something else.
    /// </summary>
    public Expr? Value { get; internal init; }

    /// <summary>
    /// The expression the value is worked out of: what is iterated, unpacked or entered, the operand of <c>op=</c>, the default of a
    /// parameter, the type of a handler; <see cref="Value"/> where that is known.
    /// </summary>
    public Expr? Source { get; internal init; }

    /// <summary>The annotation, or <c>null</c>.</summary>
    public Expr? Annotation { get; internal init; }

    /// <summary>Whether it may be left out in a run through its scope: below <c>if</c>, a loop, <c>try</c>, <c>case</c> and such.</summary>
    public bool IsConditional => BlockEnd != int.MaxValue;

    /// <summary>Where the innermost block ends that may be left out; the largest number when there is none.</summary>
    public int BlockEnd { get; }
}
