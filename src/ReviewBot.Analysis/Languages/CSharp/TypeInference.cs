using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>Types of expressions from declarations alone: no overload resolution, no conversions, no inference of lambdas.</summary>
internal sealed class TypeInference
{
    private const int MostDepth = 40;
    private readonly CSharpFile _file;
    private readonly Answers<CSharpType> _answers;

    public TypeInference(CSharpFile file)
    {
        _file = file;
        _answers = new Answers<CSharpType>(MostDepth, Find, file.Cancellation);
    }

    /// <summary>The type of a value; <c>null</c> when unknown or when the expression names a type.</summary>
    public CSharpType? Of(ExpressionSyntax expression, int depth) =>
        expression is LiteralExpressionSyntax literal ? Literal(literal) : _answers.Of(expression, depth);

    private CSharpType? Find(ExpressionSyntax expression, int depth) => expression switch
    {
        ParenthesizedExpressionSyntax e => Of(e.Expression, depth),
        PostfixUnaryExpressionSyntax e => Of(e.Operand, depth),
        InterpolatedStringExpressionSyntax => CSharpType.String,
        IdentifierNameSyntax e => Identifier(e, depth),
        MemberAccessExpressionSyntax e => Member(e, depth),
        InvocationExpressionSyntax e => Invocation(e, depth),
        BaseObjectCreationExpressionSyntax e => Created(e, depth),
        ArrayCreationExpressionSyntax e => _file.Resolve(e.Type),
        CastExpressionSyntax e => _file.Resolve(e.Type),
        DefaultExpressionSyntax e => _file.Resolve(e.Type),
        AwaitExpressionSyntax e => Awaited(Of(e.Expression, depth)),
        AssignmentExpressionSyntax e => Of(e.Left, depth) ?? Of(e.Right, depth),
        ConditionalExpressionSyntax e => Of(e.WhenTrue, depth) ?? Of(e.WhenFalse, depth),
        ConditionalAccessExpressionSyntax e => Of(e.WhenNotNull, depth),
        SwitchExpressionSyntax { Arms.Count: > 0 } e => Of(e.Arms[0].Expression, depth),
        ElementAccessExpressionSyntax e => Of(e.Expression, depth)?.Element,
        BinaryExpressionSyntax e => Binary(e, depth),
        PrefixUnaryExpressionSyntax e => e.IsKind(SyntaxKind.LogicalNotExpression) ? CSharpType.Bool : Of(e.Operand, depth),
        IsPatternExpressionSyntax => CSharpType.Bool,
        SizeOfExpressionSyntax => CSharpType.Int,
        TypeOfExpressionSyntax => new CSharpType("System.Type", [], []),
        ThisExpressionSyntax e => Enclosing(e),
        MemberBindingExpressionSyntax e => Binding(e, depth),
        _ => null,
    };

    /// <summary>The type that an object creation makes.</summary>
    public CSharpType? Created(BaseObjectCreationExpressionSyntax creation, int depth) =>
        creation is ObjectCreationExpressionSyntax written ? _file.Resolve(written.Type) : Target(creation, depth);

    /// <summary>The type before the dot: of a value, or the named type.</summary>
    public CSharpType? Receiver(ExpressionSyntax receiver, int depth)
    {
        if (IsTypeName(receiver))
            return _file.Resolve(receiver.ToString());
        return Of(receiver, depth);
    }

    /// <summary>The type whose method is called.</summary>
    public CSharpType? Receiver(InvocationExpressionSyntax call)
    {
        if (Syntax.Receiver(call) is { } receiver)
            return Receiver(receiver, depth: 0);
        if (Syntax.NameOf(call) is not { } name)
            return null;
        var own = _file.EnclosingType(call);
        if (own.Any(d => d.Member(name) is not null))
            return new CSharpType(own[0].FullName, own, []);
        return _file.Names.StaticImports.FirstOrDefault(t => t.Own.Any(d => d.Member(name) is not null)
            || FrameworkTypes.Member(t.FullName, name) is not null);
    }

    private bool IsTypeName(ExpressionSyntax expression)
    {
        if (expression is PredefinedTypeSyntax or GenericNameSyntax or AliasQualifiedNameSyntax)
            return true;
        var first = expression;
        while (first is MemberAccessExpressionSyntax access)
            first = access.Expression;
        if (first is AliasQualifiedNameSyntax)
            return true;
        if (first is not IdentifierNameSyntax identifier || _file.VariableOf(identifier) is not null)
            return false;
        var name = identifier.Identifier.ValueText;
        if (expression == first)
            return OwnMember(identifier, name) is null || _file.Resolve(name) is { Own.Count: > 0 };

        // `A.B` is a type when it resolves to a known one, or when A is neither a member nor a type.
        if (OwnMember(identifier, name) is not null)
            return false;
        return _file.Resolve(expression.ToString()) is { } type
            && (type.Own.Count > 0 || FrameworkTypes.Find(type.FullName, _file.Names.Imports) == type.FullName)
            && FrameworkTypes.Find(name, _file.Names.Imports) is null;
    }

    private CSharpType? Identifier(IdentifierNameSyntax identifier, int depth)
    {
        if (_file.VariableOf(identifier) is { } variable)
            return OfVariable(variable, depth);
        var name = identifier.Identifier.ValueText;
        if (OwnMember(identifier, name) is { } member)
            return member.IsMethod ? null : member.Type;
        return Inherited(identifier, name);
    }

    private CSharpType? OfVariable(Variable variable, int depth)
    {
        if (variable.Type is { } written)
            return _file.Resolve(written);
        switch (variable.Declaration)
        {
            case ParameterSyntax parameter when Projections.IsIndex(parameter):
                return CSharpType.Int;
            case ForEachStatementSyntax loop:
                return Of(loop.Expression, depth)?.Element;
            case VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return Of(value, depth);
            case SingleVariableDesignationSyntax { Parent.Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
                when Syntax.NameOf(call) is "TryParse" or "TryParseExact" or "TryGetInt32":
                return call.Expression is MemberAccessExpressionSyntax { Expression: { } receiver, Name: { } method }
                    ? method is GenericNameSyntax { TypeArgumentList.Arguments: [var argument] } ? _file.Resolve(argument) : Receiver(receiver, depth)
                    : null;
            case SingleVariableDesignationSyntax { Parent.Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
                when Syntax.NameOf(call) == "TryGetValue" && Syntax.Receiver(call) is { } dictionary:
                return Of(dictionary, depth)?.Element;
            case SingleVariableDesignationSyntax { Parent: VarPatternSyntax { Parent: IsPatternExpressionSyntax match } }:
                return Of(match.Expression, depth);
            default:
                return null;
        }
    }

    private CSharpType? Member(MemberAccessExpressionSyntax access, int depth)
    {
        var name = access.Name.Identifier.ValueText;
        if (name is "Length" or "Count" && !access.Expression.IsKind(SyntaxKind.ThisExpression))
            return CSharpType.Int;
        if (access.Expression is ThisExpressionSyntax or BaseExpressionSyntax)
            return OwnMember(access, name) is { IsMethod: false } own ? own.Type : Inherited(access, name);
        return Receiver(access.Expression, depth) is { } receiver ? MemberOf(receiver, name) : null;
    }

    private CSharpType? Binding(MemberBindingExpressionSyntax binding, int depth) =>
        binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional
        && Of(conditional.Expression, depth) is { } receiver
            ? MemberOf(receiver, binding.Name.Identifier.ValueText)
            : null;

    /// <summary>The type of a member, or what a method returns.</summary>
    public CSharpType? MemberOf(CSharpType receiver, string name)
    {
        if (receiver.IsArray)
            return name is "Length" or "Rank" ? CSharpType.Int : null;
        if (name is "Result" or "Value" && receiver.Arguments.Count == 1)
            return receiver.Arguments[0];
        if (receiver.IsHarmless && receiver.Own.Count > 0)
            return receiver;
        foreach (var declaration in receiver.Own)
        {
            if (declaration.Member(name) is { } member)
                return member.Type;
        }

        if (receiver.Own.Count > 0)
            return receiver.Own.SelectMany(Bases).Select(b => Known(b, name)).FirstOrDefault(t => t is not null);
        return Known(receiver.FullName, name);
    }

    private CSharpType? Known(string fullName, string member) =>
        FrameworkTypes.Member(fullName, member) is { } type ? _file.Resolve(type) : null;

    private static IEnumerable<string> Bases(TypeDeclaration declaration) =>
        declaration.Bases.Select(declaration.Scope.Resolve).OfType<CSharpType>().Where(t => t.Own.Count == 0).Select(t => t.FullName);

    private CSharpType? Invocation(InvocationExpressionSyntax call, int depth)
    {
        var name = Syntax.NameOf(call);
        if (name is null)
            return null;
        if (name == "nameof")
            return CSharpType.String;
        var receiver = Syntax.Receiver(call) is { } expression ? Receiver(expression, depth) : Receiver(call);
        if (receiver is not null && MemberOf(receiver, name) is { } type)
            return type;
        switch (name)
        {
            case "ToString" or "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Substring" or "PadLeft" or "PadRight":
                return CSharpType.String;
            case "Parse" or "ParseExact" when receiver is { IsHarmless: true }:
                return receiver;
            case "Count" or "IndexOf" or "GetHashCode" or "CompareTo" or "Sum":
                return CSharpType.Int;
            case "Any" or "All" or "Contains" or "StartsWith" or "EndsWith" or "Equals" or "IsNullOrEmpty" or "IsNullOrWhiteSpace":
                return CSharpType.Bool;
            case "Parse" or "Get" or "GetValue" when call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic }:
                return _file.Resolve(generic.TypeArgumentList.Arguments[0]);
            case "ConfigureAwait" or "AsTask" or "ToList" or "ToArray" or "Where" or "OrderBy" or "Distinct" or "Take" or "Skip" or "Reverse":
                return receiver;
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt":
                return receiver?.Element;
            case "Split":
                return new CSharpType("string[]", [], [CSharpType.String], IsArray: true);
            default:
                return null;
        }
    }

    private CSharpType? Binary(BinaryExpressionSyntax binary, int depth)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.AsExpression:
                return binary.Right is TypeSyntax type ? _file.Resolve(type) : null;
            case SyntaxKind.CoalesceExpression:
                return Of(binary.Left, depth) ?? Of(binary.Right, depth);
            case SyntaxKind.AddExpression:
                var right = Of(binary.Right, depth);
                if (right?.FullName == "string")
                    return right;
                var left = Of(binary.Left, depth);
                return left?.FullName == "string" ? left : left is null || right is null ? null : left;
            case SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression:
                return Of(binary.Left, depth) ?? CSharpType.Int;
            case SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression or SyntaxKind.BitwiseAndExpression
                or SyntaxKind.BitwiseOrExpression or SyntaxKind.ExclusiveOrExpression:
                return Of(binary.Left, depth) ?? Of(binary.Right, depth);
            default:
                return CSharpType.Bool;
        }
    }

    private static CSharpType? Literal(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.StringLiteralExpression => CSharpType.String,
        SyntaxKind.NumericLiteralExpression => literal.Token.Value is { } value
            ? new CSharpType(FrameworkTypes.Keyword(value.GetType().Name) ?? "int", [], []) : null,
        SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => CSharpType.Bool,
        SyntaxKind.CharacterLiteralExpression => new CSharpType("char", [], []),
        _ => null,
    };

    private static CSharpType? Awaited(CSharpType? type) =>
        type is { Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable", Arguments: [var result] } ? result : type;

    private CSharpType? Enclosing(SyntaxNode node) =>
        _file.EnclosingType(node) is { Count: > 0 } own ? new CSharpType(own[0].FullName, own, []) : null;

    private DeclaredMember? OwnMember(SyntaxNode at, string name)
    {
        for (var type = at.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            foreach (var declaration in _file.EnclosingType(type))
            {
                if (declaration.Member(name) is { } member)
                    return member;
            }
        }

        return null;
    }

    private CSharpType? Inherited(SyntaxNode at, string name)
    {
        foreach (var declaration in _file.EnclosingType(at))
        {
            foreach (var known in Bases(declaration))
            {
                if (Known(known, name) is { } type)
                    return type;
            }
        }

        return null;
    }

    private CSharpType? Target(BaseObjectCreationExpressionSyntax creation, int depth) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => _file.Resolve(declaration.Type),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => _file.Resolve(property.Type),
        AssignmentExpressionSyntax { Left: var left } assignment when assignment.Right == creation => Of(left, depth),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => _file.Resolve(property.Type),
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => _file.Resolve(method.ReturnType),
        ReturnStatementSyntax statement => Syntax.Function(statement) switch
        {
            MethodDeclarationSyntax method => Awaited(_file.Resolve(method.ReturnType)),
            LocalFunctionStatementSyntax local => Awaited(_file.Resolve(local.ReturnType)),
            _ => null,
        },
        _ => null,
    };
}
