using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using ReviewBot.Commands;
using ReviewBot.Serving;
using ReviewBot.Tests.Work;

namespace ReviewBot.Tests.Serving;

public sealed class ServeSettingsTests : IDisposable
{
    private static readonly string Pem = MakePem();
    private readonly TempFolder _folder = new();

    [Fact]
    public void The_least_that_must_be_set_is_enough()
    {
        var settings = Read();
        Assert.Equal(12, settings.AppId);
        Assert.Equal(new Uri("https://api.github.com"), settings.GitHubUrl);
        Assert.Equal(("ReviewBot", 2, "reviewbot.db"), (settings.CheckName, settings.Workers, settings.Database));
        Assert.Empty(settings.AllowedOwners);
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        var problems = Assert.Throws<SettingsException>(() => ServeSettingsReader.Read(new ConfigurationBuilder().Build())).Problems;
        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("REVIEWBOT_APP_ID is missing", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("REVIEWBOT_PRIVATE_KEY is missing", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("REVIEWBOT_WEBHOOK_SECRET is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("REVIEWBOT_APP_ID", "Iv1.abc", "REVIEWBOT_APP_ID is not a number")]
    [InlineData("REVIEWBOT_APP_ID", "0", "REVIEWBOT_APP_ID is not a number")]
    [InlineData("REVIEWBOT_PRIVATE_KEY", "hunter2-is-the-key", "REVIEWBOT_PRIVATE_KEY is not an RSA private key")]
    [InlineData("REVIEWBOT_PRIVATE_KEY_FILE", "/no/such/key.pem", "are both set")]
    [InlineData("REVIEWBOT_WEBHOOK_SECRET_PREVIOUS_FILE", "/no/such/secret", "cannot be read")]
    [InlineData("REVIEWBOT_WEBHOOK_SECRET", "hunter2-hunter2", "REVIEWBOT_WEBHOOK_SECRET is shorter than 16 characters")]
    [InlineData("REVIEWBOT_GITHUB_URL", "api.github.com", "REVIEWBOT_GITHUB_URL is not a web address")]
    [InlineData("REVIEWBOT_GITHUB_URL", "https://github.com", "is the site, not the API")]
    [InlineData("REVIEWBOT_DATABASE", "postgresql://u:hunter2@db/reviewbot", "SQLite store only")]
    [InlineData("REVIEWBOT_DATABASE", "Host=db;Username=u;Password=hunter2", "SQLite store only")]
    [InlineData("REVIEWBOT_URLS", "https://0.0.0.0:443", "REVIEWBOT_URLS")]
    [InlineData("REVIEWBOT_ALLOWED_OWNERS", "octo/shop", "is not a login")]
    [InlineData("REVIEWBOT_EXTRA_CA_FILE", "/no/such/ca.pem", "REVIEWBOT_EXTRA_CA_FILE")]
    [InlineData("REVIEWBOT_WORKERS", "0", "REVIEWBOT_WORKERS is not a number from 1 to 256")]
    [InlineData("REVIEWBOT_JOBS", "many", "REVIEWBOT_JOBS")]
    [InlineData("REVIEWBOT_CHECK_NAME", "a\nb", "REVIEWBOT_CHECK_NAME")]
    public void A_wrong_setting_is_named_with_what_to_do_and_no_secret(string name, string value, string words)
    {
        var problem = Assert.Single(Assert.Throws<SettingsException>(() => Read((name, value))).Problems);
        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_can_be_files()
    {
        File.WriteAllText(_folder.File("key.pem"), Pem + "\n");
        File.WriteAllText(_folder.File("secret"), "from a file, long enough\n");
        var settings = Read(
            ("REVIEWBOT_PRIVATE_KEY", null), ("REVIEWBOT_PRIVATE_KEY_FILE", _folder.File("key.pem")),
            ("REVIEWBOT_WEBHOOK_SECRET", null), ("REVIEWBOT_WEBHOOK_SECRET_FILE", _folder.File("secret")),
            ("REVIEWBOT_WEBHOOK_SECRET_PREVIOUS", "older"));
        Assert.Equal(("from a file, long enough", "older"), (settings.WebhookSecret, settings.PreviousWebhookSecret));
        Assert.Equal(Pem.Trim(), settings.PrivateKeyPem);
    }

    [Fact]
    public void A_key_with_written_line_breaks_is_understood() =>
        Assert.Equal(Pem.Trim(), Read(("REVIEWBOT_PRIVATE_KEY", Pem.Trim().Replace("\n", "\\n", StringComparison.Ordinal))).PrivateKeyPem);

    [Fact]
    public void Lists_and_addresses_are_read()
    {
        var settings = Read(("REVIEWBOT_ALLOWED_OWNERS", "octo, My-Org ,"), ("REVIEWBOT_URLS", "http://*:80;http://[::1]:81"), ("REVIEWBOT_GITHUB_URL", "https://ghe.example/api/v3"));
        Assert.Equal(["octo", "My-Org"], settings.AllowedOwners);
        Assert.Equal(["http://*:80", "http://[::1]:81"], settings.Urls);
        Assert.Equal("https://ghe.example/api/v3", settings.GitHubUrl.AbsoluteUri);
    }

    [Fact]
    public void Settings_never_print_a_secret() => Assert.DoesNotContain("s3cret", Read().ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Serving_with_wrong_settings_ends_with_2_and_says_why()
    {
        using var error = new StringWriter();
        var code = await ServeCommand.RunAsync(
            new ConfigurationBuilder().Build(), "0.1.0", TextWriter.Null, error, TestContext.Current.CancellationToken);
        Assert.Equal(2, code);
        Assert.Contains("REVIEWBOT_APP_ID", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Serving_on_an_address_that_is_taken_ends_with_2_and_one_line(string host)
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{host}:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        var before = Directory.GetFiles(_folder.File("."));
        using var error = new StringWriter();

        var code = await ServeCommand.RunAsync(
            Configuration(("REVIEWBOT_URLS", url), ("REVIEWBOT_DATABASE", _folder.File("t.db"))), "0.1.0", TextWriter.Null, error,
            TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Contains($"REVIEWBOT_URLS: {url} is already in use. Set it to another address", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(before, Directory.GetFiles(_folder.File(".")));
    }

    public void Dispose() => _folder.Dispose();

    private static string MakePem()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportRSAPrivateKeyPem() + "\n";
    }

    private static ServeSettings Read(params (string Name, string? Value)[] changes) => ServeSettingsReader.Read(Configuration(changes));

    private static IConfiguration Configuration(params (string Name, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["REVIEWBOT_APP_ID"] = "12",
            ["REVIEWBOT_PRIVATE_KEY"] = Pem,
            ["REVIEWBOT_WEBHOOK_SECRET"] = "s3cret-s3cret-s3cret",
        };
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
