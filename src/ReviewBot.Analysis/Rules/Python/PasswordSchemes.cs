using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Ways to hash a password by which it is found by trying.</summary>
internal static class PasswordSchemes
{
    private static readonly string[] Passlib =
    [
        "des_crypt", "bsdi_crypt", "bigcrypt", "crypt16", "md5_crypt", "apr_md5_crypt", "sha1_crypt", "ldap_md5", "ldap_sha1", "ldap_salted_md5", "ldap_salted_sha1",
        "ldap_plaintext", "plaintext", "hex_md4", "hex_md5", "hex_sha1", "lmhash", "nthash", "mysql323", "mysql41", "oracle10", "mssql2000", "postgres_md5", "phpass",
    ];

    private static readonly HashSet<string> Hashers = new(StringComparer.Ordinal)
    {
        "MD5PasswordHasher", "SHA1PasswordHasher", "UnsaltedMD5PasswordHasher", "UnsaltedSHA1PasswordHasher", "CryptPasswordHasher",
    };

    /// <summary>The functions that hash a password, weakly or not.</summary>
    public static IEnumerable<string> Functions { get; } =
    [
        "crypt.crypt", "crypt.mksalt", "werkzeug.security.generate_password_hash", "werkzeug.generate_password_hash",
        .. Passlib.SelectMany(s => new[] { $"passlib.hash.{s}.hash", $"passlib.hash.{s}.encrypt" }),
    ];

    /// <summary>The weak scheme that a call of one of the functions asks for, or <c>null</c>.</summary>
    public static string? WeaknessOf(Call call, PythonCode code)
    {
        var name = code.NameOf(call.Func)!;
        if (name.StartsWith("passlib.", StringComparison.Ordinal))
            return name.Split('.')[2];
        if (name.StartsWith("crypt.", StringComparison.Ordinal))
        {
            var method = PythonCode.Argument(call, name == "crypt.crypt" ? 1 : 0, name == "crypt.crypt" ? "salt" : "method");
            return method is not null && code.NameOf(method) is "crypt.METHOD_CRYPT" or "crypt.METHOD_MD5" or "crypt.METHOD_BLOWFISH" ? code.NameOf(method!) : null;
        }

        return code.TextOf(PythonCode.Argument(call, 1, "method")) is "plain" or "md5" or "sha1" or "sha256" or "sha512" or "pbkdf2:md5" or "pbkdf2:sha1"
            ? code.TextOf(PythonCode.Argument(call, 1, "method"))
            : null;
    }

    /// <summary>The first of a list of Django's hashers, where it is a weak one.</summary>
    public static string? FirstHasher(Expr list, PythonCode code)
    {
        var first = list switch
        {
            List { Elts: [var element, ..] } => element,
            Tuple { Elts: [var element, ..] } => element,
            _ => null,
        };
        var name = code.TextOf(first) is { } text ? text[(text.LastIndexOf('.') + 1)..] : null;
        return name is not null && Hashers.Contains(name) ? name : null;
    }
}
