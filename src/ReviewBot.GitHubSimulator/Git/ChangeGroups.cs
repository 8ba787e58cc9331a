namespace ReviewBot.GitHubSimulator.Git;

/// <summary>
/// Where a run of changed lines is put when it may slide over equal lines. Like git: runs that meet are merged; a run stands beside a run
/// of the other side when it can, otherwise where its ends look most natural.
/// </summary>
internal static class ChangeGroups
{
    private const int MaxSliding = 100;

    public static void Settle(int[] lines, int[] indents, bool[] changed, bool[] otherChanged)
    {
        var group = new Cursor(changed);
        var other = new Cursor(otherChanged);
        while (true)
        {
            if (group.End > group.Start)
                Slide(lines, indents, group, other);
            if (!group.Next())
                return;
            other.Next();
        }
    }

    private static void Slide(int[] lines, int[] indents, Cursor group, Cursor other)
    {
        int size;
        int besideOther;
        int earliest;
        do
        {
            size = group.End - group.Start;
            besideOther = -1;
            while (group.SlideUp(lines))
                other.Previous();
            earliest = group.End;
            if (other.End > other.Start)
                besideOther = group.End;
            while (group.SlideDown(lines))
            {
                other.Next();
                if (other.End > other.Start)
                    besideOther = group.End;
            }
        }
        while (size != group.End - group.Start);

        if (group.End == earliest)
            return;
        var target = besideOther >= 0 ? besideOther : MostNatural(indents, group.End, earliest, size);
        while (besideOther >= 0 ? other.End == other.Start : group.End > target)
        {
            group.SlideUp(lines);
            other.Previous();
        }
    }

    private static int MostNatural(int[] indents, int end, int earliest, int size)
    {
        var best = -1;
        SplitScore bestScore = default;
        for (var at = Math.Max(earliest, Math.Max(end - size - 1, end - MaxSliding)); at <= end; at++)
        {
            var score = SplitScore.At(indents, at) + SplitScore.At(indents, at - size);
            if (best >= 0 && !score.IsNoWorseThan(bestScore))
                continue;
            (best, bestScore) = (at, score);
        }

        return best;
    }

    // A run of changed lines, possibly empty: there is one before every unchanged line and one at the end.
    private sealed class Cursor
    {
        private readonly bool[] _changed;

        public Cursor(bool[] changed)
        {
            _changed = changed;
            while (IsChanged(End))
                End++;
        }

        public int Start { get; private set; }

        public int End { get; private set; }

        public bool Next()
        {
            if (End == _changed.Length)
                return false;
            Start = End + 1;
            for (End = Start; IsChanged(End);)
                End++;
            return true;
        }

        public void Previous()
        {
            if (Start == 0)
                return;
            End = Start - 1;
            for (Start = End; IsChanged(Start - 1);)
                Start--;
        }

        public bool SlideDown(int[] lines)
        {
            if (End >= _changed.Length || lines[Start] != lines[End])
                return false;
            _changed[Start++] = false;
            _changed[End++] = true;
            while (IsChanged(End))
                End++;
            return true;
        }

        public bool SlideUp(int[] lines)
        {
            if (Start == 0 || lines[Start - 1] != lines[End - 1])
                return false;
            _changed[--Start] = true;
            _changed[--End] = false;
            while (IsChanged(Start - 1))
                Start--;
            return true;
        }

        private bool IsChanged(int at) => at >= 0 && at < _changed.Length && _changed[at];
    }
}
