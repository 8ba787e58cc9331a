namespace ReviewBot.Analysis.Flow;

/// <summary>Operators of the intermediate form. Short-circuiting ones are branches.</summary>
internal enum FlowOperator : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    BitAnd,
    BitOr,
    BitXor,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Is,
    IsNot,
    In,
    NotIn,
    Not,
    Negate,
    Complement,
}

/// <summary>What a display makes.</summary>
internal enum CollectionKind : byte
{
    List,
    Tuple,
    Set,
    Mapping,
}
