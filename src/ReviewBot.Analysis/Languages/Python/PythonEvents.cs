using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>A value that is given to something with a name.</summary>
/// <param name="Name">The last name of what it is given to: a variable, attribute, constant key, keyword or parameter.</param>
/// <param name="Target">The node of that.</param>
/// <param name="Value">The value.</param>
/// <param name="Kind">How it is given.</param>
/// <param name="Owner">The call, dictionary or parameters that it is given in; for an assignment the target.</param>
internal readonly record struct Binding(string Name, Node Target, Expr Value, BindingKind Kind, Node Owner);

/// <summary>How a value is given to something.</summary>
internal enum BindingKind
{
    /// <summary><c>name = value</c>, <c>name: T = value</c>, <c>name := value</c>, <c>x["name"] = value</c>.</summary>
    Assignment,

    /// <summary><c>f(name=value)</c>.</summary>
    Keyword,

    /// <summary><c>{"name": value}</c>.</summary>
    Entry,

    /// <summary><c>def f(name=value)</c>.</summary>
    Default,
}

/// <summary>
/// What a rule wants to see. Names filter before anything else is asked, so that most nodes cost one look-up; without names every node of
/// the kind comes.
/// </summary>
internal sealed class PythonEvents
{
    internal CheckTable<Call, PythonCode> Calls { get; } = new();

    internal CheckTable<Call, PythonCode> Methods { get; } = new();

    internal CheckTable<Binding, PythonCode> Bindings { get; } = new();

    internal CheckTable<Compare, PythonCode> Comparisons { get; } = new();

    internal CheckTable<FunctionDef, PythonCode> Functions { get; } = new();

    internal CheckTable<ClassDef, PythonCode> Classes { get; } = new();

    internal CheckTable<Expr, PythonCode> References { get; } = new();

    internal CheckTable<Stmt, PythonCode> Statements { get; } = new();

    internal CheckTable<Expr, PythonCode> BuiltTexts { get; } = new();

    internal CheckTable<Constant, PythonCode> Literals { get; } = new();

    /// <summary>The rule that subscribes now, by its place in the list of rules.</summary>
    internal int Subscriber { get; set; }

    /// <summary>Calls, by the qualified name of what is called (<c>subprocess.Popen</c>, <c>builtins.eval</c>), however it was imported or named.</summary>
    public void Call(Check<Call, PythonCode> check, params ReadOnlySpan<string> names) => Calls.Add(Subscriber, check, names);

    /// <summary>Calls, by the last name as it is written: <c>execute</c> for <c>cursor.execute(…)</c>.</summary>
    public void Method(Check<Call, PythonCode> check, params ReadOnlySpan<string> names) => Methods.Add(Subscriber, check, names);

    /// <summary>Values given to names, by <see cref="Binding.Name"/>.</summary>
    public void Binding(Check<Binding, PythonCode> check, params ReadOnlySpan<string> names) => Bindings.Add(Subscriber, check, names);

    /// <summary>Comparisons.</summary>
    public void Comparison(Check<Compare, PythonCode> check) => Comparisons.Add(Subscriber, check, []);

    /// <summary>Functions and methods, by their name.</summary>
    public void Function(Check<FunctionDef, PythonCode> check, params ReadOnlySpan<string> names) => Functions.Add(Subscriber, check, names);

    /// <summary>Classes, by their name.</summary>
    public void Class(Check<ClassDef, PythonCode> check, params ReadOnlySpan<string> names) => Classes.Add(Subscriber, check, names);

    /// <summary>Names and attributes that are read, by the qualified name of what they denote; those that are called too.</summary>
    public void Reference(Check<Expr, PythonCode> check, params ReadOnlySpan<string> names) => References.Add(Subscriber, check, names);

    /// <summary>Imports, <c>exec</c> and <c>print</c> of Python 2, <c>assert</c> and other simple statements, by CPython's name of the node.</summary>
    public void Statement(Check<Stmt, PythonCode> check, params ReadOnlySpan<string> kinds) => Statements.Add(Subscriber, check, kinds);

    /// <summary>
    /// Text that is put together from a literal and other things: by <c>+</c>, <c>%</c>, as an f-string, by <c>format</c>, <c>replace</c> and
    /// <c>join</c>; the whole of it, not its parts.
    /// </summary>
    public void BuiltText(Check<Expr, PythonCode> check) => BuiltTexts.Add(Subscriber, check, []);

    /// <summary>Literals of text, the parts of f-strings and what stands alone among them.</summary>
    public void Literal(Check<Constant, PythonCode> check) => Literals.Add(Subscriber, check, []);
}
