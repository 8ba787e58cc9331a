using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>Text that is put together, as its syntax shows it.</summary>
internal static class BuiltText
{
    private const int MostDepth = 200;

    /// <summary>The first literal that is put in, or <c>null</c> where the text begins with something else.</summary>
    public static string? LiteralOf(Expr built)
    {
        var at = built;
        for (var depth = 0; depth < MostDepth; depth++)
        {
            switch (at)
            {
                case Constant { Kind: ConstantKind.Str, Text: { } text }:
                    return text;
                case BinOp { Op: BinaryOperator.Add or BinaryOperator.Mod } operation:
                    at = operation.Left;
                    break;
                case JoinedStr { Values: [var first, ..] }:
                    at = first;
                    break;
                case Call { Func: Attribute { Attr: "format" or "replace" or "format_map", Value: var receiver } }:
                    at = receiver;
                    break;
                case Call { Func: Attribute { Attr: "join" }, Args: [List { Elts: [var element, ..] }] }:
                    at = element;
                    break;
                case Call { Func: Attribute { Attr: "join" }, Args: [Tuple { Elts: [var element, ..] }] }:
                    at = element;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether the node that is shown is a part of other text that is put together.</summary>
    public static bool IsPart(PythonCode code) => code.Parent switch
    {
        BinOp { Op: BinaryOperator.Add or BinaryOperator.Mod } => true,
        JoinedStr or FormattedValue => true,
        Attribute { Attr: "format" or "replace" or "join" or "format_map" } => true,
        _ => false,
    };
}
