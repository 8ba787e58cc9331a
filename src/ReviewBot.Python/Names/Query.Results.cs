namespace ReviewBot.Python.Names;

/// <content>The types that calls and annotations say.</content>
internal sealed partial class Query
{
    private Answer CallTypes(Call call, Place place, bool isAwaited)
    {
        if (call.Func is Name { Id: "super" } && EnclosingClass(call, place) is { } around)
            return Bases(place.File, (ClassDef)around.Node!);
        var builder = new AnswerBuilder();
        var functions = Names(call.Func, place);
        foreach (var function in functions.Meanings)
        {
            if (function.Name is "typing.cast" && call.Args.Length == 2)
                builder.Add(AnnotatedTypes(call.Args[0], place));
            else
                builder.Add(ResultTypes(function, call, place, isAwaited));
        }

        if (!functions.IsComplete)
            builder.AddUnknown();
        return builder.ToAnswer();
    }

    private Answer ResultTypes(Meaning function, Call call, Place place, bool isAwaited)
    {
        switch (function.Kind)
        {
            case MeaningKind.Class:
                return Answer.Of(function);
            case MeaningKind.Function:
                var self = call.Func is Attribute { Value: var owner } ? SelfOf(function, owner, place) : null;
                var declared = ReturnTypes(function, isAwaited, self);
                return declared.IsEmpty && KnownResult(function.Name) is { } told ? Answer.Of(Named(told)) : declared;
            case MeaningKind.Outside when KnownResult(function.Name) is { } known:
                return Answer.Of(Named(known));
            case MeaningKind.Outside when IsCapital(function.Name):
                return Answer.Of(Named(function.Name));
            default:
                return Answer.Nothing;
        }
    }

    /// <summary>The class on which a method was called, for a result of type <c>Self</c>.</summary>
    private Meaning? SelfOf(Meaning method, Expr owner, Place place)
    {
        if (method.Binding is not { Scope.Kind: ScopeKind.Class })
            return null;
        var on = Types(owner, place);
        if (on.IsEmpty)
            on = Names(owner, place);
        return on.Meanings is [{ Kind: MeaningKind.Class } only] ? only : null;
    }

    private static Meaning? EnclosingClass(Call call, Place place)
    {
        for (var scope = place.ScopeAt(call.Func); scope is not null; scope = scope.Parent)
        {
            if (scope.Kind == ScopeKind.Class)
                return ClassOf(place.File, scope);
        }

        return null;
    }

    private Answer ReturnTypes(Meaning function, bool isAwaited, Meaning? self = null)
    {
        if (function is not { Node: FunctionDef node, File: { } file })
            return Answer.Nothing;
        if (node.Returns is null && StubMeaning(function) is { Node: FunctionDef } stub)
            return ReturnTypes(stub, isAwaited, self);
        if (node is AsyncFunctionDef && !isAwaited)
            return Answer.Nothing;
        if (node.Returns is null)
            return Ask(node, "returned", () => EitherType(file.Scopes.Opened(node)!.Returned, new(file)));
        self ??= function.Binding is { Scope: { Kind: ScopeKind.Class } scope } ? ClassOf(file, scope) : null;
        return AnnotatedTypes(node.Returns, new(file), self);
    }

    /// <summary>What the stub beside a file says of the same function or variable.</summary>
    private Meaning? StubMeaning(Meaning meaning)
    {
        if (meaning is not { File: { } file, Binding: { } binding } || project.StubOf(file) is not { } stub)
            return null;
        var path = file.Module.Length == 0 ? meaning.Name : meaning.Name[Math.Min(meaning.Name.Length, file.Module.Length + 1)..];
        return stub.FindBinding(path) is { Sites: [var first, ..] } found && found != binding ? Defined(stub, found, first) : null;
    }

    private Answer AnnotatedTypes(Expr annotation, Place place, Meaning? self = null) =>
        Ask(annotation, "annotation", () => Annotated(annotation, place, self));

    private Answer Annotated(Expr annotation, Place place, Meaning? self)
    {
        switch (annotation)
        {
            case Constant { Kind: ConstantKind.Str } quoted:
                var scope = place.ScopeAt(quoted);
                return place.File.Unquoted(quoted) is { } inside ? AnnotatedTypes(inside, place with { Scope = scope }, self) : Answer.Nothing;
            case BinOp { Op: BinaryOperator.BitOr } union:
                return Union([union.Left, union.Right], place, self);
            case Subscript generic:
                return Generic(generic, place, self);
            case Name or Attribute:
                return Instances(Names(annotation, place), self);
            default:
                return Answer.Nothing;
        }
    }

    private Answer Union(IEnumerable<Expr> members, Place place, Meaning? self)
    {
        var builder = new AnswerBuilder();
        foreach (var member in members)
        {
            if (!IsNone(member))
                builder.Add(AnnotatedTypes(member, place, self));
        }

        return builder.ToAnswer();
    }

    private Answer Generic(Subscript generic, Place place, Meaning? self)
    {
        var names = Names(generic.Value, place);
        if (names.Meanings is not [{ Name: var name }, ..])
            return Answer.Nothing;
        var arguments = generic.Slice is Tuple several ? several.Elts : [generic.Slice];
        switch (name[(name.LastIndexOf('.') + 1)..])
        {
            case "Optional" or "Union" or "Awaitable" or "Coroutine" when name.StartsWith("typing.", StringComparison.Ordinal)
                    || name.StartsWith("typing_extensions.", StringComparison.Ordinal):
                return Union(name.EndsWith("Coroutine", StringComparison.Ordinal) ? arguments.TakeLast(1) : arguments, place, self);
            case "Annotated" or "Final" or "ClassVar" or "Required" or "NotRequired" or "ReadOnly" or "InitVar":
                return arguments.IsEmpty ? Answer.Nothing : AnnotatedTypes(arguments[0], place, self);
            case "Literal" or "Callable" or "Type" or "type" or "TypeGuard" or "TypeIs":
                return Answer.Nothing;
            default:
                return Instances(names, self);
        }
    }

    /// <summary>The classes that an annotation names; what names no class says nothing.</summary>
    private Answer Instances(Answer names, Meaning? self)
    {
        var builder = new AnswerBuilder();
        foreach (var meaning in names.Meanings)
        {
            if (meaning.Name is "typing.Self" or "typing_extensions.Self" && self is not null)
                builder.Add(self);
            else if (meaning.Kind == MeaningKind.Class)
                builder.Add(meaning);
            else if (meaning is { Kind: MeaningKind.Variable, Binding.Only: { Kind: BindingKind.TypeAlias or BindingKind.Assignment, Value: { } alias }, File: { } file })
                builder.Add(AnnotatedTypes(alias, new(file), self));
            else if (meaning.Kind == MeaningKind.Outside && TypeName(meaning.Name) is { } name)
                builder.Add(Named(name));
            else
                builder.AddUnknown();
        }

        if (!names.IsComplete)
            builder.AddUnknown();
        return builder.ToAnswer();
    }

    private static string? TypeName(string name) => name switch
    {
        "typing.Any" or "typing.Self" or "builtins.object" or "builtins.None" or "typing.NoReturn" or "typing.Never" or "typing.Callable" => null,
        "typing.List" => "builtins.list",
        "typing.Dict" => "builtins.dict",
        "typing.Set" => "builtins.set",
        "typing.FrozenSet" => "builtins.frozenset",
        "typing.Tuple" => "builtins.tuple",
        "typing.Text" or "typing.AnyStr" or "typing.LiteralString" => "builtins.str",
        "typing.TextIO" => "io.TextIOWrapper",
        "typing.BinaryIO" => "io.BufferedIOBase",
        _ => name,
    };

    /// <summary>What builtins return, where their name does not say it.</summary>
    private static string? KnownResult(string function) => function switch
    {
        "builtins.open" or "io.open" or "codecs.open" or "os.fdopen" => "io.TextIOWrapper",
        "builtins.str" or "builtins.bytes" or "builtins.bytearray" or "builtins.int" or "builtins.float" or "builtins.bool"
            or "builtins.complex" or "builtins.list" or "builtins.dict" or "builtins.set" or "builtins.frozenset" or "builtins.tuple"
            or "builtins.memoryview" or "builtins.range" or "builtins.slice" => function,
        "builtins.input" or "builtins.raw_input" or "builtins.repr" or "builtins.ascii" or "builtins.chr" or "builtins.hex"
            or "builtins.oct" or "builtins.bin" or "builtins.format" or "builtins.unicode" => "builtins.str",
        "builtins.len" or "builtins.ord" or "builtins.hash" or "builtins.id" => "builtins.int",
        "builtins.sorted" or "builtins.dir" => "builtins.list",
        "builtins.vars" or "builtins.globals" or "builtins.locals" => "builtins.dict",
        "builtins.isinstance" or "builtins.issubclass" or "builtins.callable" or "builtins.hasattr" or "builtins.any" or "builtins.all" => "builtins.bool",
        _ => null,
    };

    private static bool IsCapital(string name)
    {
        var last = name.AsSpan(name.LastIndexOf('.') + 1).TrimStart('_');
        return last.Length > 0 && char.IsUpper(last[0]) && last.ContainsAnyInRange('a', 'z');
    }
}
