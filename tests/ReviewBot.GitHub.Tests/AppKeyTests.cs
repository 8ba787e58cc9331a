using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReviewBot.GitHub.Auth;
using ReviewBot.GitHub.Tests.Scripted;

namespace ReviewBot.GitHub.Tests;

public sealed class AppKeyTests
{
    private static readonly RSA Key = GitHubFixture.Key;

    [Theory]
    [InlineData("PKCS#1")]
    [InlineData("PKCS#8")]
    [InlineData("line breaks as \\n")]
    [InlineData("blanks around it")]
    public async Task Token_of_the_App_is_signed_and_within_GitHubs_times(string form)
    {
        var pem = form switch
        {
            "PKCS#1" => Key.ExportRSAPrivateKeyPem(),
            "PKCS#8" => Key.ExportPkcs8PrivateKeyPem(),
            "blanks around it" => "\n  " + Key.ExportPkcs8PrivateKeyPem() + "\n",
            _ => Key.ExportRSAPrivateKeyPem().Replace("\n", "\\n", StringComparison.Ordinal),
        };
        var time = new ManualTime();
        using var key = new AppKey(12345, pem, time);

        var token = (await key.CurrentAsync(CancellationToken.None)).Value.Split('.');

        Assert.Equal(3, token.Length);
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token[0])).RootElement;
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token[1])).RootElement;
        Assert.Equal("RS256", header.GetProperty("alg").GetString());
        Assert.Equal("12345", claims.GetProperty("iss").GetString());
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(now - 60, claims.GetProperty("iat").GetInt64());
        Assert.InRange(claims.GetProperty("exp").GetInt64(), now + 300, now + 600);
        Assert.DoesNotContain('.', claims.GetProperty("iat").GetRawText());
        Assert.True(Key.VerifyData(
            Encoding.ASCII.GetBytes(token[0] + "." + token[1]),
            Base64Url.DecodeFromChars(token[2]),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task Token_of_the_App_is_used_for_some_minutes_and_never_after_it_expired()
    {
        var time = new ManualTime();
        using var key = new AppKey(1, Key.ExportRSAPrivateKeyPem(), time);

        var first = await key.CurrentAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(4));
        var second = await key.CurrentAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(4));
        var third = await key.CurrentAsync(CancellationToken.None);

        Assert.Same(first, second);
        Assert.NotEqual(first.Value, third.Value);
    }

    [Fact]
    public void Unreadable_key_is_named_and_never_quoted()
    {
        const string secret = "MIIEowIBAAKCAQEAsecretsecretsecret";
        string[] bad =
        [
            "",
            secret,
            $"-----BEGIN RSA PRIVATE KEY-----\n{secret}\n-----END RSA PRIVATE KEY-----",
            $"-----BEGIN PRIVATE KEY-----\n{secret}!!\n-----END PRIVATE KEY-----",
            Key.ExportRSAPublicKeyPem(),
            Key.ExportEncryptedPkcs8PrivateKeyPem("x", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1)),
        ];
        foreach (var pem in bad)
        {
            var error = Assert.Throws<ArgumentException>(() => new AppKey(1, pem, TimeProvider.System));
            Assert.Contains("private key", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
            if (pem.Length > 100)
                Assert.DoesNotContain(pem.Split('\n')[1], error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Credentials_and_options_do_not_print_their_secrets()
    {
        using var key = new AppKey(1, Key.ExportRSAPrivateKeyPem(), TimeProvider.System);
        var credential = await key.CurrentAsync(CancellationToken.None);

        Assert.DoesNotContain(credential.Value, credential.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN", GitHubFixture.Options(new Uri("https://api.github.com")).ToString(), StringComparison.Ordinal);
    }
}
