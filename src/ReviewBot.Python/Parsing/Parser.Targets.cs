namespace ReviewBot.Python.Parsing;

/// <content>What may be assigned to, deleted and looped over.</content>
internal sealed partial class Parser
{
    /// <summary>Says of an expression that was read that it is bound or deleted. An error where it cannot be.</summary>
    private Expr ToTarget(Expr target, ExprContext context)
    {
        switch (target)
        {
            case Name name:
                name.Context = context;
                break;
            case Attribute attribute:
                attribute.Context = context;
                break;
            case Subscript subscript:
                subscript.Context = context;
                break;
            case Starred { Value: not Starred } starred when context == ExprContext.Store:
                starred.Context = context;
                ToTarget(starred.Value, context);
                break;
            case Tuple tuple:
                tuple.Context = context;
                foreach (var element in tuple.Elts)
                    ToTarget(element, context);
                break;
            case List list:
                list.Context = context;
                foreach (var element in list.Elts)
                    ToTarget(element, context);
                break;
            case Constant { Kind: ConstantKind.True or ConstantKind.False } when _python2:
                break;
            default:
                Fail($"cannot {(context == ExprContext.Del ? "delete" : "assign to")} {Describe(target)}");
                break;
        }

        return target;
    }

    /// <summary>Targets separated by commas, up to <c>in</c>.</summary>
    private Expr ParseTargets()
    {
        var start = Start;
        var first = ParseTarget();
        if (Kind != TokenKind.Comma)
            return first;
        var mark = _exprs.Count;
        _exprs.Add(first);
        while (Accept(TokenKind.Comma) && Kind != TokenKind.In)
            _exprs.Add(ParseTarget());
        return new Tuple(start, LastEnd, _exprs.Take(mark), ExprContext.Store);
    }

    private Expr ParseTarget()
    {
        var start = Start;
        if (!Accept(TokenKind.Star))
            return ToTarget(ParseOperand(), ExprContext.Store);
        var value = ToTarget(ParseOperand(), ExprContext.Store);
        return new Starred(start, LastEnd, value, ExprContext.Store);
    }

    /// <summary>What CPython calls an expression in its messages.</summary>
    private static string Describe(Expr expression) => expression switch
    {
        Call => "function call",
        BoolOp or BinOp or UnaryOp => "expression",
        Constant { Kind: ConstantKind.True } => "True",
        Constant { Kind: ConstantKind.False } => "False",
        Constant { Kind: ConstantKind.None } => "None",
        Constant { Kind: ConstantKind.Ellipsis } => "ellipsis",
        Constant => "literal",
        JoinedStr or FormattedValue => "f-string expression",
        TemplateStr or Interpolation => "t-string expression",
        Compare => "comparison",
        Lambda => "lambda",
        IfExp => "conditional expression",
        Dict => "dict literal",
        Set => "set display",
        ListComp => "list comprehension",
        DictComp => "dict comprehension",
        SetComp => "set comprehension",
        GeneratorExp => "generator expression",
        Yield or YieldFrom => "yield expression",
        Await => "await expression",
        NamedExpr => "named expression",
        Starred => "starred",
        Tuple => "tuple",
        List => "list",
        _ => "expression",
    };
}
