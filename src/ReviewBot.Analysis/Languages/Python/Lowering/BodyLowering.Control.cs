using System.Collections.Immutable;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;
using Return = ReviewBot.Python.Syntax.Return;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content>Branches, loops and what leaves them.</content>
internal sealed partial class BodyLowering
{
    private readonly Stack<Surrounding> _around = [];

    public override void VisitIf(If node)
    {
        var end = new BlockDraft();
        while (true)
        {
            var (then, otherwise) = (new BlockDraft(), new BlockDraft());
            Condition(node.Test, then, otherwise);
            _code.Start(then);
            Statements(node.Body);
            _code.Jump(end);
            _code.Start(otherwise);
            if (node.OrElse is not [If next])
            {
                Statements(node.OrElse);
                break;
            }

            node = next;
        }

        _code.Start(end);
    }

    public override void VisitWhile(While node)
    {
        var (head, body, otherwise, exit) = (new BlockDraft(), new BlockDraft(), new BlockDraft(), new BlockDraft());
        _code.Start(head);
        Condition(node.Test, body, otherwise);
        _code.Start(body);
        Loop(head, exit, node.Body);
        _code.Start(otherwise);
        Statements(node.OrElse);
        _code.Start(exit);
    }

    public override void VisitFor(For node)
    {
        var source = Value(node.Iter);
        var (head, body, otherwise, exit) = (new BlockDraft(), new BlockDraft(), new BlockDraft(), new BlockDraft());
        _code.Start(head);
        _code.Branch(None, body, otherwise);
        _code.Start(body);
        Assign(node.Target, _code.Iterate(source, At(node.Iter)), At(node.Target));
        Loop(head, exit, node.Body);
        _code.Start(otherwise);
        Statements(node.OrElse);
        _code.Start(exit);
    }

    public override void VisitWith(With node)
    {
        foreach (var item in node.Items)
        {
            var source = Value(item.ContextExpr);
            var place = At(item.ContextExpr);
            if (item.OptionalVars is { } target)
                Assign(target, _code.Enter(source, place), At(target));
            else
                _code.Enter(source, place, None);
        }

        Statements(node.Body);
    }

    public override void VisitReturn(Return node) => Leave(WayOn.Return, node.Value is null ? None : Value(node.Value), At(node));

    public override void VisitBreak(Break node) => Leave(WayOn.Break, None, At(node));

    public override void VisitContinue(Continue node) => Leave(WayOn.Continue, None, At(node));

    private void Loop(BlockDraft head, BlockDraft exit, ImmutableArray<Stmt> body)
    {
        _around.Push(new LoopAround(head, exit));
        Statements(body);
        _around.Pop();
        _code.Jump(head);
    }

    /// <summary>Leaves what is around; a <c>finally</c> on the way is run first.</summary>
    private void Leave(WayOn way, int value, Span place)
    {
        foreach (var around in _around)
        {
            if (around is FinallyAround last)
            {
                last.Add(way, way == WayOn.Return ? Kept(value, place) : None);
                _code.Jump(last.Entry);
                return;
            }

            if (way != WayOn.Return && around is LoopAround loop)
            {
                _code.Jump(way == WayOn.Break ? loop.Exit : loop.Head);
                return;
            }
        }

        if (way == WayOn.Return)
            _code.Return(value, place);
    }

    /// <summary>Keeps what is returned while a <c>finally</c> runs.</summary>
    private int Kept(int value, Span place)
    {
        if (value == None)
            return None;
        var kept = _frame.ValueOf(_frame.Node);
        if (value != kept)
            _code.Copy(value, place, kept);
        return kept;
    }
}
