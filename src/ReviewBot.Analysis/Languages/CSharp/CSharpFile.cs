using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// What a rule sees of a C# file: its tree, the types of its expressions as far as declarations tell them, constants, and where values come
/// from. Used by one thread.
/// </summary>
internal sealed class CSharpFile
{
    private const int MostSteps = 4;

    private readonly Dictionary<SyntaxNode, MemberBody> _bodies = [];
    private readonly Dictionary<TypeDeclarationSyntax, IReadOnlyList<TypeDeclaration>> _enclosing = [];
    private readonly Dictionary<string, CSharpType?> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<(SyntaxNode Node, Type Kind), object> _once = [];
    private readonly TypeInference _types;
    private readonly ConstantFolding _constants;
    private Dictionary<string, List<InvocationExpressionSyntax>>? _calls;
    private (SyntaxNode Root, MemberBody Body) _last;

    public CSharpFile(FileText text, CompilationUnitSyntax root, DeclarationIndex declarations, CancellationToken cancellation)
    {
        Text = text;
        Root = root;
        Declarations = declarations;
        Cancellation = cancellation;
        Names = new NameScope(declarations, root, text.Path);
        _types = new TypeInference(this);
        _constants = new ConstantFolding(this);
        Origins = new ValueOrigins(this);
    }

    public FileText Text { get; }

    public CompilationUnitSyntax Root { get; }

    public NameScope Names { get; }

    public DeclarationIndex Declarations { get; }

    /// <summary>Where values come from.</summary>
    public ValueOrigins Origins { get; }

    /// <summary>The fields and properties of the types in this file.</summary>
    public OwnFields Fields { get; } = new();

    public CancellationToken Cancellation { get; }

    /// <summary>Whether types may have other names here.</summary>
    public bool HasAliases => Names.HasAliases;

    /// <summary>Whether the path says that the file holds tests.</summary>
    public bool IsTest => field = field || TestPath(Text.Path);

    public SourceRange Range(SyntaxNode node) => Text.Range(node.SpanStart, node.Span.End);

    public SourceLocation Location(SyntaxNode node) => new(Text.Path, Range(node));

    /// <summary>The type of a value, or <c>null</c> when the declarations at hand do not tell.</summary>
    public CSharpType? TypeOf(ExpressionSyntax expression) => _types.Of(expression, depth: 0);

    /// <summary>Whether the type is one of this very file, so that its name says nothing of the framework's.</summary>
    public bool Declares(CSharpType type) => type.Own.Any(o => o.Path == Text.Path);

    /// <summary>The type that a type name means.</summary>
    public CSharpType? Resolve(TypeSyntax type) => Resolve(type.ToString());

    /// <summary>The type that a name of a type means as written in code.</summary>
    public CSharpType? Resolve(string written)
    {
        if (!_resolved.TryGetValue(written, out var type))
            _resolved[written] = type = Names.Resolve(written);
        return type;
    }

    /// <summary>The type that an object creation makes; for <c>new()</c> from its target.</summary>
    public CSharpType? CreatedType(BaseObjectCreationExpressionSyntax creation) => _types.Created(creation, depth: 0);

    /// <summary>The type that a member is asked of: of the value, or the type itself for a static member.</summary>
    public CSharpType? ReceiverType(ExpressionSyntax receiver) => _types.Receiver(receiver, depth: 0);

    /// <summary>
    /// The type whose method is called: of the receiver, the enclosing type for an unqualified name, a statically imported type when the
    /// enclosing one has no such method.
    /// </summary>
    public CSharpType? ReceiverType(InvocationExpressionSyntax call) => _types.Receiver(call);

    /// <summary>The type of the object whose member an assignment sets; in an initialiser the created one.</summary>
    public CSharpType? OwnerOf(AssignmentExpressionSyntax assignment)
    {
        switch (assignment.Left)
        {
            case MemberAccessExpressionSyntax access:
                return ReceiverType(access.Expression);
            case IdentifierNameSyntax or ImplicitElementAccessSyntax when assignment.Parent is InitializerExpressionSyntax initializer:
                return initializer.Parent switch
                {
                    BaseObjectCreationExpressionSyntax creation => CreatedType(creation),
                    AssignmentExpressionSyntax outer => OwnerOf(outer) is { } owner && Syntax.LastName(outer.Left) is { } member
                        ? _types.MemberOf(owner, member)
                        : null,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The value of a constant expression: a string, number, boolean or character.</summary>
    public object? ConstantOf(ExpressionSyntax expression) => _constants.Of(expression, depth: 0);

    /// <summary>The value of a constant string expression.</summary>
    public string? StringOf(ExpressionSyntax expression) => ConstantOf(expression) as string;

    /// <summary>What a local variable that is written once stands for; any other expression as it is.</summary>
    public ExpressionSyntax ValueOf(ExpressionSyntax expression)
    {
        var value = Syntax.Bare(expression);
        for (var steps = 0; steps < MostSteps && value is IdentifierNameSyntax name; steps++)
        {
            if (VariableOf(name) is { Writes: { } writes } && writes is [{ Value: { } written, Appends: false }, ..] && writes.Skip(1).All(w => w is { Appends: true, Node: InvocationExpressionSyntax }))
                value = Syntax.Bare(written);
            else if (OwnFields.Containers(name).Select(c => Fields.Find(c, name.Identifier.ValueText)).FirstOrDefault(f => f is not null) is { IsFixed: true, Initial: { } initial })
                value = Syntax.Bare(initial);
            else
                break;
        }

        return value;
    }

    /// <summary>The variables of the member that a node stands in.</summary>
    public MemberBody BodyOf(SyntaxNode node)
    {
        Cancellation.ThrowIfCancellationRequested();

        // Neighbours are asked one after the other, and the way up from a long concatenation is long.
        if (_last.Root is not (null or CompilationUnitSyntax or TypeDeclarationSyntax) && _last.Root.FullSpan.Contains(node.FullSpan.Start))
            return _last.Body;
        var root = MemberBody.RootOf(node);
        if (!_bodies.TryGetValue(root, out var body))
            _bodies[root] = body = new MemberBody(root, Cancellation);
        _last = (root, body);
        return body;
    }

    /// <summary>What a rule reads of a node, made once for each node and kind of reading: many places may ask for the same.</summary>
    public T Once<T>(SyntaxNode node, Func<SyntaxNode, T> read)
        where T : class
    {
        if (_once.TryGetValue((node, typeof(T)), out var known))
            return (T)known;
        Cancellation.ThrowIfCancellationRequested();
        var made = read(node);
        _once[(node, typeof(T))] = made;
        return made;
    }

    /// <summary>The variable that an identifier means, or <c>null</c> for a field, a type and what is unknown.</summary>
    public Variable? VariableOf(IdentifierNameSyntax identifier) => BodyOf(identifier).Find(identifier.Identifier.ValueText, identifier);

    /// <summary>Declarations of the type that a node stands in: in this file first, its other parts as far as they are at hand.</summary>
    public IReadOnlyList<TypeDeclaration> EnclosingType(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return [];
        if (!_enclosing.TryGetValue(type, out var own))
        {
            var full = SymbolNames.FullName(type);
            var partial = type.Modifiers.Any(SyntaxKind.PartialKeyword);
            _enclosing[type] = own = [.. Declarations.Named(type.Identifier.ValueText).Where(d => d.FullName == full && (partial || d.Path == Text.Path))];
        }

        return own;
    }

    /// <summary>Calls in this file by the simple name of the method.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> CallsOf(string method)
    {
        if (_calls is null)
        {
            _calls = new Dictionary<string, List<InvocationExpressionSyntax>>(StringComparer.Ordinal);
            foreach (var node in Root.DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax call || Syntax.NameOf(call) is not { } name)
                    continue;
                if (!_calls.TryGetValue(name, out var list))
                    _calls[name] = list = [];
                list.Add(call);
            }
        }

        return _calls.TryGetValue(method, out var found) ? found : [];
    }

    /// <summary>Whether a path is that of a test.</summary>
    public static bool TestPath(string path)
    {
        foreach (var segment in path.Split('/'))
        {
            if (segment.Equals("test", StringComparison.OrdinalIgnoreCase) || segment.Equals("tests", StringComparison.OrdinalIgnoreCase)
                || segment.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) || segment.EndsWith(".Test", StringComparison.OrdinalIgnoreCase)
                || segment.EndsWith("Tests", StringComparison.Ordinal) || segment.EndsWith("Tests.cs", StringComparison.Ordinal)
                || segment.EndsWith("Test.cs", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
