namespace ReviewBot.Analysis.Rules.Any;

/// <summary>The tokens that are known, one line each. Formats are the providers' own, as they publish them for secret scanners.</summary>
internal static class TokenFormats
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string AlphaNumeric = Digits + Lower + Upper;
    private const string Word = AlphaNumeric + "_-";
    private const string Hex = Digits + "abcdef";
    private const string AnyHex = Hex + "ABCDEF";
    private const string Base64 = AlphaNumeric + "+/";
    private const string Bech32 = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

    /// <summary>All of them. Where one anchor begins another, the longer one stands first.</summary>
    public static IReadOnlyList<TokenFormat> All { get; } =
    [
        new("GitHub fine-grained personal access token", "github_pat_", AlphaNumeric + "_", 82, 82) { Holds = t => t["github_pat_".Length + 22] == '_' },
        new("GitHub personal access token", "ghp_", AlphaNumeric, 36, 36) { Holds = TokenChecksum.GitHub, Proven = true },
        new("GitHub OAuth token", "gho_", AlphaNumeric, 36, 36) { Holds = TokenChecksum.GitHub, Proven = true },
        new("GitHub App user token", "ghu_", AlphaNumeric, 36, 36) { Holds = TokenChecksum.GitHub, Proven = true },
        new("GitHub App installation token", "ghs_", Word + ".", 36, 1_000) { Holds = IsInstallationToken },
        new("GitHub refresh token", "ghr_", AlphaNumeric, 76, 76),
        new("GitLab token", "glpat-", Word + ".", 20, 320),
        new("GitLab deploy token", "gldt-", Word, 20, 20),
        new("GitLab runner token", "glrt-", Word + ".", 20, 320),
        new("GitLab pipeline trigger token", "glptt-", Hex, 40, 40),
        new("AWS access key id", "AKIA", Upper + "234567", 16, 16) { Severity = Severity.Medium, Confidence = Confidence.Medium, Holds = IsWholeWord },
        new("AWS temporary access key id", "ASIA", Upper + "234567", 16, 16) { Severity = Severity.Low, Confidence = Confidence.Medium, Holds = IsWholeWord },
        new("Google API key", "AIza", Word, 35, 35) { Severity = Severity.High },
        new("Google OAuth client secret", "GOCSPX-", Word, 28, 28),
        new("Slack token", "xoxb-", AlphaNumeric + "-", 30, 250) { Holds = HasSlackNumbers },
        new("Slack token", "xoxp-", AlphaNumeric + "-", 30, 250) { Holds = HasSlackNumbers },
        new("Slack token", "xoxa-", AlphaNumeric + "-", 30, 250) { Holds = HasSlackNumbers },
        new("Slack token", "xoxr-", AlphaNumeric + "-", 30, 250) { Holds = HasSlackNumbers },
        new("Slack token", "xoxs-", AlphaNumeric + "-", 30, 250) { Holds = HasSlackNumbers },
        new("Slack app token", "xapp-", AlphaNumeric + "-", 60, 250),
        new("Slack webhook address", "hooks.slack.com/services/T", AlphaNumeric + "/", 36, 60) { Severity = Severity.High, Holds = t => t.Count(c => c == '/') == 4 },
        new("Discord webhook address", "discord.com/api/webhooks/", Word + "/", 78, 110) { Severity = Severity.High },
        new("Discord webhook address", "discordapp.com/api/webhooks/", Word + "/", 78, 110) { Severity = Severity.High },
        new("Telegram bot token", ":AA", Word, 33, 33) { Before = (Digits, 8, 10) },
        new("Stripe secret key", "sk_live_", AlphaNumeric, 24, 250),
        new("Stripe restricted key", "rk_live_", AlphaNumeric, 24, 250),
        new("npm token", "npm_", AlphaNumeric, 36, 36) { Holds = TokenChecksum.GitHub, Proven = true },
        new("PyPI token", "pypi-AgEIcHlwaS5vcmc", Word, 50, 500),
        new("NuGet API key", "oy2", Lower + Digits, 43, 43) { Severity = Severity.High, Confidence = Confidence.Medium, Holds = IsWholeWord },
        new("RubyGems API key", "rubygems_", Hex, 48, 48),
        new("Docker Hub token", "dckr_pat_", Word, 27, 32),
        new("Azure storage account key", "AccountKey=", Base64, 86, 86),
        new("Azure application secret", "Q~", AlphaNumeric + "_~.-", 31, 34) { Before = (AlphaNumeric + "_~.", 4, 4), Holds = t => char.IsAsciiDigit(t[3]) },
        new("SendGrid API key", "SG.", Word + ".", 66, 66) { Holds = t => t.Length > 25 && t[25] == '.' },
        new("Twilio API key", "SK", Hex, 32, 32) { Severity = Severity.Medium, Confidence = Confidence.Medium, Holds = IsWholeWord },
        new("Mailgun API key", "key-", Hex, 32, 32) { Confidence = Confidence.Medium },
        new("OpenAI API key", "sk-", Word, 40, 250) { Holds = t => t.Contains("T3BlbkFJ", StringComparison.Ordinal) },
        new("Anthropic API key", "sk-ant-", Word, 80, 130),
        new("Hugging Face token", "hf_", Lower + Upper, 34, 34),
        new("Databricks token", "dapi", Hex, 32, 32) { Holds = IsWholeWord },
        new("DigitalOcean token", "dop_v1_", Hex, 64, 64),
        new("DigitalOcean OAuth token", "doo_v1_", Hex, 64, 64),
        new("DigitalOcean refresh token", "dor_v1_", Hex, 64, 64),
        new("Shopify access token", "shpat_", AnyHex, 32, 32),
        new("Shopify app token", "shpca_", AnyHex, 32, 32),
        new("Shopify private app token", "shppa_", AnyHex, 32, 32),
        new("Shopify shared secret", "shpss_", AnyHex, 32, 32),
        new("HashiCorp Vault token", "hvs.", Word, 90, 200),
        new("Terraform Cloud token", ".atlasv1.", Word, 60, 80) { Before = (AlphaNumeric, 14, 14) },
        new("Grafana service account token", "glsa_", AlphaNumeric + "_", 41, 41),
        new("Atlassian API token", "ATATT3xFfGF0", Word + "=", 150, 250),
        new("Postman API key", "PMAK-", Hex + "-", 59, 59),
        new("New Relic user key", "NRAK-", Upper + Digits, 27, 27),
        new("Linear API key", "lin_api_", AlphaNumeric, 40, 40),
        new("Supabase token", "sbp_", Hex, 40, 40),
        new("Square access token", "sq0atp-", Word, 22, 22),
        new("age secret key", "AGE-SECRET-KEY-1", Bech32, 58, 58),
    ];

    /// <summary>Old ones have GitHub's checksum; since 2026 they are <c>ghs_</c>, the App's number and a JSON web token.</summary>
    private static bool IsInstallationToken(string token) =>
        token.Length == 40 && !token.AsSpan(4).ContainsAny("_-.")
            ? TokenChecksum.GitHub(token)
            : token.Contains("_eyJ", StringComparison.Ordinal) && token.Count(c => c == '.') == 2;

    private static bool HasSlackNumbers(string token) => token[5..].TakeWhile(char.IsAsciiDigit).Count() is >= 9 and <= 14;

    /// <summary>Letters and digits of both kinds: a word in capitals is no key.</summary>
    private static bool IsWholeWord(string token) => token.Any(char.IsAsciiDigit) && token.Distinct().Count() >= 8;
}
