using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Values of constant expressions: literals, <c>const</c> and never reassigned variables and fields, concatenation, interpolation of
/// constants, arithmetic and comparison. Strings, <c>long</c>, <c>double</c>, <c>bool</c> and <c>char</c> come out.
/// </summary>
internal sealed class ConstantFolding
{
    private const int MostDepth = 24;
    private const int MostCharacters = 64 * 1024;
    private const int CharactersOfStep = 64;
    private readonly CSharpFile _file;
    private readonly Answers<object> _answers;

    public ConstantFolding(CSharpFile file)
    {
        _file = file;
        _answers = new Answers<object>(MostDepth, Find, file.Cancellation);
    }

    public object? Of(ExpressionSyntax expression, int depth) =>
        expression is LiteralExpressionSyntax literal ? Widen(literal.Token.Value) : _answers.Of(expression, depth);

    private object? Find(ExpressionSyntax expression, int depth)
    {
        var value = Fold(expression, depth);
        if (value is string text && expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax)
            _answers.Charge(text.Length / CharactersOfStep);
        return value;
    }

    private object? Fold(ExpressionSyntax expression, int depth) => expression switch
    {
        ParenthesizedExpressionSyntax e => Of(e.Expression, depth),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } e => Of(e.Operand, depth),
        PrefixUnaryExpressionSyntax e => Unary(e.Kind(), Of(e.Operand, depth)),
        BinaryExpressionSyntax e => Binary(e, depth),
        InterpolatedStringExpressionSyntax e => Interpolated(e, depth),
        IdentifierNameSyntax e => Identifier(e, depth),
        MemberAccessExpressionSyntax e => Member(e, depth),
        InvocationExpressionSyntax e => Invocation(e, depth),
        CastExpressionSyntax e => Of(e.Expression, depth),
        ConditionalExpressionSyntax e => Of(e.Condition, depth) switch
        {
            true => Of(e.WhenTrue, depth),
            false => Of(e.WhenFalse, depth),
            _ => null,
        },
        _ => null,
    };

    private object? Binary(BinaryExpressionSyntax binary, int depth)
    {
        if (!binary.IsKind(SyntaxKind.AddExpression))
            return Combine(binary.Kind(), Of(binary.Left, depth), Of(binary.Right, depth));

        // A long concatenation is a deep left spine; it is folded in a loop.
        var terms = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = binary;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            terms.Push(sum.Right);
            left = sum.Left;
        }

        if (Of(left, depth) is not { } first)
            return null;
        StringBuilder? text = null;
        object value = first;
        while (terms.TryPop(out var term))
        {
            if (Of(term, depth) is not { } next)
                return null;
            if (text is null && (value is string || next is string))
                text = new StringBuilder(Text(value));
            if (text is null)
            {
                if (Combine(SyntaxKind.AddExpression, value, next) is not { } sum)
                    return null;
                value = sum;
            }
            else if (text.Append(Text(next)).Length > MostCharacters)
            {
                return null;
            }
        }

        return text?.ToString() ?? value;
    }

    private string? Interpolated(InterpolatedStringExpressionSyntax interpolated, int depth)
    {
        var text = new StringBuilder();
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax literal:
                    text.Append(literal.TextToken.ValueText);
                    break;
                case InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole when Of(hole.Expression, depth) is { } value:
                    text.Append(Text(value));
                    break;
                default:
                    return null;
            }

            if (text.Length > MostCharacters)
                return null;
        }

        return text.ToString();
    }

    private object? Identifier(IdentifierNameSyntax identifier, int depth)
    {
        if (_file.VariableOf(identifier) is { } variable)
        {
            return variable.Declaration is VariableDeclaratorSyntax && variable.Writes is [{ Value: { } value, Appends: false }]
                ? Of(value, depth)
                : null;
        }

        return Field(identifier, identifier.Identifier.ValueText, depth);
    }

    private object? Member(MemberAccessExpressionSyntax access, int depth)
    {
        var name = access.Name.Identifier.ValueText;
        if (access.Expression is ThisExpressionSyntax)
            return Field(access, name, depth);
        if (name == "Empty" && access.Expression.ToString() is "string" or "String" or "System.String")
            return "";
        if (name == "NewLine" && access.Expression.ToString() is "Environment" or "System.Environment")
            return "\n";
        if (_file.ReceiverType(access.Expression) is not { Own: { Count: > 0 } own })
            return null;
        foreach (var declaration in own)
        {
            if (declaration.Member(name)?.Constant is { } constant)
                return Widen(constant);
        }

        return FieldOf(own[0], access, name, depth);
    }

    /// <summary>A constant of a type of this very file whose value is not a mere literal.</summary>
    private object? FieldOf(TypeDeclaration type, MemberAccessExpressionSyntax access, string name, int depth)
    {
        var simple = type.FullName[(type.FullName.LastIndexOf('.') + 1)..];
        foreach (var node in access.SyntaxTree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax declaration && declaration.Identifier.ValueText == simple
                && _file.Fields.Find(declaration, name) is { } field && field.IsFixed)
            {
                return field.Initial is { } initial ? Of(initial, depth) : null;
            }
        }

        return null;
    }

    private object? Field(ExpressionSyntax at, string name, int depth)
    {
        foreach (var type in OwnFields.Containers(at))
        {
            if (_file.Fields.Find(type, name) is { } field)
                return field.IsFixed && field.Initial is { } initial ? Of(initial, depth) : null;
        }

        foreach (var declaration in _file.EnclosingType(at))
        {
            if (declaration.Member(name)?.Constant is { } constant)
                return Widen(constant);
        }

        return null;
    }

    private string? Invocation(InvocationExpressionSyntax call, int depth)
    {
        if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && call.ArgumentList.Arguments is [var named])
            return Syntax.LastName(named.Expression);
        if (call.Expression is not MemberAccessExpressionSyntax access)
            return null;
        var name = access.Name.Identifier.ValueText;
        if (name == "Concat" && access.Expression.ToString() is "string" or "String")
        {
            var text = new StringBuilder();
            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (Of(argument.Expression, depth) is not { } value || text.Append(Text(value)).Length > MostCharacters)
                    return null;
            }

            return text.ToString();
        }

        if (call.ArgumentList.Arguments.Count > 0 || Of(access.Expression, depth) is not string receiver)
            return null;
        return name switch
        {
            "Trim" => receiver.Trim(),
            "ToLower" or "ToLowerInvariant" => receiver.ToLowerInvariant(),
            "ToUpper" or "ToUpperInvariant" => receiver.ToUpperInvariant(),
            "ToString" => receiver,
            _ => null,
        };
    }

    private static object? Unary(SyntaxKind kind, object? operand) => (kind, operand) switch
    {
        (SyntaxKind.LogicalNotExpression, bool value) => !value,
        (SyntaxKind.UnaryMinusExpression, long value) => unchecked(-value),
        (SyntaxKind.UnaryMinusExpression, double value) => -value,
        (SyntaxKind.UnaryPlusExpression, long or double) => operand,
        _ => null,
    };

    private static object? Combine(SyntaxKind kind, object? left, object? right) => (kind, left, right) switch
    {
        (SyntaxKind.LogicalAndExpression, false, _) or (SyntaxKind.LogicalAndExpression, _, false) => false,
        (SyntaxKind.LogicalOrExpression, true, _) or (SyntaxKind.LogicalOrExpression, _, true) => true,
        (SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression, bool, bool b) => b,
        (SyntaxKind.CoalesceExpression, { } value, _) => value,
        (SyntaxKind.EqualsExpression, { } a, { } b) => a.Equals(b),
        (SyntaxKind.NotEqualsExpression, { } a, { } b) => !a.Equals(b),
        (SyntaxKind.AddExpression, long a, long b) => unchecked(a + b),
        (SyntaxKind.SubtractExpression, long a, long b) => unchecked(a - b),
        (SyntaxKind.MultiplyExpression, long a, long b) => unchecked(a * b),
        (SyntaxKind.DivideExpression, long a, long b) when b is not (0 or -1) => a / b,
        (SyntaxKind.ModuloExpression, long a, long b) when b is not (0 or -1) => a % b,
        (SyntaxKind.LessThanExpression, long a, long b) => a < b,
        (SyntaxKind.LessThanOrEqualExpression, long a, long b) => a <= b,
        (SyntaxKind.GreaterThanExpression, long a, long b) => a > b,
        (SyntaxKind.GreaterThanOrEqualExpression, long a, long b) => a >= b,
        (SyntaxKind.BitwiseOrExpression, long a, long b) => a | b,
        (SyntaxKind.BitwiseAndExpression, long a, long b) => a & b,
        (SyntaxKind.LeftShiftExpression, long a, long b) => a << (int)(b & 63),
        _ => null,
    };

    private static object? Widen(object? value) => value switch
    {
        null => null,
        string or bool or char or double => value,
        float number => (double)number,
        ulong number => unchecked((long)number),
        decimal number => (double)number,
        IConvertible number => number.ToInt64(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
