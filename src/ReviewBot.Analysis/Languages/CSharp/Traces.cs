using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>The way of a part of a value, told in steps and in words.</summary>
internal static class Traces
{
    /// <summary>From where the part enters, over the writes it passed, to the sink.</summary>
    public static List<TraceStep> Of(Piece piece, SyntaxNode sink, string use, CSharpFile file)
    {
        var steps = new List<TraceStep> { new(file.Location(piece.Expression), $"`{Syntax.Show(piece.Expression)}` {Words(piece)}") };
        foreach (var write in piece.Via)
        {
            var location = file.Location(write);
            if (steps[^1].Location.Range.StartLine != location.Range.StartLine)
                steps.Add(new TraceStep(location, Note(write)));
        }

        steps.Add(new TraceStep(file.Location(sink), use));
        return steps;
    }

    /// <summary>What is known of where the part comes from.</summary>
    public static string Words(Piece piece) => piece.Kind switch
    {
        OriginKind.Request => "comes from the request",
        OriginKind.Archive => "comes from the archive",
        OriginKind.Local => "comes from the user of the machine",
        OriginKind.Parameter => "is given by the caller" + (Syntax.MemberName(piece.Expression) is { Length: > 0 } name ? $" of `{name}`" : ""),
        _ => "is not a constant",
    };

    private static string Note(SyntaxNode write) => write switch
    {
        VariableDeclaratorSyntax variable => $"becomes `{variable.Identifier.ValueText}`",
        AssignmentExpressionSyntax assignment => $"is written to `{Syntax.Show(assignment.Left)}`",
        InvocationExpressionSyntax call => $"is added by `{Syntax.NameOf(call)}`",
        ArgumentSyntax => "is passed on",
        _ => "passes on",
    };
}
