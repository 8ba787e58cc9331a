using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Diff;

/// <summary>
/// Pairs the lines of two texts. Lines that are unique on both sides anchor the pairing (patience), what is between is paired by Myers'
/// shortest edit. Work is bounded: what would cost more stays unpaired, so that a hostile pair of files reads as more change, never as less.
/// Line ends do not count: a file whose line ends alone were converted has no changed line.
/// </summary>
internal sealed class LineDiff
{
    /// <summary>Edits that a single search may take; its memory grows with the square.</summary>
    private const int MaxEdits = 1_000;

    /// <summary>Steps of all searches of one pair of files.</summary>
    private const int MaxSteps = 20_000_000;

    /// <summary>Rounds of anchoring; each round looks at every line once at most.</summary>
    private const int MaxRounds = 40;

    private readonly int[] _old;
    private readonly int[] _new;
    private readonly int[] _oldOfNew;
    private readonly int[] _seenInOld;
    private readonly int[] _seenInNew;
    private readonly int[] _placeInOld;
    private long _steps;

    private LineDiff(int[] old, int[] @new, int words)
    {
        _old = old;
        _new = @new;
        _oldOfNew = new int[@new.Length];
        _seenInOld = new int[words];
        _seenInNew = new int[words];
        _placeInOld = new int[words];
    }

    /// <summary>Pairs the lines of two texts.</summary>
    public static LineMap Compare(FileText old, FileText @new)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var diff = new LineDiff(Number(old, words), Number(@new, words), words.Count);
        diff.Run();
        return new LineMap(diff._oldOfNew, diff._old.Length);
    }

    /// <summary>How many lines a text has; an empty one has none.</summary>
    public static int CountLines(FileText text) => text.Text.Length == 0 ? 0 : text.LineCount;

    private static int[] Number(FileText text, Dictionary<string, int> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var numbers = new int[CountLines(text)];
        for (var i = 0; i < numbers.Length; i++)
        {
            var line = text.Line(i + 1);
            if (!lookup.TryGetValue(line, out numbers[i]))
                lookup[line] = numbers[i] = words.Count;
        }

        return numbers;
    }

    private void Run()
    {
        var open = new Stack<Stretch>();
        open.Push(new Stretch(0, _old.Length, 0, _new.Length, 0));
        while (open.TryPop(out var stretch))
        {
            var rest = TrimEnds(stretch);
            if (rest.OldLength == 0 || rest.NewLength == 0)
                continue;
            if (rest.Round >= MaxRounds || !Split(rest, open))
                SearchShortestEdit(rest);
        }
    }

    private Stretch TrimEnds(Stretch s)
    {
        while (s.OldLength > 0 && s.NewLength > 0 && _old[s.OldStart] == _new[s.NewStart])
        {
            _oldOfNew[s.NewStart] = s.OldStart + 1;
            s = s with { OldStart = s.OldStart + 1, NewStart = s.NewStart + 1 };
        }

        while (s.OldLength > 0 && s.NewLength > 0 && _old[s.OldEnd - 1] == _new[s.NewEnd - 1])
        {
            _oldOfNew[s.NewEnd - 1] = s.OldEnd;
            s = s with { OldEnd = s.OldEnd - 1, NewEnd = s.NewEnd - 1 };
        }

        return s;
    }

    /// <summary>Pairs the lines that stand once on either side, as many as stand in the same order, and opens the stretches between.</summary>
    private bool Split(Stretch s, Stack<Stretch> open)
    {
        var anchors = InSameOrder(UniqueLines(s));
        var (oldAt, newAt) = (s.OldStart, s.NewStart);
        foreach (var (oldLine, newLine) in anchors)
        {
            _oldOfNew[newLine] = oldLine + 1;
            open.Push(new Stretch(oldAt, oldLine, newAt, newLine, s.Round + 1));
            (oldAt, newAt) = (oldLine + 1, newLine + 1);
        }

        if (anchors.Count == 0)
            return false;
        open.Push(new Stretch(oldAt, s.OldEnd, newAt, s.NewEnd, s.Round + 1));
        return true;
    }

    private List<(int Old, int New)> UniqueLines(Stretch s)
    {
        for (var i = s.OldStart; i < s.OldEnd; i++)
        {
            _seenInOld[_old[i]]++;
            _placeInOld[_old[i]] = i;
        }

        for (var i = s.NewStart; i < s.NewEnd; i++)
            _seenInNew[_new[i]]++;

        var unique = new List<(int, int)>();
        for (var i = s.NewStart; i < s.NewEnd; i++)
        {
            if (_seenInNew[_new[i]] == 1 && _seenInOld[_new[i]] == 1)
                unique.Add((_placeInOld[_new[i]], i));
        }

        for (var i = s.OldStart; i < s.OldEnd; i++)
            _seenInOld[_old[i]] = 0;
        for (var i = s.NewStart; i < s.NewEnd; i++)
            _seenInNew[_new[i]] = 0;
        return unique;
    }

    /// <summary>The longest increasing run of old places, by patience sorting.</summary>
    private static List<(int Old, int New)> InSameOrder(List<(int Old, int New)> unique)
    {
        var tops = new List<int>();
        var before = new int[unique.Count];
        for (var i = 0; i < unique.Count; i++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = unique[tops[middle]].Old < unique[i].Old ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count)
                tops.Add(i);
            else
                tops[low] = i;
        }

        var run = new List<(int, int)>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = before[i])
            run.Add(unique[i]);
        run.Reverse();
        return run;
    }

    /// <summary>Myers, "An O(ND) Difference Algorithm", the greedy form: how far each diagonal reaches with a growing number of edits.</summary>
    private void SearchShortestEdit(Stretch s)
    {
        var bound = Math.Min(MaxEdits, s.OldLength + s.NewLength);
        var reach = new int[(2 * bound) + 3];
        var history = new List<int[]>();
        for (var edits = 0; edits <= bound; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var at = diagonal + bound + 1;
                var x = diagonal == -edits || (diagonal != edits && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                var from = x;
                while (x < s.OldLength && x - diagonal < s.NewLength && x - diagonal >= 0
                    && _old[s.OldStart + x] == _new[s.NewStart + x - diagonal])
                    x++;
                _steps += x - from + 1;
                reach[at] = x;
                if (x >= s.OldLength && x - diagonal >= s.NewLength)
                {
                    WalkBack(s, history, edits, diagonal, x);
                    return;
                }
            }

            if (_steps > MaxSteps)
                return;
            history.Add(reach[(bound + 1 - edits)..(bound + 2 + edits)]);
        }
    }

    private void WalkBack(Stretch s, List<int[]> history, int edits, int diagonal, int x)
    {
        for (; edits > 0; edits--)
        {
            var last = history[edits - 1];
            int Reach(int d) => Math.Abs(d) > edits - 1 ? -1 : last[d + edits - 1];
            var down = diagonal == -edits || (diagonal != edits && Reach(diagonal - 1) < Reach(diagonal + 1));
            var previous = down ? diagonal + 1 : diagonal - 1;
            var start = down ? Reach(previous) : Reach(previous) + 1;
            Pair(s, start, x, diagonal);
            (diagonal, x) = (previous, Reach(previous));
        }

        Pair(s, 0, x, diagonal);
    }

    private void Pair(Stretch s, int from, int to, int diagonal)
    {
        for (var x = from; x < to; x++)
            _oldOfNew[s.NewStart + x - diagonal] = s.OldStart + x + 1;
    }

    private readonly record struct Stretch(int OldStart, int OldEnd, int NewStart, int NewEnd, int Round)
    {
        public int OldLength => OldEnd - OldStart;

        public int NewLength => NewEnd - NewStart;
    }
}
