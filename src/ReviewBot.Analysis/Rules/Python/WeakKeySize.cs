using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>An RSA, DSA or elliptic key that is too short.</summary>
internal sealed class WeakKeySize : PythonRule
{
    private const int FewestBits = 2048;
    private const string Asymmetric = "cryptography.hazmat.primitives.asymmetric.";

    private static readonly Dictionary<string, (string Algorithm, int Place, string Keyword)> Makers = new(StringComparer.Ordinal)
    {
        ["Crypto.PublicKey.RSA.generate"] = ("RSA", 0, "bits"),
        ["Crypto.PublicKey.DSA.generate"] = ("DSA", 0, "bits"),
        ["Cryptodome.PublicKey.RSA.generate"] = ("RSA", 0, "bits"),
        ["Cryptodome.PublicKey.DSA.generate"] = ("DSA", 0, "bits"),
        [Asymmetric + "rsa.generate_private_key"] = ("RSA", 1, "key_size"),
        [Asymmetric + "dsa.generate_private_key"] = ("DSA", 0, "key_size"),
        [Asymmetric + "dsa.generate_parameters"] = ("DSA", 0, "key_size"),
        [Asymmetric + "dh.generate_parameters"] = ("Diffie and Hellman", 1, "key_size"),
        ["rsa.newkeys"] = ("RSA", 0, "nbits"),
        ["paramiko.RSAKey.generate"] = ("RSA", 0, "bits"),
        ["paramiko.DSSKey.generate"] = ("DSA", 0, "bits"),
        ["M2Crypto.RSA.gen_key"] = ("RSA", 0, "bits"),
    };

    private static readonly string[] Curves = ["SECP192R1", "SECT163K1", "SECT163R2"];

    public override RuleInfo Info { get; } = new(
        Id: "python/weak-key-size",
        Title: "Key pair that is too short",
        Severity: Severity.Medium,
        Cwe: 326,
        Category: Category.Communication);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckMaker, [.. Makers.Keys]);
        on.Method(CheckOpenSsl, "generate_key");
        on.Call(CheckCurve, Asymmetric + "ec.generate_private_key");
        on.Call(CheckNamedCurve, "Crypto.PublicKey.ECC.generate", "Cryptodome.PublicKey.ECC.generate");
    }

    private static void CheckMaker(Call call, PythonCode code, RuleReport report)
    {
        var (algorithm, place, keyword) = Makers[code.NameOf(call.Func)!];
        Check(algorithm, PythonCode.Argument(call, place, keyword), call, code, report);
    }

    private static void CheckOpenSsl(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 0, "type") is { } type && code.NameOf(type) is "OpenSSL.crypto.TYPE_RSA" or "OpenSSL.crypto.TYPE_DSA")
            Check(code.NameOf(PythonCode.Argument(call, 0, "type")!)![^3..], PythonCode.Argument(call, 1, "bits"), call, code, report);
    }

    private static void CheckCurve(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 0, "curve") is { } curve
            && code.NameOf(curve is Call made ? made.Func : curve) is { } name && Curves.Contains(name[(name.LastIndexOf('.') + 1)..]))
        {
            AddCurve(name[(name.LastIndexOf('.') + 1)..], call, code, report);
        }
    }

    private static void CheckNamedCurve(Call call, PythonCode code, RuleReport report)
    {
        if (code.TextOf(PythonCode.Argument(call, -1, "curve")) is "NIST P-192" or "p192" or "P-192" or "prime192v1" or "secp192r1")
            AddCurve("P-192", call, code, report);
    }

    private static void Check(string algorithm, Expr? size, Call call, PythonCode code, RuleReport report)
    {
        if (code.ValueOf(size) is { Kind: ConstantKind.Int } bits && bits.Whole > 0 && bits.Whole < FewestBits)
        {
            report.Add(
                code.Range(call),
                $"A key of {algorithm} with {bits.Whole} bits can be broken, or will be while it is in use; use at least {FewestBits}.",
                code.IsTest ? Severity.Low : bits.Whole < FewestBits / 2 ? Severity.High : null,
                fix: size is Constant ? new Fix("Use 3,072 bits", [new TextEdit(code.Range(size), "3072")]) : null);
        }
    }

    private static void AddCurve(string curve, Call call, PythonCode code, RuleReport report) =>
        report.Add(
            code.Range(call),
            $"A key on the curve `{curve}` can be broken, or will be while it is in use; use P-256 or Ed25519.",
            code.IsTest ? Severity.Low : null);
}
