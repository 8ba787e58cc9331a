using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>Reads what one declaration of a stub says of its type.</summary>
internal sealed class StubReader
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.Preview, DocumentationMode.None);

    private readonly StubType _stub;
    private readonly StubNames _names;
    private readonly List<string> _complaints;
    private readonly string _name;
    private readonly List<(string Name, ModelMember Member)> _members = [];

    private StubReader(StubIndex index, StubType stub, List<string> complaints)
    {
        _stub = stub;
        _complaints = complaints;
        _names = new StubNames(index, stub, complaints);
        _name = BuiltInTypes.Keyword(stub.Name);
    }

    /// <summary>Extension methods of the declaration, without their first parameter.</summary>
    public List<(string Name, TypeName? Receiver, ModelMember Member)> Extensions { get; } = [];

    /// <summary>The type.</summary>
    public ModelType Type { get; private set; } = null!;

    public static StubReader Read(StubIndex index, StubType stub, List<string> complaints)
    {
        var reader = new StubReader(index, stub, complaints);
        var text = stub.Text[stub.Start..stub.End];
        var root = CSharpSyntaxTree.ParseText(text, _options).GetCompilationUnitRoot();
        foreach (var diagnostic in root.GetDiagnostics())
            complaints.Add($"{stub.Name}: {diagnostic.GetMessage()}");
        reader.Declare(root.Members.FirstOrDefault());
        return reader;
    }

    private void Declare(MemberDeclarationSyntax? declaration)
    {
        var parameters = declaration switch
        {
            TypeDeclarationSyntax type => type.TypeParameterList,
            DelegateDeclarationSyntax type => type.TypeParameterList,
            _ => null,
        };
        List<string> typeParameters = [.. parameters?.Parameters.Select(p => p.Identifier.ValueText) ?? []];
        _names.TypeParameters.UnionWith(typeParameters);
        var marks = Marks(declaration?.AttributeLists ?? default);
        var bases = (declaration as BaseTypeDeclarationSyntax)?.BaseList?.Types.Select(t => _names.Read(t.Type)).ToList() ?? [];
        Type = new ModelType(_name)
        {
            Parameters = typeParameters,
            Bases = declaration is EnumDeclarationSyntax ? [] : bases,
            IsData = marks.IsData,
            IsHarmless = marks.IsHarmless || declaration is EnumDeclarationSyntax,
            IsEntryPoint = marks.IsEntryPoint,
            Source = marks.Source,
        };
        ReadMembers(declaration);
        foreach (var (name, member) in _members)
        {
            if (!Type.Members.TryGetValue(name, out var overloads))
                Type.Members[name] = overloads = [];
            overloads.Add(member);
        }
    }

    private void ReadMembers(MemberDeclarationSyntax? declaration)
    {
        switch (declaration)
        {
            case TypeDeclarationSyntax type:
                if (type.ParameterList is { } list)
                    Constructor(list, default);
                foreach (var member in type.Members)
                    Read(member);
                break;
            case EnumDeclarationSyntax type:
                foreach (var member in type.Members)
                    Value(member.Identifier.ValueText, new TypeName(_name), isStatic: true, member.AttributeLists);
                break;
            case DelegateDeclarationSyntax type:
                Method("Invoke", type.ReturnType, type.ParameterList, type.AttributeLists, isStatic: false, []);
                break;
            default:
                _complaints.Add($"{_stub.Name}: no type is declared");
                break;
        }
    }

    private void Read(MemberDeclarationSyntax member)
    {
        var isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword);
        switch (member)
        {
            case ConstructorDeclarationSyntax constructor:
                Constructor(constructor.ParameterList, constructor.AttributeLists);
                break;
            case MethodDeclarationSyntax method:
                List<string> typeParameters = [.. method.TypeParameterList?.Parameters.Select(p => p.Identifier.ValueText) ?? []];
                Method(method.Identifier.ValueText, method.ReturnType, method.ParameterList, method.AttributeLists, isStatic, typeParameters);
                break;
            case PropertyDeclarationSyntax property:
                Value(property.Identifier.ValueText, _names.Read(property.Type), isStatic, property.AttributeLists);
                break;
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    Value(variable.Identifier.ValueText, _names.Read(field.Declaration.Type), isStatic, field.AttributeLists);
                break;
            case IndexerDeclarationSyntax indexer:
                Indexer(indexer);
                break;
            case EventFieldDeclarationSyntax events:
                Events(events, isStatic);
                break;
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                break;
            default:
                _complaints.Add($"{_stub.Name}: {member.Kind()} says nothing in a stub");
                break;
        }
    }

    private void Constructor(ParameterListSyntax list, SyntaxList<AttributeListSyntax> attributes)
    {
        var type = new TypeName(_name, [.. Type.Parameters.Select(p => new TypeName(p))]);
        _members.Add((".ctor", Member(".ctor", ModelMemberKind.Constructor, type, Parameters(list), Marks(attributes), isStatic: false)));
    }

    private void Method(
        string name,
        TypeSyntax result,
        ParameterListSyntax list,
        SyntaxList<AttributeListSyntax> attributes,
        bool isStatic,
        IReadOnlyList<string> typeParameters)
    {
        List<string> added = [.. typeParameters.Where(_names.TypeParameters.Add)];
        var parameters = Parameters(list);
        var marks = Marks(attributes);
        var type = _names.Read(result);
        _members.Add((name, Member(name, ModelMemberKind.Function, type, parameters, marks, isStatic, typeParameters)));
        if (list.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true)
        {
            var first = parameters[0];
            var member = Member(
                name, ModelMemberKind.Function, type, [.. parameters.Skip(1)], marks, isStatic: false, typeParameters, first.Sinks);
            Extensions.Add((name, first.Type, member));
        }

        _names.TypeParameters.ExceptWith(added);
    }

    private void Value(string name, TypeName type, bool isStatic, SyntaxList<AttributeListSyntax> attributes)
    {
        var marks = Marks(attributes);
        IReadOnlyList<ModelParameter> parameters = marks.Sinks.IsEmpty && !marks.IsKept
            ? []
            : [new ModelParameter("value", type) { Sinks = marks.Sinks, IsKept = marks.IsKept }];
        _members.Add((name, Member(name, ModelMemberKind.Value, type, parameters, marks, isStatic)));
    }

    private void Indexer(IndexerDeclarationSyntax indexer)
    {
        var marks = Marks(indexer.AttributeLists);
        var type = _names.Read(indexer.Type);
        List<ModelParameter> parameters = [.. indexer.ParameterList.Parameters.Select(Parameter)];
        _members.Add(("get_Item", Member("get_Item", ModelMemberKind.Function, type, parameters, marks, isStatic: false)));
        parameters.Add(new ModelParameter("value", type) { Sinks = marks.Sinks, IsKept = true });
        var setter = new ModelMember(_name + ".set_Item", ModelMemberKind.Function) { Parameters = parameters, Type = new TypeName("void") };
        _members.Add(("set_Item", setter));
    }

    private void Events(EventFieldDeclarationSyntax events, bool isStatic)
    {
        var marks = Marks(events.AttributeLists);
        var type = _names.Read(events.Declaration.Type);
        foreach (var variable in events.Declaration.Variables)
        {
            var name = "add_" + variable.Identifier.ValueText;
            var handler = new ModelParameter("value", type) { IsHandler = marks.IsHandler, Source = marks.Source };
            _members.Add((name, Member(name, ModelMemberKind.Function, new TypeName("void"), [handler], StubMarks.Of(default), isStatic)));
        }
    }

    private ModelMember Member(
        string name,
        ModelMemberKind kind,
        TypeName type,
        IReadOnlyList<ModelParameter> parameters,
        StubMarks marks,
        bool isStatic,
        IReadOnlyList<string>? typeParameters = null,
        KindSet receiver = default) =>
        new($"{_name}.{name}", kind)
        {
            IsStatic = isStatic,
            Parameters = parameters,
            TypeParameters = typeParameters ?? [],
            Type = type,
            Source = marks.Source,
            Clears = marks.Clears,
            Passes = marks.Passes,
            ReceiverSinks = marks.ReceiverSinks | receiver,
            IsEntryPoint = marks.IsEntryPoint,
            Ends = marks.Ends,
        };

    private List<ModelParameter> Parameters(ParameterListSyntax list) => [.. list.Parameters.Select(Parameter)];

    private ModelParameter Parameter(ParameterSyntax parameter)
    {
        var marks = Marks(parameter.AttributeLists);
        var isOut = parameter.Modifiers.Any(SyntaxKind.OutKeyword);
        var kind = isOut || parameter.Modifiers.Any(SyntaxKind.RefKeyword) ? ParameterKind.Out
            : parameter.Modifiers.Any(SyntaxKind.ParamsKeyword) ? ParameterKind.Rest
            : ParameterKind.Ordinary;
        return new ModelParameter(parameter.Identifier.ValueText, parameter.Type is { } type ? _names.Read(type) : null, kind)
        {
            Sinks = marks.Sinks,
            IsKept = marks.IsKept,
            Checks = marks.Checks,
            Source = marks.Source,
            IsHandler = marks.IsHandler,
            IsOut = isOut,
        };
    }

    private StubMarks Marks(SyntaxList<AttributeListSyntax> lists)
    {
        var marks = StubMarks.Of(lists);
        foreach (var word in marks.Unknown)
            _complaints.Add($"{_stub.Name}: unknown mark {word}");
        return marks;
    }
}
