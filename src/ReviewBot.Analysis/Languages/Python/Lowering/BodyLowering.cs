using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <summary>Lowers the body of one function, lambda or module.</summary>
internal sealed partial class BodyLowering : PythonVisitor
{
    private const int None = Instruction.None;
    private const int Fresh = BodyBuilder.Fresh;

    private readonly Frame _frame;
    private readonly BodyBuilder _code;
    private Scope _scope;
    private Dictionary<string, NameMeaning> _names = new(StringComparer.Ordinal);
    private int _into = Fresh;
    private int _result = None;

    public BodyLowering(Frame frame)
    {
        _frame = frame;
        _scope = frame.Scope;
        _code = new BodyBuilder(frame.Locals.Count);
    }

    /// <summary>The body.</summary>
    public FlowBody Lower()
    {
        _code.Start();
        switch (_frame.Node)
        {
            case Lambda lambda:
                _code.Return(Value(lambda.Body), At(lambda.Body));
                break;
            case FunctionDef function:
                UnpackTupleParameters();
                Statements(function.Body);
                break;
            case Module module:
                KeepBuiltins(module);
                Statements(module.Body);
                break;
        }

        _code.Return(None, new Span(_frame.Node.End, _frame.Node.End));
        return _code.Finish(_frame.Locals);
    }

    private static Span At(Node node) => new(node.Start, node.End);

    private void Statements(ImmutableArray<Stmt> statements)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var statement in statements)
        {
            if (!_code.IsReachable)
                return;
            statement.Accept(this);
        }
    }

    /// <summary>Lowers an expression and says which slot has its value: that of a variable, or <paramref name="into"/>.</summary>
    private int Value(Expr expression, int into = Fresh)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _into = into;
        _result = None;
        expression.Accept(this);
        return _result;
    }

    /// <summary>Lowers an expression into a slot.</summary>
    private void ValueInto(Expr expression, int into)
    {
        var value = Value(expression, into);
        if (value != into)
            _code.Copy(value, At(expression), into);
    }

    private NameMeaning Meaning(string id, Name? name)
    {
        if (!_names.TryGetValue(id, out var meaning))
            _names.Add(id, meaning = FindMeaning(id, name));
        return meaning;
    }

    private NameMeaning FindMeaning(string id, Name? name)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.TupleNames.Count > 0 && frame.TupleNames.TryGetValue(id, out var unpacked))
                return Variable(frame, unpacked);
        }

        if (_scope.Lookup(id) is not { } binding)
            return name is null ? default : _frame.Names.Unbound(name);
        if (binding.Scope.Kind is ScopeKind.Function or ScopeKind.Lambda or ScopeKind.Comprehension)
        {
            for (var frame = _frame; frame is not null; frame = frame.Outer)
            {
                if (frame.TryGetSlot(binding, out var slot))
                    return Variable(frame, slot);
            }
        }

        return _frame.Names.Meaning(binding);
    }

    private NameMeaning Variable(Frame frame, int slot) =>
        frame == _frame ? new(NameKind.Local, Slot: slot) : new(NameKind.Outer, Slot: slot, Owner: frame);

    /// <summary>Works in another scope until the one that is returned is set back.</summary>
    private (Scope Scope, Dictionary<string, NameMeaning> Names) Enter(Scope scope)
    {
        var around = (_scope, _names);
        _scope = scope;
        _names = new(StringComparer.Ordinal);
        return around;
    }

    private void SetBack((Scope Scope, Dictionary<string, NameMeaning> Names) around) => (_scope, _names) = around;

    private void UnpackTupleParameters()
    {
        if (_frame.TupleNames.Count == 0)
            return;
        var parameters = _frame.Function.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name.StartsWith('(') && PythonParser.Parse(parameters[i].Name) is { Diagnostics: [], Module.Body: [ExprStmt { Value: var target }] })
                UnpackTupleParameter(target, i, _frame.Function.Place);
        }
    }

    private void UnpackTupleParameter(Expr target, int source, Span place)
    {
        if (target is Name name)
        {
            if (_frame.TupleNames.TryGetValue(name.Id, out var slot))
                _code.Copy(source, place, slot);
        }
        else if (target is Tuple tuple)
        {
            for (var i = 0; i < tuple.Elts.Length; i++)
                UnpackTupleParameter(tuple.Elts[i], _code.LoadElement(source, _code.Literal((long)i, place), place), place);
        }
    }

    /// <summary>A name of the module that hides a builtin and is bound in some runs only is the builtin in the others.</summary>
    private void KeepBuiltins(Module module)
    {
        foreach (var binding in _frame.Scope.Bindings)
        {
            if (binding.IsConditional && PythonFile.IsBuiltin(binding.Name) && _frame.Names.Meaning(binding) is { Kind: NameKind.Symbol, Symbol: var symbol })
            {
                var place = new Span(module.Start, module.Start);
                _code.StoreSymbol(symbol, _code.Symbol("builtins." + binding.Name, place), place);
            }
        }
    }
}
