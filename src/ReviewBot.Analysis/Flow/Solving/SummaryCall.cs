namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>A summary in the words of a caller: what stands for parameters replaced by what is given.</summary>
internal sealed class SummaryCall(
    FlowFunction function, Summary summary, Value?[] values, Taints[] taints, FlowFile file, Span place, Func<int, int> renumber)
{
    public Summary Summary { get; } = summary;

    public Value?[] Values { get; } = values;

    /// <summary>Whether an object of the summary stands for a parameter.</summary>
    public bool IsParameter(int id) => Summary.Stand.Values.Contains(id);

    public int Renumbered(int id) => renumber(id);

    /// <summary>What a parameter holds when the function comes back.</summary>
    public Value? OutOf(int parameter) => Summary.Out.TryGetValue(parameter, out var value) ? Substituted(value) : null;

    public Value Substituted(Value value)
    {
        if (value.Taints.IsEmpty && value.Objects.Count == 0)
            return value.Facts.Count == 0 ? value : value with { Facts = [] };
        var replaced = Taints.None;
        foreach (var taint in value.Taints.Items)
            replaced = Taints.Join(replaced, Substituted(taint));
        return value with { Taints = replaced, Objects = Substituted(value.Objects), Facts = [], Whole = null, Part = value.Part == PartKind.CanonicalPath ? value.Part : PartKind.None };
    }

    public Taints Substituted(Taint taint)
    {
        if (!taint.Source.IsOpen)
            return Taints.Of(taint with { Way = taint.Way.Then(file, place, $"comes back from `{Short}`") });
        if (!ReferenceEquals(taint.Source.Function, function) || taint.Source.Parameter >= taints.Length)
            return Taints.None;
        return taints[taint.Source.Parameter].Select(given => given with
        {
            Cleared = given.Cleared | taint.Cleared,
            Doubt = (byte)Math.Min(given.Doubt + taint.Doubt, 9),
            Way = Replayed(given.Way.Then(file, place, $"is given to `{Short}`"), taint.Way),
        });
    }

    private string Short => function.Name[(function.Name.LastIndexOf('.') + 1)..];

    private static Step Replayed(Step way, Step inner)
    {
        var steps = new Stack<Step>();
        for (var step = inner; step?.Before is not null; step = step.Before)
            steps.Push(step);
        foreach (var step in steps)
            way = way.Then(step.File, step.Place, step.Words);
        return way;
    }

    private IReadOnlyList<int> Substituted(IReadOnlyList<int> objects)
    {
        if (objects.Count == 0)
            return objects;
        var replaced = new SortedSet<int>();
        foreach (var id in objects)
        {
            if (Summary.Stand.FirstOrDefault(s => s.Value == id, new(-1, 0)) is { Key: >= 0 and var parameter })
                replaced.UnionWith(Values[parameter]?.Objects ?? []);
            else if (Summary.Heap.ContainsKey(id))
                replaced.Add(renumber(id));
            else
                replaced.Add(id);
        }

        return [.. replaced];
    }
}
