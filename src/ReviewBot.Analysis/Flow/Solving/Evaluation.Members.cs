using System.Collections.Immutable;
using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Reading and writing of names, fields and properties.</content>
internal sealed partial class Evaluation
{
    /// <summary>What a qualified name stands for.</summary>
    private Value ReadSymbol(string written, Span place)
    {
        var name = _solver.Program.Canonical(written);
        if (_state.Symbols.TryGetValue(name, out var local))
            return local;
        for (var caller = _caller; caller is not null; caller = caller._caller)
        {
            if (caller._state.Symbols.TryGetValue(name, out local))
                return local;
        }

        if (_solver.Program.Functions(name) is { Count: > 0 } functions)
            return SharedFunction(name, functions);
        if (_solver.Program.Types(name) is { Count: > 0 })
            return Value.Named(name);
        if (SharedVariable(name) is { } shared)
            return shared;
        if (_solver.Library.Named(name) is [{ Kind: ModelMemberKind.Value } variable, ..])
            return FromModel(variable, receiver: null, Taints.None, place, name);
        if (_solver.Library.Type(name) is not null)
            return Value.Named(name);
        var cut = name.LastIndexOf('.');
        if (cut > 0 && SharedVariable(name[..cut]) is { } owner)
            return ReadMember(owner, name[(cut + 1)..], place);
        return cut > 0 && Inherited(name[..cut], name[(cut + 1)..], place) is { } inherited ? inherited : Value.Named(name);
    }

    /// <summary>A member that a type of these files, named as such, has from a library: <c>Order.objects</c>.</summary>
    private Value? Inherited(string type, string member, Span place)
    {
        if (_solver.Program.Types(type).Count == 0)
            return member == "objects" && Strangers.Imports(File, "django") ? Value.Typed(new TypeName("django.db.models.Manager")) : null;
        foreach (var known in _solver.Program.Lineage(type).Skip(1))
        {
            if (_solver.Library.Member(known, member) is { } model && model.Members[0].Kind == ModelMemberKind.Value)
                return FromModel(model.Members[0], receiver: null, Taints.None, place, member, new TypeName(type), model.Owner);
        }

        return null;
    }

    /// <summary>A function of a module: what decorators made of it, where they are known.</summary>
    private Value SharedFunction(string name, IReadOnlyList<FlowFunction> functions)
    {
        if (IsPython && functions.Any(f => f.Attributes.Count > 0) && SharedVariable(name) is { Callables.Count: > 0 } decorated)
            return decorated;
        return new Value { Callables = [.. functions.Take(4).Select(f => new Callable(f, Receiver: null, Around: null))], Name = name };
    }

    /// <summary>A module variable or static field of these files.</summary>
    private Value? SharedVariable(string name)
    {
        var cut = name.LastIndexOf('.');
        if (cut <= 0)
            return null;
        var owner = name[..cut];
        var file = _solver.Program.Module(owner) ?? (_solver.Program.Types(owner) is [var first, ..] ? first.File : null);
        if (file is null)
            return null;
        RunInitializer(file, owner);
        _solver.Read(name);
        var value = _solver.Shared.Read(name, _state);
        var declared = _solver.Program.Field(owner, name[(cut + 1)..]);
        if (value is null && declared is { } inherited && inherited.Owner != owner)
            return SharedVariable(inherited.Owner + name[cut..]);
        if (value is null)
            return declared is { Field: var field } ? Value.Typed(field.Type) : null;
        if (value.Constants is not null && _solver.Program.WritesOf(file).Symbol(name) && declared is not { Field.IsReadOnly: true })
            value = value.Widened();
        return declared is { Field.Type: { } type } ? Declared(value, type) : value;
    }

    /// <summary>Runs what initialises a module or type, when somebody asks before its turn.</summary>
    private void RunInitializer(FlowFile file, string owner)
    {
        foreach (var function in file.Functions)
        {
            if (FileWrites.IsInitializer(function) && !ReferenceEquals(function, _function)
                && (function.Name == owner + ".<module>" || function.Name == owner + ".<static>" || (file.Module.Length > 0 && function.Name == file.Module + ".<module>")))
            {
                _solver.SummaryOf(function);
            }
        }
    }

    private void WriteSymbol(string name, Value value)
    {
        name = _solver.Program.Canonical(name);
        _state.Symbols = _state.Symbols.SetItem(name, value);
        WriteShared(name, value);
    }

    private void WriteShared(string name, Value value)
    {
        var closed = Closed(value);
        _solver.Shared.Write(name, closed, Reachable(closed, _state.Heap, Closed));
    }

    /// <summary>A value as it stays behind: what a caller gave is only known to be given by a caller.</summary>
    private static Value Closed(Value value) => value.Taints.IsEmpty ? value : value.With(value.Taints.Select(t => t.Source.IsOpen ? null : t));

    /// <summary>The objects that a value leads to.</summary>
    private static ImmutableDictionary<int, HeapObject> Reachable(Value value, ImmutableDictionary<int, HeapObject> heap, Func<Value, Value> change)
    {
        var found = ImmutableDictionary<int, HeapObject>.Empty;
        var pending = new Queue<Value>([value]);
        while (pending.TryDequeue(out var next) && found.Count < 24)
        {
            foreach (var id in next.Objects)
            {
                if (found.ContainsKey(id) || !heap.TryGetValue(id, out var item))
                    continue;
                found = found.Add(id, item.Telling.Count == 0 ? item : item.Select(change));
                foreach (var inner in item.Telling)
                {
                    if (inner.Objects.Count > 0)
                        pending.Enqueue(inner);
                }
            }
        }

        return found;
    }

    /// <summary>The member of a value.</summary>
    private Value ReadMember(Value receiver, string member, Span place)
    {
        if (receiver.Name is { } name && receiver.Callables.Count == 0)
            return ReadSymbol(name + "." + member, place);
        if (FieldOf(receiver, member) is { } written)
            return written;
        if (receiver.Type is { } type)
        {
            if (ReadDeclared(receiver, type, member, place) is { } declared)
                return declared;
            if (Mapped(receiver, type, member) is { } entry)
                return entry;
            foreach (var known in _solver.Program.Lineage(type.Name))
            {
                if (_solver.Library.Member(known, member) is { } model)
                    return PartOf(FromModel(model.Members[0], receiver, Deep(receiver), place, member, type, model.Owner), receiver, member);
                if (_solver.Library.Member(known, "__getattr__") is { } any)
                    return FromModel(any.Members[0], receiver, Deep(receiver), place, member, type, any.Owner, isCall: true);
            }
        }

        return ReadUnknown(receiver, member, place);
    }

    /// <summary>The host of an address that was taken apart is a part of that address.</summary>
    private static Value PartOf(Value value, Value receiver, string member) =>
        member is "netloc" or "hostname" or "Host" or "Authority" or "DnsSafeHost" && receiver.Whole is { } whole ? value with { Whole = whole, Part = PartKind.Host } : value;

    private Value ReadUnknown(Value receiver, string member, Span place)
    {
        if (receiver.Text is { } text && member is "Length")
            return Value.Of((long)text.Length, new TypeName("int"));
        var taints = receiver.Taints.IsEmpty && receiver.Objects.Count > 0 && receiver.Type is not null ? Taints.None : Deep(receiver).Select(t => t.Source.Kind == SourceKind.Secret ? null : t);
        var part = member is "netloc" or "hostname" or "Host" or "Authority" or "DnsSafeHost" or "scheme" or "Scheme" ? PartKind.Host : PartKind.None;
        return new Value
        {
            Taints = IsHarmlessMember(member) ? Taints.None : taints.Through(File, place, $"its `{member}` is read"),
            Whole = part == PartKind.None ? null : receiver.Whole ?? receiver,
            Part = part,
        };
    }

    private static bool IsHarmlessMember(string member) => member is "Length" or "Count" or "LongLength" or "HasValue" or "__len__";

    /// <summary>What was written into a field of an object on the way here.</summary>
    private Value? FieldOf(Value receiver, string member)
    {
        Value? all = null;
        foreach (var id in receiver.Objects)
        {
            if (!_state.Heap.TryGetValue(id, out var item))
                return null;
            if (!item.Fields.TryGetValue(member, out var value))
            {
                if (item.IsOpen || receiver.Objects.Count == 1)
                    return null;
                continue;
            }

            all = all is null ? value : Value.Join(all, value);
        }

        return all;
    }

    /// <summary>A property or field that the files at hand declare.</summary>
    private Value? ReadDeclared(Value receiver, TypeName type, string member, Span place)
    {
        var getters = _solver.Program.Methods(type.Name, "get_" + member);
        if (getters.Count > 0)
            return CallFunctions([.. getters, .. _solver.Program.Overrides(type.Name, "get_" + member).Take(3)], receiver, [], place, key: (_context, place, member), around: null);
        if (_solver.Program.Methods(type.Name, member) is { Count: > 0 } methods)
        {
            var all = methods.Concat(_solver.Program.Overrides(type.Name, member)).Distinct().Take(4);
            return new Value { Callables = [.. all.Select(m => new Callable(m, m.IsStatic ? null : receiver, Around: null))] };
        }

        var declared = _solver.Program.Field(type.Name, member);
        var owner = declared?.Owner ?? _solver.Program.Canonical(type.Name);
        if (_solver.Program.Types(owner).Count == 0)
            return null;
        var shared = ReadShared(owner + "." + member) ?? (IsPython ? ClassVariable(type.Name, member) : null);
        if (declared is null && shared is null)
            return null;
        var isHarmless = _solver.Library.IsHarmless(declared?.Field.Type) || declared?.Field.Type is { } fieldType && IsEnum(fieldType);
        var taints = isHarmless ? Taints.None : receiver.Taints.Through(File, place, $"its `{member}` is read");
        if (declared is { Field: var field } && !isHarmless && field.Attributes.Any(a => _solver.Library.Library.IsEntryPointAttribute(a.Name)))
            taints = Taints.Join(taints, FromStranger(place, $"`{member}`"));
        var value = shared ?? Value.Unknown;
        if (value.Constants is not null && !(declared?.Field.IsReadOnly ?? false) && _solver.Program.Types(owner)[0].File is var file && _solver.Program.WritesOf(file).Member(member))
            value = value.Widened();
        value = value.With(Taints.Join(value.Taints, taints));
        return declared?.Field.Type is { } declaredType ? Declared(value, declaredType) : value;
    }

    /// <summary>Source taint of something that strangers decide about.</summary>
    private Taints FromStranger(Span place, string words) =>
        Taints.Of(new Taint(_solver.Source(SourceKind.Remote, File, place, words), KindSet.None, 0, new Step(File, place, $"{words} comes from outside", Before: null)));

    private Value? ReadShared(string name)
    {
        _solver.Read(name);
        return _solver.Shared.Read(name, _state);
    }

    private Value? ClassVariable(string type, string member)
    {
        foreach (var name in _solver.Program.Lineage(type))
        {
            if (_solver.Program.Types(name).Count > 0 && SharedVariable(name + "." + member) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>Members of a pair or of a mapping in C#: <c>Key</c>, <c>Value</c>, <c>Item1</c>.</summary>
    private Value? Mapped(Value receiver, TypeName type, string member)
    {
        if (receiver.Objects.Count == 0 || !member.StartsWith("Item", StringComparison.Ordinal) || member.Length != 5 || !char.IsAsciiDigit(member[4]))
            return null;
        _ = type;
        return ItemsOf(receiver) is { } items && member[4] - '1' is var index && index >= 0 && index < items.Count ? items[index] : null;
    }

    private void WriteMember(int slot, string member, Value value, Span place)
    {
        var receiver = Get(slot);
        if (receiver.Name is { } name && receiver.Callables.Count == 0)
        {
            WriteSymbol(name + "." + member, value);
            return;
        }

        if (receiver.Type is { } type)
        {
            if (_solver.Program.Methods(type.Name, "set_" + member) is { Count: > 0 } setters)
            {
                CallFunctions(setters, receiver, [new Given(value, null, ArgumentKind.Value, place, Instruction.None)], place, key: (_context, place, member), around: null);
                return;
            }

            if (_solver.Program.Types(_solver.Program.Canonical(type.Name)).Count > 0)
                WriteShared((_solver.Program.Field(type.Name, member)?.Owner ?? _solver.Program.Canonical(type.Name)) + "." + member, value);
            WriteProperty(receiver, type, member, value, place);
        }

        WriteField(receiver, member, value);
    }

    /// <summary>A property of a library whose value does something.</summary>
    private void WriteProperty(Value receiver, TypeName type, string member, Value value, Span place)
    {
        foreach (var known in _solver.Program.Lineage(type.Name))
        {
            if (_solver.Library.Member(known, member) is not { } model)
                continue;
            foreach (var property in model.Members)
            {
                if (property.Parameters is [{ Sinks.IsEmpty: false } target])
                    Arrive(target.Sinks, property.Name, place, place, value, isGuess: false);
                if (_reports && _solver.Queries.Asks(property.Name))
                    _solver.Queries.Show(new CallSite(property, File, _function, place, receiver, [value], [], _state));
            }

            return;
        }
    }

    private void WriteField(Value receiver, string member, Value value)
    {
        foreach (var id in receiver.Objects)
        {
            if (_state.Heap.TryGetValue(id, out var item))
            {
                var written = receiver.Objects.Count > 1 && item.Fields.TryGetValue(member, out var known) ? Value.Join(known, value) : value;
                _state.Heap = _state.Heap.SetItem(id, item.WithField(member, written));
            }
        }

        if (receiver.Objects.Count == 0)
            Spoil(receiver, Deep(value));
    }

    /// <summary>What goes into a value of which no object is known makes the value itself tainted.</summary>
    private void Spoil(Value receiver, Taints taints)
    {
        if (taints.IsEmpty || receiver.Name is not null)
            return;
        for (var i = 0; i < _state.Locals.Length; i++)
        {
            if (_state.Locals[i] is { } local && ReferenceEquals(local.Identity, receiver.Identity) && !ReferenceEquals(receiver, Value.Unknown))
                _state.Locals[i] = local.With(Taints.Join(local.Taints, taints));
        }
    }
}
