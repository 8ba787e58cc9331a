using System.Numerics;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A file that every user of the machine may change.</summary>
internal sealed class WorldWritableFile : PythonRule
{
    private const int WriteOthers = 0b010;
    private const int Sticky = 0x200;
    private const int MostTerms = 20;

    private static readonly Dictionary<string, int> Flags = new(StringComparer.Ordinal)
    {
        ["stat.S_IWOTH"] = 0b010,
        ["stat.S_IRWXO"] = 0b111,
        ["stat.S_ISVTX"] = Sticky,
    };

    public override RuleInfo Info { get; } = new(
        Id: "python/world-writable-file",
        Title: "Everybody may change the file",
        Severity: Severity.Medium,
        Cwe: 732,
        Category: Category.Authentication);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckChmod, "os.chmod", "os.fchmod", "os.lchmod");
        on.Method(CheckPath, "chmod");
        on.Call(CheckMask, "os.umask");
    }

    private static void CheckChmod(Call call, PythonCode code, RuleReport report) => Check(PythonCode.Argument(call, 1, "mode"), call, code, report);

    /// <summary><c>pathlib.Path.chmod</c>.</summary>
    private static void CheckPath(Call call, PythonCode code, RuleReport report)
    {
        if (call.Args.Length + call.Keywords.Length == 1 && code.NameOf(call.Func) is null or "pathlib.Path.chmod")
            Check(PythonCode.Argument(call, 0, "mode"), call, code, report);
    }

    private static void CheckMask(Call call, PythonCode code, RuleReport report)
    {
        if (code.ValueOf(PythonCode.Argument(call, 0)) is { Kind: ConstantKind.Int, Whole.IsZero: true } && code.Parent is ExprStmt)
            report.Add(
                code.Range(call),
                "Without a mask the files that are made from here on may be changed by every user of the machine, unless each says otherwise.",
                Severity.Low,
                code.IsTest ? Confidence.Low : Confidence.Medium);
    }

    private static void Check(Expr? mode, Call call, PythonCode code, RuleReport report)
    {
        if (mode is null || Bits(mode, code, 0) is not { } bits || (bits & WriteOthers) == 0 || (bits & Sticky) != 0)
            return;
        report.Add(
            code.Range(call),
            "Every user of the machine may change this file.",
            code.IsTest ? Severity.Low : null,
            code.IsTest ? Confidence.Medium : null,
            fix: mode is Constant && bits is 0x1FF or 0x1B6 ? new Fix("Leave others out", [new TextEdit(code.Range(mode), bits == 0x1FF ? "0o750" : "0o640")]) : null);
    }

    /// <summary>The bits of a mode that are known to be set; <c>null</c> where nothing is.</summary>
    private static int? Bits(Expr mode, PythonCode code, int terms)
    {
        if (code.ValueOf(mode) is { Kind: ConstantKind.Int } value)
            return value.Whole >= BigInteger.Zero && value.Whole <= 0xFFFF ? (int)value.Whole : null;
        if (mode is BinOp { Op: BinaryOperator.BitOr } either && terms < MostTerms)
            return (Bits(either.Left, code, terms + 1) ?? 0) | (Bits(either.Right, code, terms + 1) ?? 0);
        return code.NameOf(mode) is { } name && Flags.TryGetValue(name, out var flag) ? flag : null;
    }
}
