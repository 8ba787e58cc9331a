using System.Diagnostics;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>Files of Python 2 are read as what they are.</summary>
public sealed class DialectDifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void What_Python_2_can_read_is_read_and_is_Python_2_where_Python_3_cannot()
    {
        var program = Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON2");
        if (program is not { Length: > 0 })
            Assert.Skip("REVIEWBOT_PYTHON2 names no Python 2 to compare with.");
        var python3 = PythonInterpreter.Require();
        var folder = Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON2_TREE") ?? Ask(program, [])[0];
        var files = PythonFiles.Below(folder);
        var readable = Ask(program, files)[1..];
        Assert.Equal(files.Count, readable.Length);

        var faults = python3.Read(files).Zip(readable)
            .AsParallel()
            .Where(f => f.Second == "OK")
            .Select(f => FaultOf(f.First, python3.Version.Minor))
            .OfType<string>()
            .Order(StringComparer.Ordinal)
            .ToArray();
        output.WriteLine($"{program} can read {readable.Count(r => r == "OK")} of {files.Count} files of {folder}");
        Assert.True(faults.Length == 0, $"{faults.Length} faults:\n" + string.Join('\n', faults.Take(40)));
    }

    private static string? FaultOf(CPythonResult python3, int version)
    {
        if (PythonFiles.Decode(File.ReadAllBytes(python3.File)) is not { } text)
            return null;
        var tree = PythonParser.Parse(text);
        var expected = python3.Error is null || RequiredVersion.Of(tree).Minor > version ? PythonDialect.Python3 : PythonDialect.Python2;
        return tree.Diagnostics is [var first, ..] ? $"{python3.File}:{tree.Lines.LineOf(first.Span.Start)}: {tree.Dialect}: {first.Message}"
            : tree.Dialect != expected ? $"{python3.File}: {tree.Dialect}, but Python 3 says {python3.Error ?? "nothing"}"
            : null;
    }

    private static string[] Ask(string program, IReadOnlyList<string> files)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [PythonInterpreter.Written("python2.py")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var names = Task.Run(() =>
        {
            using var input = process.StandardInput;
            foreach (var file in files)
                input.Write(file + "\n");
        });
        var answer = process.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n');
        names.Wait();
        return answer;
    }
}
