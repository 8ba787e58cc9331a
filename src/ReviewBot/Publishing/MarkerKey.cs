using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Publishing;

/// <summary>
/// The key that markers are authenticated with: derived from the App's private key, so that there is nothing more to configure or to lose.
/// While the App's key is being rotated, markers of earlier keys are still believed; new ones are always written with the current key.
/// </summary>
internal sealed class MarkerKey
{
    /// <summary>128 bits: as long as a forger can only try online, against our own reading of a comment, far beyond reach.</summary>
    public const int MacBytes = 16;

    private const int KeyBytes = 32;
    private static readonly byte[] Purpose = "reviewbot markers v1"u8.ToArray();

    private readonly List<byte[]> _keys;

    private MarkerKey(List<byte[]> keys) => _keys = keys;

    /// <summary>Derives the keys by HKDF-SHA256 from private keys in PEM (PKCS#1 or PKCS#8; the form does not matter).</summary>
    /// <exception cref="ArgumentException">A text is not an RSA private key; the message never holds it.</exception>
    public static MarkerKey FromPrivateKeys(string currentPem, params IReadOnlyList<string> earlierPems) =>
        new([Derive(currentPem), .. earlierPems.Select(Derive)]);

    /// <summary>The code of a text under the current key, in lower-case hexadecimal digits.</summary>
    public string Authenticate(string text) => Convert.ToHexStringLower(Compute(_keys[0], text));

    /// <summary>Whether a code is that of a text under any of the keys, in constant time.</summary>
    public bool Accepts(string text, ReadOnlySpan<char> mac)
    {
        Span<byte> given = stackalloc byte[MacBytes];
        if (mac.Length != 2 * MacBytes
            || Convert.FromHexString(mac, given, out _, out _) != System.Buffers.OperationStatus.Done)
            return false;
        var accepted = false;
        foreach (var key in _keys)
            accepted |= CryptographicOperations.FixedTimeEquals(Compute(key, text), given);
        return accepted;
    }

    /// <summary>Never prints a key.</summary>
    public override string ToString() => $"{_keys.Count} marker key(s)";

    private static byte[] Compute(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..MacBytes];

    private static byte[] Derive(string pem)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return HKDF.DeriveKey(HashAlgorithmName.SHA256, rsa.ExportPkcs8PrivateKey(), KeyBytes, info: Purpose);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw new ArgumentException("The App's private key is not an RSA private key in PEM.", nameof(pem), e);
        }
    }
}
