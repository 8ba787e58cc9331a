using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReviewBot.Python.Tests;

/// <summary>CPython, to compare with, where there is one: <c>python3</c>, or what REVIEWBOT_PYTHON names.</summary>
internal static class PythonInterpreter
{
    /// <summary>The lines a script of this project's folder prints; the test is skipped where no interpreter can run.</summary>
    public static string[] Run(string script, string argument, string input = "")
    {
        var program = Environment.GetEnvironmentVariable("REVIEWBOT_PYTHON") ?? "python3";
        var start = new ProcessStartInfo(program, [PathOf("tests", "ReviewBot.Python.Tests", script), argument])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            Assert.Skip($"{program} does not run, so there is no CPython to compare with: {e.Message}");
            throw;
        }

        using (process)
        {
            // The scripts read all of their input before they print.
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output.TrimEnd('\n').Split('\n');
        }
    }

    /// <summary>A path of the repository.</summary>
    public static string PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReviewBot.sln")))
                return Path.Combine([folder.FullName, .. parts]);
        }

        throw new InvalidOperationException($"ReviewBot.sln does not stand above {AppContext.BaseDirectory}");
    }
}
