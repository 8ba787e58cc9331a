namespace ReviewBot.Python.Names;

/// <summary>How a name is bound at one place.</summary>
public enum BindingKind
{
    /// <summary><c>name = value</c>, also as an element of a target of several.</summary>
    Assignment,

    /// <summary><c>name: type</c> without a value: it binds nothing, but makes the name local.</summary>
    Declaration,

    /// <summary><c>name op= value</c>.</summary>
    AugmentedAssignment,

    /// <summary><c>name := value</c>.</summary>
    Walrus,

    /// <summary>The target of a <c>for</c>, as a statement or in a comprehension.</summary>
    Loop,

    /// <summary><c>with … as name</c>.</summary>
    With,

    /// <summary><c>except … as name</c>.</summary>
    Except,

    /// <summary><c>import name</c>; the node is the <see cref="Alias"/>.</summary>
    Import,

    /// <summary><c>from … import name</c>; the node is the <see cref="Alias"/>.</summary>
    ImportFrom,

    /// <summary>A <c>def</c>.</summary>
    Function,

    /// <summary>A <c>class</c>.</summary>
    Class,

    /// <summary>A parameter; the node is the <see cref="Arg"/>.</summary>
    Parameter,

    /// <summary>A capture of a <c>case</c>; the node is the pattern.</summary>
    Capture,

    /// <summary>A type parameter.</summary>
    TypeParameter,

    /// <summary><c>type name = …</c>.</summary>
    TypeAlias,

    /// <summary><c>del name</c>.</summary>
    Deletion,
}
