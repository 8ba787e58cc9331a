using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>Which expressions are paths of <c>pathlib</c>, as far as types and names tell.</summary>
internal static class PathValues
{
    private const int MostDepth = 10;

    private static readonly string[] Words = ["path", "dir", "root", "folder", "base"];

    /// <summary>Whether an expression is a path.</summary>
    public static bool IsPath(Expr expression, PythonCode code, int depth = 0)
    {
        if (depth > MostDepth)
            return false;
        if (code.TypeOf(expression)?.StartsWith("pathlib.", StringComparison.Ordinal) == true)
            return true;
        return expression switch
        {
            BinOp { Op: BinaryOperator.Div } joined => IsFolder(joined.Left, code, depth + 1),
            Call { Func: Attribute { Attr: "joinpath" } } => true,
            Call call => code.NameOf(call.Func) is "pathlib.Path" or "pathlib.PurePath" or "pathlib.PosixPath",
            Name name when code.Names.Scopes.Resolve(name) is { } binding => Origins.Reaching(binding, name, code)
                .Any(s => s.Value is { } value && value != expression && IsPath(value, code, depth + 1)),
            _ => false,
        };
    }

    /// <summary>Whether the left side of a <c>/</c> is a path, not a number.</summary>
    public static bool IsFolder(Expr left, PythonCode code, int depth = 0) =>
        IsPath(left, code, depth)
        || (code.ValueOf(left) is null && PythonCode.LastName(left) is { } name && Words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)));
}
