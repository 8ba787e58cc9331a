namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>A field of a type with its arguments.</summary>
internal sealed record SchemaField(string Name, TypeReference Type, IReadOnlyDictionary<string, TypeReference> Arguments)
{
    public bool IsConnection => Type.Name.EndsWith("Connection", StringComparison.Ordinal);
}

/// <summary>A type: object, interface, union, input or enum.</summary>
internal sealed record SchemaType(
    string Kind, string Name, IReadOnlyList<string> Interfaces, IReadOnlyDictionary<string, SchemaField> Fields, IReadOnlyList<string> Members)
{
    public bool HasFields => Kind is "type" or "interface" or "union";
}

/// <summary>
/// The part of GitHub's schema that the simulator answers, read from <c>Schema.graphql</c>. <c>connection X</c> there stands for GitHub's
/// usual pair of <c>XConnection</c> and <c>XEdge</c>, and a field of such a type takes the usual four arguments unasked.
/// </summary>
internal sealed class Schema
{
    private static readonly string[] s_paging = ["first", "last", "after", "before"];

    private readonly Dictionary<string, SchemaType> _types = new(StringComparer.Ordinal);

    private Schema(TokenReader reader)
    {
        while (!reader.AtEnd)
        {
            var kind = reader.Name();
            if (kind == "connection")
                AddConnection(reader.Name());
            else
                Add(Type(kind, reader));
        }
    }

    public static Schema Instance { get; } = Load();

    public IEnumerable<SchemaType> Types => _types.Values;

    /// <summary>The type of this name; <c>null</c> for scalars.</summary>
    public SchemaType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>Whether an object of one type is also of another.</summary>
    public bool Is(string type, string other) =>
        type == other || (Find(type)?.Interfaces.Contains(other, StringComparer.Ordinal) ?? false) || (Find(other)?.Members.Contains(type, StringComparer.Ordinal) ?? false);

    private static Schema Load()
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(typeof(Schema), "Schema.graphql")!;
        using var text = new StreamReader(stream);
        return new Schema(new TokenReader(text.ReadToEnd()));
    }

    private void Add(SchemaType type) => _types.Add(type.Name, type);

    private void AddConnection(string node)
    {
        Add(new SchemaType("type", node + "Connection", [], Fields(
            ("edges", new TypeReference(node + "Edge", true, false)),
            ("nodes", new TypeReference(node, true, false)),
            ("pageInfo", new TypeReference("PageInfo", false, true)),
            ("totalCount", new TypeReference("Int", false, true))), []));
        Add(new SchemaType("type", node + "Edge", [], Fields(
            ("cursor", new TypeReference("String", false, true)),
            ("node", new TypeReference(node, false, false))), []));
    }

    private static Dictionary<string, SchemaField> Fields(params (string Name, TypeReference Type)[] fields) =>
        fields.ToDictionary(f => f.Name, f => new SchemaField(f.Name, f.Type, new Dictionary<string, TypeReference>(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static SchemaType Type(string kind, TokenReader reader)
    {
        var name = reader.Name();
        var interfaces = new List<string>();
        if (reader.Take("implements"))
        {
            do
                interfaces.Add(reader.Name());
            while (reader.Take("&"));
        }

        var members = new List<string>();
        var fields = new Dictionary<string, SchemaField>(StringComparer.Ordinal);
        if (reader.Take("="))
        {
            do
                members.Add(reader.Name());
            while (reader.Take("|"));
            return new SchemaType(kind, name, interfaces, fields, members);
        }

        reader.Expect("{");
        while (!reader.Take("}"))
        {
            if (kind == "enum")
                members.Add(reader.Name());
            else
                AddField(fields, Field(reader));
        }

        return new SchemaType(kind, name, interfaces, fields, members);
    }

    private static void AddField(Dictionary<string, SchemaField> fields, SchemaField field) => fields.Add(field.Name, field);

    private static SchemaField Field(TokenReader reader)
    {
        var name = reader.Name();
        var arguments = new Dictionary<string, TypeReference>(StringComparer.Ordinal);
        if (reader.Take("("))
        {
            while (!reader.Take(")"))
            {
                var argument = reader.Name();
                reader.Expect(":");
                arguments[argument] = reader.Type();
            }
        }

        reader.Expect(":");
        var type = reader.Type();
        if (type.Name.EndsWith("Connection", StringComparison.Ordinal))
        {
            foreach (var paging in s_paging)
                arguments[paging] = new TypeReference(paging is "first" or "last" ? "Int" : "String", false, false);
        }

        return new SchemaField(name, type, arguments);
    }
}
