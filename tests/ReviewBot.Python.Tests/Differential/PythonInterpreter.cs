using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>
/// A CPython that reads files with <c>dump.py</c>: 3.9 or newer, for the parser before it gives wrong positions to much.
/// </summary>
/// <param name="Program">The program to start.</param>
/// <param name="Version">Its version.</param>
/// <param name="StandardLibrary">The folder of its standard library.</param>
internal sealed record PythonInterpreter(string Program, Version Version, string StandardLibrary)
{
    private const string Dump = "dump.py";

    private static readonly ConcurrentDictionary<string, Lazy<string>> _written = new(StringComparer.Ordinal);

    /// <summary>
    /// The interpreter that REVIEWBOT_PYTHON names, or the newest one on the path. Missing on a laptop it is a skipped test; in CI it is a failure.
    /// </summary>
    public static PythonInterpreter Require()
    {
        if (Find() is { } found)
            return found;
        var missing = "No Python 3.9 or newer is at hand: install python3 or set REVIEWBOT_PYTHON.";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            Assert.Fail(missing);
        Assert.Skip(missing);
        throw new UnreachableException();
    }

    /// <summary>The same interpreter, or <c>null</c>.</summary>
    public static PythonInterpreter? Find()
    {
        var named = Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON");
        string[] candidates = named is { Length: > 0 }
            ? [named]
            : [.. Enumerable.Range(9, 6).Reverse().Select(minor => $"python3.{minor}"), "python3"];
        return candidates.Select(Probe).FirstOrDefault(p => p is not null);
    }

    /// <summary>What CPython says of each file, in order; <c>names.py</c> says what its names are.</summary>
    public IEnumerable<CPythonResult> Read(IReadOnlyList<string> files, string script = Dump)
    {
        using var process = Start(Program, script);
        process.BeginErrorReadLine();
        var names = Task.Run(() =>
        {
            using var input = process.StandardInput.BaseStream;
            foreach (var file in files)
                input.Write(Encoding.UTF8.GetBytes(file + "\n"));
        });
        using var output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 20);
        ReadLine(output);
        foreach (var file in files)
        {
            var line = ReadLine(output);
            if (line.StartsWith("ERR ", StringComparison.Ordinal))
            {
                yield return new(file, null, line[4..]);
                continue;
            }

            Assert.StartsWith("OK ", line, StringComparison.Ordinal);
            var dump = new byte[int.Parse(line.AsSpan(3), CultureInfo.InvariantCulture)];
            output.ReadExactly(dump);
            yield return new(file, dump, null);
        }

        names.Wait();
        process.WaitForExit();
    }

    private static PythonInterpreter? Probe(string program)
    {
        try
        {
            using var process = Start(program, Dump);
            process.StandardInput.Close();
            process.BeginErrorReadLine();
            var answer = process.StandardOutput.ReadToEnd().TrimEnd('\n').Split(' ', 2);
            process.WaitForExit();
            return process.ExitCode == 0 && Version.TryParse(answer[0], out var version) && version >= new Version(3, 9)
                ? new(program, version, answer[1])
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Process Start(string program, string script) => Process.Start(new ProcessStartInfo(program, ["-I", "-W", "ignore", Written(script)])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (int c; (c = stream.ReadByte()) != '\n';)
        {
            if (c < 0)
                throw new EndOfStreamException("Python ended early; the last line is: " + line);
            line.Append((char)c);
        }

        return line.ToString();
    }

    /// <summary>A script, written beside the tests once.</summary>
    public static string Written(string script) => _written.GetOrAdd(script, static name => new(() =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, name);
        using var resource = typeof(PythonInterpreter).Assembly.GetManifestResourceStream(name)!;
        using var file = File.Create(path);
        resource.CopyTo(file);
        return path;
    })).Value;
}
