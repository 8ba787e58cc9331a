using System.Collections.Immutable;

namespace ReviewBot.Python.Names;

/// <summary>
/// The values of the expressions of one file that are the same in every run. Answers are kept; any number of threads may ask, and the
/// order of questions does not matter.
/// </summary>
public sealed class Constants
{
    /// <summary>The most characters, bytes or elements of a result; what would be longer is not known.</summary>
    public const int MaxLength = 64 * 1024;

    internal Constants(PythonFile file) => _ = file;

    /// <summary>The value of an expression, or <c>null</c> when it is not known.</summary>
    public ConstantValue? Fold(Expr expression) => throw new NotSupportedException();

    /// <summary>
    /// The text or bytes an expression builds, as known text and holes in turn: <c>"… id = " + x</c> is <c>… id = </c> and a hole
    /// for <c>x</c>. Text that stands side by side is one part. Empty (default) when the expression is no building of a string. A
    /// name is looked through when it is bound once, or in straight line with <c>+=</c> before the expression.
    /// </summary>
    public ImmutableArray<StringPart> FoldParts(Expr expression) => throw new NotSupportedException();
}
