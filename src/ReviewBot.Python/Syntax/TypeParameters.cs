namespace ReviewBot.Python.Syntax;

/// <summary><c>T: bound = default</c>.</summary>
public sealed class TypeVar(int start, int end, string name, Expr? bound, Expr? defaultValue) : TypeParam(start, end, name, defaultValue)
{
    /// <summary>The bound, or <c>null</c>.</summary>
    public Expr? Bound { get; } = bound;

    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitTypeVar(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor)
    {
        visitor.Visit(Bound);
        visitor.Visit(DefaultValue);
    }
}

/// <summary><c>**P = default</c>.</summary>
public sealed class ParamSpec(int start, int end, string name, Expr? defaultValue) : TypeParam(start, end, name, defaultValue)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitParamSpec(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(DefaultValue);
}

/// <summary><c>*Ts = default</c>.</summary>
public sealed class TypeVarTuple(int start, int end, string name, Expr? defaultValue) : TypeParam(start, end, name, defaultValue)
{
    /// <inheritdoc/>
    public override void Accept(PythonVisitor visitor) => visitor.VisitTypeVarTuple(this);

    /// <inheritdoc/>
    public override void VisitChildren(PythonVisitor visitor) => visitor.Visit(DefaultValue);
}
