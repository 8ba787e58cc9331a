using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A shell given a command line put together from text that is not constant.</summary>
internal sealed class CommandInjection : PythonRule, IFlowRule
{
    private static readonly string[] Shells = ["cmd", "sh", "bash", "zsh", "dash", "ksh", "ash", "powershell", "pwsh"];

    private static readonly RuleInfo About = new(
        Id: "python/command-injection",
        Title: "Command line built from text",
        Severity: Severity.High,
        Cwe: 78,
        Category: Category.DataHandling);

    public override RuleInfo Info => About;

    public void Subscribe(FlowEvents on) => Injection.Ask(on, SinkKind.Command, "The command given to `{0}`");

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckProcess, ProcessStarts.Processes);
        on.Call(CheckShell, ProcessStarts.Shells);
        on.Call(CheckArguments, ProcessStarts.Executions);
        on.Method(CheckRemote, "exec_command", "subprocess_shell");
    }

    /// <summary>Whether the rule has something to say about a call, so that others need not.</summary>
    public static bool Reports(Call call, PythonCode code)
    {
        var report = new RuleReport(About);
        var name = code.NameOf(call.Func);
        if (name is not null && ProcessStarts.Processes.Contains(name))
            CheckProcess(call, code, report);
        else if (name is not null && ProcessStarts.Shells.Contains(name))
            CheckShell(call, code, report);
        else if (PythonCode.LastName(call.Func) is "exec_command" or "subprocess_shell")
            CheckRemote(call, code, report);
        return report.Findings.Count > 0;
    }

    private static void CheckProcess(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 0, "args") is not { } command)
            return;
        if (code.IsTrue(PythonCode.Argument(call, 8, "shell")))
        {
            var line = command switch
            {
                List { Elts: [var first, ..] } => first,
                Tuple { Elts: [var first, ..] } => first,
                _ => command,
            };
            Report(line, call, shell: true, code, report);
            return;
        }

        var words = command switch { List list => list.Elts, Tuple tuple => tuple.Elts, _ => [command] };
        CheckWords(words, call, code, report);
    }

    private static void CheckShell(Call call, PythonCode code, RuleReport report)
    {
        if ((PythonCode.Argument(call, 0, "cmd") ?? PythonCode.Argument(call, -1, "command")) is { } command)
            Report(command, call, shell: true, code, report);
    }

    private static void CheckArguments(Call call, PythonCode code, RuleReport report) =>
        CheckWords([.. call.Args.SelectMany(a => a switch { List list => list.Elts, Tuple tuple => tuple.Elts, _ => [a] })], call, code, report);

    private static void CheckRemote(Call call, PythonCode code, RuleReport report)
    {
        var isLoop = call.Func is Attribute { Attr: "subprocess_shell" };
        if (!isLoop && code.TypeOf(call.Func is Attribute { Value: var client } ? client : call)?.StartsWith("paramiko.",
            StringComparison.Ordinal) != true
            && !code.Text.Text.Contains("paramiko", StringComparison.Ordinal))
        {
            return;
        }

        if (PythonCode.Argument(call, isLoop ? 1 : 0, isLoop ? "cmd" : "command") is { } command && call.Func is Attribute)
            Report(command, call, shell: true, code, report, isRemote: !isLoop);
    }

    /// <summary>
    /// Words that are given to a program one by one: only a shell among them splits again, and only a request deciding the program is a defect.
    /// </summary>
    private static void CheckWords(IReadOnlyList<Expr> words, Call call, PythonCode code, RuleReport report)
    {
        var shell = -1;
        for (var i = 0; i < words.Count && i < 4; i++)
        {
            var word = code.TextOf(words[i]);
            if (shell < 0 && word is not null && IsShell(word))
                shell = i;
            else if (shell >= 0 && word is ['-', .., 'c'] or "/c" or "/C" or "-Command" && i + 1 < words.Count)
            {
                Report(words[i + 1], call, shell: true, code, report);
                return;
            }
        }

        if (words.Count > 0 && shell < 0)
            Report(words[0], call, shell: false, code, report);
    }

    private static void Report(Expr command, Call call, bool shell, PythonCode code, RuleReport report, bool isRemote = false)
    {
        var pieces = Origins.Of(command, code, "shlex.quote", "pipes.quote", "shlex.join", "subprocess.list2cmdline",
            "django.utils.text.slugify", "werkzeug.utils.secure_filename");
        var least = shell ? OriginKind.Unknown : OriginKind.Request;
        if (Origins.Worst(pieces.Where(p => p.Kind >= least && (p.IsComposed || (shell && !isRemote)
            || p.Kind == OriginKind.Request))) is not { } piece)
            return;
        var (severity, confidence) = (piece.Kind, shell) switch
        {
            (OriginKind.Request, true) => (Severity.Critical, Confidence.High),
            (OriginKind.Request, false) => (Severity.High, Confidence.High),
            _ when code.IsTest => (Severity.Low, Confidence.Low),
            (OriginKind.Network, _) => (Severity.High, Confidence.High),
            (OriginKind.Parameter, _) when piece.IsComposed && !isRemote => (Severity.Medium, Confidence.Medium),
            (OriginKind.Local, _) => (Severity.Medium, Confidence.Medium),
            _ => (Severity.Low, Confidence.Low),
        };
        var sink = Piece.Show(call.Func, code);
        var how = shell ? "A shell reads the text given to" : "The program is chosen by the text given to";
        report.Add(
            code.Range(command),
            piece.Expression == command ? $"{how} `{sink}`: {piece.Words(code)}." : $"{how} `{sink}`, which is built from {piece.Words(code)}.",
            severity,
            confidence,
            trace: piece.Trace(command, $"is given to `{sink}`", code));
    }

    private static bool IsShell(string program)
    {
        var name = program[(program.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
            name = name[..^4];
        return Shells.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
