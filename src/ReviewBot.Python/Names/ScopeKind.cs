namespace ReviewBot.Python.Names;

/// <summary>What opens a <see cref="Scope"/>.</summary>
public enum ScopeKind
{
    /// <summary>A file.</summary>
    Module,

    /// <summary>The body of a class; functions inside do not see its names.</summary>
    Class,

    /// <summary>The body of a function.</summary>
    Function,

    /// <summary>The body of a <c>lambda</c>.</summary>
    Lambda,

    /// <summary>A comprehension or generator expression, but for its first iterable.</summary>
    Comprehension,

    /// <summary>The type parameters of a class or function, with what may use them; the value of a <c>type</c> alias too.</summary>
    TypeParameters,
}
