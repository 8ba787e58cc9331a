namespace ReviewBot.Analysis.Rules.Secrets;

/// <summary>What an identifier says about being a secret, by its words.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Passwords = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "passphrase", "passcode", "userpass", "dbpass", "mypass", "adminpass",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "secret", "apikey", "secretkey", "privatekey", "credential", "apisecret", "clientsecret" };

    private static readonly HashSet<string> KeyKinds = new(StringComparer.Ordinal)
    {
        "api", "secret", "private", "access", "encryption", "crypto", "cipher", "signing", "jwt", "aes", "des", "hmac", "shared", "account",
        "master", "auth", "subscription", "symmetric", "license", "storage", "security", "decryption", "session", "hash",
    };

    private static readonly HashSet<string> TokenKinds = new(StringComparer.Ordinal)
    {
        "access", "auth", "api", "bearer", "refresh", "personal", "github", "gitlab", "slack", "bot", "jwt", "oauth", "sas", "secret", "security",
        "session", "reset", "csrf", "xsrf", "antiforgery", "verification", "confirmation", "activation", "invite", "invitation", "login", "user", "id", "npm",
    };

    private static readonly HashSet<string> PassOwners = new(StringComparer.Ordinal)
    {
        "db", "user", "admin", "smtp", "ftp", "sql", "root", "my", "login", "mail", "email", "proxy", "server", "cert", "key", "database", "sa",
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "value", "string", "str", "plain", "text", "base64", "bytes", "hex", "prod", "dev", "default", "literal", "data", "raw", "const", "constant", "new", "old", "current", "local",
    };

    /// <summary>Whether the name stands for a password.</summary>
    public static bool IsPassword(string name)
    {
        var words = Head(name);
        return words.Count > 0 && (Passwords.Contains(words[^1])
            || (words[^1] == "word" && words.Count > 1 && words[^2] == "pass")
            || (words[^1] == "pass" && (words.Count == 1 || PassOwners.Contains(words[^2]))));
    }

    /// <summary>Whether the name stands for a key, token or other secret that is not a password.</summary>
    public static bool IsKey(string name)
    {
        var words = Head(name);
        if (words.Count == 0)
            return false;
        var last = words[^1].Length > 4 && words[^1].EndsWith('s') ? words[^1][..^1] : words[^1];
        if (Others.Contains(last))
            return true;
        if (words.Count < 2)
            return false;
        return last switch
        {
            "key" => KeyKinds.Contains(words[^2]),
            "token" => TokenKinds.Contains(words[^2]),
            _ => false,
        };
    }

    /// <summary>Whether a value of this name must not be guessed: secrets, and what is made by chance to be one.</summary>
    public static bool MustBeUnpredictable(string name)
    {
        if (IsPassword(name) || IsKey(name))
            return true;
        var words = Words(name);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "token" or "otp" or "totp" or "salt" or "nonce" or "iv" or "csrf" or "xsrf" or "password" or "passphrase" or "passcode" or "secret" or "pwd"
                or "sessionid" or "apikey" or "credential" or "credentials" or "captcha" or "pincode")
            {
                return true;
            }

            if (i > 0 && (words[i], words[i - 1]) is ("id", "session") or ("key", "encryption" or "secret" or "api" or "private" or "generate" or "crypto" or "aes" or "random")
                or ("code", "verification" or "reset" or "activation" or "confirmation" or "auth" or "security" or "recovery" or "invite" or "sms" or "access" or "login")
                or ("link", "reset") or ("pin", "generate" or "user" or "security"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of an identifier in lower case: camel case, underscores, digits apart.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var letter = i < name.Length && char.IsLetterOrDigit(name[i]);
            var boundary = !letter || (start >= 0 && i > start && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (boundary && start >= 0)
            {
                words.Add(name[start..i].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').ToLowerInvariant());
                start = -1;
            }

            if (letter && start < 0)
                start = i;
        }

        words.RemoveAll(w => w.Length == 0);
        return words;
    }

    /// <summary>The words up to the noun, without what only says how it is written.</summary>
    private static List<string> Head(string name)
    {
        var words = Words(name);
        while (words.Count > 1 && Fillers.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return words;
    }
}
