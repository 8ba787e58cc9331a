using System.Collections.Frozen;

namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>Types of the framework that have a keyword of the language.</summary>
internal static class BuiltInTypes
{
    private static readonly FrozenDictionary<string, string> _keywords = new Dictionary<string, string>
    {
        ["System.String"] = "string",
        ["System.Object"] = "object",
        ["System.Boolean"] = "bool",
        ["System.Char"] = "char",
        ["System.SByte"] = "sbyte",
        ["System.Byte"] = "byte",
        ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int",
        ["System.UInt32"] = "uint",
        ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong",
        ["System.Single"] = "float",
        ["System.Double"] = "double",
        ["System.Decimal"] = "decimal",
        ["System.IntPtr"] = "nint",
        ["System.UIntPtr"] = "nuint",
        ["System.Void"] = "void",
        ["System.Array"] = "[]",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _names = _keywords.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>The keyword of a type of the framework, else its name; <c>System.Array</c> is <c>[]</c>.</summary>
    public static string Keyword(string name) => _keywords.GetValueOrDefault(name, name);

    /// <summary>The type of the framework behind a keyword, else the name.</summary>
    public static string Name(string keyword) => keyword == "dynamic" ? "System.Object" : _names.GetValueOrDefault(keyword, keyword);
}
