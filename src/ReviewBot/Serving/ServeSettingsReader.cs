using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace ReviewBot.Serving;

/// <summary>Reads the settings once, from the environment and <c>appsettings.json</c> under the same names.</summary>
internal sealed class ServeSettingsReader
{
    private const int ShortestSecret = 16;

    private readonly IConfiguration _configuration;
    private readonly List<string> _problems = [];

    private ServeSettingsReader(IConfiguration configuration) => _configuration = configuration;

    /// <summary>Where settings come from: the environment wins over <c>appsettings.json</c> in the working directory.</summary>
    public static IConfiguration Sources() =>
        new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    /// <summary>Reads and checks all settings.</summary>
    /// <exception cref="SettingsException">Some are missing or wrong.</exception>
    public static ServeSettings Read(IConfiguration configuration)
    {
        var reader = new ServeSettingsReader(configuration);
        var defaults = new ServeSettings { AppId = 0, PrivateKeyPem = "", WebhookSecret = "" };
        var settings = new ServeSettings
        {
            AppId = reader.AppId(),
            PrivateKeyPem = reader.PrivateKey("REVIEWBOT_PRIVATE_KEY", required: true) ?? "",
            PreviousPrivateKeyPem = reader.PrivateKey("REVIEWBOT_PRIVATE_KEY_PREVIOUS", required: false),
            WebhookSecret = reader.WebhookSecret(),
            PreviousWebhookSecret = reader.Secret("REVIEWBOT_WEBHOOK_SECRET_PREVIOUS", "the secret before the rotation", required: false),
            GitHubUrl = reader.GitHubUrl(defaults.GitHubUrl),
            Database = reader.Database(defaults.Database),
            Urls = reader.Urls(defaults.Urls),
            AllowedOwners = reader.Owners(),
            CheckName = reader.CheckName(defaults.CheckName),
            ExtraCaFile = reader.ExtraCaFile(),
            Jobs = reader.Count("REVIEWBOT_JOBS", defaults.Jobs, "threads of one analysis"),
            Workers = reader.Count("REVIEWBOT_WORKERS", defaults.Workers, "pull requests reviewed at a time"),
        };
        return reader._problems.Count == 0 ? settings : throw new SettingsException(reader._problems);
    }

    private string? Value(string name) => _configuration[name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A value given directly or as a file; a file's final line break is not part of it.</summary>
    private string? Secret(string name, string what, bool required)
    {
        var (direct, file) = (Value(name), Value(name + "_FILE"));
        if (direct is not null && file is not null)
        {
            _problems.Add($"{name} and {name}_FILE are both set. Remove one of them.");
            return null;
        }

        if (direct is not null) return direct;
        if (file is not null) return ReadFile(name + "_FILE", file);
        if (required) _problems.Add($"{name} is missing. Set it, or {name}_FILE to a file that holds it: {what}.");
        return null;
    }

    /// <summary>A short one is found by trying: whoever sees one delivery can try as many as they like, without anybody noticing.</summary>
    private string WebhookSecret()
    {
        const string Name = "REVIEWBOT_WEBHOOK_SECRET";
        if (Secret(Name, "the webhook secret of the App's settings page", required: true) is not { } secret) return "";
        if (secret.Length < ShortestSecret)
        {
            _problems.Add(
                $"{Name} is shorter than {ShortestSecret} characters and could be guessed. Make one with `openssl rand -hex 32`, and set it here and in the App's settings.");
        }

        return secret;
    }

    private string? ReadFile(string name, string path)
    {
        try
        {
            var text = File.ReadAllText(path).Trim();
            if (text.Length > 0) return text;
            _problems.Add($"{name}: the file '{path}' is empty.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _problems.Add($"{name}: the file '{path}' cannot be read ({fault.GetType().Name}). Check path and permissions.");
        }

        return null;
    }

    private long AppId()
    {
        const string Name = "REVIEWBOT_APP_ID";
        if (Value(Name) is not { } text)
        {
            _problems.Add($"{Name} is missing. Set it to the App ID, the number at the top of the App's settings page.");
            return 0;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0) return id;
        _problems.Add($"{Name} is not a number. Set it to the App ID, not to the client id or the App's name.");
        return 0;
    }

    private string? PrivateKey(string name, bool required)
    {
        if (Secret(name, "the private key that the App's settings page gave, in PEM", required) is not { } given) return null;

        // Tools that carry variables on one line write line breaks as \n.
        var pem = given.Replace("\\n", "\n", StringComparison.Ordinal);
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            _ = rsa.ExportRSAPrivateKey();
            return pem;
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            _problems.Add($"{name} is not an RSA private key in PEM. Give the whole file that GitHub made, from -----BEGIN to END-----.");
            return null;
        }
    }

    private Uri GitHubUrl(Uri fallback)
    {
        const string Name = "REVIEWBOT_GITHUB_URL";
        if (Value(Name) is not { } text) return fallback;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0)
        {
            _problems.Add($"{Name} is not a web address. Set it to {fallback.AbsoluteUri.TrimEnd('/')}, or https://HOST/api/v3 for GitHub Enterprise Server.");
            return fallback;
        }

        if (url.Host is "github.com" or "www.github.com")
        {
            _problems.Add($"{Name} is the site, not the API. Set it to {fallback.AbsoluteUri.TrimEnd('/')}.");
        }

        return url;
    }

    private string Database(string fallback)
    {
        const string Name = "REVIEWBOT_DATABASE";
        var text = Value(Name) ?? fallback;
        if (text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) ||
            text.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add($"{Name} names a PostgreSQL server; this version has the SQLite store only. Set it to the path of a file, such as /data/reviewbot.db.");
        }

        return text;
    }

    private IReadOnlyList<string> Urls(IReadOnlyList<string> fallback)
    {
        const string Name = "REVIEWBOT_URLS";
        if (Value(Name) is not { } text) return fallback;
        var urls = Split(text, ';', ',');
        foreach (var url in urls)
        {
            // The host may be * or +, which a Uri does not know.
            if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.Length == "http://".Length || !HasPort(url))
            {
                _problems.Add($"{Name}: '{url}' is not of the form http://HOST:PORT. TLS ends at the proxy in front.");
            }
        }

        return urls;
    }

    /// <summary>No port is port 80; one that is given must be one.</summary>
    private static bool HasPort(string url)
    {
        var host = url["http://".Length..].TrimEnd('/');
        var colon = host.LastIndexOf(':');
        return colon < 0 || host.EndsWith(']') || ushort.TryParse(host[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private string[] Owners()
    {
        const string Name = "REVIEWBOT_ALLOWED_OWNERS";
        var owners = Split(Value(Name) ?? "", ',', ' ');
        foreach (var owner in owners)
        {
            if (owner.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_')))
            {
                _problems.Add($"{Name}: '{owner}' is not a login. Give logins of users and organisations, separated by commas.");
            }
        }

        return owners;
    }

    private string CheckName(string fallback)
    {
        const string Name = "REVIEWBOT_CHECK_NAME";
        var name = Value(Name) ?? fallback;
        if (name.Length > 100 || name.Any(char.IsControl)) _problems.Add($"{Name} is not a name: at most 100 characters, on one line.");
        return name;
    }

    private string? ExtraCaFile()
    {
        const string Name = "REVIEWBOT_EXTRA_CA_FILE";
        if (Value(Name) is not { } path) return null;
        if (ReadFile(Name, path) is { } text && !text.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
        {
            _problems.Add($"{Name}: the file '{path}' holds no certificate in PEM.");
        }

        return path;
    }

    private int Count(string name, int fallback, string what)
    {
        if (Value(name) is not { } text) return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 256) return count;
        _problems.Add($"{name} is not a number from 1 to 256 ({what}).");
        return fallback;
    }

    private static string[] Split(string text, params char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
