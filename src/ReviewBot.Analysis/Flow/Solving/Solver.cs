using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>
/// Solves a program: follows values through its functions by summaries, calls first, and collects what arrives at sinks. The order of the
/// files and functions fixes every number and choice, so the same program gives the same result. Used by one thread.
/// </summary>
internal sealed class Solver(FlowProgram program, ILibrary library, FlowLanguage language, FlowQueries queries, CancellationToken cancellation)
{
    /// <summary>How deep summaries may ask for summaries.</summary>
    private const int MostDepth = 60;

    /// <summary>How often the program is gone through until shared variables settle.</summary>
    private const int MostRounds = 3;

    /// <summary>How many steps functions may take that are run within others, in the whole program.</summary>
    private const int MostWithin = 1_000_000;

    /// <summary>Steps that a program may take, and more for each of its functions: what is over is left to the patterns.</summary>
    private const int Work = 300_000;
    private const int WorkPerFunction = 150;

    /// <summary>How often a recursive function is solved anew.</summary>
    private const int MostRepeats = 3;

    private readonly Dictionary<FlowFunction, Summary> _summaries = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FlowFunction, Summary> _running = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FlowFunction> _recursive = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(FlowFile File, Span Place, SourceKind Kind), TaintSource> _sources = [];
    private readonly Dictionary<(FlowFunction Function, int Parameter), TaintSource> _open = [];
    private readonly Dictionary<object, int> _numbers = [];
    private readonly Dictionary<(FlowFile File, int Line, SinkKind? Kind), bool> _arrivals = [];
    private readonly Dictionary<(FlowFile File, int Line), bool> _reached = [];
    private readonly Dictionary<FlowFunction, Handler> _handlers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(SinkKind, FlowFile, Span, TaintSource), SinkHit> _hits = [];
    private readonly Dictionary<FlowFunction, string> _refused = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FlowFunction> _called = new(ReferenceEqualityComparer.Instance);
    private Stack<HashSet<string>> _reads = new();
    private long _left = long.MaxValue;
    private bool _settled = true;
    private int _order;
    private int _within;
    private int _depth;

    public FlowProgram Program { get; } = program;

    public LibraryView Library { get; } = new(library);

    public FlowLanguage Language { get; } = language;

    public FlowQueries Queries { get; } = queries;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The names that say that a value is secret.</summary>
    public SecretWords Secrets { get; } = new();

    /// <summary>Module variables, static fields and fields of types, whoever writes them.</summary>
    public SharedValues Shared { get; } = new();

    /// <summary>The functions that were over a bound, with the reason.</summary>
    public IReadOnlyDictionary<FlowFunction, string> Refused => _refused;

    /// <summary>What arrived at sinks, in the order of place.</summary>
    public IReadOnlyList<SinkHit> Hits =>
    [
        .. _hits.Values
            .OrderBy(h => h.File.Text.Path, StringComparer.Ordinal).ThenBy(h => h.Place.Start).ThenBy(h => h.Place.End)
            .ThenBy(h => h.Kind).ThenBy(h => h.Taint.Source.Order),
    ];

    /// <summary>Goes through the program.</summary>
    public void Solve()
    {
        var roots = Relevance.Of(Program, Library, Queries);
        _left = Work + (WorkPerFunction * (long)roots.Count);
        for (var round = 0; round < MostRounds; round++)
        {
            _settled = true;
            Shared.BeginRound();
            foreach (var function in roots)
            {
                Cancellation.ThrowIfCancellationRequested();
                if (_left <= 0)
                    Refuse(function, "the program is over the bound of the flow engine");
                else
                    SummaryOf(function);
            }

            if (_settled && !Shared.HasChanged)
                break;
            if (round + 1 < MostRounds)
                Forget();
        }

        foreach (var function in roots)
        {
            foreach (var hit in _summaries.GetValueOrDefault(function)?.Hits ?? [])
            {
                if (hit.Taint.Source.Function is not { } open || !_called.Contains(open))
                    Report(hit);
            }
        }
    }

    /// <summary>Whether the steps for running functions within others are used up.</summary>
    public bool IsShort => _within > MostWithin;

    /// <summary>Notes a step in a function that is run within another.</summary>
    public void SpendWithin() => _within++;

    /// <summary>Notes that a function is called in the files at hand: what it is given is known.</summary>
    public void Call(FlowFunction function) => _called.Add(function);

    /// <summary>Takes one step of those that the whole program may take; <c>false</c> when none is left.</summary>
    public bool Spend()
    {
        if ((--_left & 0x3FF) == 0)
            Cancellation.ThrowIfCancellationRequested();
        return _left > 0;
    }

    /// <summary>What a call of a function does.</summary>
    public Summary SummaryOf(FlowFunction function)
    {
        if (_summaries.TryGetValue(function, out var known))
        {
            foreach (var read in known.Reads)
                Read(read);
            return known;
        }

        if (_running.TryGetValue(function, out var before))
        {
            _recursive.Add(function);
            return before;
        }

        if (_depth >= MostDepth)
            return Unknown(function);
        _depth++;
        _running[function] = Unknown(function, nothing: true);
        var summary = Make(function);
        _running.Remove(function);
        _depth--;
        return _summaries[function] = summary;
    }

    /// <summary>Notes that the evaluation that is running depends on a shared variable.</summary>
    public void Read(string name)
    {
        if (_reads.TryPeek(out var reads))
            reads.Add(name);
    }

    /// <summary>The source at a place, one for each place and kind.</summary>
    public TaintSource Source(SourceKind kind, FlowFile file, Span place, string words, string member = "")
    {
        if (!_sources.TryGetValue((file, place, kind), out var source))
            _sources[(file, place, kind)] = source = new TaintSource(_order++, kind, file, place, words) { Member = member };
        return source;
    }

    /// <summary>The source that stands for what a caller gives for a parameter.</summary>
    public TaintSource Open(FlowFunction function, int parameter)
    {
        if (!_open.TryGetValue((function, parameter), out var source))
        {
            var name = function.Parameters[parameter].Name;
            _open[(function, parameter)] = source = new TaintSource(_order++, SourceKind.Parameter, function.File, function.Place, $"the parameter `{name}`")
            {
                Function = function,
                Parameter = parameter,
            };
        }

        return source;
    }

    /// <summary>The number of an object or context, the same whenever the same key asks.</summary>
    public int Number(object key)
    {
        if (!_numbers.TryGetValue(key, out var number))
            _numbers[key] = number = _numbers.Count + 1;
        return number;
    }

    /// <summary>Notes that strangers call a function; what it returns is a sink of the given kinds.</summary>
    public void AddHandler(FlowFunction function, Handler handler)
    {
        if (_handlers.TryGetValue(function, out var known) && (known.Returns | handler.Returns) == known.Returns && (known.Route.Length > 0 || handler.Route.Length == 0))
            return;
        _handlers[function] = new Handler(
            (known?.Returns ?? KindSet.None) | handler.Returns, known is { Handed.Count: > 0 } ? known.Handed : handler.Handed, known is { Route.Length: > 0 } ? known.Route : handler.Route)
        { Callers = handler.Callers };
        if (_summaries.Remove(function))
            _settled = false;
    }

    /// <summary>Whether strangers call a function, and what its result is a sink of.</summary>
    public Handler? HandlerOf(FlowFunction function) => _handlers.GetValueOrDefault(function);

    /// <summary>Notes whether what arrives in a line was fixed by the program, each time it came there; without a kind, a text that is put together there.</summary>
    public void Settle(FlowFile file, Span place, SinkKind? kind, bool isFixed)
    {
        var key = (file, file.Text.Range(place.Start, place.End).StartLine, kind);
        _arrivals[key] = isFixed && _arrivals.GetValueOrDefault(key, true);
    }

    /// <summary>Notes whether a call was reached; one way to it is enough.</summary>
    public void Visit(FlowFile file, Span place, bool reached)
    {
        var key = (file, file.Text.Range(place.Start, place.End).StartLine);
        _reached[key] = reached || _reached.GetValueOrDefault(key);
    }

    /// <summary>Whether no call of a line can be reached.</summary>
    public bool IsDead(FlowFile file, int line) => _reached.TryGetValue((file, line), out var reached) && !reached;

    /// <summary>Whether all that arrives in a line was fixed by the program; <c>null</c> when nothing was seen to arrive.</summary>
    public bool? IsSettled(FlowFile file, int line, SinkKind? kind) => _arrivals.TryGetValue((file, line, kind), out var settled) ? settled : null;

    /// <summary>Takes a hit; of several from one source at one place the surest stays.</summary>
    public void Report(SinkHit hit)
    {
        var key = (hit.Kind, hit.File, hit.Place, hit.Taint.Source);
        if (!_hits.TryGetValue(key, out var known) || hit.Taint.Doubt < known.Taint.Doubt || (known.IsGuess && !hit.IsGuess))
            _hits[key] = hit;
    }

    /// <summary>Notes a function that was not solved.</summary>
    public void Refuse(FlowFunction function, string reason) => _refused.TryAdd(function, reason);

    private Summary Make(FlowFunction function)
    {
        var summary = Once(function);
        for (var i = 1; i < MostRepeats && _recursive.Contains(function); i++)
        {
            _recursive.Remove(function);
            _running[function] = summary;
            var next = Once(function);
            var settled = next.Hits.Count == summary.Hits.Count && (next.Returned ?? Value.Unknown).Same(summary.Returned ?? Value.Unknown);
            summary = next;
            if (settled)
                break;
        }

        _recursive.Remove(function);
        return summary;
    }

    private Summary Once(FlowFunction function)
    {
        _reads.Push(new HashSet<string>(StringComparer.Ordinal));
        var summary = new Evaluation(this, function).Summarise(_reads.Peek());
        var reads = _reads.Pop();
        foreach (var read in reads)
            Read(read);
        return summary;
    }

    /// <summary>Drops what rests on shared variables that have changed since.</summary>
    private void Forget()
    {
        foreach (var (function, _) in _summaries.Where(s => s.Value.Reads.Any(Shared.Changed)).ToList())
            _summaries.Remove(function);
    }

    private Summary Unknown(FlowFunction function, bool nothing = false)
    {
        var taints = Taints.None;
        for (var i = 0; !nothing && i < function.Parameters.Count; i++)
        {
            var source = Open(function, i);
            taints = Taints.Join(taints, Taints.Of(new Taint(source, KindSet.None, 1, new Step(source.File, source.Place, source.Words, Before: null))));
        }

        return Summary.Of(new Value { Taints = taints, Type = function.ReturnType });
    }
}

/// <summary>A function that strangers call.</summary>
/// <param name="Returns">What its result is a sink of.</param>
/// <param name="Handed">The types of its first parameters, where the framework says.</param>
/// <param name="Route">The address it answers; empty when it is not known.</param>
internal sealed record Handler(KindSet Returns, IReadOnlyList<TypeName> Handed, string Route)
{
    /// <summary>Who decides about its parameters.</summary>
    public SourceKind Callers { get; init; } = SourceKind.Remote;
}
