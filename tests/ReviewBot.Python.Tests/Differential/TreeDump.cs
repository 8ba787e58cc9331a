using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Text;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>A tree as text, one node per line, in the form in which <c>dump.py</c> prints CPython's.</summary>
internal sealed class TreeDump
{
    private readonly StringBuilder _out = new();
    private readonly PythonTree _tree;
    private readonly int _version;
    private readonly bool _isAscii;

    private TreeDump(PythonTree tree, int version)
    {
        _tree = tree;
        _version = version;
        _isAscii = Ascii.IsValid(tree.Text);
    }

    /// <summary>The text of a tree, with the positions that a minor version of Python 3 has.</summary>
    public static string Of(PythonTree tree, int version)
    {
        var dump = new TreeDump(tree, version);
        dump.Write(tree.Module, "", 0, positions: true);
        return dump._out.ToString();
    }

    private void Write(Node node, string label, int depth, bool positions)
    {
        var shape = NodeShape.Of(node);
        var children = new List<(string Field, object Value)>();
        _out.Append(' ', depth).Append(label).Append(' ').Append(shape.Name);
        if (node is Constant constant)
            WriteConstant(constant);
        foreach (var (field, value) in shape.FieldsOf(node))
        {
            if (value is Node or IEnumerable<Node?>)
                children.Add((field, value));
            else
                WritePlain(_out.Append(' ').Append(field).Append('='), value);
        }

        if (positions && _version >= shape.PositionsSince)
            WritePosition(node);
        _out.Append('\n');
        positions &= _version >= 12 || node is not JoinedStr;
        foreach (var (field, value) in children)
        {
            foreach (var child in value is Node one ? [one] : (IEnumerable<Node?>)value)
            {
                if (child is null)
                    _out.Append(' ', depth + 1).Append(field).Append(" None\n");
                else
                    Write(child, field, depth + 1, positions);
            }
        }
    }

    private void WritePosition(Node node)
    {
        _out.Append(' ');
        WritePosition(node.Start);
        _out.Append('-');
        WritePosition(node.End);
    }

    private void WritePosition(int offset)
    {
        var line = _tree.Lines.LineOf(offset);
        var column = _isAscii ? offset - _tree.Lines.StartOf(line) : _tree.Lines.ColumnInBytes(offset);
        _out.Append(line).Append(':').Append(column);
    }

    private void WriteConstant(Constant constant)
    {
        if (constant.IsUnicode)
            _out.Append(" kind=\"u\"");
        _out.Append(" value=");
        _ = constant.Kind switch
        {
            ConstantKind.Str => WriteQuoted(_out, constant.Text!),
            ConstantKind.Bytes => _out.Append("bytes:").Append(Convert.ToHexStringLower(constant.Bytes.AsSpan())),
            ConstantKind.Int => _out.Append("int:").Append(Hex(constant.Integer)),
            ConstantKind.Float => _out.Append("float:").Append(Hex(constant.Float)),
            ConstantKind.Complex => _out.Append("complex:").Append(Hex(constant.Float)),
            _ => _out.Append(constant.Kind.ToString()),
        };
    }

    private static string Hex(System.Numerics.BigInteger value)
    {
        var digits = value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }

    private static string Hex(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Writes a value that is no node: text as JSON in ASCII, truth as 0 and 1, lists in brackets.</summary>
    public static StringBuilder WritePlain(StringBuilder to, object value)
    {
        switch (value)
        {
            case string text:
                return WriteQuoted(to, text);
            case bool truth:
                return to.Append(truth ? '1' : '0');
            case IEnumerable list:
                to.Append('[');
                var separator = "";
                foreach (var element in list)
                {
                    WritePlain(to.Append(separator), element);
                    separator = ",";
                }

                return to.Append(']');
            default:
                return to.Append(value);
        }
    }

    /// <summary>A text as JSON in ASCII.</summary>
    public static string Quote(string text) => WriteQuoted(new StringBuilder(), text).ToString();

    private static StringBuilder WriteQuoted(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append(@"\\"),
                '\n' => to.Append("\\n"),
                '\r' => to.Append("\\r"),
                '\t' => to.Append("\\t"),
                '\b' => to.Append("\\b"),
                '\f' => to.Append("\\f"),
                < ' ' or > '~' => to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => to.Append(c),
            };
        }

        return to.Append('"');
    }
}
