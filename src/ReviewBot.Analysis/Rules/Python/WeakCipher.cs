using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A cipher that can be broken, or a mode that shows the pattern of the text.</summary>
internal sealed class WeakCipher : PythonRule
{
    private static readonly string[] Packages = ["Crypto.Cipher.", "Cryptodome.Cipher."];

    private static readonly string[] Primitives = ["cryptography.hazmat.primitives.ciphers.algorithms.", "cryptography.hazmat.decrepit.ciphers.algorithms."];

    private static readonly string[] Modules = ["DES", "DES3", "ARC2", "ARC4", "Blowfish", "CAST", "IDEA", "XOR"];

    private static readonly string[] Algorithms = ["ARC4", "Blowfish", "CAST5", "IDEA", "SEED", "RC2", "TripleDES"];

    private static readonly string[] Vectored = ["CBC", "CTR", "GCM", "OFB", "CFB", "CFB8"];

    private static readonly string[] Moded = ["AES", "DES", "DES3", "ARC2", "Blowfish", "CAST", "IDEA", "CAST5", "RC5"];

    public override RuleInfo Info { get; } = new(
        Id: "python/weak-cipher",
        Title: "Weak cipher or cipher mode",
        Severity: Severity.High,
        Cwe: 327,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(
            CheckCipher,
            [
                .. Packages.SelectMany(p => Modules.Select(m => $"{p}{m}.new")), .. Primitives.SelectMany(p => Algorithms.Select(a => p + a)),
                "pyDes.des", "pyDes.triple_des",
            ]);
        on.Call(CheckDefaultMode, "Crypto.Cipher.AES.new");
        on.Reference(CheckMode, [.. Packages.SelectMany(p => Moded.Select(m => $"{p}{m}.MODE_ECB"))]);
        on.Call(CheckVector, "Crypto.Cipher.AES.new", "Cryptodome.Cipher.AES.new");
        on.Call(CheckModeVector, [.. Vectored.Select(m => $"cryptography.hazmat.primitives.ciphers.modes.{m}")]);
        on.Call(AddMode, "cryptography.hazmat.primitives.ciphers.modes.ECB");
    }

    private static void CheckCipher(Call call, PythonCode code, RuleReport report)
    {
        var name = code.NameOf(call.Func)!;
        var cipher = name.EndsWith(".new", StringComparison.Ordinal) ? name.Split('.')[^2] : name.Split('.')[^1];
        var triple = cipher is "DES3" or "TripleDES" or "triple_des";
        var small = triple || cipher is "Blowfish" or "CAST" or "CAST5" or "IDEA" or "SEED";
        report.Add(
            code.Range(call),
            small ? $"`{cipher}` {(cipher == "SEED" ? "is withdrawn" : "has blocks of 64 bits and is withdrawn")}; use AES." : $"`{cipher}` can be broken with little effort; use AES.",
            code.IsTest ? Severity.Low : small ? Severity.Medium : null,
            code.IsTest ? Confidence.Medium : null);
    }

    /// <summary>Only PyCrypto lets the mode be left away, and means ECB by that.</summary>
    private static void CheckDefaultMode(Call call, PythonCode code, RuleReport report)
    {
        if (call.Args.Length == 1 && call.Keywords.IsEmpty && !PythonCode.MayHide(call))
            AddMode(call, code, report);
    }

    private static void CheckMode(Expr reference, PythonCode code, RuleReport report)
    {
        if (code.Parent is Call or Keyword or Assign or IfExp or Return)
            AddMode(reference, code, report);
    }

    /// <summary>What wraps keys or makes another mode encrypts single blocks.</summary>
    private static void AddMode(Expr node, PythonCode code, RuleReport report)
    {
        var single = code.Function is { Name: var function } && (function.Contains("wrap", StringComparison.OrdinalIgnoreCase) || function.Contains("block", StringComparison.OrdinalIgnoreCase));
        report.Add(
            code.Range(node),
            "`ECB` encrypts equal blocks equally, which shows the pattern of the text and lets blocks be swapped.",
            code.IsTest || single ? Severity.Low : Severity.Medium,
            single ? Confidence.Low : code.IsTest ? Confidence.Medium : null);
    }

    private static void CheckVector(Call call, PythonCode code, RuleReport report) =>
        AddVector(PythonCode.Argument(call, 2, "iv") ?? PythonCode.Argument(call, -1, "IV") ?? PythonCode.Argument(call, -1, "nonce"), code, report);

    private static void CheckModeVector(Call call, PythonCode code, RuleReport report) =>
        AddVector(PythonCode.Argument(call, 0, "initialization_vector") ?? PythonCode.Argument(call, -1, "nonce"), code, report);

    private static void AddVector(Expr? vector, PythonCode code, RuleReport report)
    {
        if (vector is not null && code.ValueOf(vector) is { Kind: ConstantKind.Bytes or ConstantKind.Str, IsTrue: true })
            report.Add(
                code.Range(vector),
                "The initialisation vector is the same every time; it must be new for each message.",
                code.IsTest ? Severity.Low : Severity.Medium,
                code.IsTest ? Confidence.Low : Confidence.Medium);
    }
}
