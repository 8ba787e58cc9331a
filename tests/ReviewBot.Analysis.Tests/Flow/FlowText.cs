using System.Globalization;
using System.Text;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Tests.Flow;

/// <summary>
/// Bodies as listings: a line for each instruction, blocks by number. Variables go by their names (<c>v1</c> for those without), temporaries by
/// <c>%0</c> and up, what is unknown is <c>_</c>.
/// </summary>
internal sealed class FlowText
{
    private readonly FlowBody _body;
    private readonly StringBuilder _text = new();

    private FlowText(FlowBody body) => _body = body;

    /// <summary>The listing of a body.</summary>
    public static string Of(FlowBody body)
    {
        if (body.Refused.Length > 0)
            return "refused: " + body.Refused;
        var listing = new FlowText(body);
        for (var i = 0; i < body.Blocks.Count; i++)
            listing.Add(body.Blocks[i], i);
        return listing._text.ToString().TrimEnd('\n');
    }

    /// <summary>The listing of one instruction.</summary>
    public static string Of(FlowBody body, Instruction instruction) => new FlowText(body).Line(instruction);

    private void Add(Block block, int number)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{number}:");
        if (block.Handlers.Count > 0)
            _text.Append(CultureInfo.InvariantCulture, $" throws to {string.Join(' ', block.Handlers)}");
        _text.Append('\n');
        foreach (var instruction in block.Instructions)
            _text.Append("  ").Append(Line(instruction)).Append('\n');
        _text.Append("  ").Append(block.End switch
        {
            Jump jump => $"jump {jump.To}",
            Branch branch => $"if {Slot(branch.Condition)} {branch.Then} else {branch.Else}",
            Return { Value: Instruction.None } => "return",
            Return given => $"return {Slot(given.Value)}",
            Throw thrown => $"throw {Slot(thrown.Value)}",
            var end => end.ToString(),
        }).Append('\n');
    }

    private string Line(Instruction instruction) =>
        instruction.Target == Instruction.None ? What(instruction) : $"{Slot(instruction.Target)} = {What(instruction)}";

    private string What(Instruction instruction) => instruction switch
    {
        Literal literal => Value(literal.Value),
        Symbol symbol => $"symbol {symbol.Name}",
        StoreSymbol store => $"symbol {store.Name} := {Slot(store.Source)}",
        Closure closure => $"closure {closure.Function.Name}",
        Copy copy => Slot(copy.Source),
        LoadOuter load => $"{load.Owner.Name}:{Outer(load.Owner, load.Slot)}",
        StoreOuter store => $"{store.Owner.Name}:{Outer(store.Owner, store.Slot)} := {Slot(store.Source)}",
        Load load => $"{Slot(load.Receiver)}.{load.Member}",
        Store store => $"{Slot(store.Receiver)}.{store.Member} := {Slot(store.Source)}",
        LoadElement load => $"{Slot(load.Receiver)}[{Slot(load.Index)}]",
        StoreElement store => $"{Slot(store.Receiver)}[{Slot(store.Index)}] := {Slot(store.Source)}",
        Slice slice => $"{Slot(slice.Receiver)}[{Slot(slice.From)}:{Slot(slice.To)}]",
        Binary binary => $"{Slot(binary.Left)} {binary.Operator} {Slot(binary.Right)}",
        Unary unary => $"{unary.Operator} {Slot(unary.Operand)}",
        Compose compose => $"compose {Slots(compose.Parts)}",
        Collect collect => $"{collect.Kind} {Elements(collect)}",
        Iterate iterate => $"each of {Slot(iterate.Source)}",
        Call call => $"call {Slot(call.Callee)}({Given(call.Arguments)})",
        Invoke invoke => $"{(invoke.Super ? "super " : "")}{Slot(invoke.Receiver)}.{invoke.Member}({Given(invoke.Arguments)})",
        Create create => $"new {create.Type}({Given(create.Arguments)})",
        Await await => $"await {Slot(await.Source)}",
        Yield yield => $"{(yield.Delegated ? "yield from" : "yield")} {Slot(yield.Source)}",
        Cast cast => $"{Slot(cast.Source)} as {cast.Type}",
        TypeTest test => $"{Slot(test.Source)} is {test.Type}",
        Caught caught => caught.Types.Count == 0 ? "caught" : $"caught {string.Join(" or ", caught.Types)}",
        Enter enter => $"enter {Slot(enter.Source)}",
        Mix mix => $"mix {Slots(mix.Sources)}",
        _ => instruction.ToString()!,
    };

    private string Elements(Collect collect)
    {
        var elements = collect.Values.Select((value, i) =>
            (collect.Spreads.Contains(i) ? "*" : collect.Keys.Count > 0 ? Slot(collect.Keys[i]) + ": " : "") + Slot(value));
        return $"[{string.Join(", ", elements)}]";
    }

    private string Given(IEnumerable<Argument> arguments) => string.Join(", ", arguments.Select(a =>
        (a.Name is null ? "" : a.Name + "=") + (a.Kind == ArgumentKind.Value ? "" : a.Kind + " ") + Slot(a.Slot)));

    private string Slots(IEnumerable<int> slots) => string.Join(", ", slots.Select(Slot));

    private string Slot(int slot) => slot == Instruction.None ? "_"
        : slot >= _body.Locals.Count ? $"%{slot - _body.Locals.Count}"
        : _body.Locals[slot].Name is { Length: > 0 } name ? name
        : $"v{slot}";

    private static string Outer(FlowFunction owner, int slot) => owner.Body.Locals[slot].Name is { Length: > 0 } name ? name : $"v{slot}";

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        byte[] bytes => $"bytes '{Encoding.Latin1.GetString(bytes)}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
