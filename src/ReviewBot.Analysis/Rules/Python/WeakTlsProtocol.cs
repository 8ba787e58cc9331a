using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A version of SSL or TLS that is asked for although it is broken.</summary>
internal sealed class WeakTlsProtocol : PythonRule
{
    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal)
    {
        ["ssl.PROTOCOL_SSLv2"] = "SSL 2",
        ["ssl.PROTOCOL_SSLv3"] = "SSL 3",
        ["ssl.PROTOCOL_TLSv1"] = "TLS 1.0",
        ["ssl.PROTOCOL_TLSv1_1"] = "TLS 1.1",
        ["ssl.TLSVersion.SSLv3"] = "SSL 3",
        ["ssl.TLSVersion.TLSv1"] = "TLS 1.0",
        ["ssl.TLSVersion.TLSv1_1"] = "TLS 1.1",
        ["OpenSSL.SSL.SSLv2_METHOD"] = "SSL 2",
        ["OpenSSL.SSL.SSLv3_METHOD"] = "SSL 3",
        ["OpenSSL.SSL.TLSv1_METHOD"] = "TLS 1.0",
        ["OpenSSL.SSL.TLSv1_1_METHOD"] = "TLS 1.1",
        ["OpenSSL.SSL.TLS1_VERSION"] = "TLS 1.0",
        ["OpenSSL.SSL.TLS1_1_VERSION"] = "TLS 1.1",
        ["OpenSSL.SSL.SSL3_VERSION"] = "SSL 3",
    };

    public override RuleInfo Info { get; } = new(
        Id: "python/weak-tls-protocol",
        Title: "Outdated version of TLS",
        Severity: Severity.Medium,
        Cwe: 327,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on) => on.Reference(Check, [.. Versions.Keys]);

    /// <summary>Tables of versions, comparisons and names of one's own for a version ask for nothing.</summary>
    private static void Check(Expr reference, PythonCode code, RuleReport report)
    {
        var name = code.NameOf(reference)!;
        var used = code.Parent switch
        {
            Call call => call.Func != reference && PythonCode.LastName(call.Func) is not ("hasattr" or "isinstance" or "append" or "add" or "get" or "str" or "repr" or "print"),
            Keyword => true,
            Assign assign => assign.Targets.Any(t => IsSetting(t, name)),
            AnnAssign { Target: var target } => IsSetting(target, name),
            IfExp or BoolOp => Surroundings.Targets(code, reference).Any(IsVersionName),
            _ => false,
        };
        if (!used)
            return;
        report.Add(
            code.Range(reference),
            $"{Versions[name]} has known attacks and is withdrawn; ask for TLS 1.2 at least.",
            code.IsTest ? Severity.Low : Versions[name].StartsWith("SSL", StringComparison.Ordinal) ? Severity.High : null,
            code.IsTest ? Confidence.Medium : null,
            fix: FixOf(reference, name, code));
    }

    private static bool IsSetting(Expr target, string name) =>
        target is Attribute or Subscript { Slice: Constant { Kind: ConstantKind.Str } } || (target is Name { Id: var id } && !name.EndsWith(id, StringComparison.Ordinal) && IsVersionName(id));

    private static bool IsVersionName(string name) =>
        name.Contains("version", StringComparison.OrdinalIgnoreCase) || name.Contains("protocol", StringComparison.OrdinalIgnoreCase)
        || name.Contains("ssl", StringComparison.OrdinalIgnoreCase) || name.Contains("tls", StringComparison.OrdinalIgnoreCase);

    private static Fix? FixOf(Expr reference, string name, PythonCode code)
    {
        if (reference is not Attribute attribute || !name.StartsWith("ssl.", StringComparison.Ordinal))
            return null;
        var better = name.Contains("TLSVersion", StringComparison.Ordinal) ? "TLSv1_2" : "PROTOCOL_TLSv1_2";
        return new Fix("Ask for TLS 1.2", [new TextEdit(code.Text.Range(attribute.End - attribute.Attr.Length, attribute.End), better)]);
    }
}
