using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A hash for which collisions can be made.</summary>
internal sealed class WeakHash : PythonRule
{
    private const string Primitives = "cryptography.hazmat.primitives.";

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["hashlib.md5"] = "MD5",
        ["hashlib.sha1"] = "SHA1",
        ["md5.new"] = "MD5",
        ["md5.md5"] = "MD5",
        ["sha.new"] = "SHA1",
        ["sha.sha"] = "SHA1",
        ["Crypto.Hash.MD2.new"] = "MD2",
        ["Crypto.Hash.MD4.new"] = "MD4",
        ["Crypto.Hash.MD5.new"] = "MD5",
        ["Crypto.Hash.SHA.new"] = "SHA1",
        ["Crypto.Hash.SHA1.new"] = "SHA1",
        ["Crypto.Hash.RIPEMD.new"] = "RIPEMD160",
        ["Crypto.Hash.RIPEMD160.new"] = "RIPEMD160",
        ["Cryptodome.Hash.MD2.new"] = "MD2",
        ["Cryptodome.Hash.MD4.new"] = "MD4",
        ["Cryptodome.Hash.MD5.new"] = "MD5",
        ["Cryptodome.Hash.SHA.new"] = "SHA1",
        ["Cryptodome.Hash.SHA1.new"] = "SHA1",
        ["Cryptodome.Hash.RIPEMD160.new"] = "RIPEMD160",
        [Primitives + "hashes.MD5"] = "MD5",
        [Primitives + "hashes.SHA1"] = "SHA1",
    };

    public override RuleInfo Info { get; } = new(
        Id: "python/weak-hash",
        Title: "Weak hash function",
        Severity: Severity.Medium,
        Cwe: 328,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckFunction, [.. Functions.Keys]);
        on.Call(CheckNamed, "hashlib.new");
        on.Call(CheckMac, "hmac.new", "hmac.digest", "hmac.HMAC");
        on.Call(CheckPassword, [.. PasswordSchemes.Functions]);
        on.Binding(CheckHashers, "PASSWORD_HASHERS");
    }

    /// <summary>OAEP, key derivation and one-time codes do not need collision resistance; a table of hashes hashes nothing yet.</summary>
    private static void CheckFunction(Call call, PythonCode code, RuleReport report)
    {
        var algorithm = Functions[code.NameOf(call.Func)!];
        var taker = code.Parent is Keyword && code.Ancestors is [.., var outer, _] ? outer : code.Parent;
        if (code.Parent is Dict && call.Args.IsEmpty)
            return;
        switch (taker is Call user ? PythonCode.LastName(user.Func) : null)
        {
            case "HMAC":
                AddMac(call, "HMAC-" + algorithm, code, report);
                break;
            case "OAEP" or "MGF1" or "PBKDF2HMAC" or "HKDF" or "HKDFExpand" or "ConcatKDFHash" or "X963KDF" or "KBKDFHMAC" or "TOTP" or "HOTP" or "isinstance":
                break;
            default:
                Add(call, algorithm, code, report);
                break;
        }
    }

    private static void CheckNamed(Call call, PythonCode code, RuleReport report)
    {
        if (code.TextOf(PythonCode.Argument(call, 0, "name")) is { } given && Named(given) is { } algorithm)
            Add(call, algorithm, code, report);
    }

    private static void CheckMac(Call call, PythonCode code, RuleReport report)
    {
        if ((PythonCode.Argument(call, 2, "digestmod") ?? PythonCode.Argument(call, 2, "digest")) is not { } digest)
            return;
        var name = code.TextOf(digest) is { } text ? Named(text)
            : code.NameOf(digest) is { } function ? Functions.GetValueOrDefault(function) ?? Functions.GetValueOrDefault(function + ".new") : null;
        if (name is not null)
            AddMac(call, "HMAC-" + name, code, report);
    }

    private static void CheckPassword(Call call, PythonCode code, RuleReport report)
    {
        if (PasswordSchemes.WeaknessOf(call, code) is not { } scheme)
            return;
        if (scheme.EndsWith("BLOWFISH", StringComparison.Ordinal))
            report.Add(code.Range(call), "This is bcrypt, which reads 72 bytes of a password, in a module that Python 3.13 has no more; use Argon2.", Severity.Low, Confidence.Low);
        else
            report.Add(
                code.Range(call),
                $"Passwords hashed with `{scheme}` are found by trying; use Argon2, scrypt or bcrypt.",
                code.IsTest ? Severity.Low : Severity.High,
                code.IsTest ? Confidence.Low : null);
    }

    /// <summary>Django hashes new passwords by the first of the list; the others are for old ones.</summary>
    private static void CheckHashers(Binding binding, PythonCode code, RuleReport report)
    {
        if (!code.IsTest && PasswordSchemes.FirstHasher(binding.Value, code) is { } hasher)
            report.Add(code.Range(binding.Value), $"Passwords hashed with `{hasher}` are found by trying; use Argon2, scrypt or bcrypt.", confidence: Confidence.Medium);
    }

    private static void Add(Call call, string algorithm, PythonCode code, RuleReport report)
    {
        if (code.IsFalse(PythonCode.Argument(call, -1, "usedforsecurity")) || (algorithm == "SHA1" && HashPurpose.IsHandshake(code)))
            return;
        var use = HashPurpose.Of(call, code);
        var (severity, confidence) = use switch
        {
            _ when code.IsTest => (Severity.Low, Confidence.Low),
            HashUse.Password => (Severity.High, Confidence.High),
            HashUse.Security => (Severity.High, Confidence.Medium),
            HashUse.Harmless => (Severity.Low, Confidence.Low),
            _ => (Severity.Medium, Confidence.Medium),
        };
        var secret = use is HashUse.Password or HashUse.Security;
        report.Add(
            code.Range(call),
            $"`{algorithm}` is broken: collisions can be made" + (secret ? ", and it is used here for a secret." : "."),
            severity,
            confidence,
            fix: use is HashUse.Security or HashUse.Unknown ? FixOf(call, code) : null);
    }

    private static void AddMac(Call call, string algorithm, PythonCode code, RuleReport report) =>
        report.Add(code.Range(call), $"`{algorithm}` is a keyed hash on a broken function; use HMAC with SHA-256.", Severity.Low, code.IsTest ? Confidence.Low : Confidence.Medium);

    private static string? Named(string name) => name.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal) switch
    {
        "MD4" => "MD4",
        "MD5" => "MD5",
        "SHA" or "SHA1" => "SHA1",
        "RIPEMD160" or "RMD160" => "RIPEMD160",
        _ => null,
    };

    private static Fix? FixOf(Call call, PythonCode code) =>
        call.Func is Attribute { Value: Name { Id: "hashlib" }, Attr: "md5" or "sha1" } function
            ? new Fix("Use SHA-256", [new TextEdit(code.Text.Range(function.End - function.Attr.Length, function.End), "sha256")])
            : null;
}
