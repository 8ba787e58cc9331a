using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>An SSH client that takes any machine for the one it wants.</summary>
internal sealed class UnknownHostKeyAccepted : PythonRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/unknown-host-key-accepted",
        Title: "SSH host key is not checked",
        Severity: Severity.High,
        Cwe: 322,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on)
    {
        on.Method(CheckPolicy, "set_missing_host_key_policy");
        on.Binding(CheckKnownHosts, "known_hosts", "hostkeys");
    }

    private static void CheckPolicy(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 0, "policy") is not { } policy)
            return;
        var name = code.NameOf(policy is Call made ? made.Func : policy);
        if (name is not ("paramiko.AutoAddPolicy" or "paramiko.WarningPolicy" or "paramiko.client.AutoAddPolicy" or "paramiko.client.WarningPolicy"))
            return;

        // With known hosts loaded, a machine that is known is still refused when its key is another.
        var loaded = Surroundings.Nearby(code, call).Contains("host_keys(", StringComparison.Ordinal);
        Add(call, $"`{name[(name.LastIndexOf('.') + 1)..]}` accepts the key of any machine that is not known", loaded, code, report);
    }

    private static void CheckKnownHosts(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is not Constant { Kind: ConstantKind.None })
            return;
        if (binding is { Name: "hostkeys", Kind: BindingKind.Assignment, Target: ReviewBot.Python.Syntax.Attribute { Value: var options } }
            && (code.TypeOf(options) == "pysftp.CnOpts" || PythonCode.LastName(options) is "cnopts" or "cnOpts"))
        {
            Add(binding.Target, "`hostkeys = None` accepts the key of any machine", false, code, report);
        }
        else if (binding is { Name: "known_hosts", Owner: Call call } && code.NameOf(call.Func)?.StartsWith("asyncssh.", StringComparison.Ordinal) == true)
        {
            Add(binding.Value, "`known_hosts=None` accepts the key of any machine", false, code, report);
        }
    }

    private static void Add(Node node, string what, bool loaded, PythonCode code, RuleReport report) =>
        report.Add(
            code.Range(node),
            what + ", so anyone on the way can stand in for it.",
            code.IsTest ? Severity.Low : loaded || Surroundings.IsUnder(code, node, "host_key", "hostkey", "strict", "known", "check", "insecure", "auto_add") ? Severity.Medium : null,
            code.IsTest ? Confidence.Medium : null);
}
