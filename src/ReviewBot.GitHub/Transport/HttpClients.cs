using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReviewBot.GitHub.Transport;

/// <summary>The HTTP client: proxies by the standard environment variables, additional certificate authorities, nothing automatic.</summary>
internal static class HttpClients
{
    public static HttpClient Create(string? extraCaFile)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (!string.IsNullOrEmpty(extraCaFile))
            handler.SslOptions.RemoteCertificateValidationCallback = Trusting(Read(extraCaFile));
        return new HttpClient(handler)
        {
            // Each attempt has its own time limit.
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
        };
    }

    private static X509Certificate2Collection Read(string extraCaFile)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(extraCaFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ArgumentException(
                $"The file of additional certificate authorities, {extraCaFile}, cannot be read: {e.Message}", nameof(extraCaFile), e);
        }

        return certificates.Count > 0
            ? certificates
            : throw new ArgumentException(
                $"The file of additional certificate authorities, {extraCaFile}, holds no certificate in PEM form.", nameof(extraCaFile));
    }

    /// <summary>What the system trusts, and chains that end in one of ours. A wrong name or a missing certificate stays refused.</summary>
    private static RemoteCertificateValidationCallback Trusting(X509Certificate2Collection authorities) => (_, certificate, presented, errors) =>
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null)
            return false;

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        if (presented is not null)
        {
            foreach (var element in presented.ChainElements)
                chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return certificate is X509Certificate2 own && chain.Build(own);
    };
}
