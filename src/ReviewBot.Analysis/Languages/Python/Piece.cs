using System.Text;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>A part of a value that is not constant.</summary>
/// <param name="Expression">Where it comes in.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="IsComposed">Whether it is put together with other text; otherwise it is the whole value.</param>
internal readonly record struct Piece(Expr Expression, OriginKind Kind, bool IsComposed)
{
    private const int MostShown = 60;

    /// <summary>The clause of a message: what it is and where it comes from.</summary>
    public string Words(PythonCode code)
    {
        var from = Kind switch
        {
            OriginKind.Request => "comes from the request",
            OriginKind.Network => "comes from the network",
            OriginKind.Local => "comes from the user of the machine",
            OriginKind.Parameter => "is given by the caller",
            _ => "is not a constant",
        };
        return $"`{Show(Expression, code)}`, which {from}";
    }

    /// <summary>The way from where it comes in to where it is used.</summary>
    public IReadOnlyList<TraceStep> Trace(Node sink, string use, PythonCode code) =>
        sink.Start <= Expression.Start && Expression.End <= sink.End
            ? []
            : [new(code.Location(Expression), $"{Words(code).Replace(", which", "", StringComparison.Ordinal)}"), new(code.Location(sink), use)];

    /// <summary>The source of an expression in one line, cut where it is long.</summary>
    public static string Show(Node node, PythonCode code)
    {
        var shown = new StringBuilder(MostShown + 1);
        foreach (var c in code.Source(node))
        {
            if (shown.Length >= MostShown)
                return shown.Append('…').ToString();
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                shown.Append(c == '`' ? '\'' : c);
            else if (shown.Length > 0 && shown[^1] != ' ')
                shown.Append(' ');
        }

        return shown.ToString();
    }
}
