using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.GitHub;

/// <summary>Whether a delivery is signed by GitHub with one of our secrets.</summary>
public sealed class WebhookSignature
{
    private const string Prefix = "sha256=";

    private readonly byte[] _secret;
    private readonly byte[] _previous;

    /// <summary>Takes the secret and, while rotating, the previous one.</summary>
    /// <exception cref="ArgumentException">The secret is empty: unsigned webhooks are never accepted.</exception>
    public WebhookSignature(string secret, string? previousSecret = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        _secret = Encoding.UTF8.GetBytes(secret);
        _previous = string.IsNullOrWhiteSpace(previousSecret) ? _secret : Encoding.UTF8.GetBytes(previousSecret);
    }

    /// <summary>Whether a header has the form of a signature (<c>sha256=</c> and 64 hexadecimal digits); what has not is none of GitHub's.</summary>
    public static bool IsWellFormed(string? signatureHeader) => TryRead(signatureHeader, stackalloc byte[HMACSHA256.HashSizeInBytes]);

    /// <summary>
    /// Compares the value of <c>X-Hub-Signature-256</c> (<c>sha256=</c> and 64 hexadecimal digits) with the HMAC of the raw body, in
    /// constant time. False for anything else.
    /// </summary>
    public bool IsValid(ReadOnlySpan<byte> body, string? signatureHeader)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // Both, whatever the first says: how long it takes tells nothing of which secret fits.
        return TryRead(signatureHeader, given) && (Matches(_secret, body, given) | Matches(_previous, body, given));
    }

    private static bool TryRead(string? signatureHeader, Span<byte> signature) =>
        signatureHeader is not null
        && signatureHeader.Length == Prefix.Length + (2 * signature.Length)
        && signatureHeader.StartsWith(Prefix, StringComparison.Ordinal)
        && Convert.FromHexString(signatureHeader.AsSpan(Prefix.Length), signature, out _, out _) == System.Buffers.OperationStatus.Done;

    private static bool Matches(byte[] secret, ReadOnlySpan<byte> body, ReadOnlySpan<byte> given)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, body, expected);
        return CryptographicOperations.FixedTimeEquals(expected, given);
    }
}
