using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>The hash functions for which collisions can be made, by type and by name.</summary>
internal static class WeakHashes
{
    private const string Space = "System.Security.Cryptography.";

    private static readonly string[] Hashes = ["MD5", "SHA1", "RIPEMD160"];

    private static readonly string[] Keyed = ["HMACMD5", "HMACSHA1", "HMACRIPEMD160", "MACTripleDES"];

    /// <summary>The function that a type is, or comes from.</summary>
    public static string? Of(CSharpType type) => Hashes.FirstOrDefault(h => type.DerivesFrom(Space + h));

    /// <summary>The keyed function that a type is, or comes from.</summary>
    public static string? KeyedOf(CSharpType type) => Keyed.FirstOrDefault(k => type.DerivesFrom(Space + k));

    /// <summary>The function that a name means to the framework.</summary>
    public static string? Named(string name) => name.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)
        .Replace("SYSTEM.SECURITY.CRYPTOGRAPHY.", "", StringComparison.Ordinal) switch
    {
        "MD5" or "MD5CNG" or "MD5CRYPTOSERVICEPROVIDER" => "MD5",
        "SHA" or "SHA1" or "SHA1CNG" or "SHA1MANAGED" or "SHA1CRYPTOSERVICEPROVIDER" => "SHA1",
        "RIPEMD160" or "RIPEMD160MANAGED" => "RIPEMD160",
        "HMACMD5" => "HMACMD5",
        "HMACSHA1" => "HMACSHA1",
        _ => null,
    };
}
