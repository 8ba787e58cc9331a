using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>LDAP filter built from text.</summary>
internal sealed class LdapInjection : CSharpFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/ldap-injection",
        Title: "LDAP filter built from text",
        Severity: Severity.High,
        Cwe: 90,
        Category: Category.DataHandling);

    public override void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, SinkKind.Ldap, "The filter or name given to `{0}`", SourceKind.Local);
    }
}
