using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>What is known of clients and servers of TLS, by names and by what stands around.</summary>
internal static class TlsClients
{
    /// <summary>Whether a user, or a developer, decides that the check is off.</summary>
    public static bool IsOptional(PythonCode code, Node node) =>
        Surroundings.IsUnder(code, node, "debug", "develop", "localhost")
        || Surroundings.DependsOn(code, "insecure", "verif", "validat", "check", "cert", "hostname", "self_signed", "trust");

    /// <summary>Whether a node stands where a server is made, which needs no certificates of its clients.</summary>
    public static bool IsServer(Node node, PythonCode code)
    {
        var near = Surroundings.Nearby(code, node);
        return near.Contains("CLIENT_AUTH", StringComparison.Ordinal) || near.Contains("TLS_SERVER", StringComparison.Ordinal)
            || near.Contains("server_side=True", StringComparison.Ordinal);
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
