using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A path in which a request has a say.</summary>
internal sealed class PathTraversal : PythonRule, IFlowRule
{
    private static readonly string[] Safe =
    [
        "os.path.basename", "posixpath.basename", "ntpath.basename", "werkzeug.utils.secure_filename", "werkzeug.secure_filename",
        "werkzeug.utils.safe_join", "flask.safe_join",
        "werkzeug.security.safe_join", "django.utils._os.safe_join", "django.utils.text.get_valid_filename", "django.utils.text.slugify", "uuid.UUID",
    ];

    private static readonly string[] Functions =
    [
        "builtins.open", "builtins.file", "io.open", "codecs.open", "os.open", "os.remove", "os.unlink", "os.rmdir", "os.removedirs",
        "os.rename", "os.replace", "os.listdir", "os.scandir", "os.makedirs",
        "os.mkdir", "os.chmod", "os.symlink", "os.link", "shutil.copy", "shutil.copy2", "shutil.copyfile", "shutil.copytree", "shutil.move",
        "shutil.rmtree", "flask.send_file", "flask.helpers.send_file",
        "quart.send_file", "aiofiles.open", "fastapi.responses.FileResponse", "starlette.responses.FileResponse",
        "aiohttp.web.FileResponse", "tarfile.open", "zipfile.ZipFile", "linecache.getlines",
    ];

    public override RuleInfo Info { get; } = new(
        Id: "python/path-traversal",
        Title: "Path decided by a request",
        Severity: Severity.High,
        Cwe: 22,
        Category: Category.DataHandling);

    public void Subscribe(FlowEvents on) => Injection.Ask(on, SinkKind.Path, "The path given to `{0}`", SourceKind.Remote);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(Check, Functions);
        on.Method(CheckPath, "read_text", "read_bytes", "write_text", "write_bytes", "open", "unlink");
        on.Method(CheckSave, "save");
    }

    private static void Check(Call call, PythonCode code, RuleReport report)
    {
        if (IsChecked(code))
            return;
        foreach (var path in call.Args.Take(2))
        {
            if (Report(path, Piece.Show(call.Func, code), code, report))
                return;
        }
    }

    /// <summary><c>(root / name).read_text()</c>.</summary>
    private static void CheckPath(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is Attribute { Value: var path, Attr: var method } && !IsChecked(code) && PathValues.IsPath(path, code))
            Report(path, method, code, report);
    }

    /// <summary>An upload that is saved under the name it brings.</summary>
    private static void CheckSave(Call call, PythonCode code, RuleReport report)
    {
        if (call is { Func: Attribute { Value: var file }, Args: [var path, ..] } && !IsChecked(code)
            && Origins.Of(file, code).Any(p => p.Kind == OriginKind.Request))
        {
            Report(path, "save", code, report);
        }
    }

    private static bool Report(Expr path, string sink, PythonCode code, RuleReport report)
    {
        if (Origins.Worst(Origins.Of(path, code, Safe).Where(p => p.Kind == OriginKind.Request)) is not { } piece || IsContent(piece.Expression))
            return false;
        report.Add(
            code.Range(path),
            $"The path given to `{sink}` is decided by {piece.Words(code)}.",
            Severity.High,
            piece.IsComposed ? Confidence.High : Confidence.Medium,
            trace: piece.Trace(path, $"is a path given to `{sink}`", code));
        return true;
    }

    /// <summary>The content of an upload, not its name.</summary>
    private static bool IsContent(Expr expression) => expression is Attribute { Attr: "files" or "FILES" or "file" or "stream" };

    /// <summary>Whether the function asks where a path leads; how well, is not looked at.</summary>
    private static bool IsChecked(PythonCode code)
    {
        if (code.Function is not { } function)
            return false;
        var source = code.Source(function);
        foreach (var check in (ReadOnlySpan<string>)[".startswith(", "commonpath(", "commonprefix(", "is_relative_to(", ".relative_to(",
            "'..'", "\"..\"", "'../'", "\"../\"", "safe_join(", "re.match(", ".fullmatch(", " not in "])
        {
            if (source.Contains(check, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
