using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>The loaders of PyYAML and how they are given.</summary>
internal static class YamlLoaders
{
    /// <summary>Whether a loader creates whatever a document names.</summary>
    public static bool IsUnsafe(Expr loader, PythonCode code) =>
        code.NameOf(loader) is { } name
        && name.Contains("yaml", StringComparison.Ordinal)
        && name[(name.LastIndexOf('.') + 1)..] is "Loader" or "UnsafeLoader" or "CLoader";

    /// <summary>Whether the function is called by a name of its own; another name may stand for a <c>partial</c> that gives it arguments.</summary>
    public static bool IsItself(Call call, string name, PythonCode code)
    {
        var dot = name.LastIndexOf('.');
        return call.Func switch
        {
            Attribute attribute => attribute.Attr == name[(dot + 1)..] && code.NameOf(attribute.Value) == name[..dot],
            Name called => code.Names.Scopes.Resolve(called) is not { } binding || binding.Only is { Node: Alias alias }
                && alias.Name == name[(dot + 1)..],
            _ => false,
        };
    }

    /// <summary>The call that reads plain data only, where it is simple.</summary>
    public static Fix? FixOf(Call call, string name, Expr? loader, PythonCode code)
    {
        if (!name.StartsWith("yaml.", StringComparison.Ordinal) || call.Func is not Attribute { Attr: var method } access
            || call.Args.Length != 1 || call.Keywords.Length != (loader is null ? 0 : 1))
            return null;
        var safe = method.EndsWith("_all", StringComparison.Ordinal) ? "safe_load_all" : "safe_load";
        return new Fix("Load plain data only", [new TextEdit(code.Text.Range(access.Value.End, call.End), $".{safe}({code.Source(call.Args[0])})")]);
    }
}
