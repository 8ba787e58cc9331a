using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReviewBot.Reviews;

/// <summary>
/// Runs git, and is the only place that starts a process. The repository is hostile: its configuration can name programs (hooks, file system
/// monitors, filters, transports), and none of them may run.
/// </summary>
internal sealed class LocalGitProcess
{
    private const int MaxErrorCharacters = 4096;

    /// <summary>Command-line settings win over every configuration file.</summary>
    private static readonly string[] Hardening =
    [
        "-c", "core.fsmonitor=false",
        "-c", "core.hooksPath=/dev/null",
        "-c", "protocol.allow=never",
        "-c", "core.quotePath=off",
        "-c", "core.safecrlf=false",
        "-c", "core.splitIndex=false",
        "-c", "core.looseCompression=0",
        "-c", "core.fsync=none",
        "-c", "gc.auto=0",
        "-c", "maintenance.auto=false",
    ];

    /// <summary>
    /// Variables that would point git at another repository, or at a program, are not handed on: a hook that calls us has some of them set.
    /// What says where the person's own configuration stands is kept.
    /// </summary>
    private static readonly string[] KeptVariables =
    [
        "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM",
        "GIT_EXEC_PATH",
    ];

    private readonly string _executable;
    private readonly IReadOnlyList<string> _settings;
    private readonly IReadOnlyDictionary<string, string> _variables;

    /// <summary>Git in a directory.</summary>
    public LocalGitProcess(string executable, string directory)
        : this(executable, directory, [], new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    private LocalGitProcess(
        string executable, string directory, IReadOnlyList<string> settings, IReadOnlyDictionary<string, string> variables) =>
        (_executable, Directory, _settings, _variables) = (executable, directory, settings, variables);

    /// <summary>Where it runs.</summary>
    public string Directory { get; }

    /// <summary>The same git elsewhere.</summary>
    public LocalGitProcess In(string directory) => new(_executable, directory, _settings, _variables);

    /// <summary>The same git with more settings, each <c>key=value</c>.</summary>
    public LocalGitProcess WithSettings(IEnumerable<string> settings) =>
        new(_executable, Directory, [.. _settings, .. settings.SelectMany(s => new[] { "-c", s })], _variables);

    /// <summary>The same git with more environment variables.</summary>
    public LocalGitProcess WithVariables(IReadOnlyDictionary<string, string> variables) =>
        new(_executable, Directory, _settings, variables);

    /// <summary>Runs to the end, whatever the exit code.</summary>
    public async Task<LocalGitOutput> TryRunAsync(
        IReadOnlyList<string> arguments, CancellationToken cancellation, ReadOnlyMemory<byte> input = default)
    {
        using var process = Start(arguments);
        await using var stop = cancellation.Register(() => Stop(process));
        var error = ReadErrorAsync(process);
        var write = WriteInputAsync(process, input);
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, CancellationToken.None);
        await write;
        var text = await error;
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new LocalGitOutput(process.ExitCode, output.ToArray(), text);
    }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="LocalGitException">Git answered with an error.</exception>
    public async Task<byte[]> RunAsync(
        IReadOnlyList<string> arguments, CancellationToken cancellation, ReadOnlyMemory<byte> input = default)
    {
        var output = await TryRunAsync(arguments, cancellation, input);
        return output.ExitCode == 0 ? output.Bytes : throw output.Failure(arguments[0], Directory);
    }

    /// <summary>Starts git with all three streams redirected.</summary>
    public Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(_executable)
        {
            WorkingDirectory = Directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Hardening.Concat(_settings).Concat(arguments))
            start.ArgumentList.Add(argument);
        SetVariables(start.Environment);
        try
        {
#pragma warning disable RS0030 // The runner of git is the one place where a process may start.
            return Process.Start(start) ?? throw new InvalidOperationException("git did not start");
#pragma warning restore RS0030
        }
        catch (Win32Exception e)
        {
            throw new LocalGitException(
                $"git ({_executable}) could not be started in {Directory}: {e.Message}.", "Check that git is installed and the folder can be entered.");
        }
    }

    /// <summary>Ends a process that is not wanted any more.</summary>
    public static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }

    private void SetVariables(IDictionary<string, string?> environment)
    {
        var dropped = environment.Keys
            .Where(k => k.StartsWith("GIT_", StringComparison.Ordinal) && !KeptVariables.Contains(k, StringComparer.Ordinal) && !IsInlineConfiguration(k))
            .ToList();
        foreach (var name in dropped)
            environment.Remove(name);
        environment["LC_ALL"] = "C";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        environment["GIT_NO_LAZY_FETCH"] = "1";
        // Stronger than protocol.allow=never, which a protocol.ext.allow=always of the repository would beat.
        environment["GIT_ALLOW_PROTOCOL"] = "none";
        foreach (var (name, value) in _variables)
            environment[name] = value;
    }

    /// <summary>GIT_CONFIG_COUNT, GIT_CONFIG_KEY_n, GIT_CONFIG_VALUE_n: how a container says which directories are safe. Ours win over them.</summary>
    private static bool IsInlineConfiguration(string name) =>
        name == "GIT_CONFIG_COUNT"
        || name.StartsWith("GIT_CONFIG_KEY_", StringComparison.Ordinal)
        || name.StartsWith("GIT_CONFIG_VALUE_", StringComparison.Ordinal);

    private static async Task WriteInputAsync(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended before it had read everything; its exit code says why.
        }
    }

    private static async Task<string> ReadErrorAsync(Process process)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = await process.StandardError.ReadAsync(buffer)) > 0)
            kept.Append(buffer, 0, Math.Min(read, MaxErrorCharacters - kept.Length));
        return kept.ToString();
    }
}
