using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A protocol that sends everything, passwords too, as it is.</summary>
internal sealed class CleartextProtocol : PythonRule
{
    private static readonly string[] Snmp =
    [
        "pysnmp.hlapi", "pysnmp.hlapi.auth", "pysnmp.hlapi.asyncio", "pysnmp.hlapi.asyncore", "pysnmp.hlapi.twisted", "pysnmp.hlapi.v1arch", "pysnmp.hlapi.v1arch.asyncio",
        "pysnmp.hlapi.v1arch.asyncio.auth", "pysnmp.hlapi.v3arch", "pysnmp.hlapi.v3arch.asyncio", "pysnmp.hlapi.v3arch.asyncio.auth", "pysnmp.hlapi.v3arch.auth",
        "pysnmp.entity.rfc3413.oneliner.cmdgen",
    ];

    private static readonly string[] Requests = ["requests", "httpx", "requests.api"];

    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete", "head", "options", "request"];

    public override RuleInfo Info { get; } = new(
        Id: "python/cleartext-protocol",
        Title: "Protocol without encryption",
        Severity: Severity.Medium,
        Cwe: 319,
        Category: Category.Communication,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on)
    {
        on.Call((c, code, r) => Add(c, "Telnet sends everything, the password too, as it is; use SSH", code, r), "telnetlib.Telnet", "telnetlib3.open_connection");
        on.Call((c, code, r) => Add(c, "FTP sends everything, the password too, as it is; use SFTP or `FTP_TLS`", code, r), "ftplib.FTP", "aioftp.Client.context");
        on.Call(CheckCommunity, [.. Snmp.Select(m => m + ".CommunityData")]);
        on.Call(CheckUser, [.. Snmp.Select(m => m + ".UsmUserData")]);
        on.Call(CheckDask, "distributed.security.Security", "distributed.Security", "dask.distributed.Security");
        on.Call(CheckRequest, [.. Requests.SelectMany(m => Verbs.Select(v => $"{m}.{v}"))]);
    }

    /// <summary>Versions 1 and 2c, of which the second is what the library takes unless it is told.</summary>
    private static void CheckCommunity(Call call, PythonCode code, RuleReport report)
    {
        var model = PythonCode.Argument(call, -1, "mpModel");
        if (model is null ? !PythonCode.MayHide(call) : code.ValueOf(model) is { Kind: ConstantKind.Int } version && version.Whole < 2)
            Add(call, "SNMP before version 3 sends everything as it is, and the community is its only password", code, report);
    }

    private static void CheckUser(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.MayHide(call))
            return;
        var authenticates = PythonCode.Argument(call, 1, "authKey") ?? PythonCode.Argument(call, -1, "authProtocol");
        var encrypts = PythonCode.Argument(call, 2, "privKey") ?? PythonCode.Argument(call, -1, "privProtocol");
        if (IsMissing(authenticates, code) || IsMissing(encrypts, code))
            Add(call, $"Without {(IsMissing(authenticates, code) ? "an `authKey` SNMP asks for no password" : "a `privKey` SNMP sends everything as it is")}", code, report);
    }

    private static bool IsMissing(Expr? setting, PythonCode code) =>
        setting is null or Constant { Kind: ConstantKind.None }
        || code.NameOf(setting) is { } name && (name.EndsWith(".usmNoPrivProtocol", StringComparison.Ordinal) || name.EndsWith(".usmNoAuthProtocol", StringComparison.Ordinal));

    private static void CheckDask(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, -1, "require_encryption") is Constant { Kind: ConstantKind.False })
            Add(call, "With `require_encryption=False` the cluster sends tasks and data as they are", code, report);
    }

    /// <summary>Credentials sent to another machine by plain HTTP.</summary>
    private static void CheckRequest(Call call, PythonCode code, RuleReport report)
    {
        var place = PythonCode.LastName(call.Func) == "request" ? 1 : 0;
        if (PythonCode.Argument(call, -1, "auth") is not (null or Constant { Kind: ConstantKind.None }) && PythonCode.Argument(call, place, "url") is { } url
            && (code.TextOf(url) ?? (code.PartsOf(url) is [{ Text: { } text }, ..] ? text : null)) is { } start && start.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !IsLocal(start[7..]))
        {
            Add(call, "The credentials are sent by plain HTTP, as they are", code, report);
        }
    }

    private static bool IsLocal(string host) => host.StartsWith("localhost", StringComparison.Ordinal) || host.StartsWith("127.", StringComparison.Ordinal) || host.StartsWith("[::1]", StringComparison.Ordinal);

    private static void Add(Call call, string what, PythonCode code, RuleReport report) =>
        report.Add(
            code.Range(call),
            what + ", so anyone on the way reads it.",
            code.IsTest ? Severity.Low : null,
            code.IsTest ? Confidence.Low : null);
}
