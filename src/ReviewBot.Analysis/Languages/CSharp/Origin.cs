using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>Who decides about a value, least trusted last.</summary>
internal enum OriginKind
{
    /// <summary>Cannot be told.</summary>
    Unknown,

    /// <summary>The caller of a member that others can call.</summary>
    Parameter,

    /// <summary>The user of the machine: console, command line, environment.</summary>
    Local,

    /// <summary>Whoever made the archive that is unpacked.</summary>
    Archive,

    /// <summary>Whoever sends a request.</summary>
    Request,
}

/// <summary>What a value is handed to; decides which functions make it safe.</summary>
internal enum SinkKind
{
    /// <summary>The text of an SQL statement.</summary>
    Sql,

    /// <summary>A command line.</summary>
    Command,

    /// <summary>A path of the file system.</summary>
    Path,
}

/// <summary>A part of a value that is not constant.</summary>
/// <param name="Expression">Where it enters.</param>
/// <param name="Kind">Who decides about it.</param>
/// <param name="Composed">Whether it was put together with other text.</param>
/// <param name="Via">The writes it passed on its way, from the sink back.</param>
internal sealed record Piece(ExpressionSyntax Expression, OriginKind Kind, bool Composed, IReadOnlyList<SyntaxNode> Via);

/// <summary>The parts of a value that are not constant; none for a constant or harmless one.</summary>
internal sealed record Origin(IReadOnlyList<Piece> Pieces)
{
    public bool IsConstant => Pieces.Count == 0;

    /// <summary>The least trusted part, the first of equals; composed ones before others.</summary>
    public Piece? Worst => Pieces.OrderByDescending(p => p.Kind).ThenByDescending(p => p.Composed).FirstOrDefault();

    /// <summary>The least trusted of the parts that were put together with other text.</summary>
    public Piece? WorstComposed => Pieces.Where(p => p.Composed).OrderByDescending(p => p.Kind).FirstOrDefault();
}
