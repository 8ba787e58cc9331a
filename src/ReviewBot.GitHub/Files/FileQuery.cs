using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHub.Files;

/// <summary>
/// One GraphQL query for many files at few commits. Paths are hostile: they travel as variables, only numbered aliases stand in the text.
/// </summary>
internal sealed class FileQuery
{
    public const string Operation = "Files";

    private readonly Dictionary<(string Commit, string File), FileAtCommit> _byAlias = [];

    public FileQuery(RepositoryName repository, IEnumerable<FileAtCommit> files)
    {
        Variables = new JsonObject { ["owner"] = repository.Owner, ["name"] = repository.Name };
        var declared = new StringBuilder("$owner: String!, $name: String!");
        var commits = new StringBuilder();
        foreach (var (commit, of) in files.GroupBy(file => file.CommitSha, StringComparer.Ordinal).Index())
        {
            var commitAlias = Alias('c', commit);
            Variables[commitAlias] = of.Key;
            declared.Append(CultureInfo.InvariantCulture, $", ${commitAlias}: GitObjectID!");
            commits.Append(CultureInfo.InvariantCulture, $"\n    {commitAlias}: object(oid: ${commitAlias}) {{\n      ... on Commit {{");
            foreach (var file in of)
            {
                var alias = Alias('f', _byAlias.Count);
                _byAlias.Add((commitAlias, alias), file);
                Variables[alias] = file.Path;
                declared.Append(CultureInfo.InvariantCulture, $", ${alias}: String!");
                commits.Append(CultureInfo.InvariantCulture, $"\n        {alias}: file(path: ${alias}) {{ ...Entry }}");
            }

            commits.Append("\n      }\n    }");
        }

        Text = $$"""
            query Files({{declared}}) {
              repository(owner: $owner, name: $name) {{{commits}}
              }
            }
            fragment Entry on TreeEntry {
              mode type oid
              object { ... on Blob { byteSize isBinary isTruncated text } }
            }
            """;
    }

    public string Text { get; }

    public JsonObject Variables { get; }

    public IReadOnlyDictionary<(string Commit, string File), FileAtCommit> ByAlias => _byAlias;

    private static string Alias(char kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);
}
