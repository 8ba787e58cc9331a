using System.Collections.Immutable;
using System.Text;

namespace ReviewBot.Python.Names;

/// <content>Strings of which only parts are known.</content>
public sealed partial class Constants
{
    private const int MaxParts = 250;

    /// <summary>
    /// The text or bytes (as Latin-1) an expression builds, as known text and holes in turn: <c>"… id = " + x</c> is <c>… id = </c>
    /// and a hole for <c>x</c>. Text that stands side by side is one part. Empty when the expression is no building of a string.
    /// A name is looked through when it is bound once; in the scope of its binding also when it was bound last, and added to with
    /// <c>+=</c>, in the block of the expression or one around it. What is added under a condition is taken as added.
    /// </summary>
    public ImmutableArray<StringPart> FoldParts(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var parts = new PartList(this);
        return parts.Build(expression, MaxHeight) && !parts.IsFull ? parts.ToImmutable() : [];
    }

    /// <summary>Goes through the expressions of one string, in order.</summary>
    private sealed class PartList(Constants constants)
    {
        private readonly List<StringPart> _parts = [];
        private readonly StringBuilder _tail = new();
        private int _length;
        private int _steps;

        public bool IsFull => _parts.Count > MaxParts || _length > MaxLength || _steps > 4 * MaxParts;

        public ImmutableArray<StringPart> ToImmutable()
        {
            Flush();
            return [.. _parts];
        }

        /// <summary>Adds the parts of an expression; <c>false</c>, and nothing added, when it builds no string.</summary>
        public bool Build(Expr expression, int height)
        {
            _steps++;
            if (height <= 0 || IsFull)
                return false;
            if (Known(expression) is { } known)
                return Add(known);
            switch (expression)
            {
                case JoinedStr joined:
                    return Fields(joined, height);
                case BinOp { Op: BinaryOperator.Add } sum:
                    return Sum(sum, height);
                case BinOp { Op: BinaryOperator.Mod } formatted when Text(formatted.Left, height) is { } format:
                    return Percent(format, formatted.Right, height);
                case Call { Func: Attribute { Attr: var method, Value: var owner } } call:
                    return Method(call, method, owner, height);
                case NamedExpr walrus:
                    return Build(walrus.Value, height - 1);
                case Name name:
                    return Named(name, height);
                case Attribute attribute:
                    return constants.Definite(attribute) is { } bound && bound.File == constants._file && Build(bound.Value, height - 1);
                default:
                    return false;
            }
        }

        private string? Known(Expr expression)
        {
            if (expression is Constant { Kind: ConstantKind.Str } text)
                return text.Text;
            return constants.Fold(expression) switch
            {
                { Text: { } folded } => folded,
                { Bytes: { IsDefault: false } bytes } => string.Create(bytes.Length, bytes, static (span, from) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = (char)from[i];
                }),
                _ => null,
            };
        }

        /// <summary>Known text that an expression is, with holes nowhere.</summary>
        private string? Text(Expr expression, int height)
        {
            if (Known(expression) is { } known)
                return known;
            var inner = new PartList(constants) { _steps = _steps };
            var isText = inner.Build(expression, height - 1) && inner is { IsFull: false, _parts: [] };
            _steps = inner._steps;
            return isText ? inner._tail.ToString() : null;
        }

        private bool Add(string text)
        {
            _length += text.Length;
            if (!IsFull)
                _tail.Append(text);
            return true;
        }

        private bool AddHole(Expr expression, bool isNumber = false)
        {
            Flush();
            _parts.Add(new(null, expression, isNumber));
            return true;
        }

        private void Flush()
        {
            if (_tail.Length > 0)
                _parts.Add(new(_tail.ToString(), null));
            _tail.Clear();
        }

        private void BuildOrHole(Expr expression, int height)
        {
            if (!Build(expression, height - 1))
                AddHole(expression);
        }

        private bool Fields(JoinedStr joined, int height)
        {
            foreach (var part in joined.Values)
            {
                if (part is FormattedValue field)
                    Field(field, height);
                else
                    BuildOrHole(part, height);
            }

            return true;
        }

        private void Field(FormattedValue field, int height)
        {
            if (field is { FormatSpec: null, Conversion: < 0 or 's' })
                Printed(field.Value, new(null), isPercent: false, height);
            else
                AddHole(field.Value, field is { Conversion: < 0, FormatSpec.Values: [.., Constant { Text: [.., var type] }] } && IsNumeric(type));
        }

        /// <summary>A row of sums, of which one at least must be a string.</summary>
        private bool Sum(BinOp sum, int height)
        {
            var terms = new Stack<Expr>();
            Expr first = sum;
            for (; first is BinOp { Op: BinaryOperator.Add } inner; first = inner.Left)
            {
                terms.Push(inner.Right);
                if (terms.Count > MaxParts)
                    return false;
            }

            terms.Push(first);
            var (count, hasTail) = (_parts.Count, _tail.Length > 0);
            var isString = false;
            foreach (var term in terms)
            {
                if (Build(term, height - 1))
                    isString = true;
                else
                    AddHole(term);
            }

            if (isString)
                return true;
            if (hasTail)
                _tail.Append(_parts[count].Text);
            _parts.RemoveRange(count, _parts.Count - count);
            return false;
        }

        private bool Percent(string format, Expr right, int height)
        {
            if (FormatPiece.OfPercent(format) is not { } pieces)
                return Add(format) && AddHole(right);
            var values = right is Tuple tuple ? tuple.Elts : [right];
            foreach (var piece in pieces)
            {
                if (piece.Text is not null)
                    Add(piece.Text);
                else if (piece.Name is not null)
                    Printed(Entry(right, piece.Name) ?? right, piece, isPercent: true, height);
                else
                    Printed(right is Tuple && piece.Index < values.Length ? values[piece.Index] : right, piece, isPercent: true, height);
            }

            return true;
        }

        private static Expr? Entry(Expr map, string key)
        {
            if (map is not Dict dictionary)
                return null;
            for (var i = 0; i < dictionary.Keys.Length; i++)
            {
                if (dictionary.Keys[i] is Constant { Text: { } text } && text == key)
                    return dictionary.Values[i];
            }

            return null;
        }

        private void Printed(Expr value, FormatPiece piece, bool isPercent, int height)
        {
            if (constants.Fold(value) is { } known && piece.Print(known, isPercent) is { } printed)
                Add(printed);
            else if (piece is { Spec: "", Conversion: '\0' or 's' })
                BuildOrHole(value, height);
            else
                AddHole(value, isPercent ? IsNumeric(piece.Conversion) : piece is { Conversion: '\0', Spec: [.., var type] } && IsNumeric(type));
        }

        private static bool IsNumeric(char type) => type is 'd' or 'i' or 'u' or 'o' or 'x' or 'X' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G';

        private bool Method(Call call, string method, Expr owner, int height)
        {
            switch (method)
            {
                case "format" or "format_map" when Text(owner, height) is { } format:
                    return Braces(format, call, height);
                case "join" when call.Args is [var items] && Text(owner, height) is { } separator:
                    return Joined(separator, items, height);
                case "strip" or "lstrip" or "rstrip" or "encode" or "decode" or "expandtabs":
                    return Build(owner, height - 1);
                default:
                    return false;
            }
        }

        private bool Braces(string format, Call call, int height)
        {
            if (FormatPiece.OfBraces(format) is not { } pieces)
                return Add(format) && AddHole(call);
            foreach (var piece in pieces)
            {
                if (piece.Text is not null)
                    Add(piece.Text);
                else if (Given(call, piece) is { } value)
                    Printed(value, piece, isPercent: false, height);
                else
                    AddHole(call);
            }

            return true;
        }

        /// <summary>The argument of a field; of <c>{user.name}</c> that of <c>user</c>.</summary>
        private static Expr? Given(Call call, FormatPiece piece)
        {
            if (piece.Name is null)
                return piece.Index < call.Args.Length && !call.Args.Take(piece.Index + 1).Any(a => a is Starred) ? call.Args[piece.Index] : null;
            var end = piece.Name.AsSpan().IndexOfAny('.', '[');
            var name = end < 0 ? piece.Name : piece.Name[..end];
            if (int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var index))
                return index >= 0 && index < call.Args.Length ? call.Args[index] : null;
            return call.Keywords.FirstOrDefault(k => k.Arg == name)?.Value
                ?? (call is { Func: Attribute { Attr: "format_map" }, Args: [var map] } ? Entry(map, name) : null);
        }

        private bool Joined(string separator, Expr items, int height)
        {
            var elements = items switch { List list => list.Elts, Tuple tuple => tuple.Elts, _ => default };
            if (elements.IsDefault || elements.Any(e => e is Starred))
                return AddHole(items);
            for (var i = 0; i < elements.Length; i++)
            {
                if (i > 0)
                    Add(separator);
                BuildOrHole(elements[i], height);
            }

            return true;
        }

        private bool Named(Name name, int height)
        {
            if (Query.BindingOf(name, new(constants._file)) is not { } binding || constants.IsUnbound(name, binding))
                return false;
            if (binding.Only is { } only)
                return only is { Kind: BindingKind.Assignment or BindingKind.Walrus, Value: { } value } && Build(value, height - 1);
            if (binding.Scope != constants._file.Scopes.ScopeAt(name) || binding.Scope.Kind == ScopeKind.Class)
                return false;
            return Grown(binding, name.Start, height);
        }

        /// <summary>What a name stands for at a place: what it was bound to last, and what was added since.</summary>
        private bool Grown(Binding binding, int at, int height)
        {
            if (binding.IsBoundElsewhere)
                return false;
            var additions = new Stack<BindingSite>();
            for (var i = SitesBefore(binding, at) - 1; i >= 0; i--)
            {
                var site = binding.Sites[i];
                if (site.Kind == BindingKind.Declaration)
                    continue;
                if (site is { Kind: BindingKind.AugmentedAssignment, Owner: AugAssign { Op: BinaryOperator.Add } } && additions.Count <= MaxParts)
                {
                    additions.Push(site);
                    continue;
                }

                if (site is not { Kind: BindingKind.Assignment or BindingKind.Walrus, Value: { } first } || site.BlockEnd < at || !Build(first, height - 1))
                    return false;
                foreach (var addition in additions)
                    BuildOrHole(addition.Source!, height);
                return true;
            }

            return false;
        }

        private static int SitesBefore(Binding binding, int at)
        {
            var (low, high) = (0, binding.Sites.Length);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (binding.Sites[middle].Node.Start < at)
                    low = middle + 1;
                else
                    high = middle;
            }

            while (low > 0 && binding.Sites[low - 1] is { Kind: BindingKind.Assignment or BindingKind.AugmentedAssignment or BindingKind.Walrus } site
                && site.Owner.End > at)
            {
                low--;
            }

            return low;
        }
    }
}
