using System.Collections.Immutable;
using System.Numerics;

namespace ReviewBot.Python.Names;

/// <content>One expression, worked out of its parts.</content>
public sealed partial class Constants
{
    private ref struct Work(Constants constants, Bounds bounds)
    {
        public int Height { get; private set; }

        public bool IsTooHigh { get; private set; }

        public ConstantValue? Compute(Expr expression)
        {
            switch (expression)
            {
                case Name or Attribute:
                    return Referred(expression);
                case NamedExpr walrus:
                    return Of(walrus.Value);
                case BinOp operation:
                    return Operation(operation);
                case UnaryOp operation:
                    return Of(operation.Operand) is { } operand ? Arithmetic.Unary(operation.Op, operand) : null;
                case BoolOp choice:
                    return Choice(choice);
                case Compare comparison:
                    return Comparison(comparison);
                case IfExp choice:
                    return Of(choice.Test) is { } test ? Of(test.IsTrue ? choice.Body : choice.OrElse) : null;
                case Subscript subscript:
                    return Element(subscript);
                case JoinedStr joined:
                    return Joined(joined);
                case Call call:
                    return Called(call);
                case Tuple tuple:
                    return Several(tuple.Elts) is { IsDefault: false } elements ? ConstantValue.Of(elements, isTuple: true) : null;
                case List list:
                    return Several(list.Elts) is { IsDefault: false } items ? ConstantValue.Of(items, isTuple: false) : null;
                default:
                    return null;
            }
        }

        private ConstantValue? Of(Expr? part) => part is null ? null : In(constants, part);

        private ConstantValue? In(Constants where, Expr part)
        {
            var folded = where.Evaluate(part, bounds);
            Height = Math.Max(Height, folded.Height);
            IsTooHigh |= folded.IsTooHigh;
            return IsTooHigh ? null : folded.Value;
        }

        private ConstantValue? Referred(Expr expression)
        {
            if (!bounds.IsPlain)
                return constants.Definite(expression) is { Value: not List } bound ? In(bound.File.Constants, bound.Value) : null;
            return expression is Name name
                && Query.BindingOf(name, new(constants._file)) is { Only: { Kind: BindingKind.Assignment, Value: Constant value } }
                ? Literal(value)
                : null;
        }

        private ImmutableArray<ConstantValue> Several(ImmutableArray<Expr> parts)
        {
            if (parts.Length > MaxLength)
                return default;
            var values = ImmutableArray.CreateBuilder<ConstantValue>(parts.Length);
            foreach (var part in parts)
            {
                if (Of(part) is not { } value)
                    return default;
                values.Add(value);
            }

            return values.MoveToImmutable();
        }

        /// <summary>A row of operations to the left is gone through without recursion.</summary>
        private ConstantValue? Operation(BinOp operation)
        {
            var row = new Stack<BinOp>();
            Expr first = operation;
            for (; first is BinOp { Left: var left } inner; first = left)
            {
                if (row.Count >= MaxTerms)
                    return null;
                row.Push(inner);
            }

            var value = Of(first);
            while (value is not null && row.TryPop(out var next))
            {
                value = next is { Op: BinaryOperator.Mod } && value.Text is { } format
                    ? Percent(FormatPiece.OfPercent(format), next.Right)
                    : Of(next.Right) is { } right ? Arithmetic.Binary(next.Op, value, right) : null;
            }

            return value;
        }

        private ConstantValue? Choice(BoolOp choice)
        {
            ConstantValue? value = null;
            foreach (var part in choice.Values)
            {
                value = Of(part);
                if (value is null || value.IsTrue == (choice.Op == BoolOperator.Or))
                    return value;
            }

            return value;
        }

        private ConstantValue? Comparison(Compare comparison)
        {
            var left = Of(comparison.Left);
            for (var i = 0; i < comparison.Ops.Length; i++)
            {
                var right = Of(comparison.Comparators[i]);
                if (left is null || right is null || Arithmetic.Compare(comparison.Ops[i], left, right) is not { } holds)
                    return null;
                if (!holds)
                    return ConstantValue.False;
                left = right;
            }

            return ConstantValue.True;
        }

        private ConstantValue? Element(Subscript subscript)
        {
            if (subscript.Value is Dict dictionary)
                return Of(subscript.Slice) is { } key ? Entry(dictionary, key) : null;
            if (Of(subscript.Value) is not { } value)
                return null;
            if (subscript.Slice is not Slice slice)
                return Of(subscript.Slice) is { } index ? Arithmetic.Element(value, index) : null;
            return Bound(slice.Lower, out var lower) && Bound(slice.Upper, out var upper) && Bound(slice.Step, out var step)
                ? Arithmetic.Part(value, lower, upper, step)
                : null;
        }

        private bool Bound(Expr? expression, out BigInteger? bound)
        {
            bound = null;
            if (expression is null)
                return true;
            if (Of(expression) is not { } value)
                return false;
            bound = value.IsWhole ? value.Whole : null;
            return value.IsWhole || value.Kind == ConstantKind.None;
        }

        private ConstantValue? Entry(Dict dictionary, ConstantValue key)
        {
            ConstantValue? found = null;
            for (var i = 0; i < dictionary.Values.Length; i++)
            {
                if (Of(dictionary.Keys[i]) is not { } present)
                    return null;
                if (ConstantValue.AreEqual(present, key) && (found = Of(dictionary.Values[i])) is null)
                    return null;
            }

            return found;
        }

        private ConstantValue? Joined(JoinedStr joined)
        {
            var text = new BoundedText();
            foreach (var part in joined.Values)
            {
                var printed = part is FormattedValue field ? Field(field) : Of(part)?.Text;
                if (!text.Append(printed))
                    return null;
            }

            return ConstantValue.Of(text.ToString());
        }

        private string? Field(FormattedValue field)
        {
            if (Of(field.Value) is not { } value)
                return null;
            var spec = field.FormatSpec is null ? "" : Of(field.FormatSpec)?.Text;
            return spec is null ? null : new FormatPiece(null, Spec: spec, Conversion: field.Conversion < 0 ? '\0' : (char)field.Conversion).Print(value, isPercent: false);
        }

        private ConstantValue? Called(Call call)
        {
            if (call.Func is Attribute { Attr: var method, Value: var owner } && IsTextMethod(method) && Of(owner) is { } receiver)
            {
                if (method == "format" && receiver.Text is not null)
                    return Formatted(FormatPiece.OfBraces(receiver.Text), call.Args, call.Keywords, null, isPercent: false);
                if (method == "format_map" && receiver.Text is not null && call is { Args: [Dict map], Keywords: [] })
                    return Formatted(FormatPiece.OfBraces(receiver.Text), [], [], map, isPercent: false);
                return call.Keywords.IsEmpty && Several(call.Args) is { IsDefault: false } given ? TextMethods.Call(receiver, method, given) : null;
            }

            if (!call.Keywords.IsEmpty || call.Args.Length is 0 or > 2 || call.Func is not (Name or Attribute))
                return null;
            return FunctionName(call.Func) is { } name && Several(call.Args) is { IsDefault: false } arguments
                ? TextMethods.Function(name, arguments)
                : null;
        }

        private static bool IsTextMethod(string name) => name is "format" or "format_map" or "lower" or "upper" or "strip" or "lstrip" or "rstrip"
            or "removeprefix" or "removesuffix" or "startswith" or "endswith" or "replace" or "split" or "join" or "encode" or "decode" or "hex";

        private string? FunctionName(Expr function)
        {
            if (!bounds.IsPlain)
                return constants._file.QualifiedName(function);
            return function is Name name && constants._file.Scopes is var scopes && scopes.StarImports.IsEmpty && scopes.IsBuiltin(name) ? "builtins." + name.Id : null;
        }

        /// <summary>There must be as many fields as values, or names and a dictionary.</summary>
        private ConstantValue? Percent(List<FormatPiece>? pieces, Expr right)
        {
            if (right is Dict map)
                return Formatted(pieces, [], [], map, isPercent: true);
            var values = right is Tuple tuple ? tuple.Elts : [right];
            var fields = pieces?.Count(p => p.Text is null && p.Name is null);
            return fields == values.Length ? Formatted(pieces, values, [], null, isPercent: true) : null;
        }

        private ConstantValue? Formatted(List<FormatPiece>? pieces, ImmutableArray<Expr> arguments, ImmutableArray<Keyword> keywords, Dict? map, bool isPercent)
        {
            if (pieces is null)
                return null;
            var text = new BoundedText();
            foreach (var piece in pieces)
            {
                var printed = piece.Text;
                if (printed is null)
                {
                    var value = piece.Name is not { } name ? piece.Index < arguments.Length && map is null ? Of(arguments[piece.Index]) : null
                        : map is not null ? Entry(map, ConstantValue.Of(name)!)
                        : Of(keywords.FirstOrDefault(k => k.Arg == name)?.Value);
                    printed = value is null ? null : piece.Print(value, isPercent);
                }

                if (!text.Append(printed))
                    return null;
            }

            return ConstantValue.Of(text.ToString());
        }
    }
}
