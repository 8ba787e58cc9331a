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

/// <summary>Finds fields and properties of a type in its own declaration; each type of a file is read once.</summary>
internal sealed class OwnFields
{
    private readonly Dictionary<SyntaxNode, Dictionary<string, OwnField>> _types = [];

    /// <summary>The types that a node stands in, innermost first, and the file for members that stand in no type.</summary>
    public static IEnumerable<SyntaxNode> Containers(SyntaxNode at) =>
        at.AncestorsAndSelf().Where(a => a is TypeDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>A field or property by its name.</summary>
    public OwnField? Find(SyntaxNode type, string name)
    {
        if (!_types.TryGetValue(type, out var fields))
            _types[type] = fields = Read(type);
        return fields.GetValueOrDefault(name);
    }

    private static Dictionary<string, OwnField> Read(SyntaxNode type)
    {
        var assigned = type.DescendantNodes().OfType<AssignmentExpressionSyntax>().ToLookup(a => Target(a.Left), StringComparer.Ordinal);
        var fields = new Dictionary<string, OwnField>(StringComparer.Ordinal);
        foreach (var member in type is TypeDeclarationSyntax declaration ? declaration.Members : ((CompilationUnitSyntax)type).Members)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                        fields.TryAdd(variable.Identifier.ValueText, Field(type, field, variable, [.. assigned[variable.Identifier.ValueText]]));
                    break;
                case PropertyDeclarationSyntax property:
                    fields.TryAdd(property.Identifier.ValueText, Property(property, [.. assigned[property.Identifier.ValueText]]));
                    break;
            }
        }

        return fields;
    }

    private static OwnField Field(
        SyntaxNode type, FieldDeclarationSyntax field, VariableDeclaratorSyntax variable, IReadOnlyList<AssignmentExpressionSyntax> values)
    {
        var initial = variable.Initializer?.Value;
        if (field.Modifiers.Any(SyntaxKind.ConstKeyword))
            return new OwnField(variable, initial, IsFixed: true, IsPrivate: true, []);
        var closed = IsPrivate(field.Modifiers);
        var readOnly = field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        var fixedValue = initial is not null && values.Count == 0 && (readOnly || (closed && !IsPartial(type)));
        return new OwnField(variable, initial, fixedValue, closed || readOnly, values);
    }

    private static OwnField Property(PropertyDeclarationSyntax property, IReadOnlyList<AssignmentExpressionSyntax> values)
    {
        if (property.ExpressionBody is { } arrow)
            return new OwnField(property, arrow.Expression, IsFixed: true, IsPrivate: true, []);
        var writable = property.AccessorList?.Accessors.Any(a => !a.IsKind(SyntaxKind.GetAccessorDeclaration)) ?? false;
        var initial = property.Initializer?.Value;
        return new OwnField(property, initial, initial is not null && !writable && values.Count == 0, !writable, values);
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
