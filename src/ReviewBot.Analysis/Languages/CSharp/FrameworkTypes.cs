using System.Collections.Frozen;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// The types of the framework and of common packages that rules ask about or that lead to them, read from <see cref="FrameworkTable"/>.
/// </summary>
internal static class FrameworkTypes
{
    private static readonly FrozenDictionary<string, KnownType> ByFullName = Read();

    private static readonly FrozenDictionary<string, string[]> BySimpleName = ByFullName.Keys
        .GroupBy(n => n[(n.LastIndexOf('.') + 1)..], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Keywords = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["string"] = "string",
        ["String"] = "string",
        ["System.String"] = "string",
        ["int"] = "int",
        ["Int32"] = "int",
        ["System.Int32"] = "int",
        ["long"] = "long",
        ["Int64"] = "long",
        ["System.Int64"] = "long",
        ["short"] = "short",
        ["Int16"] = "short",
        ["System.Int16"] = "short",
        ["uint"] = "uint",
        ["UInt32"] = "uint",
        ["ulong"] = "ulong",
        ["UInt64"] = "ulong",
        ["ushort"] = "ushort",
        ["UInt16"] = "ushort",
        ["byte"] = "byte",
        ["Byte"] = "byte",
        ["sbyte"] = "sbyte",
        ["bool"] = "bool",
        ["Boolean"] = "bool",
        ["char"] = "char",
        ["Char"] = "char",
        ["float"] = "float",
        ["Single"] = "float",
        ["double"] = "double",
        ["Double"] = "double",
        ["decimal"] = "decimal",
        ["Decimal"] = "decimal",
        ["nint"] = "nint",
        ["nuint"] = "nuint",
        ["object"] = "object",
        ["Object"] = "object",
        ["System.Object"] = "object",
        ["void"] = "void",
        ["dynamic"] = "dynamic",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keyword of a built-in type under any of its names.</summary>
    public static string? Keyword(string name) => Keywords.GetValueOrDefault(name);

    /// <summary>
    /// The full name of a known type from its simple, partly qualified or full name. Of several, the one whose namespace is imported, else the
    /// first in ordinal order.
    /// </summary>
    public static string? Find(string name, Func<string, bool> imports)
    {
        if (ByFullName.ContainsKey(name))
            return name;
        var simple = name[(name.LastIndexOf('.') + 1)..];
        if (!BySimpleName.TryGetValue(simple, out var candidates))
            return null;
        string? first = null;
        foreach (var candidate in candidates)
        {
            if (name.Length > simple.Length && !candidate.EndsWith("." + name, StringComparison.Ordinal))
                continue;
            if (name.Length == simple.Length && imports(candidate[..^(simple.Length + 1)]))
                return candidate;
            first ??= candidate;
        }

        return first;
    }

    /// <summary>Whether the table, or the language itself, has the type.</summary>
    public static bool IsKnown(string fullName) => ByFullName.ContainsKey(fullName) || Keywords.ContainsKey(fullName);

    /// <summary>Whether a known type is another one or comes from it.</summary>
    public static bool DerivesFrom(string fullName, string from)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (fullName == from)
                return true;
            if (!ByFullName.TryGetValue(fullName, out var type) || type.Bases.Length == 0)
                return false;
            if (type.Bases.Length > 1)
                return type.Bases.Any(b => DerivesFrom(b, from));
            fullName = type.Bases[0];
        }

        return false;
    }

    /// <summary>The type of a member of a known type, as a name to resolve; <c>null</c> when it is not in the table.</summary>
    public static string? Member(string fullName, string member)
    {
        for (var steps = 0; steps < 8 && ByFullName.TryGetValue(fullName, out var type); steps++)
        {
            if (type.Members.TryGetValue(member, out var result))
                return result;
            if (type.Bases.Length == 0)
                return null;
            fullName = type.Bases[0];
        }

        return null;
    }

    private static FrozenDictionary<string, KnownType> Read()
    {
        var types = new Dictionary<string, KnownType>(StringComparer.Ordinal);
        var space = "";
        foreach (var line in FrameworkTable.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                space = line["namespace ".Length..];
                continue;
            }

            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var head = parts[0].Split(':', StringSplitOptions.TrimEntries);
            var bases = head.Length > 1 ? head[1].Split(',', StringSplitOptions.TrimEntries) : [];
            var members = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in parts.AsSpan(1))
            {
                var cut = part.LastIndexOf(' ');
                foreach (var name in part[..cut].Split(',', StringSplitOptions.TrimEntries))
                    members[name] = part[(cut + 1)..];
            }

            foreach (var name in head[0].Split(',', StringSplitOptions.TrimEntries))
                types[space + "." + name] = new KnownType([.. bases.Select(b => Qualified(b, space))], members);
        }

        return types.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Qualified(string name, string space) => name.Contains('.', StringComparison.Ordinal) ? name : space + "." + name;

    private sealed record KnownType(string[] Bases, Dictionary<string, string> Members);
}
