using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>What the names of types mean inside one type of a stub.</summary>
internal sealed class StubNames(StubIndex index, StubType type, List<string> unknown)
{
    private static readonly string[] _implicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>The type parameters of the type and of the member at hand.</summary>
    public HashSet<string> TypeParameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The type that a syntax names. Nullability says nothing here.</summary>
    public TypeName Read(TypeSyntax syntax) => syntax switch
    {
        PredefinedTypeSyntax keyword => new TypeName(keyword.Keyword.ValueText),
        NullableTypeSyntax nullable => Read(nullable.ElementType),
        RefTypeSyntax reference => Read(reference.Type),
        ArrayTypeSyntax array => Array(array),
        TupleTypeSyntax tuple => new TypeName("System.ValueTuple", [.. tuple.Elements.Select(e => Read(e.Type))]),
        PointerTypeSyntax pointer => Read(pointer.ElementType),
        NameSyntax name => Named(name),
        _ => Unknown(syntax.ToString()),
    };

    private TypeName Array(ArrayTypeSyntax array)
    {
        var element = Read(array.ElementType);
        foreach (var _ in array.RankSpecifiers)
            element = new TypeName("[]", [element]);
        return element;
    }

    private TypeName Named(NameSyntax name)
    {
        var arguments = new List<TypeName>();
        var written = Written(name, arguments);
        if (written is "dynamic" or "nint" or "nuint" || TypeParameters.Contains(written))
            return new TypeName(written);
        var found = Find(written);
        if (found is null)
            return Unknown(written, arguments);
        return found == "System.Nullable" && arguments.Count == 1 ? arguments[0] : new TypeName(BuiltInTypes.Keyword(found), arguments);
    }

    private string Written(NameSyntax name, List<TypeName> arguments)
    {
        switch (name)
        {
            case GenericNameSyntax generic:
                arguments.AddRange(generic.TypeArgumentList.Arguments.Where(a => !a.IsKind(SyntaxKind.OmittedTypeArgument)).Select(Read));
                return generic.Identifier.ValueText;
            case QualifiedNameSyntax qualified:
                return Written(qualified.Left, arguments) + "." + Written(qualified.Right, arguments);
            case AliasQualifiedNameSyntax alias:
                return Written(alias.Name, arguments);
            default:
                return ((IdentifierNameSyntax)name).Identifier.ValueText;
        }
    }

    private string? Find(string written)
    {
        for (var outer = type.Name; outer.Length > 0; outer = outer[..Math.Max(0, outer.LastIndexOf('.'))])
        {
            if (Has(outer + "." + written))
                return outer + "." + written;
        }

        foreach (var space in type.Usings.Concat(_implicitUsings))
        {
            if (Has(space + "." + written))
                return space + "." + written;
        }

        return Has(written) ? written : null;
    }

    private bool Has(string name) => index.Type(name).Count > 0;

    private TypeName Unknown(string written, List<TypeName>? arguments = null)
    {
        unknown.Add($"{type.Name}: unknown type {written}");
        return new TypeName(written, arguments ?? []);
    }
}
