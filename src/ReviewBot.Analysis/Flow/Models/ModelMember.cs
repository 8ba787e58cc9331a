namespace ReviewBot.Analysis.Flow.Models;

/// <summary>What a stub says of a function, method, property or variable of a library.</summary>
internal sealed class ModelMember(string name, ModelMemberKind kind)
{
    /// <summary>Kinds of sinks whose methods are told by their names, where the type of the object is not known.</summary>
    public static KindSet Telling { get; } = KindSet.Of(SinkKind.Sql) | KindSet.Of(SinkKind.Ldap) | KindSet.Of(SinkKind.XPath) | KindSet.Of(SinkKind.Command);

    /// <summary>The qualified name: <c>sqlite3.Cursor.execute</c>.</summary>
    public string Name { get; } = name;

    public ModelMemberKind Kind { get; } = kind;

    public bool IsStatic { get; init; }

    /// <summary>Parameters without the object itself; of an extension method of C# without its first one.</summary>
    public IReadOnlyList<ModelParameter> Parameters { get; init; } = [];

    /// <summary>Names of its own type parameters.</summary>
    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    /// <summary>The type of the result or value.</summary>
    public TypeName? Type { get; init; }

    /// <summary>Whose word the result is, when it comes from outside.</summary>
    public SourceKind? Source { get; init; }

    /// <summary>The kinds that the result is made harmless for: <c>Clean[str, "html"]</c>.</summary>
    public KindSet Clears { get; init; }

    /// <summary>Whether what goes in comes out. <c>null</c>: as the type of the result says (texts, collections and data do, numbers and services do not).</summary>
    public bool? Passes { get; init; }

    /// <summary>The receiver itself is a sink of these kinds: <c>path.read_text()</c>.</summary>
    public KindSet ReceiverSinks { get; init; }

    /// <summary>The functions it is put on as a decorator, or that are given to it, are called by strangers.</summary>
    public bool IsEntryPoint { get; init; }

    /// <summary>Of an entry point: what the functions return arrives in these ways, <c>@entry_point(returns="html")</c>.</summary>
    public KindSet Returns { get; init; }

    /// <summary>Of an entry point: who decides about the parameters of the functions, <c>@entry_point(source="local")</c>.</summary>
    public SourceKind Callers { get; init; } = SourceKind.Remote;

    /// <summary>Of an entry point: the types of the first parameters of the functions; <see cref="Callers"/> decide about all further ones.</summary>
    public IReadOnlyList<TypeName> Handed { get; init; } = [];

    /// <summary>It does not return: <c>abort</c>, <c>sys.exit</c>.</summary>
    public bool Ends { get; init; }
}

/// <summary>What a member is.</summary>
internal enum ModelMemberKind : byte
{
    Function,
    Constructor,
    Value,
}

/// <summary>What a stub says of a parameter.</summary>
internal sealed record ModelParameter(string Name, TypeName? Type, ParameterKind Kind = ParameterKind.Ordinary)
{
    /// <summary>What arrives here does harm in these ways.</summary>
    public KindSet Sinks { get; init; }

    /// <summary>What arrives here is kept in the receiver, or, of a function, in the first argument.</summary>
    public bool IsKept { get; init; }

    /// <summary>When the result is true, the argument is harmless for these kinds.</summary>
    public KindSet Checks { get; init; }

    /// <summary>Strangers decide about it when a method of the files at hand overrides this one, or a handler is registered.</summary>
    public SourceKind? Source { get; init; }

    /// <summary>A function that strangers call; the arguments of <see cref="Type"/> are the types of its first parameters.</summary>
    public bool IsHandler { get; init; }

    /// <summary>Whether what is given here comes out in the result; <c>null</c>: as the member says.</summary>
    public bool? Passes { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The overload is meant only when the argument is one of these constants (a <see cref="TypeName"/>: that type itself), or left out where that is allowed. Empty: whatever it is.</summary>
    public IReadOnlyList<object?> Constants { get; init; } = [];

    /// <summary>The callee writes it (C# <c>out</c>): the source of what it writes, when it comes from outside.</summary>
    public bool IsOut { get; init; }
}
