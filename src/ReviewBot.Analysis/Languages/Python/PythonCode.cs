using System.Collections.Immutable;
using ReviewBot.Python;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>A Python file as rules see it.</summary>
internal sealed class PythonCode(FileText text, PythonFile names, CancellationToken cancellation)
{
    private readonly List<Node> _ancestors = [];

    public FileText Text => text;

    /// <summary>What names mean.</summary>
    public PythonFile Names => names;

    public PythonTree Tree => names.Tree;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What the walk is inside of, outermost first, without the node that is shown.</summary>
    public IReadOnlyList<Node> Ancestors => _ancestors;

    /// <summary>The node around the one that is shown; <c>null</c> for the module.</summary>
    public Node? Parent => _ancestors.Count > 0 ? _ancestors[^1] : null;

    /// <summary>The innermost function that holds the node that is shown, or <c>null</c>.</summary>
    public FunctionDef? Function => (FunctionDef?)_ancestors.FindLast(a => a is FunctionDef);

    /// <summary>Whether the path says that the file holds tests.</summary>
    public bool IsTest { get; } = IsTestPath(text.Path);

    public SourceRange Range(Node node) => text.Range(node.Start, node.End);

    public SourceLocation Location(Node node) => new(text.Path, Range(node));

    /// <summary>The text of a node as it is written.</summary>
    public ReadOnlySpan<char> Source(Node node) => text.Text.AsSpan(node.Start, node.End - node.Start);

    /// <summary>
    /// The qualified name of what an expression may denote, or <c>null</c>. A name that is bound to something unknown besides is told all the
    /// same, so that no line elsewhere hides what is called; see <see cref="PythonFile.QualifiedName(Expr)"/> for the strict answer.
    /// </summary>
    public string? NameOf(Expr expression) => names.PossibleName(expression);

    /// <summary>The qualified name of the class of a value, or <c>null</c>.</summary>
    public string? TypeOf(Expr expression) => names.TypeOf(expression);

    /// <summary>The value an expression has in every run, or <c>null</c>.</summary>
    public ConstantValue? ValueOf(Expr? expression) => expression is null ? null : names.Constants.Fold(expression);

    /// <summary>The text an expression is in every run, or <c>null</c>.</summary>
    public string? TextOf(Expr? expression) => ValueOf(expression)?.Text;

    /// <summary>Whether an expression is <c>True</c> in every run; <c>false</c> also when it is not known.</summary>
    public bool IsTrue(Expr? expression) => ValueOf(expression) is { } value && value.IsTrue;

    /// <summary>Whether an expression is false (<c>False</c>, <c>None</c>, <c>0</c>, <c>""</c>) in every run; <c>false</c> also when it is not known.</summary>
    public bool IsFalse(Expr? expression) => ValueOf(expression) is { } value && !value.IsTrue;

    /// <summary>The known text and the holes of a string that is built; see <see cref="Constants.FoldParts(Expr)"/>.</summary>
    public ImmutableArray<StringPart> PartsOf(Expr expression) => names.Constants.FoldParts(expression);

    /// <summary>
    /// An argument by its keyword, or by its place from 0 (-1: keyword only). <c>null</c> where it is not given, or an unpacked argument
    /// may hide it; see <see cref="MayHide"/>.
    /// </summary>
    public static Expr? Argument(Call call, int place, string? keyword = null)
    {
        foreach (var given in call.Keywords)
        {
            if (keyword is not null && given.Arg == keyword)
                return given.Value;
        }

        if (place < 0 || place >= call.Args.Length)
            return null;
        for (var i = 0; i <= place; i++)
        {
            if (call.Args[i] is Starred)
                return null;
        }

        return call.Args[place];
    }

    /// <summary>Whether a call has <c>*args</c> or <c>**kwargs</c>, so that an argument that is not seen may be given all the same.</summary>
    public static bool MayHide(Call call) => call.Keywords.Any(k => k.Arg is null) || call.Args.Any(a => a is Starred);

    /// <summary>The last name of an expression: that of a name, an attribute, or of a constant key.</summary>
    public static string? LastName(Expr expression) => expression switch
    {
        Name name => name.Id,
        Attribute attribute => attribute.Attr,
        Subscript { Slice: Constant { Kind: ConstantKind.Str } key } => key.Text,
        _ => null,
    };

    internal void Enter(Node node) => _ancestors.Add(node);

    internal void Leave() => _ancestors.RemoveAt(_ancestors.Count - 1);

    /// <summary>Whether a path is that of a test.</summary>
    public static bool IsTestPath(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith("test_", StringComparison.Ordinal)
            || name.EndsWith("_test.py", StringComparison.Ordinal)
            || name is "conftest.py" or "tests.py"
            || path.Split('/').Any(p => p is "tests" or "test" or "testing");
    }
}
