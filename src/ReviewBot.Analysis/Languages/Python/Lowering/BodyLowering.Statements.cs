using System.Runtime.CompilerServices;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Await = ReviewBot.Python.Syntax.Await;
using Call = ReviewBot.Python.Syntax.Call;
using Slice = ReviewBot.Python.Syntax.Slice;
using Tuple = ReviewBot.Python.Syntax.Tuple;
using Yield = ReviewBot.Python.Syntax.Yield;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content>Simple statements and what they bind.</content>
internal sealed partial class BodyLowering
{
    public override void VisitExprStmt(ExprStmt node)
    {
        if (node.Value is not Constant)
            Value(node.Value, node.Value is Call or Await or Yield or YieldFrom ? None : Fresh);
    }

    public override void VisitAssign(Assign node)
    {
        if (node is { Targets: [Name target], Value: Constant } && Meaning(target.Id, target) is { Kind: NameKind.Local, Slot: var slot })
        {
            ValueInto(node.Value, slot);
        }
        else if (node is { Targets: [Tuple targets], Value: Tuple values } && AreInPairs(targets, values))
        {
            AssignInPairs(targets, values);
        }
        else
        {
            var value = Value(node.Value);
            foreach (var each in node.Targets)
                Assign(each, value, At(node));
        }
    }

    public override void VisitAnnAssign(AnnAssign node)
    {
        if (node.Value is null)
            return;
        var value = Value(node.Value);
        if (_frame.Heads.Types.Of(node.Annotation, _scope) is { } type)
            value = _code.Cast(value, type, At(node));
        Assign(node.Target, value, At(node));
    }

    public override void VisitAugAssign(AugAssign node)
    {
        switch (node.Target)
        {
            case Attribute attribute:
                var owner = Value(attribute.Value);
                _code.Store(owner, attribute.Attr, Augment(node, _code.Load(owner, attribute.Attr, At(attribute))), At(node));
                break;
            case Subscript { Slice: not Slice } element:
                var receiver = Value(element.Value);
                var index = Index(element.Slice);
                _code.StoreElement(receiver, index, Augment(node, _code.LoadElement(receiver, index, At(element))), At(node));
                break;
            default:
                Assign(node.Target, Augment(node, Value(node.Target)), At(node));
                break;
        }
    }

    public override void VisitTypeAlias(TypeAlias node)
    {
    }

    public override void VisitDelete(Delete node)
    {
        foreach (var target in node.Targets)
            Delete(target);
    }

    public override void VisitRaise(Raise node)
    {
        var thrown = None;
        if (node.Exc is not null)
        {
            thrown = Value(node.Exc);
            if (node.Instance is not null)
                thrown = _code.Call(thrown, [Given(Value(node.Instance), node.Instance)], At(node));
        }

        if (node.Cause is not null)
            Value(node.Cause);
        _code.Throw(thrown, At(node));
    }

    public override void VisitAssert(Assert node)
    {
        var (holds, fails) = (new BlockDraft(), new BlockDraft());
        Condition(node.Test, holds, fails);
        _code.Start(fails);
        Argument[] arguments = node.Msg is null ? [] : [Given(Value(node.Msg), node.Msg)];
        _code.Throw(CallBuiltin("AssertionError", arguments, node, Fresh), At(node));
        _code.Start(holds);
    }

    public override void VisitImport(Import node)
    {
        foreach (var alias in node.Names)
        {
            var name = alias.AsName ?? (alias.Name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? alias.Name[..dot] : alias.Name);
            Bind(name, _frame.Names.ImportedModule(alias), alias);
        }
    }

    public override void VisitImportFrom(ImportFrom node)
    {
        foreach (var alias in node.Names)
        {
            if (alias.Name != "*" && _frame.Names.File.ImportedName(node, alias.Name) is { } imported)
                Bind(alias.AsName ?? alias.Name, imported, alias);
        }
    }

    public override void VisitPrint(Print node)
    {
        var arguments = new List<Argument>(node.Values.Length + 1);
        foreach (var value in node.Values)
            arguments.Add(Given(Value(value), value));
        if (node.Dest is not null)
            arguments.Add(new Argument(Value(node.Dest), "file", ArgumentKind.Value, At(node.Dest)));
        CallBuiltin("print", arguments, node, None);
    }

    public override void VisitExec(Exec node)
    {
        var arguments = new List<Argument>(3);
        foreach (var value in new[] { node.Body, node.Globals, node.Locals })
        {
            if (value is not null)
                arguments.Add(Given(Value(value), value));
        }

        CallBuiltin("exec", arguments, node, None);
    }

    /// <summary>What could not be read is left out; what stands below it is not.</summary>
    public override void VisitUnreadable(Unreadable node) => Statements(node.Body);

    public override void VisitGlobal(Global node)
    {
    }

    public override void VisitNonlocal(Nonlocal node)
    {
    }

    public override void VisitPass(Pass node)
    {
    }

    private void Assign(Expr target, int source, Span place)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (target)
        {
            case Name name:
                Assign(Meaning(name.Id, name), source, place);
                break;
            case Attribute attribute:
                _code.Store(Value(attribute.Value), attribute.Attr, source, place);
                break;
            case Subscript { Slice: Slice slice } part:
                var whole = Value(part.Value);
                Bounds(slice);
                _code.StoreElement(whole, None, _code.LoadElement(source, None, place), place);
                break;
            case Subscript element:
                var receiver = Value(element.Value);
                _code.StoreElement(receiver, Index(element.Slice), source, place);
                break;
            case Tuple tuple:
                Unpack(tuple.Elts, source);
                break;
            case List list:
                Unpack(list.Elts, source);
                break;
            case Starred starred:
                Assign(starred.Value, source, place);
                break;
        }
    }

    private void Assign(NameMeaning name, int source, Span place)
    {
        switch (name.Kind)
        {
            case NameKind.Local:
                _code.Copy(source, place, name.Slot);
                break;
            case NameKind.Outer:
                _code.StoreOuter(name.Owner!.Function, name.Slot, source, place);
                break;
            case NameKind.Symbol:
                _code.StoreSymbol(name.Symbol, source, place);
                break;
        }
    }

    /// <summary>Binds what an import brings to a name that is a variable because other things are bound to it too.</summary>
    private void Bind(string name, string imported, Alias alias)
    {
        if (Meaning(name, null) is { Kind: NameKind.Local or NameKind.Outer or NameKind.Symbol } variable)
            Assign(variable, _code.Symbol(imported, At(alias)), At(alias));
    }

    private void Unpack(IReadOnlyList<Expr> targets, int source)
    {
        var isBehindStar = false;
        for (var i = 0; i < targets.Count; i++)
        {
            var place = At(targets[i]);
            var behind = i - targets.Count;
            if (targets[i] is Starred)
            {
                var to = behind == -1 ? None : _code.Literal((long)behind + 1, place);
                Assign(targets[i], _code.Slice(source, i == 0 ? None : _code.Literal((long)i, place), to, place), place);
                isBehindStar = true;
            }
            else
            {
                Assign(targets[i], _code.LoadElement(source, _code.Literal((long)(isBehindStar ? behind : i), place), place), place);
            }
        }
    }

    private static bool AreInPairs(Tuple targets, Tuple values) =>
        targets.Elts.Length == values.Elts.Length && !targets.Elts.Any(t => t is Starred) && !values.Elts.Any(v => v is Starred);

    /// <summary><c>a, b = b, a</c>: all values are taken before the first is bound.</summary>
    private void AssignInPairs(Tuple targets, Tuple values)
    {
        var taken = new int[values.Elts.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = Value(values.Elts[i]);
            if (taken[i] >= 0 && taken[i] < _frame.Locals.Count)
                taken[i] = _code.Copy(taken[i], At(values.Elts[i]));
        }

        for (var i = 0; i < taken.Length; i++)
            Assign(targets.Elts[i], taken[i], At(targets.Elts[i]));
    }

    private int Augment(AugAssign node, int before)
    {
        var operand = Value(node.Value);
        return node.Op == BinaryOperator.MatMult
            ? _code.Mix([before, operand], At(node))
            : _code.Binary(Operators.Of(node.Op), before, operand, At(node));
    }

    private void Delete(Expr target)
    {
        switch (target)
        {
            case Attribute attribute:
                var owner = Value(attribute.Value);
                _code.Invoke(owner, "__delattr__", [Given(_code.Literal(attribute.Attr, At(attribute)), attribute)], At(target), None);
                break;
            case Subscript element:
                var receiver = Value(element.Value);
                _code.Invoke(receiver, "__delitem__", [Given(Index(element.Slice), element.Slice)], At(target), None);
                break;
            case Tuple tuple:
                foreach (var each in tuple.Elts)
                    Delete(each);
                break;
            case List list:
                foreach (var each in list.Elts)
                    Delete(each);
                break;
        }
    }
}
