using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Lowers the body of one function. Functions inside it are lowered by lowerings of their own when they are asked for.</summary>
internal sealed partial class BodyLowering
{
    private const int None = Instruction.None;

    private readonly BodyContext _context;
    private readonly FlowFunction _function;
    private readonly BodyBuilder _out = new();
    private LocalScope _scope;
    private int _inner;

    private BodyLowering(FlowFunction function, BodyContext context, LocalScope? outer)
    {
        _function = function;
        _context = context;
        _scope = new LocalScope(outer);
        foreach (var parameter in function.Parameters)
        {
            var slot = _out.Declare(parameter.Name, parameter.Type);
            _scope.Add(parameter.Name, new Binding(function, slot));
        }
    }

    /// <summary>The names of the file.</summary>
    private FileNames Names => _context.Names;

    /// <summary>Lowers a function whose code is written by <paramref name="emit"/>.</summary>
    public static FlowBody Lower(FlowFunction function, BodyContext context, LocalScope? outer, Action<BodyLowering> emit)
    {
        var body = new BodyLowering(function, context, outer);
        emit(body);
        body._out.Return(None, new Span(function.Place.End, function.Place.End));
        return body._out.Finish();
    }

    /// <summary>Lowers the two forms of a body; nothing for a declaration without one.</summary>
    public void Body(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        if (block is not null)
            Block(block);
        else if (arrow is not null)
            ReturnValue(arrow.Expression, Place(arrow.Expression));
    }

    /// <summary>Returns the value of an expression, or does it where the function has no result.</summary>
    public void ReturnValue(ExpressionSyntax expression, Span place)
    {
        if (_context.Returns is { Name: "void" })
        {
            Discard(expression);
            Leave(None, place);
        }
        else
        {
            Leave(Value(expression, _context.Returns), place);
        }
    }

    /// <summary>Writes the value of an initialiser to a member of the object, or to a static one.</summary>
    public void Initialise(string name, TypeName? type, string? owner, ExpressionSyntax value)
    {
        var slot = value is InitializerExpressionSyntax elements ? Display(elements, type) : Value(value, type);
        if (owner is null)
            _out.Do(StepKind.Store, Place(value), This(Place(value)), slot, data: name);
        else
            _out.Do(StepKind.StoreSymbol, Place(value), slot, data: owner + "." + name);
    }

    /// <summary>The accessor of a property that is written without a body beside one that has a body.</summary>
    public void AutoAccessor(string property, bool isGetter, string owner, bool isStatic, Span place)
    {
        var stored = BackingField(property);
        if (isGetter)
            _out.Return(isStatic ? Symbol(owner + "." + stored, place) : _out.Emit(StepKind.Load, place, This(place), data: stored), place);
        else if (isStatic)
            _out.Do(StepKind.StoreSymbol, place, _function.Parameters.Count - 1, data: owner + "." + stored);
        else
            _out.Do(StepKind.Store, place, This(place), _function.Parameters.Count - 1, data: stored);
    }

    /// <summary>The name of the field behind a property.</summary>
    public static string BackingField(string property) => "<" + property + ">";

    /// <summary>What a constructor does before its body.</summary>
    public void BeginConstructor(ConstructorInitializerSyntax? call, bool hasInitialiser, bool hasOwnBase, Span place)
    {
        var self = This(place);
        if (hasInitialiser && call?.IsKind(SyntaxKind.ThisConstructorInitializer) != true)
            _out.Do(StepKind.Invoke, place, self, data: new CallParts(".init", [], []));
        if (call is not null)
            Constructor(self, call.ArgumentList, call.IsKind(SyntaxKind.BaseConstructorInitializer), Place(call));
        else if (hasOwnBase)
            Constructor(self, null, true, place);
    }

    /// <summary>A primary constructor: keeps its parameters, runs the initialisers, calls the base.</summary>
    public void PrimaryConstructor(ParameterListSyntax parameters, ArgumentListSyntax? toBase, bool hasInitialiser, bool hasOwnBase)
    {
        var place = Place(parameters);
        var self = This(place);
        foreach (var parameter in parameters.Parameters)
        {
            if (_scope.Find(parameter.Identifier.ValueText) is { } binding)
                _out.Do(StepKind.Store, Place(parameter), self, binding.Slot, data: parameter.Identifier.ValueText);
        }

        if (hasInitialiser)
            _out.Do(StepKind.Invoke, place, self, data: new CallParts(".init", [], []));
        if (toBase is not null || hasOwnBase)
            Constructor(self, toBase, true, toBase is null ? place : Place(toBase));
    }

    private void Constructor(int self, ArgumentListSyntax? list, bool super, Span place)
    {
        var (arguments, after) = Arguments(list);
        _out.Do(StepKind.Invoke, place, self, data: new CallParts(".ctor", arguments, [], super));
        WriteBack(after);
    }

    /// <summary>The object itself.</summary>
    private int This(Span place) => _scope.Find("this") is { } binding ? Read(binding, place) : None;

    private int Read(Binding binding, Span place)
    {
        if (binding.Function is { } function)
            return _out.Emit(StepKind.Closure, place, data: function);
        var slot = ReferenceEquals(binding.Owner, _function)
            ? binding.Slot
            : _out.Emit(StepKind.LoadOuter, place, binding.Slot, data: binding.Owner);
        return binding.Member is null ? slot : _out.Emit(StepKind.Load, place, slot, data: binding.Member);
    }

    private int Declare(SyntaxToken name, TypeName? type, List<string>? elements = null)
    {
        var slot = _out.Declare(name.ValueText, type);
        _scope.Add(name.ValueText, new Binding(_function, slot) { Elements = elements });
        return slot;
    }

    /// <summary>A variable without a name, for a value that several ways produce.</summary>
    private int Join(TypeName? type = null) => _out.Declare("", type);

    private int Literal(object? value, Span place) => _out.Emit(StepKind.Literal, place, data: value);

    private int Symbol(string name, Span place) => _out.Emit(StepKind.Symbol, place, data: name);

    private int Mix(IReadOnlyList<int> sources, Span place) => _out.Emit(StepKind.Mix, place, data: sources);

    private int Binary(FlowOperator op, int left, int right, Span place) => _out.Emit(StepKind.Binary, place, left, right, (int)op);

    private int Unary(FlowOperator op, int operand, Span place) => _out.Emit(StepKind.Unary, place, operand, c: (int)op);

    private int Cast(int source, TypeName? type, Span place) => type is null ? source : _out.Emit(StepKind.Cast, place, source, data: type);

    private static Span Place(SyntaxNode node) => new(node.SpanStart, node.Span.End);

    private static Span Place(SyntaxToken token) => new(token.SpanStart, token.Span.End);
}

/// <summary>Where a body stands.</summary>
/// <param name="Names">The names of its file.</param>
/// <param name="Type">The type around it.</param>
/// <param name="Returns">What it returns, without the task around it.</param>
/// <param name="Property">The property that an accessor is of, for <c>field</c>.</param>
internal sealed record BodyContext(FileNames Names, EnclosingType? Type, TypeName? Returns, string? Property = null);
