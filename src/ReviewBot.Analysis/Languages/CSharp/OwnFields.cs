using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>A field or property as it stands in the file.</summary>
/// <param name="Declaration">The declarator or property.</param>
/// <param name="Initial">The initial value; the expression of an arrow property.</param>
/// <param name="IsFixed">Constant, read-only with an initial value and not written by a constructor, or an arrow property.</param>
/// <param name="IsPrivate">Whether only its own type can write it.</param>
/// <param name="Values">What its own type assigns to it.</param>
internal sealed record OwnField(
    SyntaxNode Declaration, ExpressionSyntax? Initial, bool IsFixed, bool IsPrivate, IReadOnlyList<AssignmentExpressionSyntax> Values);

/// <summary>Finds fields and properties of a type in its own declaration.</summary>
internal static class OwnFields
{
    /// <summary>The types that a node stands in, innermost first, and the file for members that stand in no type.</summary>
    public static IEnumerable<SyntaxNode> Containers(SyntaxNode at) =>
        at.AncestorsAndSelf().Where(a => a is TypeDeclarationSyntax or CompilationUnitSyntax);

    public static OwnField? Find(SyntaxNode type, string name)
    {
        foreach (var member in type is TypeDeclarationSyntax declaration ? declaration.Members : ((CompilationUnitSyntax)type).Members)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        if (variable.Identifier.ValueText == name)
                            return Field(type, field, variable);
                    }

                    break;
                case PropertyDeclarationSyntax property when property.Identifier.ValueText == name:
                    return Property(type, property);
            }
        }

        return null;
    }

    private static OwnField Field(SyntaxNode type, FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
    {
        var initial = variable.Initializer?.Value;
        if (field.Modifiers.Any(SyntaxKind.ConstKeyword))
            return new OwnField(variable, initial, IsFixed: true, IsPrivate: true, []);
        var values = Assigned(type, variable.Identifier.ValueText);
        var closed = IsPrivate(field.Modifiers);
        var readOnly = field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        var fixedValue = initial is not null && values.Count == 0 && (readOnly || (closed && !IsPartial(type)));
        return new OwnField(variable, initial, fixedValue, closed || readOnly, values);
    }

    private static OwnField Property(SyntaxNode type, PropertyDeclarationSyntax property)
    {
        if (property.ExpressionBody is { } arrow)
            return new OwnField(property, arrow.Expression, IsFixed: true, IsPrivate: true, []);
        var writable = property.AccessorList?.Accessors.Any(a => !a.IsKind(SyntaxKind.GetAccessorDeclaration)) ?? false;
        var values = Assigned(type, property.Identifier.ValueText);
        var initial = property.Initializer?.Value;
        return new OwnField(property, initial, initial is not null && !writable && values.Count == 0, !writable, values);
    }

    private static List<AssignmentExpressionSyntax> Assigned(SyntaxNode type, string name)
    {
        var found = new List<AssignmentExpressionSyntax>();
        foreach (var node in type.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax assignment && Target(assignment.Left) == name)
                found.Add(assignment);
        }

        return found;
    }

    private static string? Target(ExpressionSyntax left) => left switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsPartial(SyntaxNode type) => type is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool IsPrivate(SyntaxTokenList modifiers) =>
        !modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.InternalKeyword) && !modifiers.Any(SyntaxKind.ProtectedKeyword);
}
