using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Entry points, and what arrives at sinks.</content>
internal sealed partial class Evaluation
{
    /// <summary>Whether the request is one for an address without variable parts, so that its path is known.</summary>
    private bool HasFixedRoute()
    {
        for (var at = this; at is not null; at = at._caller)
        {
            if (_solver.HandlerOf(at._function) is { Route: { Length: > 0 } route })
                return route.AsSpan().IndexOfAny("<{*:(") < 0;
        }

        return false;
    }

    private Value Entry(ModelMember member, IReadOnlyList<Given> arguments)
    {
        var direct = arguments.Where(a => a.Value.Callables.Count > 0).ToList();
        foreach (var callable in direct.SelectMany(a => a.Value.Callables))
            Register(callable, new Handler(member.Returns, member.Handed, RouteOf(arguments)) { Callers = member.Callers });
        return direct.Count > 0 && arguments.Count == 1 ? direct[0].Value : new Value { Name = EntryMarker, Bound = new BoundMember([member], Owner: null, Receiver: null, EntryMarker), Prefix = RouteOf(arguments) };
    }

    private static string RouteOf(IReadOnlyList<Given> arguments) =>
        arguments.Select(a => a.Value.Text).FirstOrDefault(t => t is not null && (t.StartsWith('/') || t.Length == 0)) ?? "";

    private Value Registered(Value marker, IReadOnlyList<Given> arguments)
    {
        foreach (var callable in arguments.SelectMany(a => a.Value.Callables))
            Register(callable, new Handler(marker.Bound!.Members[0].Returns, marker.Bound.Members[0].Handed, marker.Prefix) { Callers = marker.Bound.Members[0].Callers });
        return arguments.Count > 0 ? arguments[0].Value : Value.Unknown;
    }

    /// <summary>Notes that strangers call a function, and the functions that a decorator has wrapped in it.</summary>
    private void Register(Callable callable, Handler handler, int depth = 0)
    {
        _solver.AddHandler(callable.Function, handler);
        if (callable.Around is not { } around || depth > 3)
            return;
        foreach (var held in around._initial)
        {
            foreach (var wrapped in held?.Callables ?? [])
                Register(wrapped, handler, depth + 1);
        }
    }

    /// <summary>A value arrives at a sink.</summary>
    private void Arrive(KindSet kinds, string sink, Span place, Span call, Value value, bool isGuess)
    {
        if (!_reports)
            return;
        foreach (var kind in FixedKinds)
        {
            if (kinds.Contains(kind) && IsFixed(value, kind))
                _solver.Report(new SinkHit(kind, sink, File, place, call, Fixed(place), value, _function, isGuess));
        }

        if (ItemsOf(value) is [var body, ..] && value.Type is { Name: "tuple" } && kinds.Contains(SinkKind.Html))
        {
            // A body with a status and headers.
            value = body;
        }

        var taints = Deep(value);
        for (var kind = 0; kind <= (int)SinkKind.Setting; kind++)
        {
            if (kinds.Contains((SinkKind)kind))
                _solver.Settle(File, call, (SinkKind)kind, taints.IsEmpty && value.IsFixed && !IsWritten(place));
        }

        foreach (var taint in taints.Items)
        {
            for (var kind = 0; kind <= (int)SinkKind.Setting; kind++)
            {
                if (kinds.Contains((SinkKind)kind) && !taint.Cleared.Contains((SinkKind)kind))
                    Take(new SinkHit((SinkKind)kind, sink, File, place, call, taint with { Way = taint.Way.Then(File, place, $"reaches `{SimpleName(sink)}`") }, value, _function, isGuess));
            }
        }
    }

    /// <summary>Sinks that mind constants: keys and passwords, and texts that hold a password.</summary>
    private static readonly SinkKind[] FixedKinds = [SinkKind.Credential, SinkKind.Setting, SinkKind.Log];

    private Taint Fixed(Span place)
    {
        var source = _solver.Source(SourceKind.Constant, File, place, "a constant of the code");
        return new Taint(source, KindSet.None, 0, new Step(File, place, source.Words, Before: null));
    }

    /// <summary>A constant that is given to a function which takes it to a sink that minds constants.</summary>
    private void GiveFixed(SinkHit hit, Value?[] values, Span place)
    {
        if (hit.Kind is not (SinkKind.Credential or SinkKind.Setting) || hit.Taint.Source is not { IsOpen: true, Parameter: var parameter } || parameter >= values.Length)
            return;
        if (values[parameter] is { } value && IsFixed(value, SinkKind.Credential) && value.Constants is not null)
            _solver.Report(hit with { Taint = Fixed(place) });
    }

    /// <summary>Whether a value is a text or bytes that stand in the code, and more than nothing.</summary>
    private bool IsFixed(Value value, SinkKind kind)
    {
        if (kind != SinkKind.Credential)
            return value.Text is { } text && (text.Contains("password=", StringComparison.OrdinalIgnoreCase) || text.Contains("pwd=", StringComparison.OrdinalIgnoreCase));
        if (value.Constants is { } all)
            return all.All(c => c is string { Length: > 0 } or byte[] { Length: > 0 });
        return ItemsOf(value) is { Count: > 0 } items && items.All(i => i.IsConstant && i.Constant is not (null or 0L or false));
    }

    /// <summary>Whether the argument itself is a literal or display: the patterns have seen that it is.</summary>
    private bool IsWritten(Span place)
    {
        var text = File.Text.Text.AsSpan(place.Start, Math.Min(3, File.Text.Text.Length - place.Start));
        return text.IndexOfAny("\"'[({") is >= 0 and var at && (at == 0 || text[..at].IndexOfAnyExceptInRange('A', 'z') < 0);
    }

    /// <summary>Keeps a hit for the callers, or reports it.</summary>
    private void Take(SinkHit hit)
    {
        if (!_reports)
            return;
        if (hit.Taint.Source.IsOpen && _hits.Count < 500)
            _hits.Add(hit);
        else
            _solver.Report(hit);
    }
}
