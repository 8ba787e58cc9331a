using ReviewBot.Python.Syntax;
using ReviewBot.Python.Tests.Differential;

namespace ReviewBot.Python.Tests.Recovery;

/// <summary>A file with one statement destroyed, and how many of the others are found in it.</summary>
/// <param name="Text">The text before.</param>
/// <param name="Damage">What was done.</param>
/// <param name="Others">How many statements of the file, not within others, do not contain the damage.</param>
/// <param name="Found">How many of them are there afterwards, of the same kind, with the same text, at the place where they must be.</param>
internal sealed record Trial(string Text, Damage Damage, int Others, int Found)
{
    /// <summary>Destroys one statement of a file; <c>null</c> where the file has too few or is none.</summary>
    public static Trial? Of(string text, int seed)
    {
        var tree = PythonParser.Parse(text);
        if (tree.Module.Body.Length < 3 || !tree.Diagnostics.IsEmpty)
            return null;
        var random = new Random(seed);
        var statements = new Statements();
        statements.Visit(tree.Module);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var statement = statements.All[random.Next(statements.All.Count)];
            if (Damage.Of(text, statement, Damage.Ways[(seed + attempt) % Damage.Ways.Count], random) is { } damage)
                return Of(tree, damage);
        }

        return null;
    }

    /// <summary>The damage and its line, to look at.</summary>
    public string Describe()
    {
        var start = Text.LastIndexOfAny(['\n', '\r'], Math.Max(0, Damage.Start - 1)) + 1;
        var end = Text.AsSpan(Damage.Start).IndexOfAny('\n', '\r');
        var line = Text[start..(end < 0 ? Text.Length : Damage.Start + end)];
        return $"{Damage.Way} at {Damage.Start - start} (-{Damage.Removed}, +{TreeDump.Quote(Damage.Inserted)}) in: {line[..Math.Min(line.Length, 160)]}";
    }

    private static Trial Of(PythonTree tree, Damage damage)
    {
        var damaged = damage.ApplyTo(tree.Text);
        var found = PythonParser.Parse(damaged).Module.Body.Select(s => (s.GetType(), s.Start, s.End)).ToHashSet();
        var shift = damage.Inserted.Length - damage.Removed;
        var last = damage.Start + damage.Removed;
        var others = tree.Module.Body
            .Where(s => s.End < damage.Start || s.Start > last)
            .Select(s => s.End < damage.Start ? (s.GetType(), s.Start, s.End) : (s.GetType(), s.Start + shift, s.End + shift))
            .ToArray();
        return new(tree.Text, damage, others.Length, others.Count(found.Contains));
    }

    /// <summary>All statements of a tree.</summary>
    private sealed class Statements : PythonVisitor
    {
        public List<Stmt> All { get; } = [];

        protected override void VisitDefault(Node node)
        {
            if (node is Stmt statement && statement.End > statement.Start)
                All.Add(statement);
            if (node is not Expr)
                base.VisitDefault(node);
        }
    }
}
