using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A TLS client that accepts every certificate.</summary>
internal sealed class CertificateValidationDisabled : PythonRule
{
    private static readonly string[] Requests = ["get", "post", "put", "patch", "delete", "head", "options", "request", "send", "stream"];

    /// <summary>Settings of clients that mean nothing else, where they are false.</summary>
    private static readonly string[] FalseSettings =
        ["verify_ssl", "ssl_verify", "verify_certs", "validate_cert", "validate_certs", "validate_certificate", "validate_certificates", "verify_certificate", "verify_tls", "assert_hostname", "check_hostname"];

    /// <summary>Settings that mean nothing else, where they are true.</summary>
    private static readonly string[] TrueSettings =
        ["disable_ssl_certificate_validation", "tlsAllowInvalidCertificates", "tlsInsecure", "disableSslCertValidation", "TrustServerCertificate"];

    public override RuleInfo Info { get; } = new(
        Id: "python/certificate-validation-disabled",
        Title: "TLS certificate validation is disabled",
        Severity: Severity.High,
        Cwe: 295,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on)
    {
        on.Binding(CheckVerify, "verify");
        on.Binding(CheckSsl, "ssl");
        on.Binding(CheckFalse, FalseSettings);
        on.Binding(CheckTrue, TrueSettings);
        on.Binding(CheckMode, "verify_mode", "cert_reqs", "ssl_cert_reqs");
        on.Reference(CheckUnverified, "ssl._create_unverified_context");
        on.Call(CheckWrap, "ssl.wrap_socket");
        on.Method(CheckMethod, "setopt", "tls_insecure_set", "set_verify");
    }

    /// <summary><c>verify=False</c> is a word of many libraries: it counts where a request is made, or a client of a known library.</summary>
    private static void CheckVerify(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is not (Constant { Kind: ConstantKind.False } or Constant { Kind: ConstantKind.Int }) || !code.IsFalse(binding.Value))
            return;
        if (binding.Owner is Call call)
        {
            var name = code.NameOf(call.Func);
            var known = name is not null && TlsClients.IsClient(name);
            if (known || (PythonCode.LastName(call.Func) is { } method && Requests.Contains(method) && call.Func is Attribute))
                Add(binding.Value, "verify=False", code, report, sure: known, FixOf(binding.Value, code));
        }
        else if (binding is { Kind: BindingKind.Assignment, Target: Attribute { Value: var owner } })
        {
            var session = code.TypeOf(owner) is { } type && TlsClients.IsClient(type);
            if (session || (PythonCode.LastName(owner) is { } name && TlsClients.IsNameOfClient(name)))
                Add(binding.Target, "verify = False", code, report, sure: true, FixOf(binding.Value, code));
        }
    }

    /// <summary>aiohttp's <c>ssl=False</c> keeps TLS and leaves the check away; elsewhere it may leave TLS away.</summary>
    private static void CheckSsl(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is not Constant { Kind: ConstantKind.False } || binding.Owner is not Call call)
            return;
        var known = code.NameOf(call.Func)?.StartsWith("aiohttp.", StringComparison.Ordinal) == true;
        if (known || (PythonCode.LastName(call.Func) is { } method && Requests.Append("ws_connect").Contains(method) && TlsClients.Imports(code, "aiohttp")))
            Add(binding.Value, "ssl=False", code, report, known, null);
    }

    /// <summary>Before <c>CERT_NONE</c> can be set the check of names must be off; that is one finding, not two.</summary>
    private static void CheckFalse(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is not Constant { Kind: ConstantKind.False } || binding.Kind == BindingKind.Default || IsOwnVariable(binding) || code.IsTest)
            return;
        var host = binding.Name is "check_hostname" or "assert_hostname";
        if (!host)
            Add(binding.Value, $"{binding.Name}=False", code, report, sure: true, null);
        else if (!Surroundings.Nearby(code, binding.Value).Contains("CERT_NONE", StringComparison.Ordinal) && !TlsClients.IsServer(binding, code))
            report.Add(
                code.Range(binding.Value),
                $"Without `{binding.Name}` the certificate of any server is accepted for this one.",
                code.IsTest || TlsClients.IsOptional(code, binding.Value) ? Severity.Low : Severity.Medium,
                Surroundings.Nearby(code, binding.Value).Contains("verify_mode", StringComparison.Ordinal) ? Confidence.Low : Confidence.Medium);
    }

    private static void CheckTrue(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is Constant { Kind: ConstantKind.True } && binding.Kind != BindingKind.Default && !IsOwnVariable(binding))
            Add(binding.Value, binding.Name, code, report, sure: true, null);
    }

    private static void CheckMode(Binding binding, PythonCode code, RuleReport report)
    {
        var none = (PythonCode.LastName(binding.Value) == "CERT_NONE" && code.NameOf(binding.Value) is "ssl.CERT_NONE" or "ssl.VerifyMode.CERT_NONE") || binding.Value is Constant { Text: "CERT_NONE" }
            || (binding is { Name: "ssl_cert_reqs", Kind: BindingKind.Keyword, Value: Constant { Kind: ConstantKind.None } });
        if (none && binding.Kind != BindingKind.Default && !IsOwnVariable(binding) && !TlsClients.IsServer(binding, code))
            Add(binding.Value, "CERT_NONE", code, report, sure: true, null);
    }

    private static void CheckUnverified(Expr reference, PythonCode code, RuleReport report) =>
        Add(reference, "ssl._create_unverified_context", code, report, sure: true, null);

    private static void CheckWrap(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 4, "cert_reqs") is null && !PythonCode.MayHide(call) && PythonCode.Argument(call, 3, "server_side") is null)
            report.Add(
                code.Range(call),
                "`ssl.wrap_socket` checks no certificate unless `cert_reqs` says so; use `ssl.create_default_context`.",
                code.IsTest ? Severity.Low : Severity.Medium,
                Confidence.Medium);
    }

    private static void CheckMethod(Call call, PythonCode code, RuleReport report)
    {
        var option = call.Args is [var first, ..] ? code.NameOf(first) ?? "" : "";
        var sink = PythonCode.LastName(call.Func) switch
        {
            "setopt" when option is "pycurl.SSL_VERIFYPEER" or "pycurl.SSL_VERIFYHOST" && code.IsFalse(PythonCode.Argument(call, 1)) => option,
            "tls_insecure_set" when code.IsTrue(PythonCode.Argument(call, 0, "value")) => "tls_insecure_set",
            "set_verify" when option == "OpenSSL.SSL.VERIFY_NONE" && call.Func is Attribute { Value: var context } && !TlsClients.IsServer(context, code) => "VERIFY_NONE",
            _ => null,
        };
        if (sink is not null)
            Add(call, sink, code, report, sure: true, null);
    }

    private static void Add(Node node, string sink, PythonCode code, RuleReport report, bool sure, Fix? fix)
    {
        var optional = TlsClients.IsOptional(code, node);
        report.Add(
            code.Range(node),
            $"`{sink}` accepts every certificate, so anyone on the way can read and change what is sent.",
            optional || code.IsTest ? Severity.Low : null,
            optional ? Confidence.Low : code.IsTest || !sure ? Confidence.Medium : null,
            fix: fix);
    }

    /// <summary>A variable, or a field of one's own, is a setting of nothing yet.</summary>
    private static bool IsOwnVariable(Binding binding) => binding is { Kind: BindingKind.Assignment, Target: Name or Attribute { Value: Name { Id: "self" } } };

    private static Fix FixOf(Expr value, PythonCode code) => new("Check the certificate", [new TextEdit(code.Range(value), "True")]);
}
