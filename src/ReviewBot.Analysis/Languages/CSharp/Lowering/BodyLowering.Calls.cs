using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Calls and their arguments.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A call of a simple name.</summary>
    private int CallOf(SimpleNameSyntax syntax, InvocationExpressionSyntax call)
    {
        var name = syntax.Identifier.ValueText;
        var place = Place(syntax);
        if (_scope.Find(name) is { } binding)
            return CallValue(Read(binding, place), call);
        var member = _context.Type?.Find(name);
        if (member is null && name == "nameof" && call.ArgumentList.Arguments is [var named])
            return Literal(Syntax.LastName(named.Expression) ?? named.ToString(), Place(call));
        if (member is { IsMethod: false })
            return CallValue(ReadMember(name, member, place), call);
        if (member is not null)
            return Invoke(member.IsStatic ? Symbol(member.Owner, place) : This(place), syntax, call);
        if (HasThis && _context.Type!.Inherits(name))
            return Invoke(This(place), syntax, call);
        string? foreign = null;
        foreach (var imported in Names.StaticImports)
        {
            if (StaticOwner(imported, name) is { } owner)
                return Invoke(Symbol(owner, place), syntax, call);
            if (imported.Own.Count == 0)
                foreign ??= imported.Name;
        }

        if (HasThis && (_context.Type!.ForeignBases.Count > 0 || foreign is null))
            return Invoke(This(place), syntax, call);
        return (foreign ?? _context.Type?.Type.Name) is { } type
            ? Invoke(Symbol(type, place), syntax, call)
            : CallValue(Symbol(name, place), call);
    }

    /// <summary>A call of a member.</summary>
    private int InvokeMember(Operand operand, SimpleNameSyntax name, InvocationExpressionSyntax call, ExpressionSyntax link) =>
        Invoke(Materialised(operand, link is MemberAccessExpressionSyntax access ? Place(access.Expression) : Place(link)), name, call, operand.IsBase);

    private int Invoke(int receiver, SimpleNameSyntax name, InvocationExpressionSyntax call, bool super = false)
    {
        var (arguments, after) = Arguments(call.ArgumentList);
        var result = _out.Emit(
            StepKind.Invoke, Place(call), receiver, data: new CallParts(name.Identifier.ValueText, arguments, Names.Arguments(name), super));
        WriteBack(after);
        return result;
    }

    /// <summary>A call of what a slot holds.</summary>
    private int CallValue(int callee, InvocationExpressionSyntax call)
    {
        var (arguments, after) = Arguments(call.ArgumentList);
        var result = _out.Emit(StepKind.Call, Place(call), callee, data: new CallParts("", arguments, []));
        WriteBack(after);
        return result;
    }

    private int Invoke(int receiver, string member, Span place, params ReadOnlySpan<int> values)
    {
        var arguments = new Argument[values.Length];
        for (var i = 0; i < values.Length; i++)
            arguments[i] = new Argument(values[i], null, ArgumentKind.Value, place);
        return _out.Emit(StepKind.Invoke, place, receiver, data: new CallParts(member, arguments, []));
    }

    /// <summary>The arguments, and what is to be written after the call because the callee writes what is no variable of this function.</summary>
    private (IReadOnlyList<Argument> Arguments, List<(Target Target, int Slot)>? After) Arguments(BaseArgumentListSyntax? list)
    {
        if (list is null || list.Arguments.Count == 0)
            return ([], null);
        var arguments = new Argument[list.Arguments.Count];
        List<(Target Target, int Slot)>? after = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = list.Arguments[i];
            var kind = argument.RefKindKeyword.Kind() switch
            {
                SyntaxKind.OutKeyword => ArgumentKind.Out,
                SyntaxKind.RefKeyword => ArgumentKind.Reference,
                _ => ArgumentKind.Value,
            };
            var slot = kind == ArgumentKind.Value ? Value(argument.Expression) : Written(argument.Expression, kind, ref after);
            arguments[i] = new Argument(slot, argument.NameColon?.Name.Identifier.ValueText, kind, Place(argument.Expression));
        }

        return (arguments, after);
    }

    private int Written(ExpressionSyntax expression, ArgumentKind kind, ref List<(Target Target, int Slot)>? after)
    {
        if (expression is DeclarationExpressionSyntax declaration)
        {
            return declaration.Designation is SingleVariableDesignationSyntax single
                ? Declare(single.Identifier, Names.Type(declaration.Type))
                : None;
        }

        var target = TargetOf(expression);
        if (target.Kind == TargetKind.Local)
            return target.Receiver;
        if (target.Kind == TargetKind.Nothing)
            return None;
        var slot = Join();
        if (kind == ArgumentKind.Reference)
            _out.Copy(slot, Read(target, Place(expression)), Place(expression));
        (after ??= []).Add((target, slot));
        return slot;
    }

    private void WriteBack(List<(Target Target, int Slot)>? after)
    {
        foreach (var (target, slot) in after ?? [])
            Write(target, slot, target.Place);
    }
}
