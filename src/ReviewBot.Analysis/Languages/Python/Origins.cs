using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using NameBinding = ReviewBot.Python.Names.Binding;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>
/// The parts of a value that are not constant and where they come from. It looks through names within the file, in the order of the text,
/// not into functions that are called.
/// </summary>
/// <param name="code">The file.</param>
/// <param name="safe">Functions whose result is harmless where the value is used, by qualified name.</param>
internal sealed class Origins(PythonCode code, params string[] safe)
{
    private const int MostSteps = 400;
    private const int MostDepth = 60;

    private readonly List<Piece> _pieces = [];
    private readonly HashSet<BindingSite> _seen = new(ReferenceEqualityComparer.Instance);
    private int _steps;
    private int _depth;

    /// <summary>The parts, in order; none when the value is constant or harmless.</summary>
    public static IReadOnlyList<Piece> Of(Expr value, PythonCode code, params string[] safe)
    {
        var origins = new Origins(code, safe);
        origins.Collect(value, isComposed: false);
        return origins._pieces;
    }

    /// <summary>The part about which a stranger has most to say, or <c>null</c>.</summary>
    public static Piece? Worst(IEnumerable<Piece> pieces) =>
        pieces.OrderByDescending(p => p.Kind).ThenByDescending(p => p.IsComposed).Cast<Piece?>().FirstOrDefault();

    private void Collect(Expr value, bool isComposed)
    {
        if (++_steps > MostSteps || _depth >= MostDepth || code.ValueOf(value) is not null)
            return;
        _depth++;
        var parts = code.PartsOf(value);
        if (parts.IsEmpty || parts.Any(p => p.Hole == value))
            Look(value, isComposed);
        foreach (var part in parts)
        {
            if (part is { Hole: { } hole, IsNumber: false } && hole != value)
                Collect(hole, isComposed || parts.Length > 1);
        }

        _depth--;
    }

    private void Look(Expr value, bool isComposed)
    {
        if (Requests.IsPart(value, code))
        {
            Add(value, OriginKind.Request, isComposed);
            return;
        }

        switch (value)
        {
            case Name name:
                LookName(name, isComposed);
                break;
            case Attribute attribute:
                LookAttribute(attribute, isComposed);
                break;
            case Subscript subscript:
                LookOwner(subscript, subscript.Value, isComposed);
                break;
            case Call call:
                LookCall(call, isComposed);
                break;
            case BinOp { Op: BinaryOperator.Div } path when PathValues.IsFolder(path.Left, code):
                Collect(path.Left, isComposed: true);
                Collect(path.Right, isComposed: true);
                break;
            case BinOp { Op: BinaryOperator.Mult or BinaryOperator.Sub or BinaryOperator.Div or BinaryOperator.FloorDiv } product:
                Collect(product.Left, isComposed);
                break;
            case BinOp operation:
                Collect(operation.Left, isComposed: true);
                Collect(operation.Right, isComposed: true);
                break;
            case Compare or UnaryOp or Lambda or Constant:
                break;
            default:
                foreach (var part in PartsOf(value))
                    Collect(part, isComposed);
                break;
        }
    }

    /// <summary>The expressions of which the value is one, or which it holds.</summary>
    private static IEnumerable<Expr> PartsOf(Expr value) => value switch
    {
        IfExp choice => [choice.Body, choice.OrElse],
        BoolOp choice => choice.Values,
        NamedExpr walrus => [walrus.Value],
        Await awaited => [awaited.Value],
        Starred starred => [starred.Value],
        List list => list.Elts,
        Tuple tuple => tuple.Elts,
        Set set => set.Elts,
        Dict dict => dict.Values,
        ListComp list => [list.Elt],
        GeneratorExp generator => [generator.Elt],
        SetComp set => [set.Elt],
        Repr repr => [repr.Value],
        JoinedStr joined => joined.Values.OfType<FormattedValue>().Select(f => f.Value),
        TemplateStr template => template.Values.OfType<Interpolation>().Select(i => i.Value),
        _ => [],
    };

    private void LookName(Name name, bool isComposed)
    {
        if (code.Names.Scopes.Resolve(name) is not { } binding)
        {
            if (!code.Names.Scopes.IsBuiltin(name) && !name.Id.StartsWith("__", StringComparison.Ordinal))
                Add(name, OriginKind.Unknown, isComposed);
            return;
        }

        if (IsHarmless(name) || IsConstantName(name.Id))
            return;
        var reaching = Reaching(binding, name, code);
        if (binding.Scope.Kind == ScopeKind.Module && code.Names.Scopes.ScopeAt(name) == binding.Scope && reaching.All(s => s.Node.Start > name.Start)
            && reaching.Count > 0)
        {
            // Nothing in the file has given it a value yet.
            Add(name, OriginKind.Unknown, isComposed);
        }

        foreach (var site in reaching)
            LookSite(site, binding, name, isComposed);
    }

    /// <summary>What a name may hold where it stands: back to the last binding that cannot have been left out.</summary>
    public static IReadOnlyList<BindingSite> Reaching(NameBinding binding, Name name, PythonCode code)
    {
        if (binding.Scope != code.Names.Scopes.ScopeAt(name))
            return [.. binding.Sites.Take(20)];
        // An inner function assigns it whenever it is called.
        var elsewhere = binding.IsBoundElsewhere ? binding.Sites.Where(s => s.Scope != binding.Scope && s.Kind != NameBindingKind.Declaration).Take(10) : [];
        var (reaching, isNumber) = (elsewhere.ToList(), false);
        for (var i = binding.Sites.Length - 1; i >= 0 && reaching.Count < 20; i--)
        {
            var site = binding.Sites[i];
            if (site.Scope != binding.Scope || site.Node.Start > name.Start || (site.Kind is NameBindingKind.Assignment or NameBindingKind.AugmentedAssignment
                && site.Owner.End > name.Start))
                continue;
            if (site.Value is Call { Func: Name { Id: "int" or "float" or "bool" }, Args: [Name { Id: var same }] } && same == name.Id)
            {
                // What does not become a number raises; so it is one, although the conversion stands in a try.
                isNumber = true;
                break;
            }

            reaching.Add(site);
            if (site.BlockEnd > name.Start && site.Kind is not (NameBindingKind.AugmentedAssignment or NameBindingKind.Declaration))
                break;
        }

        return reaching.Count > 0 || isNumber ? reaching : [.. binding.Sites.Take(20)];
    }

    private void LookSite(BindingSite site, NameBinding binding, Name name, bool isComposed)
    {
        switch (site.Kind)
        {
            case NameBindingKind.Parameter:
                Add(name, Requests.OfParameter(binding, site, code), isComposed);
                break;
            case NameBindingKind.Except or NameBindingKind.Capture or NameBindingKind.ImportFrom:
                Add(name, OriginKind.Unknown, isComposed);
                break;
            default:
                if ((site.Value ?? site.Source) is { } from && _seen.Add(site))
                {
                    Collect(from, isComposed || site.Kind == NameBindingKind.AugmentedAssignment);
                    _seen.Remove(site);
                }

                break;
        }
    }

    private void LookAttribute(Attribute attribute, bool isComposed)
    {
        var name = code.NameOf(attribute);
        if (name is "sys.argv" or "os.environ" or "sys.stdin")
            Add(attribute, OriginKind.Local, isComposed);
        else if (IsConstantName(attribute.Attr) || attribute.Attr is "__name__" or "__qualname__" or "__module__" || IsHarmless(attribute)
            || (name is not null && (name.StartsWith("sys.", StringComparison.Ordinal) || name.StartsWith("os.", StringComparison.Ordinal))))
            return;
        else if ((attribute.Value is Name { Id: "self" or "cls" } || name is not null) && !Requests.IsWithin(attribute.Value, code))
            Add(attribute, OriginKind.Unknown, isComposed);
        else
            LookOwner(attribute, attribute.Value, isComposed);
    }

    /// <summary>A part of a thing comes from where the thing comes from; what a caller's object does is nobody's word.</summary>
    private void LookOwner(Expr part, Expr owner, bool isComposed, bool keepsCaller = true)
    {
        var count = _pieces.Count;
        Collect(owner, isComposed);
        if (_pieces.Count == count)
            return;
        var kind = _pieces.Skip(count).Max(p => p.Kind);
        _pieces.RemoveRange(count, _pieces.Count - count);
        Add(part, kind == OriginKind.Parameter && !keepsCaller ? OriginKind.Unknown : kind, isComposed);
    }

    private void LookCall(Call call, bool isComposed)
    {
        var name = code.NameOf(call.Func);
        if ((name is not null && (safe.Contains(name) || KnownCalls.IsFixed(name))) || IsHarmless(call))
            return;
        if (name is not null && KnownCalls.Brings(name) is { } brought)
            Add(call, brought, isComposed);
        else if (name is not null && KnownCalls.Hands(name))
        {
            var joins = KnownCalls.Joins(name);
            var count = _pieces.Count;
            foreach (var argument in joins ? call.Args : call.Args.Take(1))
                Collect(argument, isComposed || joins);
            if (_pieces.Count == count && KnownCalls.Opens(name))
                Add(call, OriginKind.Unknown, isComposed);
        }
        else if (call.Func is Attribute { Attr: var method } access)
            LookMethod(call, access, method, isComposed);
        else
            Add(call, OriginKind.Unknown, isComposed);
    }

    private void LookMethod(Call call, Attribute access, string method, bool isComposed)
    {
        if (method is "recv" or "recvfrom" or "recv_string")
            Add(call, OriginKind.Network, isComposed);
        else if (method is "parse_args" or "parse_known_args")
            Add(call, OriginKind.Local, isComposed);
        else if (method is "join" or "format" or "replace" or "format_map" or "joinpath")
        {
            Collect(access.Value, isComposed: true);
            foreach (var argument in call.Args)
                Collect(argument, isComposed: true);
            foreach (var keyword in call.Keywords)
                Collect(keyword.Value, isComposed: true);
        }
        else if (IsOfAnother(call, access) && !Requests.IsWithin(access.Value, code))
            Add(call, OriginKind.Unknown, isComposed);
        else
            LookOwner(call, access.Value, isComposed, keepsCaller: KnownCalls.Reads(method));
    }

    private bool IsOfAnother(Call call, Attribute access) =>
        access.Value is Name { Id: "self" or "cls" }
        || (code.NameOf(call.Func) is { } known && !known.StartsWith("builtins.", StringComparison.Ordinal)
            && !known.StartsWith("pathlib.", StringComparison.Ordinal)
            && code.NameOf(access.Value) is not ("os.environ" or "sys.stdin"));


    private void Add(Expr expression, OriginKind kind, bool isComposed)
    {
        if (kind != OriginKind.Fixed)
            _pieces.Add(new Piece(expression, kind, isComposed));
    }

    private bool IsHarmless(Expr expression) => code.TypeOf(expression) is { } type && KnownCalls.IsNumber(type);

    private static bool IsConstantName(string name) => name.Length > 1 && name.Any(char.IsAsciiLetterUpper) && !name.Any(char.IsAsciiLetterLower);
}
