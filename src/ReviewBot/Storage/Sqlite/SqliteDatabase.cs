using Microsoft.Data.Sqlite;

namespace ReviewBot.Storage.Sqlite;

/// <summary>
/// One SQLite file, held by one process. All writes go through one connection, first come first served: two writing connections in one
/// process wait for each other unfairly, for seconds. Reads have a connection of their own and never wait for writes (WAL).
/// </summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly FileStream _processLock;
    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _reader;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private int _disposed;

    private SqliteDatabase(FileStream processLock, SqliteConnection writer, SqliteConnection reader, string version) =>
        (_processLock, _writer, _reader, LibraryVersion) = (processLock, writer, reader, version);

    /// <summary>The version of the SQLite library.</summary>
    public string LibraryVersion { get; }

    /// <summary>Opens the file, makes it when it is not there, and brings its tables up to date.</summary>
    /// <exception cref="StorageException">The file cannot be used, is another program's, or another server has it.</exception>
    public static SqliteDatabase Open(string path)
    {
        var version = SystemSqlite.EnsureLoaded();
        var fullPath = Path.GetFullPath(path);
        var processLock = Lock(fullPath);
        SqliteConnection? writer = null, reader = null;
        try
        {
            CreatePrivate(fullPath);
            writer = Connect(fullPath, SqliteOpenMode.ReadWrite);
            Migrations.Apply(writer, fullPath);
            reader = Connect(fullPath, SqliteOpenMode.ReadWrite);
            reader.Execute("PRAGMA query_only = ON");
            return new SqliteDatabase(processLock, writer, reader, version);
        }
        catch (Exception fault)
        {
            reader?.Dispose();
            writer?.Dispose();
            processLock.Dispose();
            if (fault is SqliteException sqlite) throw Translate(sqlite, fullPath);
            throw;
        }
    }

    /// <summary>Runs a write transaction; it is rolled back when <paramref name="work"/> throws.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            var result = work(_writer);
            transaction.Commit();
            return result;
        }
        catch (SqliteException fault)
        {
            throw Translate(fault, _writer.DataSource);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads, beside whatever is written.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            return work(_reader);
        }
        catch (SqliteException fault)
        {
            throw Translate(fault, _reader.DataSource);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await _writing.WaitAsync();
        await _reading.WaitAsync();
        await _reader.DisposeAsync();
        await _writer.DisposeAsync();
        await _processLock.DisposeAsync();
        _reading.Dispose();
        _writing.Dispose();
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new StorageException($"The folder of the database '{path}' does not exist. Make it, or set REVIEWBOT_DATABASE to another file.", transient: false, fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new StorageException($"The folder of the database '{path}' may not be written to by this user.", transient: false, fault);
        }
        catch (IOException fault)
        {
            throw new StorageException($"The database '{path}' is in use by another server. Stop it first: one file has one server.", transient: false, fault);
        }
    }

    /// <summary>What is stored of private repositories is for the server's user only; the files beside it take over the permissions.</summary>
    private static void CreatePrivate(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            // Nobody else writes; should somebody all the same, a webhook must still be answered in time.
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            // Has an effect only on a new file: pages of deleted rows can be given back.
            connection.Execute("PRAGMA auto_vacuum = INCREMENTAL");
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA journal_size_limit = 67108864");
            connection.Execute("PRAGMA synchronous = FULL");
            connection.Execute("PRAGMA foreign_keys = ON");
            // A schema made by somebody else must not make us run its functions.
            connection.Execute("PRAGMA trusted_schema = OFF");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static StorageException Translate(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB =>
            new($"The file '{path}' is not an SQLite database. Set REVIEWBOT_DATABASE to another file, or move this one away.", transient: false, fault),
        SQLitePCL.raw.SQLITE_CORRUPT =>
            new($"The database '{path}' is damaged. Move it away and start anew: what stands on GitHub is found again.", transient: false, fault),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM =>
            new($"The database '{path}' may not be written to by this user.", transient: false, fault),
        SQLitePCL.raw.SQLITE_CANTOPEN =>
            new($"The database '{path}' cannot be opened.", transient: true, fault),
        SQLitePCL.raw.SQLITE_FULL =>
            new($"The disk of the database '{path}' is full.", transient: true, fault),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            new($"The database '{path}' is locked by another program.", transient: true, fault),
        SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_NOMEM =>
            new($"The database '{path}' cannot be read or written: {fault.Message}", transient: true, fault),
        _ => new($"The database '{path}' refused a statement: {fault.Message}", transient: false, fault),
    };
}
