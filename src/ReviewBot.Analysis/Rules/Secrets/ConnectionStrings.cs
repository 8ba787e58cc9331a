using System.Buffers;

namespace ReviewBot.Analysis.Rules.Secrets;

/// <summary>Secrets inside connection strings and addresses.</summary>
internal static class ConnectionStrings
{
    private const int MostLength = 4096;

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?# \t\r\n");

    private static readonly string[] SecretKeys = ["password", "pwd", "accountkey", "sharedaccesskey", "sharedsecret", "jet oledb:database password"];

    private static readonly SearchValues<char> KeyStarts = SearchValues.Create(";,?&\"'{");

    private static readonly string[] LonelyKeys = ["password", "passwd", "pwd", "passphrase"];

    private static readonly string[] OtherKeys =
    [
        "server", "data source", "host", "user id", "uid", "user", "username", "database", "initial catalog", "endpoint", "accountname", "address", "provider",
        "driver", "port", "sharedaccesskeyname", "defaultendpointsprotocol", "service name", "integrated security", "ssl", "abortconnect",
    ];

    /// <summary>The name of the part that holds a secret; <c>null</c> when there is none.</summary>
    public static string? SecretIn(string text)
    {
        if (text.Length > MostLength)
            return null;
        return FromPairs(text) ?? FromAddress(text);
    }

    /// <summary>Whether a text ends where the value of a secret part goes: <c>…;Password=</c>.</summary>
    public static bool EndsBeforeSecret(string text)
    {
        var rest = text.AsSpan(Math.Max(0, text.Length - 64)).TrimEnd().TrimEnd("'\"").TrimEnd();
        if (rest is not [.., '='])
            return false;
        rest = rest[..^1].TrimEnd();
        var start = rest.LastIndexOfAny(KeyStarts) + 1;
        var key = rest[start..].Trim().ToString();
        return SecretKeys.Contains(key, StringComparer.OrdinalIgnoreCase) || LonelyKeys.Contains(key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The key of a pair whose value is a secret, where nothing around it says that the text is a connection string.</summary>
    public static string? LonelySecretIn(string text)
    {
        if (text.Length > 256 || text.Contains("://", StringComparison.Ordinal) || text.Contains('&', StringComparison.Ordinal) || text.Contains('?', StringComparison.Ordinal))
            return null;
        foreach (var part in text.Split(';'))
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            if (cut > 0 && LonelyKeys.Contains(part[..cut].Trim(), StringComparer.OrdinalIgnoreCase)
                && part[(cut + 1)..].Trim() is { Length: > 0 } value && !value.Contains(' ', StringComparison.Ordinal) && !value.Contains('=', StringComparison.Ordinal)
                && !CredentialValues.IsPlaceholder(value + (value.Length < 3 ? "_a_" : "")))
            {
                return part[..cut].Trim();
            }
        }

        return null;
    }

    /// <summary>Whether a database on another machine is believed whatever certificate it shows.</summary>
    public static bool TrustsAnyServer(string text)
    {
        if (text.Length > MostLength || !text.Contains('=', StringComparison.Ordinal))
            return false;
        var (trusts, local) = (false, false);
        foreach (var part in text.Split(';'))
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0)
                continue;
            var (key, value) = (part[..cut].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), part[(cut + 1)..].Trim().ToLowerInvariant());
            trusts |= key == "trustservercertificate" && (value is "true" or "yes");
            local |= (key is "server" or "datasource" or "address" or "addr" or "networkaddress") && IsThisMachine(value);
        }

        return trusts && !local;
    }

    private static bool IsThisMachine(string server)
    {
        var name = server.StartsWith("tcp:", StringComparison.Ordinal) ? server[4..] : server;
        var end = name.AsSpan().IndexOfAny('\\', ',');
        return (end < 0 ? name : name[..end]) is "." or "(local)" or "(localdb)" or "localhost" or "127.0.0.1" or "::1";
    }

    private static string? FromPairs(string text)
    {
        string? secret = null;
        var others = false;
        foreach (var part in text.Split(text.Contains(';', StringComparison.Ordinal) ? ';' : ','))
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0)
                continue;
            var key = part[..cut].Trim();
            var value = part[(cut + 1)..].Trim().Trim('\'', '"');
            if (SecretKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                if (value.Length > 0 && value[0] != '{' && !CredentialValues.IsPlaceholder(value + (value.Length < 3 ? "___" : "")))
                    secret ??= key;
            }
            else
            {
                others |= OtherKeys.Contains(key, StringComparer.OrdinalIgnoreCase);
            }
        }

        return others ? secret : null;
    }

    /// <summary><c>amqp://user:secret@host</c>.</summary>
    private static string? FromAddress(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0)
            return null;
        var rest = text.AsSpan(scheme + 3);
        var end = rest.IndexOfAny(AuthorityEnds);
        var authority = end < 0 ? rest : rest[..end];
        var at = authority.LastIndexOf('@');
        if (at <= 0)
            return null;
        var colon = authority[..at].IndexOf(':');
        if (colon < 0 || colon == at - 1)
            return null;
        var value = authority[(colon + 1)..at];
        return value.SequenceEqual(authority[..colon]) || CredentialValues.IsPlaceholder(value.ToString()) || value is "password" or "pass" or "pwd" or "secret" ? null : "password";
    }
}
