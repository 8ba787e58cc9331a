using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>LDAP filter built from text.</summary>
internal sealed class LdapInjection : PythonFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/ldap-injection",
        Title: "LDAP filter built from text",
        Severity: Severity.High,
        Cwe: 90,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Ldap, "The filter given to `{0}`", SourceKind.Remote);
    }
}
