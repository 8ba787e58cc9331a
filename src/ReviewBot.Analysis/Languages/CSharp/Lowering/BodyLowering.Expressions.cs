using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Expressions that are no chain of accesses and calls.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The slot of an expression's value. <paramref name="expected"/> is the type that <c>new()</c> makes there.</summary>
    private int Value(ExpressionSyntax expression, TypeName? expected = null)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        expression = Syntax.Bare(expression);
        if (!_out.IsReachable)
            return None;
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return LiteralValue(literal, expected);
            case MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or TypeSyntax or InstanceExpressionSyntax
                or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                return Materialised(Chain(expression), Place(expression));
            case BinaryExpressionSyntax binary:
                return BinaryValue(binary, expected);
            case AssignmentExpressionSyntax assignment:
                return Assignment(assignment);
            case InterpolatedStringExpressionSyntax text:
                return Interpolated(text);
            case BaseObjectCreationExpressionSyntax creation:
                return Creation(creation, expected);
            case ConditionalAccessExpressionSyntax access:
                return ConditionalAccess(access, isUsed: true);
            case ConditionalExpressionSyntax choice:
                return Choice(choice, expected);
            case AwaitExpressionSyntax wait:
                return _out.Emit(StepKind.Await, Place(wait), Value(wait.Expression, expected));
            case CastExpressionSyntax cast:
                var type = Names.Type(cast.Type);
                return Cast(Value(cast.Expression, type), type, Place(cast));
            case PrefixUnaryExpressionSyntax prefix:
                return Prefix(prefix);
            case PostfixUnaryExpressionSyntax postfix:
                return Step(postfix.Operand, postfix.IsKind(SyntaxKind.PostIncrementExpression), isPostfix: true, Place(postfix));
            case AnonymousFunctionExpressionSyntax lambda:
                return Lambda(lambda);
            case IsPatternExpressionSyntax:
                return Truth(expression);
            case SwitchExpressionSyntax selection:
                return Switch(selection, expected);
            default:
                return OtherValue(expression, expected);
        }
    }

    private int OtherValue(ExpressionSyntax expression, TypeName? expected)
    {
        var place = Place(expression);
        switch (expression)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return Anonymous(anonymous);
            case ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax
                or ImplicitStackAllocArrayCreationExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax:
                return Array(expression, expected);
            case TupleExpressionSyntax tuple:
                return _out.Emit(
                    StepKind.Collect, place, data: new DisplayParts(CollectionKind.Tuple, [.. tuple.Arguments.Select(a => Value(a.Expression))], []));
            case ThrowExpressionSyntax thrown:
                _out.Throw(Value(thrown.Expression), place);
                return None;
            case WithExpressionSyntax with:
                var copy = _out.Emit(StepKind.Invoke, place, Value(with.Expression), data: new CallParts("<Clone>$", [], []));
                Members(copy, with.Initializer, null);
                return copy;
            case QueryExpressionSyntax query:
                return Query(query);
            case CheckedExpressionSyntax arithmetic:
                return Value(arithmetic.Expression, expected);
            case RefExpressionSyntax reference:
                return Value(reference.Expression, expected);
            case DefaultExpressionSyntax standard:
                return Literal(DefaultOf(Names.Type(standard.Type)), place);
            case FieldExpressionSyntax when _context.Property is { } property:
                return _out.Emit(StepKind.Load, place, This(place), data: BackingField(property));
            case RangeExpressionSyntax range:
                return Mix([.. Bounds(range)], place);
            case DeclarationExpressionSyntax declaration:
                Bind(declaration.Designation, None, Names.Type(declaration.Type));
                return None;
            case MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax:
                return Mix([.. expression.ChildNodes().OfType<ExpressionSyntax>().Where(e => e is not TypeSyntax || e is NameSyntax).Select(e => Value(e))], place);
            default:
                return Mix([], place);
        }
    }

    /// <summary>Does what an expression does; its value is not asked for.</summary>
    private void Discard(ExpressionSyntax expression)
    {
        switch (Syntax.Bare(expression))
        {
            case PostfixUnaryExpressionSyntax postfix:
                Step(postfix.Operand, postfix.IsKind(SyntaxKind.PostIncrementExpression), isPostfix: false, Place(postfix));
                break;
            case ConditionalAccessExpressionSyntax access:
                ConditionalAccess(access, isUsed: false);
                break;
            case AssignmentExpressionSyntax assignment when _out.IsReachable:
                Assignment(assignment, isUsed: false);
                break;
            default:
                Value(expression);
                break;
        }
    }

    private int LiteralValue(LiteralExpressionSyntax literal, TypeName? expected)
    {
        var place = Place(literal);
        switch (literal.Kind())
        {
            case SyntaxKind.DefaultLiteralExpression:
                return Literal(DefaultOf(expected), place);
            case SyntaxKind.Utf8StringLiteralExpression:
                return Literal(Encoding.UTF8.GetBytes(literal.Token.ValueText), place);
            case SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression or SyntaxKind.CharacterLiteralExpression
                or SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression or SyntaxKind.NullLiteralExpression:
                return Literal(Constants.Widened(literal.Token.Value), place);
            default:
                return Mix([], place);
        }
    }

    private static object? DefaultOf(TypeName? type) => type?.Name switch
    {
        "bool" => false,
        "int" or "long" or "short" or "byte" or "sbyte" or "uint" or "ulong" or "ushort" or "nint" or "nuint" => 0L,
        "double" or "float" or "decimal" => 0.0,
        "char" => '\0',
        _ => null,
    };

    private int BinaryValue(BinaryExpressionSyntax binary, TypeName? expected)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                return Truth(binary);
            case SyntaxKind.CoalesceExpression:
                return Coalesce(binary, expected);
            case SyntaxKind.AsExpression:
                return Cast(Value(binary.Left), Names.Type(binary.Right as TypeSyntax), Place(binary));
            case SyntaxKind.IsExpression:
                var tested = Value(binary.Left);
                return binary.Right is TypeSyntax type && Names.Type(type) is { } name
                    ? _out.Emit(StepKind.TypeTest, Place(binary), tested, data: name)
                    : Binary(FlowOperator.Equal, tested, Value(binary.Right), Place(binary));
            default:
                return Arithmetic(binary);
        }
    }

    /// <summary>A chain of operators, however long, from the left.</summary>
    private int Arithmetic(BinaryExpressionSyntax binary)
    {
        var pending = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax current = binary;
        while (Syntax.Bare(current) is BinaryExpressionSyntax part && Operator(part.Kind()) is not null)
        {
            pending.Push(part);
            current = part.Left;
        }

        if (pending.Count == 0)
            return Mix([Value(binary.Left), Value(binary.Right)], Place(binary));
        var left = Value(current);
        while (pending.TryPop(out var part))
        {
            var right = Value(part.Right);
            left = part.IsKind(SyntaxKind.UnsignedRightShiftExpression)
                ? Mix([left, right], Place(part))
                : Binary(Operator(part.Kind())!.Value, left, right, Place(part));
        }

        return left;
    }

    private static FlowOperator? Operator(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression or SyntaxKind.AddAssignmentExpression => FlowOperator.Add,
        SyntaxKind.SubtractExpression or SyntaxKind.SubtractAssignmentExpression => FlowOperator.Subtract,
        SyntaxKind.MultiplyExpression or SyntaxKind.MultiplyAssignmentExpression => FlowOperator.Multiply,
        SyntaxKind.DivideExpression or SyntaxKind.DivideAssignmentExpression => FlowOperator.Divide,
        SyntaxKind.ModuloExpression or SyntaxKind.ModuloAssignmentExpression => FlowOperator.Modulo,
        SyntaxKind.LeftShiftExpression or SyntaxKind.LeftShiftAssignmentExpression => FlowOperator.LeftShift,
        SyntaxKind.RightShiftExpression or SyntaxKind.RightShiftAssignmentExpression => FlowOperator.RightShift,
        SyntaxKind.UnsignedRightShiftExpression or SyntaxKind.UnsignedRightShiftAssignmentExpression => FlowOperator.RightShift,
        SyntaxKind.BitwiseAndExpression or SyntaxKind.AndAssignmentExpression => FlowOperator.BitAnd,
        SyntaxKind.BitwiseOrExpression or SyntaxKind.OrAssignmentExpression => FlowOperator.BitOr,
        SyntaxKind.ExclusiveOrExpression or SyntaxKind.ExclusiveOrAssignmentExpression => FlowOperator.BitXor,
        SyntaxKind.EqualsExpression => FlowOperator.Equal,
        SyntaxKind.NotEqualsExpression => FlowOperator.NotEqual,
        SyntaxKind.LessThanExpression => FlowOperator.Less,
        SyntaxKind.LessThanOrEqualExpression => FlowOperator.LessOrEqual,
        SyntaxKind.GreaterThanExpression => FlowOperator.Greater,
        SyntaxKind.GreaterThanOrEqualExpression => FlowOperator.GreaterOrEqual,
        _ => null,
    };

    private int Prefix(PrefixUnaryExpressionSyntax prefix)
    {
        var place = Place(prefix);
        switch (prefix.Kind())
        {
            case SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression:
                return Step(prefix.Operand, prefix.IsKind(SyntaxKind.PreIncrementExpression), isPostfix: false, place);
            case SyntaxKind.LogicalNotExpression:
                return Unary(FlowOperator.Not, Value(prefix.Operand), place);
            case SyntaxKind.BitwiseNotExpression:
                return Unary(FlowOperator.Complement, Value(prefix.Operand), place);
            case SyntaxKind.UnaryMinusExpression when prefix.Operand is LiteralExpressionSyntax { Token.Value: { } number }:
                return Constants.Negated(Constants.Widened(number)) is { } negated ? Literal(negated, place) : Mix([], place);
            case SyntaxKind.UnaryMinusExpression or SyntaxKind.IndexExpression:
                return FromEnd(prefix);
            case SyntaxKind.UnaryPlusExpression:
                return Value(prefix.Operand);
            default:
                return Mix([Value(prefix.Operand)], place);
        }
    }

    private int FromEnd(PrefixUnaryExpressionSyntax prefix)
    {
        var place = Place(prefix);
        return prefix.Operand is LiteralExpressionSyntax { Token.Value: int number }
            ? Literal(-(long)number, place)
            : Unary(FlowOperator.Negate, Value(prefix.Operand), place);
    }

    private int Interpolated(InterpolatedStringExpressionSyntax text)
    {
        var parts = new List<int>(text.Contents.Count);
        foreach (var content in text.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax written:
                    parts.Add(Literal(written.TextToken.ValueText, Place(written)));
                    break;
                case InterpolationSyntax hole:
                    parts.Add(Value(hole.Expression));
                    break;
            }
        }

        return _out.Emit(StepKind.Compose, Place(text), data: parts);
    }

    private IEnumerable<int> Bounds(RangeExpressionSyntax range)
    {
        if (range.LeftOperand is { } from)
            yield return Value(from);
        if (range.RightOperand is { } to)
            yield return Value(to);
    }
}
