namespace ReviewBot.Analysis.Flow;

/// <summary>
/// The name of a type: qualified (<c>sqlite3.Cursor</c>, <c>System.Data.IDbCommand</c>, nested ones by dots), keywords for the built-in ones of
/// C# (<c>string</c>, <c>int</c>), <c>str</c>, <c>int</c>, <c>list</c> … for those of Python. An array is <c>[]</c> of its element type.
/// </summary>
internal sealed record TypeName(string Name, IReadOnlyList<TypeName> Arguments)
{
    /// <summary>A type without arguments.</summary>
    public TypeName(string name)
        : this(name, [])
    {
    }

    public bool Equals(TypeName? other) =>
        other is not null && Name == other.Name && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);

    public override string ToString() => Arguments.Count == 0 ? Name : $"{Name}[{string.Join(", ", Arguments)}]";
}
