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
        foreach (var site in Reaching(binding, name, code))
            LookSite(site, binding, name, isComposed);
    }

    /// <summary>What a name may hold where it stands: back to the last binding that cannot have been left out.</summary>
    public static IReadOnlyList<BindingSite> Reaching(NameBinding binding, Name name, PythonCode code)
    {
        if (binding.Scope != code.Names.Scopes.ScopeAt(name))
            return [.. binding.Sites.Take(20)];
        var (reaching, isNumber) = (new List<BindingSite>(), false);
        for (var i = binding.Sites.Length - 1; i >= 0 && reaching.Count < 20; i--)
        {
            var site = binding.Sites[i];
            if (site.Node.Start > name.Start || (site.Kind is NameBindingKind.Assignment or NameBindingKind.AugmentedAssignment && site.Owner.End > name.Start))
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
            case NameBindingKind.Except or NameBindingKind.Capture:
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
        if ((name is not null && (safe.Contains(name) || Calls.IsFixed(name))) || IsHarmless(call))
            return;
        if (name is not null && Calls.Brings(name) is { } brought)
            Add(call, brought, isComposed);
        else if (name is not null && Calls.Hands(name))
        {
            var joins = Calls.Joins(name);
            foreach (var argument in joins ? call.Args : call.Args.Take(1))
                Collect(argument, isComposed || joins);
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
        else if (method is "join" or "format" or "replace" or "format_map")
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
            LookOwner(call, access.Value, isComposed, keepsCaller: Calls.Reads(method));
    }

    private bool IsOfAnother(Call call, Attribute access) =>
        access.Value is Name { Id: "self" or "cls" }
        || (code.NameOf(call.Func) is { } known && !known.StartsWith("builtins.", StringComparison.Ordinal) && code.NameOf(access.Value) is not ("os.environ" or "sys.stdin"));


    private void Add(Expr expression, OriginKind kind, bool isComposed)
    {
        if (kind != OriginKind.Fixed)
            _pieces.Add(new Piece(expression, kind, isComposed));
    }

    private bool IsHarmless(Expr expression) => code.TypeOf(expression) is "builtins.int" or "builtins.float" or "builtins.bool" or "uuid.UUID" or "datetime.date" or "datetime.datetime";

    private static bool IsConstantName(string name) => name.Length > 1 && name.Any(char.IsAsciiLetterUpper) && !name.Any(char.IsAsciiLetterLower);

    /// <summary>What well-known functions do to the origin of what they are given.</summary>
    private static class Calls
    {
        public static bool IsFixed(string name) => name is
            "builtins.int" or "builtins.float" or "builtins.bool" or "builtins.len" or "builtins.long" or "builtins.id" or "builtins.hash" or "builtins.ord"
            or "builtins.abs" or "builtins.round" or "builtins.range" or "builtins.xrange" or "builtins.hex" or "builtins.oct" or "builtins.bin" or "builtins.type"
            or "builtins.globals" or "builtins.locals" or "builtins.dir"
            or "os.getpid" or "os.getcwd" or "os.getuid" or "os.cpu_count" or "multiprocessing.cpu_count" or "os.uname" or "pathlib.Path.cwd" or "decimal.Decimal"
            || name.StartsWith("tempfile.", StringComparison.Ordinal) || name.StartsWith("time.", StringComparison.Ordinal)
            || name.StartsWith("datetime.", StringComparison.Ordinal) || name.StartsWith("uuid.", StringComparison.Ordinal)
            || name.StartsWith("platform.", StringComparison.Ordinal) || name.StartsWith("sysconfig.", StringComparison.Ordinal)
            || name.StartsWith("random.", StringComparison.Ordinal) || name.StartsWith("secrets.", StringComparison.Ordinal)
            || name.StartsWith("hashlib.", StringComparison.Ordinal) || name.StartsWith("distutils.sysconfig.", StringComparison.Ordinal);

        public static OriginKind? Brings(string name) => name switch
        {
            "builtins.input" or "builtins.raw_input" or "os.getenv" or "os.environ.get" or "sys.stdin.read" or "sys.stdin.readline" => OriginKind.Local,
            "urllib.request.urlopen" or "urllib.urlopen" or "urllib2.urlopen" => OriginKind.Network,
            _ when name.StartsWith("requests.", StringComparison.Ordinal) || name.StartsWith("httpx.", StringComparison.Ordinal) => OriginKind.Network,
            _ => null,
        };

        /// <summary>Whether the result is made of the arguments.</summary>
        public static bool Hands(string name) => name is
            "builtins.str" or "builtins.unicode" or "builtins.repr" or "builtins.bytes" or "builtins.bytearray" or "builtins.format" or "builtins.list"
            or "builtins.tuple" or "builtins.set" or "builtins.sorted" or "builtins.reversed" or "builtins.next" or "builtins.iter" or "builtins.enumerate"
            or "builtins.zip" or "builtins.map" or "builtins.filter" or "builtins.dict" or "builtins.open" or "io.open" or "io.BytesIO" or "io.StringIO"
            or "StringIO.StringIO" or "cStringIO.StringIO" or "six.BytesIO" or "six.StringIO" or "pathlib.Path" or "os.path.join" or "os.path.abspath" or "os.path.realpath" or "os.path.normpath"
            or "os.path.dirname" or "os.path.basename" or "os.path.expanduser" or "os.path.splitext" or "os.path.split" or "posixpath.join"
            or "base64.b64decode" or "base64.b64encode" or "base64.decodebytes" or "base64.decodestring" or "base64.urlsafe_b64decode" or "binascii.unhexlify" or "binascii.a2b_base64"
            or "zlib.decompress" or "zlib.compress" or "bz2.decompress" or "gzip.open" or "gzip.decompress" or "codecs.open" or "codecs.decode" or "json.dumps" or "json.loads" or "json.load" or "copy.copy" or "copy.deepcopy"
            or "urllib.parse.unquote" or "urllib.unquote" or "urllib.parse.quote" or "textwrap.dedent" or "builtins.compile" or "shlex.split" or "ast.parse"
            or "os.fsencode" or "os.fsdecode" or "os.fspath" or "html.unescape" or "urllib.parse.unquote_plus"
            || Joins(name);

        /// <summary>Whether the result is made of all arguments, not of the first alone.</summary>
        public static bool Joins(string name) => name is
            "os.path.join" or "posixpath.join" or "re.sub" or "builtins.map" or "builtins.filter" or "builtins.zip" or "pathlib.Path";

        /// <summary>Whether a method gives a part of what it is called on, as those of strings, dictionaries and files do.</summary>
        public static bool Reads(string method) => method is
            "get" or "pop" or "items" or "values" or "keys" or "copy" or "strip" or "lstrip" or "rstrip" or "split" or "rsplit" or "partition" or "rpartition" or "splitlines" or "lower" or "upper"
            or "title" or "capitalize" or "encode" or "decode" or "removeprefix" or "removesuffix" or "expandtabs" or "zfill" or "ljust" or "rjust" or "center" or "read" or "readline" or "readlines"
            or "getvalue" or "group" or "groups" or "as_posix" or "tobytes" or "hex" or "getlist" or "to_dict" or "read_text" or "read_bytes";
    }
}
