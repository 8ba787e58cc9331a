namespace ReviewBot.Python.Names;

/// <content>What an expression's value is an instance of.</content>
internal sealed partial class Query
{
    public Answer Types(Expr expression, Place place)
    {
        switch (expression)
        {
            case Name or Attribute or Call:
                return Ask(expression, "types", () => ReferredTypes(expression, place));
            case NamedExpr walrus:
                return Types(walrus.Value, place);
            case Await { Value: Call call }:
                return Ask(call, "awaited", () => CallTypes(call, place, isAwaited: true));
            case IfExp choice:
                return Ask(choice, "types", () => EitherType([choice.Body, choice.OrElse], place));
            case BoolOp choice:
                return Ask(choice, "types", () => EitherType(choice.Values, place));
            case BinOp operation:
                return Ask(operation, "types", () => OperationTypes(operation, place));
            default:
                return DisplayType(expression) is { } name ? Answer.Of(Builtin(name)) : Answer.Nothing;
        }
    }

    private Answer EitherType(IEnumerable<Expr> values, Place place)
    {
        var builder = new AnswerBuilder();
        foreach (var value in values)
        {
            if (!IsNone(value))
                builder.Add(Types(value, place));
        }

        return builder.ToAnswer();
    }

    /// <summary>What formats or joins text is text; what adds up things of one type is of that type.</summary>
    private Answer OperationTypes(BinOp operation, Place place)
    {
        var left = Types(operation.Left, place);
        if (left.Meanings is not [{ Name: var name }])
            return Answer.Nothing;
        return (operation.Op, name) switch
        {
            (BinaryOperator.Mod or BinaryOperator.Mult, "builtins.str" or "builtins.bytes") => left,
            (BinaryOperator.Add, "builtins.str" or "builtins.bytes" or "builtins.list" or "builtins.tuple") => left,
            _ when name.StartsWith("builtins.", StringComparison.Ordinal) && operation.Op != BinaryOperator.Div
                && Types(operation.Right, place).Meanings is [{ Name: var right }] && right == name => left,
            _ => Answer.Nothing,
        };
    }

    private static string? DisplayType(Expr expression) => expression switch
    {
        Constant { Kind: ConstantKind.Str } or JoinedStr or Repr => "str",
        Constant { Kind: ConstantKind.Bytes } => "bytes",
        Constant { Kind: ConstantKind.Int } => "int",
        Constant { Kind: ConstantKind.Float } => "float",
        Constant { Kind: ConstantKind.Complex } => "complex",
        Constant { Kind: ConstantKind.True or ConstantKind.False } or UnaryOp { Op: UnaryOperator.Not } => "bool",
        List or ListComp => "list",
        Dict or DictComp => "dict",
        Set or SetComp => "set",
        Tuple => "tuple",
        _ => null,
    };

    private Meaning Builtin(string name) => Named("builtins." + name);

    /// <summary>What a qualified name stands for, at hand or not.</summary>
    private Meaning Named(string name)
    {
        if (project.Find(name) is not { Node: ClassDef node } found)
            return Meaning.Outside(name);
        return new(found.QualifiedName, MeaningKind.Class, found.File, node);
    }

    private Answer ReferredTypes(Expr expression, Place place)
    {
        if (expression is Call call)
            return CallTypes(call, place, isAwaited: false);
        if (expression is Name name && BindingOf(name, place) is { } binding)
            return NamedTypes(place.File, binding);
        return DenotedTypes(Names(expression, place));
    }

    /// <summary>The types of what a name is bound to, or of the variable that it is an alias of.</summary>
    public Answer NamedTypes(PythonFile file, Binding binding) =>
        BoundTypes(file, binding) is { IsEmpty: false } types ? types : DenotedTypes(Names(file, binding));

    private Answer DenotedTypes(Answer names)
    {
        var builder = new AnswerBuilder();
        foreach (var meaning in names.Meanings)
            builder.Add(VariableTypes(meaning));
        return builder.ToAnswer();
    }

    /// <summary>The types of a variable of a module or class, or of a property.</summary>
    private Answer VariableTypes(Meaning variable)
    {
        if (IsProperty(variable))
            return ReturnTypes(variable, isAwaited: false);
        if (variable is not { Kind: MeaningKind.Variable, File: { } file, Binding: { } binding })
            return Answer.Nothing;
        if (StubMeaning(variable) is { Binding: { } declared, File: { } stub } && BoundTypes(stub, declared) is { IsEmpty: false } types)
            return types;
        if (binding.Scope.Kind == ScopeKind.Class && binding.Scope.Find(binding.Name) is { } ofClass && ofClass != binding
            && ofClass.Sites.Any(s => s.Annotation is not null) && BoundTypes(file, ofClass) is { IsEmpty: false } annotated)
        {
            return annotated;
        }

        return BoundTypes(file, binding);
    }

    private Answer BoundTypes(PythonFile file, Binding binding) => Ask(binding, "types", () =>
    {
        var builder = new AnswerBuilder();
        if (binding.Sites.Length > MaxSites)
            return Answer.Nothing;
        foreach (var site in binding.Sites)
        {
            if (site.Annotation is not null && (site.Kind != BindingKind.Parameter || IsPlain(site)))
                builder.Add(AnnotatedTypes(site.Annotation, new(file)));
        }

        if (!builder.IsEmpty)
            return builder.ToAnswer();
        foreach (var site in binding.Sites)
        {
            if (site.Kind is not (BindingKind.Declaration or BindingKind.Deletion or BindingKind.AugmentedAssignment) && !IsNone(site.Value))
                builder.Add(SiteTypes(file, site));
        }

        return builder.ToAnswer();
    });

    private static bool IsPlain(BindingSite site) =>
        site.Owner is not (FunctionDef or Lambda) || ArgumentsOf(site.Owner) is { } args && args.VarArg != site.Node && args.KwArg != site.Node;

    private static Arguments? ArgumentsOf(Node function) => (function as FunctionDef)?.Args ?? (function as Lambda)?.Args;

    private Answer SiteTypes(PythonFile file, BindingSite site)
    {
        switch (site.Kind)
        {
            case BindingKind.Parameter when ReceiverClass(file, site) is { IsClassItself: false, Class: { } owner }:
                return Answer.Of(owner);
            case BindingKind.Parameter when ArgumentsOf(site.Owner) is { } args && !IsPlain(site):
                return Answer.Of(Builtin(args.VarArg == site.Node ? "tuple" : "dict"));
            case BindingKind.Except when site.Source is { } caught:
                return caught is Tuple several ? EitherName(several.Elts, new(file)) : Names(caught, new(file));
            case BindingKind.With when site.Owner is WithItem { OptionalVars: Name or Attribute }:
                return EnteredTypes(site.Source!, new(file));
            case BindingKind.ImportFrom:
                var builder = new AnswerBuilder();
                foreach (var meaning in Imported(file, (ImportFrom)site.Owner, ((Alias)site.Node).Name).Meanings)
                    builder.Add(VariableTypes(meaning));
                return builder.ToAnswer();
            default:
                return site.Value is null ? Answer.Nothing : Types(site.Value, new(file));
        }
    }

    private Answer EitherName(IEnumerable<Expr> values, Place place)
    {
        var builder = new AnswerBuilder();
        foreach (var value in values)
            builder.Add(Names(value, place));
        return builder.ToAnswer();
    }

    /// <summary>What <c>with</c> binds: the result of <c>__enter__</c> where it is declared, else the object itself.</summary>
    private Answer EnteredTypes(Expr entered, Place place)
    {
        if (entered is Call call && Names(call.Func, place).Meanings is [{ Kind: MeaningKind.Function, File: { } file, Node: FunctionDef function }]
            && IsDecorated(function, file, "contextlib.contextmanager", "contextlib.asynccontextmanager"))
        {
            return function.Returns is Subscript { Slice: Tuple several } ? several.Elts is [var first, ..] ? AnnotatedTypes(first, new(file)) : Answer.Nothing
                : function.Returns is Subscript yielded ? AnnotatedTypes(yielded.Slice, new(file))
                : function.Returns is null ? EitherType(file.Scopes.Opened(function)!.Yielded ?? [], new(file))
                : Answer.Nothing;
        }

        var builder = new AnswerBuilder();
        foreach (var type in Types(entered, place).Meanings)
        {
            var result = MethodResult(type, "__enter__");
            if (result.IsEmpty)
                result = MethodResult(type, "__aenter__");
            builder.Add(result.IsEmpty ? Answer.Of(type) : result);
        }

        return builder.ToAnswer();
    }

    private Answer MethodResult(Meaning type, string method) =>
        type.Kind == MeaningKind.Class && ClassMember(type, method).Meanings is [{ Kind: MeaningKind.Function } found]
            ? ReturnTypes(found, isAwaited: true, self: type)
            : Answer.Nothing;

    private bool IsDecorated(FunctionDef function, PythonFile file, params ReadOnlySpan<string> decorators)
    {
        foreach (var decorator in function.DecoratorList)
        {
            foreach (var meaning in Names(decorator, new(file)).Meanings)
            {
                if (decorators.Contains(meaning.Name))
                    return true;
            }
        }

        return false;
    }

    private bool IsProperty(Meaning meaning) =>
        meaning is { Kind: MeaningKind.Function, Node: FunctionDef { DecoratorList: not [] } function, File: { } file }
        && IsDecorated(function, file, "builtins.property", "functools.cached_property", "django.utils.functional.cached_property", "werkzeug.utils.cached_property");

    /// <summary>The class whose instance, or which itself, is the first parameter of a method.</summary>
    private static (Meaning? Class, bool IsClassItself) ReceiverClass(PythonFile file, BindingSite site)
    {
        if (site.Owner is not FunctionDef method || site.Node != (method.Args.PosOnlyArgs.FirstOrDefault() ?? method.Args.Args.FirstOrDefault()))
            return default;
        if (file.Scopes.Opened(method)?.Enclosing is not { Kind: ScopeKind.Class } scope)
            return default;
        var isStatic = method.DecoratorList.Any(d => d is Name { Id: "staticmethod" });
        var isClassItself = method.Name is "__new__" or "__init_subclass__" or "__class_getitem__"
            || method.DecoratorList.Any(d => d is Name { Id: "classmethod" });
        return isStatic ? default : (ClassOf(file, scope), isClassItself);
    }

    private static Meaning ClassOf(PythonFile file, Scope scope)
    {
        var node = (ClassDef)scope.Node;
        return new(file.QualifiedName(scope.Enclosing, node.Name), MeaningKind.Class, file, node);
    }
}
