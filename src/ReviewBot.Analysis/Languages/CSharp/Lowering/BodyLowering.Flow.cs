using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Loops, exceptions and the ways out of them.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A <c>finally</c> of so few characters is lowered again for each way that runs it, so that the ways stay apart.</summary>
    private const int MostCopied = 400;

    private readonly Stack<Exit> _breaks = new();
    private readonly Stack<Exit> _continues = new();
    private readonly Stack<Finally> _finally = new();
    private bool _inCopy;
    private int _returned = None;

    private void Loop(StatementSyntax statement)
    {
        switch (statement)
        {
            case WhileStatementSyntax loop:
                Loop(loop.Condition, loop.Statement, [], null);
                break;
            case ForStatementSyntax loop:
                if (loop.Declaration is { } declaration)
                    Declaration(declaration);
                foreach (var initializer in loop.Initializers)
                    Discard(initializer);
                Loop(loop.Condition, loop.Statement, loop.Incrementors, null);
                break;
            case DoStatementSyntax loop:
                Do(loop);
                break;
            case CommonForEachStatementSyntax loop:
                ForEach(loop);
                break;
        }
    }

    private void Loop(ExpressionSyntax? condition, StatementSyntax body, IReadOnlyList<ExpressionSyntax> steps, Action? atHead)
    {
        var (head, inside, next, exit) = (_out.NewBlock(), _out.NewBlock(), _out.NewBlock(), _out.NewBlock());
        _out.Start(head);
        if (atHead is not null)
            _out.Branch(None, inside, exit);
        else if (condition is not null)
            Condition(condition, inside, exit);
        _out.Start(inside);
        atHead?.Invoke();
        Inside(body, exit, next);
        _out.Start(next);
        foreach (var step in steps)
            Discard(step);
        _out.Jump(head);
        _out.Start(exit);
    }

    private void Do(DoStatementSyntax loop)
    {
        var (body, test, exit) = (_out.NewBlock(), _out.NewBlock(), _out.NewBlock());
        _out.Start(body);
        Inside(loop.Statement, exit, test);
        _out.Start(test);
        Condition(loop.Condition, body, exit);
        _out.Start(exit);
    }

    private void ForEach(CommonForEachStatementSyntax loop)
    {
        var source = Value(loop.Expression);
        Loop(null, loop.Statement, [], () =>
        {
            var place = Place(loop.Expression);
            var element = _out.Emit(StepKind.Iterate, place, source);
            if (loop is ForEachStatementSyntax single)
            {
                var variable = Declare(single.Identifier, Names.Type(single.Type), ElementNames(single.Type));
                _out.Copy(variable, element, Place(single.Identifier));
            }
            else if (loop is ForEachVariableStatementSyntax several)
            {
                Assign(several.Variable, element);
            }
        });
    }

    private void Inside(StatementSyntax body, int exit, int next)
    {
        _breaks.Push(new Exit(exit, _finally.Count));
        _continues.Push(new Exit(next, _finally.Count));
        Embedded(body);
        _breaks.Pop();
        _continues.Pop();
    }

    private void Go(Stack<Exit> exits)
    {
        if (exits.TryPeek(out var exit))
            Through(exit.Finallies, () => _out.Jump(exit.Block));
    }

    private void Leave(int value, Span place)
    {
        if (_finally.Count == 0)
        {
            _out.Return(value, place);
            return;
        }

        if (value != None)
        {
            if (_returned == None)
                _returned = Join();
            _out.Copy(_returned, value, place);
        }

        var returned = value == None ? None : _returned;
        Through(0, () => _out.Return(returned, place));
    }

    /// <summary>Runs every <c>finally</c> down to a depth, the innermost first, and then goes on.</summary>
    private void Through(int depth, Action then)
    {
        if (_finally.Count <= depth)
        {
            then();
            return;
        }

        if (!_out.IsReachable)
            return;
        var frame = _finally.Pop();
        if (frame.IsCopied)
        {
            Copy(frame);
            Through(depth, then);
        }
        else
        {
            var way = _out.NewBlock();
            frame.Ways.Add(() => Through(depth, then));
            frame.Blocks.Add(way);
            _out.Jump(frame.Entry);
        }

        _finally.Push(frame);
    }

    private void Copy(Finally frame)
    {
        var (handlers, copied) = (_out.Handlers, _inCopy);
        _out.Handlers = frame.OuterHandlers;
        _inCopy = true;
        _out.Start(_out.NewBlock());
        Block(frame.Code);
        (_out.Handlers, _inCopy) = (handlers, copied);
    }

    private void Try(TryStatementSyntax attempt)
    {
        if (attempt.Finally is not { } last)
        {
            Catching(attempt);
            return;
        }

        var outer = _out.Handlers;
        var handler = _out.NewBlock();
        var frame = new Finally(last.Block, _out.NewBlock(), outer, !_inCopy && last.Span.Length <= MostCopied);
        _finally.Push(frame);
        _out.Handlers = [handler, .. outer];
        Catching(attempt);
        var exit = _out.NewBlock();
        var depth = _finally.Count - 1;
        Through(depth, () => _out.Jump(exit));
        _out.Handlers = outer;
        _out.Start(handler);
        _out.Do(StepKind.Caught, Place(last), data: (IReadOnlyList<TypeName>)[]);
        Through(depth, () => _out.Throw(None, Place(last)));
        _finally.Pop();
        if (!frame.IsCopied)
            Shared(frame);
        _out.Start(exit);
    }

    /// <summary>Lowers a <c>finally</c> once; behind it any of the ways that came in may be taken.</summary>
    private void Shared(Finally frame)
    {
        _out.Start(frame.Entry);
        Block(frame.Code);
        for (var i = 0; i < frame.Ways.Count; i++)
        {
            var rest = _out.NewBlock();
            if (i + 1 < frame.Ways.Count)
                _out.Branch(None, frame.Blocks[i], rest);
            else
                _out.Jump(frame.Blocks[i]);
            _out.Start(frame.Blocks[i]);
            frame.Ways[i]();
            if (i + 1 < frame.Ways.Count)
                _out.Start(rest);
        }
    }

    private void Catching(TryStatementSyntax attempt)
    {
        var outer = _out.Handlers;
        var handlers = attempt.Catches.Select(_ => _out.NewBlock()).ToArray();
        var exit = _out.NewBlock();
        _out.Handlers = attempt.Catches.Any(CatchesAll) ? handlers : [.. handlers, .. outer];
        _out.Start(_out.NewBlock());
        Block(attempt.Block);
        _out.Handlers = outer;
        _out.Jump(exit);
        for (var i = 0; i < handlers.Length; i++)
        {
            _out.Start(handlers[i]);
            _scope = new LocalScope(_scope);
            Catch(attempt.Catches[i], i + 1 < handlers.Length ? handlers[i + 1] : None);
            _scope = _scope.Outer!;
            _out.Jump(exit);
        }

        _out.Start(exit);
    }

    private void Catch(CatchClauseSyntax clause, int next)
    {
        var type = Names.Type(clause.Declaration?.Type);
        var place = clause.Declaration is { } head ? Place(head) : Place(clause.CatchKeyword);
        var caught = _out.Emit(StepKind.Caught, place, data: type is null ? (IReadOnlyList<TypeName>)[] : [type]);
        if (clause.Declaration is { Identifier.RawKind: (int)SyntaxKind.IdentifierToken } declaration)
            _out.Copy(Declare(declaration.Identifier, type), caught, place);
        if (clause.Filter is { } filter)
        {
            var (body, other) = (_out.NewBlock(), next == None ? _out.NewBlock() : next);
            Condition(filter.FilterExpression, body, other);
            if (next == None)
            {
                _out.Start(other);
                _out.Throw(None, Place(filter));
            }

            _out.Start(body);
        }

        Block(clause.Block);
    }

    private bool CatchesAll(CatchClauseSyntax clause) =>
        clause.Filter is null && (clause.Declaration is null || Names.Type(clause.Declaration.Type)?.Name is "System.Exception" or "Exception");

    /// <summary>Where a jump goes, and how many <c>finally</c> are around that place.</summary>
    private readonly record struct Exit(int Block, int Finallies);

    /// <summary>A <c>finally</c> that code under way is inside of.</summary>
    private sealed class Finally(BlockSyntax code, int entry, IReadOnlyList<int> outerHandlers, bool isCopied)
    {
        public BlockSyntax Code => code;

        public int Entry => entry;

        public IReadOnlyList<int> OuterHandlers => outerHandlers;

        public bool IsCopied => isCopied;

        public List<Action> Ways { get; } = [];

        public List<int> Blocks { get; } = [];
    }
}
