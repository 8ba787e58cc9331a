namespace ReviewBot.Analysis.Rules.Python;

/// <summary>The functions that start a program.</summary>
internal static class ProcessStarts
{
    private static readonly string[] Modules = ["subprocess", "subprocess32", "gevent.subprocess", "eventlet.green.subprocess"];

    private static readonly string[] Starters = ["Popen", "call", "check_call", "check_output", "run"];

    /// <summary>Functions of <c>subprocess</c> and its likes, which take a command and ask a shell only when told to.</summary>
    public static string[] Processes { get; } = [.. Modules.SelectMany(m => Starters.Select(s => $"{m}.{s}"))];

    /// <summary>Functions that give their first argument to a shell.</summary>
    public static string[] Shells { get; } =
    [
        .. Modules.SelectMany(m => (string[])[$"{m}.getoutput", $"{m}.getstatusoutput"]),
        "os.system", "posix.system", "os.popen", "os.popen2", "os.popen3", "os.popen4", "popen2.popen2", "popen2.popen3", "popen2.popen4",
        "popen2.Popen3", "popen2.Popen4", "platform.popen", "commands.getoutput", "commands.getstatusoutput",
        "asyncio.create_subprocess_shell", "asyncio.subprocess.create_subprocess_shell",
        "fabric.api.run", "fabric.api.sudo", "fabric.api.local", "fabric.operations.run", "fabric.operations.sudo", "fabric.operations.local",
        "invoke.run", "fabric.Connection.run", "fabric.Connection.sudo", "fabric.Connection.local", "fabric.connection.Connection.run",
        "invoke.Context.run", "invoke.context.Context.run",
    ];

    /// <summary>Functions that replace or start a process from words, without a shell.</summary>
    public static string[] Executions { get; } =
    [
        "os.execl", "os.execle", "os.execlp", "os.execlpe", "os.execv", "os.execve", "os.execvp", "os.execvpe",
        "os.spawnl", "os.spawnle", "os.spawnlp", "os.spawnlpe", "os.spawnv", "os.spawnve", "os.spawnvp", "os.spawnvpe",
        "os.posix_spawn", "os.posix_spawnp", "pty.spawn", "asyncio.create_subprocess_exec",
    ];
}
