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

    /// <summary>How often a recursive function is solved anew.</summary>
    private const int MostRepeats = 3;

    private readonly Dictionary<FlowFunction, Summary> _summaries = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FlowFunction, Summary> _running = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FlowFunction> _recursive = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(FlowFile File, Span Place, SourceKind Kind), TaintSource> _sources = [];
    private readonly Dictionary<(FlowFunction Function, int Parameter), TaintSource> _open = [];
    private readonly Dictionary<object, int> _numbers = [];
    private readonly Dictionary<FlowFunction, KindSet> _handlers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(SinkKind, FlowFile, Span, TaintSource), SinkHit> _hits = [];
    private readonly Dictionary<FlowFunction, string> _refused = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FlowFunction> _called = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(SinkKind Kind, FlowFile File, Span Place), bool> _constant = [];
    private Stack<HashSet<string>> _reads = new();
    private bool _settled = true;
    private int _order;
    private int _depth;

    public FlowProgram Program { get; } = program;

    public LibraryView Library { get; } = new(library);

    public FlowLanguage Language { get; } = language;

    public FlowQueries Queries { get; } = queries;

    public CancellationToken Cancellation { get; } = cancellation;

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
        for (var round = 0; round < MostRounds; round++)
        {
            _settled = true;
            Shared.BeginRound();
            foreach (var function in roots)
            {
                Cancellation.ThrowIfCancellationRequested();
                SummaryOf(function);
            }

            if (_settled && !Shared.HasChanged)
                break;
            if (round + 1 < MostRounds)
                Forget();
        }

        foreach (var function in roots)
        {
            foreach (var hit in SummaryOf(function).Hits)
            {
                if (hit.Taint.Source.Function is not { } open || !_called.Contains(open))
                    Report(hit);
            }
        }
    }

    /// <summary>Notes that a function is called in the files at hand: what it is given is known.</summary>
    public void Call(FlowFunction function) => _called.Add(function);

    /// <summary>Notes what arrives at a sink: a constant every time, or once something else.</summary>
    public void Arrived(SinkKind kind, FlowFile file, Span place, bool isConstant) =>
        _constant[(kind, file, place)] = isConstant && _constant.GetValueOrDefault((kind, file, place), true);

    /// <summary>Places of sinks where nothing but constants arrive.</summary>
    public IEnumerable<(SinkKind Kind, FlowFile File, Span Place)> Harmless => _constant.Where(c => c.Value).Select(c => c.Key);

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
    public void AddHandler(FlowFunction function, KindSet returns)
    {
        if (_handlers.TryGetValue(function, out var known) && (known | returns) == known)
            return;
        _handlers[function] = known | returns;
        if (_summaries.Remove(function))
            _settled = false;
    }

    /// <summary>Whether strangers call a function, and what its result is a sink of.</summary>
    public KindSet? HandlerOf(FlowFunction function) => _handlers.TryGetValue(function, out var returns) ? returns : null;

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
