using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Conditions, <c>switch</c> and what is tested there.</summary>
internal sealed partial class BodyLowering
{
    private readonly Stack<Dictionary<string, int>> _cases = new();

    /// <summary>Goes on by a condition. Operators that stop short become branches of their own.</summary>
    private void Condition(ExpressionSyntax condition, int then, int otherwise)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        condition = Syntax.Bare(condition);
        switch (condition)
        {
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                Condition(not.Operand, otherwise, then);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } binary:
                ShortCircuit(binary, then, otherwise);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression }:
                _out.Jump(then);
                break;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression }:
                _out.Jump(otherwise);
                break;
            case IsPatternExpressionSyntax match:
                Match(Value(match.Expression), match.Pattern, then, otherwise);
                break;
            case ConditionalExpressionSyntax choice:
                var (first, second) = (_out.NewBlock(), _out.NewBlock());
                Condition(choice.Condition, first, second);
                _out.Start(first);
                Condition(choice.WhenTrue, then, otherwise);
                _out.Start(second);
                Condition(choice.WhenFalse, then, otherwise);
                break;
            default:
                _out.Branch(Value(condition), then, otherwise);
                break;
        }
    }

    private void ShortCircuit(BinaryExpressionSyntax binary, int then, int otherwise)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax current = binary;
        while (Syntax.Bare(current) is BinaryExpressionSyntax part && part.RawKind == binary.RawKind)
        {
            operands.Push(part.Right);
            current = part.Left;
        }

        operands.Push(current);
        var isAnd = binary.IsKind(SyntaxKind.LogicalAndExpression);
        while (operands.TryPop(out var operand))
        {
            if (operands.Count == 0)
            {
                Condition(operand, then, otherwise);
                break;
            }

            var next = _out.NewBlock();
            Condition(operand, isAnd ? next : then, isAnd ? otherwise : next);
            _out.Start(next);
        }
    }

    /// <summary>The truth of a condition as a value.</summary>
    private int Truth(ExpressionSyntax condition)
    {
        var place = Place(condition);
        var result = Join(new TypeName("bool"));
        var (then, otherwise, exit) = (_out.NewBlock(), _out.NewBlock(), _out.NewBlock());
        Condition(condition, then, otherwise);
        _out.Start(then);
        _out.Copy(result, Literal(true, place), place);
        _out.Jump(exit);
        _out.Start(otherwise);
        _out.Copy(result, Literal(false, place), place);
        _out.Start(exit);
        return result;
    }

    private int Choice(ConditionalExpressionSyntax choice, TypeName? expected)
    {
        var result = Join(expected);
        var exit = _out.NewBlock();
        for (var current = choice; ;)
        {
            var (then, otherwise) = (_out.NewBlock(), _out.NewBlock());
            Condition(current.Condition, then, otherwise);
            _out.Start(then);
            _out.Copy(result, Value(current.WhenTrue, expected), Place(current.WhenTrue));
            _out.Jump(exit);
            _out.Start(otherwise);
            if (Syntax.Bare(current.WhenFalse) is not ConditionalExpressionSyntax next)
            {
                _out.Copy(result, Value(current.WhenFalse, expected), Place(current.WhenFalse));
                break;
            }

            current = next;
        }

        _out.Start(exit);
        return result;
    }

    private int Coalesce(BinaryExpressionSyntax binary, TypeName? expected)
    {
        var result = Join(expected);
        var exit = _out.NewBlock();
        ExpressionSyntax current = binary;
        while (Syntax.Bare(current) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } part)
        {
            var (present, absent) = (_out.NewBlock(), _out.NewBlock());
            var value = Value(part.Left, expected);
            NullTest(value, Place(part.Left), absent, present);
            _out.Start(present);
            _out.Copy(result, value, Place(part.Left));
            _out.Jump(exit);
            _out.Start(absent);
            current = part.Right;
        }

        _out.Copy(result, Value(current, expected), Place(current));
        _out.Start(exit);
        return result;
    }

    private void NullTest(int value, Span place, int absent, int present) =>
        _out.Branch(Binary(FlowOperator.Is, value, Literal(null, place), place), absent, present);

    private void Switch(SwitchStatementSyntax selection)
    {
        var value = Value(selection.Expression);
        var exit = _out.NewBlock();
        var bodies = selection.Sections.Select(_ => _out.NewBlock()).ToArray();
        _cases.Push(CaseBlocks(selection, bodies));
        _breaks.Push(new Exit(exit, _finally.Count));
        _scope = new LocalScope(_scope);
        var scopes = selection.Sections.Select(_ => new LocalScope(_scope) { IsSection = true }).ToArray();
        var fallback = exit;
        var outside = _scope;
        for (var i = 0; i < bodies.Length; i++)
        {
            _scope = scopes[i];
            foreach (var label in selection.Sections[i].Labels)
            {
                if (label is DefaultSwitchLabelSyntax)
                    fallback = bodies[i];
                else
                    Case(value, label, bodies[i]);
            }
        }

        _out.Jump(fallback);
        for (var i = 0; i < bodies.Length; i++)
        {
            _scope = scopes[i];
            _out.Start(bodies[i]);
            Statements(selection.Sections[i].Statements);
            _out.Jump(exit);
        }

        _scope = outside.Outer!;
        _cases.Pop();
        _breaks.Pop();
        _out.Start(exit);
    }

    private static Dictionary<string, int> CaseBlocks(SwitchStatementSyntax selection, int[] bodies)
    {
        var blocks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < bodies.Length; i++)
        {
            foreach (var label in selection.Sections[i].Labels)
                blocks.TryAdd(label is CaseSwitchLabelSyntax { Value: { } value } ? value.ToString() : label is DefaultSwitchLabelSyntax ? "" : label.ToString(), bodies[i]);
        }

        return blocks;
    }

    private void Case(int value, SwitchLabelSyntax label, int body)
    {
        var next = _out.NewBlock();
        switch (label)
        {
            case CaseSwitchLabelSyntax constant:
                Constant(value, constant.Value, body, next);
                break;
            case CasePatternSwitchLabelSyntax { WhenClause: { } guard } pattern:
                var matched = _out.NewBlock();
                Match(value, pattern.Pattern, matched, next);
                _out.Start(matched);
                Condition(guard.Condition, body, next);
                break;
            case CasePatternSwitchLabelSyntax pattern:
                Match(value, pattern.Pattern, body, next);
                break;
        }

        _out.Start(next);
    }

    private int Switch(SwitchExpressionSyntax selection, TypeName? expected)
    {
        var place = Place(selection);
        var value = Value(selection.GoverningExpression);
        var result = Join(expected);
        var exit = _out.NewBlock();
        foreach (var arm in selection.Arms)
        {
            var (matched, next) = (_out.NewBlock(), _out.NewBlock());
            _scope = new LocalScope(_scope);
            Match(value, arm.Pattern, matched, next);
            _out.Start(matched);
            if (arm.WhenClause is { } guard)
            {
                var body = _out.NewBlock();
                Condition(guard.Condition, body, next);
                _out.Start(body);
            }

            _out.Copy(result, Value(arm.Expression, expected), Place(arm.Expression));
            _scope = _scope.Outer!;
            _out.Jump(exit);
            _out.Start(next);
        }

        var none = new CreationParts(new TypeName("System.Runtime.CompilerServices.SwitchExpressionException"), []);
        _out.Throw(_out.Emit(StepKind.Create, place, data: none), place);
        _out.Start(exit);
        return result;
    }
}
