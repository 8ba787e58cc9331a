using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Remembers what was answered about expressions of one file, so that code that names a value again and again does not multiply the work.
/// Over the bound of steps every new answer is <c>null</c>.
/// </summary>
internal sealed class Answers<T>(int mostDepth, Func<ExpressionSyntax, int, T?> find, CancellationToken cancellation)
    where T : class
{
    private const int MostSteps = 200_000;

    private readonly Dictionary<ExpressionSyntax, Answer> _known = [];
    private int _steps;
    private bool _isCut;

    /// <summary>The answer about an expression that was reached at a depth.</summary>
    public T? Of(ExpressionSyntax expression, int depth)
    {
        cancellation.ThrowIfCancellationRequested();

        // What was cut off by the depth may be more from a lesser one, and is not more from the same.
        if (_known.TryGetValue(expression, out var known) && (!known.IsCut || depth >= known.Depth))
        {
            _isCut |= known.IsCut;
            return known.Value;
        }

        if (depth > mostDepth || _steps >= MostSteps)
        {
            _isCut = true;
            return null;
        }

        _steps++;
        var outer = _isCut;
        _isCut = false;
        var value = find(expression, depth + 1);
        _known[expression] = new Answer(value, depth, _isCut);
        _isCut |= outer;
        return value;
    }

    /// <summary>Counts further work.</summary>
    public void Charge(int steps) => _steps += steps;

    private readonly record struct Answer(T? Value, int Depth, bool IsCut);
}
