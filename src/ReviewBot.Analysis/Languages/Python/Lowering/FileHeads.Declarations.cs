using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;
using NameBinding = ReviewBot.Python.Names.Binding;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content>What the heads of functions and classes say.</content>
internal sealed partial class FileHeads
{
    private void AddFunction(FunctionDef node, Frame frame, Frame around, FlowType? type)
    {
        var scope = frame.Scope.Enclosing;
        var (prefix, isStatic, isOfClass) = type is null ? ("", true, false) : Decorators.RoleOf(node);
        var name = prefix + node.Name;
        var owner = type is null || isStatic ? null
            : isOfClass ? new TypeName("type", [new TypeName(type.Name)]) : new TypeName(type.Name);
        frame.Function = new FlowFunction(Names.Below(scope, name), _file, Head(node, node.Args.End, node.Returns?.End, node.Body), LowerBody(frame))
        {
            Mentions = frame.Notes.Mentions,
            Type = type,
            Outer = around.Node is Module ? null : around.Function,
            IsStatic = isStatic,
            IsAsync = node is AsyncFunctionDef,
            IsGenerator = frame.Scope.IsGenerator,
            IsPublic = IsPublic(node.Name),
            ReturnType = node.Returns is null ? null : Types.Of(node.Returns, scope),
            Attributes = node.DecoratorList.IsEmpty ? [] : AttributesOf(node.DecoratorList),
            Parameters = ParametersOf(node.Args, scope, owner),
        };
        if (type is not null)
        {
            if (!type.Methods.TryGetValue(name, out var same))
                type.Methods.Add(name, same = []);
            same.Add(frame.Function);
        }

        if (around.Node is Module)
            _file.Functions.Add(frame.Function);
    }

    private FlowType TypeOf(ClassDef node)
    {
        var scope = Names.File.Scopes.Opened(node)!.Enclosing;
        var end = node.Bases.IsEmpty ? node.Start : node.Bases[^1].End;
        var bases = node.Bases.Select(b => Types.Of(b, scope) ?? (b is Subscript generic ? Types.OfClass(generic.Value, scope) : null)).OfType<TypeName>().ToList();
        var type = new FlowType(Names.Below(scope, node.Name), _file, Head(node, end, null, node.Body))
        {
            IsPublic = IsPublic(node.Name),
            IsEnum = bases.Exists(b => b.Name is "enum.Enum" or "enum.IntEnum" or "enum.StrEnum" or "enum.Flag" or "enum.IntFlag"),
        };
        type.Bases.AddRange(bases);
        type.Attributes.AddRange(AttributesOf(node.DecoratorList));
        return type;
    }

    private void AddFields(FlowType type, Scope scope)
    {
        foreach (var binding in scope.Bindings)
        {
            if (binding.Sites.Any(s => s.Kind is NameBindingKind.Assignment or NameBindingKind.Declaration))
                type.Fields[binding.Name] = FieldOf(binding, scope, isStatic: binding.Sites.Any(s => s.Value is not null));
        }

        foreach (var binding in scope.Attributes)
        {
            if (!type.Fields.ContainsKey(binding.Name) && binding.Sites.Any(s => s.Annotation is not null))
                type.Fields.Add(binding.Name, FieldOf(binding, binding.Sites[0].Scope, isStatic: false));
        }
    }

    private FlowField FieldOf(NameBinding binding, Scope scope, bool isStatic)
    {
        var annotation = binding.Sites.FirstOrDefault(s => s.Annotation is not null)?.Annotation;
        var markers = new List<Expr>();
        var type = annotation is null ? null : Types.Of(annotation, scope, markers);
        if (annotation is not null && binding.Sites.FirstOrDefault(s => s.Value is Call)?.Value is { } value)
            markers.Add(value);
        var isFinal = (annotation is Subscript final ? final.Value : annotation) is Name { Id: "Final" } or Attribute { Attr: "Final" };
        return new FlowField(type, isStatic, isFinal) { Attributes = AttributesOf(markers) };
    }

    private List<FlowParameter> ParametersOf(Arguments args, Scope scope, TypeName? owner)
    {
        var parameters = new List<FlowParameter>(args.PosOnlyArgs.Length + args.Args.Length + args.KwOnlyArgs.Length + 2);
        var positional = args.PosOnlyArgs.Length + args.Args.Length;
        for (var i = 0; i < positional; i++)
        {
            var arg = i < args.PosOnlyArgs.Length ? args.PosOnlyArgs[i] : args.Args[i - args.PosOnlyArgs.Length];
            var fromEnd = positional - i;
            parameters.Add(ParameterOf(arg, fromEnd <= args.Defaults.Length ? args.Defaults[^fromEnd] : null, ParameterKind.Ordinary, scope, i == 0 ? owner : null));
        }

        if (args.VarArg is not null)
            parameters.Add(ParameterOf(args.VarArg, null, ParameterKind.Rest, scope));
        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
            parameters.Add(ParameterOf(args.KwOnlyArgs[i], args.KwDefaults[i], ParameterKind.NamedOnly, scope));
        if (args.KwArg is not null)
            parameters.Add(ParameterOf(args.KwArg, null, ParameterKind.NamedRest, scope));
        return parameters;
    }

    private FlowParameter ParameterOf(Arg arg, Expr? given, ParameterKind kind, Scope scope, TypeName? owner = null)
    {
        List<Expr>? markers = null;
        var type = owner;
        if (arg.Annotation is not null)
            type = Types.Of(arg.Annotation, scope, markers = []) ?? owner;
        if (given is Call)
            (markers ??= []).Add(given);
        return new FlowParameter(arg.Name, type, kind)
        {
            Attributes = markers is null or [] ? [] : AttributesOf(markers),
            IsOptional = given is not null,
            Default = given is null ? null : Literals.ValueOf(given),
        };
    }

    private List<FlowAttribute> AttributesOf(IReadOnlyCollection<Expr> markers)
    {
        if (markers.Count == 0)
            return [];
        var attributes = new List<FlowAttribute>();
        foreach (var marker in markers)
        {
            var call = marker as Call;
            var callee = call?.Func ?? marker;
            if (NameOf(callee) is not { } name)
                continue;
            var named = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var keyword in call?.Keywords ?? [])
            {
                if (keyword.Arg is not null)
                    named[keyword.Arg] = Literals.ValueOf(keyword.Value);
            }

            attributes.Add(new FlowAttribute(name, call is null ? [] : [.. call.Args.Select(Literals.ValueOf)], named, new Span(marker.Start, marker.End)));
        }

        return attributes;
    }

    /// <summary>The qualified name of what a decorator or marker is, through the variable whose method it is: <c>flask.Flask.route</c>.</summary>
    private string? NameOf(Expr callee)
    {
        var path = Names.Path(callee, Names.File.Scopes.ScopeAt(callee));
        return callee is Name && path is not null && path.StartsWith("builtins.", StringComparison.Ordinal) ? path : Names.File.PossibleName(callee) ?? path;
    }

    private Span Head(Node node, int atLeast, int? orAtLeast, IReadOnlyList<Stmt> body)
    {
        var from = Math.Max(node.Start, Math.Max(atLeast, orAtLeast ?? 0));
        var to = body.Count > 0 ? body[0].Start : node.End;
        var colon = to > from ? _file.Text.Text.IndexOf(':', from, to - from) : -1;
        return new Span(node.Start, colon < 0 ? from : colon);
    }

    private static bool IsPublic(string name) => !name.StartsWith('_') || name.EndsWith("__", StringComparison.Ordinal);
}
