using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Chains of names, accesses and calls: what the names mean, from the left.</summary>
internal sealed partial class BodyLowering
{
    private int _bound = None;

    /// <summary>Follows a chain from its first name on, however long it is.</summary>
    private Operand Chain(ExpressionSyntax expression)
    {
        var links = new Stack<ExpressionSyntax>();
        var current = expression;
        while (Inner(current) is { } inner)
        {
            links.Push(current);
            current = Syntax.Bare(inner);
        }

        var operand = Root(current, links);
        while (links.TryPop(out var link))
        {
            if (link is ElementAccessExpressionSyntax element)
            {
                operand = new Operand(ElementOf(Materialised(operand, Place(element.Expression)), element.ArgumentList, Place(element)));
                continue;
            }

            if (link is InvocationExpressionSyntax called)
            {
                operand = new Operand(CallValue(Materialised(operand, Place(called.Expression)), called));
                continue;
            }

            var name = NameOf(link);
            operand = links.TryPeek(out var next) && next is InvocationExpressionSyntax call
                ? new Operand(InvokeMember(operand, name, (InvocationExpressionSyntax)links.Pop(), link))
                : Access(operand, name, link);
        }

        return operand;
    }

    private static ExpressionSyntax? Inner(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax call => call.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        QualifiedNameSyntax qualified => qualified.Left,
        _ => null,
    };

    private static SimpleNameSyntax NameOf(ExpressionSyntax link) =>
        link is QualifiedNameSyntax qualified ? qualified.Right : ((MemberAccessExpressionSyntax)link).Name;

    private Operand Root(ExpressionSyntax root, Stack<ExpressionSyntax> links)
    {
        var place = Place(root);
        switch (root)
        {
            case SimpleNameSyntax name when links.TryPeek(out var next) && next is InvocationExpressionSyntax call:
                links.Pop();
                return new Operand(CallOf(name, call));
            case SimpleNameSyntax name:
                return Simple(name, links.TryPeek(out var access) && access is MemberAccessExpressionSyntax or QualifiedNameSyntax ? NameOf(access) : null);
            case ThisExpressionSyntax:
                return new Operand(This(place));
            case BaseExpressionSyntax:
                return new Operand(This(place)) { IsBase = true };
            case MemberBindingExpressionSyntax binding:
                var bound = new Operand(_bound);
                return links.TryPeek(out var invoked) && invoked is InvocationExpressionSyntax member
                    ? new Operand(InvokeMember(bound, binding.Name, (InvocationExpressionSyntax)links.Pop(), binding))
                    : Access(bound, binding.Name, binding);
            case ElementBindingExpressionSyntax element:
                return new Operand(ElementOf(_bound, element.ArgumentList, place));
            case AliasQualifiedNameSyntax alias:
                return Named(FileNames.Dotted(alias));
            case TypeSyntax type:
                return Names.Type(type) is { } named ? new Operand(None) { Name = named.Name, IsType = true } : new Operand(Mix([], place));
            default:
                return new Operand(Value(root));
        }
    }

    /// <summary>A simple name: a variable, a member, an inherited member, a type or a namespace, in this order.</summary>
    private Operand Simple(SimpleNameSyntax syntax, SimpleNameSyntax? next)
    {
        var name = syntax.Identifier.ValueText;
        var place = Place(syntax);
        if (syntax is GenericNameSyntax generic && _context.Type?.Find(name) is null)
            return new Operand(None) { Name = Names.Meaning(name).Name, IsType = true };
        if (_scope.Find(name) is { } binding)
            return new Operand(Read(binding, place)) { Elements = binding.Elements };
        if (_context.Type?.Find(name) is { } member && !MeansType(name, member, next))
            return new Operand(ReadMember(name, member, place)) { Elements = next is null ? null : ElementNames(member) };
        if (HasThis && _context.Type!.Inherits(name))
            return new Operand(_out.Emit(StepKind.Load, place, This(place), data: name));
        var meant = Names.Meaning(name);
        if (meant.IsKnown)
            return new Operand(None) { Name = meant.Name, IsType = true };
        foreach (var imported in Names.StaticImports)
        {
            if (StaticOwner(imported, name) is { } owner)
                return new Operand(Symbol(owner + "." + name, place));
        }

        if (Names.IsNamespace(name))
            return new Operand(None) { Name = name };
        if (HasThis && _context.Type!.ForeignBases.Count > 0)
            return new Operand(_out.Emit(StepKind.Load, place, This(place), data: name));
        return new Operand(None) { Name = name, IsType = true };
    }

    private bool HasThis => _context.Type is not null && _scope.Find("this") is not null;

    /// <summary>A property may be called as its type is; then a static member of the type may be meant.</summary>
    private bool MeansType(string name, DeclaredMember member, SimpleNameSyntax? next) =>
        next is not null && !member.IsMethod && member.TypeName == name && Names.Meaning(name).Own is { Count: > 0 } own
        && (own[0].IsEnum || own.Any(o => o.Member(next.Identifier.ValueText)?.IsStatic == true));

    private int ReadMember(string name, DeclaredMember member, Span place) => member.IsStatic
        ? Symbol(member.Owner + "." + name, place)
        : _out.Emit(StepKind.Load, place, This(place), data: name);

    /// <summary>The type of a static import, if it has a member.</summary>
    private string? StaticOwner(MeantType type, string member)
    {
        foreach (var own in type.Own)
        {
            if (own.IsEnum)
                continue;
            if (own.Member(member) is { IsStatic: true } found)
                return found.Owner;
        }

        return type.Own.Count == 0 && Names.HasMember(type.Name, member) ? type.Name : null;
    }

    private Operand Named(string dotted)
    {
        var meant = Names.Meaning(dotted);
        return meant.IsKnown || !Names.IsNamespace(dotted)
            ? new Operand(None) { Name = meant.Name, IsType = true }
            : new Operand(None) { Name = dotted };
    }

    /// <summary>What stands behind a dot.</summary>
    private Operand Access(Operand operand, SimpleNameSyntax syntax, ExpressionSyntax access)
    {
        var name = syntax.Identifier.ValueText;
        var place = Place(access);
        if (operand.Name is not { } qualifier)
        {
            if (ElementIndex(operand, name) is >= 0 and var index)
                return new Operand(Element(operand.Slot, index, place));
            return new Operand(_out.Emit(StepKind.Load, place, operand.Slot, data: name));
        }

        var full = qualifier + "." + name;
        if (Names.IsType(full))
            return new Operand(None) { Name = Names.Meaning(full).Name, IsType = true };
        if (operand.IsType)
            return new Operand(Symbol(StaticName(qualifier, name), place));
        return new Operand(None) { Name = full };
    }

    /// <summary>The place of a tuple's element by its name, or less than zero.</summary>
    private static int ElementIndex(Operand operand, string name)
    {
        if (operand.Elements is not { } elements)
            return -1;
        var index = elements.IndexOf(name);
        for (var i = 0; i < elements.Count && index < 0; i++)
        {
            if (name == ItemName(i))
                index = i;
        }

        return index;
    }

    /// <summary>The full name of a static member, by the type that declares it.</summary>
    private string StaticName(string type, string member)
    {
        foreach (var own in Names.Meaning(type).Own)
        {
            if (own.Member(member) is { Owner.Length: > 0 } found)
                return found.Owner + "." + member;
        }

        return type + "." + member;
    }

    private int Materialised(Operand operand, Span place) => operand.Name is { } name ? Symbol(name, place) : operand.Slot;

    private int ElementOf(int receiver, BracketedArgumentListSyntax list, Span place)
    {
        if (list.Arguments is [{ Expression: RangeExpressionSyntax range }])
        {
            var from = range.LeftOperand is null ? None : Value(range.LeftOperand);
            var to = range.RightOperand is null ? None : Value(range.RightOperand);
            return _out.Emit(StepKind.Slice, place, receiver, from, to);
        }

        return _out.Emit(StepKind.LoadElement, place, receiver, Index(list));
    }

    private int Index(BracketedArgumentListSyntax list)
    {
        if (list.Arguments is [var single])
            return Value(single.Expression);
        var keys = list.Arguments.Select(a => Value(a.Expression)).ToList();
        return _out.Emit(StepKind.Collect, Place(list), data: new DisplayParts(CollectionKind.Tuple, keys, []));
    }

    private int ConditionalAccess(ConditionalAccessExpressionSyntax access, bool isUsed)
    {
        var place = Place(access);
        var receiver = Value(access.Expression);
        var (present, absent, exit) = (_out.NewBlock(), _out.NewBlock(), _out.NewBlock());
        NullTest(receiver, Place(access.Expression), isUsed ? absent : exit, present);
        _out.Start(present);
        var outer = _bound;
        _bound = receiver;
        var result = isUsed ? Join() : None;
        if (isUsed)
            _out.Copy(result, Value(access.WhenNotNull), place);
        else
            Discard(access.WhenNotNull);
        _bound = outer;
        _out.Jump(exit);
        if (isUsed)
        {
            _out.Start(absent);
            _out.Copy(result, Literal(null, place), place);
        }

        _out.Start(exit);
        return result;
    }

    /// <summary>What a part of a chain stands for: a value, or the name of a type or namespace that is no value yet.</summary>
    private readonly record struct Operand(int Slot)
    {
        /// <summary>The full name of the type, or what may be a namespace.</summary>
        public string? Name { get; init; }

        /// <summary>Whether the name is that of a type.</summary>
        public bool IsType { get; init; }

        /// <summary>Whether it was written as <c>base</c>.</summary>
        public bool IsBase { get; init; }

        /// <summary>The names of its elements when it is a tuple.</summary>
        public List<string>? Elements { get; init; }
    }
}
