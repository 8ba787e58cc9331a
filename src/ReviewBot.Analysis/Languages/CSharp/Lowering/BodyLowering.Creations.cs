using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Objects, collections and functions that are made.</summary>
internal sealed partial class BodyLowering
{
    private int Creation(BaseObjectCreationExpressionSyntax creation, TypeName? expected)
    {
        var type = creation is ObjectCreationExpressionSyntax explicitly ? Names.Type(explicitly.Type) : expected;
        var (arguments, after) = Arguments(creation.ArgumentList);
        var made = _out.Emit(StepKind.Create, Place(creation), data: new CreationParts(type, arguments));
        WriteBack(after);
        if (creation.Initializer is { } initializer)
            Members(made, initializer, type);
        return made;
    }

    /// <summary>What an initialiser writes to an object.</summary>
    private void Members(int made, InitializerExpressionSyntax initializer, TypeName? type)
    {
        foreach (var expression in initializer.Expressions)
        {
            var place = Place(expression);
            switch (expression)
            {
                case AssignmentExpressionSyntax { Left: SimpleNameSyntax name } assignment:
                    Member(made, name.Identifier.ValueText, assignment.Right, MemberType(type, name.Identifier.ValueText), place);
                    break;
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax element } assignment:
                    var index = Index(element.ArgumentList);
                    if (assignment.Right is InitializerExpressionSyntax inner)
                        Members(_out.Emit(StepKind.LoadElement, place, made, index), inner, null);
                    else
                        _out.Do(StepKind.StoreElement, place, made, index, Value(assignment.Right));
                    break;
                case InitializerExpressionSyntax complex:
                    Invoke(made, "Add", place, [.. complex.Expressions.Select(e => Value(e))]);
                    break;
                default:
                    Invoke(made, "Add", place, Value(expression, type is { Arguments: [var item] } ? item : null));
                    break;
            }
        }
    }

    private void Member(int made, string name, ExpressionSyntax right, TypeName? type, Span place)
    {
        if (right is InitializerExpressionSyntax inner)
            Members(_out.Emit(StepKind.Load, place, made, data: name), inner, type);
        else
            _out.Do(StepKind.Store, place, made, Value(right, type), data: name);
    }

    private TypeName? MemberType(TypeName? type, string name)
    {
        if (type is null)
            return null;
        foreach (var own in Names.Meaning(type.Name).Own)
        {
            if (own.Member(name) is { TypeName: { } written })
                return Names.Written(written);
        }

        return null;
    }

    private int Anonymous(AnonymousObjectCreationExpressionSyntax anonymous)
    {
        var made = _out.Emit(StepKind.Create, Place(anonymous), data: new CreationParts(null, []));
        foreach (var member in anonymous.Initializers)
        {
            var value = Value(member.Expression);
            if ((member.NameEquals?.Name.Identifier.ValueText ?? Syntax.LastName(member.Expression)) is { } name)
                _out.Do(StepKind.Store, Place(member), made, value, data: name);
        }

        return made;
    }

    private int Array(ExpressionSyntax expression, TypeName? expected)
    {
        switch (expression)
        {
            case ArrayCreationExpressionSyntax array:
                return Array(array.Type, array.Initializer, Place(array));
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax type } array:
                return Array(type, array.Initializer, Place(array));
            case ImplicitArrayCreationExpressionSyntax array:
                return Display(array.Initializer, expected);
            case ImplicitStackAllocArrayCreationExpressionSyntax array:
                return Display(array.Initializer, expected);
            case InitializerExpressionSyntax initializer:
                return Display(initializer, expected);
            case CollectionExpressionSyntax collection:
                return Collection(collection, expected);
            default:
                return Mix([], Place(expression));
        }
    }

    private int Array(ArrayTypeSyntax type, InitializerExpressionSyntax? initializer, Span place)
    {
        foreach (var rank in type.RankSpecifiers)
        {
            foreach (var size in rank.Sizes)
            {
                if (size is not OmittedArraySizeExpressionSyntax)
                    Value(size);
            }
        }

        return initializer is null
            ? _out.Emit(StepKind.Collect, place, data: new DisplayParts(CollectionKind.List, [], []))
            : Display(initializer, Names.Type(type));
    }

    /// <summary>The elements of an array; those of several dimensions are arrays themselves.</summary>
    private int Display(InitializerExpressionSyntax initializer, TypeName? type)
    {
        var element = type is { Arguments: [var only] } ? only : null;
        var values = initializer.Expressions.Select(e => Value(e, element)).ToList();
        return _out.Emit(StepKind.Collect, Place(initializer), data: new DisplayParts(CollectionKind.List, values, []));
    }

    private int Collection(CollectionExpressionSyntax collection, TypeName? expected)
    {
        var element = expected is { Arguments: [var only] } ? only : null;
        var values = new List<int>(collection.Elements.Count);
        var spreads = new List<int>();
        foreach (var part in collection.Elements)
        {
            switch (part)
            {
                case ExpressionElementSyntax single:
                    values.Add(Value(single.Expression, element));
                    break;
                case SpreadElementSyntax spread:
                    spreads.Add(values.Count);
                    values.Add(Value(spread.Expression));
                    break;
                case WithElementSyntax with:
                    WriteBack(Arguments(with.ArgumentList).After);
                    break;
            }
        }

        return _out.Emit(StepKind.Collect, Place(collection), data: new DisplayParts(CollectionKind.List, values, spreads));
    }

    /// <summary>Makes a local function known by its name.</summary>
    private void DeclareFunction(LocalFunctionStatementSyntax local)
    {
        var head = new Span(local.SpanStart, local.ParameterList.Span.End);
        var signature = new Signature(
            Heads.Parameters(local.ParameterList, Names, _context.Type),
            Names.Type(local.ReturnType),
            local.Modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            Attributes = Heads.Attributes(local.AttributeLists, Names, _context.Type),
            IsGenerator = Heads.Yields(local.Body, _function.Mentions),
        };
        var function = Function(
            local.Identifier.ValueText, head, signature, b => b.Body(local.Body, local.ExpressionBody));
        _scope.Add(local.Identifier.ValueText, new Binding(_function, None) { Function = function });
    }

    private int Lambda(AnonymousFunctionExpressionSyntax lambda)
    {
        var (parameters, returns) = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => ([Heads.Parameter(simple.Parameter, Names, _context.Type)], null),
            ParenthesizedLambdaExpressionSyntax several => (Heads.Parameters(several.ParameterList, Names, _context.Type), Names.Type(several.ReturnType)),
            AnonymousMethodExpressionSyntax { ParameterList: { } list } => (Heads.Parameters(list, Names, _context.Type), null),
            _ => ((IReadOnlyList<FlowParameter>)[], (TypeName?)null),
        };
        var end = lambda is LambdaExpressionSyntax arrow ? arrow.ArrowToken.Span.End : lambda.Block?.SpanStart ?? lambda.Span.End;
        var signature = new Signature(parameters, returns, lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword))
        {
            Attributes = lambda is LambdaExpressionSyntax marked ? Heads.Attributes(marked.AttributeLists, Names, _context.Type) : [],
        };
        var function = Function($"<lambda{++_inner}>", new Span(lambda.SpanStart, end), signature, b =>
        {
            if (lambda.Block is { } block)
                b.Block(block);
            else if (lambda.ExpressionBody is { } expression)
                b.ReturnValue(expression, Place(expression));
        });
        return _out.Emit(StepKind.Closure, Place(lambda), data: function);
    }

    private FlowFunction Function(string name, Span head, Signature signature, Action<BodyLowering> emit)
    {
        var scope = _scope;
        var context = _context with { Returns = Heads.Result(signature.Returns, signature.IsAsync) };
        return new FlowFunction(_function.Name + "." + name, _function.File, head, f => Lower(f, context, scope, emit))
        {
            Parameters = signature.Parameters,
            Outer = _function,
            IsStatic = true,
            IsAsync = signature.IsAsync,
            IsGenerator = signature.IsGenerator,
            Attributes = signature.Attributes,
            ReturnType = signature.Returns,
            Mentions = _function.Mentions,
        };
    }

    private sealed record Signature(IReadOnlyList<FlowParameter> Parameters, TypeName? Returns, bool IsAsync)
    {
        public IReadOnlyList<FlowAttribute> Attributes { get; init; } = [];

        public bool IsGenerator { get; init; }
    }
}
