using System.Diagnostics;
using System.Text;
using ReviewBot.Python.Tests.Differential;

namespace ReviewBot.Python.Tests;

/// <summary>Scripts of this project that CPython runs, to compare with.</summary>
internal static class PythonScript
{
    /// <summary>The lines a script of this project's folder prints; what happens without an interpreter says <see cref="PythonInterpreter.Require"/>.</summary>
    public static string[] Run(string script, string argument, string input = "")
    {
        var program = PythonInterpreter.Require().Program;
        using var process = Process.Start(new ProcessStartInfo(program, [PathOf("tests", "ReviewBot.Python.Tests", script), argument])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        })!;

        // The scripts read all of their input before they print.
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.TrimEnd('\n').Split('\n');
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
