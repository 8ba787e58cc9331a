using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Finds the binder that is set beside a setting of Json.NET.</summary>
internal static class SerializationBinders
{
    /// <summary>A binder decides about the types; whether it decides well is not looked at.</summary>
    public static bool StandsBeside(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is InitializerExpressionSyntax initializer)
        {
            if (initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(SetsBinder))
                return true;
            return initializer.Parent?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                && SetsBinderOf(variable.Identifier.ValueText, assignment);
        }

        return assignment.Left is MemberAccessExpressionSyntax access && SetsBinderOf(access.Expression.ToString(), assignment);
    }

    private static bool SetsBinderOf(string target, SyntaxNode near) =>
        MemberBody.RootOf(near).DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(
            a => SetsBinder(a) && (a.Left is MemberAccessExpressionSyntax access
                ? access.Expression.ToString() == target
                : a.Parent?.Parent?.Parent?.Parent is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == target));

    private static bool SetsBinder(AssignmentExpressionSyntax assignment) =>
        Syntax.LastName(assignment.Left) is "SerializationBinder" or "Binder" && assignment.Right is not LiteralExpressionSyntax;
}
