using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace ReviewBot.Storage.Sqlite;

/// <summary>
/// The numbered scripts beside this file. The version is read first and nothing is locked when it is current; no other place makes tables.
/// </summary>
internal static class Migrations
{
    /// <summary>Says in the file's header whose it is: "RevB".</summary>
    private const long ApplicationId = 0x52657642;

    private const string Prefix = "ReviewBot.Storage.Sqlite.";

    /// <summary>Brings a database up to date.</summary>
    /// <exception cref="StorageException">It is another program's, or a newer version's.</exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        var scripts = Scripts();
        var newest = scripts[^1].Version;
        var version = ReadVersion(connection, path);
        if (version > newest)
        {
            throw new StorageException(
                string.Create(CultureInfo.InvariantCulture, $"The database '{path}' was made by a newer ReviewBot (its tables are version {version}, this one knows {newest}). Start that version, or another file."),
                transient: false);
        }

        if (version == newest) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var (number, resource) in scripts)
        {
            if (number <= version) continue;
            connection.Execute(Read(resource));
        }

        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL)");
        connection.Execute(
            "INSERT INTO schema_version (id, version) VALUES (1, @v) ON CONFLICT (id) DO UPDATE SET version = excluded.version", ("@v", newest));
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static long ReadVersion(SqliteConnection connection, string path)
    {
        var tables = connection.Number("SELECT count(*) FROM sqlite_master WHERE type = 'table'");
        if (tables == 0) return 0;
        if (connection.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new StorageException($"The database '{path}' belongs to another program. Set REVIEWBOT_DATABASE to a file of its own.", transient: false);
        }

        return connection.Number("SELECT version FROM schema_version") ?? 0;
    }

    private static List<(long Version, string Resource)> Scripts() =>
    [
        .. from resource in Assembly.GetExecutingAssembly().GetManifestResourceNames()
           where resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal)
           let digits = new string([.. resource[Prefix.Length..].Where(char.IsAsciiDigit).Take(3)])
           let version = long.Parse(digits, CultureInfo.InvariantCulture)
           orderby version
           select (version, resource),
    ];

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
