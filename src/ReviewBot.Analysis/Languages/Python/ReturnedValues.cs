using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>Whether a value becomes a part of what its function returns, as far as names tell.</summary>
internal sealed class ReturnedValues : PythonVisitor
{
    private const int MostNodes = 5000;
    private const int MostRounds = 10;

    private readonly Node _value;
    private readonly HashSet<string> _holders = new(StringComparer.Ordinal);
    private bool _isReturned;
    private int _nodes;

    private ReturnedValues(Node value) => _value = value;

    /// <summary>Whether the value that is shown reaches a <c>return</c> or <c>yield</c> of the function.</summary>
    public static bool Reach(Node value, FunctionDef function)
    {
        var visitor = new ReturnedValues(value);
        for (var round = 0; round < MostRounds && !visitor._isReturned; round++)
        {
            var count = visitor._holders.Count;
            visitor._nodes = 0;
            foreach (var statement in function.Body)
                visitor.Visit(statement);
            if (visitor._holders.Count == count)
                break;
        }

        return visitor._isReturned;
    }

    public override void VisitReturn(Return node) => See(node.Value);

    public override void VisitYield(Yield node) => See(node.Value);

    public override void VisitAssign(Assign node)
    {
        if (Holds(node.Value))
            Keep(node.Targets);
        VisitDefault(node);
    }

    public override void VisitAnnAssign(AnnAssign node)
    {
        if (Holds(node.Value))
            Keep([node.Target]);
    }

    public override void VisitAugAssign(AugAssign node)
    {
        if (Holds(node.Value))
            Keep([node.Target]);
    }

    public override void VisitFor(For node)
    {
        if (Surroundings.Mentions([node.Iter]).Any(_holders.Contains))
            Keep([node.Target]);
        VisitDefault(node);
    }

    /// <summary><c>list.append(value)</c> and <c>random.shuffle(list)</c> put it into what they are called on, or given.</summary>
    public override void VisitCall(Call node)
    {
        if (node.Func is Attribute { Attr: "append" or "extend" or "insert" or "add", Value: var list } && node.Args.Any(Holds))
            Keep([list]);
        if (node == _value && node.Func is Attribute { Attr: "shuffle" } or Name { Id: "shuffle" })
            Keep(node.Args);
        VisitDefault(node);
    }

    protected override void VisitDefault(Node node)
    {
        if (++_nodes < MostNodes)
            node.VisitChildren(this);
    }

    private void See(Expr? value)
    {
        _isReturned |= Holds(value);
        if (value is not null)
            Visit(value);
    }

    private bool Holds(Expr? value) =>
        value is not null && ((value.Start <= _value.Start && _value.End <= value.End) || Surroundings.Mentions([value]).Any(_holders.Contains));

    private void Keep(IEnumerable<Expr> targets)
    {
        foreach (var name in Surroundings.Mentions(targets))
            _holders.Add(name);
    }
}
