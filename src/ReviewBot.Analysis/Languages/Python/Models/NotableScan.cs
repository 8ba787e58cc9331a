using System.Buffers;

namespace ReviewBot.Analysis.Languages.Python.Models;

/// <summary>
/// Finds the names of marked members in the text of a stub without parsing it: what needs all stubs must not wait for all of them to
/// be read. It takes rather too many names than too few.
/// </summary>
internal static class NotableScan
{
    private static readonly string[] Heads = ["async def ", "def ", "class "];

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["Sink[", "Checked[", "Remote[", "Stored[", "Local[", "Secret[", "Failure[", "Handler[", ": Handler"], StringComparison.Ordinal);

    /// <summary>The simple names of members with a mark; for constructors and operators the name of the class.</summary>
    public static IReadOnlySet<string> Names(string stub)
    {
        var notable = new HashSet<string>(StringComparer.Ordinal);
        var (type, member, marked, depth) = ("", "", false, 0);
        foreach (var range in stub.AsSpan().Split('\n'))
        {
            var isInner = stub.AsSpan(range).StartsWith(" ");
            var line = stub.AsSpan(range).Trim();
            if (line.StartsWith("@"))
            {
                marked |= line.StartsWith("@entry_point") || line.StartsWith("@receiver");
                continue;
            }

            var declared = depth == 0 ? Declared(line) : "";
            if (declared.Length > 0)
            {
                member = isInner && declared.StartsWith("__", StringComparison.Ordinal) ? type : declared;
                type = line.StartsWith("class ") ? declared : type;
            }
            else if (depth == 0)
            {
                AddAliases(line, notable);
            }

            if (marked || line.ContainsAny(Marks))
                notable.Add(member);
            marked &= declared.Length == 0;
            depth += line.Count('(') - line.Count(')');
        }

        return notable;
    }

    private static string Declared(ReadOnlySpan<char> line)
    {
        foreach (var head in Heads)
        {
            if (line.StartsWith(head))
                return Word(line[head.Length..]).ToString();
        }

        var name = Word(line);
        return name.Length > 0 && name.Length < line.Length && line[name.Length] == ':' ? name.ToString() : "";
    }

    /// <summary><c>put = patch = get</c>: other names of the same member.</summary>
    private static void AddAliases(ReadOnlySpan<char> line, HashSet<string> notable)
    {
        var names = line.ToString().Split(" = ");
        if (names.Length > 1 && notable.Contains(names[^1]))
            notable.UnionWith(names);
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_'))
            length++;
        return text[..length];
    }
}
