using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A JSON Web Token whose signature is not checked, or that has none.</summary>
internal sealed class JwtWithoutVerification : PythonRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/jwt-without-verification",
        Title: "Token is accepted without a valid signature",
        Severity: Severity.High,
        Cwe: 347,
        Category: Category.Authentication);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckDecode, "jwt.decode", "jwt.api_jwt.decode", "jose.jwt.decode", "jwt.decode_complete", "jwt.PyJWT.decode");
        on.Call(CheckEncode, "jwt.encode", "jose.jwt.encode");
        on.Call(CheckClaims, "jose.jwt.get_unverified_claims", "jose.jws.get_unverified_claims");
    }

    private static void CheckDecode(Call call, PythonCode code, RuleReport report)
    {
        var options = code.NameOf(call.Func)!.StartsWith("jose", StringComparison.Ordinal) ? PythonCode.Argument(call, 3, "options") : PythonCode.Argument(call, -1, "options");
        if (IsFalse(PythonCode.Argument(call, 2, "verify")) || (options is not null && IsSwitchedOff(options, code)))
            Add(call, "The signature of the token is not checked, so anyone can write one.", code, report);
        else if (PythonCode.Argument(call, -1, "algorithms") is { } algorithms && AllowsNone(algorithms, code))
            Add(call, "The algorithm `none` is a token without a signature, so anyone can write one.", code, report);
    }

    private static void CheckEncode(Call call, PythonCode code, RuleReport report)
    {
        var algorithm = PythonCode.Argument(call, 2, "algorithm");
        if (algorithm is Constant { Kind: ConstantKind.None } || code.TextOf(algorithm) is { } text && text.Equals("none", StringComparison.OrdinalIgnoreCase))
            Add(call, "A token of the algorithm `none` has no signature, so anyone can write one.", code, report);
    }

    private static void CheckClaims(Call call, PythonCode code, RuleReport report) =>
        Add(call, "The signature of the token is not checked, so anyone can write one.", code, report);

    /// <summary>What is only looked into before it is checked, for its issuer or its key, is harmless; the same function shows that.</summary>
    private static void Add(Call call, string message, PythonCode code, RuleReport report)
    {
        var near = Surroundings.Nearby(code, call);
        var again = code.Function is not null && near.Count("decode(") > 1;
        report.Add(
            code.Range(call),
            message,
            code.IsTest ? Severity.Low : again ? Severity.Medium : null,
            code.IsTest || again ? Confidence.Low : null);
    }

    private static bool IsSwitchedOff(Expr options, PythonCode code)
    {
        var dict = options as Dict;
        if (dict is null)
            return false;
        for (var i = 0; i < dict.Values.Length; i++)
        {
            if (dict.Keys[i] is { } key && code.TextOf(key) == "verify_signature")
                return IsFalse(dict.Values[i]);
        }

        return false;
    }

    private static bool IsFalse(Expr? value) => value is Constant { Kind: ConstantKind.False };

    private static bool AllowsNone(Expr algorithms, PythonCode code) => code.ValueOf(algorithms) is { } value
        && (value.Items.IsDefault ? [value] : value.Items).Any(i => i.Text?.Equals("none", StringComparison.OrdinalIgnoreCase) == true);
}
