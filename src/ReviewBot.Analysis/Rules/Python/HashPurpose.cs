using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Analysis.Rules.Secrets;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>What a hash is for.</summary>
internal enum HashUse
{
    /// <summary>Nothing around it says.</summary>
    Unknown,

    /// <summary>A password is hashed, for which no fast hash will do.</summary>
    Password,

    /// <summary>A signature, token or other secret.</summary>
    Security,

    /// <summary>A checksum, cache key or the like, or a protocol that demands it.</summary>
    Harmless,
}

/// <summary>What a hash is for, as the names around it say.</summary>
internal static class HashPurpose
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "etag", "checksum", "checksums", "cache", "cached", "caching", "cachekey", "gravatar", "avatar", "dedup", "dedupe", "crc", "bucket", "shard", "partition", "guid",
        "uuid", "identicon", "integrity", "version", "thumbnail", "fingerprint", "file", "filename", "filepath", "files", "path", "md5sum", "sha1sum", "md5sums", "memo",
        "memoize", "pwned", "hibp", "blob", "git", "commit", "chunk", "color", "colour", "wheel", "download", "downloaded", "url", "uri", "urls", "seed", "content",
        "changed", "name", "filehash", "contents", "fname", "source", "src", "dirname", "directory", "usedforsecurity",
    };

    private static readonly HashSet<string> Secret = new(StringComparer.Ordinal)
    {
        "token", "signature", "sign", "signed", "signer", "secret", "credential", "credentials", "hmac", "otp", "nonce", "csrf", "apikey", "authenticate", "auth",
    };

    private static readonly HashSet<string> Password = new(StringComparer.Ordinal) { "password", "passwd", "passphrase", "pwd", "passcode", "passwords" };

    /// <summary>What is random, or is new each time, gives nobody two texts of the same hash.</summary>
    private static readonly string[] Chance = ["urandom", "uuid", "random", "randbytes"];

    /// <summary>What the call of a hash function that is shown is for.</summary>
    public static HashUse Of(Call call, PythonCode code)
    {
        var near = Words(Surroundings.Targets(code, call).Append(code.Function?.Name ?? ""));
        var hashed = Words(Surroundings.Mentions(call.Args));
        var type = Words([Surroundings.Class(code)?.Name ?? ""]);
        if (near.Overlaps(["pwned", "hibp"]) || IsDemanded(near) || IsDemanded(type))
            return HashUse.Harmless;
        if (hashed.Overlaps(Password) || near.Overlaps(Password) || UpdatedWithPassword(call, code))
            return HashUse.Password;
        var harmless = near.Overlaps(Harmless) || hashed.Overlaps(Harmless);
        if (hashed.Overlaps(Chance))
            return HashUse.Unknown;
        if (near.Overlaps(Secret) || hashed.Overlaps(["secret", "apikey"]))
            return harmless ? HashUse.Unknown : HashUse.Security;
        if (harmless)
            return HashUse.Harmless;
        return type.Overlaps(Password) ? HashUse.Password : HashUse.Unknown;
    }

    /// <summary>RFC 6455, section 1.3: the answer to a WebSocket's opening is a SHA-1 with this text in it, which protects nothing.</summary>
    public static bool IsHandshake(PythonCode code) => code.Text.Text.Contains("258EAFA5-E914-47DA-95CA-C5AB0DC85B11", StringComparison.OrdinalIgnoreCase);

    /// <summary>HTTP's digest authentication, NTLM and the like are MD5 by their standards.</summary>
    private static bool IsDemanded(HashSet<string> words) =>
        (words.Contains("digest") && (words.Contains("auth") || words.Contains("authentication") || words.Contains("authorization"))) || words.Overlaps(["ntlm", "apop", "cram"]);

    /// <summary><c>hash = md5()</c>, then <c>hash.update(password)</c>.</summary>
    private static bool UpdatedWithPassword(Call call, PythonCode code)
    {
        if (!call.Args.IsEmpty || Surroundings.Targets(code, call).FirstOrDefault() is not { } variable)
            return false;
        var near = Surroundings.Nearby(code, call);
        var update = near.IndexOf(variable + ".update(", StringComparison.Ordinal);
        if (update < 0)
            return false;
        var line = near[update..];
        var end = line.IndexOf('\n');
        return Words([.. SecretNames.Words((end < 0 ? line : line[..end]).ToString())]).Overlaps(Password);
    }

    private static HashSet<string> Words(IEnumerable<string> names) => new(names.SelectMany(SecretNames.Words), StringComparer.Ordinal);
}
