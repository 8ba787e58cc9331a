using System.Text;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>A file as CPython and as we read it.</summary>
/// <param name="File">The file.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Nodes">How many nodes were compared.</param>
/// <param name="IsInvalid">Whether neither can read it.</param>
/// <param name="Newer">What the interpreter is too old for.</param>
/// <param name="Difference">Where the readings differ.</param>
internal sealed record Comparison(string File, int Lines, int Nodes, bool IsInvalid, string? Newer, string? Difference)
{
    /// <summary>Reads the file and compares.</summary>
    public static Comparison Of(CPythonResult theirs, int version)
    {
        var text = PythonFiles.Decode(System.IO.File.ReadAllBytes(theirs.File));
        try
        {
            return text is null ? OfUndecodable(theirs) : Of(theirs, PythonParser.Parse(text), version);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return new(theirs.File, 0, 0, false, null, "We throw " + thrown);
        }
    }

    private static Comparison OfUndecodable(CPythonResult theirs) =>
        new(theirs.File, 0, 0, true, null, theirs.Error is null ? "CPython can decode it." : null);

    private static Comparison Of(CPythonResult theirs, PythonTree tree, int version)
    {
        var ours = tree.Diagnostics.IsEmpty && tree.Dialect == PythonDialect.Python3;
        var result = new Comparison(theirs.File, tree.Lines.Count, 0, false, null, null);
        if (theirs.Dump is not { } dump)
        {
            return !ours ? result with { IsInvalid = true }
                : TooOldFor(tree, theirs.Error!, version) is { } reason ? result with { Newer = reason }
                : result with { Difference = $"CPython says {theirs.Error}; we find nothing wrong." };
        }

        if (!ours)
        {
            return result with
            {
                Difference = "CPython finds nothing wrong; we say "
                    + (tree.Diagnostics is [var first, ..] ? $"{tree.Lines.LineOf(first.Span.Start)}: {first.Message}: {SourceLine(tree, first.Span.Start)}" : "Python 2"),
            };
        }

        var text = TreeDump.Of(tree, version);
        return result with { Nodes = dump.AsSpan().Count((byte)'\n'), Difference = Ascii.Equals(dump, text) ? null : FirstDifference(tree, dump, text) };
    }

    /// <summary>Why an interpreter need not read what we read, or <c>null</c>.</summary>
    private static string? TooOldFor(PythonTree tree, string error, int version)
    {
        var (minor, form) = RequiredVersion.Of(tree);
        if (minor > version)
            return $"3.{minor}: {form}";
        string[] limits = ["MemoryError", "RecursionError", "too many nested parentheses", "too many levels of indentation", "too many nested f-strings"];
        return Array.Find(limits, l => error.Contains(l, StringComparison.Ordinal)) is { } limit ? "a limit of the interpreter: " + limit : null;
    }

    private static string FirstDifference(PythonTree tree, byte[] dump, string text)
    {
        var theirs = Encoding.ASCII.GetString(dump).Split('\n');
        var ours = text.Split('\n');
        var at = 0;
        while (at < theirs.Length && at < ours.Length && theirs[at] == ours[at])
            at++;
        var from = Math.Max(0, at - 3);
        return $"""
            CPython:
            {string.Join('\n', theirs[from..Math.Min(theirs.Length, at + 3)])}
            ours:
            {string.Join('\n', ours[from..Math.Min(ours.Length, at + 3)])}
            source: {SourceOf(tree, theirs.ElementAtOrDefault(at))}
            """;
    }

    /// <summary>The source at the position which ends a line of a dump.</summary>
    private static string SourceOf(PythonTree tree, string? line)
    {
        var position = line?.Split(' ')[^1].Split(':')[0];
        return int.TryParse(position, out var number) && number <= tree.Lines.Count ? $"{number}: {SourceLine(tree, tree.Lines.StartOf(number))}" : "?";
    }

    private static string SourceLine(PythonTree tree, int offset)
    {
        var start = tree.Lines.StartOf(tree.Lines.LineOf(offset));
        var end = tree.Text.AsSpan(start).IndexOfAny('\n', '\r');
        return tree.Text.Substring(start, Math.Min(300, end < 0 ? tree.Text.Length - start : end));
    }
}
