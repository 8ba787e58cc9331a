using System.Collections.Immutable;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>
/// The abstract run of one function: by itself, with parameters that stand for whatever a caller gives, or within a caller, with what that
/// caller gives. Blocks are gone through until nothing changes, in reverse post-order, then once more to report.
/// </summary>
internal sealed partial class Evaluation
{
    /// <summary>How often a block is gone through before constants are given up, and before it is left as it is.</summary>
    private const int MostExactVisits = 3;
    private const int MostVisits = 12;

    /// <summary>With more objects than these, those that nothing leads to are forgotten.</summary>
    private const int MostIdleObjects = 64;

    /// <summary>How deep evaluations may stand in each other.</summary>
    private const int MostNested = 5;

    private readonly Solver _solver;
    private readonly FlowFunction _function;
    private readonly Evaluation? _around;
    private readonly Evaluation? _caller;
    private readonly int _context;
    private readonly int _nested;
    private readonly FlowBody _body;
    private readonly Value?[] _temporaries;
    private readonly List<SinkHit> _hits;
    private readonly Budget _budget;
    private Value?[] _initial = [];
    private bool _reports;
    private bool _dead;
    private FlowState _state = new([]);
    private Value? _returned;
    private FlowState? _left;
    private Value? _yielded;
    private List<(Value Value, FlowState State)> _returns = [];

    /// <summary>The run of a function by itself.</summary>
    public Evaluation(Solver solver, FlowFunction function)
        : this(solver, function, around: null, caller: null, solver.Number(function), new Budget(solver))
    {
    }

    private Evaluation(Solver solver, FlowFunction function, Evaluation? around, Evaluation? caller, int context, Budget budget)
    {
        _solver = solver;
        _function = function;
        _around = around;
        _caller = caller;
        _context = context;
        _budget = budget;
        _nested = caller is null ? 0 : caller._nested + 1;
        _hits = caller?._hits ?? [];
        _body = function.Body;
        _temporaries = new Value?[Math.Max(0, _body.Slots - _body.Locals.Count)];
    }

    private FlowFile File => _function.File;

    private bool IsPython => _solver.Language == FlowLanguage.Python;

    /// <summary>Runs it by itself and says what it does.</summary>
    public Summary Summarise(IReadOnlySet<string> reads)
    {
        if (_body.Blocks.Count == 0)
        {
            if (_body.Refused.Length > 0)
                _solver.Refuse(_function, _body.Refused);
            return Summary.Of(Value.Typed(_function.ReturnType));
        }

        var entry = new FlowState(new Value?[_body.Locals.Count]);
        var stand = new Dictionary<int, int>();
        for (var i = 0; i < _function.Parameters.Count; i++)
            entry.Locals[i] = ParameterValue(i, entry, stand);
        _initial = (Value?[])entry.Locals.Clone();
        Run(entry, reports: true);
        RunLeftovers();
        return Sum(stand, reads);
    }

    /// <summary>Goes through the blocks from an entry.</summary>
    private void Run(FlowState entry, bool reports)
    {
        var order = BlockOrder.Of(_body);
        var states = new FlowState?[_body.Blocks.Count];
        states[0] = entry;
        _returns = [];
        if (order.HasLoops)
        {
            _reports = false;
            Settle(order, states);
            (_returned, _left, _yielded) = (null, null, null);
            _returns = [];
            _reports = reports;
            foreach (var block in order.Blocks)
            {
                if (states[block] is { } state)
                    Step(block, state.Fork(), (_, _) => { });
            }

            Visit(states);
            return;
        }

        _reports = reports;
        foreach (var block in order.Blocks)
        {
            if (states[block] is not { } state)
                continue;
            Step(block, state, (to, next) => Merge(states, to, next, widen: false));
        }

        Visit(states);
    }

    /// <summary>Notes which calls can be reached and which cannot, since a constant decides a branch before them.</summary>
    private void Visit(FlowState?[] states)
    {
        if (!_reports || !_budget.Spend(isWithin: _caller is not null))
            return;
        for (var i = 0; i < states.Length; i++)
        {
            foreach (var instruction in _body.Blocks[i].Instructions)
            {
                if (instruction is Call or Invoke or Create)
                    _solver.Visit(File, instruction.Place, reached: states[i] is not null);
            }
        }
    }

    private void Settle(BlockOrder order, FlowState?[] states)
    {
        var visits = new int[states.Length];
        var pending = new bool[states.Length];
        pending[0] = true;
        for (var again = true; again;)
        {
            again = false;
            foreach (var block in order.Blocks)
            {
                if (!pending[block] || states[block] is not { } state)
                    continue;
                pending[block] = false;
                if (++visits[block] > MostVisits)
                    continue;
                Step(block, state.Fork(), (to, next) =>
                {
                    if (Merge(states, to, next, widen: visits[to] >= MostExactVisits))
                        pending[to] = again = true;
                });
            }
        }
    }

    private static bool Merge(FlowState?[] states, int to, FlowState next, bool widen)
    {
        if (states[to] is { } known)
            return known.Take(next, widen);
        states[to] = next;
        return true;
    }

    /// <summary>Runs one block and hands what is known at its end to where it goes on.</summary>
    private void Step(int number, FlowState state, Action<int, FlowState> goOn)
    {
        var block = _body.Blocks[number];
        (_state, _dead) = (state, false);
        if (_caller is null && state.Heap.Count > MostIdleObjects)
            Prune(state);
        foreach (var handler in block.Handlers)
            goOn(handler, state.Fork());
        foreach (var instruction in block.Instructions)
        {
            if (!_budget.Spend(isWithin: _caller is not null))
                return;
            Transfer(instruction);
            if (_dead)
                return;
        }

        foreach (var handler in block.Handlers)
            goOn(handler, _state.Fork());
        switch (block.End)
        {
            case Jump jump:
                goOn(jump.To, _state);
                break;
            case Branch branch:
                GoOn(branch, _state, goOn);
                break;
            case Return end:
                Leave(end, _state);
                break;
        }
    }

    /// <summary>Forgets objects that nothing leads to any more.</summary>
    private void Prune(FlowState state)
    {
        var kept = System.Collections.Immutable.ImmutableDictionary.CreateBuilder<int, HeapObject>();
        var pending = new Stack<Value>();
        foreach (var value in state.Locals.Concat(_temporaries).Concat(_initial))
        {
            if (value is { Objects.Count: > 0 } or { Callables.Count: > 0 } or { Bound: not null })
                pending.Push(value);
        }

        foreach (var (_, value) in state.Symbols)
            pending.Push(value);
        while (pending.TryPop(out var next))
        {
            foreach (var callable in next.Callables)
            {
                if (callable.Receiver is { } receiver)
                    pending.Push(receiver);
            }

            if (next.Bound?.Receiver is { } bound)
                pending.Push(bound);
            foreach (var id in next.Objects)
            {
                if (kept.ContainsKey(id) || !state.Heap.TryGetValue(id, out var item))
                    continue;
                kept[id] = item;
                foreach (var inner in item.Values())
                    pending.Push(inner);
            }
        }

        if (kept.Count < state.Heap.Count)
            state.Heap = kept.ToImmutable();
    }

    private void GoOn(Branch branch, FlowState state, Action<int, FlowState> goOn)
    {
        var condition = branch.Condition == Instruction.None ? Value.Unknown : Get(branch.Condition);
        if (condition.Truth is { } known)
        {
            Refine(state, condition, known);
            goOn(known ? branch.Then : branch.Else, state);
            return;
        }

        var other = state.Fork();
        Refine(state, condition, result: true);
        goOn(branch.Then, state);
        Refine(other, condition, result: false);
        goOn(branch.Else, other);
    }

    private void Leave(Return end, FlowState state)
    {
        var value = end.Value == Instruction.None ? Value.Of(null, type: null) : Get(end.Value);
        if (_reports && _solver.HandlerOf(_function) is { Returns.IsEmpty: false } handler)
            Arrive(handler.Returns, "return", end.Place, end.Place, value, isGuess: false);
        _returned = _returned is null ? value : Value.Join(_returned, value);
        _returns.Add((value, state));
        if (_left is null)
            _left = state.Fork();
        else
            _left.Take(state, widen: false);
    }

    private Value Get(int slot)
    {
        if (slot == Instruction.None)
            return Value.Unknown;
        var locals = _body.Locals.Count;
        return (slot < locals ? _state.Locals[slot] : _temporaries[slot - locals]) ?? Value.Unknown;
    }

    private void Set(int slot, Value value)
    {
        if (slot == Instruction.None)
            return;
        var locals = _body.Locals.Count;
        if (slot >= locals)
            _temporaries[slot - locals] = value;
        else
            _state.Locals[slot] = value.Type is null && _body.Locals[slot].Type is { } declared ? Declared(value, declared) : value;
    }

    /// <summary>A value put where a type is declared.</summary>
    private Value Declared(Value value, TypeName type)
    {
        if (_solver.Library.IsHarmless(type) && !value.Taints.IsEmpty)
            value = value.With(value.Taints.Clear(LibraryView.Texts));
        return value.Type is not null || value.Name is not null || value.Callables.Count > 0 ? value : Retyped(value, type);
    }

    private static Value Retyped(Value value, TypeName? type) => value.OfType(type);

    /// <summary>Makes an object in this place and returns its number.</summary>
    private int Allocate(object place, HeapObject made)
    {
        var number = _solver.Number((_context, place));
        _state.Heap = _state.Heap.SetItem(number, _state.Heap.TryGetValue(number, out var earlier) ? HeapObject.Join(earlier, made).AsMany() : made);
        return number;
    }

    /// <summary>Where a value and all it holds come from.</summary>
    private Taints Deep(Value value) => Deep(value, _state.Heap, depth: 0);

    private static Taints Deep(Value value, ImmutableDictionary<int, HeapObject> heap, int depth)
    {
        var taints = value.Taints;
        if (depth > 3)
            return taints;
        foreach (var id in value.Objects)
        {
            if (!heap.TryGetValue(id, out var item))
                continue;
            foreach (var inner in item.Telling)
                taints = Taints.Join(taints, Deep(inner, heap, depth + 1));
        }

        return taints;
    }

    /// <summary>The taints of several values together.</summary>
    private Taints Deep(IEnumerable<int> slots)
    {
        var taints = Taints.None;
        foreach (var slot in slots)
            taints = Taints.Join(taints, Deep(Get(slot)));
        return taints;
    }

    /// <summary>Functions that were made here and that nobody has called: whoever has them may.</summary>
    private void RunLeftovers()
    {
        foreach (var closure in _body.Blocks.SelectMany(b => b.Instructions).OfType<Closure>())
        {
            if (_ran.Contains(closure.Function) || _left is null && closure.Function.Outer is null)
                continue;
            if (closure.Function.Outer is null)
                continue;
            _state = (_left ?? new FlowState(new Value?[_body.Locals.Count])).Fork();
            RunAlone(closure.Function);
        }
    }
}

/// <summary>How many steps the run of a function by itself may take, with all that is run within it.</summary>
internal sealed class Budget(Solver solver)
{
    private const int Whole = 30_000;
    private const int MostWithin = 15_000;

    private int _left = Whole;
    private int _within;

    /// <summary>Whether functions that are called are no longer run with what they are given here, but taken as their summaries say.</summary>
    public bool IsShort => _within > MostWithin || solver.IsShort;

    /// <summary>Takes a step; returns whether there was one left.</summary>
    public bool Spend(bool isWithin)
    {
        if (isWithin)
        {
            _within++;
            solver.SpendWithin();
        }

        return --_left > 0 && solver.Spend();
    }
}
