using System.Collections.Immutable;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content><c>try</c>.</content>
internal sealed partial class BodyLowering
{
    /// <summary>
    /// So many <c>finally</c> inside each other are lowered twice, once for exceptions, so that what only exceptions know does not reach what
    /// follows. Those deeper inside are lowered once.
    /// </summary>
    private const int MaxTwice = 2;

    private int _finallyDepth;

    public override void VisitTry(Try node)
    {
        if (node.FinalBody.IsEmpty)
        {
            var end = new BlockDraft();
            TryAndHandle(node, end);
            _code.Start(end);
            return;
        }

        var handlers = _code.Handlers;
        var around = new FinallyAround(new BlockDraft());
        var thrown = new BlockDraft();
        _around.Push(around);
        _code.Handlers = [thrown];
        var done = new BlockDraft();
        _finallyDepth++;
        TryAndHandle(node, done);
        _code.Start(done);
        if (_code.IsReachable)
            around.Add(WayOn.Next, None);
        _code.Jump(around.Entry);
        _around.Pop();
        _code.Handlers = handlers;
        Finally(node, around, thrown);
        _finallyDepth--;
    }

    public override void VisitTryStar(TryStar node) => VisitTry(node);

    private void Finally(Try node, FinallyAround around, BlockDraft thrown)
    {
        var place = new Span(node.FinalBody[0].Start, node.FinalBody[0].Start);
        _code.Start(thrown);
        _code.Caught([], place, None);
        if (_finallyDepth <= MaxTwice)
        {
            Statements(node.FinalBody);
            _code.Throw(None, place);
        }
        else if (_code.IsReachable)
        {
            around.Add(WayOn.Throw, None);
        }

        _code.Start(around.Entry);
        Statements(node.FinalBody);
        var end = new BlockDraft();
        for (var i = 0; i < around.Ways.Count; i++)
        {
            var next = new BlockDraft();
            if (i < around.Ways.Count - 1)
            {
                var way = new BlockDraft();
                _code.Branch(None, way, next);
                _code.Start(way);
            }

            GoOn(around.Ways[i].Kind, around.Ways[i].Value, end, place);
            _code.Start(next);
        }

        _code.Start(end);
    }

    private void GoOn(WayOn way, int value, BlockDraft end, Span place)
    {
        if (way == WayOn.Next)
            _code.Jump(end);
        else if (way == WayOn.Throw)
            _code.Throw(None, place);
        else
            Leave(way, value, place);
    }

    private void TryAndHandle(Try node, BlockDraft end)
    {
        var outside = _code.Handlers;
        var handlers = node.Handlers.Select(_ => new BlockDraft()).ToArray();
        if (handlers.Length > 0)
            _code.Handlers = node.Handlers.Any(CatchesAll) ? handlers : [.. handlers, .. outside];
        Statements(node.Body);
        _code.Handlers = outside;
        Statements(node.OrElse);
        _code.Jump(end);
        for (var i = 0; i < handlers.Length; i++)
        {
            _code.Start(handlers[i]);
            if (_code.IsReachable)
                Handle(node.Handlers[i]);
            _code.Jump(end);
        }
    }

    private void Handle(ExceptHandler handler)
    {
        var place = new Span(handler.Start, handler.Type?.End ?? handler.Start);
        var types = CaughtTypes(handler.Type);
        if (handler.Name is { } name)
            Assign(Meaning(name, null), _code.Caught(types, place), place);
        else
            _code.Caught(types, place, None);
        Statements(handler.Body);
    }

    private ImmutableArray<TypeName> CaughtTypes(Expr? type) => type switch
    {
        null => [],
        Tuple several => [.. several.Elts.Select(e => _frame.Heads.Types.OfClass(e, _scope) ?? new TypeName("Exception"))],
        _ => [_frame.Heads.Types.OfClass(type, _scope) ?? new TypeName("Exception")],
    };

    private bool CatchesAll(ExceptHandler handler) =>
        handler.Type is null || CaughtTypes(handler.Type).Any(t => t.Name is "BaseException" or "Exception");
}
