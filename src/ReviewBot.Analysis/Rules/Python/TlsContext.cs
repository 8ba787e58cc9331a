using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using BindingKind = ReviewBot.Python.Names.BindingKind;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Which old versions a context of <c>ssl</c> may speak, as the function says that makes it, sets it and uses it.</summary>
internal sealed class TlsContext : PythonVisitor
{
    private const int MostNodes = 5000;

    private static readonly string[] Negotiating = ["ssl.PROTOCOL_TLS", "ssl.PROTOCOL_SSLv23", "ssl.PROTOCOL_TLS_CLIENT", "ssl.PROTOCOL_TLS_SERVER"];

    private readonly string _name;
    private readonly int _from;
    private readonly int _to;
    private readonly PythonCode _code;
    private readonly SortedSet<string> _allowed = new(StringComparer.Ordinal);
    private int _nodes;

    private TlsContext(string name, int from, int to, PythonCode code) => (_name, _from, _to, _code) = (name, from, to, code);

    /// <summary>The oldest version that a context may still speak where it wraps a socket; <c>null</c> where none is known.</summary>
    public static string? OldestVersion(Name context, PythonCode code)
    {
        if (code.Function is not { } function || code.Names.Scopes.Resolve(context) is not { } binding)
            return null;
        var site = Origins.Reaching(binding, context, code) is [{ Kind: BindingKind.Assignment, Value: Call } only] ? only : null;
        if (site?.Value is not Call made)
            return null;
        var settings = new TlsContext(context.Id, made.End, context.Start, code);
        if (code.NameOf(made.Func) is "ssl.SSLContext")
        {
            if (PythonCode.Argument(made, 0, "protocol") is { } protocol && (code.NameOf(protocol) is not { } name || !Negotiating.Contains(name)))
                return null;
            settings._allowed.UnionWith(["TLSv1", "TLSv1_1"]);
        }
        else if (code.NameOf(made.Func) is not "ssl.create_default_context")
        {
            return null;
        }

        foreach (var statement in function.Body)
        {
            if (++settings._nodes >= MostNodes || statement.Start >= context.Start)
                break;
            settings.Visit(statement);
        }

        return settings._nodes < MostNodes ? settings._allowed.FirstOrDefault() : null;
    }

    /// <summary><c>context.options |= ssl.OP_NO_TLSv1</c>, and <c>&amp;= ~</c> for the contrary.</summary>
    public override void VisitAugAssign(AugAssign node)
    {
        if (!IsSetting(node, node.Target, "options"))
            return;
        if (node.Op == BinaryOperator.BitOr)
            Forbid(node.Value);
        else if (node is { Op: BinaryOperator.BitAnd, Value: UnaryOp { Op: UnaryOperator.Invert, Operand: var allowed } })
            _allowed.UnionWith(Versions(allowed));
    }

    /// <summary><c>context.minimum_version = …</c>; an old one is reported where it is set.</summary>
    public override void VisitAssign(Assign node)
    {
        if (node.Targets is not [var target])
            return;
        if (IsSetting(node, target, "minimum_version"))
            _allowed.Clear();
        else if (IsSetting(node, target, "options"))
            Forbid(node.Value);
    }

    /// <summary>Whoever is given the context may set it.</summary>
    public override void VisitCall(Call node)
    {
        if (node.Start >= _from && node.End <= _to && node.Args.Any(a => a is Name { Id: var id } && id == _name))
            _allowed.Clear();
        VisitDefault(node);
    }

    protected override void VisitDefault(Node node)
    {
        if (++_nodes < MostNodes && node.Start < _to)
            node.VisitChildren(this);
    }

    private bool IsSetting(Stmt statement, Expr target, string setting) =>
        statement.Start >= _from && statement.End <= _to && target is Attribute { Value: Name { Id: var id }, Attr: var attribute } && id == _name && attribute == setting;

    private void Forbid(Expr options) => _allowed.ExceptWith(Versions(options));

    private IEnumerable<string> Versions(Expr options) => options switch
    {
        BinOp { Op: BinaryOperator.BitOr } both => Versions(both.Left).Concat(Versions(both.Right)),
        _ when _code.NameOf(options) is { } name && name.StartsWith("ssl.OP_NO_", StringComparison.Ordinal) => [name["ssl.OP_NO_".Length..]],
        _ => [],
    };
}
