using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Models;
using ReviewBot.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;

namespace ReviewBot.Analysis.Languages.Python.Models;

/// <summary>Reads a stub.</summary>
internal sealed class StubReader
{
    private readonly StubModule _module;
    private readonly PythonTree _tree;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);
    private readonly Stack<ClassDef> _around = new();
    private readonly AnnotationReader _annotations;

    private StubReader(string module, string text, IReadOnlyDictionary<string, string> words)
    {
        _module = new(module);
        _tree = PythonParser.Parse(text);
        _words = words;
        _annotations = new(Qualify, Problem);
    }

    /// <summary>Reads the stub of a module.</summary>
    /// <param name="module">The qualified name of the module.</param>
    /// <param name="text">The stub.</param>
    /// <param name="words">What names mean that the stub neither declares nor imports.</param>
    public static StubModule Read(string module, string text, IReadOnlyDictionary<string, string> words)
    {
        var reader = new StubReader(module, text, words);
        foreach (var diagnostic in reader._tree.Diagnostics)
            reader._module.Problems.Add($"{module}:{reader._tree.Lines.LineOf(diagnostic.Span.Start)}: {diagnostic.Message}");
        reader.Bind(reader._tree.Module.Body, "");
        reader.Statements();
        return reader._module;
    }

    /// <summary>Learns the names first: a stub may use a class before it declares it.</summary>
    private void Bind(IEnumerable<Stmt> statements, string outer)
    {
        foreach (var statement in statements)
        {
            if (statement is ClassDef type)
            {
                _classes.Add(outer + type.Name);
                Bind(type.Body, $"{outer}{type.Name}.");
            }
            else if (outer.Length == 0)
            {
                BindImport(statement);
            }
        }
    }

    private void BindImport(Stmt statement)
    {
        switch (statement)
        {
            case Import import:
                foreach (var name in import.Names)
                {
                    var top = name.Name.Split('.')[0];
                    _module.Aliases[name.AsName ?? top] = name.AsName is null ? top : name.Name;
                }

                break;
            case ImportFrom { Level: 0, Module: { } from } import:
                foreach (var name in import.Names)
                {
                    if (name.Name == "*")
                        _module.Stars.Add(from);
                    else
                        _module.Aliases[name.AsName ?? name.Name] = $"{from}.{name.Name}";
                }

                break;
            case Assign { Targets: [Name target], Value: Name or Attribute } alias when AnnotationReader.Dotted(alias.Value) is { } of:
                var first = of.Split('.')[0];
                _module.Aliases[target.Id] = _module.Aliases.TryGetValue(first, out var known) ? known + of[first.Length..]
                    : _words.TryGetValue(of, out var word) ? word
                    : $"{_module.Name}.{of}";
                break;
        }
    }

    private void Statements()
    {
        foreach (var statement in _tree.Module.Body)
        {
            switch (statement)
            {
                case ClassDef type:
                    Class(type, "");
                    break;
                case FunctionDef function:
                    Add(_module.Members, function.Name, Function(function, $"{_module.Name}.{function.Name}", function.Args, isStatic: true));
                    break;
                case AnnAssign { Target: Name name } variable:
                    Add(_module.Members, name.Id, Variable(variable, $"{_module.Name}.{name.Id}", isStatic: true));
                    break;
                case Import or ImportFrom { Level: 0 } or Assign { Targets: [Name], Value: Name or Attribute }:
                    break;
                default:
                    Problem(statement, "has no place in a stub");
                    break;
            }
        }
    }

    private void Class(ClassDef node, string outer)
    {
        var name = outer + node.Name;
        _around.Push(node);
        var type = new ModelType(_module.Qualified(name))
        {
            Parameters = [.. node.TypeParams.Select(p => p.Name)],
            Bases = [.. node.Bases.Select(_annotations.Type).OfType<TypeName>()],
            IsData = Has(node, "data"),
            IsHarmless = Has(node, "harmless"),
            IsEntryPoint = Has(node, "entry_point"),
        };
        foreach (var decorator in node.DecoratorList.Where(d => d is not Name { Id: "data" or "harmless" or "entry_point" }))
            Problem(decorator, "is no mark of a class");
        if (!_module.Types.TryAdd(name, type))
            Problem(node, "is there twice");
        foreach (var statement in node.Body)
            Member(statement, type, node, name);
        _around.Pop();
    }

    private void Member(Stmt statement, ModelType type, ClassDef node, string name)
    {
        switch (statement)
        {
            case ClassDef inner:
                Class(inner, name + ".");
                break;
            case FunctionDef function:
                Method(function, function.Name, type);
                break;
            case AnnAssign { Target: Name { Id: var id } } variable:
                Add(type.Members, id, Variable(variable, $"{type.Name}.{id}", isStatic: false));
                break;
            case Assign { Targets: var targets, Value: Name of } when node.Body.OfType<FunctionDef>().Any(f => f.Name == of.Id):
                foreach (var function in node.Body.OfType<FunctionDef>().Where(f => f.Name == of.Id))
                {
                    foreach (var target in targets.OfType<Name>())
                        Method(function, target.Id, type);
                }

                break;
            case Pass or ExprStmt { Value: Constant { Kind: ConstantKind.Ellipsis } }:
                break;
            default:
                Problem(statement, "has no place in a class of a stub");
                break;
        }
    }

    private void Method(FunctionDef function, string name, ModelType type)
    {
        if (function.DecoratorList.Any(d => d is Attribute { Attr: "setter" or "deleter" }))
            return;
        var isStatic = Has(function, "staticmethod") || Has(function, "classmethod");
        var parameters = Has(function, "staticmethod") ? function.Args : WithoutFirst(function.Args);
        var isConstructor = name == "__init__";
        var member = Function(function, $"{type.Name}.{name}", parameters, isStatic, isConstructor ? type : null);
        Add(type.Members, isConstructor ? ".ctor" : name, member);
    }

    private ModelMember Function(FunctionDef node, string name, Arguments parameters, bool isStatic, ModelType? made = null)
    {
        var said = _annotations.Read(node.Returns);
        var entry = Mark(node, "entry_point");
        CheckDecorators(node);
        var kind = made is not null ? ModelMemberKind.Constructor : Has(node, "property") ? ModelMemberKind.Value : ModelMemberKind.Function;
        return new(name, kind)
        {
            IsStatic = isStatic,
            Parameters = Parameters(parameters),
            Type = made is null ? said.Type : new TypeName(made.Name, [.. made.Parameters.Select(p => new TypeName(p))]),
            Source = said.Source,
            Clears = said.Clears,
            Passes = said.Passes,
            Ends = said.Ends,
            ReceiverSinks = Mark(node, "receiver") is Call receiver ? _annotations.Kinds(receiver.Args) : KindSet.None,
            IsEntryPoint = entry is not null,
            Returns = entry is Call call ? _annotations.Kinds(call.Keywords.Where(k => k.Arg == "returns").SelectMany(k => AnnotationReader.Parts(k.Value))) : KindSet.None,
            Callers = entry is Call from ? Callers(from) : SourceKind.Remote,
            Handed = entry is Call given ? [.. given.Args.Select(_annotations.Type).OfType<TypeName>()] : [],
        };
    }

    private SourceKind Callers(Call entry)
    {
        foreach (var keyword in entry.Keywords.Where(k => k.Arg != "returns"))
        {
            if (keyword is { Arg: "source", Value: Constant { Text: { } word } } && Enum.TryParse<SourceKind>(word, ignoreCase: true, out var source))
                return source;
            Problem(keyword, "is no mark of an entry point");
        }

        return SourceKind.Remote;
    }

    private ModelMember Variable(AnnAssign node, string name, bool isStatic)
    {
        var said = _annotations.Read(node.Annotation);
        var isWritten = !said.Sinks.IsEmpty || said.IsKept;
        return new(name, ModelMemberKind.Value)
        {
            IsStatic = isStatic || said.IsStatic,
            Type = said.Type,
            Source = said.Source,
            Clears = said.Clears,
            Passes = said.Passes,
            Parameters = isWritten ? [Parameter("value", said, ParameterKind.Ordinary, isOptional: false)] : [],
        };
    }

    private List<ModelParameter> Parameters(Arguments parameters)
    {
        var list = new List<ModelParameter>();
        var required = parameters.PosOnlyArgs.Length + parameters.Args.Length - parameters.Defaults.Length;
        foreach (var parameter in parameters.PosOnlyArgs.Concat(parameters.Args))
            list.Add(Parameter(parameter, ParameterKind.Ordinary, list.Count >= required));
        if (parameters.VarArg is { } rest)
            list.Add(Parameter(rest, ParameterKind.Rest, isOptional: true));
        for (var i = 0; i < parameters.KwOnlyArgs.Length; i++)
            list.Add(Parameter(parameters.KwOnlyArgs[i], ParameterKind.NamedOnly, parameters.KwDefaults[i] is not null));
        if (parameters.KwArg is { } named)
            list.Add(Parameter(named, ParameterKind.NamedRest, isOptional: true));
        return list;
    }

    private ModelParameter Parameter(Arg node, ParameterKind kind, bool isOptional) =>
        Parameter(node.Name, _annotations.Read(node.Annotation), kind, isOptional);

    private static ModelParameter Parameter(string name, StubAnnotation said, ParameterKind kind, bool isOptional) => new(name, said.Type, kind)
    {
        Sinks = said.Sinks,
        IsKept = said.IsKept,
        Checks = said.Checks,
        Source = said.Source,
        IsHandler = said.IsHandler,
        Passes = said.Passes,
        IsOptional = isOptional,
        Constants = said.Constants,
    };

    private static Arguments WithoutFirst(Arguments a) => a.PosOnlyArgs.Length > 0
        ? new(a.Start, a.End, a.PosOnlyArgs.RemoveAt(0), a.Args, a.VarArg, a.KwOnlyArgs, a.KwDefaults, a.KwArg, a.Defaults)
        : a.Args.Length > 0
            ? new(a.Start, a.End, a.PosOnlyArgs, a.Args.RemoveAt(0), a.VarArg, a.KwOnlyArgs, a.KwDefaults, a.KwArg, a.Defaults)
            : a;

    private void CheckDecorators(FunctionDef node)
    {
        foreach (var decorator in node.DecoratorList)
        {
            if (decorator is not (Name { Id: "property" or "staticmethod" or "classmethod" or "entry_point" }
                or Call { Func: Name { Id: "receiver" or "entry_point" } }
                or Attribute { Attr: "setter" or "deleter" }))
            {
                Problem(decorator, "is no mark of a function");
            }
        }
    }

    private static bool Has(ClassDef node, string mark) => node.DecoratorList.Any(d => d is Name name && name.Id == mark);

    private static bool Has(FunctionDef node, string mark) => Mark(node, mark) is not null;

    private static Expr? Mark(FunctionDef node, string mark) => node.DecoratorList.FirstOrDefault(
        d => (d is Call call ? call.Func : d) is Name name && name.Id == mark);

    private string? Qualify(string dotted)
    {
        var first = dotted.Split('.')[0];
        if (_around.Any(c => c.TypeParams.Any(p => p.Name == dotted)))
            return dotted;
        for (var depth = 0; depth <= _around.Count; depth++)
        {
            var local = string.Join('.', _around.Skip(depth).Reverse().Select(c => c.Name).Append(dotted));
            if (_classes.Contains(local))
                return _module.Qualified(local);
        }

        return _module.Aliases.TryGetValue(first, out var target)
            ? StubModule.WithoutBuiltins(target + dotted[first.Length..])
            : _words.GetValueOrDefault(dotted);
    }

    private static void Add(Dictionary<string, List<ModelMember>> members, string name, ModelMember member)
    {
        if (members.TryGetValue(name, out var overloads))
            overloads.Add(member);
        else
            members.Add(name, [member]);
    }

    private void Problem(Node at, string what) =>
        _module.Problems.Add($"{_module.Name}:{_tree.Lines.LineOf(at.Start)}: {_tree.Text[at.Start..Math.Min(at.End, at.Start + 60)]} {what}");
}
