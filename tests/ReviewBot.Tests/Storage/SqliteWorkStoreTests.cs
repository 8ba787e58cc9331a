using ReviewBot.Storage;
using ReviewBot.Storage.Sqlite;
using ReviewBot.Tests.Work;
using ReviewBot.Work;

namespace ReviewBot.Tests.Storage;

public sealed class SqliteWorkStoreTests : WorkStoreContract
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.File("reviewbot.db");

    [Fact]
    public async Task What_a_dead_process_held_runs_again_after_the_restart()
    {
        await EnqueueAsync(Review(1));
        await EnqueueAsync(Review(2));
        await LeaseAsync();
        await CloseAsync(Store);
        await using var reopened = await SqliteWorkStore.OpenAsync(Path, Clock, TestContext.Current.CancellationToken);
        var first = await reopened.LeaseAsync("w", TimeSpan.FromSeconds(30), 10, TestContext.Current.CancellationToken);
        Assert.Equal(("7#1", 2, 1), (first!.Item.Lane, first.Attempts, first.Strikes));
        Assert.NotNull(await reopened.LeaseAsync("w", TimeSpan.FromSeconds(30), 10, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_job_that_kills_its_worker_again_and_again_does_not_do_it_at_full_speed()
    {
        await EnqueueAsync(Review(1));
        for (var death = 0; death < 5; death++)
        {
            Assert.NotNull(await LeaseAsync());
            await Store.ReleaseLeasesAsync(all: true, TestContext.Current.CancellationToken);
        }

        Assert.Null(await LeaseAsync());
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(5, (await LeaseAsync())!.Strikes);
    }

    [Fact]
    public async Task A_second_server_on_the_same_file_is_refused()
    {
        var fault = await Assert.ThrowsAsync<StorageException>(() => SqliteWorkStore.OpenAsync(Path, Clock, TestContext.Current.CancellationToken));
        Assert.Contains("in use by another server", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var path = _folder.File("letter.txt");
        var text = new string('x', 5000);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<StorageException>(() => SqliteWorkStore.OpenAsync(path, Clock, TestContext.Current.CancellationToken));
        Assert.Contains("not an SQLite database", fault.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        var path = _folder.File("other.db");
        Make(path, "CREATE TABLE customers (id INTEGER)");
        var fault = await Assert.ThrowsAsync<StorageException>(() => SqliteWorkStore.OpenAsync(path, Clock, TestContext.Current.CancellationToken));
        Assert.Contains("another program", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await CloseAsync(Store);
        Make(Path, "UPDATE schema_version SET version = 999");
        var fault = await Assert.ThrowsAsync<StorageException>(() => SqliteWorkStore.OpenAsync(Path, Clock, TestContext.Current.CancellationToken));
        Assert.Contains("newer ReviewBot", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_with_words()
    {
        await CloseAsync(Store);
        var bytes = await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken);
        new Random(1).NextBytes(bytes.AsSpan(100));
        await File.WriteAllBytesAsync(Path, bytes, TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<StorageException>(() => SqliteWorkStore.OpenAsync(Path, Clock, TestContext.Current.CancellationToken));
        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var fault = await Assert.ThrowsAsync<StorageException>(
            () => SqliteWorkStore.OpenAsync(_folder.File("no/such/folder.db"), Clock, TestContext.Current.CancellationToken));
        Assert.Contains("does not exist", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_system_library_is_new_enough() => Assert.True(Version.Parse(SystemSqlite.EnsureLoaded()) >= new Version(3, 35, 0));

    [Fact]
    public async Task The_payload_is_gone_once_it_is_routed()
    {
        await Store.AddDeliveriesAsync([Delivery("d", 100)], TestContext.Current.CancellationToken);
        var stored = await Store.ReadUnroutedAsync(1, 1000, TestContext.Current.CancellationToken);
        await Store.RouteAsync(
            [new RoutedDelivery(stored[0].Sequence, DeliveryState.Ignored, "no", 1, [])], TestContext.Current.CancellationToken);
        await CloseAsync(Store);
        using var connection = Connect(Path);
        Assert.Equal(1, connection.Number("SELECT count(*) FROM event WHERE payload IS NULL"));
    }

    [Fact]
    public async Task Only_the_own_user_may_read_the_file_and_deleted_rows_give_their_space_back()
    {
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "reviewbot.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        await Store.AddDeliveriesAsync([Delivery("large", 5_000_000)], TestContext.Current.CancellationToken);
        var stored = await Store.ReadUnroutedAsync(1, 1, TestContext.Current.CancellationToken);
        await Store.RouteAsync([new RoutedDelivery(stored[0].Sequence, DeliveryState.Ignored, "no", 1, [])], TestContext.Current.CancellationToken);
        await Store.PruneAsync(TestContext.Current.CancellationToken);
        await CloseAsync(Store);
        Assert.InRange(new FileInfo(Path).Length, 0, 1_000_000);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    private protected override async Task<IWorkStore> OpenAsync() =>
        await SqliteWorkStore.OpenAsync(Path, Clock, TestContext.Current.CancellationToken);

    private protected override async Task CloseAsync(IWorkStore store) => await ((SqliteWorkStore)store).DisposeAsync();

    private static Microsoft.Data.Sqlite.SqliteConnection Connect(string path)
    {
        SystemSqlite.EnsureLoaded();
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Make(string path, string sql)
    {
        using var connection = Connect(path);
        connection.Execute(sql);
    }
}
