using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>What is known of clients and servers of TLS, by names and by what stands around.</summary>
internal static class TlsClients
{
    private const int MostStatement = 400;

    /// <summary>Whether a user, or a developer, decides that the check is off.</summary>
    public static bool IsOptional(PythonCode code, Node node) =>
        Surroundings.IsUnder(code, node, "debug", "develop", "localhost")
        || Surroundings.DependsOn(code, "insecure", "verif", "validat", "check", "cert", "hostname", "self_signed", "trust");

    /// <summary>Whether what a setting is made on is a server's, which needs no certificates of its clients.</summary>
    public static bool IsServer(Binding binding, PythonCode code) => binding switch
    {
        { Owner: Call call } => code.IsTrue(PythonCode.Argument(call, -1, "server_side")),
        { Target: Attribute { Value: var context } } => IsServer(context, code),
        _ => false,
    };

    /// <summary>Whether a context is a server's: everything it is assigned in the function says so, or it wraps the socket of a server.</summary>
    public static bool IsServer(Expr context, PythonCode code)
    {
        var (near, name) = (Surroundings.Nearby(code, context).ToString(), code.Source(context).ToString());
        var (made, served) = (0, 0);
        for (var at = near.IndexOf(name, StringComparison.Ordinal); at >= 0; at = near.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var rest = near.AsSpan(at + name.Length);
            if (at > 0 && (char.IsLetterOrDigit(near[at - 1]) || near[at - 1] is '_' or '.'))
                continue;
            if (rest.StartsWith(".wrap_socket(") && Statement(rest).Contains("server_side=True", StringComparison.Ordinal))
                return true;
            if (rest.TrimStart(' ') is not ['=', not '=', ..])
                continue;
            made++;
            var value = Statement(rest);
            if (value.Contains("CLIENT_AUTH", StringComparison.Ordinal) || value.Contains("_SERVER", StringComparison.Ordinal))
                served++;
        }

        return made > 0 && made == served;
    }

    /// <summary>The text to the end of the line, or of the lines that its brackets hold together.</summary>
    private static ReadOnlySpan<char> Statement(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < Math.Min(text.Length, MostStatement); i++)
        {
            depth += text[i] is '(' ? 1 : text[i] is ')' ? -1 : 0;
            if (text[i] is '\n' && depth <= 0)
                return text[..i];
        }

        return text[..Math.Min(text.Length, MostStatement)];
    }

    /// <summary>Whether a qualified name is one of a library of clients whose <c>verify</c> is known.</summary>
    public static bool IsClient(string name) =>
        name.StartsWith("requests.", StringComparison.Ordinal) || name.StartsWith("httpx.", StringComparison.Ordinal) || name.StartsWith("boto3.", StringComparison.Ordinal);

    /// <summary>Whether a variable is called as one that holds a session or client.</summary>
    public static bool IsNameOfClient(string name) =>
        name is "s" or "http" or "requests" or "req" || name.Contains("session", StringComparison.OrdinalIgnoreCase) || name.Contains("client", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file imports a module.</summary>
    public static bool Imports(PythonCode code, string module) => code.Text.Text.Contains("import " + module, StringComparison.Ordinal) || code.Text.Text.Contains("from " + module, StringComparison.Ordinal);
}
