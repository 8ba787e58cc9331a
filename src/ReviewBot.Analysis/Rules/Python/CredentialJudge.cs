using System.Buffers;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Whether a text is a secret of the thing it is given to, as Python is written.</summary>
internal static class CredentialJudge
{
    private const int ShortestToken = 16;
    private const int LongSecretKey = 32;

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.=+/:");

    private static readonly string[] Files = [".pem", ".key", ".json", ".txt", ".crt", ".p12", ".pfx", ".cfg", ".ini", ".yaml", ".yml", ".html", ".py"];

    /// <summary>Words before <c>password</c> by which a variable says what is done with it, or how it is called.</summary>
    private static readonly string[] Verbs =
        ["update", "change", "ask", "prompt", "use", "has", "no", "with", "require", "allow", "label", "show", "hide", "reset", "forgot", "is", "check", "verify", "validate", "confirm"];

    /// <summary>How sure it is; <c>null</c> when it is none.</summary>
    /// <param name="name">The name of what it is given to.</param>
    /// <param name="value">The text.</param>
    /// <param name="isConstant">Whether the name is one of a list of names, as constants and keys of dictionaries are.</param>
    /// <param name="signsSessions">Whether <c>SECRET_KEY</c> is what a web framework signs its sessions with.</param>
    public static Confidence? Of(string name, string value, bool isConstant, bool signsSessions)
    {
        if (value.Length < 3 || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
            return null;
        if (SecretNames.Words(name) is not [var first, ..] || Verbs.Contains(first))
            return null;
        if (signsSessions && IsSecretKey(name))
            return OfSecretKey(name, value, isConstant);
        if (value.Contains(' ', StringComparison.Ordinal) || IsTemplate(value) || IsFile(value) || IsName(value))
            return null;
        if (Letters(name).Contains(Letters(value), StringComparison.Ordinal))
            return SecretNames.IsPassword(name) && !isConstant && value is "password" ? Confidence.Low : null;
        if (CredentialValues.Judge(name, value, isConstant) is { } judged)
            return HasDigitOrSign(value) || SecretNames.IsPassword(name) ? judged : SecretNames.Words(name)[^1] == "secret" ? Confidence.Low : null;
        return IsToken(name, value) ? Confidence.Medium : null;
    }

    /// <summary>Whether a text that is not taken for a secret should be looked at all the same: it is given to what is called a password, or looks like a token.</summary>
    public static bool IsWorthALook(string name, string value)
    {
        var words = SecretNames.Words(name);
        if (words.Count == 0 || Verbs.Contains(words[0]) || value.Length is < 3 or > 100 || value.Contains(' ', StringComparison.Ordinal) || IsTemplate(value) || IsFile(value) || Letters(name).Contains(Letters(value), StringComparison.Ordinal) || IsName(value) && SecretNames.Words(name)[^1] is not ("password" or "pwd"))
            return false;
        var isMixed = value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter);
        if (SecretNames.IsPassword(name) || words[^1] is "secret" or "secrete")
            return isMixed || (SecretNames.IsPassword(name) && !CredentialValues.IsPlaceholder(value) && !value.Contains('/', StringComparison.Ordinal));
        return isMixed && !value.AsSpan().ContainsAny('[', '\\', '<') && ((words[^1] == "token" && value.Length >= 6) || (value.Length >= 12 && words.Exists(w => w is "password" or "passwd") && HasDigitOrSign(value)));
    }

    /// <summary>Whether a word is a password where none is given.</summary>
    public static bool IsWord(string name, string value) =>
        SecretNames.IsPassword(name) && !Verbs.Contains(SecretNames.Words(name)[0]) && value.Length >= 4 && value.All(char.IsAsciiLetterOrDigit);

    /// <summary>Whether the name is that of the key that Flask and Django sign sessions with.</summary>
    public static bool IsSecretKey(string name) => SecretNames.Words(name) is ["secret", "key"];

    /// <summary>Any text that stands in the code forges sessions, a word as well as a long one.</summary>
    private static Confidence? OfSecretKey(string name, string value, bool isConstant) =>
        value.Length >= LongSecretKey && !value.Contains(' ', StringComparison.Ordinal) && !IsTemplate(value) ? Confidence.High
        : value.All(c => c == value[0]) && char.IsAsciiLetterOrDigit(value[0]) && value[0] is not ('x' or 'X') ? Confidence.Medium
        : CredentialValues.IsPlaceholder(value) || SecretNames.Words(value) is ["secret", "key"] ? null
        : CredentialValues.Judge(name, value, isConstant) ?? Confidence.Medium;

    /// <summary>A variable that is only called a token is one of a parser as often as not.</summary>
    private static bool IsToken(string name, string value) =>
        SecretNames.Words(name) is [.., "token"] && value.Length >= ShortestToken && !value.AsSpan().ContainsAnyExcept(TokenCharacters)
        && value.Count(char.IsAsciiDigit) >= 3 && value.Count(char.IsAsciiLetter) >= 3 && !CredentialValues.IsPlaceholder(value);

    private static bool IsTemplate(string value) =>
        value.Contains("%(", StringComparison.Ordinal) || value.StartsWith('$') || value.StartsWith(':')
        || (value.Contains('{', StringComparison.Ordinal) && value.Contains('}', StringComparison.Ordinal)) || (value.Contains('(', StringComparison.Ordinal) && value.EndsWith(')') && value.Length < LongSecretKey);

    private static bool IsFile(string value) => Files.Any(f => value.EndsWith(f, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>login-password1</c>: the name of a field, with a number to it.</summary>
    private static bool IsName(string value) =>
        value.Count(char.IsAsciiDigit) <= 1 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')
        && SecretNames.Words(value) is { Count: > 1 } words && words.Exists(w => w is "password" or "passwd" or "pwd" or "secret" or "token" or "key" or "pass");

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static bool HasDigitOrSign(string value) => value.Any(c => char.IsAsciiDigit(c) || c is '+' or '=' or '!' or '@' or '#' or '$' or '%' or '^' or '&' or '*');
}
