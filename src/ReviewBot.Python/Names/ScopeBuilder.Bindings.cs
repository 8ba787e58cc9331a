using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <content>What binds a name, and whether it always does.</content>
internal sealed partial class ScopeBuilder
{
    public override void VisitName(Name node)
    {
        if (node.Context == ExprContext.Store)
            Bind(node.Id, new(BindingKind.Assignment, node, node, _blockEnd));
        else if (node.Context == ExprContext.Del)
            Bind(node.Id, new(BindingKind.Deletion, node, node, _blockEnd));
    }

    public override void VisitAssign(Assign node)
    {
        foreach (var target in node.Targets)
            BindTarget(target, BindingKind.Assignment, node, node.Value, node.Value);
        Visit(node.Value);
    }

    public override void VisitAnnAssign(AnnAssign node)
    {
        var kind = node.Value is null ? BindingKind.Declaration : BindingKind.Assignment;
        if (node.Value is not null || node.Simple || node.Target is Attribute)
            BindTarget(node.Target, kind, node, node.Value, node.Value, node.Annotation);
        else
            Visit(node.Target is Name ? null : node.Target);
        Visit(node.Annotation);
        Visit(node.Value);
    }

    public override void VisitAugAssign(AugAssign node)
    {
        BindTarget(node.Target, BindingKind.AugmentedAssignment, node, null, node.Value);
        Visit(node.Value);
    }

    public override void VisitNamedExpr(NamedExpr node)
    {
        BindTarget(node.Target, BindingKind.Walrus, node, node.Value, node.Value);
        Visit(node.Value);
    }

    public override void VisitImport(Import node)
    {
        foreach (var alias in node.Names)
        {
            var dot = alias.Name.IndexOf('.', StringComparison.Ordinal);
            Bind(alias.AsName ?? (dot < 0 ? alias.Name : alias.Name[..dot]), new(BindingKind.Import, alias, node, _blockEnd));
        }
    }

    public override void VisitImportFrom(ImportFrom node)
    {
        foreach (var alias in node.Names)
        {
            if (alias.Name == "*")
                _starImports.Add(node);
            else
                Bind(alias.AsName ?? alias.Name, new(BindingKind.ImportFrom, alias, node, _blockEnd));
        }
    }

    public override void VisitWithItem(WithItem node)
    {
        Visit(node.ContextExpr);
        if (node.OptionalVars is not null)
            BindTarget(node.OptionalVars, BindingKind.With, node, null, node.ContextExpr);
    }

    public override void VisitFor(For node)
    {
        Visit(node.Iter);
        var around = EnterBlock(node.Body);
        BindTarget(node.Target, BindingKind.Loop, node, null, node.Iter);
        VisitAll(node.Body);
        _blockEnd = around;
        VisitBlock(node.OrElse);
    }

    public override void VisitWhile(While node)
    {
        Visit(node.Test);
        VisitBlock(node.Body);
        VisitBlock(node.OrElse);
    }

    public override void VisitIf(If node)
    {
        Visit(node.Test);
        VisitBlock(node.Body);
        VisitBlock(node.OrElse);
    }

    public override void VisitTry(Try node)
    {
        VisitBlock(node.Body);
        VisitAll(node.Handlers);
        VisitBlock(node.OrElse);
        VisitAll(node.FinalBody);
    }

    public override void VisitExceptHandler(ExceptHandler node)
    {
        Visit(node.Type);
        var around = _blockEnd;
        _blockEnd = node.End;
        if (node.Name is not null)
            Bind(node.Name, new(BindingKind.Except, node, node, _blockEnd) { Source = node.Type });
        VisitAll(node.Body);
        _blockEnd = around;
    }

    public override void VisitMatchCase(MatchCase node)
    {
        var around = _blockEnd;
        _blockEnd = node.End;
        node.VisitChildren(this);
        _blockEnd = around;
    }

    public override void VisitMatchAs(MatchAs node)
    {
        Visit(node.Pattern);
        BindCapture(node.Name, node);
    }

    public override void VisitMatchStar(MatchStar node) => BindCapture(node.Name, node);

    public override void VisitMatchMapping(MatchMapping node)
    {
        node.VisitChildren(this);
        BindCapture(node.Rest, node);
    }

    public override void VisitBoolOp(BoolOp node)
    {
        Visit(node.Values[0]);
        for (var i = 1; i < node.Values.Length; i++)
            VisitPart(node.Values[i]);
    }

    public override void VisitIfExp(IfExp node)
    {
        Visit(node.Test);
        VisitPart(node.Body);
        VisitPart(node.OrElse);
    }

    /// <summary>Visits what may be left out.</summary>
    private void VisitPart(Expr node)
    {
        var around = _blockEnd;
        _blockEnd = node.End;
        Visit(node);
        _blockEnd = around;
    }

    private void VisitBlock<T>(ImmutableArray<T> block)
        where T : Node
    {
        var around = EnterBlock(block);
        VisitAll(block);
        _blockEnd = around;
    }

    /// <summary>Enters a block that may be left out, and says which block is around it.</summary>
    private int EnterBlock<T>(ImmutableArray<T> block)
        where T : Node
    {
        var around = _blockEnd;
        if (!block.IsEmpty)
            _blockEnd = block[^1].End;
        return around;
    }

    private void BindCapture(string? name, Pattern node)
    {
        if (name is not null)
            Bind(name, new(BindingKind.Capture, node, node, _blockEnd));
    }

    private void BindTarget(Expr target, BindingKind kind, Node owner, Expr? value, Expr? source, Expr? annotation = null)
    {
        switch (target)
        {
            case Name name:
                Bind(name.Id, new(kind, name, owner, _blockEnd) { Value = value, Source = source, Annotation = annotation });
                break;
            case Tuple tuple:
                BindElements(tuple.Elts, kind, owner, value, source);
                break;
            case List list:
                BindElements(list.Elts, kind, owner, value, source);
                break;
            case Starred starred:
                BindTarget(starred.Value, kind, owner, null, source);
                break;
            case Attribute attribute:
                Visit(attribute.Value);
                BindAttribute(attribute, new(kind, attribute, owner, _blockEnd) { Value = value, Source = source, Annotation = annotation });
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void BindElements(ImmutableArray<Expr> targets, BindingKind kind, Node owner, Expr? value, Expr? source)
    {
        var values = value switch { Tuple tuple => tuple.Elts, List list => list.Elts, _ => default };
        var pairs = !values.IsDefault && values.Length == targets.Length
            && !values.Any(v => v is Starred) && !targets.Any(t => t is Starred);
        for (var i = 0; i < targets.Length; i++)
            BindTarget(targets[i], kind, owner, pairs ? values[i] : null, pairs ? values[i] : source);
    }

    /// <summary>Keeps <c>self.x = …</c> of a method with its class.</summary>
    private void BindAttribute(Attribute target, BindingSite site)
    {
        if (target.Value is Name { Id: var id }
            && _scope is { Kind: ScopeKind.Function, Node: FunctionDef method, Enclosing: { Kind: ScopeKind.Class } owner }
            && Receiver(method) == id)
        {
            site.Scope = _scope;
            owner.EnsureAttribute(target.Attr).Add(site);
        }
    }

    /// <summary>The name of the first parameter of a method, unless it is static.</summary>
    internal static string? Receiver(FunctionDef method)
    {
        foreach (var decorator in method.DecoratorList)
        {
            if (decorator is Name { Id: "staticmethod" })
                return null;
        }

        return (method.Args.PosOnlyArgs.FirstOrDefault() ?? method.Args.Args.FirstOrDefault())?.Name;
    }

    private void Bind(string id, BindingSite site)
    {
        var name = _scope.Mangle(id);
        var scope = _scope;
        site.Scope = _scope;
        if (site.Kind == BindingKind.Walrus)
        {
            while (scope.Kind == ScopeKind.Comprehension)
                scope = scope.Parent!;
        }

        if (scope.IsGlobalHere(name))
            scope.Module.Ensure(name).Add(scope == scope.Module ? site : Elsewhere(site));
        else if (scope.IsNonlocalHere(name))
            _nonlocal.Add((scope, name, Elsewhere(site)));
        else
            scope.Ensure(name).Add(scope == _scope ? site : Elsewhere(site));
    }

    /// <summary>What another scope does to a name need not happen when the name's own scope runs.</summary>
    private static BindingSite Elsewhere(BindingSite site) =>
        new(site.Kind, site.Node, site.Owner, site.BlockEnd == int.MaxValue ? site.Owner.End : site.BlockEnd) { Value = site.Value, Source = site.Source, Annotation = site.Annotation, Scope = site.Scope };
}
