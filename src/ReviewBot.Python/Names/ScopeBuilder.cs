using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>Walks a tree once and finds its scopes, with the rules of CPython's <c>symtable</c>.</summary>
internal sealed partial class ScopeBuilder : PythonVisitor
{
    private readonly List<Scope> _all = [];
    private readonly List<Stretch> _stretches = [];
    private readonly List<ImportFrom> _starImports = [];
    private readonly List<(Scope Scope, string Name, BindingSite Site)> _nonlocal = [];
    private Scope _scope;
    private int _blockEnd = int.MaxValue;

    private ScopeBuilder(Module module)
    {
        _scope = new Scope(ScopeKind.Module, module, parent: null, privateTo: null);
        _all.Add(_scope);
    }

    /// <summary>A part of the text whose names belong to a scope, but for those in stretches inside it.</summary>
    private readonly record struct Stretch(int Start, int End, int Order, Scope Scope);

    public static FileScopes Build(Module module)
    {
        var builder = new ScopeBuilder(module);
        builder.VisitAll(module.Body);
        return builder.Finish();
    }

    public override void VisitFunctionDef(FunctionDef node)
    {
        VisitAll(node.DecoratorList);
        Bind(node.Name, new(BindingKind.Function, node, node, _blockEnd));
        VisitDefaults(node.Args, areInTypeParameters: !node.TypeParams.IsEmpty);
        var outer = OpenTypeParameters(node, node.TypeParams);
        VisitAnnotations(node.Args);
        Visit(node.Returns);
        var header = Math.Max(node.Args.End, node.Returns?.End ?? node.Start);
        var around = Open(ScopeKind.Function, node, EndOf(node.TypeParams, header), node.End);
        BindParameters(node.Args);
        VisitAll(node.Body);
        Close(around);
        _scope = outer;
    }

    public override void VisitClassDef(ClassDef node)
    {
        VisitAll(node.DecoratorList);
        Bind(node.Name, new(BindingKind.Class, node, node, _blockEnd));
        var outer = OpenTypeParameters(node, node.TypeParams, node.Name);
        VisitAll(node.Bases);
        VisitAll(node.Keywords);
        var header = EndOf(node.TypeParams, EndOf(node.Bases, EndOf(node.Keywords, node.Start)));
        var around = Open(ScopeKind.Class, node, header, node.End, node.Name);
        VisitAll(node.Body);
        Close(around);
        _scope = outer;
    }

    public override void VisitLambda(Lambda node)
    {
        VisitDefaults(node.Args, areInTypeParameters: false);
        var around = Open(ScopeKind.Lambda, node, node.Body.Start, node.Body.End);
        BindParameters(node.Args);
        Visit(node.Body);
        Close(around);
    }

    public override void VisitListComp(ListComp node) => VisitComprehension(node, node.Generators, node.Elt, null);

    public override void VisitSetComp(SetComp node) => VisitComprehension(node, node.Generators, node.Elt, null);

    public override void VisitGeneratorExp(GeneratorExp node) => VisitComprehension(node, node.Generators, node.Elt, null);

    public override void VisitDictComp(DictComp node) => VisitComprehension(node, node.Generators, node.Key, node.Value);

    public override void VisitTypeAlias(TypeAlias node)
    {
        Bind(node.Name.Id, new(BindingKind.TypeAlias, node.Name, node, _blockEnd) { Value = node.Value, Source = node.Value });
        var outer = OpenAnnotation(node, node.TypeParams.IsEmpty ? node.Value.Start : node.TypeParams[0].Start, null);
        VisitAll(node.TypeParams);
        Visit(node.Value);
        _scope = outer;
    }

    public override void VisitTypeVar(TypeVar node) => VisitTypeParameter(node);

    public override void VisitParamSpec(ParamSpec node) => VisitTypeParameter(node);

    public override void VisitTypeVarTuple(TypeVarTuple node) => VisitTypeParameter(node);

    public override void VisitGlobal(Global node)
    {
        foreach (var id in node.Names)
        {
            var name = _scope.Mangle(id);
            _scope.DeclareGlobal(name);
            if (_scope != _scope.Module && _scope.FindMangled(name) is { } bound)
                bound.MoveTo(_scope.Module.Ensure(name));
        }
    }

    public override void VisitNonlocal(Nonlocal node)
    {
        foreach (var name in node.Names)
            _scope.DeclareNonlocal(_scope.Mangle(name));
    }

    public override void VisitReturn(Return node)
    {
        if (node.Value is not null)
            _scope.AddReturned(node.Value);
        Visit(node.Value);
    }

    public override void VisitYield(Yield node)
    {
        _scope.AddYielded(node.Value);
        Visit(node.Value);
    }

    public override void VisitYieldFrom(YieldFrom node)
    {
        _scope.AddYielded(null);
        Visit(node.Value);
    }

    private void VisitTypeParameter(TypeParam node)
    {
        Bind(node.Name, new(BindingKind.TypeParameter, node, node, int.MaxValue));
        node.VisitChildren(this);
    }

    private void VisitComprehension(Expr node, ImmutableArray<Comprehension> generators, Expr first, Expr? second)
    {
        var iterated = generators[0].Iter;
        _stretches.Add(new(iterated.Start, iterated.End, _stretches.Count, _scope));
        Visit(iterated);
        var around = Open(ScopeKind.Comprehension, node, node.Start, node.End);
        for (var i = 0; i < generators.Length; i++)
        {
            var generator = generators[i];
            BindTarget(generator.Target, BindingKind.Loop, generator, null, generator.Iter);
            if (i > 0)
                Visit(generator.Iter);
            VisitAll(generator.Ifs);
        }

        Visit(first);
        Visit(second);
        Close(around);
    }

    /// <summary>Opens a scope for type parameters, if there are any, and says in which scope the caller was.</summary>
    private Scope OpenTypeParameters(Node node, ImmutableArray<TypeParam> parameters, string? privateTo = null)
    {
        var outer = _scope;
        if (parameters.IsEmpty)
            return outer;
        OpenAnnotation(node, parameters[0].Start, privateTo);
        VisitAll(parameters);
        return outer;
    }

    private Scope OpenAnnotation(Node node, int start, string? privateTo)
    {
        var outer = _scope;
        _scope = new Scope(ScopeKind.TypeParameters, node, outer, privateTo ?? outer.PrivateTo);
        _all.Add(_scope);
        _stretches.Add(new(start, node.End, _stretches.Count, _scope));
        return outer;
    }

    private (Scope Scope, int BlockEnd) Open(ScopeKind kind, Node node, int start, int end, string? privateTo = null)
    {
        var around = (_scope, _blockEnd);
        _scope = new Scope(kind, node, _scope, privateTo ?? _scope.PrivateTo);
        _blockEnd = int.MaxValue;
        _all.Add(_scope);
        _stretches.Add(new(start, end, _stretches.Count, _scope));
        return around;
    }

    private void Close((Scope Scope, int BlockEnd) around) => (_scope, _blockEnd) = around;

    private static int EndOf<T>(ImmutableArray<T> nodes, int atLeast)
        where T : Node
    {
        foreach (var node in nodes)
            atLeast = Math.Max(atLeast, node.End);
        return atLeast;
    }

    /// <summary>Defaults are evaluated around the function, outside its type parameters.</summary>
    private void VisitDefaults(Arguments args, bool areInTypeParameters)
    {
        foreach (var value in args.Defaults.Concat(args.KwDefaults))
        {
            if (value is null)
                continue;
            if (areInTypeParameters)
                _stretches.Add(new(value.Start, value.End, _stretches.Count, _scope));
            Visit(value);
        }
    }

    private void VisitAnnotations(Arguments args)
    {
        VisitAll(args.PosOnlyArgs);
        VisitAll(args.Args);
        Visit(args.VarArg);
        VisitAll(args.KwOnlyArgs);
        Visit(args.KwArg);
    }

    private void BindParameters(Arguments args)
    {
        var positional = args.PosOnlyArgs.Length + args.Args.Length;
        for (var i = 0; i < positional; i++)
        {
            var fromEnd = positional - i;
            BindParameter(
                i < args.PosOnlyArgs.Length ? args.PosOnlyArgs[i] : args.Args[i - args.PosOnlyArgs.Length],
                fromEnd <= args.Defaults.Length ? args.Defaults[^fromEnd] : null);
        }

        BindParameter(args.VarArg, null);
        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
            BindParameter(args.KwOnlyArgs[i], args.KwDefaults[i]);
        BindParameter(args.KwArg, null);
    }

    private void BindParameter(Arg? arg, Expr? defaultValue)
    {
        if (arg is not null)
            Bind(arg.Name, new(BindingKind.Parameter, arg, _scope.Node, int.MaxValue) { Source = defaultValue, Annotation = arg.Annotation });
    }

    private FileScopes Finish()
    {
        foreach (var (scope, name, site) in _nonlocal)
            scope.Lookup(name)?.Add(site);
        foreach (var scope in _all)
            scope.Freeze();
        var (starts, scopes) = Flatten();
        return new FileScopes(_all[0], [.. _all], [.. _starImports], starts, scopes);
    }

    /// <summary>Turns the nested stretches into one row of offsets with the scope from each on.</summary>
    private (int[] Starts, Scope[] Scopes) Flatten()
    {
        _stretches.Sort(static (a, b) =>
            a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : a.Order.CompareTo(b.Order));
        var starts = new List<int>((2 * _stretches.Count) + 1) { 0 };
        var scopes = new List<Scope>((2 * _stretches.Count) + 1) { _all[0] };
        var open = new Stack<Stretch>();
        open.Push(new(0, int.MaxValue, -1, _all[0]));
        foreach (var stretch in _stretches)
        {
            while (open.Peek().End <= stretch.Start)
                SwitchTo(open.Pop().End, open.Peek().Scope);
            open.Push(stretch);
            SwitchTo(stretch.Start, stretch.Scope);
        }

        while (open.Count > 1)
            SwitchTo(open.Pop().End, open.Peek().Scope);
        return ([.. starts], [.. scopes]);

        void SwitchTo(int start, Scope scope)
        {
            if (starts[^1] == start)
                scopes[^1] = scope;
            else if (scopes[^1] != scope)
            {
                starts.Add(start);
                scopes.Add(scope);
            }
        }
    }
}
