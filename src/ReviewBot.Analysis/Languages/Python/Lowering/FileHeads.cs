using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>Walks a file once and finds its types and functions, what each function mentions, and how many places it needs.</summary>
internal sealed partial class FileHeads : PythonVisitor
{
    private readonly FlowFile _file;
    private readonly Dictionary<Node, Frame> _frames = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, FunctionNotes> _lambdas = new(ReferenceEqualityComparer.Instance);
    private readonly List<HashSet<string>> _mentions = [];
    private readonly Dictionary<string, List<string>> _renamed = new(StringComparer.Ordinal);
    private Frame _frame;
    private FunctionNotes _notes;
    private FlowType? _type;

    public FileHeads(FlowFile file, FileNames names)
    {
        _file = file;
        Names = names;
        Types = new AnnotationTypes(names);
        _notes = NewNotes();
        var module = names.File.Tree.Module;
        _frame = new Frame(this, module, names.File.Scopes.Module, outer: null, _notes);
        _frame.Function = new FlowFunction(names.Below(_frame.Scope, PythonLowering.ModuleBody), file, new Span(module.Start, module.Start), LowerBody(_frame))
        {
            Mentions = _notes.Mentions,
            IsStatic = true,
        };
    }

    public FileNames Names { get; }

    public AnnotationTypes Types { get; }

    /// <summary>Fills the file.</summary>
    public void Find()
    {
        _file.Functions.Add(_frame.Function);
        VisitAll(Names.File.Tree.Module.Body);
        AddAliases();
        if (_renamed.Count > 0)
        {
            foreach (var mentions in _mentions)
                AddMeant(mentions);
        }
    }

    /// <summary>The function of a definition.</summary>
    public FlowFunction FunctionOf(FunctionDef definition) => _frames[definition].Function;

    /// <summary>The annotated field of a place among those of a class of this file, or <c>null</c>.</summary>
    public string? FieldOf(string type, int index)
    {
        var fields = _file.Types.Find(t => t.Name == type)?.Fields.Where(f => f.Value.Type is not null);
        return fields?.ElementAtOrDefault(index).Key;
    }

    /// <summary>Whether an expression names a function or class of the files at hand, or a variable of a function.</summary>
    public bool IsOwn(Expr decorator) =>
        !Names.File.DefinitionsOf(decorator).IsEmpty || Names.File.PossibleName(decorator) is null;

    /// <summary>A function for a lambda.</summary>
    public FlowFunction Lambda(Lambda lambda, Frame around)
    {
        var scope = Names.File.Scopes.Opened(lambda)!;
        var frame = new Frame(this, lambda, scope, around, _lambdas[lambda]);
        frame.Function = new FlowFunction(Names.Below(scope.Enclosing, "<lambda>"), _file, new Span(lambda.Start, lambda.End), LowerBody(frame))
        {
            Mentions = frame.Notes.Mentions,
            IsStatic = true,
            IsGenerator = scope.IsGenerator,
            Outer = around.Function,
            Parameters = ParametersOf(lambda.Args, scope, owner: null),
        };
        return frame.Function;
    }

    public override void VisitFunctionDef(FunctionDef node)
    {
        VisitAll(node.DecoratorList);
        VisitAll(node.Args.Defaults);
        VisitAll(node.Args.KwDefaults);
        var around = (_frame, _notes, _type);
        _notes = _frame.Outer is null && _frame.Node is Module ? NewNotes() : new FunctionNotes(_notes.Mentions);
        _frame = new Frame(this, node, Names.File.Scopes.Opened(node)!, _frame, _notes);
        _frames.Add(node, _frame);
        _type = null;
        AddFunction(node, _frame, around._frame, around._type);
        VisitAll(node.Body);
        (_frame, _notes, _type) = around;
    }

    public override void VisitAsyncFunctionDef(AsyncFunctionDef node) => VisitFunctionDef(node);

    public override void VisitLambda(Lambda node)
    {
        VisitAll(node.Args.Defaults);
        VisitAll(node.Args.KwDefaults);
        var around = _notes;
        _notes = new FunctionNotes(around.Mentions);
        _lambdas.Add(node, _notes);
        Visit(node.Body);
        _notes = around;
    }

    public override void VisitClassDef(ClassDef node)
    {
        VisitAll(node.DecoratorList);
        VisitAll(node.Bases);
        VisitAll(node.Keywords);
        var around = _type;
        _type = TypeOf(node);
        _file.Types.Add(_type);
        VisitAll(node.Body);
        AddFields(_type, Names.File.Scopes.Opened(node)!);
        _type = around;
    }

    public override void VisitName(Name node)
    {
        if (node.Context == ExprContext.Load)
            _notes.Mentions.Add(node.Id);
    }

    public override void VisitAttribute(Attribute node)
    {
        _notes.Mentions.Add(node.Attr);
        Visit(node.Value);
    }

    public override void VisitBoolOp(BoolOp node)
    {
        _notes.Places++;
        VisitAll(node.Values);
    }

    public override void VisitIfExp(IfExp node)
    {
        _notes.Places++;
        node.VisitChildren(this);
    }

    public override void VisitCompare(Compare node)
    {
        if (node.Ops.Length > 1)
            _notes.Places++;
        node.VisitChildren(this);
    }

    public override void VisitTry(Try node)
    {
        if (!node.FinalBody.IsEmpty)
            _notes.Places++;
        node.VisitChildren(this);
    }

    public override void VisitTryStar(TryStar node) => VisitTry(node);

    public override void VisitComprehension(Comprehension node)
    {
        _notes.Places += CountNames(node.Target);
        node.VisitChildren(this);
    }

    public override void VisitAnnAssign(AnnAssign node)
    {
        Visit(node.Target);
        Visit(node.Value);
    }

    public override void VisitAssign(Assign node)
    {
        if (_frame.Node is Module && node is { Targets: [Name target], Value: Attribute value })
            Rename(target.Id, value.Attr);
        node.VisitChildren(this);
    }

    public override void VisitAlias(Alias node)
    {
        if (node.AsName is { } name)
            Rename(name, node.Name[(node.Name.LastIndexOf('.') + 1)..]);
    }

    private void Rename(string name, string meant)
    {
        if (!_renamed.TryGetValue(name, out var all))
            _renamed.Add(name, all = []);
        all.Add(meant);
    }

    /// <summary>Who mentions a name mentions what it stands for.</summary>
    private void AddMeant(HashSet<string> mentions)
    {
        List<string>? meant = null;
        foreach (var name in mentions)
        {
            if (_renamed.TryGetValue(name, out var all))
                (meant ??= []).AddRange(all);
        }

        if (meant is not null)
            mentions.UnionWith(meant);
    }

    private FunctionNotes NewNotes()
    {
        var notes = new FunctionNotes(new(StringComparer.Ordinal));
        _mentions.Add(notes.Mentions);
        return notes;
    }

    private static Func<FlowFunction, FlowBody> LowerBody(Frame frame) => _ => new BodyLowering(frame).Lower();

    private static int CountNames(Expr target) => target switch
    {
        Name => 1,
        Starred starred => CountNames(starred.Value),
        Tuple tuple => tuple.Elts.Sum(CountNames),
        List list => list.Elts.Sum(CountNames),
        _ => 0,
    };

    private void AddAliases()
    {
        var module = Names.File.Scopes.Module;
        foreach (var import in Names.File.Scopes.StarImports)
            AddStarAliases(import, module);
        foreach (var binding in module.Bindings)
        {
            if (Names.ImportTarget(binding) is { } target)
                _file.Aliases[Names.Below(module, binding.Name)] = target;
        }
    }

    private void AddStarAliases(ImportFrom import, Scope module)
    {
        foreach (var (name, target) in Names.File.StarImported(import))
        {
            if (module.Find(name) is null)
                _file.Aliases[Names.Below(module, name)] = target;
        }
    }
}
