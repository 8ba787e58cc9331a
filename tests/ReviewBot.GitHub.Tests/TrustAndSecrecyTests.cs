using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class TrustAndSecrecyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reviewbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Own_certificate_authority_is_trusted_when_it_is_given_and_only_then()
    {
        using var authority = Authority("Corp CA");
        using var other = Authority("Other CA");
        using var certificate = Issue(authority, "127.0.0.1");
        await using var server = await ScriptedGitHub.StartAsync(certificate);
        var file = Write("ca.pem", other.ExportCertificatePem() + "\n" + authority.ExportCertificatePem());
        var wrong = Write("wrong.pem", other.ExportCertificatePem());

        using (var app = new GitHubApp(Options(server.Root) with { ExtraCaFile = file }, new ManualTime()))
            Assert.Equal("review-bot", (await app.GetIdentityAsync(CancellationToken.None)).Slug);

        foreach (var options in new[] { Options(server.Root), Options(server.Root) with { ExtraCaFile = wrong } })
        {
            using var app = new GitHubApp(options, new ManualTime());
            var error = await Assert.ThrowsAsync<GitHubException>(() => app.GetIdentityAsync(CancellationToken.None));
            Assert.Equal(GitHubFailure.Unavailable, error.Failure);
            Assert.Contains("SecureConnectionError", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Certificate_for_another_name_is_refused_whoever_issued_it()
    {
        using var authority = Authority("Corp CA");
        using var certificate = Issue(authority, "127.9.9.9");
        await using var server = await ScriptedGitHub.StartAsync(certificate);
        using var app = new GitHubApp(
            Options(server.Root) with { ExtraCaFile = Write("ca.pem", authority.ExportCertificatePem()) }, new ManualTime());

        await Assert.ThrowsAsync<GitHubException>(() => app.GetIdentityAsync(CancellationToken.None));
    }

    [Fact]
    public void File_of_authorities_that_is_none_is_named()
    {
        foreach (var file in new[] { Path.Combine(_folder, "missing.pem"), Write("empty.pem", "nothing") })
        {
            var error = Assert.Throws<ArgumentException>(
                () => new GitHubApp(Options(new Uri("https://api.github.com")) with { ExtraCaFile = file }, TimeProvider.System));
            Assert.Contains(file, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_log_line_and_no_error_holds_a_token()
    {
        await using var server = await ScriptedGitHub.StartAsync();
        var log = new Lines();
        using var app = new GitHubApp(Options(server.Root), new ManualTime(), log);
        const string get = "GET /repos/octo/demo/pulls/5";
        server.On(
            get,
            Reply.Of(403, $"secondary rate limit {ScriptedGitHub.Token}").With("Retry-After", "3"),
            Reply.Page(502),
            Reply.Lost,
            Reply.Of(401, $"Bad {ScriptedGitHub.Token}"),
            Reply.Of(422, $"No {ScriptedGitHub.Token} {server.Requests.Count}"));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => app.ForInstallation(7).GetPullRequestAsync(Repository, 5, CancellationToken.None));

        var jwt = server.Last("POST /app/installations/7/access_tokens").Header("Authorization")!["Bearer ".Length..];
        Assert.Equal(3, log.Written.Count);
        Assert.All(log.Written.Append(error.ToString()), line =>
        {
            Assert.DoesNotContain(ScriptedGitHub.Token, line, StringComparison.Ordinal);
            Assert.DoesNotContain("c2VjcmV0", line, StringComparison.Ordinal);
            Assert.DoesNotContain(jwt, line, StringComparison.Ordinal);
        });
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=server", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(
            authority, TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow().AddDays(1), [1, 2, 3]);
        return issued.CopyWithPrivateKey(key);
    }

    private sealed class Lines : ILogger<GitHubApp>
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue(formatter(state, exception) + exception);
    }
}
