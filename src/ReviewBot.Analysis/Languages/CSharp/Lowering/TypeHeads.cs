using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Finds the members of one declaration of a type.</summary>
internal sealed class TypeHeads(FileHeads file, TypeDeclarationSyntax declaration, EnclosingType enclosing)
{
    private readonly List<Initialiser> _static = [];
    private readonly List<Initialiser> _instance = [];
    private ConstructorDeclarationSyntax? _staticConstructor;
    private bool _hasConstructor;

    private FileNames Names => file.Names;

    private FlowType Type => enclosing.Type;

    private bool IsInterface => declaration.IsKind(SyntaxKind.InterfaceDeclaration);

    /// <summary>Takes the members, then what initialises them.</summary>
    public void Add()
    {
        AddParameters();
        foreach (var member in declaration.Members)
            Add(member, null);
        AddInitialisers();
    }

    private void Add(MemberDeclarationSyntax member, ParameterSyntax? receiver)
    {
        switch (member)
        {
            case BaseTypeDeclarationSyntax nested and not ExtensionBlockDeclarationSyntax:
                file.Add(nested, Type.Name, enclosing);
                break;
            case ExtensionBlockDeclarationSyntax extension:
                foreach (var inner in extension.Members)
                    Add(inner, extension.ParameterList?.Parameters.FirstOrDefault());
                break;
            case BaseFieldDeclarationSyntax fields:
                AddFields(fields);
                break;
            case PropertyDeclarationSyntax property:
                AddProperty(property, receiver);
                break;
            case IndexerDeclarationSyntax indexer:
                AddAccessors(indexer, "Item", Heads.Parameters(indexer.ParameterList, Names, enclosing), indexer.ExpressionBody, null);
                break;
            case EventDeclarationSyntax handled:
                AddAccessors(handled, handled.Identifier.ValueText, [], null, null);
                break;
            case BaseMethodDeclarationSyntax method:
                AddMethod(method, receiver);
                break;
        }
    }

    private void AddParameters()
    {
        if (declaration.ParameterList is not { } list || declaration is ExtensionBlockDeclarationSyntax)
            return;
        foreach (var parameter in list.Parameters)
        {
            Type.Fields.TryAdd(parameter.Identifier.ValueText, new FlowField(Names.Type(parameter.Type), false, false)
            {
                Attributes = Heads.Attributes(parameter.AttributeLists, Names, enclosing),
            });
        }

        _hasConstructor = true;
        var toBase = declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList;
        var head = new FunctionHead(".ctor", new Span(declaration.Identifier.SpanStart, list.Span.End))
        {
            Parameters = Heads.Parameters(list, Names, enclosing),
            Returns = new TypeName("void"),
            IsPublic = true,
        };
        file.Function(
            head, enclosing, b => b.PrimaryConstructor(list, toBase, HasInitialiser, enclosing.HasOwnBase), list, declaration.BaseList);
    }

    /// <summary>Another part of the type may have initialisers where this one has none.</summary>
    private bool HasInitialiser => Type.Methods.ContainsKey(".init") || declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private void AddFields(BaseFieldDeclarationSyntax fields)
    {
        var isStatic = IsStatic(fields.Modifiers);
        var type = Names.Type(fields.Declaration.Type);
        var field = new FlowField(
            type, isStatic, fields.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || fields.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            Attributes = Heads.Attributes(fields.AttributeLists, Names, enclosing),
        };
        foreach (var variable in fields.Declaration.Variables)
        {
            Type.Fields.TryAdd(variable.Identifier.ValueText, field);
            if (variable.Initializer is { } initializer)
                (isStatic ? _static : _instance).Add(new Initialiser(variable.Identifier.ValueText, type, initializer.Value));
        }
    }

    private void AddProperty(PropertyDeclarationSyntax property, ParameterSyntax? receiver)
    {
        var name = property.Identifier.ValueText;
        var type = Names.Type(property.Type);
        var isStatic = IsStatic(property.Modifiers);
        var hasBody = property.ExpressionBody is not null || property.AccessorList?.Accessors.Any(HasBody) == true;
        if (!hasBody && property.Modifiers.Any(SyntaxKind.PartialKeyword) && property.Initializer is null)
            return;
        var stored = hasBody ? BodyLowering.BackingField(name) : name;
        if (!hasBody || property.AccessorList is not null)
        {
            var isReadOnly = property.AccessorList?.Accessors.Any(a => a.IsKind(SyntaxKind.SetAccessorDeclaration)) != true;
            Type.Fields.TryAdd(stored, new FlowField(type, isStatic, isReadOnly)
            {
                Attributes = Heads.Attributes(property.AttributeLists, Names, enclosing),
            });
        }

        if (property.Initializer is { } initializer)
            (isStatic ? _static : _instance).Add(new Initialiser(stored, type, initializer.Value));
        if (hasBody)
            AddAccessors(property, name, [], property.ExpressionBody, receiver);
    }

    private void AddAccessors(
        BasePropertyDeclarationSyntax property, string name, IReadOnlyList<FlowParameter> index, ArrowExpressionClauseSyntax? arrow, ParameterSyntax? receiver)
    {
        if (arrow is not null)
            AddAccessor(property, null, "get_" + name, index, arrow, receiver);
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            var prefix = accessor.Kind() switch
            {
                SyntaxKind.GetAccessorDeclaration => "get_",
                SyntaxKind.AddAccessorDeclaration => "add_",
                SyntaxKind.RemoveAccessorDeclaration => "remove_",
                _ => "set_",
            };
            AddAccessor(property, accessor, prefix + name, index, accessor.ExpressionBody, receiver);
        }
    }

    private void AddAccessor(
        BasePropertyDeclarationSyntax property,
        AccessorDeclarationSyntax? accessor,
        string name,
        IReadOnlyList<FlowParameter> index,
        ArrowExpressionClauseSyntax? arrow,
        ParameterSyntax? receiver)
    {
        var type = Names.Type(property.Type);
        var isGetter = name.StartsWith("get_", StringComparison.Ordinal);
        var own = name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var head = new FunctionHead(name, accessor is null ? Span(property.Type.SpanStart, property) : new Span(accessor.SpanStart, accessor.Keyword.Span.End))
        {
            Parameters = WithReceiver(isGetter ? index : [.. index, new FlowParameter("value", type)], receiver),
            Returns = isGetter ? type : new TypeName("void"),
            Attributes =
            [
                .. Heads.Attributes(property.AttributeLists, Names, enclosing),
                .. Heads.Attributes(accessor?.AttributeLists ?? default, Names, enclosing),
            ],
            IsStatic = receiver is not null || IsStatic(property.Modifiers),
            IsPublic = IsPublic(property.Modifiers) && accessor?.Modifiers.Count is null or 0,
            IsAbstract = accessor is not null && !HasBody(accessor) && IsBodiless(property.Modifiers),
            Block = accessor?.Body,
            Property = own,
        };
        var isAuto = accessor is not null && !HasBody(accessor) && !head.IsAbstract;
        file.Function(
            head,
            enclosing,
            b =>
            {
                if (isAuto)
                    b.AutoAccessor(own, isGetter, Type.Name, head.IsStatic, head.Place);
                else
                    b.Body(accessor?.Body, arrow);
            },
            accessor?.Body,
            arrow);
    }

    private void AddMethod(BaseMethodDeclarationSyntax method, ParameterSyntax? receiver)
    {
        if (method is ConstructorDeclarationSyntax constructor)
        {
            AddConstructor(constructor);
            return;
        }

        var (name, returns) = method switch
        {
            MethodDeclarationSyntax ordinary => (ordinary.Identifier.ValueText, ordinary.ReturnType),
            OperatorDeclarationSyntax operation => ("operator " + operation.OperatorToken.ValueText, operation.ReturnType),
            ConversionOperatorDeclarationSyntax conversion => (conversion.ImplicitOrExplicitKeyword.ValueText + " operator", conversion.Type),
            _ => ("Finalize", null),
        };
        var hasBody = method.Body is not null || method.ExpressionBody is not null;
        if (!hasBody && method.Modifiers.Any(SyntaxKind.PartialKeyword))
            return;
        var isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
        var head = new FunctionHead(name, Span(method.SpanStart, method))
        {
            Parameters = WithReceiver(Heads.Parameters(method.ParameterList, Names, enclosing), IsStatic(method.Modifiers) ? null : receiver),
            Returns = returns is null ? new TypeName("void") : Names.Type(returns),
            Attributes = Heads.Attributes(method.AttributeLists, Names, enclosing),
            IsStatic = receiver is not null || IsStatic(method.Modifiers),
            IsExtension = receiver is not null || method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true,
            IsAsync = isAsync,
            Block = method.Body,
            IsPublic = IsPublic(method.Modifiers),
            IsAbstract = !hasBody,
        };
        file.Function(head, enclosing, b => b.Body(method.Body, method.ExpressionBody), method.Body, method.ExpressionBody);
    }

    private void AddConstructor(ConstructorDeclarationSyntax constructor)
    {
        if (IsStatic(constructor.Modifiers))
        {
            _staticConstructor = constructor;
            return;
        }

        _hasConstructor = true;
        var head = new FunctionHead(".ctor", Span(constructor.SpanStart, constructor))
        {
            Parameters = Heads.Parameters(constructor.ParameterList, Names, enclosing),
            Returns = new TypeName("void"),
            Attributes = Heads.Attributes(constructor.AttributeLists, Names, enclosing),
            IsPublic = IsPublic(constructor.Modifiers),
        };
        file.Function(
            head,
            enclosing,
            b =>
            {
                b.BeginConstructor(constructor.Initializer, HasInitialiser, enclosing.HasOwnBase, head.Place);
                b.Body(constructor.Body, constructor.ExpressionBody);
            },
            constructor.Initializer,
            constructor.Body,
            constructor.ExpressionBody);
    }

    private void AddInitialisers()
    {
        var place = new Span(declaration.SpanStart, declaration.Identifier.Span.End);
        if (_static.Count > 0 || _staticConstructor is not null)
        {
            var head = new FunctionHead("<static>", place) { IsStatic = true, Returns = new TypeName("void") };
            var constructor = _staticConstructor;
            file.Function(
                head,
                enclosing,
                b =>
                {
                    foreach (var (name, type, value) in _static)
                        b.Initialise(name, type, Type.Name, value);
                    b.Body(constructor?.Body, constructor?.ExpressionBody);
                },
                [.. _static.Select(i => i.Value), constructor?.Body, constructor?.ExpressionBody]);
        }

        if (_instance.Count == 0)
            return;
        file.Function(
            new FunctionHead(".init", place) { Returns = new TypeName("void") },
            enclosing,
            b =>
            {
                foreach (var (name, type, value) in _instance)
                    b.Initialise(name, type, null, value);
            },
            [.. _instance.Select(i => i.Value)]);
        if (_hasConstructor || IsInterface)
            return;
        var made = new FunctionHead(".ctor", place) { Returns = new TypeName("void"), IsPublic = true };
        file.Function(made, enclosing, b => b.BeginConstructor(null, true, enclosing.HasOwnBase, place));
    }

    private IReadOnlyList<FlowParameter> WithReceiver(IReadOnlyList<FlowParameter> parameters, ParameterSyntax? receiver) =>
        receiver is null || receiver.Identifier.ValueText.Length == 0 ? parameters : [Heads.Parameter(receiver, Names, enclosing), .. parameters];

    private bool IsPublic(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.PublicKeyword) || (IsInterface && !modifiers.Any(SyntaxKind.PrivateKeyword) && !modifiers.Any(SyntaxKind.ProtectedKeyword));

    private bool IsBodiless(SyntaxTokenList modifiers) =>
        IsInterface || modifiers.Any(SyntaxKind.AbstractKeyword) || modifiers.Any(SyntaxKind.ExternKeyword) || modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword);

    private static bool HasBody(AccessorDeclarationSyntax accessor) => accessor.Body is not null || accessor.ExpressionBody is not null;

    /// <summary>The head of a member: up to its parameters, or its name.</summary>
    private static Span Span(int start, MemberDeclarationSyntax member) => new(start, member switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Span.End,
        PropertyDeclarationSyntax property => property.Identifier.Span.End,
        IndexerDeclarationSyntax indexer => indexer.ParameterList.Span.End,
        _ => member.Span.End,
    });

    /// <summary>What a field or property is at first.</summary>
    private readonly record struct Initialiser(string Name, TypeName? Type, ExpressionSyntax Value);
}
