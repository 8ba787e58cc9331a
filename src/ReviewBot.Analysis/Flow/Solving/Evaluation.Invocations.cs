namespace ReviewBot.Analysis.Flow.Solving;

/// <content>What a call by name means.</content>
internal sealed partial class Evaluation
{
    private Value InvokeMember(Value receiver, Invoke invoke)
    {
        var arguments = Givens(invoke.Arguments);
        if (invoke.Super || receiver.Name == SuperMarker)
            return InvokeBase(arguments, invoke);
        if (receiver.Name is { } name && receiver.Callables.Count == 0)
            return InvokeOfName(name, arguments, invoke);
        if (receiver.Callables.Count > 0 && invoke.Member is "Invoke" or "__call__" or "DynamicInvoke")
            return CallAll(receiver.Callables, arguments, invoke.Place, invoke);
        if (CollectionMethod(receiver, invoke.Member, arguments, invoke.Place, invoke) is { } handled)
            return handled;
        if (TextMethod(receiver, invoke.Member, arguments, invoke.Place) is { } text)
            return text;
        if (FieldOf(receiver, invoke.Member) is { Callables.Count: > 0 } field)
            return CallAll(field.Callables, arguments, invoke.Place, invoke);
        if (receiver.Type is { } type && InvokeTyped(receiver, type, arguments, invoke) is { } result)
            return result;
        if (Extension(receiver, arguments, invoke) is { } extension)
            return extension;
        return CallUnknown(receiver, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
    }

    private Value? InvokeTyped(Value receiver, TypeName type, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (_solver.Program.Methods(type.Name, invoke.Member) is { Count: > 0 } methods)
        {
            IReadOnlyList<FlowFunction> candidates = [.. methods, .. _solver.Program.Overrides(type.Name, invoke.Member).Take(4)];
            if (candidates.Count > methods.Count && methods.All(m => m.Body.Blocks.Count == 0))
                candidates = [.. candidates.Skip(methods.Count)];
            return CallFunctions([.. candidates.Distinct()], receiver, arguments, invoke.Place, invoke, around: null);
        }

        if (_solver.Program.Overrides(type.Name, invoke.Member).Take(4).ToList() is { Count: > 0 } below)
            return CallFunctions(below, receiver, arguments, invoke.Place, invoke, around: null);
        if (IsPython && ClassVariable(type.Name, invoke.Member) is { Callables.Count: > 0 } variable)
            return CallAll([.. variable.Callables.Select(c => c with { Receiver = c.Receiver ?? receiver })], arguments, invoke.Place, invoke);
        foreach (var known in _solver.Program.Lineage(type.Name))
        {
            if (_solver.Library.Member(known, invoke.Member) is { } model)
            {
                var member = Overload(model.Members, arguments);
                return ApplyModel(member, model.Owner, receiver, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: false, WordsOf(invoke.Place), invoke.TypeArguments);
            }
        }

        return InvokeAny(receiver, type, arguments, invoke);
    }

    /// <summary>A member of a type that answers to any name with another type: <c>database.find(…)</c> is meant for what it gives.</summary>
    private Value? InvokeAny(Value receiver, TypeName type, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (_solver.Library.Member(type.Name, "__getattr__") is not { Members: [{ Type: { } given }, ..] } || _solver.Library.Member(given.Name, invoke.Member) is not { } model)
            return null;
        return ApplyModel(Overload(model.Members, arguments), model.Owner, receiver, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: true, WordsOf(invoke.Place));
    }

    private Value InvokeBase(IReadOnlyList<Given> arguments, Invoke invoke)
    {
        var self = _state.Locals.Length > 0 ? _state.Locals[0] ?? Value.Unknown : Value.Unknown;
        if (_function.Type is not { } type)
            return CallUnknown(self, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
        if (_solver.Program.Methods(type.Name, invoke.Member, skipOwn: true) is { Count: > 0 } methods)
            return CallFunctions(methods, self, arguments, invoke.Place, invoke, around: null);
        foreach (var known in _solver.Program.Lineage(type.Name).Skip(1))
        {
            if (_solver.Library.Member(known, invoke.Member) is { } model)
                return ApplyModel(Overload(model.Members, arguments), model.Owner, self, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: false, invoke.Member);
        }

        return CallUnknown(Value.Unknown, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
    }

    private Value InvokeOfName(string name, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        var qualified = _solver.Program.Canonical(name + "." + invoke.Member);
        if (_solver.Program.Types(name).Count > 0 && _solver.Program.Methods(name, invoke.Member) is { Count: > 0 } methods)
        {
            var receiver = methods[0].IsStatic ? null : IsPython ? Value.Named(name) : null;
            return CallFunctions(methods, receiver is not null && IsClassMethod(methods[0]) ? receiver : null, arguments, invoke.Place, invoke, around: null);
        }

        if (ReadSymbol(qualified, invoke.Place) is var value && (value.Name is null || value.Callables.Count > 0))
            return CallHeld(value, arguments, invoke);
        return CallNamed(qualified, arguments, invoke.Arguments, invoke.Place, invoke);
    }

    private static bool IsClassMethod(FlowFunction method) => method.Attributes.Any(a => a.Name is "builtins.classmethod" or "classmethod");

    private Value CallHeld(Value value, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (value.Callables.Count > 0)
            return CallAll(value.Callables, arguments, invoke.Place, invoke);
        if (value.Bound is { } bound)
            return CallBound(bound, arguments, invoke.Arguments, invoke.Place, invoke);
        return CallUnknown(value, arguments, invoke.Place, invoke.Member, invoke.Arguments, invoke);
    }

    /// <summary>Calls what a qualified name stands for.</summary>
    private Value CallNamed(string name, IReadOnlyList<Given> arguments, IReadOnlyList<Argument> written, Span place, Instruction at)
    {
        if (_solver.Program.Functions(name) is { Count: > 0 } functions)
            return CallFunctions(functions, receiver: null, arguments, place, at, around: null);
        if (_solver.Program.Types(name).Count > 0)
            return ConstructOwn(new TypeName(name), arguments, place, at);
        if (IsPython && Builtin(name, arguments, place, at) is { } builtin)
            return builtin;
        if (!IsPython && StaticText(name, arguments, place) is { } text)
            return text;
        if (_solver.Library.Named(name) is { Count: > 0 } members)
            return ApplyModel(Overload(members, arguments), owner: null, receiver: null, arguments, written, place, at, isGuess: false, WordsOf(place));
        if (_solver.Library.Type(name) is not null)
            return ConstructKnown(new TypeName(name), arguments, written, place, at);
        return IsPython && Logged(name, arguments, written, place, at) is { } logged ? logged : CallUnknown(Value.Unknown, arguments, place, name, written, at);
    }

    /// <summary>A call of something that is called a logger and has its methods.</summary>
    private Value? Logged(string name, IReadOnlyList<Given> arguments, IReadOnlyList<Argument> written, Span place, Instruction at)
    {
        var parts = name.Split('.');
        return parts.Length > 1 && parts[^2].EndsWith("log", StringComparison.OrdinalIgnoreCase) | parts[^2].EndsWith("logger", StringComparison.OrdinalIgnoreCase)
            && _solver.Library.Member("logging.Logger", parts[^1]) is { } model
            ? ApplyModel(Overload(model.Members, arguments), model.Owner, Value.Unknown, arguments, written, place, at, isGuess: false, WordsOf(place))
            : null;
    }

    /// <summary>An extension method of C#.</summary>
    private Value? Extension(Value receiver, IReadOnlyList<Given> arguments, Invoke invoke)
    {
        if (IsPython)
            return null;
        if (_solver.Program.ExtensionMethods(invoke.Member) is { Count: > 0 } own && own.Where(f => Extends(f.Parameters[0].Type, receiver.Type)).ToList() is { Count: > 0 } fitting)
        {
            IReadOnlyList<Given> all = [new Given(receiver, null, ArgumentKind.Value, invoke.Place, Instruction.None), .. arguments];
            return CallFunctions(fitting, receiver: null, all, invoke.Place, invoke, around: null);
        }

        var known = _solver.Library.Library.Extensions(invoke.Member);
        if (known.Count == 0)
            return null;
        var agreeing = known.Where(e => Extends(e.Receiver, receiver.Type)).Select(e => e.Member).ToList();
        if (agreeing.Count == 0)
            return null;
        return ApplyModel(Overload(agreeing, arguments), owner: null, receiver, arguments, invoke.Arguments, invoke.Place, invoke, isGuess: receiver.Type is null, WordsOf(invoke.Place), invoke.TypeArguments);
    }

    private bool Extends(TypeName? extended, TypeName? receiver)
    {
        if (extended is null || receiver is null || extended.Name.Length <= 2 || extended.Name is "object" || extended.Name == receiver.Name)
            return true;
        if (extended.Name.StartsWith("System.Collections.", StringComparison.Ordinal) || extended.Name.StartsWith("System.Linq.", StringComparison.Ordinal))
            return receiver.Name == "[]" || receiver.Name.StartsWith("System.Collections.", StringComparison.Ordinal) || receiver.Name.StartsWith("System.Linq.", StringComparison.Ordinal) || receiver.Arguments.Count == 1;
        foreach (var name in _solver.Program.Lineage(receiver.Name))
        {
            if (name == extended.Name || _solver.Library.Lineage(name).Any(t => t.Name == extended.Name))
                return true;
        }

        return _solver.Library.Type(receiver.Name) is null && _solver.Program.Types(receiver.Name).Count == 0;
    }
}
