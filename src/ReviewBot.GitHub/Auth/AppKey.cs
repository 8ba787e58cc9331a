using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.GitHub.Auth;

/// <summary>The App's private key: signs the tokens by which the App itself speaks to GitHub.</summary>
internal sealed class AppKey : ICredentialSource, IDisposable
{
    // {"alg":"RS256","typ":"JWT"}
    private static readonly string Header = Encode("""{"alg":"RS256","typ":"JWT"}"""u8);
    private static readonly TimeSpan Lifetime = GitHubLimits.AppTokenLifetime - GitHubLimits.AppTokenBackdating;
    private static readonly TimeSpan UsedFor = TimeSpan.FromMinutes(5);

    private readonly RSA _rsa;
    private readonly long _appId;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Credential? _current;

    /// <exception cref="ArgumentException">The key cannot be read. The message never holds any part of it.</exception>
    public AppKey(long appId, string pem, TimeProvider time)
    {
        _rsa = Read(pem);
        _appId = appId;
        _time = time;
    }

    public bool Renewable => false;

    public ValueTask<Credential> CurrentAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (_current is not { } current || now < current.MintedAt || now - current.MintedAt >= UsedFor)
                _current = current = Sign(now);
            return ValueTask.FromResult(current);
        }
    }

    public void Discard(Credential refused)
    {
        // A token GitHub refuses is signed by the wrong key, and so would be the next.
    }

    public void Dispose() => _rsa.Dispose();

    private Credential Sign(DateTimeOffset now)
    {
        // GitHub insists on whole numbers: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued".
        var issued = (now - GitHubLimits.AppTokenBackdating).ToUnixTimeSeconds();
        var expires = (now + Lifetime).ToUnixTimeSeconds();
        var signed = Header + "." + Encode(Encoding.ASCII.GetBytes($$"""{"iat":{{issued}},"exp":{{expires}},"iss":"{{_appId}}"}"""));
        var signature = _rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new Credential(signed + "." + Encode(signature), now, now + Lifetime);
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static RSA Read(string pem)
    {
        // Environment files often carry the line breaks of a PEM as the two characters \n.
        var text = pem.Replace("\\n", "\n", StringComparison.Ordinal);
        if (text.Contains("ENCRYPTED", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "The App's private key is protected by a passphrase; GitHub's are not. Give the file as GitHub made it.", nameof(pem));
        }

        // Without the cause: nothing promises that its text leaves out what it could not read.
        return TryRead(text) ?? throw new ArgumentException(
            "The App's private key cannot be read. Expected is the PEM file that GitHub made: "
            + "a section BEGIN RSA PRIVATE KEY (PKCS#1) or BEGIN PRIVATE KEY (PKCS#8) with an RSA key in it.",
            nameof(pem));
    }

    private static RSA? TryRead(string pem)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            // A public key is read without complaint and fails only when it is to sign.
            _ = rsa.SignData([0], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return rsa;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            rsa.Dispose();
            return null;
        }
    }
}
