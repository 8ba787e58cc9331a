using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Models;
using ReviewBot.Analysis.Languages.Python.Models;

namespace ReviewBot.Analysis.Tests.Models;

public class PythonStubsTests
{
    /// <summary>Words that are types to the solver itself.</summary>
    private static readonly HashSet<string> Own = ["None", "Self", "Callable"];

    private readonly PythonLibrary _library = new();

    [Fact]
    public void Every_stub_is_read_without_a_problem() =>
        Nothing(Stubs.Shipped.Modules.SelectMany(m => Stubs.Shipped.Module(m)!.Problems));

    [Fact]
    public void Every_type_that_a_stub_names_is_declared_in_a_stub_under_that_name()
    {
        var wrong = new SortedSet<string>();
        foreach (var (where, name, around) in Stubs.Shipped.Modules.SelectMany(m => Names(Stubs.Shipped.Module(m)!)))
        {
            if (!Own.Contains(name) && !around.Contains(name) && _library.Type(name)?.Name != name)
                wrong.Add($"{where}: {name} {_library.Canonical(name)}");
        }

        Nothing(wrong);
    }

    [Fact]
    public void Every_name_that_a_stub_exports_from_another_is_there() =>
        Nothing(
            from name in Stubs.Shipped.Modules
            let module = Stubs.Shipped.Module(name)!
            from target in module.Aliases.Values.Concat(module.Stars)
            where _library.Type(target) is null && _library.Members(target).Count == 0 && Stubs.Shipped.Module(target) is null
                && !Stubs.Shipped.Modules.Any(m => m.StartsWith(target + ".", StringComparison.Ordinal))
            select $"{name}: {target}");

    [Fact]
    public void What_derives_from_data_says_that_it_is_data_too() =>
        Nothing(
            from type in Types()
            where !type.IsData && type.Bases.Any(b => _library.Type(b.Name) is { IsData: true })
            select type.Name);

    [Fact]
    public void Names_that_matter_are_found_without_reading_the_stubs()
    {
        var missed =
            from member in Types().SelectMany(t => t.Members.Values).Concat(Stubs.Shipped.Modules.SelectMany(m => Stubs.Shipped.Module(m)!.Members.Values))
                .SelectMany(m => m)
            where IsMarked(member)
            let parts = member.Name.Split('.')
            let simple = parts[^1].StartsWith("__", StringComparison.Ordinal) && _library.Type(string.Join('.', parts[..^1])) is not null ? parts[^2] : parts[^1]
            where !_library.NotableNames.Contains(simple)
            select member.Name;
        Nothing(missed);
    }

    private static void Nothing(IEnumerable<string> wrong)
    {
        var list = wrong.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    private static bool IsMarked(ModelMember member) =>
        member.Source is not null || member.IsEntryPoint || !member.ReceiverSinks.IsEmpty
        || member.Parameters.Any(p => !p.Sinks.IsEmpty || !p.Checks.IsEmpty || p.Source is not null || p.IsHandler);

    private static List<ModelType> Types() => [.. Stubs.Shipped.Modules.SelectMany(m => Stubs.Shipped.Module(m)!.Types.Values)];

    private static IEnumerable<(string Where, string Name, IReadOnlyList<string> Around)> Names(StubModule module)
    {
        foreach (var type in module.Types.Values)
        {
            foreach (var name in type.Bases.SelectMany(All).Concat(type.Members.Values.SelectMany(o => o).SelectMany(Named)))
                yield return (type.Name, name, type.Parameters);
        }

        foreach (var name in module.Members.Values.SelectMany(o => o).SelectMany(Named))
            yield return (module.Name, name, []);
    }

    private static IEnumerable<string> Named(ModelMember member) =>
        All(member.Type).Concat(member.Parameters.SelectMany(p => All(p.Type))).Concat(member.Handed.SelectMany(All));

    private static IEnumerable<string> All(TypeName? type) => type is null ? [] : type.Arguments.SelectMany(All).Prepend(type.Name);
}
