using System.Text;
using ReviewBot.Python.Syntax;
using ReviewBot.Python.Tests.Differential;

namespace ReviewBot.Python.Tests.Parsing;

/// <summary>A tree in the manner of CPython's <c>ast.dump</c>, shortened for the eye: names and constants stand bare, and what is usual is left out.</summary>
internal static class TreeText
{
    private static readonly (string Field, string Value)[] _usual = [("ctx", "Load"), ("conversion", "-1"), ("level", "0"), ("isasync", "0"), ("simple", "1"), ("nl", "1")];

    /// <summary>The statements of a text, one per line; what is wrong with it stands before them.</summary>
    public static string Of(string text)
    {
        var tree = PythonParser.Parse(text);
        var lines = tree.Diagnostics.Select(d => $"{tree.Lines.LineOf(d.Span.Start)}: {d.Message}")
            .Concat(tree.Module.Body.Select(statement => Write(new(), statement).ToString()));
        return string.Join('\n', lines);
    }

    /// <summary>Whether Python 3 can read a text.</summary>
    public static bool IsValid(string text)
    {
        var tree = PythonParser.Parse(text);
        return tree.Diagnostics.IsEmpty && tree.Dialect == PythonDialect.Python3;
    }

    private static StringBuilder Write(StringBuilder to, object? value) => value switch
    {
        null => to.Append("None"),
        Name { Context: ExprContext.Load } name => to.Append(name.Id),
        Constant constant => WriteConstant(to, constant),
        Node node => WriteNode(to, node),
        IEnumerable<Node?> nodes => WriteList(to.Append('['), nodes, "]"),
        _ => TreeDump.WritePlain(to, value),
    };

    private static StringBuilder WriteConstant(StringBuilder to, Constant constant) => constant.Kind switch
    {
        ConstantKind.Str => to.Append(constant.IsUnicode ? "u" : "").Append(TreeDump.Quote(constant.Text!)),
        ConstantKind.Bytes => to.Append('b').Append(TreeDump.Quote(Encoding.Latin1.GetString(constant.Bytes.AsSpan()))),
        ConstantKind.Int => to.Append(constant.Integer),
        ConstantKind.Float => to.Append("float ").Append(constant.Float),
        ConstantKind.Complex => to.Append("complex ").Append(constant.Float),
        _ => to.Append(constant.Kind),
    };

    private static StringBuilder WriteNode(StringBuilder to, Node node)
    {
        var shape = NodeShape.Of(node);
        to.Append(shape.Name).Append('(');
        var separator = "";
        foreach (var (field, value) in shape.FieldsOf(node))
        {
            var text = Write(new(), value).ToString();
            if (_usual.Contains((field, text)))
                continue;
            to.Append(separator).Append(field).Append('=').Append(text);
            separator = ", ";
        }

        return to.Append(')');
    }

    private static StringBuilder WriteList(StringBuilder to, IEnumerable<Node?> nodes, string end)
    {
        var separator = "";
        foreach (var node in nodes)
        {
            Write(to.Append(separator), node);
            separator = ", ";
        }

        return to.Append(end);
    }
}
