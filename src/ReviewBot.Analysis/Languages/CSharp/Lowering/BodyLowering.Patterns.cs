using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Patterns.</summary>
internal sealed partial class BodyLowering
{
    private void Match(int value, PatternSyntax pattern, int then, int otherwise)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case ParenthesizedPatternSyntax inner:
                Match(value, inner.Pattern, then, otherwise);
                break;
            case ConstantPatternSyntax constant:
                Constant(value, constant.Expression, then, otherwise);
                break;
            case UnaryPatternSyntax not:
                Match(value, not.Pattern, otherwise, then);
                break;
            case BinaryPatternSyntax both:
                var next = _out.NewBlock();
                var isAnd = both.IsKind(SyntaxKind.AndPattern);
                Match(value, both.Left, isAnd ? next : then, isAnd ? otherwise : next);
                _out.Start(next);
                Match(value, both.Right, then, otherwise);
                break;
            case RelationalPatternSyntax relation:
                var place = Place(relation);
                _out.Branch(Binary(Relation(relation.OperatorToken.Kind()), value, Value(relation.Expression), place), then, otherwise);
                break;
            case TypePatternSyntax type:
                TypeCase(value, Names.Type(type.Type), Place(type), then, otherwise);
                break;
            case DeclarationPatternSyntax declaration:
                Declared(value, declaration, then, otherwise);
                break;
            case RecursivePatternSyntax recursive:
                Recursive(value, recursive, then, otherwise);
                break;
            case ListPatternSyntax list:
                List(value, list, then, otherwise);
                break;
            case VarPatternSyntax variable:
                Bind(variable.Designation, value, null);
                _out.Jump(then);
                break;
            case SlicePatternSyntax { Pattern: { } inner }:
                Match(value, inner, then, otherwise);
                break;
            default:
                _out.Jump(then);
                break;
        }
    }

    private void TypeCase(int value, TypeName? type, Span place, int then, int otherwise)
    {
        if (type is null)
            _out.Jump(then);
        else
            _out.Branch(_out.Emit(StepKind.TypeTest, place, value, data: type), then, otherwise);
    }

    /// <summary>A constant or, as the parser cannot tell them apart, the name of a type.</summary>
    private void Constant(int value, ExpressionSyntax expression, int then, int otherwise)
    {
        var place = Place(expression);
        if (Syntax.Bare(expression) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression })
        {
            NullTest(value, place, then, otherwise);
            return;
        }

        var operand = expression is NameSyntax or MemberAccessExpressionSyntax or TypeSyntax ? Chain(expression) : new Operand(Value(expression));
        if (operand.Name is { } name && (operand.IsType || Names.IsNamespace(name[..Math.Max(0, name.LastIndexOf('.'))])))
            TypeCase(value, new TypeName(name, expression is NameSyntax written ? Names.Arguments(written) : []), place, then, otherwise);
        else
            _out.Branch(Binary(FlowOperator.Equal, value, Materialised(operand, place), place), then, otherwise);
    }

    private void Declared(int value, DeclarationPatternSyntax declaration, int then, int otherwise)
    {
        var type = Names.Type(declaration.Type);
        var matched = _out.NewBlock();
        TypeCase(value, type, Place(declaration.Type), matched, otherwise);
        _out.Start(matched);
        Bind(declaration.Designation, Cast(value, type, Place(declaration)), type);
        _out.Jump(then);
    }

    /// <summary>Gives a value to what stands in the place of a variable: one name, several, or none.</summary>
    private void Bind(VariableDesignationSyntax? designation, int value, TypeName? type)
    {
        switch (designation)
        {
            case SingleVariableDesignationSyntax single:
                _out.Copy(Declare(single.Identifier, type), value, Place(single));
                break;
            case ParenthesizedVariableDesignationSyntax several:
                for (var i = 0; i < several.Variables.Count; i++)
                {
                    var variable = several.Variables[i];
                    if (variable is not DiscardDesignationSyntax)
                        Bind(variable, Element(value, i, Place(variable)), null);
                }

                break;
        }
    }

    private int Element(int value, int index, Span place) => _out.Emit(StepKind.LoadElement, place, value, Literal((long)index, place));

    private void Recursive(int value, RecursivePatternSyntax pattern, int then, int otherwise)
    {
        var place = Place(pattern);
        var type = Names.Type(pattern.Type);
        var matched = _out.NewBlock();
        if (type is not null)
            TypeCase(value, type, Place(pattern.Type!), matched, otherwise);
        else
            NullTest(value, place, otherwise, matched);
        _out.Start(matched);
        var subject = Cast(value, type, place);
        for (var i = 0; i < pattern.PositionalPatternClause?.Subpatterns.Count; i++)
            Inner(Element(subject, i, Place(pattern.PositionalPatternClause.Subpatterns[i])), pattern.PositionalPatternClause.Subpatterns[i].Pattern, otherwise);
        foreach (var part in pattern.PropertyPatternClause?.Subpatterns ?? default)
            Inner(Property(subject, part), part.Pattern, otherwise);
        Bind(pattern.Designation, subject, type);
        _out.Jump(then);
    }

    private void Inner(int value, PatternSyntax pattern, int otherwise)
    {
        var next = _out.NewBlock();
        Match(value, pattern, next, otherwise);
        _out.Start(next);
    }

    private int Property(int subject, SubpatternSyntax part)
    {
        var path = part.ExpressionColon?.Expression;
        var names = new Stack<SimpleNameSyntax>();
        while (path is MemberAccessExpressionSyntax access)
        {
            names.Push(access.Name);
            path = access.Expression;
        }

        if (path is SimpleNameSyntax first)
            names.Push(first);
        foreach (var name in names)
            subject = _out.Emit(StepKind.Load, Place(name), subject, data: name.Identifier.ValueText);
        return subject;
    }

    private void List(int value, ListPatternSyntax list, int then, int otherwise)
    {
        var place = Place(list);
        var fits = _out.NewBlock();
        var count = list.Patterns.Count;
        var hasSlice = list.Patterns.Any(p => p is SlicePatternSyntax);
        var length = _out.Emit(StepKind.Load, place, value, data: "Length");
        var needed = Literal((long)(hasSlice ? count - 1 : count), place);
        _out.Branch(Binary(hasSlice ? FlowOperator.GreaterOrEqual : FlowOperator.Equal, length, needed, place), fits, otherwise);
        _out.Start(fits);
        var isBehind = false;
        for (var i = 0; i < count; i++)
        {
            var part = list.Patterns[i];
            if (part is DiscardPatternSyntax or SlicePatternSyntax { Pattern: null })
            {
                isBehind |= part is SlicePatternSyntax;
                continue;
            }

            var at = Place(part);
            var from = part is SlicePatternSyntax ? Rest(value, i, count - i - 1, at) : Element(value, isBehind ? i - count : i, at);
            isBehind |= part is SlicePatternSyntax;
            Inner(from, part, otherwise);
        }

        Bind(list.Designation, value, null);
        _out.Jump(then);
    }

    private int Rest(int value, int from, int behind, Span place) => _out.Emit(
        StepKind.Slice, place, value, Literal((long)from, place), behind == 0 ? None : Literal((long)-behind, place));

    private static FlowOperator Relation(SyntaxKind token) => token switch
    {
        SyntaxKind.LessThanToken => FlowOperator.Less,
        SyntaxKind.LessThanEqualsToken => FlowOperator.LessOrEqual,
        SyntaxKind.GreaterThanToken => FlowOperator.Greater,
        SyntaxKind.GreaterThanEqualsToken => FlowOperator.GreaterOrEqual,
        SyntaxKind.ExclamationEqualsToken => FlowOperator.NotEqual,
        _ => FlowOperator.Equal,
    };
}
