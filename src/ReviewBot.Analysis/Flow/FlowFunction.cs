namespace ReviewBot.Analysis.Flow;

/// <summary>A function of the files at hand. Its body is lowered when it is first asked for.</summary>
internal sealed class FlowFunction(string name, FlowFile file, Span place, Func<FlowFunction, FlowBody> lower)
{
    private FlowBody? _body;

    /// <summary>The qualified name: <c>shop.views.show</c>, <c>Shop.OrdersController.Show</c>; accessors are <c>get_X</c> and <c>set_X</c>, constructors <c>__init__</c> and <c>.ctor</c>.</summary>
    public string Name { get; } = name;

    public FlowFile File { get; } = file;

    /// <summary>The declaration's head: what a trace shows.</summary>
    public Span Place { get; } = place;

    /// <summary>The parameters; of a method the object itself first unless <see cref="IsStatic"/>.</summary>
    public IReadOnlyList<FlowParameter> Parameters { get; init; } = [];

    /// <summary>The type it is a method of.</summary>
    public FlowType? Type { get; init; }

    /// <summary>The function around it.</summary>
    public FlowFunction? Outer { get; init; }

    /// <summary>No object is given: functions, static methods. A class method of Python has its class as the first parameter and is none.</summary>
    public bool IsStatic { get; init; }

    /// <summary>C#: it is called as if it were a member of its first argument.</summary>
    public bool IsExtension { get; init; }

    public bool IsAsync { get; init; }

    public bool IsGenerator { get; init; }

    /// <summary>It has no code here: abstract, of an interface, <c>extern</c>.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Whether anybody may call it: <c>public</c>; in Python a name without underscore.</summary>
    public bool IsPublic { get; init; }

    public TypeName? ReturnType { get; init; }

    /// <summary>Attributes of C#, decorators of Python that are constant in name, those of the accessor's property included.</summary>
    public IReadOnlyList<FlowAttribute> Attributes { get; init; } = [];

    /// <summary>
    /// Every name that the body mentions behind a dot, calls, or creates, and every name of an import it uses; those of functions inside it
    /// included. What is not in it cannot be reached by this body itself.
    /// </summary>
    public required IReadOnlySet<string> Mentions { get; init; }

    /// <summary>The body. Not to be asked for by two threads at once.</summary>
    public FlowBody Body => _body ??= lower(this);
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Kind">How it takes arguments.</param>
internal sealed record FlowParameter(string Name, TypeName? Type, ParameterKind Kind = ParameterKind.Ordinary)
{
    public IReadOnlyList<FlowAttribute> Attributes { get; init; } = [];

    /// <summary>Whether it has a default; the value where it is a literal.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The default where it is a literal.</summary>
    public object? Default { get; init; }
}

/// <summary>How a parameter takes arguments.</summary>
internal enum ParameterKind : byte
{
    /// <summary>By position or name.</summary>
    Ordinary,

    /// <summary>By name only.</summary>
    NamedOnly,

    /// <summary>All further positional ones: <c>*args</c>, <c>params</c>.</summary>
    Rest,

    /// <summary>All further named ones: <c>**kwargs</c>.</summary>
    NamedRest,

    /// <summary>Written by the callee: <c>out</c>, <c>ref</c>.</summary>
    Out,
}

/// <summary>An attribute or decorator: its qualified name and its constant arguments.</summary>
internal sealed record FlowAttribute(string Name, IReadOnlyList<object?> Arguments, IReadOnlyDictionary<string, object?> Named, Span Place);
