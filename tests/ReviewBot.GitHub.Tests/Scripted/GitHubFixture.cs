using System.Security.Cryptography;

namespace ReviewBot.GitHub.Tests.Scripted;

/// <summary>The client under test, a server that follows the script, and a clock that jumps.</summary>
internal sealed class GitHubFixture : IAsyncDisposable
{
    public const string Repo = "/repos/octo/demo";
    public static readonly RepositoryName Repository = new("octo", "demo");
    public static readonly RSA Key = RSA.Create(2048);

    private GitHubFixture(ScriptedGitHub server, ManualTime time, GitHubApp app)
    {
        Server = server;
        Time = time;
        App = app;
    }

    public ScriptedGitHub Server { get; }

    public ManualTime Time { get; }

    public GitHubApp App { get; }

    public IGitHub GitHub => App.ForInstallation(7);

    public static async Task<GitHubFixture> StartAsync(Func<GitHubOptions, GitHubOptions>? change = null, TimeProvider? clock = null)
    {
        var server = await ScriptedGitHub.StartAsync();
        var time = new ManualTime();
        var options = Options(server.Root);
        return new GitHubFixture(server, time, new GitHubApp(change?.Invoke(options) ?? options, clock ?? time));
    }

    public static GitHubOptions Options(Uri root) => new()
    {
        AppId = 12345,
        PrivateKeyPem = Key.ExportRSAPrivateKeyPem(),
        ApiRoot = root,
        AttemptTimeout = TimeSpan.FromMinutes(10),
    };

    public static string Pull(string extra = "") =>
        $$"""
        {"number":5,"title":"T","state":"open","draft":false,"changed_files":2,"html_url":"https://github.com/octo/demo/pull/5",
         "user":{"login":"mona","type":"User"},
         "head":{"sha":"headsha","ref":"f","repo":{"id":9,"name":"demo","full_name":"mona/demo","owner":{"login":"mona"} } },
         "base":{"sha":"basesha","ref":"main","repo":{"id":8,"name":"demo","full_name":"octo/demo","owner":{"login":"octo"} } }
         {{extra}} }
        """;

    public async ValueTask DisposeAsync()
    {
        App.Dispose();
        await Server.DisposeAsync();
    }
}
