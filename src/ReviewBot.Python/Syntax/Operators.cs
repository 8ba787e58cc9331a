namespace ReviewBot.Python.Syntax;

/// <summary>An operator of <see cref="BoolOp"/>.</summary>
public enum BoolOperator
{
    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,
}

/// <summary>An operator of <see cref="BinOp"/> and <see cref="AugAssign"/>.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Sub,

    /// <summary><c>*</c></summary>
    Mult,

    /// <summary><c>@</c></summary>
    MatMult,

    /// <summary><c>/</c></summary>
    Div,

    /// <summary><c>%</c></summary>
    Mod,

    /// <summary><c>**</c></summary>
    Pow,

    /// <summary><c>&lt;&lt;</c></summary>
    LShift,

    /// <summary><c>>></c></summary>
    RShift,

    /// <summary><c>|</c></summary>
    BitOr,

    /// <summary><c>^</c></summary>
    BitXor,

    /// <summary><c>&amp;</c></summary>
    BitAnd,

    /// <summary><c>//</c></summary>
    FloorDiv,
}

/// <summary>An operator of <see cref="UnaryOp"/>.</summary>
public enum UnaryOperator
{
    /// <summary><c>~</c></summary>
    Invert,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary><c>+</c></summary>
    UAdd,

    /// <summary><c>-</c></summary>
    USub,
}

/// <summary>An operator of <see cref="Compare"/>.</summary>
public enum CompareOperator
{
    /// <summary><c>==</c></summary>
    Eq,

    /// <summary><c>!=</c></summary>
    NotEq,

    /// <summary><c>&lt;</c></summary>
    Lt,

    /// <summary><c>&lt;=</c></summary>
    LtE,

    /// <summary><c>></c></summary>
    Gt,

    /// <summary><c>>=</c></summary>
    GtE,

    /// <summary><c>is</c></summary>
    Is,

    /// <summary><c>is not</c></summary>
    IsNot,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>not in</c></summary>
    NotIn,
}

/// <summary>What is done with a name, attribute, element or sequence of such.</summary>
public enum ExprContext
{
    /// <summary>It is read.</summary>
    Load,

    /// <summary>It is bound.</summary>
    Store,

    /// <summary>It is deleted.</summary>
    Del,
}
