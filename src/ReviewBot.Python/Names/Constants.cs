using System.Collections.Concurrent;

namespace ReviewBot.Python.Names;

/// <summary>
/// The values of the expressions of one file that are the same in every run. Answers are kept; any number of threads may ask, and the
/// order of questions does not matter.
/// </summary>
/// <remarks>
/// A name is looked through when it is bound once. A list is known as it was displayed, whatever is done to it later; so one that
/// has a name is given as the answer to a question for that name only, and nothing is worked out of it. What other files, subclasses
/// or users of an object bind anew is not seen.
/// </remarks>
public sealed partial class Constants
{
    /// <summary>The most characters, bytes or elements of a result; what would be longer is not known.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxHeight = 200;
    private const int MaxTerms = 500;
    private const int MaxKeptSize = 1024;

    private readonly PythonFile _file;
    private readonly ConcurrentDictionary<Expr, Folded> _folded = new(concurrencyLevel: 1, capacity: 0, ReferenceEqualityComparer.Instance);

    internal Constants(PythonFile file) => _file = file;

    /// <summary>
    /// The outcome for an expression. What is higher than allowed is kept with the height that was not enough, so that the answer does
    /// not depend on the question through which the expression was reached. A value that depends on itself is too high.
    /// </summary>
    private readonly record struct Folded(object? Kept, int Height, bool IsTooHigh)
    {
        public ConstantValue? Value => Kept as ConstantValue ?? ((Kept as WeakReference<ConstantValue>)?.TryGetTarget(out var value) == true ? value : null);

        public bool IsForgotten => Kept is WeakReference<ConstantValue> && Value is null;

        public static Folded Unknown { get; } = new(null, 1, IsTooHigh: false);

        public static Folded Of(ConstantValue? value, int height) => new(value, height, IsTooHigh: false);

        /// <summary>Large values are made again when they are needed again, lest a small file fill the memory.</summary>
        public Folded ToKeep() => Kept is ConstantValue { Size: > MaxKeptSize } value ? this with { Kept = new WeakReference<ConstantValue>(value) } : this;
    }

    /// <summary>The value of an expression, or <c>null</c> when it is not known.</summary>
    public ConstantValue? Fold(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression is Name or Attribute && Definite(expression) is { Value: List list } of)
            return of.File.Constants.Evaluate(list, new(MaxHeight, IsPlain: false)).Value;
        return Evaluate(expression, new(MaxHeight, IsPlain: false)).Value;
    }

    /// <summary>The value of an expression that needs no name but those of its own file; it asks nothing of the names of other files.</summary>
    internal ConstantValue? FoldPlain(Expr expression) => Evaluate(expression, new(Height: 20, IsPlain: true)).Value;

    /// <summary>How an expression is worked out.</summary>
    /// <param name="Height">How high it may be, names that are looked through included.</param>
    /// <param name="IsPlain">Whether qualified names may not be asked for, since it is they who ask.</param>
    private readonly record struct Bounds(int Height, bool IsPlain)
    {
        public Bounds Below => this with { Height = Height - 1 };
    }

    private Folded Evaluate(Expr expression, Bounds bounds)
    {
        if (expression is Constant constant)
            return Folded.Of(Literal(constant), 0);
        if (bounds.Height <= 0)
            return new(null, 1, IsTooHigh: true);
        if (!IsFoldable(expression))
            return Folded.Unknown;
        if (!bounds.IsPlain && _folded.TryGetValue(expression, out var known) && !known.IsForgotten)
        {
            if (known.IsTooHigh ? bounds.Height <= known.Height : bounds.Height >= known.Height)
                return known;
            if (!known.IsTooHigh)
                return new(null, bounds.Height, IsTooHigh: true);
        }

        var work = new Work(this, bounds.Below);
        var value = work.Compute(expression);
        var result = work.IsTooHigh ? new Folded(null, bounds.Height, IsTooHigh: true) : Folded.Of(value, work.Height + 1);
        if (!bounds.IsPlain)
            _folded[expression] = result.ToKeep();
        return result;
    }

    private static bool IsFoldable(Expr expression) =>
        expression is Name or Attribute or BinOp or UnaryOp or BoolOp or Compare or IfExp or Subscript or JoinedStr or Call or Tuple or List or NamedExpr;

    private static ConstantValue? Literal(Constant constant) => constant.Kind switch
    {
        ConstantKind.None => ConstantValue.None,
        ConstantKind.True => ConstantValue.True,
        ConstantKind.False => ConstantValue.False,
        ConstantKind.Int => ConstantValue.Of(constant.Integer),
        ConstantKind.Float => ConstantValue.Of(constant.Float),
        ConstantKind.Str => ConstantValue.Of(constant.Text),
        ConstantKind.Bytes => ConstantValue.Of(constant.Bytes),
        _ => null,
    };

    /// <summary>Whether a name of the module stands in the module before anything in the file has bound it.</summary>
    private bool IsUnbound(Name name, Binding binding) =>
        binding is { Scope.Kind: ScopeKind.Module, Sites: [var first, ..] } && name.Start < first.Node.Start && _file.Scopes.ScopeAt(name) == binding.Scope;

    /// <summary>The expression that a name or attribute always stands for, and the file it is in.</summary>
    private (PythonFile File, Expr Value)? Definite(Expr expression)
    {
        if (expression is Name name)
        {
            if (Query.BindingOf(name, new(_file)) is not { Only: { } only } bound)
                return null;
            if (only.IsConditional && bound.Scope.Kind == ScopeKind.Module && !_file.Scopes.StarImports.IsEmpty)
                return null;
            if (IsUnbound(name, bound))
                return null;
            if (only.Kind != BindingKind.ImportFrom)
                return only is { Kind: BindingKind.Assignment or BindingKind.Walrus, Value: { } value } ? (_file, value) : null;
        }

        if (_file.Names(expression) is not { IsComplete: true, Meanings: [{ Kind: MeaningKind.Variable, File: { } file, Binding: { } binding }] })
            return null;
        var scope = binding.Scope;
        return binding.Only is { Kind: BindingKind.Assignment, Value: { } always } && !(scope.Find(binding.Name) is not null && scope.FindAttribute(binding.Name) is not null)
            ? (file, always)
            : null;
    }
}
