using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.Rules;

/// <summary>What other tools check in Python, and our answer to each.</summary>
public sealed class PythonCatalogueTests
{
    private const int ShortestReason = 20;

    private const string Flow = "Needs a value to be followed from where it comes in to where it is used.";

    /// <summary>The rule that covers a check of others, or why none does.</summary>
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["PY-CMD-TAINT"] = "python/command-injection",
        ["PY-CMD-SHELL-TRUE"] = "python/shell-started",
        ["PY-CMD-NONLITERAL"] = "python/command-injection",
        ["PY-CMD-PARTIAL-PATH"] = "Noise: looking in PATH for a program is what PATH is for, and it is the own user who sets it.",
        ["PY-CMD-WILDCARD"] = "python/shell-started",
        ["PY-CMD-PARAMIKO"] = "python/command-injection",
        ["PY-CMD-SH-CONCAT"] = "Two libraries of few users; what they start is found where it ends in a process.",
        ["PY-CMD-DOCKER"] = Flow,
        ["PY-CMD-LIB-SHELL"] = "python/command-injection",
        ["PY-CMD-REVERSE-SHELL"] = "Finds programs that mean harm, not defects of programs that mean none.",
        ["PY-CODE-EVAL"] = "python/code-injection",
        ["PY-CODE-EVAL-USE"] = "python/code-injection",
        ["PY-CODE-ANNOTATION"] = "python/code-injection",
        ["PY-CODE-JS2PY"] = "python/code-injection",
        ["PY-CODE-IMPORT"] = "python/code-injection",
        ["PY-CODE-GLOBALS"] = Flow,
        ["PY-CODE-LOGCONFIG-LISTEN"] = "python/code-injection",
        ["PY-CODE-EXTERNAL-API"] = "An inventory of calls, not a defect.",
        ["PY-SSTI"] = Flow,
        ["PY-SQL-TAINT"] = "python/sql-injection",
        ["PY-SQL-FORMAT"] = "python/sql-built-from-text",
        ["PY-SQL-ALCHEMY-TEXT"] = "python/sql-injection",
        ["PY-SQL-DJANGO-EXTRA"] = "python/sql-built-from-text",
        ["PY-SQL-DJANGO-RAW"] = "python/sql-built-from-text",
        ["PY-SQL-DJANGO-CUSTOM-EXPR"] = "Writing an expression of one's own is no defect; text that is put into it is found as SQL.",
        ["PY-NOSQL-TAINT"] = Flow,
        ["PY-LDAP-TAINT"] = Flow,
        ["PY-LDAP-AUTH"] = "python/ldap-without-password",
        ["PY-XPATH-TAINT"] = Flow,
        ["PY-TWIML"] = Flow,
        ["PY-PATH-TAINT"] = "python/path-traversal",
        ["PY-PATH-TARSLIP"] = "python/unsafe-archive-extraction",
        ["PY-PATH-ZIPSLIP"] = Flow,
        ["PY-PATH-FILE-WRITE"] = Flow,
        ["PY-XSS-RESPONSE"] = Flow,
        ["PY-XSS-MARK-SAFE"] = "python/unescaped-markup",
        ["PY-XSS-FORMAT-HTML"] = "python/unescaped-markup",
        ["PY-XSS-AUTOESCAPE"] = "python/template-without-escaping",
        ["PY-XSS-TEMPLATE-EXT"] = "The name of a template says nothing of what is put into it.",
        ["PY-XSS-MAKO"] = "python/template-without-escaping",
        ["PY-XSS-HTTPRESPONSE"] = "Noise without the flow: every view answers with a response.",
        ["PY-XSS-EMAIL"] = Flow,
        ["PY-HEADER-INJ"] = Flow,
        ["PY-COOKIE-INJ"] = Flow,
        ["PY-HOST-HEADER"] = Flow,
        ["PY-IP-SPOOF"] = Flow,
        ["PY-REDIRECT"] = Flow,
        ["PY-SSRF"] = Flow,
        ["PY-URL-DYNAMIC"] = "python/url-scheme-unchecked",
        ["PY-URL-SUBSTRING"] = "A matter of what the comparison decides, which is a matter of the flow.",
        ["PY-LOG-INJ"] = Flow,
        ["PY-LOG-SECRET"] = Flow,
        ["PY-STORE-SECRET"] = Flow,
        ["PY-CSV-INJ"] = Flow,
        ["PY-FORMAT-STR"] = Flow,
        ["PY-DESER-PICKLE"] = "python/insecure-deserialization",
        ["PY-DESER-YAML"] = "python/insecure-deserialization",
        ["PY-DESER-MARSHAL"] = "python/insecure-deserialization",
        ["PY-DESER-TORCH"] = "python/insecure-deserialization",
        ["PY-DESER-CONN-RECV"] = "python/insecure-deserialization",
        ["PY-DESER-HF"] = "python/unpinned-model",
        ["PY-XXE"] = "python/xml-external-entity",
        ["PY-XML-BOMB"] = "python/xml-external-entity",
        ["PY-DECOMP-BOMB"] = Flow,
        ["PY-IMPORT-BLACKLIST"] = "Noise: an import does nothing; the use is found.",
        ["PY-HASH-WEAK"] = "python/weak-hash",
        ["PY-HASH-PASSWORD"] = "python/weak-hash",
        ["PY-HASH-CRYPT"] = "python/weak-hash",
        ["PY-CIPHER-WEAK"] = "python/weak-cipher",
        ["PY-CIPHER-MODE"] = "python/weak-cipher",
        ["PY-CIPHER-STATIC-IV"] = "python/weak-cipher",
        ["PY-AZURE-CSE"] = "Obsolete: the first version of client-side encryption is gone from the library's defaults.",
        ["PY-KEY-SIZE"] = "python/weak-key-size",
        ["PY-RAND-WEAK"] = "python/insecure-randomness",
        ["PY-TLS-VERIFY"] = "python/certificate-validation-disabled",
        ["PY-TLS-CONTEXT"] = "python/certificate-validation-disabled",
        ["PY-TLS-VERSION"] = "python/weak-tls-protocol",
        ["PY-TLS-DEFAULT"] = "python/certificate-validation-disabled",
        ["PY-TLS-CIPHERS"] = "python/weak-tls-protocol",
        ["PY-SSH-HOSTKEY"] = "python/unknown-host-key-accepted",
        ["PY-HTTP-CLEARTEXT"] = "Noise: an address without TLS is of a machine nearby as often as not; credentials sent so are found.",
        ["PY-HTTP-AUTH-CLEAR"] = "python/cleartext-protocol",
        ["PY-FTP-CLEAR"] = "python/cleartext-protocol",
        ["PY-TELNET"] = "python/cleartext-protocol",
        ["PY-SNMP-VERSION"] = "python/cleartext-protocol",
        ["PY-SNMP-CRYPTO"] = "python/cleartext-protocol",
        ["PY-DASK-TLS"] = "python/cleartext-protocol",
        ["PY-SECRET-STRING"] = "python/hard-coded-credential",
        ["PY-SECRET-ARG"] = "python/hard-coded-credential",
        ["PY-SECRET-DEFAULT"] = "python/hard-coded-credential",
        ["PY-SECRET-FLASK-KEY"] = "python/hard-coded-credential",
        ["PY-SECRET-DJANGO-KEY"] = "python/hard-coded-credential",
        ["PY-SECRET-JWT"] = "python/hard-coded-credential",
        ["PY-SECRET-BOTO"] = "python/hard-coded-credential",
        ["PY-JWT-NOVERIFY"] = "python/jwt-without-verification",
        ["PY-JWT-NONE"] = "python/jwt-without-verification",
        ["PY-JWT-EXPOSED"] = Flow,
        ["PY-PASSWORD-EMPTY"] = "A default of a form's field, found by nobody's defects so far.",
        ["PY-DEBUG-FLASK"] = "python/debug-mode-enabled",
        ["PY-DEBUG-DJANGO"] = "python/debug-mode-enabled",
        ["PY-BIND-ALL"] = "python/bind-to-all-interfaces",
        ["PY-TMP-HARDCODED"] = "python/predictable-temporary-file",
        ["PY-TMP-MKTEMP"] = "python/predictable-temporary-file",
        ["PY-FILE-PERM"] = "python/world-writable-file",
        ["PY-COOKIE-SECURE"] = "python/insecure-cookie",
        ["PY-COOKIE-HTTPONLY"] = "python/insecure-cookie",
        ["PY-COOKIE-SAMESITE"] = "python/insecure-cookie",
        ["PY-CSRF-EXEMPT"] = "python/csrf-protection-disabled",
        ["PY-CORS"] = "python/cross-origin-access",
        ["PY-MASS-ASSIGN"] = "python/mass-assignment",
        ["PY-TRUST-BOUNDARY"] = Flow,
        ["PY-DJANGO-POST-AFTER-VALID"] = "Style: the raw value may be meant, and what happens to it is a matter of the flow.",
        ["PY-DRF-THROTTLE"] = "Operation: throttling stands in front of an application as often as in it.",
        ["PY-NAN-INJ"] = Flow,
        ["PY-REGEX-REDOS"] = "Asks for an analysis of the pattern itself, which no rule here does.",
        ["PY-REGEX-POLY"] = Flow,
        ["PY-REGEX-INJ"] = Flow,
        ["PY-REGEX-RANGE"] = "Style: a wide range of characters is a defect only by what the pattern decides.",
        ["PY-UNICODE"] = Flow,
        ["PY-STACKTRACE"] = Flow,
        ["PY-TIMING"] = "python/timing-comparison",
        ["PY-PAM"] = Flow,
        ["PY-MONGO-AUTH"] = "Obsolete: servers since MongoDB 4.0 have no such authentication.",
        ["PY-TIMEOUT"] = "python/request-without-timeout",
        ["PY-ASSERT"] = "Noise: assertions state what holds; where one is a check, the flow shows it.",
        ["PY-EXCEPT-SWALLOW"] = "Noise as a defect: failures that are ignored are weaknesses, which are reported apart.",
        ["PY-TROJAN-SOURCE"] = "any/bidirectional-control",
        ["PY-PROMPT-INJ"] = Flow,
        ["PY-MYSQL-FILE"] = "A setting of the client that does harm only with a server that means harm.",
    };

    public static TheoryData<string> Checks() => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_of_others_is_covered_by_a_rule_or_left_out_with_a_reason(string check)
    {
        var answer = Answers[check];
        if (answer.Contains('/', StringComparison.Ordinal) && !answer.Contains(' ', StringComparison.Ordinal))
            Assert.NotNull(RuleCatalog.Find(answer));
        else
            Assert.True(answer.Length >= ShortestReason && answer.EndsWith('.'), $"{check}: a reason is a sentence");
    }

    [Fact]
    public void Every_check_of_others_has_an_answer()
    {
        var shared = Environment.GetEnvironmentVariable("REVIEWBOT_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "REVIEWBOT_SHARED is not set: the folder that holds catalogue/python.csv");

        var checks = File.ReadLines(Path.Combine(shared!, "catalogue", "python.csv")).Skip(1).Select(l => l.Split(',')[0]).Where(c => c.Length > 0);
        Assert.Equal(checks.Order(StringComparer.Ordinal), Answers.Keys.Order(StringComparer.Ordinal));
    }
}
