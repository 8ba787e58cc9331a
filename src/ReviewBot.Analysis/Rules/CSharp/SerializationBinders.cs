using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Finds the binder that is set beside a setting of Json.NET.</summary>
internal static class SerializationBinders
{
    /// <summary>A binder decides about the types; whether it decides well is not looked at.</summary>
    public static bool StandsBeside(AssignmentExpressionSyntax assignment, CSharpFile file)
    {
        var writes = PropertyWrites.Around(assignment, file);
        return writes.Beside(assignment, "SerializationBinder").Concat(writes.Beside(assignment, "Binder")).Any(a => a.Right is not LiteralExpressionSyntax);
    }
}
