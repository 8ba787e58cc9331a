using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Analysis.Rules.Secrets;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A cookie that stands for somebody's rights and is sent or shown where it need not be.</summary>
internal sealed class InsecureCookie : PythonRule
{
    private static readonly HashSet<string> Sensitive = new(StringComparer.Ordinal)
    {
        "session", "sessionid", "sess", "sid", "auth", "authentication", "authorization", "oauth", "token", "jwt", "password", "passwd", "pwd", "secret", "credential", "credentials",
        "login", "apikey", "identity", "remember", "sso", "access", "refresh", "id",
    };

    /// <summary>Settings of frameworks that must not be false.</summary>
    private static readonly string[] Settings =
    [
        "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "REMEMBER_COOKIE_SECURE", "REMEMBER_COOKIE_HTTPONLY", "JWT_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE",
    ];

    private static readonly string[] SameSites = ["SESSION_COOKIE_SAMESITE", "CSRF_COOKIE_SAMESITE", "REMEMBER_COOKIE_SAMESITE"];

    public override RuleInfo Info { get; } = new(
        Id: "python/insecure-cookie",
        Title: "Cookie is not protected",
        Severity: Severity.Medium,
        Cwe: 614,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on)
    {
        on.Method(CheckCookie, "set_cookie");
        on.Binding(CheckSetting, Settings);
        on.Binding(CheckSameSite, SameSites);
        on.Call(CheckMiddleware, "starlette.middleware.sessions.SessionMiddleware");
    }

    private static void CheckCookie(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is not Attribute || PythonCode.MayHide(call) || call.Args.Length + call.Keywords.Length < 2
            || (PythonCode.Argument(call, 0, "key") ?? PythonCode.Argument(call, -1, "name")) is not { } key || !IsSensitive(key, code))
            return;
        var sites = code.TextOf(PythonCode.Argument(call, -1, "samesite"));
        if (IsOff(PythonCode.Argument(call, 5, "secure"), code))
            Add(call, "Without `secure=True` the cookie is sent by plain HTTP too, so anyone on the way reads it", Severity.Medium, code, report);
        else if (IsOff(PythonCode.Argument(call, 6, "httponly"), code))
            Add(call, "Without `httponly=True` every script on the page reads the cookie", Severity.Low, code, report);
        else if (string.Equals(sites, "none", StringComparison.OrdinalIgnoreCase))
            Add(call, "With `samesite=\"None\"` the cookie is sent with requests that other sites make", Severity.Low, code, report);
    }

    private static bool IsOff(Expr? flag, PythonCode code) => flag is null || code.IsFalse(flag);

    /// <summary>By the name of the cookie, or of the variable that holds its name. An id is that of a session only beside another such word.</summary>
    private static bool IsSensitive(Expr key, PythonCode code)
    {
        var name = code.TextOf(key) ?? PythonCode.LastName(key);
        if (name is null)
            return false;
        var words = SecretNames.Words(name);
        return words.Exists(w => w != "id" && Sensitive.Contains(w)) && !words.Exists(w => w is "not" or "csrftoken") && words is not ["access"] && words is not ["remember"];
    }

    private static void CheckSetting(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is Constant { Kind: ConstantKind.False } && IsSetting(binding))
            Add(binding.Value, binding.Name.EndsWith("HTTPONLY", StringComparison.Ordinal)
                ? $"With `{binding.Name} = False` every script on a page reads the cookie"
                : $"With `{binding.Name} = False` the cookie is sent by plain HTTP too, so anyone on the way reads it", IsForDevelopment(code) ? Severity.Low : Severity.Medium, code, report);
    }

    private static void CheckSameSite(Binding binding, PythonCode code, RuleReport report)
    {
        if (IsSetting(binding) && code.TextOf(binding.Value)?.Equals("none", StringComparison.OrdinalIgnoreCase) == true)
            Add(binding.Value, $"With `{binding.Name} = \"None\"` the cookie is sent with requests that other sites make", Severity.Low, code, report);
    }

    private static void CheckMiddleware(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, -1, "https_only") is Constant { Kind: ConstantKind.False })
            Add(call, "With `https_only=False` the cookie of the session is sent by plain HTTP too", Severity.Low, code, report);
    }

    private static bool IsSetting(Binding binding) =>
        binding is { Kind: BindingKind.Assignment, Target: Name or Subscript } or { Kind: BindingKind.Keyword, Owner: Call { Func: Attribute { Attr: "update" or "from_mapping" } } }
            or { Kind: BindingKind.Entry };

    private static bool IsForDevelopment(PythonCode code)
    {
        var name = code.Text.Path[(code.Text.Path.LastIndexOf('/') + 1)..];
        return name.Contains("dev", StringComparison.OrdinalIgnoreCase) || name.Contains("local", StringComparison.OrdinalIgnoreCase) || name.Contains("test", StringComparison.OrdinalIgnoreCase);
    }

    private static void Add(Node node, string what, Severity severity, PythonCode code, RuleReport report) =>
        report.Add(code.Range(node), what + ".", code.IsTest ? Severity.Low : severity, code.IsTest ? Confidence.Low : null);
}
