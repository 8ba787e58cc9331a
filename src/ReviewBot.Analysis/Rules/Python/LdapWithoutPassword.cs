using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A directory that is asked without a password, which it answers as if anybody had asked.</summary>
internal sealed class LdapWithoutPassword : PythonRule
{
    public override RuleInfo Info { get; } = new(
        Id: "python/ldap-without-password",
        Title: "Directory is asked without a password",
        Severity: Severity.Medium,
        Cwe: 287,
        Category: Category.Authentication,
        Confidence: Confidence.Medium);

    public override void Subscribe(PythonEvents on)
    {
        on.Method(CheckBind, "simple_bind", "simple_bind_s", "bind", "bind_s");
        on.Call(CheckConnection, "ldap3.Connection", "ldap3.core.connection.Connection");
    }

    private static void CheckBind(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is not Attribute { Value: var directory, Attr: var method } || PythonCode.MayHide(call) || !IsDirectory(directory, method, code))
            return;
        var user = PythonCode.Argument(call, 0, "who");
        var password = PythonCode.Argument(call, 1, "cred");
        if (user is not null && !code.IsFalse(user) && (password is null || code.IsFalse(password)))
            Add(call, code, report);
    }

    /// <summary>Sockets are bound too: the two common names count only where the object is known.</summary>
    private static bool IsDirectory(Expr directory, string method, PythonCode code) =>
        code.Text.Text.Contains("ldap", StringComparison.Ordinal)
        && (method.StartsWith("simple", StringComparison.Ordinal) || code.TypeOf(directory)?.StartsWith("ldap.", StringComparison.Ordinal) == true
            || (directory is Name name && code.Names.Scopes.Resolve(name)?.Only?.Value is Call made && code.NameOf(made.Func) is "ldap.initialize" or "ldap.open" or "ldap.init"));

    private static void CheckConnection(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 1, "user") is { } user && !code.IsFalse(user) && !PythonCode.MayHide(call) && PythonCode.Argument(call, -1, "authentication") is null
            && PythonCode.Argument(call, 2, "password") is var password && (password is null || code.IsFalse(password)))
        {
            Add(call, code, report);
        }
    }

    private static void Add(Call call, PythonCode code, RuleReport report) =>
        report.Add(
            code.Range(call),
            "Without a password the directory says yes to every name, so nobody has proved who they are.",
            code.IsTest ? Severity.Low : null,
            code.IsTest ? Confidence.Low : null);
}
