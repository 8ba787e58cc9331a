using System.Runtime.CompilerServices;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;
using Call = ReviewBot.Python.Syntax.Call;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content>Conditions: each test is a branch of its own.</content>
internal sealed partial class BodyLowering
{
    private void Condition(Expr test, BlockDraft then, BlockDraft otherwise)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        while (test is UnaryOp { Op: UnaryOperator.Not } not)
        {
            (then, otherwise) = (otherwise, then);
            test = not.Operand;
        }

        switch (test)
        {
            case BoolOp operation:
                AnyOrAll(operation, then, otherwise);
                break;
            case Compare { Ops.Length: > 1 } chain:
                Chain(chain, then, otherwise);
                break;
            case IfExp choice:
                var (first, second) = (new BlockDraft(), new BlockDraft());
                Condition(choice.Test, first, second);
                _code.Start(first);
                Condition(choice.Body, then, otherwise);
                _code.Start(second);
                Condition(choice.OrElse, then, otherwise);
                break;
            case Call { Args: [var value, Tuple { Elts: { Length: > 0 } types }], Keywords.Length: 0 } call
                when SpecialName(call.Func) == "builtins.isinstance" && types.All(t => TestedType(t) is not null):
                IsAnyOf(call, Value(value), types.Select(t => TestedType(t)!).ToList(), then, otherwise);
                break;
            default:
                _code.Branch(Value(test), then, otherwise);
                break;
        }
    }

    private void AnyOrAll(BoolOp operation, BlockDraft then, BlockDraft otherwise)
    {
        for (var i = 0; i < operation.Values.Length - 1; i++)
        {
            var next = new BlockDraft();
            if (operation.Op == BoolOperator.And)
                Condition(operation.Values[i], next, otherwise);
            else
                Condition(operation.Values[i], then, next);
            _code.Start(next);
        }

        Condition(operation.Values[^1], then, otherwise);
    }

    /// <summary><c>a &lt; b &lt; c</c> is <c>a &lt; b and b &lt; c</c>, <c>b</c> worked out once.</summary>
    private void Chain(Compare chain, BlockDraft then, BlockDraft otherwise)
    {
        var left = Value(chain.Left);
        for (var i = 0; i < chain.Ops.Length; i++)
        {
            var right = Value(chain.Comparators[i]);
            var next = i == chain.Ops.Length - 1 ? then : new BlockDraft();
            _code.Branch(_code.Binary(Operators.Of(chain.Ops[i]), left, right, At(chain)), next, otherwise);
            if (next != then)
                _code.Start(next);
            left = right;
        }
    }

    private void IsAnyOf(Call test, int value, List<TypeName> types, BlockDraft then, BlockDraft otherwise)
    {
        for (var i = 0; i < types.Count; i++)
        {
            var next = i == types.Count - 1 ? otherwise : new BlockDraft();
            _code.Branch(_code.TypeTest(value, types[i], At(test)), then, next);
            if (next != otherwise)
                _code.Start(next);
        }
    }
}
