using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Python.Tests.Names;

/// <summary>The scopes of a file in the form of <c>names.py</c>.</summary>
internal sealed class ScopeDump : PythonVisitor
{
    private readonly FileScopes _scopes;
    private readonly bool _skipsAnnotations;
    private readonly Dictionary<Scope, SortedDictionary<string, string>> _names = [];

    private ScopeDump(PythonTree tree)
    {
        _scopes = FileScopes.Of(tree);
        _skipsAnnotations = tree.Module.Body.OfType<ImportFrom>().Any(i => i.Module == "__future__" && i.Names.Any(a => a.Name == "annotations"));
        foreach (var scope in _scopes.All)
            _names.Add(scope, new(StringComparer.Ordinal));
    }

    /// <summary>Each scope with its names, and the names its comprehensions bind.</summary>
    public static IEnumerable<(string Head, IReadOnlyDictionary<string, string> Names, HashSet<string> Below)> Of(PythonTree tree)
    {
        var dump = new ScopeDump(tree);
        dump.Visit(tree.Module);
        dump.AddBindings();
        return [.. dump._scopes.All.Where(s => s.Kind != ScopeKind.TypeParameters)
            .Select(s => (Head(s, tree), (IReadOnlyDictionary<string, string>)dump._names[s], dump.Below(s)))];
    }

    public override void VisitName(Name node)
    {
        if (node.Context != ExprContext.Load)
            return;
        var scope = _scopes.ScopeAt(node);
        Mark(scope, scope.Mangle(node.Id), 'r');
    }

    public override void VisitArg(Arg node) => VisitAnnotation(node.Annotation);

    public override void VisitFunctionDef(FunctionDef node)
    {
        VisitAll(node.DecoratorList);
        VisitAll(node.TypeParams);
        Visit(node.Args);
        VisitAnnotation(node.Returns);
        VisitAll(node.Body);
    }

    public override void VisitAnnAssign(AnnAssign node)
    {
        Visit(node.Target);
        VisitAnnotation(node.Annotation);
        Visit(node.Value);
    }

    private void VisitAnnotation(Expr? annotation)
    {
        if (!_skipsAnnotations)
            Visit(annotation);
    }

    private void AddBindings()
    {
        foreach (var binding in _scopes.All.SelectMany(s => s.Bindings))
        {
            foreach (var site in binding.Sites)
            {
                var flag = site.Kind switch
                {
                    BindingKind.Parameter => 'p',
                    BindingKind.Import or BindingKind.ImportFrom => 'i',
                    _ => 'a',
                };
                Mark(site.Scope, binding.Name, flag);
                if (site is { Kind: BindingKind.Walrus, Scope.Kind: ScopeKind.Comprehension })
                    Mark(Around(site.Scope), binding.Name, flag);
            }
        }
    }

    private void Mark(Scope scope, string name, char flag)
    {
        if (name == "__class__")
            return;
        var names = _names[scope];
        var before = names.GetValueOrDefault(name) ?? Place(scope, name) + " ";
        names[name] = before.AsSpan(2).Contains(flag) ? before : before[..2] + string.Concat((before[2..] + flag).OrderBy("piar".IndexOf));
    }

    private static char Place(Scope scope, string name)
    {
        var binding = scope.Lookup(name);
        return binding is null || binding.Scope.Kind == ScopeKind.Module ? 'G' : binding.Scope == scope ? 'L' : 'F';
    }

    private static Scope Around(Scope scope) => scope.Kind == ScopeKind.Comprehension ? Around(scope.Parent!) : scope;

    private HashSet<string> Below(Scope scope) =>
        [.. _scopes.All.Where(s => s.Kind == ScopeKind.Comprehension && s.Parent == scope).SelectMany(s => _names[s].Keys.Concat(Below(s)))];

    private static string Head(Scope scope, PythonTree tree) => scope.Node switch
    {
        Module => "module top 0",
        ClassDef c => $"class {c.Name} {tree.Lines.LineOf(c.Start)}",
        FunctionDef f => $"function {f.Name} {tree.Lines.LineOf(f.Start)}",
        var node => $"function {Label(node)} {tree.Lines.LineOf(node.Start)}",
    };

    private static string Label(Node node) => node switch
    {
        Lambda => "lambda",
        ListComp => "listcomp",
        SetComp => "setcomp",
        DictComp => "dictcomp",
        _ => "genexpr",
    };
}
