using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Auth;

/// <summary>
/// The token of one installation. It is opaque: since 2026 GitHub hands out tokens of some 520 characters with dots in them beside the short
/// ones, so nothing is assumed of its form. Minted once for all who wait for it, renewed before it expires.
/// </summary>
internal sealed class InstallationTokens(long installationId, Connection app, TimeProvider time) : ICredentialSource, IDisposable
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _minting = new(1, 1);
    private volatile Credential? _current;

    public bool Renewable => true;

    public async ValueTask<Credential> CurrentAsync(CancellationToken cancellation)
    {
        if (Usable(_current) is { } current)
            return current;

        await _minting.WaitAsync(cancellation);
        try
        {
            return Usable(_current) ?? (_current = await MintAsync(cancellation));
        }
        finally
        {
            _minting.Release();
        }
    }

    public void Discard(Credential refused) => Interlocked.CompareExchange(ref _current, null, refused);

    public void Dispose() => _minting.Dispose();

    private Credential? Usable(Credential? credential) =>
        credential is not null && time.GetUtcNow() < credential.ExpiresAt - RenewBefore ? credential : null;

    private async Task<Credential> MintAsync(CancellationToken cancellation)
    {
        var call = new ApiCall(HttpMethod.Post, app.Root.Rest($"app/installations/{installationId}/access_tokens"), CallKind.Repeatable)
        {
            Body = "{}"u8.ToArray(),
        };
        var response = await app.SendAsync(call, cancellation);
        var minted = response.Read(RestJson.Default.InstallationTokenWire);
        if (string.IsNullOrEmpty(minted.Token) || minted.Token.Any(c => c is <= ' ' or > '~'))
            throw new GitHubException(GitHubFailure.Unexpected, $"{call.Name}: the answer holds no usable token", response.Status);

        var now = time.GetUtcNow();
        return new Credential(minted.Token, now, minted.ExpiresAt ?? now + GitHubLimits.InstallationTokenLifetime);
    }
}
