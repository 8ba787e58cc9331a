using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A server that listens on every network the machine is on.</summary>
internal sealed class BindToAllInterfaces : PythonRule
{
    /// <summary>Servers whose first argument is the pair of address and port.</summary>
    private static readonly string[] Servers =
    [
        "http.server.HTTPServer", "http.server.ThreadingHTTPServer", "BaseHTTPServer.HTTPServer", "socketserver.TCPServer", "socketserver.UDPServer",
        "socketserver.ThreadingTCPServer", "SocketServer.TCPServer", "SocketServer.UDPServer", "SocketServer.ThreadingTCPServer", "xmlrpc.server.SimpleXMLRPCServer",
        "SimpleXMLRPCServer.SimpleXMLRPCServer", "gevent.pywsgi.WSGIServer", "socket.create_server", "asyncore.dispatcher.bind", "smtpd.SMTPServer",
    ];

    /// <summary>Functions that serve, and the place of the address.</summary>
    private static readonly Dictionary<string, int> Functions = new(StringComparer.Ordinal)
    {
        ["uvicorn.run"] = -1,
        ["waitress.serve"] = -1,
        ["hypercorn.run"] = -1,
        ["aiohttp.web.run_app"] = -1,
        ["bottle.run"] = -1,
        ["flask.Flask.run"] = 0,
        ["wsgiref.simple_server.make_server"] = 0,
        ["werkzeug.serving.run_simple"] = 0,
        ["asyncio.start_server"] = 1,
    };

    public override RuleInfo Info { get; } = new(
        Id: "python/bind-to-all-interfaces",
        Title: "Server listens on all networks",
        Severity: Severity.Low,
        Cwe: 1327,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on)
    {
        on.Method(CheckBind, "bind");
        on.Call(CheckServer, Servers);
        on.Call(CheckFunction, [.. Functions.Keys]);
        on.Method(CheckRun, "run", "run_server");
        on.Literal(CheckLiteral);
    }

    /// <summary>The address as a setting, or given to something that is not known to listen.</summary>
    private static void CheckLiteral(Constant literal, PythonCode code, RuleReport report)
    {
        if (literal.Text is "0.0.0.0" && !code.IsTest && code.Parent is not (Compare or JoinedStr { Values.Length: > 1 }) && code.Ancestors is not [.., Compare, _]
            && !code.Ancestors.OfType<Call>().Any(IsServing))
            report.Add(code.Range(literal), "If this is where a server listens, it is reached from every network that the machine is on.", confidence: Confidence.Low);
        bool IsServing(Call call) => PythonCode.LastName(call.Func) is "bind" or "run" or "run_server" or "startswith" or "IPv4Address" or "ip_address" or "ip_network" or "IPv4Network" or "IPNetwork" or "IPAddress"
            || code.NameOf(call.Func) is { } name && (Servers.Contains(name) || Functions.ContainsKey(name));
    }

    private static void CheckBind(Call call, PythonCode code, RuleReport report)
    {
        if (call is { Func: Attribute, Args: [Tuple { Elts: [_, _] } address] })
            CheckAddress(address, code, report);
    }

    private static void CheckServer(Call call, PythonCode code, RuleReport report)
    {
        if (call.Args is [Tuple { Elts: [_, _] } address, ..])
            CheckAddress(address, code, report);
    }

    private static void CheckFunction(Call call, PythonCode code, RuleReport report) =>
        CheckHost(PythonCode.Argument(call, Functions[code.NameOf(call.Func)!], "host"), code, report);

    /// <summary>An application that is made elsewhere.</summary>
    private static void CheckRun(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is Attribute { Value: var receiver } && PythonCode.LastName(receiver) is "app" or "application" or "server" or "socketio"
            && !(code.NameOf(call.Func) is { } name && Functions.ContainsKey(name)))
        {
            CheckHost(PythonCode.Argument(call, -1, "host"), code, report);
        }
    }

    /// <summary>A port 0 is one of a client, or of a test.</summary>
    private static void CheckAddress(Tuple address, PythonCode code, RuleReport report)
    {
        if (code.ValueOf(address.Elts[1]) is not { Kind: ConstantKind.Int, Whole.IsZero: true })
            CheckHost(address.Elts[0], code, report);
    }

    private static void CheckHost(Expr? host, PythonCode code, RuleReport report)
    {
        if (host is not null && code.TextOf(host) is "" or "0.0.0.0" or "::" or "0" && !code.IsTest)
            report.Add(code.Range(host!), "The server is reached from every network that the machine is on; bind it to the address it is meant for.", confidence: Confidence.Medium);
    }
}
