using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Analysis.Rules.Secrets;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A secret compared in a way whose time tells how much of it was right.</summary>
internal sealed class TimingComparison : PythonRule
{
    private static readonly HashSet<string> Proofs = new(StringComparer.Ordinal) { "hmac", "signature", "sig" };

    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "apikey", "csrf", "otp", "totp" };

    public override RuleInfo Info { get; } = new(
        Id: "python/timing-comparison",
        Title: "Time of a comparison tells the secret",
        Severity: Severity.Low,
        Cwe: 208,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on) => on.Comparison(Check);

    private static void Check(Compare comparison, PythonCode code, RuleReport report)
    {
        if (comparison is not { Ops: [CompareOperator.Eq or CompareOperator.NotEq], Comparators: [var right] } || code.IsTest || IsKnown(comparison.Left, code) || IsKnown(right, code)
            || AreOfObjects(comparison.Left, right))
            return;
        var digest = IsMac(comparison.Left, code) || IsMac(right, code);
        if (digest || (NameOf(comparison.Left) is { } left && NameOf(right) is { } other && (IsProof(left) || IsProof(other))))
        {
            report.Add(
                code.Range(comparison),
                "This ends at the first character that differs, so its time tells how much of a guess was right; use `hmac.compare_digest`.",
                confidence: digest ? null : Confidence.Low);
        }
    }

    /// <summary>Parts of two objects that are held against each other, as <c>__eq__</c> does, or of one.</summary>
    private static bool AreOfObjects(Expr left, Expr right) =>
        left is Attribute { Value: Name one, Attr: var first } && right is Attribute { Value: Name other, Attr: var second } && (first == second || one.Id == other.Id);

    /// <summary>A constant, a number, a type or a length is compared with what is no guess.</summary>
    private static bool IsKnown(Expr side, PythonCode code) =>
        side is Constant || code.ValueOf(side) is not null
        || side is Call { Func: Name { Id: "len" or "type" or "int" or "id" } }
        || PythonCode.LastName(side) is { } name && name.Length > 1 && !name.Any(char.IsAsciiLetterLower);

    /// <summary>The digest of a keyed hash, made here or in the same function.</summary>
    private static bool IsMac(Expr side, PythonCode code) => side switch
    {
        Call { Func: Attribute { Attr: "hexdigest" or "digest", Value: var hash } } => IsKeyed(hash, code),
        Name name => code.Names.Scopes.Resolve(name)?.Only?.Value is Call { Func: Attribute { Attr: "hexdigest" or "digest", Value: var hash } } && IsKeyed(hash, code),
        _ => false,
    };

    private static bool IsKeyed(Expr hash, PythonCode code) =>
        (hash is Call made && code.NameOf(made.Func) is "hmac.new" or "hmac.HMAC") || code.TypeOf(hash) is "hmac.HMAC"
        || (hash is Name name && code.Names.Scopes.Resolve(name)?.Only?.Value is Call call && code.NameOf(call.Func) is "hmac.new" or "hmac.HMAC");

    private static string? NameOf(Expr side) => side switch
    {
        Call { Func: Attribute { Attr: "get" }, Args: [Constant { Kind: ConstantKind.Str, Text: { } key }, ..] } => key,
        Call call => PythonCode.LastName(call.Func),
        _ => PythonCode.LastName(side),
    };

    private static bool IsProof(string name)
    {
        var words = SecretNames.Words(name);
        return words is [.., var last] && (Proofs.Contains(last) || Shared.Contains(last) || (last == "token" && words.Exists(w => w is "csrf" or "auth" or "secret" or "api"))
            || (last == "key" && words.Exists(w => w is "api" or "secret")));
    }
}
