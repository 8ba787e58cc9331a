namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>What is known of a type by its name.</summary>
/// <param name="FullName">With its namespace where that is known; a keyword such as <c>string</c> for the built-in ones.</param>
/// <param name="Own">The declarations in the files at hand; empty when it is not one of theirs.</param>
/// <param name="Arguments">Type arguments; the element type of an array.</param>
/// <param name="IsArray">Whether it is an array of its only argument.</param>
internal sealed record CSharpType(
    string FullName, IReadOnlyList<TypeDeclaration> Own, IReadOnlyList<CSharpType> Arguments, bool IsArray = false)
{
    private static readonly HashSet<string> HarmlessNames = new(StringComparer.Ordinal)
    {
        "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint", "float", "double", "decimal", "char",
        "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.DayOfWeek",
        "System.Version", "System.Int128", "System.UInt128", "System.Numerics.BigInteger", "System.Index", "System.StringComparison",
    };

    public static readonly CSharpType String = new("string", [], []);
    public static readonly CSharpType Int = new("int", [], []);
    public static readonly CSharpType Bool = new("bool", [], []);

    /// <summary>The name without its namespace.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>Whether more than its name is known: a type of the files at hand, of the table, or a built-in one.</summary>
    public bool IsKnown => Own.Count > 0 || IsArray || FrameworkTypes.IsKnown(FullName);

    /// <summary>Whether its text cannot carry an attack: numbers, dates, identifiers, enumerations.</summary>
    public bool IsHarmless =>
        !IsArray && (HarmlessNames.Contains(FullName) || (Own.Count > 0 && Own.All(o => o.IsEnum)));

    /// <summary>Whether it is this very type of the framework or a package.</summary>
    public bool Is(string fullName) => !IsArray && FullName == fullName;

    /// <summary>Whether it is this type or comes from it, through the files at hand and the known ones.</summary>
    public bool DerivesFrom(string fullName)
    {
        if (IsArray)
            return false;
        if (Own.Count == 0)
            return FrameworkTypes.DerivesFrom(FullName, fullName);
        return Own.Any(o => o.DerivesFrom(fullName, depth: 0));
    }

    /// <summary>What a loop over it yields.</summary>
    public CSharpType? Element => Arguments.Count switch
    {
        0 => FullName == "string" ? new CSharpType("char", [], []) : null,
        1 => Arguments[0],
        2 when Name is "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "ConcurrentDictionary" or "SortedDictionary" => Arguments[1],
        _ => null,
    };
}
