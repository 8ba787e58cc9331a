using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Assignments and what they write to.</summary>
internal sealed partial class BodyLowering
{
    private int Assignment(AssignmentExpressionSyntax assignment, bool isUsed = true)
    {
        var place = Place(assignment);
        if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax)
            return Deconstruction(assignment);
        var target = TargetOf(assignment.Left);
        var type = target.Kind == TargetKind.Local ? _out.TypeOf(target.Receiver) : target.Type;
        switch (assignment.Kind())
        {
            case SyntaxKind.SimpleAssignmentExpression:
                var value = Value(assignment.Right, type);
                Write(target, value, place);
                return value;
            case SyntaxKind.CoalesceAssignmentExpression:
                return CoalesceAssignment(assignment, target, isUsed, type);
            case SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression when Handles(target, assignment.Right):
                var handler = Value(assignment.Right);
                var prefix = assignment.IsKind(SyntaxKind.AddAssignmentExpression) ? "add_" : "remove_";
                return target.Kind == TargetKind.Static
                    ? Invoke(Symbol(target.Name[..target.Name.LastIndexOf('.')], place), prefix + target.Name[(target.Name.LastIndexOf('.') + 1)..], place, handler)
                    : Invoke(target.Receiver, prefix + target.Name, place, handler);
            default:
                var before = Read(target, Place(assignment.Left));
                var right = Value(assignment.Right);
                var result = Operator(assignment.Kind()) is { } op ? Binary(op, before, right, place) : Mix([before, right], place);
                Write(target, result, place);
                return result;
        }
    }

    private int CoalesceAssignment(AssignmentExpressionSyntax assignment, Target target, bool isUsed, TypeName? type)
    {
        var place = Place(assignment);
        var before = Read(target, Place(assignment.Left));
        var result = isUsed ? Join(type) : None;
        var (absent, present, exit) = (_out.NewBlock(), _out.NewBlock(), _out.NewBlock());
        NullTest(before, Place(assignment.Left), absent, isUsed ? present : exit);
        _out.Start(absent);
        var value = Value(assignment.Right, type);
        Write(target, value, place);
        if (!isUsed)
        {
            _out.Start(exit);
            return None;
        }

        _out.Copy(result, value, place);
        _out.Jump(exit);
        _out.Start(present);
        _out.Copy(result, before, place);
        _out.Start(exit);
        return result;
    }

    private int Deconstruction(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Left is TupleExpressionSyntax left && Syntax.Bare(assignment.Right) is TupleExpressionSyntax right
            && left.Arguments.Count == right.Arguments.Count)
        {
            var values = new int[right.Arguments.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Value(right.Arguments[i].Expression);
                if (BodyBuilder.IsLocal(values[i]))
                    values[i] = _out.Emit(StepKind.Copy, Place(right.Arguments[i]), values[i]);
            }

            for (var i = 0; i < values.Length; i++)
                Assign(left.Arguments[i].Expression, values[i]);
            return _out.Emit(StepKind.Collect, Place(right), data: new DisplayParts(CollectionKind.Tuple, values, []));
        }

        var value = Value(assignment.Right);
        Assign(assignment.Left, value);
        return value;
    }

    /// <summary>Writes a value to a target, or its elements to several.</summary>
    private void Assign(ExpressionSyntax target, int value)
    {
        switch (target)
        {
            case TupleExpressionSyntax tuple:
                for (var i = 0; i < tuple.Arguments.Count; i++)
                {
                    var element = tuple.Arguments[i].Expression;
                    Assign(element, Element(value, i, Place(element)));
                }

                break;
            case DeclarationExpressionSyntax declaration:
                Bind(declaration.Designation, value, Names.Type(declaration.Type));
                break;
            default:
                Write(TargetOf(target), value, Place(target));
                break;
        }
    }

    /// <summary>An increment or decrement.</summary>
    private int Step(ExpressionSyntax operand, bool isUp, bool isPostfix, Span place)
    {
        var target = TargetOf(operand);
        var before = Read(target, Place(operand));
        if (isPostfix && BodyBuilder.IsLocal(before))
            before = _out.Emit(StepKind.Copy, place, before);
        var after = Binary(isUp ? FlowOperator.Add : FlowOperator.Subtract, before, Literal(1L, place), place);
        Write(target, after, place);
        return isPostfix ? before : after;
    }

    /// <summary>Whether an addition subscribes to an event.</summary>
    private bool Handles(Target target, ExpressionSyntax right)
    {
        if (target.Kind is not (TargetKind.Member or TargetKind.Static))
            return false;
        switch (Syntax.Bare(right))
        {
            case AnonymousFunctionExpressionSyntax:
                return true;
            case IdentifierNameSyntax name:
                return _scope.Find(name.Identifier.ValueText) is { } binding
                    ? binding.Function is not null || target.IsEvent
                    : target.IsEvent || _context.Type?.Find(name.Identifier.ValueText) is { IsMethod: true };
            case ObjectCreationExpressionSyntax creation:
                return target.IsEvent || Syntax.LastName(creation.Type)?.EndsWith("Handler", StringComparison.Ordinal) == true;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access:
                return target.IsEvent || _context.Type?.Own(access.Name.Identifier.ValueText) is { IsMethod: true };
            default:
                return target.IsEvent;
        }
    }

    /// <summary>What an expression on the left writes to; its receiver and index are evaluated here, once.</summary>
    private Target TargetOf(ExpressionSyntax expression)
    {
        expression = Syntax.Bare(expression);
        var place = Place(expression);
        switch (expression)
        {
            case SimpleNameSyntax name:
                return NamedTarget(name.Identifier.ValueText, place);
            case MemberAccessExpressionSyntax access:
                var receiver = Chain(Syntax.Bare(access.Expression));
                var member = access.Name.Identifier.ValueText;
                if (receiver.Name is { } type)
                    return Static(StaticName(type, member), place);
                if (ElementIndex(receiver, member) is >= 0 and var index)
                    return new Target(TargetKind.Element, receiver.Slot, place) { Index = Literal((long)index, place) };
                var declared = access.Expression is ThisExpressionSyntax ? _context.Type?.Own(member) : null;
                return new Target(TargetKind.Member, receiver.Slot, place)
                {
                    Name = member,
                    Type = Names.Written(declared?.TypeName),
                    IsEvent = declared?.IsEvent == true,
                };
            case MemberBindingExpressionSyntax binding:
                return new Target(TargetKind.Member, _bound, place) { Name = binding.Name.Identifier.ValueText };
            case ElementAccessExpressionSyntax element:
                return new Target(TargetKind.Element, Value(element.Expression), place) { Index = Index(element.ArgumentList) };
            case ElementBindingExpressionSyntax element:
                return new Target(TargetKind.Element, _bound, place) { Index = Index(element.ArgumentList) };
            case FieldExpressionSyntax when _context.Property is { } property:
                return new Target(TargetKind.Member, This(place), place) { Name = BackingField(property) };
            default:
                Value(expression);
                return new Target(TargetKind.Nothing, None, place);
        }
    }

    private Target NamedTarget(string name, Span place)
    {
        if (_scope.Find(name) is { } binding)
        {
            if (binding.Function is not null || binding.Member is not null)
                return new Target(TargetKind.Nothing, None, place);
            return ReferenceEquals(binding.Owner, _function)
                ? new Target(TargetKind.Local, binding.Slot, place)
                : new Target(TargetKind.Outer, binding.Slot, place) { Owner = binding.Owner };
        }

        if (_context.Type?.Find(name) is { } member)
        {
            var type = Names.Written(member.TypeName);
            return member.IsStatic
                ? new Target(TargetKind.Static, None, place) { Name = member.Owner + "." + name, Type = type, IsEvent = member.IsEvent }
                : new Target(TargetKind.Member, This(place), place) { Name = name, Type = type, IsEvent = member.IsEvent };
        }

        if (name == "_")
            return new Target(TargetKind.Nothing, None, place);
        if (HasThis)
            return new Target(TargetKind.Member, This(place), place) { Name = name };
        foreach (var imported in Names.StaticImports)
        {
            if (StaticOwner(imported, name) is { } owner)
                return Static(owner + "." + name, place);
        }

        return Static(_context.Type is { } around ? around.Type.Name + "." + name : name, place);
    }

    private static Target Static(string name, Span place) => new(TargetKind.Static, None, place) { Name = name };

    private int Read(Target target, Span place) => target.Kind switch
    {
        TargetKind.Local => target.Receiver,
        TargetKind.Outer => _out.Emit(StepKind.LoadOuter, place, target.Receiver, data: target.Owner),
        TargetKind.Member => _out.Emit(StepKind.Load, place, target.Receiver, data: target.Name),
        TargetKind.Static => Symbol(target.Name, place),
        TargetKind.Element => _out.Emit(StepKind.LoadElement, place, target.Receiver, target.Index),
        _ => None,
    };

    private void Write(Target target, int value, Span place)
    {
        switch (target.Kind)
        {
            case TargetKind.Local:
                _out.Copy(target.Receiver, value, place);
                break;
            case TargetKind.Outer:
                _out.Do(StepKind.StoreOuter, place, target.Receiver, value, data: target.Owner);
                break;
            case TargetKind.Member:
                _out.Do(StepKind.Store, place, target.Receiver, value, data: target.Name);
                break;
            case TargetKind.Static:
                _out.Do(StepKind.StoreSymbol, place, value, data: target.Name);
                break;
            case TargetKind.Element:
                _out.Do(StepKind.StoreElement, place, target.Receiver, target.Index, value);
                break;
        }
    }

    private enum TargetKind : byte
    {
        Nothing,
        Local,
        Outer,
        Member,
        Static,
        Element,
    }

    /// <summary>What is written to: a variable, a member or element of what a slot holds, a static member.</summary>
    private readonly record struct Target(TargetKind Kind, int Receiver, Span Place)
    {
        public string Name { get; init; } = "";

        public int Index { get; init; } = None;

        public FlowFunction? Owner { get; init; }

        public TypeName? Type { get; init; }

        public bool IsEvent { get; init; }
    }
}
