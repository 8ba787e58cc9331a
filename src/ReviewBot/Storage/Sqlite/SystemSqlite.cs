using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace ReviewBot.Storage.Sqlite;

/// <summary>
/// The operating system's SQLite. The system keeps it patched, and no native library travels with the program.
/// </summary>
internal static class SystemSqlite
{
    /// <summary>The oldest version that has all that is used here: RETURNING came with 3.35.</summary>
    private static readonly Version Oldest = new(3, 35, 0);

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Loads it once for the process and answers its version.</summary>
    /// <exception cref="StorageException">It is missing or too old.</exception>
    public static string EnsureLoaded() => Loaded.Value;

    private static string Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        string version;
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            version = raw.sqlite3_libversion().utf8_to_string();
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            throw new StorageException(
                "The operating system's SQLite library cannot be loaded. Install it: package libsqlite3-0 (Debian, Ubuntu), sqlite-libs " +
                "(Alpine, Fedora, RHEL), sqlite (Arch); macOS and Windows bring it along.",
                transient: false,
                fault);
        }

        return Version.TryParse(version, out var found) && found >= Oldest
            ? version
            : throw new StorageException($"SQLite {version} is too old: {Oldest} or newer is needed. Update the operating system's package.", transient: false);
    }

    private static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (!string.Equals(libraryName, "e_sqlite3", StringComparison.Ordinal)) return 0;
        foreach (var name in Names())
        {
            if (NativeLibrary.TryLoad(name, out var handle)) return handle;
        }

        return 0;
    }

    private static string[] Names() =>
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];
}
