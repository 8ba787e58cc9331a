using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Text that is not constant run as Python.</summary>
internal sealed class CodeInjection : PythonRule, IFlowRule
{
    private static readonly string[] Readers = ["read", "encode", "decode", "replace", "read_text", "read_bytes", "readlines", "join"];

    public override RuleInfo Info { get; } = new(
        Id: "python/code-injection",
        Title: "Text run as code",
        Severity: Severity.High,
        Cwe: 95,
        Category: Category.DataHandling);

    public void Subscribe(FlowEvents on) => Injection.Ask(on, SinkKind.Code, "The code given to `{0}`", SourceKind.Remote);

    public override void Subscribe(PythonEvents on)
    {
        on.Call((call, code, report) => CheckCode(call, OriginKind.Unknown, code, report), "builtins.eval", "builtins.exec",
            "PIL.ImageMath.eval", "PIL.ImageMath.unsafe_eval", "js2py.eval_js");
        on.Call((call, code, report) => CheckCode(call, OriginKind.Local, code, report), "builtins.compile", "builtins.execfile",
            "pandas.eval", "numexpr.evaluate", "cProfile.run", "profile.run", "timeit.timeit", "pdb.run");
        on.Call((call, code, report) => CheckCode(call, OriginKind.Request, code, report), "importlib.import_module", "builtins.__import__",
            "typing.get_type_hints");
        on.Call(CheckInput, "builtins.input");
        on.Call(CheckListen, "logging.config.listen");
        on.Method(CheckInterpreter, "runsource", "runcode", "push");
        on.Statement(CheckStatement, "Exec");
    }

    private static void CheckCode(Call call, OriginKind least, PythonCode code, RuleReport report)
    {
        if (call.Args is not [var text, ..] || text is Starred)
            return;
        if (least == OriginKind.Unknown && IsWritten(text) && !code.IsTest)
            report.Add(code.Range(text), $"`{Piece.Show(call.Func, code)}` of text that stands here: write it as code, which tools can read.", Severity.Low, Confidence.Low);
        else
            Report(text, Piece.Show(call.Func, code), least, code, report);
    }

    /// <summary>In <c>exec code in names</c> only the code is run; <c>exec(code, names)</c> is the same statement with a tuple.</summary>
    private static void CheckStatement(Stmt statement, PythonCode code, RuleReport report)
    {
        if (statement is Exec { Body: var body })
            Report(body is ReviewBot.Python.Syntax.Tuple { Elts: [var first, ..] } ? first : body, "exec", OriginKind.Unknown, code, report);
    }

    private static void CheckInput(Call call, PythonCode code, RuleReport report)
    {
        if (code.Tree.Dialect == PythonDialect.Python2)
            report.Add(code.Range(call), "`input` of Python 2 runs what is typed as code; `raw_input` returns the text.", Severity.Medium,
                Confidence.High, fix: FixOf(call, code));
    }

    private static Fix? FixOf(Call call, PythonCode code) =>
        call is { Func: Name name } && code.Parent is Call { Func: Name { Id: "int" or "float" or "str" } }
            ? new Fix("Read text with raw_input", [new TextEdit(code.Range(name), "raw_input")])
            : null;

    private static void CheckListen(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 1, "verify") is null && !PythonCode.MayHide(call))
            report.Add(code.Range(call),
                "Whoever connects to the port of `logging.config.listen` can have code run; give it a `verify` function.", Severity.Medium,
                Confidence.High);
    }

    private static void CheckInterpreter(Call call, PythonCode code, RuleReport report)
    {
        if (call is { Func: Attribute { Value: var console, Attr: var method }, Args: [var text, ..] }
            && code.TypeOf(console) is "code.InteractiveInterpreter" or "code.InteractiveConsole")
        {
            Report(text, method, OriginKind.Unknown, code, report);
        }
    }

    private static bool IsWritten(Expr text) => text is Constant { Kind: ConstantKind.Str } or BinOp { Left: Constant { Kind: ConstantKind.Str }, Right: Constant };

    private static void Report(Expr text, string sink, OriginKind least, PythonCode code, RuleReport report)
    {
        if (code.TypeOf(text) is "types.CodeType")
            return;
        var pieces = Origins.Of(text, code, "ast.literal_eval", "ast.parse");
        if (Origins.Worst(pieces.Where(p => p.Kind >= least)) is not { } piece || IsOwnFile(text, code))
            return;
        var (severity, confidence) = piece.Kind switch
        {
            OriginKind.Request => (Severity.Critical, Confidence.High),
            _ when code.IsTest => (Severity.Low, Confidence.Low),
            OriginKind.Network => (Severity.High, Confidence.High),
            OriginKind.Local => (Severity.Medium, Confidence.Medium),
            OriginKind.Parameter when piece.IsComposed => (Severity.Medium, Confidence.Medium),
            _ => (Severity.Low, Confidence.Low),
        };
        var what = piece.Expression == text ? piece.Words(code) : $"text built from {piece.Words(code)}";
        report.Add(
            code.Range(text),
            sink switch
            {
                "compile" => $"`compile` compiles {what}, as code.",
                "__import__" or "import_module" or "importlib.import_module" => $"`{sink}` imports, and so runs, a module whose name is {what}.",
                _ => $"`{sink}` runs {what}, as code.",
            },
            severity,
            confidence,
            trace: piece.Trace(text, $"is run by `{sink}`", code));
    }

    /// <summary>A file that the program reads to run it, as <c>setup.py</c> reads a version, is code as the program is.</summary>
    private static bool IsOwnFile(Expr text, PythonCode code, int depth = 0) => depth < 6 && text switch
    {
        Call { Func: Name { Id: "compile" or "open" }, Args: [var inner, ..] } call => code.NameOf(call.Func) == "builtins.open"
            || IsOwnFile(inner, code, depth + 1),
        Call { Func: Attribute access } when Readers.Contains(access.Attr) =>
            IsOwnFile(access.Value, code, depth + 1) || code.TypeOf(access.Value) is "pathlib.Path",
        Call { Func: var function } => code.NameOf(function) is "io.open" or "codecs.open" or "tokenize.open",
        Name name => code.Names.Scopes.Resolve(name)?.Only is { } site && (site.Value ?? site.Source) is { } value && value != text
            && IsOwnFile(value, code, depth + 1),
        _ => false,
    };
}
