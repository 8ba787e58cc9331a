using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>The state of one search by <see cref="ValueOrigins"/>.</summary>
internal sealed class Trail(SinkKind sink)
{
    private const int MostPieces = 64;
    private const int MostDepth = 64;
    private const int MostExpressions = 2_000;
    private readonly HashSet<(object, SyntaxNode)> _entered = [];
    private readonly Stack<SyntaxNode> _via = new();
    private readonly Stack<Dictionary<ParameterSyntax, ExpressionSyntax>> _frames = new();
    private readonly List<Piece> _pieces = [];

    public SinkKind Sink => sink;

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>How many expressions were looked at.</summary>
    public int Looked { get; set; }

    /// <summary>How many calls deep the search stands.</summary>
    public int Calls { get; set; }

    public void Add(ExpressionSyntax expression, OriginKind kind, bool composed)
    {
        if (_pieces.Count < MostPieces)
            _pieces.Add(new Piece(expression, kind, composed, [.. _via]));
    }

    /// <summary>Counts an expression; over a bound it is taken down as unknown.</summary>
    public bool IsOverBound(ExpressionSyntax expression, bool composed, ref int depth)
    {
        if (depth++ <= MostDepth && ++Looked <= MostExpressions)
            return false;
        Add(expression, OriginKind.Unknown, composed);
        return true;
    }

    /// <summary>Whether a declaration was not yet followed from this use.</summary>
    public bool Enter(object declaration, SyntaxNode use) => _entered.Add((declaration, use));

    public void Push(SyntaxNode write) => _via.Push(write);

    public void Pop() => _via.Pop();

    /// <summary>Binds the parameters of a method to the arguments of a call while its returns are followed.</summary>
    public void Bind(SyntaxNode callee, InvocationExpressionSyntax call)
    {
        var frame = new Dictionary<ParameterSyntax, ExpressionSyntax>();
        var parameters = Callers.Parameters(callee)?.Parameters ?? default;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (Syntax.Argument(call.ArgumentList, i, parameters[i].Identifier.ValueText) is { } argument)
                frame[parameters[i]] = argument;
        }

        _frames.Push(frame);
    }

    public void Unbind() => _frames.Pop();

    public ExpressionSyntax? Bound(ParameterSyntax parameter)
    {
        foreach (var frame in _frames)
        {
            if (frame.TryGetValue(parameter, out var argument))
                return argument;
        }

        return null;
    }
}
