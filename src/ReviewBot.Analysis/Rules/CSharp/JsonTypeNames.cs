using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Settings of Json.NET that let the JSON name the types that are created.</summary>
internal static class JsonTypeNames
{
    /// <summary>How many parts of a value are looked at.</summary>
    private const int MostParts = 32;

    /// <summary>Judges a setting that is assigned.</summary>
    public static void CheckAssignment(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { Own.Count: > 0 } || Handling(assignment.Right, file) is not { } handling || SerializationBinders.StandsBeside(assignment, file)
            || OnlyWrites(assignment))
            return;
        report.Add(
            file.Range(Reader(assignment) ?? (SyntaxNode)assignment),
            $"With `TypeNameHandling.{handling}` the JSON names the types that are created, which runs code of the sender's choice.",
            confidence: Confidence.High);
    }

    /// <summary>Whether the settings are made for a call that only serialises.</summary>
    private static bool OnlyWrites(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } }
        && Syntax.NameOf(call) == "SerializeObject";

    /// <summary>The call that reads with settings that are made for it.</summary>
    private static InvocationExpressionSyntax? Reader(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } }
        && (Syntax.NameOf(call) ?? "").StartsWith("Deserialize", StringComparison.Ordinal) ? call : null;

    /// <summary>Judges a value that goes anywhere else but into the setting.</summary>
    public static void CheckMention(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(access.Expression) != "TypeNameHandling" || file.ReceiverType(access.Expression) is { Own.Count: > 0 })
            return;
        SyntaxNode value = access;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax { OperatorToken.ValueText: "|" or "??" })
            value = value.Parent;
        if (value.Parent is ArgumentSyntax or EqualsValueClauseSyntax { Parent: not ParameterSyntax } or ArrowExpressionClauseSyntax or ReturnStatementSyntax)
        {
            report.Add(
                file.Range(access),
                $"`TypeNameHandling.{access.Name.Identifier.ValueText}` lets the JSON name the types that are created, wherever it is used.",
                Severity.Low,
                Confidence.Low);
        }
    }

    /// <summary>Judges a setting in an attribute.</summary>
    public static void CheckAttribute(AttributeSyntax attribute, CSharpFile file, RuleReport report)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText is "TypeNameHandling" or "ItemTypeNameHandling" && Handling(argument.Expression, file) is { } handling)
            {
                report.Add(
                    file.Range(argument),
                    $"With `TypeNameHandling.{handling}` the JSON names the types that are created, which runs code of the sender's choice.",
                    confidence: Confidence.Medium);
            }
        }
    }

    private static string? Handling(ExpressionSyntax value, CSharpFile file)
    {
        // A long list of flags is a deep tree, and each name in it may stand for another: no honest setting has more parts.
        var parts = new Stack<ExpressionSyntax>([value]);
        for (var seen = 0; seen < MostParts && parts.TryPop(out var part); seen++)
        {
            switch (file.ValueOf(part))
            {
                case MemberAccessExpressionSyntax access when Syntax.LastName(access.Expression) == "TypeNameHandling":
                    if (access.Name.Identifier.ValueText is not "None" and var name)
                        return name;
                    break;
                case BinaryExpressionSyntax flags:
                    parts.Push(flags.Right);
                    parts.Push(flags.Left);
                    break;
                case ConditionalExpressionSyntax choice:
                    parts.Push(choice.WhenFalse);
                    parts.Push(choice.WhenTrue);
                    break;
                case CastExpressionSyntax cast when file.ConstantOf(cast.Expression) is long number and not 0:
                    return number switch { 1 => "Objects", 2 => "Arrays", 3 => "All", _ => "Auto" };
            }
        }

        return null;
    }
}
