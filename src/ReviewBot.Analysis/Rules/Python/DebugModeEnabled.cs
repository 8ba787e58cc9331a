using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A web application that shows its insides to its users.</summary>
internal sealed class DebugModeEnabled : PythonRule
{
    /// <summary>Applications whose debug mode lets the visitor run code, and others.</summary>
    private static readonly string[] Runners = ["flask.Flask.run", "bottle.run", "bottle.Bottle.run", "dash.Dash.run", "dash.Dash.run_server", "flask_socketio.SocketIO.run", "sanic.Sanic.run", "web.application.run"];

    private static readonly string[] Constructors =
        ["fastapi.FastAPI", "starlette.applications.Starlette", "tornado.web.Application", "falcon.asgi.App", "litestar.Litestar", "cherrypy.Application", "quart.Quart"];

    public override RuleInfo Info { get; } = new(
        Id: "python/debug-mode-enabled",
        Title: "Debug mode is enabled",
        Severity: Severity.High,
        Cwe: 489,
        Category: Category.HardCoded);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckKnown, Runners);
        on.Method(CheckRun, "run", "run_server");
        on.Call(CheckApplication, Constructors);
        on.Call(CheckDebugger, "werkzeug.debug.DebuggedApplication", "werkzeug.DebuggedApplication");
        on.Call(CheckSimple, "werkzeug.serving.run_simple", "werkzeug.run_simple");
        on.Binding(CheckSetting, "debug", "DEBUG");
    }

    private static void CheckKnown(Call call, PythonCode code, RuleReport report)
    {
        if (IsOn(PythonCode.Argument(call, code.NameOf(call.Func) == "flask.Flask.run" ? 2 : -1, "debug"), code))
            Add(call, code, report, Confidence.High);
    }

    /// <summary>An application that is made elsewhere.</summary>
    private static void CheckRun(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is Attribute { Value: var receiver } && IsApplication(receiver) && !(code.NameOf(call.Func) is { } name && Runners.Contains(name))
            && IsOn(PythonCode.Argument(call, -1, "debug"), code))
            Add(call, code, report, Confidence.Medium);
    }

    /// <summary>Whether a setting is true in every run: a constant, or a name that is given nothing but such.</summary>
    private static bool IsOn(Expr? debug, PythonCode code) =>
        code.IsTrue(debug)
        || (debug is Name name && code.Names.Scopes.Resolve(name) is { } binding && Origins.Reaching(binding, name, code) is { Count: > 0 } sites
            && sites.All(s => s.Value is { } value && code.IsTrue(value)));

    private static void CheckApplication(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, -1, "debug") is Constant { Kind: ConstantKind.True })
            report.Add(code.Range(call), Shown, code.IsTest ? Severity.Low : Severity.Medium, code.IsTest ? Confidence.Medium : null);
    }

    private static void CheckDebugger(Call call, PythonCode code, RuleReport report)
    {
        if (!code.IsFalse(PythonCode.Argument(call, 1, "evalex")))
            Add(call, code, report, Confidence.High);
    }

    private static void CheckSimple(Call call, PythonCode code, RuleReport report)
    {
        if (code.IsTrue(PythonCode.Argument(call, 4, "use_debugger")))
            Add(call, code, report, Confidence.High);
    }

    private static void CheckSetting(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding.Value is not Constant { Kind: ConstantKind.True } || code.IsTest)
            return;
        if (binding.Kind == BindingKind.Assignment)
            CheckAssignment(binding, code, report);
        else if (binding is { Kind: BindingKind.Keyword, Name: "DEBUG", Owner: Call { Func: Attribute { Attr: "update" or "from_mapping", Value: Attribute { Attr: "config" } } } })
            report.Add(code.Range(binding.Value), Shown, Severity.Medium);
    }

    private static void CheckAssignment(Binding binding, PythonCode code, RuleReport report)
    {
        switch (binding.Target)
        {
            case Name { Id: "DEBUG" } when code.Parent is Module && IsSettings(code):
                report.Add(code.Range(binding.Target), Shown, IsForDevelopment(code) ? Severity.Low : Severity.Medium, IsForDevelopment(code) ? Confidence.Low : null);
                break;
            case Attribute { Attr: "debug", Value: var receiver } when code.TypeOf(receiver) == "flask.Flask" || (IsApplication(receiver) && IsFlask(code)):
            case Subscript { Value: Attribute { Attr: "config", Value: var holder } } when code.TypeOf(holder) == "flask.Flask" || IsApplication(holder):
                report.Add(code.Range(binding.Target), Shown, Surroundings.IsUnder(code, binding.Target, "debug", "develop") ? Severity.Low : Severity.Medium);
                break;
        }
    }

    private static void Add(Node node, PythonCode code, RuleReport report, Confidence confidence)
    {
        var asked = Surroundings.IsUnder(code, node, "debug", "develop");
        var byHand = Surroundings.IsUnder(code, node, "__main__");
        report.Add(
            code.Range(node),
            "The debugger of the debug mode lets whoever sees an error run code on the server.",
            code.IsTest || asked ? Severity.Low : byHand ? Severity.Medium : null,
            code.IsTest || asked ? Confidence.Low : confidence);
    }

    private static string Shown => "The debug mode shows source, settings and values to everybody who meets an error.";

    private static bool IsApplication(Expr receiver) => PythonCode.LastName(receiver) is "app" or "application" or "socketio" or "current_app" or "flask_app" or "server";

    private static bool IsFlask(PythonCode code) => code.Text.Text.Contains("flask", StringComparison.OrdinalIgnoreCase);

    /// <summary>Settings of Django, by where they stand or by what stands beside.</summary>
    private static bool IsSettings(PythonCode code)
    {
        var path = code.Text.Path.Split('/');
        return path[^1].StartsWith("settings", StringComparison.Ordinal) || (path.Length > 1 && path[^2] == "settings")
            || code.Text.Text.Contains("INSTALLED_APPS", StringComparison.Ordinal);
    }

    private static bool IsForDevelopment(PythonCode code)
    {
        var name = code.Text.Path[(code.Text.Path.LastIndexOf('/') + 1)..];
        return name.Contains("dev", StringComparison.OrdinalIgnoreCase) || name.Contains("local", StringComparison.OrdinalIgnoreCase) || name.Contains("test", StringComparison.OrdinalIgnoreCase)
            || name.Contains("debug", StringComparison.OrdinalIgnoreCase);
    }
}
