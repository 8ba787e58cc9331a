namespace ReviewBot.Analysis.Configuration;

/// <summary>A node of a YAML document with the line it begins on.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>Plain or quoted text; <see cref="Plain"/> tells <c>off</c> from <c>"off"</c>.</summary>
    public sealed record Scalar(string Value, bool Plain, int Line) : YamlNode(Line);

    /// <summary>Keys and values in the order of the file.</summary>
    public sealed record Mapping(IReadOnlyList<(Scalar Key, YamlNode Value)> Entries, int Line) : YamlNode(Line);

    /// <summary>Items in the order of the file.</summary>
    public sealed record Sequence(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);
}
