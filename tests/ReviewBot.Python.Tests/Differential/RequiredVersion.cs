using ReviewBot.Python.Syntax;

namespace ReviewBot.Python.Tests.Differential;

/// <summary>The oldest Python 3 whose grammar has what a tree uses, as far as that is newer than 3.8, and which form says so.</summary>
internal sealed class RequiredVersion : PythonVisitor
{
    private readonly string _text;

    private RequiredVersion(string text) => _text = text;

    private int Minor { get; set; } = 8;

    private string Form { get; set; } = "nothing newer than 3.8";

    /// <summary>The minor version and the form that needs it.</summary>
    public static (int Minor, string Form) Of(PythonTree tree)
    {
        var visitor = new RequiredVersion(tree.Text);
        visitor.Visit(tree.Module);
        return (visitor.Minor, visitor.Form);
    }

    public override void VisitFunctionDef(FunctionDef node)
    {
        NeedPlainDecorators(node.DecoratorList);
        base.VisitFunctionDef(node);
    }

    public override void VisitClassDef(ClassDef node)
    {
        NeedPlainDecorators(node.DecoratorList);
        base.VisitClassDef(node);
    }

    public override void VisitWith(With node)
    {
        var open = _text.IndexOf("with", node.Start, StringComparison.Ordinal) + 4;
        while (open < _text.Length && char.IsWhiteSpace(_text[open]))
            open++;
        if (_text[open] == '(' && open < node.Items[0].ContextExpr.Start && (node.Items.Length > 1 || node.Items[0].OptionalVars is not null))
            Need(9, "parenthesised context managers");
        base.VisitWith(node);
    }

    public override void VisitFor(For node)
    {
        if (node.Iter is Syntax.Tuple { Elts: var elts } tuple && _text[tuple.Start] != '(' && elts.Any(e => e is Starred))
            Need(9, "a star in what a for iterates");
        base.VisitFor(node);
    }

    public override void VisitMatch(Match node)
    {
        Need(10, "match");
        base.VisitMatch(node);
    }

    public override void VisitTryStar(TryStar node)
    {
        Need(11, "except*");
        base.VisitTryStar(node);
    }

    public override void VisitSubscript(Subscript node)
    {
        if (node.Slice is Starred || (node.Slice is Syntax.Tuple { Elts: var elts } tuple && _text[tuple.Start] != '(' && elts.Any(e => e is Starred)))
            Need(11, "a star in an index");
        if (node.Slice is NamedExpr named && !IsParenthesised(named))
            Need(10, ":= in an index");
        base.VisitSubscript(node);
    }

    public override void VisitSet(Set node)
    {
        if (node.Elts.Any(e => e is NamedExpr && !IsParenthesised(e)))
            Need(10, ":= in a set");
        base.VisitSet(node);
    }

    public override void VisitArg(Arg node)
    {
        if (node.Annotation is Starred)
            Need(11, "a star in an annotation");
        base.VisitArg(node);
    }

    public override void VisitTypeVar(TypeVar node) => NeedTypeParameter(node);

    public override void VisitParamSpec(ParamSpec node) => NeedTypeParameter(node);

    public override void VisitTypeVarTuple(TypeVarTuple node) => NeedTypeParameter(node);

    public override void VisitTypeAlias(TypeAlias node)
    {
        Need(12, "type");
        base.VisitTypeAlias(node);
    }

    public override void VisitJoinedStr(JoinedStr node)
    {
        if (FormattedStrings.NeedPep701(_text, node))
            Need(12, "an f-string of PEP 701");
        base.VisitJoinedStr(node);
    }

    public override void VisitTemplateStr(TemplateStr node)
    {
        Need(14, "a t-string");
        base.VisitTemplateStr(node);
    }

    public override void VisitExceptHandler(ExceptHandler node)
    {
        if (node.Type is Syntax.Tuple tuple && _text[tuple.Start] != '(')
            Need(14, "except without parentheses");
        base.VisitExceptHandler(node);
    }

    private void NeedTypeParameter(TypeParam node)
    {
        Need(12, "a type parameter");
        if (node.DefaultValue is not null)
            Need(13, "the default of a type parameter");
        node.VisitChildren(this);
    }

    private void NeedPlainDecorators(IEnumerable<Expr> decorators)
    {
        foreach (var decorator in decorators)
        {
            var name = decorator is Call call ? call.Func : decorator;
            while (name is Syntax.Attribute attribute)
                name = attribute.Value;
            if (name is not Name || _text[decorator.Start] == '(')
                Need(9, "a decorator that is no dotted name");
        }
    }

    private bool IsParenthesised(Expr node) => _text.AsSpan(0, node.Start).TrimEnd().EndsWith("(");

    private void Need(int minor, string form)
    {
        if (minor > Minor)
            (Minor, Form) = (minor, form);
    }
}
