using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Puts the blocks of one function together. What is written where nothing leads to is dropped.</summary>
internal sealed class BodyBuilder
{
    private const int MostSteps = 50_000;
    private const int FirstTemporary = 1 << 24;

    private readonly List<DraftBlock> _blocks = [];
    private readonly List<Local> _locals = [];
    private DraftBlock? _current;
    private int _temporaries;
    private int _steps;

    public BodyBuilder()
    {
        Start(NewBlock());
    }

    /// <summary>Whether what is written now can be reached.</summary>
    public bool IsReachable => _current is not null;

    /// <summary>The blocks that an exception goes to, for blocks that are started from now on.</summary>
    public IReadOnlyList<int> Handlers { get; set; } = [];

    private bool IsRefused => _steps > MostSteps;

    /// <summary>A new variable.</summary>
    public int Declare(string name, TypeName? type)
    {
        _locals.Add(new Local(name, type));
        return _locals.Count - 1;
    }

    /// <summary>The type of a variable.</summary>
    public TypeName? TypeOf(int slot) => slot >= 0 && slot < _locals.Count ? _locals[slot].Type : null;

    /// <summary>Whether a slot is a variable.</summary>
    public static bool IsLocal(int slot) => slot is >= 0 and < FirstTemporary;

    /// <summary>A block to be started later.</summary>
    public int NewBlock()
    {
        _blocks.Add(new DraftBlock());
        return _blocks.Count - 1;
    }

    /// <summary>Goes on in a block; what came before leads into it.</summary>
    public void Start(int block)
    {
        Jump(block);
        if (IsRefused)
            return;
        _current = _blocks[block];
        _current.Handlers = Handlers;
    }

    public void Jump(int to) => End(new Jump(to));

    public void Branch(int condition, int then, int otherwise) => End(new Branch(condition, then, otherwise));

    public void Return(int value, Span place) => End(new Return(value, place));

    public void Throw(int value, Span place) => End(new Throw(value, place));

    /// <summary>Writes a step with a result.</summary>
    public int Emit(StepKind kind, Span place, int a = Instruction.None, int b = Instruction.None, int c = Instruction.None, object? data = null)
    {
        if (_current is null)
            return Instruction.None;
        var target = FirstTemporary + _temporaries++;
        Add(new Step(kind, target, a, b, c, data, place));
        return target;
    }

    /// <summary>Writes a step without a result.</summary>
    public void Do(StepKind kind, Span place, int a = Instruction.None, int b = Instruction.None, int c = Instruction.None, object? data = null) =>
        Add(new Step(kind, Instruction.None, a, b, c, data, place));

    /// <summary>Writes a variable.</summary>
    public void Copy(int local, int source, Span place) => Add(new Step(StepKind.Copy, local, source, Instruction.None, Instruction.None, null, place));

    /// <summary>The body with its final numbers, blocks that nothing leads to left out.</summary>
    public FlowBody Finish()
    {
        if (IsRefused)
            return new FlowBody([], _locals, _locals.Count) { Refused = $"more than {MostSteps} instructions" };
        var blocks = DraftBlock.InOrder(_blocks).ConvertAll(Block);
        return new FlowBody(blocks, _locals, _locals.Count + _temporaries);
    }

    private void Add(Step step)
    {
        if (_current is null)
            return;
        _current.Steps.Add(step);
        if (++_steps > MostSteps)
            _current = null;
    }

    private void End(BlockEnd end)
    {
        if (_current is null)
            return;
        _current.End = end;
        _current = null;
    }

    private Block Block(DraftBlock draft)
    {
        var instructions = new Instruction[draft.Steps.Count];
        for (var i = 0; i < instructions.Length; i++)
            instructions[i] = Made(draft.Steps[i]);
        BlockEnd end = draft.End switch
        {
            Jump jump => new Jump(_blocks[jump.To].Number),
            Branch branch => new Branch(Slot(branch.Condition), _blocks[branch.Then].Number, _blocks[branch.Else].Number),
            Return value => value with { Value = Slot(value.Value) },
            Throw thrown => thrown with { Value = Slot(thrown.Value) },
            _ => new Return(Instruction.None, default),
        };
        return new Block(instructions, end, draft.Handlers.Count == 0 ? [] : [.. draft.Handlers.Select(h => _blocks[h].Number)]);
    }

    private int Slot(int slot) => slot >= FirstTemporary ? slot - FirstTemporary + _locals.Count : slot;

    private int[] Slots(IReadOnlyList<int> slots)
    {
        var final = new int[slots.Count];
        for (var i = 0; i < final.Length; i++)
            final[i] = Slot(slots[i]);
        return final;
    }

    private IReadOnlyList<Argument> Arguments(IReadOnlyList<Argument> arguments)
    {
        if (arguments.Count == 0)
            return arguments;
        var final = new Argument[arguments.Count];
        for (var i = 0; i < final.Length; i++)
            final[i] = arguments[i] with { Slot = Slot(arguments[i].Slot) };
        return final;
    }

    private Instruction Made(in Step step)
    {
        var (target, a, b, place) = (Slot(step.Target), Slot(step.A), Slot(step.B), step.Place);
        return step.Kind switch
        {
            StepKind.Literal => new Literal(target, step.Data, place),
            StepKind.Symbol => new Symbol(target, (string)step.Data!, place),
            StepKind.StoreSymbol => new StoreSymbol((string)step.Data!, a, place),
            StepKind.Closure => new Closure(target, (FlowFunction)step.Data!, place),
            StepKind.Copy => new Copy(target, a, place),
            StepKind.LoadOuter => new LoadOuter(target, (FlowFunction)step.Data!, step.A, place),
            StepKind.StoreOuter => new StoreOuter((FlowFunction)step.Data!, step.A, b, place),
            StepKind.Load => new Load(target, a, (string)step.Data!, place),
            StepKind.Store => new Store(a, (string)step.Data!, b, place),
            StepKind.LoadElement => new LoadElement(target, a, b, place),
            StepKind.StoreElement => new StoreElement(a, b, Slot(step.C), place),
            StepKind.Slice => new Slice(target, a, b, Slot(step.C), place),
            StepKind.Binary => new Binary(target, (FlowOperator)step.C, a, b, place),
            StepKind.Unary => new Unary(target, (FlowOperator)step.C, a, place),
            StepKind.Cast => new Cast(target, a, (TypeName)step.Data!, place),
            StepKind.TypeTest => new TypeTest(target, a, (TypeName)step.Data!, place),
            StepKind.Caught => new Caught(target, (IReadOnlyList<TypeName>)step.Data!, place),
            StepKind.Compose => new Compose(target, Slots((IReadOnlyList<int>)step.Data!), place),
            StepKind.Mix => new Mix(target, Slots((IReadOnlyList<int>)step.Data!), place),
            StepKind.Iterate => new Iterate(target, a, place),
            StepKind.Await => new Await(target, a, place),
            StepKind.Yield => new Yield(target, a, place),
            _ => MadeOfParts(step, target, a),
        };
    }

    private Instruction MadeOfParts(in Step step, int target, int a)
    {
        if (step.Data is DisplayParts display)
            return new Collect(target, display.Kind, [], Slots(display.Values), display.Spreads, step.Place);
        if (step.Data is CreationParts creation)
            return new Create(target, creation.Type, Arguments(creation.Arguments), step.Place);
        var parts = (CallParts)step.Data!;
        var arguments = Arguments(parts.Arguments);
        return step.Kind == StepKind.Call
            ? new Call(target, a, arguments, step.Place)
            : new Invoke(target, a, parts.Member, arguments, step.Place, parts.Super) { TypeArguments = parts.TypeArguments };
    }
}
