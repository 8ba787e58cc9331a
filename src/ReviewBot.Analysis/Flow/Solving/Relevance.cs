namespace ReviewBot.Analysis.Flow.Solving;

/// <summary>Which functions matter: those that mention something the models or rules speak of, and those that call them by name.</summary>
internal static class Relevance
{
    public static IReadOnlyList<FlowFunction> Of(FlowProgram program, LibraryView library, FlowQueries queries)
    {
        var notable = library.Library.NotableNames;
        var functions = program.Files.SelectMany(f => f.Functions).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var relevant = new HashSet<FlowFunction>(ReferenceEqualityComparer.Instance);
        var initial = functions.Where(f => f.Mentions.Overlaps(notable) || f.Mentions.Overlaps(queries.SimpleNames) || FileWrites.IsInitializer(f)).ToList();
        foreach (var function in initial)
            Add(function, relevant, names);
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var function in functions)
            {
                if (relevant.Contains(function) || !function.Mentions.Overlaps(names))
                    continue;
                Add(function, relevant, names);
                grown = true;
            }
        }

        return [.. functions.Where(f => FileWrites.IsInitializer(f)), .. functions.Where(f => relevant.Contains(f) && !FileWrites.IsInitializer(f))];
    }

    private static void Add(FlowFunction function, HashSet<FlowFunction> relevant, HashSet<string> names)
    {
        if (!relevant.Add(function))
            return;
        var simple = function.Name[(function.Name.LastIndexOf('.') + 1)..];
        if (simple.StartsWith("get_", StringComparison.Ordinal) || simple.StartsWith("set_", StringComparison.Ordinal))
            simple = simple[4..];
        names.Add(simple is "__init__" or "ctor" or "init" && function.Type is { } type ? type.SimpleName : simple);
    }
}
