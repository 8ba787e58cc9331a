using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>What a type says about being made from data.</summary>
internal static class SerializableTypes
{
    private const int MostDepth = 4;
    private const int MostMembers = 64;

    /// <summary>Whether the runtime's own formatters make objects of the type.</summary>
    public static bool IsSerializable(TypeDeclarationSyntax type) => Syntax.HasAttribute(type.AttributeLists, "Serializable");

    /// <summary>Whether any serialiser is meant to make objects of the type, as its attributes or those of its members say.</summary>
    public static bool IsMadeFromData(TypeDeclarationSyntax type) =>
        Syntax.HasAttribute(type.AttributeLists, "Serializable", "DataContract", "CollectionDataContract", "MessageContract", "XmlRoot", "XmlType", "JsonObject")
        || type.Members.Any(m => Syntax.HasAttribute(
            m.AttributeLists, "DataMember", "IgnoreDataMember", "XmlElement", "XmlAttribute", "XmlArray", "XmlArrayItem", "XmlIgnore", "XmlText", "XmlAnyElement", "OptionalField"));

    /// <summary>Whether a serialiser leaves a member out.</summary>
    public static bool IsLeftOut(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword)
        || Syntax.HasAttribute(member.AttributeLists, "NonSerialized", "IgnoreDataMember", "XmlIgnore", "JsonIgnore");

    /// <summary>The type of a field or property as it is written.</summary>
    public static TypeSyntax? TypeOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Type,
        PropertyDeclarationSyntax property => property.Type,
        _ => null,
    };

    /// <summary>Whether a type is a set or table of ADO.NET, or holds one as element or type argument.</summary>
    public static bool HoldsTables(TypeSyntax type, CSharpFile file) => Parts(type).Any(n => IsTable(n, file));

    /// <summary>The names of types that a type is put together from.</summary>
    public static IEnumerable<SimpleNameSyntax> Parts(TypeSyntax type) =>
        type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(n => n.Parent is not QualifiedNameSyntax qualified || qualified.Right == n);

    /// <summary>Whether a type of the files at hand has a set or table of ADO.NET in it, at any depth that is looked at.</summary>
    public static bool GraphHoldsTables(CSharpType type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var level = new List<CSharpType> { type };
        for (var depth = 0; depth < MostDepth && level.Count > 0; depth++)
        {
            var next = new List<CSharpType>();
            foreach (var member in level.SelectMany(t => t.Own).SelectMany(o => o.Members.Values).Where(m => !m.IsMethod).Take(MostMembers))
            {
                foreach (var part in Flat(member.Type, 0))
                {
                    if (part.Own.Count == 0 && part.Name is "DataSet" or "DataTable")
                        return true;
                    if (part.Own.Count > 0 && seen.Add(part.FullName))
                        next.Add(part);
                }
            }

            level = next;
        }

        return false;
    }

    private static IEnumerable<CSharpType> Flat(CSharpType? type, int depth) =>
        type is null || depth > MostDepth ? [] : type.Arguments.SelectMany(a => Flat(a, depth + 1)).Append(type);

    private static bool IsTable(SimpleNameSyntax name, CSharpFile file) =>
        name.Identifier.ValueText is "DataSet" or "DataTable" && file.Resolve(name.Identifier.ValueText) is not { Own.Count: > 0 };
}
