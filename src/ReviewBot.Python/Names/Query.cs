namespace ReviewBot.Python.Names;

/// <summary>
/// One question about names or types. The bounds hold for the whole question, and nothing that was found on the way outlives it, so
/// that an answer does not depend on what was asked before.
/// </summary>
internal sealed partial class Query(PythonProject project)
{
    /// <summary>The most things an expression may denote; more are as good as unknown.</summary>
    public const int MaxMeanings = 16;

    private const int MaxSites = 64;
    private const int MaxSteps = 500;
    private const int MaxDepth = 100;

    private readonly HashSet<(object, string)> _active = [];
    private int _steps;
    private int _depth;

    /// <summary>Where an expression stands; the scope is given for one that is no part of the file's tree (an annotation in quotes).</summary>
    internal readonly record struct Place(PythonFile File, Scope? Scope = null)
    {
        public Scope ScopeAt(Expr expression) => Scope ?? File.Scopes.ScopeAt(expression);
    }

    /// <summary>Asks a part of the question, unless it is being asked already or the bounds are reached.</summary>
    private Answer Ask(object subject, string purpose, Func<Answer> answer)
    {
        if (_steps >= MaxSteps || _depth >= MaxDepth)
            return Answer.Nothing;
        if (!_active.Add((subject, purpose)))
            return Answer.Cycle;
        _steps++;
        _depth++;
        var result = answer();
        _depth--;
        _active.Remove((subject, purpose));
        return result;
    }

    private static bool IsNone(Expr? value) => value is Constant { Kind: ConstantKind.None };

    private static Meaning Defined(PythonFile file, Binding binding, BindingSite site)
    {
        var kind = site.Kind switch
        {
            BindingKind.Class => MeaningKind.Class,
            BindingKind.Function => MeaningKind.Function,
            _ => MeaningKind.Variable,
        };
        return new(file.QualifiedName(binding.Scope, (site.Node as FunctionDef)?.Name ?? (site.Node as ClassDef)?.Name ?? binding.Name), kind, file, site.Node, binding);
    }
}
