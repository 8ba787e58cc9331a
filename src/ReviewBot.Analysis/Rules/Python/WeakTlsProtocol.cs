using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A version of SSL or TLS that is asked for although it is broken.</summary>
internal sealed class WeakTlsProtocol : PythonRule
{
    private static readonly string[] OpenSsl = ["OpenSSL.SSL.", "pyOpenSSL.SSL."];

    private static readonly Dictionary<string, string> Versions = new(
        OpenSsl.SelectMany(m => (KeyValuePair<string, string>[])
        [
            new(m + "SSLv2_METHOD", "SSL 2"),
            new(m + "SSLv3_METHOD", "SSL 3"),
            new(m + "TLSv1_METHOD", "TLS 1.0"),
            new(m + "TLSv1_1_METHOD", "TLS 1.1"),
            new(m + "TLS1_VERSION", "TLS 1.0"),
            new(m + "TLS1_1_VERSION", "TLS 1.1"),
            new(m + "SSL3_VERSION", "SSL 3"),
        ]).Concat(
        [
            new("ssl.PROTOCOL_SSLv2", "SSL 2"),
            new("ssl.PROTOCOL_SSLv3", "SSL 3"),
            new("ssl.PROTOCOL_TLSv1", "TLS 1.0"),
            new("ssl.PROTOCOL_TLSv1_1", "TLS 1.1"),
            new("ssl.TLSVersion.SSLv3", "SSL 3"),
            new("ssl.TLSVersion.TLSv1", "TLS 1.0"),
            new("ssl.TLSVersion.TLSv1_1", "TLS 1.1"),
        ]),
        StringComparer.Ordinal);

    private static readonly string[] Broken = ["RC4", "DES", "MD5", "EXP", "NULL", "ADH", "AECDH", "LOW"];

    public override RuleInfo Info { get; } = new(
        Id: "python/weak-tls-protocol",
        Title: "Outdated version of TLS",
        Severity: Severity.Medium,
        Cwe: 327,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on)
    {
        on.Reference(Check, [.. Versions.Keys]);
        on.Call(CheckNamed, ["ssl.SSLContext", "ssl.wrap_socket", .. OpenSsl.Select(m => m + "Context")]);
        on.Reference(CheckAny, [.. OpenSsl.Select(m => m + "SSLv23_METHOD")]);
        on.Method(CheckContext, "wrap_socket", "wrap_bio");
        on.Method(CheckCiphers, "set_ciphers", "set_cipher_list");
    }

    /// <summary>A context whose settings stand in the same function.</summary>
    private static void CheckContext(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is Attribute { Value: Name context } && TlsContext.OldestVersion(context, code) is { } version && !code.IsTest)
            report.Add(
                code.Range(call),
                $"`{context.Id}` speaks {version.Replace("_", ".", StringComparison.Ordinal)} where the other side wants to, before Python 3.10; set `minimum_version`.",
                Severity.Low,
                Confidence.Medium);
    }

    /// <summary>Every version that both sides know, unless the options of the context leave the old ones out.</summary>
    private static void CheckAny(Expr reference, PythonCode code, RuleReport report)
    {
        var near = Surroundings.Nearby(code, reference);
        if (!code.IsTest && code.Parent is Call or Keyword or Arguments && !near.Contains("OP_NO_", StringComparison.Ordinal) && !near.Contains("set_min_proto_version", StringComparison.Ordinal))
            report.Add(code.Range(reference), "This takes every version that both sides know, old ones too; ask for TLS 1.2 at least.", Severity.Low, Confidence.Low);
    }

    /// <summary>A version that a name of one's own stands for.</summary>
    private static void CheckNamed(Call call, PythonCode code, RuleReport report)
    {
        if ((call.Args is [Name name, ..] ? name : call.Keywords.Select(k => k.Value).OfType<Name>().FirstOrDefault()) is { } given
            && code.Names.Scopes.Resolve(given)?.Only?.Value is Attribute value && code.NameOf(value) is { } version && Versions.TryGetValue(version, out var said))
        {
            Add(given, said, null, code, report);
        }
    }

    /// <summary>A list of ciphers that lets broken ones in; what begins with <c>!</c> or <c>-</c> is kept out.</summary>
    private static void CheckCiphers(Call call, PythonCode code, RuleReport report)
    {
        var list = code.TextOf(PythonCode.Argument(call, 0));
        if (list?.Split(':', ',', ' ').FirstOrDefault(c => Broken.Any(b => c.Contains(b, StringComparison.Ordinal)) && c is not ['!' or '-', ..]) is { } weak)
            report.Add(code.Range(call), $"`{weak}` lets ciphers in that are broken or protect nothing; leave the list to the library.", code.IsTest ? Severity.Low : null, Confidence.Medium);
    }

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
            Arguments => true,
            IfExp or BoolOp => Surroundings.Targets(code, reference).Any(IsVersionName),
            _ => false,
        };
        if (!used)
            return;
        Add(reference, Versions[name], FixOf(reference, name, code), code, report);
    }

    private static void Add(Expr reference, string version, Fix? fix, PythonCode code, RuleReport report) =>
        report.Add(
            code.Range(reference),
            $"{version} has known attacks and is withdrawn; ask for TLS 1.2 at least.",
            code.IsTest ? Severity.Low : version.StartsWith("SSL", StringComparison.Ordinal) ? Severity.High : null,
            code.IsTest ? Confidence.Medium : null,
            fix: fix);

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
