using System.Numerics;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A file that every user of the machine may change.</summary>
internal sealed class WorldWritableFile : PythonRule
{
    private const int WriteOthers = 0b010;
    private const int WriteGroup = 0b010_000;
    private const int ReadOrWriteOthers = 0b110;
    private const int OfGroup = 0b111_000;
    private const int MostBits = 0xFFF;
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
        on.Call(CheckMade, "os.open", "os.mkdir", "os.makedirs", "os.mkfifo", "os.mknod");
    }

    private static void CheckChmod(Call call, PythonCode code, RuleReport report) => Check(PythonCode.Argument(call, 1, "mode"), call, code, report);

    /// <summary>What is made without a mode is as open as the mask of the process lets it be; so it is with all bits set.</summary>
    private static void CheckMade(Call call, PythonCode code, RuleReport report)
    {
        var mode = PythonCode.Argument(call, code.NameOf(call.Func) == "os.open" ? 2 : 1, "mode");
        if (mode is null)
            return;
        if (IsDecimal(mode, code))
            Check(mode, call, code, report);
        else if (Bits(mode, code, 0) is { } bits && bits is not (0x1FF or 0x1B6) && (bits & ReadOrWriteOthers) != 0 && (bits & OfGroup) == 0)
            report.Add(code.Range(call), "Every user of the machine may have what the group may not.", Severity.Low, Confidence.Medium);
    }

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
        if (mode is null || Bits(mode, code, 0) is not { } bits)
            return;
        if (IsDecimal(mode, code))
        {
            report.Add(
                code.Range(call), $"`{Piece.Show(mode, code)}` is a decimal number, so the rights are not those that its digits name; write `0o{Piece.Show(mode, code)}`.",
                code.IsTest ? Severity.Low : null, fix: new Fix("Write the mode in octal", [new TextEdit(code.Range(mode), "0o" + Piece.Show(mode, code))]));
        }
        else if (bits > MostBits)
        {
            report.Add(code.Range(call), "No mode has so many bits, so the rights are not those that are meant.", Severity.Low, Confidence.Medium);
        }
        else if ((bits & WriteOthers) != 0 && (bits & Sticky) == 0)
        {
            report.Add(
                code.Range(call),
                "Every user of the machine may change this file.",
                code.IsTest ? Severity.Low : null,
                code.IsTest ? Confidence.Medium : null,
                fix: mode is Constant && bits is 0x1FF or 0x1B6 ? new Fix("Leave others out", [new TextEdit(code.Range(mode), bits == 0x1FF ? "0o750" : "0o640")]) : null);
        }
        else if ((bits & WriteGroup) != 0 && (bits & Sticky) == 0 && !code.IsTest)
        {
            report.Add(code.Range(call), "Every user of the group may change this file.", Severity.Low, Confidence.Low);
        }
    }

    /// <summary><c>chmod(path, 755)</c>: the digits of a mode, and no octal number.</summary>
    private static bool IsDecimal(Expr mode, PythonCode code) =>
        mode is Constant { Kind: ConstantKind.Int } && code.Source(mode) is [>= '1' and <= '7', >= '0' and <= '7', >= '0' and <= '7'];

    /// <summary>The bits of a mode that are known to be set; <c>null</c> where nothing is.</summary>
    private static int? Bits(Expr mode, PythonCode code, int terms)
    {
        if (code.ValueOf(mode) is { Kind: ConstantKind.Int } value)
            return value.Whole < BigInteger.Zero ? null : value.Whole <= MostBits ? (int)value.Whole : MostBits + 1;
        if (mode is BinOp { Op: BinaryOperator.BitOr } either && terms < MostTerms)
            return (Bits(either.Left, code, terms + 1) ?? 0) | (Bits(either.Right, code, terms + 1) ?? 0);
        return code.NameOf(mode) is { } name && Flags.TryGetValue(name, out var flag) ? flag : null;
    }
}
