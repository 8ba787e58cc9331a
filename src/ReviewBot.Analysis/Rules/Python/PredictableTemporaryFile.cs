using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A file in a folder of everybody's whose name can be foretold.</summary>
internal sealed class PredictableTemporaryFile : PythonRule
{
    private static readonly string[] Shared = ["/tmp/", "/var/tmp/", "/dev/shm/"];

    public override RuleInfo Info { get; } = new(
        Id: "python/predictable-temporary-file",
        Title: "Temporary file with a predictable name",
        Severity: Severity.Medium,
        Cwe: 377,
        Category: Category.Resources);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckName, "tempfile.mktemp", "os.tempnam", "os.tmpnam");
        on.Call(CheckOpen, "builtins.open", "io.open", "codecs.open", "gzip.open", "bz2.open", "lzma.open");
        on.Call(CheckWrite, "logging.FileHandler", "logging.handlers.RotatingFileHandler", "shelve.open", "numpy.save", "numpy.savetxt");
        on.Method(CheckPath, "write_text", "write_bytes");
        on.Literal(CheckLiteral);
    }

    private static void CheckName(Call call, PythonCode code, RuleReport report) =>
        report.Add(
            code.Range(call),
            $"`{code.NameOf(call.Func)}` gives a name that another can take before the file is made; use `tempfile.mkstemp` or `NamedTemporaryFile`.",
            code.IsTest ? Severity.Low : null,
            code.IsTest ? Confidence.Medium : PythonCode.Argument(call, 2, "dir") is null ? null : Confidence.Low);

    private static void CheckOpen(Call call, PythonCode code, RuleReport report)
    {
        if (code.TextOf(PythonCode.Argument(call, 1, "mode")) is { } mode && mode.AsSpan().ContainsAny('w', 'a', '+'))
            Check(PythonCode.Argument(call, 0, "file"), call, code, report);
    }

    private static void CheckWrite(Call call, PythonCode code, RuleReport report) => Check(PythonCode.Argument(call, 0), call, code, report);

    private static void CheckPath(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is ReviewBot.Python.Syntax.Attribute { Value: Call path } && code.NameOf(path.Func) == "pathlib.Path")
            Check(PythonCode.Argument(path, 0), call, code, report);
    }

    /// <summary>A path of such a file that is kept for later, or given to something that is not known to open it.</summary>
    private static void CheckLiteral(Constant literal, PythonCode code, RuleReport report)
    {
        if (literal.Text is not ['/', ..] text || code.IsTest || !Shared.Any(s => text.StartsWith(s, StringComparison.Ordinal) && text.Length > s.Length)
            || text.AsSpan().ContainsAny(' ', '\n', '*') || code.Parent is Compare or ExprStmt || code.Ancestors.OfType<Call>().Any(IsKnown) || code.Function is null && code.Ancestors.OfType<ClassDef>().Any())
            return;
        report.Add(
            code.Range(literal),
            "Everybody may write to this folder: who knows the name can put a link or a file of their own there; use `tempfile`.",
            Severity.Low,
            Confidence.Low);
        bool IsKnown(Call call) => PythonCode.LastName(call.Func) is "open" or "startswith" or "FileHandler" or "RotatingFileHandler" or "save" or "savetxt" or "print" or "write_text"
            or "write_bytes" or "getenv" or "add_argument" or "add_option" || (call.Func is ReviewBot.Python.Syntax.Attribute { Attr: "get" });
    }

    private static void Check(Expr? path, Call call, PythonCode code, RuleReport report)
    {
        if (path is null || PathOf(path, code) is not var (text, whole) || !Shared.Any(s => text.StartsWith(s, StringComparison.Ordinal) && text.Length > s.Length))
            return;
        report.Add(
            code.Range(call),
            "Everybody may write to this folder: who knows the name can put a link or a file of their own there; use `tempfile`.",
            code.IsTest ? Severity.Low : null,
            code.IsTest || !whole ? Confidence.Low : Confidence.Medium);
    }

    /// <summary>A path and whether all of it is known; where a part is not, it must be seen that it is no random one.</summary>
    private static (string Text, bool IsWhole)? PathOf(Expr path, PythonCode code)
    {
        if (code.TextOf(path) is { } text)
            return (text, true);
        if (path is Call join && code.NameOf(join.Func) is "os.path.join" or "posixpath.join" && ((Call)path).Args is [var folder, var name])
        {
            var known = code.NameOf(folder is Call made ? made.Func : folder) == "tempfile.gettempdir" ? "/tmp" : code.TextOf(folder);
            return known is not null && code.TextOf(name) is { } file ? (known.TrimEnd('/') + "/" + file, true) : null;
        }

        var parts = path is JoinedStr or BinOp ? code.PartsOf(path) : [];
        if (parts is not [{ Text: { } start }, ..] || parts.Any(p => p.Hole is not null && IsRandom(p.Hole)))
            return null;
        return (start + "?", false);
    }

    private static bool IsRandom(Expr hole) =>
        Surroundings.Mentions([hole]).Any(m => m.Contains("uuid", StringComparison.OrdinalIgnoreCase) || m.Contains("rand", StringComparison.OrdinalIgnoreCase)
            || m.Contains("token", StringComparison.OrdinalIgnoreCase) || m.Contains("tmp", StringComparison.OrdinalIgnoreCase) || m.Contains("temp", StringComparison.OrdinalIgnoreCase));
}
