namespace ReviewBot.GitHubSimulator.Git;

/// <summary>
/// How natural it looks to begin or end a run of changed lines at a place: git's indent heuristic, with git's weights. Less is better.
/// </summary>
internal readonly record struct SplitScore(int Indent, int Penalty)
{
    private const int MaxBlanks = 20;

    public static SplitScore operator +(SplitScore one, SplitScore other) => new(one.Indent + other.Indent, one.Penalty + other.Penalty);

    public bool IsNoWorseThan(SplitScore other) => (60 * Indent.CompareTo(other.Indent)) + Penalty - other.Penalty <= 0;

    /// <summary>The score of a boundary before line <paramref name="at"/>; <paramref name="indents"/> has -1 for blank lines.</summary>
    public static SplitScore At(int[] indents, int at)
    {
        var here = at < indents.Length ? indents[at] : -1;
        var (before, blanksBefore) = Look(indents, at - 1, -1);
        var (after, blanksAfter) = Look(indents, at + 1, 1);
        var blanksHere = here < 0 ? 1 + blanksAfter : 0;
        var blanks = blanksBefore + blanksHere;
        var indent = here >= 0 ? here : after;
        var penalty = (-30 * blanks) + (6 * blanksHere);
        if (before < 0 && blanksBefore == 0)
            penalty += 1;
        if (at >= indents.Length)
            penalty += 21;
        if (indent >= 0 && before >= 0 && indent > before)
            penalty += blanks > 0 ? 10 : -4;
        else if (indent >= 0 && indent < before && after > indent)
            penalty += blanks > 0 ? 17 : 24;
        else if (indent >= 0 && indent < before)
            penalty += blanks > 0 ? 17 : 23;
        return new SplitScore(indent, penalty);
    }

    public static int[] Indents(string[] lines) => Array.ConvertAll(lines, IndentOf);

    private static int IndentOf(string line)
    {
        var indent = 0;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c))
                return indent;
            indent = c switch
            {
                ' ' => indent + 1,
                '\t' => indent + 8 - (indent % 8),
                _ => indent,
            };
            if (indent >= 200)
                return 200;
        }

        return -1;
    }

    private static (int Indent, int Blanks) Look(int[] indents, int from, int step)
    {
        var blanks = 0;
        for (var i = from; i >= 0 && i < indents.Length; i += step)
        {
            if (indents[i] >= 0)
                return (indents[i], blanks);
            if (++blanks == MaxBlanks)
                return (0, blanks);
        }

        return (-1, blanks);
    }
}
