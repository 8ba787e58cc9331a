using System.Collections;

namespace ReviewBot.Commands;

/// <summary>What surrounds a command: streams, terminal, environment, clock. Tests give their own.</summary>
internal sealed record CommandHost
{
    /// <summary>Results go here.</summary>
    public required Stream Output { get; init; }

    /// <summary>Progress, notes and errors go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person sees the results as they are written.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person sees the progress as it is written.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Environment variables.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What relative paths are relative to.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What surrounds this process.</summary>
    public static CommandHost OfProcess() => new()
    {
        Output = Console.OpenStandardOutput(),
        Error = Console.Error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Variables = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)(e.Value ?? ""), OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal),
        WorkingDirectory = Environment.CurrentDirectory,
    };

    /// <summary>An environment variable; <c>null</c> when it is not set.</summary>
    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    /// <summary>An absolute path.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);
}
