using System.Buffers;

namespace ReviewBot.Analysis.Rules.Secrets;

/// <summary>Whether the value of a literal can be a live secret.</summary>
internal static class CredentialValues
{
    private static readonly SearchValues<char> Special = SearchValues.Create("!@#$%^&*+=/\\");

    private static readonly string[] Placeholders =
    [
        "your", "changeme", "change_me", "change-me", "replace", "placeholder", "todo", "xxxx", "****", "....", "${", "{{", "}}", "{0}", "#{", "<", "$(", "%s", "__",
        "insert", "redacted", "example", "n/a", "undefined", "key-here", "key_here", "password-here", "password_here", "secret-here", "secret_here", "token-here",
        "token_here", "goes-here", "goes_here",
    ];

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "empty", "default", "string", "hidden", "true", "false", "basic", "bearer", "text", "optional", "required", "unknown", "value", "anonymous",
    };

    private static readonly string[] Rehearsals = ["test", "fake", "dummy", "sample", "mock", "foo", "bar", "demo", "integration"];

    /// <summary>How sure it is that the value is a secret of the named target; <c>null</c> when it is none.</summary>
    public static Confidence? Judge(string name, string value, bool isConstant)
    {
        var password = SecretNames.IsPassword(name);
        if (!password && !SecretNames.IsKey(name))
            return null;
        if (IsPlaceholder(value) || IsNameOfSetting(value, name, isConstant))
            return null;
        var mixed = IsMixed(value);
        if (!password)
            return mixed && value.Length >= 8 ? value.Length >= 16 ? Confidence.High : Confidence.Medium : value.Length >= 20 && !value.Contains(' ', StringComparison.Ordinal) ? Confidence.Medium : null;
        return mixed ? Confidence.High : isConstant ? Confidence.Low : Confidence.Medium;
    }

    /// <summary>Whether the value stands for one that is filled in elsewhere, or is a sentence, path or pattern.</summary>
    public static bool IsPlaceholder(string value)
    {
        var trimmed = value.AsSpan().Trim();
        if (trimmed.Length < 3 || Words.Contains(trimmed.ToString()) || trimmed.Count(' ') >= 2 || trimmed[^1] is ':' or '?' or '.')
            return true;
        foreach (var placeholder in Placeholders)
        {
            if (trimmed.Contains(placeholder, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        if (trimmed[0] is '/' or '^' or '~' or '%' or '[' && trimmed.Length > 1 || trimmed.StartsWith("http://") || trimmed.StartsWith("https://")
            || trimmed.StartsWith("arn:") || trimmed.StartsWith("vault:") || trimmed.StartsWith("env:") || trimmed.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return trimmed.TrimStart(trimmed[0]).IsEmpty;
    }

    /// <summary>Whether the value says itself that it is not a live one.</summary>
    public static bool IsRehearsal(string value) => Rehearsals.Any(r => value.Contains(r, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of settings, fields, headers and messages, such as <c>Jwt:Key</c>, <c>access_token</c>, <c>PasswordTooShort</c>.</summary>
    private static bool IsNameOfSetting(string value, string name, bool isConstant)
    {
        if (IsEntryOfVault(value))
            return true;
        var digits = value.AsSpan().ContainsAnyInRange('0', '9');
        var special = value.AsSpan().ContainsAny(Special);
        if (digits || special)
            return false;
        var words = SecretNames.Words(value);
        if (value.Contains(':', StringComparison.Ordinal) || (value.Contains('.', StringComparison.Ordinal) && words.Count > 1))
            return true;
        if (words.Count > 1 && value.Length < 32 && words.Exists(IsSecretWord))
            return true;
        return isConstant && words.Exists(w => IsSecretWord(w) || name.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary><c>ConnectionStrings--Main</c>: a key vault, whose names have no colon, parts the sections of a setting so.</summary>
    private static bool IsEntryOfVault(string value) =>
        value.Split("--") is { Length: > 1 } sections
        && sections.All(s => s.Length > 1 && char.IsAsciiLetterUpper(s[0]) && s.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && s.Count(char.IsAsciiDigit) <= 2);

    private static bool IsSecretWord(string word) =>
        word is "password" or "passwd" or "pwd" or "pass" or "secret" or "token" or "key" or "credential" or "credentials" or "apikey" or "passphrase" or "passcode";

    private static bool IsMixed(string value)
    {
        if (value.Contains(' ', StringComparison.Ordinal))
            return false;
        var digit = false;
        var letter = false;
        var special = false;
        foreach (var c in value)
        {
            digit |= char.IsAsciiDigit(c);
            letter |= char.IsLetter(c);
            special |= c is '!' or '@' or '#' or '$' or '%' or '^' or '&' or '*' or '+' or '=';
        }

        return (digit && letter) || (special && (digit || letter));
    }
}
