using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Finds the types and functions of a file.</summary>
internal sealed class FileHeads(FlowFile file, FileNames names, DeclarationIndex declarations)
{
    private readonly Dictionary<string, FlowType> _types = new(StringComparer.Ordinal);
    private readonly MentionScan _mentions = new();

    /// <summary>The names of the file.</summary>
    public FileNames Names => names;

    /// <summary>Takes everything that a file declares.</summary>
    public void Add(CompilationUnitSyntax root)
    {
        Add(root.Members, "");
        var loose = root.Members.Where(m => m is GlobalStatementSyntax or FieldDeclarationSyntax).ToArray();
        if (loose.Length > 0)
            AddMain(loose);
        var ordered = file.Functions.OrderBy(f => f.Place.Start).ToList();
        file.Functions.Clear();
        file.Functions.AddRange(ordered);
    }

    /// <summary>Takes a type and what stands in it.</summary>
    public void Add(BaseTypeDeclarationSyntax declaration, string prefix, EnclosingType? outer)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var simple = declaration.Identifier.ValueText;
        var full = prefix.Length == 0 ? simple : prefix + "." + simple;
        if (outer is null)
            full = declarations.UniqueName(full, file.Text.Path);
        if (!_types.TryGetValue(full, out var type))
        {
            type = new FlowType(full, file, new Span(declaration.SpanStart, declaration.Identifier.Span.End))
            {
                IsPublic = declaration.Modifiers.Any(SyntaxKind.PublicKeyword),
                IsEnum = declaration.IsKind(SyntaxKind.EnumDeclaration),
            };
            _types[full] = type;
            file.Types.Add(type);
        }

        var parts = declarations.Named(simple).Where(d => d.UniqueName == full).ToArray();
        var enclosing = new EnclosingType(type, outer, parts, names);
        type.Attributes.AddRange(Heads.Attributes(declaration.AttributeLists, names, enclosing));
        if (declaration is not TypeDeclarationSyntax members)
            return;
        foreach (var written in members.BaseList?.Types ?? default)
        {
            if (names.Type(written.Type) is { } named && !type.Bases.Contains(named))
                type.Bases.Add(named);
        }

        new TypeHeads(this, members, enclosing).Add();
    }

    /// <summary>A function whose body <paramref name="emit"/> writes; <paramref name="code"/> is what it may mention.</summary>
    public FlowFunction Function(FunctionHead head, EnclosingType? type, Action<BodyLowering> emit, params ReadOnlySpan<SyntaxNode?> code)
    {
        var mentions = _mentions.Of(file.Text.Text, code);
        var context = new BodyContext(names, type, Heads.Result(head.Returns, head.IsAsync), head.Property);
        var function = new FlowFunction(
            type is null ? head.Name : type.Type.Name + "." + head.Name, file, head.Place, f => BodyLowering.Lower(f, context, null, emit))
        {
            Parameters = head.IsStatic ? head.Parameters : [new FlowParameter("this", new TypeName(type!.Type.Name)), .. head.Parameters],
            Type = type?.Type,
            IsStatic = head.IsStatic,
            IsExtension = head.IsExtension,
            IsAsync = head.IsAsync,
            IsGenerator = Heads.Yields(head.Block, mentions),
            IsAbstract = head.IsAbstract,
            IsPublic = head.IsPublic,
            ReturnType = head.Returns,
            Attributes = head.Attributes,
            Mentions = mentions,
        };
        file.Functions.Add(function);
        if (type is null)
            return function;
        if (!type.Type.Methods.TryGetValue(head.Name, out var overloads))
            type.Type.Methods[head.Name] = overloads = [];
        overloads.Add(function);
        return function;
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members, string space)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax inner:
                    RuntimeHelpers.EnsureSufficientExecutionStack();
                    Add(inner.Members, space.Length == 0 ? inner.Name.ToString() : space + "." + inner.Name);
                    break;
                case BaseTypeDeclarationSyntax type:
                    Add(type, space, null);
                    break;
                case MethodDeclarationSyntax method:
                    AddLoose(method);
                    break;
            }
        }
    }

    /// <summary>The statements of a file that stand in no type.</summary>
    private void AddMain(MemberDeclarationSyntax[] loose)
    {
        var isAsync = loose.Any(l => l.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax)
            .Any(n => n is AwaitExpressionSyntax));
        var head = new FunctionHead("<Main>$", new Span(loose[0].SpanStart, loose[0].SpanStart))
        {
            Parameters = [new FlowParameter("args", new TypeName("[]", [new TypeName("string")]))],
            IsStatic = true,
            IsAsync = isAsync,
        };
        var statements = loose.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToArray();
        Function(
            head,
            null,
            b =>
            {
                foreach (var field in loose.OfType<FieldDeclarationSyntax>())
                    b.Declaration(field.Declaration);
                b.Statements(statements);
            },
            loose);
    }

    /// <summary>A method of a script.</summary>
    private void AddLoose(MethodDeclarationSyntax method)
    {
        var head = new FunctionHead(method.Identifier.ValueText, new Span(method.SpanStart, method.ParameterList.Span.End))
        {
            Parameters = Heads.Parameters(method.ParameterList, names, null),
            Returns = names.Type(method.ReturnType),
            IsStatic = true,
            IsAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword),
            Block = method.Body,
        };
        Function(head, null, b => b.Body(method.Body, method.ExpressionBody), method.Body, method.ExpressionBody);
    }
}

/// <summary>The head of a function.</summary>
internal sealed record FunctionHead(string Name, Span Place)
{
    /// <summary>Without the object itself.</summary>
    public IReadOnlyList<FlowParameter> Parameters { get; init; } = [];

    public TypeName? Returns { get; init; }

    public IReadOnlyList<FlowAttribute> Attributes { get; init; } = [];

    public bool IsStatic { get; init; }

    public bool IsExtension { get; init; }

    public bool IsAsync { get; init; }

    /// <summary>Its statements, where it has some.</summary>
    public BlockSyntax? Block { get; init; }

    public bool IsAbstract { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>The property that it is an accessor of.</summary>
    public string? Property { get; init; }
}
