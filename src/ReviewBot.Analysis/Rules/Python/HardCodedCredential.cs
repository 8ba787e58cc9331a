using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Analysis.Rules.Secrets;
using ReviewBot.Python.Syntax;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A password, key or token that stands in the code.</summary>
internal sealed class HardCodedCredential : PythonRule
{
    /// <summary>What is longer, or has lines, is a document.</summary>
    private const int MostLength = 1000;

    public override RuleInfo Info { get; } = new(
        Id: "python/hard-coded-credential",
        Title: "Credential in the code",
        Severity: Severity.High,
        Cwe: 798,
        Category: Category.HardCoded);

    public override void Subscribe(PythonEvents on)
    {
        on.Binding(CheckBinding);
        on.Binding(CheckPair, "auth");
        on.Comparison(CheckComparison);
        on.Call(CheckDigests, "hmac.compare_digest", "secrets.compare_digest");
        on.Call(CheckSink, [.. CredentialSinks.Places.Keys]);
        on.Method(CheckLogin, "login");
        on.Call(CheckConnection, [.. CredentialSinks.Connections]);
    }

    private static void CheckBinding(Binding binding, PythonCode code, RuleReport report)
    {
        if (CredentialLiterals.Of(binding.Value, code) is not { } literal || literal.Text.Length is < 3 or > MostLength || literal.Text.Contains('\n', StringComparison.Ordinal))
            return;
        if (ConnectionSecret(literal.Text) is { } part)
        {
            Add(literal, $"A connection string holds its `{part}`", Confidence.High, code, report);
            return;
        }

        var isConstant = binding.Kind == BindingKind.Entry || (binding is { Kind: BindingKind.Assignment, Target: Name } && binding.Name.All(c => !char.IsAsciiLetterLower(c)));
        var signsSessions = binding.Kind != BindingKind.Default && CredentialJudge.IsSecretKey(binding.Name) && IsWeb(code);
        if (CredentialJudge.Of(binding.Name, literal.Text, isConstant, signsSessions) is { } confidence && !IsTranslation(binding, code))
            Add(literal, $"`{binding.Name}` is set to a literal", confidence, code, report);
        else if ((CredentialJudge.IsWorthALook(binding.Name, literal.Text) || (binding.Kind == BindingKind.Default && CredentialJudge.IsWord(binding.Name, literal.Text))) && !IsTranslation(binding, code))
            Look(literal, $"`{binding.Name}` is set to a literal", code, report);
    }

    /// <summary><c>auth=("user", "secret")</c>.</summary>
    private static void CheckPair(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding is { Kind: BindingKind.Keyword, Value: Tuple { Elts: [Constant { Kind: ConstantKind.Str }, Constant { Kind: ConstantKind.Str, Text: { } text } secret] } }
            && !CredentialValues.IsPlaceholder(text) && text is not ("pass" or "password"))
        {
            Add(new CredentialLiteral(secret, text, false), "A literal is given to `auth` as a secret", Confidence.High, code, report);
        }
    }

    private static void CheckComparison(Compare comparison, PythonCode code, RuleReport report)
    {
        if (comparison is { Ops: [.., CompareOperator.Eq or CompareOperator.NotEq], Comparators: [.., var right] })
            CheckCompared(comparison.Left, right, code, report);
    }

    private static void CheckDigests(Call call, PythonCode code, RuleReport report)
    {
        if (call.Args is [var left, var right])
            CheckCompared(left, right, code, report);
    }

    private static void CheckCompared(Expr left, Expr right, PythonCode code, RuleReport report)
    {
        var (literal, other) = CredentialLiterals.Of(left, code) is { } first ? (first, right) : (CredentialLiterals.Of(right, code), left);
        if (literal is not { IsFallback: false } found)
            return;
        var name = other is Call { Args: [Constant { Kind: ConstantKind.Str, Text: { } key }, ..] } ? key : PythonCode.LastName(other is Call { Func: ReviewBot.Python.Syntax.Attribute made } ? made.Value : other);
        if (name is not null && CredentialJudge.Of(name, found.Text, isConstant: true, signsSessions: false) is { } confidence)
            Add(found, $"`{name}` is compared with a literal", confidence, code, report);
        else if (name is not null && CredentialJudge.IsWorthALook(name, found.Text))
            Look(found, $"`{name}` is compared with a literal", code, report);
    }

    private static void CheckSink(Call call, PythonCode code, RuleReport report)
    {
        var name = code.NameOf(call.Func)!;
        if (PythonCode.Argument(call, CredentialSinks.Places[name]) is { } argument && CredentialLiterals.Of(Written(argument, code), code) is { Text.Length: >= 3 } literal
            && !CredentialValues.IsPlaceholder(literal.Text) && call.Args is not [Constant { Text: "anonymous" }, ..])
        {
            Add(literal, $"A literal is given to `{name}` as a secret", Confidence.High, code, report);
        }
    }

    /// <summary>The value of a name that is given one only.</summary>
    private static Expr Written(Expr argument, PythonCode code) =>
        argument is Name name && code.Names.Scopes.Resolve(name)?.Only?.Value is { } value ? value : argument;

    /// <summary><c>server.login("user", "secret")</c> of the standard library's mail and file transfer.</summary>
    private static void CheckLogin(Call call, PythonCode code, RuleReport report)
    {
        var text = code.Text.Text;
        if (call is { Func: ReviewBot.Python.Syntax.Attribute, Args: [var user, var secret] } && !(code.NameOf(call.Func) is { } name && CredentialSinks.Places.ContainsKey(name))
            && (text.Contains("smtplib", StringComparison.Ordinal) || text.Contains("imaplib", StringComparison.Ordinal) || text.Contains("ftplib", StringComparison.Ordinal))
            && CredentialLiterals.Of(secret, code) is { Text.Length: >= 3 } literal && !CredentialValues.IsPlaceholder(literal.Text) && user is not Constant { Text: "anonymous" })
        {
            Add(literal, "A literal is given to `login` as a secret", Confidence.High, code, report);
        }
    }

    private static void CheckConnection(Call call, PythonCode code, RuleReport report)
    {
        if (call.Args is [var first, ..] && CredentialLiterals.Of(first, code) is { } literal && ConnectionSecret(literal.Text) is { } part)
            Add(literal, $"A connection string holds its `{part}`", Confidence.High, code, report);
    }

    private static void Look(CredentialLiteral literal, string what, PythonCode code, RuleReport report)
    {
        if (!code.IsTest)
            report.Add(code.Range(literal.Node), what + "; if that is a secret, it is known to everyone who can read the repository.", Severity.Low, Confidence.Low);
    }

    private static void Add(CredentialLiteral literal, string what, Confidence confidence, PythonCode code, RuleReport report)
    {
        if (code.IsTest && confidence < Confidence.High)
            return;
        var rehearsal = code.IsTest || CredentialValues.IsRehearsal(literal.Text);
        report.Add(
            code.Range(literal.Node),
            what + (literal.IsFallback ? " where the setting is missing" : "") + "; a secret in the code is known to everyone who can read the repository.",
            rehearsal ? Severity.Low : literal.IsFallback || confidence == Confidence.Low ? Severity.Medium : null,
            rehearsal ? Confidence.Low : literal.IsFallback && confidence == Confidence.High ? Confidence.Medium : confidence);
    }

    private static string? ConnectionSecret(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return text.AsSpan().ContainsAny(' ', '{') || text.Contains("://[", StringComparison.Ordinal) ? null : ConnectionStrings.SecretIn(text);
        if (!text.Contains("password=", StringComparison.OrdinalIgnoreCase) && !text.Contains("pwd=", StringComparison.OrdinalIgnoreCase))
            return null;
        return text.Contains('{', StringComparison.Ordinal) || text.Contains('%', StringComparison.Ordinal) ? null
            : ConnectionStrings.SecretIn(text.Contains(';', StringComparison.Ordinal) ? text : text.Replace(' ', ';'));
    }

    private static bool IsWeb(PythonCode code) =>
        code.Text.Text.Contains("flask", StringComparison.OrdinalIgnoreCase) || code.Text.Text.Contains("django", StringComparison.OrdinalIgnoreCase);

    private static bool IsTranslation(Binding binding, PythonCode code) =>
        binding.Kind == BindingKind.Entry && (code.Text.Path.Contains("locale", StringComparison.OrdinalIgnoreCase) || code.Text.Path.Contains("lang", StringComparison.OrdinalIgnoreCase)
            || code.Text.Path.Contains("i18n", StringComparison.OrdinalIgnoreCase) || code.Text.Path.Contains("transl", StringComparison.OrdinalIgnoreCase));
}
