using ReviewBot.Analysis.Rules;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>The one walk over a tree: every subscribed check, the names of definitions and the counts of the report.</summary>
internal sealed class PythonWalk(PythonCode code, PythonSubscriptions subscriptions, RuleReport[] reports) : PythonVisitor
{
    private readonly PythonEvents _events = subscriptions.Events;
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private int _steps;

    public MemberNames Symbols { get; } = new(code.Text);

    public ObservedCounts Observed { get; } = new(code);

    public override void VisitCall(Call node)
    {
        code.Cancellation.ThrowIfCancellationRequested();
        Observed.Call(node);
        _events.Methods.Run(node, PythonCode.LastName(node.Func), code, reports);
        if (!_events.Calls.IsEmpty)
            _events.Calls.Run(node, code.NameOf(node.Func), code, reports);
        foreach (var keyword in node.Keywords)
        {
            if (keyword.Arg is not null)
                Bind(keyword.Arg, keyword, keyword.Value, BindingKind.Keyword, node);
        }

        if (node.Func is Attribute { Attr: "format" or "replace" or "join" or "format_map" })
            Build(node);
        VisitDefault(node);
    }

    public override void VisitBinOp(BinOp node)
    {
        if (node.Op is BinaryOperator.Add or BinaryOperator.Mod)
            Build(node);
        VisitDefault(node);
    }

    public override void VisitName(Name node)
    {
        if (node.Context == ExprContext.Load)
            Refer(node, node.Id);
    }

    public override void VisitAttribute(Attribute node)
    {
        if (node.Context == ExprContext.Load)
            Refer(node, node.Attr);
        VisitDefault(node);
    }

    public override void VisitAssign(Assign node)
    {
        foreach (var target in node.Targets)
            Assign(target, node.Value);
        VisitDefault(node);
    }

    public override void VisitAnnAssign(AnnAssign node)
    {
        if (node.Value is not null)
            Assign(node.Target, node.Value);
        VisitDefault(node);
    }

    public override void VisitNamedExpr(NamedExpr node)
    {
        Assign(node.Target, node.Value);
        VisitDefault(node);
    }

    public override void VisitDict(Dict node)
    {
        for (var i = 0; i < node.Values.Length; i++)
        {
            if (node.Keys[i] is Constant { Kind: ConstantKind.Str } key)
                Bind(key.Text!, key, node.Values[i], BindingKind.Entry, node);
        }

        VisitDefault(node);
    }

    public override void VisitArguments(Arguments node)
    {
        var positional = node.PosOnlyArgs.Length + node.Args.Length;
        for (var i = 0; i < node.Defaults.Length; i++)
        {
            var place = positional - node.Defaults.Length + i;
            var arg = place < node.PosOnlyArgs.Length ? node.PosOnlyArgs[place] : node.Args[place - node.PosOnlyArgs.Length];
            Bind(arg.Name, arg, node.Defaults[i], BindingKind.Default, node);
        }

        for (var i = 0; i < node.KwOnlyArgs.Length; i++)
        {
            if (node.KwDefaults[i] is { } value)
                Bind(node.KwOnlyArgs[i].Name, node.KwOnlyArgs[i], value, BindingKind.Default, node);
        }

        VisitDefault(node);
    }

    public override void VisitCompare(Compare node)
    {
        _events.Comparisons.Run(node, null, code, reports);
        VisitDefault(node);
    }

    public override void VisitFunctionDef(FunctionDef node)
    {
        Symbols.Add(node.Name, node.DecoratorList.IsEmpty ? node.Start : node.DecoratorList[0].Start, node.End);
        _events.Functions.Run(node, node.Name, code, reports);
        VisitDefault(node);
    }

    public override void VisitClassDef(ClassDef node)
    {
        Symbols.Add(node.Name, node.DecoratorList.IsEmpty ? node.Start : node.DecoratorList[0].Start, node.End);
        _events.Classes.Run(node, node.Name, code, reports);
        VisitDefault(node);
    }

    public override void VisitExceptHandler(ExceptHandler node)
    {
        Observed.Handler(node);
        VisitDefault(node);
    }

    public override void VisitConstant(Constant node)
    {
        if (node.Kind is ConstantKind.Str or ConstantKind.Bytes && code.Parent is not (ExprStmt or JoinedStr or TemplateStr))
            Observed.Literal(node);
        if (node.Kind == ConstantKind.Str && code.Parent is not TemplateStr)
            _events.Literals.Run(node, null, code, reports);
    }

    public override void VisitJoinedStr(JoinedStr node)
    {
        Observed.Literal(node);
        Build(node);
        VisitDefault(node);
    }

    public override void VisitAlias(Alias node)
    {
        if (node.AsName is not null)
            _aliases.Add(node.AsName);
    }

    public override void VisitImport(Import node) => VisitStatement(node, "Import");

    public override void VisitImportFrom(ImportFrom node) => VisitStatement(node, "ImportFrom");

    public override void VisitAssert(Assert node) => VisitStatement(node, "Assert");

    public override void VisitExec(Exec node) => VisitStatement(node, "Exec");

    public override void VisitPrint(Print node) => VisitStatement(node, "Print");

    public override void VisitReturn(Return node) => VisitStatement(node, "Return");

    protected override void VisitDefault(Node node)
    {
        if ((++_steps & 0xFFF) == 0)
            code.Cancellation.ThrowIfCancellationRequested();
        code.Enter(node);
        node.VisitChildren(this);
        code.Leave();
    }

    private void VisitStatement(Stmt node, string kind)
    {
        _events.Statements.Run(node, kind, code, reports);
        VisitDefault(node);
    }

    private void Build(Expr node)
    {
        if (!_events.BuiltTexts.IsEmpty && !BuiltText.IsPart(code) && BuiltText.LiteralOf(node) is not null)
            _events.BuiltTexts.Run(node, null, code, reports);
    }

    /// <summary>Most names are wanted by nobody: what one denotes is asked only where it ends as a wanted one does, or stands for another.</summary>
    private void Refer(Expr node, string lastName)
    {
        if (_events.References.Wants(lastName) || (node is Name && _aliases.Contains(lastName)))
            _events.References.Run(node, code.NameOf(node), code, reports);
    }

    /// <summary>A target of several takes the elements of a display of as many.</summary>
    private void Assign(Expr target, Expr value)
    {
        if (target is Tuple { Elts: var targets } && value is Tuple { Elts: var values } && targets.Length == values.Length)
        {
            for (var i = 0; i < targets.Length; i++)
                Assign(targets[i], values[i]);
        }
        else if (PythonCode.LastName(target) is { } name)
        {
            Bind(name, target, value, BindingKind.Assignment, target);
        }
    }

    private void Bind(string name, Node target, Expr value, BindingKind kind, Node owner) =>
        _events.Bindings.Run(new Binding(name, target, value, kind, owner), name, code, reports);
}
