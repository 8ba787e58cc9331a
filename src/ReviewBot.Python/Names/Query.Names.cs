namespace ReviewBot.Python.Names;

/// <content>What an expression denotes.</content>
internal sealed partial class Query
{
    public Answer Names(Expr expression, Place place)
    {
        switch (expression)
        {
            case Name name:
                return Names(name, place);
            case Attribute attribute:
                return Ask(attribute, "names", () => AttributeNames(attribute.Value, attribute.Attr, place));
            case Call call:
                return Ask(call, "names", () => CallNames(call, place));
            case NamedExpr walrus:
                return Names(walrus.Value, place);
            case IfExp choice:
                return Ask(choice, "names", () => Either([choice.Body, choice.OrElse], place));
            case BoolOp { Op: BoolOperator.Or } choice:
                return Ask(choice, "names", () => Either(choice.Values, place));
            default:
                return Answer.Nothing;
        }
    }

    public Answer Names(PythonFile file, Binding binding) => Ask(binding, "names", () => BindingNames(file, binding));

    private Answer Either(IEnumerable<Expr> values, Place place)
    {
        var builder = new AnswerBuilder();
        foreach (var value in values)
        {
            if (!IsNone(value))
                builder.Add(Names(value, place));
        }

        return builder.ToAnswer();
    }

    private Answer Names(Name name, Place place) =>
        BindingOf(name, place) is { } binding ? Names(place.File, binding) : Ask(name, "names", () => Unbound(name.Id, place.File));

    /// <summary>What a name is bound to; one that is read in its own first assignment is looked up further out.</summary>
    internal static Binding? BindingOf(Name name, Place place)
    {
        var scope = place.ScopeAt(name);
        var binding = scope.Lookup(name.Id);
        return binding is not null && place.Scope is null && IsOwnValue(name, scope, binding) ? binding.Scope.Parent?.Lookup(name.Id) : binding;
    }

    /// <summary>In a class or module <c>x = f(x)</c> reads the <c>x</c> around it, when nothing has bound it before.</summary>
    private static bool IsOwnValue(Name name, Scope scope, Binding binding) =>
        binding.Scope == scope
        && scope.Kind is ScopeKind.Class or ScopeKind.Module
        && binding.Sites is [var first, ..]
        && first.Kind == BindingKind.Assignment
        && first.Owner.Start <= name.Start && name.End <= first.Owner.End
        && first.Node != name;

    private Answer BindingNames(PythonFile file, Binding binding)
    {
        var builder = new AnswerBuilder();
        var isVariable = binding.Scope.Kind is ScopeKind.Module or ScopeKind.Class;
        if (binding.Sites.Length > MaxSites)
            return isVariable ? Answer.Of(Defined(file, binding, binding.Sites[0])) : Answer.Nothing;
        var steady = default(Answer?);
        BindingSite? variable = null;
        foreach (var site in binding.Sites)
        {
            if (site.Kind is BindingKind.Deletion || IsAccessor(site) || (binding.Sites.Length > 1 && (site.Kind == BindingKind.Declaration || IsNone(site.Value))))
                continue;
            var answer = SiteNames(file, binding, site);
            if (answer is { IsEmpty: true, IsCycle: false })
            {
                if (site.Kind == BindingKind.ImportFrom)
                    builder.AddUnknown();
                else
                    variable ??= site;
                continue;
            }

            builder.Add(answer);
            if (site.IsConditional || answer.IsCycle)
                continue;
            if (steady is { } before && !before.Meanings.Select(m => m.Name).SequenceEqual(answer.Meanings.Select(m => m.Name), StringComparer.Ordinal))
                builder.AddUnknown();
            steady = answer;
        }

        if (binding is { Scope.Kind: ScopeKind.Module, IsConditional: true } && Builtins.Names.Contains(binding.Name))
            builder.Add(Unbound(binding.Name, file));
        if (variable is not null)
        {
            if (!builder.IsEmpty || !isVariable)
                builder.AddUnknown();
            if (isVariable)
                builder.Add(Defined(file, binding, variable));
        }

        return builder.ToAnswer();
    }

    /// <summary><c>@x.setter</c> and <c>@x.deleter</c> leave <c>x</c> the property that it is.</summary>
    private static bool IsAccessor(BindingSite site) =>
        site.Node is FunctionDef { DecoratorList: [Attribute { Attr: "setter" or "deleter" }] };

    private Answer SiteNames(PythonFile file, Binding binding, BindingSite site)
    {
        switch (site.Kind)
        {
            case BindingKind.Class or BindingKind.Function:
                return Answer.Of(Defined(file, binding, site));
            case BindingKind.Import:
                var alias = (Alias)site.Node;
                var dot = alias.Name.IndexOf('.', StringComparison.Ordinal);
                return Answer.Of(Module(alias.AsName is null && dot >= 0 ? alias.Name[..dot] : alias.Name, file));
            case BindingKind.ImportFrom:
                return Imported(file, (ImportFrom)site.Owner, ((Alias)site.Node).Name);
            case BindingKind.Parameter when ReceiverClass(file, site) is { IsClassItself: true, Class: { } owner }:
                return Answer.Of(owner);
            default:
                return site.Value is null ? Answer.Nothing : Names(site.Value, new(file));
        }
    }

    private Answer AttributeNames(Expr value, string attribute, Place place)
    {
        var owners = Names(value, place);
        var builder = new AnswerBuilder();
        foreach (var owner in owners.Meanings)
            builder.Add(Member(owner, attribute, place.File));
        if (!owners.IsEmpty)
        {
            if (!owners.IsComplete)
                builder.AddUnknown();
            return builder.ToAnswer();
        }

        var types = Types(value, place);
        foreach (var type in types.Meanings)
            builder.Add(ClassMember(type, attribute));
        if (!types.IsComplete)
            builder.AddUnknown();
        return builder.ToAnswer();
    }

    private Answer CallNames(Call call, Place place)
    {
        if (call.Args is not [var first, ..] || first is Starred)
            return Answer.Nothing;
        var function = call.Func is Name or Attribute ? Names(call.Func, place) : Answer.Nothing;
        if (function.Meanings is not [{ Name: var called }])
            return Answer.Nothing;
        switch (called)
        {
            case "functools.partial" or "functools.partialmethod" or "builtins.staticmethod" or "builtins.classmethod" or "typing.cast":
                return Names(called == "typing.cast" && call.Args.Length == 2 ? call.Args[1] : first, place);
            case "builtins.getattr" when call.Args.Length >= 2 && Text(call.Args[1], place) is { } attribute:
                return AttributeNames(first, attribute, place);
            case "builtins.type" when call.Args.Length == 1:
                return Types(first, place);
            case "builtins.__import__" when Text(first, place) is { Length: > 0 } module:
                var whole = call.Args.Length >= 4 || call.Keywords.Any(k => k.Arg == "fromlist");
                return Answer.Of(Module(whole ? module : module.Split('.')[0], place.File));
            case "importlib.import_module" or "importlib.__import__" when Text(first, place) is [not '.', ..] module:
                return Answer.Of(Module(module, place.File));
            default:
                return Answer.Nothing;
        }
    }

    private static string? Text(Expr expression, Place place) =>
        place.Scope is null ? place.File.Constants.FoldPlain(expression)?.Text : (expression as Constant)?.Text;
}
