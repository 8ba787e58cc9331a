using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A tar archive unpacked wherever its entries say.</summary>
internal sealed class UnsafeArchiveExtraction : PythonRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/unsafe-archive-extraction",
        Title: "Archive decides where its files go",
        Severity: Severity.High,
        Cwe: 22,
        Category: Category.DataHandling);

    public override void Subscribe(PythonEvents on)
    {
        on.Method(CheckExtract, "extractall", "extract");
        on.Call(CheckUnpack, "shutil.unpack_archive");
    }

    private static void CheckExtract(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is not Attribute { Value: var archive, Attr: var method } || !IsTar(archive, code, 0))
            return;
        var all = method == "extractall";
        var filter = PythonCode.Argument(call, -1, "filter");
        if (filter is not null)
        {
            if (code.TextOf(filter) == "fully_trusted" || code.NameOf(filter) == "tarfile.fully_trusted_filter")
            {
                report.Add(
                    code.Range(call),
                    "With the filter `fully_trusted` entries are written wherever their names lead, out of the folder too.",
                    code.IsTest ? Severity.Low : Severity.High);
            }

            return;
        }

        if (PythonCode.MayHide(call) || IsChecked(code))
            return;
        if (IsSelected(call, archive, all, code))
        {
            if (all && PythonCode.Argument(call, 1, "members") is Call && !code.IsTest)
                report.Add(code.Range(call), "Whether the function that chooses the entries refuses names and links that lead out is not seen; `filter='data'` does.", Severity.Low, Confidence.Low);
            return;
        }

        report.Add(
            code.Range(call),
            $"Before Python 3.14 `{method}` writes entries wherever their names and links lead, out of the folder too, unless `filter='data'` is given.",
            code.IsTest ? Severity.Low : all ? Severity.High : Severity.Medium,
            code.IsTest ? Confidence.Low : all ? Confidence.High : Confidence.Medium,
            fix: call.Args.Length + call.Keywords.Length > 0 ? new Fix("Refuse entries that lead out", [FilterEdit(call, code)]) : null);
    }

    private static TextEdit FilterEdit(Call call, PythonCode code)
    {
        var last = Math.Max(call.Args.IsEmpty ? 0 : call.Args[^1].End, call.Keywords.IsEmpty ? 0 : call.Keywords[^1].End);
        return new TextEdit(code.Text.Range(last, last), ", filter=\"data\"");
    }

    /// <summary>Members that a function chooses are its matter; a single one that the program names goes where the program says.</summary>
    private static bool IsSelected(Call call, Expr archive, bool all, PythonCode code)
    {
        var member = PythonCode.Argument(call, all ? 1 : 0, all ? "members" : "member");
        return all ? member is Call or Name or List or ListComp or GeneratorExp && !IsListing(member) && !code.Source(member).SequenceEqual(code.Source(archive)) : code.TextOf(member) is not null;
    }

    private static bool IsListing(Expr members) => PythonCode.LastName(members is Call call ? call.Func : members) is "getmembers";

    /// <summary>Whether the function asks where an entry leads; how well, is not looked at.</summary>
    private static bool IsChecked(PythonCode code)
    {
        if (Surroundings.DependsOn(code, "data_filter", "tar_filter"))
            return true;
        if (code.Function is not { } function)
            return false;
        var source = code.Source(function);
        foreach (var check in (ReadOnlySpan<string>)["commonpath(", "commonprefix(", "is_relative_to(", ".isabs(", "'..'", "\"..\"", ".extraction_filter"])
        {
            if (source.Contains(check, StringComparison.Ordinal))
                return true;
        }

        return (source.Contains("realpath(", StringComparison.Ordinal) || source.Contains("abspath(", StringComparison.Ordinal))
            && source.Contains(".startswith(", StringComparison.Ordinal);
    }

    private static bool IsTar(Expr archive, PythonCode code, int depth)
    {
        if (depth > 4)
            return false;
        if (code.TypeOf(archive) is "tarfile.TarFile" || code.NameOf(archive) is "tarfile")
            return true;
        switch (archive)
        {
            case Call call:
                return code.NameOf(call.Func) is "tarfile.open" or "tarfile.TarFile.open" or "tarfile.TarFile" or "tarfile.TarFile.gzopen"
                    || (code.NameOf(call.Func) is "contextlib.closing" && call.Args is [var inner] && IsTar(inner, code, depth + 1));
            case Name name when code.Names.Scopes.Resolve(name) is { } binding:
                return Origins.Reaching(binding, name, code).Any(s => (s.Value ?? s.Source) is { } value && value != archive && IsTar(value,
                    code, depth + 1));
            default:
                return false;
        }
    }

    private static void CheckUnpack(Call call, PythonCode code, RuleReport report)
    {
        if (call.Args is not [var file, ..] || PythonCode.Argument(call, 3, "filter") is not null || PythonCode.MayHide(call))
            return;
        var format = code.TextOf(PythonCode.Argument(call, 2, "format"));
        var path = code.PartsOf(file) is [.., { Text: { } text }] ? text : "";
        if (format == "zip" || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return;
        var tar = format is not null || path.Contains(".t", StringComparison.OrdinalIgnoreCase);
        report.Add(
            code.Range(call),
            "Before Python 3.14 entries of a tar are written wherever their names and links lead, out of the folder too, unless `filter='data'` is given.",
            code.IsTest ? Severity.Low : Severity.Medium,
            code.IsTest || !tar ? Confidence.Low : Confidence.Medium);
    }
}
