using System.Runtime.InteropServices;
using ReviewBot.Reviews;

namespace ReviewBot.Commands;

/// <summary>What <c>reviewbot doctor</c> looks at.</summary>
internal static class DoctorChecks
{
    private static readonly string[] SqliteNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll", "sqlite3"];

    /// <summary>Looks at everything.</summary>
    public static async Task<IReadOnlyList<DoctorCheck>> RunAsync(CommandHost host, CancellationToken cancellation) =>
    [
        new("reviewbot", ExitCode.Clean, $"{ProgramVersion.Text} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}"),
        await GitAsync(host, cancellation),
        Sqlite(),
        TemporaryFolder(),
    ];

    private static async Task<DoctorCheck> GitAsync(CommandHost host, CancellationToken cancellation)
    {
        if (LocalGitExecutable.Find(host.Variable("PATH")) is not { } git)
        {
            return new DoctorCheck(
                "git", ExitCode.Trouble, "not found on PATH", "Install git; only `reviewbot review` needs it.");
        }
        var version = await new LocalGitProcess(git, Path.GetTempPath()).TryRunAsync(["version"], cancellation);
        return version.ExitCode == 0
            ? new DoctorCheck("git", ExitCode.Clean, $"{version.Line.Replace("git version ", "", StringComparison.Ordinal)} ({git})")
            : new DoctorCheck("git", ExitCode.Trouble, $"{git} does not work: {version.Reason}", "Reinstall git.");
    }

    private static DoctorCheck Sqlite()
    {
        foreach (var name in SqliteNames)
        {
            if (!NativeLibrary.TryLoad(name, out var library)) continue;
            try
            {
                if (!NativeLibrary.TryGetExport(library, "sqlite3_libversion", out var function)) continue;
                var version = Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<LibraryVersion>(function)());
                return new DoctorCheck("SQLite", ExitCode.Clean, $"{version} ({name})");
            }
            finally
            {
                NativeLibrary.Free(library);
            }
        }
        return new DoctorCheck(
            "SQLite", ExitCode.Trouble, "the system's library was not found", "Install it (Debian, Ubuntu: libsqlite3-0; Fedora: sqlite-libs; Alpine: sqlite-libs); only `serve` and `demo` need it.");
    }

    private static DoctorCheck TemporaryFolder()
    {
        try
        {
            Directory.CreateTempSubdirectory("reviewbot-").Delete();
            return new DoctorCheck("temporary folder", ExitCode.Clean, Path.GetTempPath());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DoctorCheck(
                "temporary folder", ExitCode.Trouble, $"{Path.GetTempPath()} cannot be written to: {e.Message.TrimEnd('.')}", "Set TMPDIR to a folder that can.");
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint LibraryVersion();
}
