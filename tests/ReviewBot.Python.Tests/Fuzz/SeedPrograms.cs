using System.Text;

namespace ReviewBot.Python.Tests.Fuzz;

/// <summary>Small programs that together use all of the syntax.</summary>
internal static class SeedPrograms
{
    /// <summary>The programs by name, in order of name.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        .. new[] { "expressions", "layout", "old", "statements", "strings" }.Select(name => (name, Read(name))),
        ("layout of Windows", Read("layout").ReplaceLineEndings("\r\n")),
        ("layout of old", Read("layout").ReplaceLineEndings("\r")),
        ("layout with tabs", string.Join('\n', Read("layout").Split('\n').Select(l => l.TrimStart(' ').PadLeft(l.Length, '\t')))),
        ("layout with form feeds", Read("layout").Replace("\n\n", "\n\f\n", StringComparison.Ordinal)),
    ];

    private static string Read(string name)
    {
        using var resource = typeof(SeedPrograms).Assembly.GetManifestResourceStream(name + ".py")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
