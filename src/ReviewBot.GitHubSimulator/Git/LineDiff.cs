namespace ReviewBot.GitHubSimulator.Git;

/// <summary>
/// Which lines two texts do not share: Myers' algorithm in linear space, as git's. Equal lines get equal numbers first.
/// </summary>
internal sealed class LineDiff
{
    // Over this many edits in one subproblem the search stops being minimal and splits where it got farthest, so that two unrelated
    // large files cost no quadratic time.
    private const int MaxCost = 2_000;

    private readonly int[] _old;
    private readonly int[] _new;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly int _offset;

    private LineDiff(int[] oldLines, int[] newLines)
    {
        (_old, _new) = (oldLines, newLines);
        Deleted = new bool[oldLines.Length];
        Added = new bool[newLines.Length];
        _offset = newLines.Length + 1;
        _forward = new int[oldLines.Length + newLines.Length + 3];
        _backward = new int[oldLines.Length + newLines.Length + 3];
    }

    public bool[] Deleted { get; }

    public bool[] Added { get; }

    public static LineDiff Compute(string[] oldLines, string[] newLines)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var diff = new LineDiff(Number(oldLines, numbers), Number(newLines, numbers));
        diff.Solve();
        ChangeGroups.Settle(diff._old, SplitScore.Indents(oldLines), diff.Deleted, diff.Added);
        ChangeGroups.Settle(diff._new, SplitScore.Indents(newLines), diff.Added, diff.Deleted);
        return diff;
    }

    private static int[] Number(string[] lines, Dictionary<string, int> numbers)
    {
        var result = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!numbers.TryGetValue(lines[i], out var number))
                numbers[lines[i]] = number = numbers.Count;
            result[i] = number;
        }

        return result;
    }

    private void Solve()
    {
        var open = new Stack<(int OldStart, int OldEnd, int NewStart, int NewEnd)>([(0, _old.Length, 0, _new.Length)]);
        while (open.TryPop(out var box))
        {
            var (oldStart, oldEnd, newStart, newEnd) = box;
            while (oldStart < oldEnd && newStart < newEnd && _old[oldStart] == _new[newStart])
                (oldStart, newStart) = (oldStart + 1, newStart + 1);
            while (oldStart < oldEnd && newStart < newEnd && _old[oldEnd - 1] == _new[newEnd - 1])
                (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
            if (oldStart == oldEnd)
            {
                Added.AsSpan(newStart, newEnd - newStart).Fill(true);
            }
            else if (newStart == newEnd)
            {
                Deleted.AsSpan(oldStart, oldEnd - oldStart).Fill(true);
            }
            else
            {
                var (x, y) = Split(oldStart, oldEnd, newStart, newEnd);
                open.Push((oldStart, x, newStart, y));
                open.Push((x, oldEnd, y, newEnd));
            }
        }
    }

    // The middle of a shortest edit path. Forward and backward searches meet on a diagonal x - y.
    private (int X, int Y) Split(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var forwardMiddle = oldStart - newStart;
        var backwardMiddle = oldEnd - newEnd;
        var odd = ((forwardMiddle - backwardMiddle) & 1) != 0;
        var (low, high) = (oldStart - newEnd, oldEnd - newStart);
        _forward[_offset + forwardMiddle] = oldStart;
        _backward[_offset + backwardMiddle] = oldEnd;
        var (fLow, fHigh, bLow, bHigh) = (forwardMiddle, forwardMiddle, backwardMiddle, backwardMiddle);
        for (var cost = 1; ; cost++)
        {
            Widen(_forward, ref fLow, ref fHigh, low, high, -1);
            for (var d = fHigh; d >= fLow; d -= 2)
            {
                var x = ForwardStep(d, oldEnd, newEnd);
                if (odd && d >= bLow && d <= bHigh && _backward[_offset + d] <= x)
                    return (x, x - d);
            }

            Widen(_backward, ref bLow, ref bHigh, low, high, int.MaxValue);
            for (var d = bHigh; d >= bLow; d -= 2)
            {
                var x = BackwardStep(d, oldStart, newStart);
                if (!odd && d >= fLow && d <= fHigh && x <= _forward[_offset + d])
                    return (x, x - d);
            }

            if (cost >= MaxCost)
                return Farthest(fLow, fHigh, oldStart, oldEnd, newStart, newEnd);
        }
    }

    private void Widen(int[] reach, ref int dLow, ref int dHigh, int low, int high, int beyond)
    {
        if (dLow > low)
            reach[_offset + --dLow - 1] = beyond;
        else
            dLow++;
        if (dHigh < high)
            reach[_offset + ++dHigh + 1] = beyond;
        else
            dHigh--;
    }

    private int ForwardStep(int d, int oldEnd, int newEnd)
    {
        var below = _forward[_offset + d - 1];
        var above = _forward[_offset + d + 1];
        var x = below >= above ? below + 1 : above;
        var y = x - d;
        while (x < oldEnd && y < newEnd && _old[x] == _new[y])
            (x, y) = (x + 1, y + 1);
        return _forward[_offset + d] = x;
    }

    private int BackwardStep(int d, int oldStart, int newStart)
    {
        var below = _backward[_offset + d - 1];
        var above = _backward[_offset + d + 1];
        var x = below < above ? below : above - 1;
        var y = x - d;
        while (x > oldStart && y > newStart && _old[x - 1] == _new[y - 1])
            (x, y) = (x - 1, y - 1);
        return _backward[_offset + d] = x;
    }

    private (int X, int Y) Farthest(int fLow, int fHigh, int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var best = (X: oldStart, Y: newStart);
        for (var d = fLow; d <= fHigh; d += 2)
        {
            var x = Math.Min(_forward[_offset + d], oldEnd);
            var y = x - d;
            if (y > newEnd)
                (x, y) = (newEnd + d, newEnd);
            if (y >= newStart && x >= oldStart && x + y > best.X + best.Y)
                best = (x, y);
        }

        return best;
    }
}
