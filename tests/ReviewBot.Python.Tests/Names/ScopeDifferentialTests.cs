using System.Text;
using ReviewBot.Python.Tests.Differential;

namespace ReviewBot.Python.Tests.Names;

/// <summary>Our scopes against those of CPython's <c>symtable</c>, name by name, over its standard library.</summary>
public sealed class ScopeDifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void Names_of_the_standard_library_are_what_symtable_says()
    {
        var python = PythonInterpreter.Require();
        var files = PythonFiles.Below(Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON_TREE") ?? python.StandardLibrary);
        var inlines = python.Version.Minor >= 12;
        var (compared, names) = (0, 0L);
        var differences = new List<string>();
        foreach (var theirs in python.Read(files, "names.py"))
        {
            if (theirs.Dump is not { } dump || PythonFiles.Decode(File.ReadAllBytes(theirs.File)) is not { } text)
                continue;
            var tree = PythonParser.Parse(text);
            if (!tree.Diagnostics.IsEmpty || tree.Dialect != PythonDialect.Python3)
                continue;
            compared++;
            names += dump.AsSpan().Count((byte)'\n');
            if (Difference(Encoding.UTF8.GetString(dump), tree, inlines) is { } difference)
                differences.Add($"{theirs.File}:\n{difference}");
        }

        output.WriteLine($"Python {python.Version}: {compared} files, {names} scopes and names.");
        Assert.True(differences.Count == 0, $"{differences.Count} files differ.\n{string.Join("\n", differences.Take(20))}");
        Assert.NotEqual(0, compared);
    }

    /// <summary>
    /// What symtable says otherwise. A name that only passes through a scope counts for nothing. Since 3.12 a comprehension is a part of
    /// the scope around it, so neither it nor the names they share are compared.
    /// </summary>
    private static string? Difference(string dump, PythonTree tree, bool inlines)
    {
        var theirs = Scopes(dump).GroupBy(s => s.Head, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(s => s.Names).ToList(), StringComparer.Ordinal);
        var ours = ScopeDump.Of(tree).ToList();
        foreach (var (head, names, below) in ours)
        {
            if (inlines && head.StartsWith("function ", StringComparison.Ordinal) && head.Split(' ')[1] is "listcomp" or "setcomp" or "dictcomp")
                continue;
            if (!theirs.TryGetValue(head, out var candidates))
                return $"only ours: {head}";
            var best = candidates.Select(c => (Names: c, Wrong: Wrong(c, names, below, inlines))).MinBy(c => c.Wrong.Count);
            if (best.Wrong.Count > 0)
                return $"{head}\n  {string.Join("\n  ", best.Wrong)}";
            candidates.Remove(best.Names);
            if (candidates.Count == 0)
                theirs.Remove(head);
        }

        var left = theirs.Keys.FirstOrDefault(head => !inlines || head.Split(' ')[1] is not ("listcomp" or "setcomp" or "dictcomp"));
        return left is null ? null : $"only theirs: {left}";
    }

    private static List<string> Wrong(Dictionary<string, string> theirs, IReadOnlyDictionary<string, string> ours, HashSet<string> below, bool inlines)
    {
        var wrong = new List<string>();
        foreach (var (name, facts) in ours)
        {
            if (inlines && below.Contains(name))
                continue;
            if (!theirs.TryGetValue(name, out var said) || said != facts)
                wrong.Add($"{name}: {facts}, symtable says {said ?? "nothing"}");
        }

        foreach (var (name, facts) in theirs)
        {
            var isPassing = facts[2..].Length == 0 || (inlines && below.Contains(name));
            if (!ours.ContainsKey(name) && !isPassing)
                wrong.Add($"{name}: symtable alone says {facts}");
        }

        return wrong;
    }

    private static IEnumerable<(string Head, Dictionary<string, string> Names)> Scopes(string dump)
    {
        string? head = null;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in dump.Split('\n'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                var parts = line[2..].Split(' ');
                names[parts[0]] = $"{parts[1]} {parts[2]}";
                continue;
            }

            if (head is not null)
                yield return (head, names);
            (head, names) = (line, new(StringComparer.Ordinal));
        }

        if (head is not null)
            yield return (head, names);
    }
}
