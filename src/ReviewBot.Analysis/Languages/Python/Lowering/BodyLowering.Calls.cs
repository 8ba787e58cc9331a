using System.Collections.Immutable;
using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content>Calls, displays and comprehensions.</content>
internal sealed partial class BodyLowering
{
    public override void VisitCall(Call node)
    {
        var into = _into;
        if (TrySpecial(node, into))
            return;
        if (node.Func is Attribute method && _frame.Names.Submodule(method, _scope) is null)
        {
            var isSuper = method.Value is Call { Func: Name { Id: "super" } } && Self() != None;
            var receiver = isSuper ? Self() : Value(method.Value);
            _result = _code.Invoke(receiver, method.Attr, ArgumentsOf(node), At(node), into, isSuper);
        }
        else
        {
            var callee = Value(node.Func);
            _result = _code.Call(callee, ArgumentsOf(node), At(node), into);
        }
    }

    public override void VisitList(List node) => Display(CollectionKind.List, node.Elts, node);

    public override void VisitTuple(Tuple node) => Display(CollectionKind.Tuple, node.Elts, node);

    public override void VisitSet(Set node) => Display(CollectionKind.Set, node.Elts, node);

    public override void VisitDict(Dict node)
    {
        var into = _into;
        var (keys, values) = (new int[node.Values.Length], new int[node.Values.Length]);
        List<int>? spreads = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (node.Keys[i] is { } key)
                keys[i] = Value(key);
            else
            {
                keys[i] = None;
                (spreads ??= []).Add(i);
            }

            values[i] = Value(node.Values[i]);
        }

        _result = _code.Collect(CollectionKind.Mapping, keys, values, spreads ?? [], At(node), into);
    }

    public override void VisitListComp(ListComp node) => Comprehend(node, CollectionKind.List, node.Generators, null, node.Elt);

    public override void VisitSetComp(SetComp node) => Comprehend(node, CollectionKind.Set, node.Generators, null, node.Elt);

    public override void VisitGeneratorExp(GeneratorExp node) => Comprehend(node, CollectionKind.List, node.Generators, null, node.Elt);

    public override void VisitDictComp(DictComp node) => Comprehend(node, CollectionKind.Mapping, node.Generators, node.Key, node.Value);

    private void Display(CollectionKind kind, ImmutableArray<Expr> elements, Expr node)
    {
        var into = _into;
        var values = elements.IsEmpty ? [] : new int[elements.Length];
        List<int>? spreads = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (elements[i] is Starred)
                (spreads ??= []).Add(i);
            values[i] = Value(elements[i]);
        }

        _result = _code.Collect(kind, [], values, spreads ?? [], At(node), into);
    }

    /// <summary>A comprehension is a loop that fills a collection.</summary>
    private void Comprehend(Expr node, CollectionKind kind, ImmutableArray<Comprehension> clauses, Expr? key, Expr element)
    {
        var source = Value(clauses[0].Iter);
        var collection = _code.Collect(kind, [], [], [], At(node));
        var scope = _frame.Names.File.Scopes.Opened(node)!;
        foreach (var binding in scope.Bindings)
            _frame.Include(binding);
        var around = Enter(scope);
        var end = new BlockDraft();
        var leave = end;
        foreach (var clause in clauses)
        {
            if (clause != clauses[0])
                source = Value(clause.Iter);
            var (head, body) = (new BlockDraft(), new BlockDraft());
            _code.Start(head);
            _code.Branch(None, body, leave);
            _code.Start(body);
            Assign(clause.Target, _code.Iterate(source, At(clause.Iter)), At(clause.Target));
            foreach (var condition in clause.Ifs)
            {
                var passed = new BlockDraft();
                Condition(condition, passed, head);
                _code.Start(passed);
            }

            leave = head;
        }

        var index = key is null ? None : Value(key);
        _code.StoreElement(collection, index, Value(element), At(element));
        _code.Jump(leave);
        _code.Start(end);
        SetBack(around);
        _result = collection;
    }

    private Argument[] ArgumentsOf(Call call)
    {
        if (call.Args.Length + call.Keywords.Length == 0)
            return [];
        var arguments = new Argument[call.Args.Length + call.Keywords.Length];
        var count = 0;
        foreach (var argument in call.Args)
            arguments[count++] = new(Value(argument), null, argument is Starred ? ArgumentKind.Spread : ArgumentKind.Value, At(argument));
        foreach (var keyword in call.Keywords)
            arguments[count++] = new(Value(keyword.Value), keyword.Arg, keyword.Arg is null ? ArgumentKind.NamedSpread : ArgumentKind.Value, At(keyword.Value));
        return arguments;
    }

    private static Argument Given(int slot, Expr expression) => new(slot, null, ArgumentKind.Value, At(expression));

    private int CallBuiltin(string name, IReadOnlyList<Argument> arguments, Node node, int into) =>
        _code.Call(_code.Symbol("builtins." + name, At(node)), arguments, At(node), into);

    /// <summary>Lowers a call that the intermediate form has an instruction for.</summary>
    private bool TrySpecial(Call call, int into)
    {
        if (call.Keywords.Length > 0 || call.Args.Length is 0 or > 3 || SpecialName(call.Func) is not { } function)
            return false;
        switch (function)
        {
            case "typing.cast" when call.Args.Length == 2:
                Cast(call, into);
                return true;
            case "builtins.isinstance" when call.Args is [var value, var type] && TestedType(type) is { } tested:
                _result = _code.TypeTest(Value(value), tested, At(call), into);
                return true;
            case "builtins.getattr" when call.Args is [var owner, Constant { Text: { } member }]:
                _result = _code.Load(Value(owner), member, At(call), into);
                return true;
            case "builtins.setattr" when call.Args is [var owner, Constant { Text: { } member }, var source]:
                var receiver = Value(owner);
                _code.Store(receiver, member, Value(source), At(call));
                _result = None;
                return true;
            case "builtins.__import__" or "importlib.import_module" when call.Args is [Constant { Text: [not '.', ..] module }]:
                _result = _code.Symbol(_frame.Names.File.ModuleNamed(module), At(call), into);
                return true;
            default:
                return false;
        }
    }

    private string? SpecialName(Expr function) => function switch
    {
        Name { Id: "isinstance" or "getattr" or "setattr" or "__import__" or "cast" or "import_module" } name =>
            Meaning(name.Id, name) is { Kind: NameKind.Fixed, Symbol: var symbol } ? symbol : null,
        Attribute { Attr: "cast" or "import_module", Value: Name module } method =>
            Meaning(module.Id, module) is { Kind: NameKind.Fixed, Symbol: var symbol } ? $"{symbol}.{method.Attr}" : null,
        _ => null,
    };

    private TypeName? TestedType(Expr type) => type is Name or Attribute ? _frame.Heads.Types.OfClass(type, _scope) : null;

    private void Cast(Call call, int into)
    {
        var type = _frame.Heads.Types.Of(call.Args[0], _scope);
        var value = Value(call.Args[1]);
        _result = type is null ? _code.Copy(value, At(call), into) : _code.Cast(value, type, At(call), into);
    }

    /// <summary>The slot of the object whose method this is.</summary>
    private int Self() => _frame.Function is { Type: not null, IsStatic: false, Parameters.Count: > 0 } ? 0 : None;
}
