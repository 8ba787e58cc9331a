using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Await = ReviewBot.Python.Syntax.Await;
using Slice = ReviewBot.Python.Syntax.Slice;
using Tuple = ReviewBot.Python.Syntax.Tuple;
using Yield = ReviewBot.Python.Syntax.Yield;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content>Expressions.</content>
internal sealed partial class BodyLowering
{
    public override void VisitName(Name node)
    {
        var meaning = Meaning(node.Id, node);
        _result = meaning.Kind switch
        {
            NameKind.Local => meaning.Slot,
            NameKind.Outer => _code.LoadOuter(meaning.Owner!.Function, meaning.Slot, At(node), _into),
            NameKind.Symbol or NameKind.Fixed => _code.Symbol(meaning.Symbol, At(node), _into),
            _ => None,
        };
    }

    public override void VisitConstant(Constant node) =>
        _result = node.Kind switch
        {
            ConstantKind.Ellipsis => _code.Symbol("builtins.Ellipsis", At(node), _into),
            ConstantKind.Complex => _code.Mix([], At(node), _into),
            _ => _code.Literal(Literals.ValueOf(node), At(node), _into),
        };

    public override void VisitAttribute(Attribute node)
    {
        var into = _into;
        _result = _frame.Names.Submodule(node, _scope) is { } module
            ? _code.Symbol(module, At(node), into)
            : _code.Load(Value(node.Value), node.Attr, At(node), into);
    }

    public override void VisitSubscript(Subscript node)
    {
        var into = _into;
        var receiver = Value(node.Value);
        if (node.Slice is Slice slice)
        {
            var (from, to) = Bounds(slice);
            _result = _code.Slice(receiver, from, to, At(node), into);
        }
        else
        {
            _result = _code.LoadElement(receiver, Index(node.Slice), At(node), into);
        }
    }

    /// <summary>A slice outside of a subscript of its own, in <c>a[1:2, 3]</c>.</summary>
    public override void VisitSlice(Slice node)
    {
        var into = _into;
        var (from, to) = Bounds(node);
        _result = _code.Mix([from, to], At(node), into);
    }

    public override void VisitBinOp(BinOp node)
    {
        var into = _into;
        if (node.Left is not BinOp)
        {
            var left = Value(node.Left);
            _result = Combine(node, left, into);
            return;
        }

        var chain = new Stack<BinOp>();
        Expr first = node;
        for (; first is BinOp operation; first = operation.Left)
            chain.Push(operation);
        var value = Value(first);
        while (chain.TryPop(out var operation))
            value = Combine(operation, value, chain.Count == 0 ? into : Fresh);
        _result = value;
    }

    public override void VisitUnaryOp(UnaryOp node)
    {
        var into = _into;
        if (node is { Op: UnaryOperator.USub, Operand: Constant { Kind: ConstantKind.Int or ConstantKind.Float } number })
            _result = _code.Literal(Literals.Negated(number), At(node), into);
        else if (node.Op == UnaryOperator.UAdd)
            _result = Value(node.Operand, into);
        else
            _result = _code.Unary(Operators.Of(node.Op), Value(node.Operand), At(node), into);
    }

    public override void VisitCompare(Compare node)
    {
        var into = _into;
        var left = Value(node.Left);
        if (node.Ops.Length == 1)
        {
            _result = _code.Binary(Operators.Of(node.Ops[0]), left, Value(node.Comparators[0]), At(node), into);
            return;
        }

        var value = _frame.ValueOf(node);
        var end = new BlockDraft();
        for (var i = 0; i < node.Ops.Length; i++)
        {
            var right = Value(node.Comparators[i]);
            var holds = _code.Binary(Operators.Of(node.Ops[i]), left, right, At(node));
            _code.Copy(holds, At(node), value);
            left = right;
            if (i == node.Ops.Length - 1)
                break;
            var next = new BlockDraft();
            _code.Branch(holds, next, end);
            _code.Start(next);
        }

        _code.Start(end);
        _result = value;
    }

    public override void VisitBoolOp(BoolOp node)
    {
        var value = _frame.ValueOf(node);
        var end = new BlockDraft();
        for (var i = 0; i < node.Values.Length; i++)
        {
            var operand = Value(node.Values[i]);
            _code.Copy(operand, At(node.Values[i]), value);
            if (i == node.Values.Length - 1)
                break;
            var next = new BlockDraft();
            if (node.Op == BoolOperator.And)
                _code.Branch(operand, next, end);
            else
                _code.Branch(operand, end, next);
            _code.Start(next);
        }

        _code.Start(end);
        _result = value;
    }

    public override void VisitIfExp(IfExp node)
    {
        var value = _frame.ValueOf(node);
        var (then, otherwise, end) = (new BlockDraft(), new BlockDraft(), new BlockDraft());
        Condition(node.Test, then, otherwise);
        _code.Start(then);
        ValueInto(node.Body, value);
        _code.Jump(end);
        _code.Start(otherwise);
        ValueInto(node.OrElse, value);
        _code.Start(end);
        _result = value;
    }

    public override void VisitNamedExpr(NamedExpr node)
    {
        var value = Value(node.Value);
        Assign(node.Target, value, At(node));
        _result = value;
    }

    public override void VisitLambda(Lambda node)
    {
        var into = _into;
        VisitDefaults(node.Args);
        _result = _code.Closure(_frame.Lambda(node), At(node), into);
    }

    public override void VisitAwait(Await node)
    {
        var into = _into;
        _result = _code.Await(Value(node.Value), At(node), into);
    }

    public override void VisitYield(Yield node)
    {
        var into = _into;
        _result = _code.Yield(node.Value is null ? None : Value(node.Value), At(node), delegated: false, into);
    }

    public override void VisitYieldFrom(YieldFrom node)
    {
        var into = _into;
        _result = _code.Yield(Value(node.Value), At(node), delegated: true, into);
    }

    public override void VisitStarred(Starred node) => _result = Value(node.Value);

    public override void VisitRepr(Repr node)
    {
        var into = _into;
        var value = Value(node.Value);
        _result = CallBuiltin("repr", [Given(value, node.Value)], node, into);
    }

    public override void VisitJoinedStr(JoinedStr node)
    {
        var into = _into;
        var parts = new List<int>(node.Values.Length);
        AddParts(node.Values, parts);
        _result = _code.Compose(parts, At(node), into);
    }

    public override void VisitTemplateStr(TemplateStr node)
    {
        var into = _into;
        var parts = new List<int>(node.Values.Length);
        AddParts(node.Values, parts);
        _result = _code.Compose(parts, At(node), into);
    }

    private void AddParts(IEnumerable<Expr> values, List<int> parts)
    {
        foreach (var value in values)
        {
            var (inner, format) = value switch
            {
                FormattedValue field => (field.Value, field.FormatSpec),
                Interpolation field => (field.Value, field.FormatSpec),
                _ => (value, null),
            };
            parts.Add(Value(inner));
            if (format is not null)
                AddParts(format.Values.Where(v => v is not Constant), parts);
        }
    }

    private int Combine(BinOp operation, int left, int into)
    {
        var right = Value(operation.Right);
        return operation.Op == BinaryOperator.MatMult
            ? _code.Mix([left, right], At(operation), into)
            : _code.Binary(Operators.Of(operation.Op), left, right, At(operation), into);
    }

    private (int From, int To) Bounds(Slice slice)
    {
        var from = slice.Lower is null ? None : Value(slice.Lower);
        var to = slice.Upper is null ? None : Value(slice.Upper);
        if (slice.Step is not null and not Constant)
            Value(slice.Step);
        return (from, to);
    }

    /// <summary>The slot of an index; nothing is known of one that holds a slice.</summary>
    private int Index(Expr index)
    {
        var slot = Value(index);
        return index is Slice || (index is Tuple tuple && tuple.Elts.Any(e => e is Slice)) ? None : slot;
    }
}
