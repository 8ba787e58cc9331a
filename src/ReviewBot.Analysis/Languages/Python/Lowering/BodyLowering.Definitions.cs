using ReviewBot.Analysis.Flow;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;

namespace ReviewBot.Analysis.Languages.Python.Lowering;

/// <content>Functions and classes as statements.</content>
internal sealed partial class BodyLowering
{
    public override void VisitFunctionDef(FunctionDef node)
    {
        VisitDefaults(node.Args);
        var function = _frame.Heads.FunctionOf(node);
        var name = Meaning(node.Name, null);
        var (value, isOther) = Decorate(node, function);
        if (name.Kind is NameKind.Local or NameKind.Outer || isOther || (name.Kind == NameKind.Symbol && IsReassigned(node.Name)))
            Assign(name, isOther ? value : _code.Closure(function, function.Place), function.Place);
    }

    public override void VisitAsyncFunctionDef(AsyncFunctionDef node) => VisitFunctionDef(node);

    /// <summary>The statements of a class run where it stands; its names are variables of the class.</summary>
    public override void VisitClassDef(ClassDef node)
    {
        foreach (var parent in node.Bases)
        {
            if (parent is not (Name or Attribute or Subscript))
                Value(parent);
        }

        foreach (var keyword in node.Keywords)
        {
            if (keyword.Value is Call)
                Value(keyword.Value);
        }

        var scope = _frame.Names.File.Scopes.Opened(node)!;
        var name = _frame.Names.Below(scope.Enclosing, node.Name);
        var around = Enter(scope);
        Statements(node.Body);
        SetBack(around);
        var place = new Span(node.Start, node.Start);
        var meaning = Meaning(node.Name, null);
        if (meaning.Kind is NameKind.Local or NameKind.Outer)
            Assign(meaning, _code.Symbol(name, place), place);
        if (node.DecoratorList.IsEmpty)
            return;
        var value = _code.Symbol(name, place);
        for (var i = node.DecoratorList.Length - 1; i >= 0; i--)
        {
            if (node.DecoratorList[i] is var decorator && !Decorators.IsTransparent(decorator))
                value = _code.Call(Value(decorator), [new Argument(value, null, ArgumentKind.Value, place)], At(decorator));
        }
    }

    /// <summary>Defaults are worked out where the function is made; literals and names do nothing there.</summary>
    private void VisitDefaults(Arguments args)
    {
        foreach (var value in args.Defaults)
            VisitDefault(value);
        foreach (var value in args.KwDefaults)
            VisitDefault(value);
    }

    private void VisitDefault(Expr? value)
    {
        if (value is not (null or Constant or Name or Attribute or UnaryOp { Operand: Constant }))
            Value(value);
    }

    /// <summary>
    /// Calls the decorators, the innermost first. A decorator of a library leaves the name what it was, for it mostly leaves the function what it
    /// is; what others make of it is another value.
    /// </summary>
    private (int Value, bool IsOther) Decorate(FunctionDef node, FlowFunction function)
    {
        var value = None;
        var isOther = false;
        for (var i = node.DecoratorList.Length - 1; i >= 0; i--)
        {
            var decorator = node.DecoratorList[i];
            if (Decorators.IsTransparent(decorator))
                continue;
            if (value == None)
                value = _code.Closure(function, function.Place);
            value = _code.Call(Value(decorator), [new Argument(value, null, ArgumentKind.Value, function.Place)], At(decorator));
            isOther |= _frame.Heads.IsOwn((decorator as Call)?.Func ?? decorator);
        }

        return (value, isOther && Decorators.RoleOf(node).Prefix.Length == 0);
    }

    /// <summary>Whether a name that a definition binds is bound to something else too.</summary>
    private bool IsReassigned(string name) =>
        _scope.Lookup(name) is { } binding && binding.Sites.Any(s => s.Kind is not (NameBindingKind.Function or NameBindingKind.Declaration or NameBindingKind.Deletion));
}
