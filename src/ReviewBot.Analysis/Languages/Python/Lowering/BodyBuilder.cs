using System.Runtime.InteropServices;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>
/// Writes a body block by block. What is written where nothing leads is dropped. Methods that make a value write it to the slot
/// <c>into</c>, or to a new temporary for <see cref="Fresh"/>, and return the slot.
/// </summary>
/// <param name="locals">How many variables there are.</param>
internal sealed class BodyBuilder(int locals)
{
    /// <summary>Asks for a new temporary.</summary>
    public const int Fresh = -2;

    private const int MaxInstructions = 50_000;

    private readonly List<BlockDraft> _blocks = [];
    private readonly List<Instruction> _written = [];
    private BlockDraft? _current;
    private IReadOnlyList<BlockDraft> _handlers = [];
    private int _slots = locals;

    /// <summary>Whether anything leads to what is written next.</summary>
    public bool IsReachable => _current is not null;

    /// <summary>Whether the body is over its bound, so that nothing more is written.</summary>
    public bool IsOver => _written.Count > MaxInstructions;

    /// <summary>Where exceptions go from here on.</summary>
    public IReadOnlyList<BlockDraft> Handlers
    {
        get => _handlers;
        set
        {
            if (ReferenceEquals(_handlers, value))
                return;
            _handlers = value;
            if (_current is { } before)
            {
                var next = new BlockDraft();
                Jump(next);
                Start(next);
            }
        }
    }

    /// <summary>Begins a block; nothing is written if nothing leads there.</summary>
    public void Start(BlockDraft block)
    {
        Jump(block);
        if (!block.IsTarget || IsOver)
            return;
        block.Index = _blocks.Count;
        block.First = _written.Count;
        block.Handlers = _handlers;
        foreach (var handler in _handlers)
            handler.IsTarget = true;
        _blocks.Add(block);
        _current = block;
    }

    /// <summary>Begins the first block.</summary>
    public void Start() => Start(new BlockDraft { IsTarget = true });

    public void Jump(BlockDraft to)
    {
        if (_current is null)
            return;
        _current.Then = to;
        to.IsTarget = true;
        _current = null;
    }

    public void Branch(int condition, BlockDraft then, BlockDraft otherwise)
    {
        if (_current is null)
            return;
        (_current.Condition, _current.Then, _current.Else) = (condition, then, otherwise);
        then.IsTarget = otherwise.IsTarget = true;
        _current = null;
    }

    public void Return(int value, Span place) => End(new Return(value, place));

    public void Throw(int value, Span place) => End(new Throw(value, place));

    public int Literal(object? value, Span place, int into = Fresh) => Add(new Literal(Slot(into), value, place));

    public int Symbol(string name, Span place, int into = Fresh) => Add(new Symbol(Slot(into), name, place));

    public void StoreSymbol(string name, int source, Span place) => Add(new StoreSymbol(name, source, place));

    public int Closure(FlowFunction function, Span place, int into = Fresh) => Add(new Closure(Slot(into), function, place));

    public int Copy(int source, Span place, int into = Fresh) => Add(new Copy(Slot(into), source, place));

    public int LoadOuter(FlowFunction owner, int slot, Span place, int into = Fresh) => Add(new LoadOuter(Slot(into), owner, slot, place));

    public void StoreOuter(FlowFunction owner, int slot, int source, Span place) => Add(new StoreOuter(owner, slot, source, place));

    public int Load(int receiver, string member, Span place, int into = Fresh) => Add(new Load(Slot(into), receiver, member, place));

    public void Store(int receiver, string member, int source, Span place) => Add(new Store(receiver, member, source, place));

    public int LoadElement(int receiver, int index, Span place, int into = Fresh) => Add(new LoadElement(Slot(into), receiver, index, place));

    public void StoreElement(int receiver, int index, int source, Span place) => Add(new StoreElement(receiver, index, source, place));

    public int Slice(int receiver, int from, int to, Span place, int into = Fresh) => Add(new Slice(Slot(into), receiver, from, to, place));

    public int Binary(FlowOperator op, int left, int right, Span place, int into = Fresh) => Add(new Binary(Slot(into), op, left, right, place));

    public int Unary(FlowOperator op, int operand, Span place, int into = Fresh) => Add(new Unary(Slot(into), op, operand, place));

    public int Compose(IReadOnlyList<int> parts, Span place, int into = Fresh) => Add(new Compose(Slot(into), parts, place));

    public int Collect(CollectionKind kind, IReadOnlyList<int> keys, IReadOnlyList<int> values, IReadOnlyList<int> spreads, Span place, int into = Fresh) =>
        Add(new Collect(Slot(into), kind, keys, values, spreads, place));

    public int Iterate(int source, Span place, int into = Fresh) => Add(new Iterate(Slot(into), source, place));

    public int Call(int callee, IReadOnlyList<Argument> arguments, Span place, int into = Fresh) => Add(new Call(Slot(into), callee, arguments, place));

    public int Invoke(int receiver, string member, IReadOnlyList<Argument> arguments, Span place, int into = Fresh, bool super = false) =>
        Add(new Invoke(Slot(into), receiver, member, arguments, place, super));

    public int Await(int source, Span place, int into = Fresh) => Add(new Await(Slot(into), source, place));

    public int Yield(int source, Span place, bool delegated, int into = Fresh) => Add(new Yield(Slot(into), source, place, delegated));

    public int Cast(int source, TypeName type, Span place, int into = Fresh) => Add(new Cast(Slot(into), source, type, place));

    public int TypeTest(int source, TypeName type, Span place, int into = Fresh) => Add(new TypeTest(Slot(into), source, type, place));

    public int Caught(IReadOnlyList<TypeName> types, Span place, int into = Fresh) => Add(new Caught(Slot(into), types, place));

    public int Enter(int source, Span place, int into = Fresh) => Add(new Enter(Slot(into), source, place));

    public int Mix(IReadOnlyList<int> sources, Span place, int into = Fresh) => Add(new Mix(Slot(into), sources, place));

    /// <summary>The body, when all is written.</summary>
    public FlowBody Finish(IReadOnlyList<Local> variables) =>
        IsOver
            ? new FlowBody([], variables, _slots) { Refused = $"it takes more than {MaxInstructions} steps" }
            : new FlowBody(Kept().ConvertAll(b => b.Finish(CollectionsMarshal.AsSpan(_written))), variables, _slots);

    /// <summary>The blocks that are left when every way past empty ones is made short, in order of place and numbered.</summary>
    private List<BlockDraft> Kept()
    {
        var open = new Stack<BlockDraft>();
        _blocks[0].IsKept = true;
        open.Push(_blocks[0]);
        while (open.TryPop(out var block))
        {
            if (block.Then is { } then)
                Keep(block.Then = Shortened(then), open);
            if (block.Else is { } otherwise)
                Keep(block.Else = Shortened(otherwise), open);
            if (block.Count == 0 && block.End is null)
                block.Handlers = [];
            foreach (var handler in block.Handlers)
                Keep(handler, open);
        }

        var kept = _blocks.FindAll(b => b.IsKept);
        for (var i = 0; i < kept.Count; i++)
            kept[i].Index = i;
        return kept;
    }

    private static void Keep(BlockDraft block, Stack<BlockDraft> open)
    {
        if (block.IsKept)
            return;
        block.IsKept = true;
        open.Push(block);
    }

    private BlockDraft Shortened(BlockDraft to)
    {
        for (var steps = 0; to is { Count: 0, End: null, Else: null, Then: { } next } && steps < _blocks.Count; steps++)
            to = next;
        return to;
    }

    private int Slot(int into) => into == Fresh ? _slots++ : into;

    private int Add(Instruction instruction)
    {
        if (_current is null)
            return instruction.Target;
        _written.Add(instruction);
        _current.Count++;
        if (IsOver)
            _current = null;
        return instruction.Target;
    }

    private void End(BlockEnd end)
    {
        if (_current is null)
            return;
        _current.End = end;
        _current = null;
    }
}
