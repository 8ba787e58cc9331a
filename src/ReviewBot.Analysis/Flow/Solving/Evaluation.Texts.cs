using ReviewBot.Analysis.Flow.Models;

namespace ReviewBot.Analysis.Flow.Solving;

/// <content>Texts and builtins whose results can be told exactly.</content>
internal sealed partial class Evaluation
{
    /// <summary>A method of a text; <c>null</c> when the models say all there is to say.</summary>
    private Value? TextMethod(Value receiver, string member, IReadOnlyList<Given> arguments, Span place)
    {
        var isText = receiver.Text is not null || receiver.Type is { } type && LibraryView.Plain(type.Name) is "str" or "string" or "unicode" or "bytes";
        if (!isText)
            return null;
        if (receiver.IsConstant && arguments.All(a => a.Value.IsConstant && a.Name is null)
            && TextMethods.Call(IsPython, receiver.Constant, member, [.. arguments.Select(a => a.Value.Constant)], out var result))
        {
            return result is IReadOnlyList<string> list ? Listed(list, place) : Value.Of(result, Operations.TypeOf(result, IsPython));
        }

        switch (member)
        {
            case "format" or "format_map" when IsPython && receiver.Text is { } format:
                return Composed(FormatText.Braces(format, [.. arguments.Where(a => a.Name is null && a.Kind == ArgumentKind.Value).Select(a => a.Value)], name => NamedPart(arguments, name, place)), place);
            case "join" when IsPython && arguments.Count == 1:
                return Joined(receiver, arguments[0].Value, place);
            case "replace" or "Replace" when arguments.Count >= 2 && !Deep(receiver).IsEmpty:
                return Replaced(receiver, arguments, place);
            default:
                return null;
        }
    }

    private Value NamedPart(IReadOnlyList<Given> arguments, string name, Span place)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
                return argument.Value;
            if (argument.Kind is ArgumentKind.NamedSpread or ArgumentKind.Spread)
                return ElementAt(argument.Value, Value.Of(name, type: null), place) ?? Value.Unknown.With(Deep(argument.Value));
        }

        return arguments.Count == 1 ? Value.Unknown.With(Deep(arguments[0].Value)) : Value.Unknown;
    }

    private Value Listed(IReadOnlyList<string> list, Span place)
    {
        var type = CollectionType(CollectionKind.List);
        var made = new HeapObject { Type = type }.WithItems([.. list.Take(HeapObject.MostElements).Select(t => Value.Of(t, Operations.TypeOf(t, IsPython)))], rest: null);
        return new Value { Type = type, Objects = [Allocate((place, "list"), made)] };
    }

    private Value Joined(Value separator, Value parts, Span place)
    {
        if (ItemsOf(parts) is { } items && items.All(i => i.Text is not null) && separator.Text is { } text)
            return Value.Of(string.Join(text, items.Select(i => i.Text)), Operations.TypeOf("", IsPython));
        var element = ElementOf(parts, place);
        return new Value { Type = Operations.TypeOf("", IsPython), Taints = Taints.Join(Deep(separator), Deep(element)).Through(File, place, "is joined into a text"), IsComputed = separator.IsFixed && element.IsFixed };
    }

    /// <summary>Replacing what makes a text dangerous makes it harmless for that: quotes of SQL doubled, line breaks taken out.</summary>
    private Value Replaced(Value receiver, IReadOnlyList<Given> arguments, Span place)
    {
        var taints = Taints.Join(Deep(receiver), Deep(arguments[1].Value)).Through(File, place, "goes through `replace`");
        if (arguments[0].Value.Text is "\n" or "\r" or "\r\n" && arguments[1].Value.Text is { } with && !with.Contains('\n', StringComparison.Ordinal))
            taints = taints.Clear(KindSet.Of(SinkKind.Log) | KindSet.Of(SinkKind.Header));
        return new Value { Type = receiver.Type, Taints = taints };
    }

    /// <summary>Static methods of <c>string</c> and kin.</summary>
    private Value? StaticText(string name, IReadOnlyList<Given> arguments, Span place)
    {
        switch (name)
        {
            case "string.Format" or "System.String.Format" when arguments.Count >= 1:
                var values = arguments.Select(a => a.Value).ToList();
                var format = values.FindIndex(v => v.Text is not null);
                if (format is 0 or 1 && values[format].Text is { } text)
                {
                    var parts = values.Count == format + 2 && ItemsOf(values[^1]) is { } items ? [.. items] : values.Skip(format + 1).ToList();
                    return Composed(FormatText.Braces(text, parts, _ => Value.Unknown), place);
                }

                return Composed(values, place);
            case "string.Concat" or "System.String.Concat":
                return Composed([.. arguments.SelectMany(a => ItemsOf(a.Value) is { } list ? [.. list] : new[] { a.Value })], place);
            case "string.Join" or "System.String.Join" when arguments.Count >= 2:
                if (arguments.Count > 2)
                    return Composed([.. arguments.Skip(1).Select(a => a.Value)], place);
                return Joined(arguments[0].Value, arguments[1].Value, place);
            case "string.Copy" or "System.String.Copy" or "string.Intern" when arguments.Count == 1:
                return arguments[0].Value;
            case "string.IsNullOrEmpty" or "string.IsNullOrWhiteSpace" or "System.String.IsNullOrEmpty" or "System.String.IsNullOrWhiteSpace" when arguments is [{ Value: var tested }]:
                if (tested.IsConstant)
                    return Value.Of(string.IsNullOrWhiteSpace(tested.Text), new TypeName("bool"));
                return new Value { Type = new TypeName("bool"), Facts = FactsOf("IsNullOrEmpty", Value.Unknown, arguments, name) };
            default:
                return null;
        }
    }

    /// <summary>Builtins of Python.</summary>
    private Value? Builtin(string name, IReadOnlyList<Given> arguments, Span place, object key)
    {
        if (!name.StartsWith("builtins.", StringComparison.Ordinal))
            return null;
        var first = arguments.Count > 0 ? arguments[0].Value : null;
        switch (name["builtins.".Length..])
        {
            case "super":
                return Value.Named(SuperMarker);
            case "str" or "unicode" or "repr" or "ascii" when first is not null:
                if (first is { IsConstant: true, Constant: string or long } && name != "builtins.repr")
                    return Value.Of(Operations.Text(first.Constant, IsPython), new TypeName("str"));
                return new Value { Type = new TypeName("str"), Taints = IsNumber(first) ? Taints.None : Deep(first), Prefix = first.Prefix, Identity = first.Identity, IsComputed = first.IsFixed, Whole = first.Whole, Part = first.Part };
            case "len" when first is not null:
                return first.Text is { } text ? Value.Of((long)text.Length, new TypeName("int")) : ItemsOf(first) is { } items ? Value.Of((long)items.Count, new TypeName("int")) : Value.Typed(new TypeName("int"));
            case "int" or "float" or "bool" when first is not null:
                return first is { IsConstant: true, Constant: string digits } && long.TryParse(digits, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
                    ? Value.Of(number, new TypeName("int"))
                    : first is { IsConstant: true, Constant: long } && name == "builtins.int" ? first : new Value { Type = new TypeName(name["builtins.".Length..]) };
            case "ord" or "hash" or "id" or "abs" or "round" or "isinstance" or "issubclass" or "hasattr" or "callable" or "all" or "any" or "sum":
                return Value.Typed(new TypeName("int"));
            case "list" or "tuple" or "set" or "frozenset" or "sorted" or "reversed" or "iter":
                return Copied(first, name["builtins.".Length..], place, key);
            case "dict" when arguments.Count > 0:
                var made = new HeapObject { Type = new TypeName("dict") };
                return new Value { Type = made.Type, Taints = first?.Taints ?? Taints.None, Objects = [Allocate((key, "dict"), Extended(made, arguments, place))] };
            case "next" when first is not null:
                return ElementOf(first, place);
            case "min" or "max" when first is not null:
                return arguments.Count == 1 ? ElementOf(first, place) : arguments.Where(a => a.Name is null).Select(a => a.Value).Aggregate(Value.Join);
            case "enumerate" when first is not null:
                var pair = new HeapObject { Type = new TypeName("tuple") }.WithItems([Value.Typed(new TypeName("int")), ElementOf(first, place)], rest: null);
                return Sequenced(new Value { Type = pair.Type, Objects = [Allocate((key, "pair"), pair)] }, place, key);
            case "zip":
                var tuple = new HeapObject { Type = new TypeName("tuple") }.WithItems([.. arguments.Select(a => ElementOf(a.Value, place))], rest: null);
                return Sequenced(new Value { Type = tuple.Type, Objects = [Allocate((key, "pair"), tuple)] }, place, key);
            case "map" when arguments.Count >= 2 && first!.Callables.Count > 0:
                var mapped = CallAll(first.Callables, [.. arguments.Skip(1).Select(a => a with { Value = ElementOf(a.Value, place) })], place, (key, "map"));
                return Sequenced(mapped, place, key);
            case "filter" when arguments.Count == 2:
                return arguments[1].Value;
            case "getattr" when arguments.Count >= 2 && arguments[1].Value.Text is { } member:
                return ReadMember(first!, member, place);
            case "setattr" when arguments.Count == 3 && arguments[1].Value.Text is { } written:
                WriteField(first!, written, arguments[2].Value);
                return Value.Unknown;
            case "chr" when first is { IsConstant: true, Constant: long code and >= 0 and < 0xD800 }:
                return Value.Of(((char)code).ToString(), new TypeName("str"));
            default:
                return null;
        }
    }

    private Value Copied(Value? source, string type, Span place, object key)
    {
        var made = new HeapObject { Type = new TypeName(type is "sorted" or "reversed" or "iter" ? "list" : type) };
        if (source is null)
            return new Value { Type = made.Type, Objects = [Allocate((key, "copy"), made.WithItems([], rest: null))] };
        made = ItemsOf(source) is { } items && type is not ("sorted" or "set" or "frozenset") ? made.WithItems(type == "reversed" ? items.Reverse() : items, rest: null) : made.WithRest(ElementOf(source, place));
        return new Value { Type = made.Type, Taints = source.Taints, Objects = [Allocate((key, "copy"), made)] };
    }

    /// <summary>What else is known of the result of a modelled call: the path behind it, the constant it is, what it proves.</summary>
    private static Value Derived(ModelMember member, Value result, Value? receiver, IReadOnlyList<Given> arguments, List<Fact> facts)
    {
        if (facts.Count > 0)
            result = result with { Facts = facts };
        var simple = SimpleName(member.Name);
        var subject = arguments.Count > 0 && receiver?.Taints.IsEmpty != false ? arguments[0].Value : receiver;
        switch (simple)
        {
            case "realpath" or "abspath" or "normpath" or "resolve" or "GetFullPath" or "absolute" or "safe_join":
                return result with { Whole = subject, Part = PartKind.CanonicalPath };
            case "lower" or "upper" or "strip" or "casefold" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "ToString" or "rstrip" or "lstrip":
                return result with { Whole = receiver, Part = receiver is null ? PartKind.None : PartKind.SameText };
            case "urlparse" or "urlsplit" or "Uri" or "ctor" when result.Type is { } type && type.Name.Contains("ri", StringComparison.Ordinal) && subject is not null && (type.Name is "System.Uri" || simple.StartsWith("url", StringComparison.Ordinal)):
                return result with { Whole = subject, Part = PartKind.Host };
            case "urlparse" or "urlsplit":
                return result with { Whole = subject, Part = PartKind.Host };
            case "netloc" or "hostname" or "Host" or "Authority" or "DnsSafeHost" when receiver?.Whole is not null:
                return result with { Whole = receiver.Whole, Part = PartKind.Host };
            case "GetBytes" or "ToCharArray" or "FromBase64String" or "FromHexString" or "AsSpan" when (receiver?.Text is not null ? receiver : subject) is { IsConstant: true, Constant: string { Length: > 0 } } text && result.Taints.IsEmpty:
                return result with { Constants = text.Constants };
            case "compile" or "Regex" or "ctor" when arguments is [{ Value.Text: { } pattern }, ..] && member.Name.StartsWith("re.", StringComparison.Ordinal) | member.Name.Contains("RegularExpressions", StringComparison.Ordinal):
                return result with { Prefix = pattern };
            default:
                return result;
        }
    }
}
