using System.Diagnostics;
using FsCheck.Fluent;
using ReviewBot.Analysis.Diff;
using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Tests.Diff;

public sealed class LineDiffTests
{
    [Fact]
    public void Every_pairing_is_of_equal_lines_in_order()
    {
        var lines = Gen.Elements("a", "b", "c", "{", "}", "").ListOf();
        Properties.Check(lines, lines, (old, @new) =>
        {
            var map = Compare(old, @new);
            var last = 0;
            for (var line = 1; line <= @new.Count; line++)
            {
                var from = map.OldOf(line);
                Assert.Equal(from == 0, map.Touched(line));
                if (from == 0)
                    continue;
                Assert.True(from > last);
                Assert.Equal(old[from - 1], @new[line - 1]);
                last = from;
            }

            Assert.Equal(@new.Count - old.Count, map.Added - map.Removed);
        });
    }

    [Fact]
    public void Small_changes_are_paired_as_well_as_can_be()
    {
        var lines = Gen.Elements("a", "b", "c", "d").ListOf().Where(l => l.Count <= 12);
        Properties.Check(lines, lines, (old, @new) =>
        {
            // Unique lines come first, so the pairing may be a little shorter than the longest.
            var longest = LongestCommon(old, @new);
            Assert.InRange(@new.Count - Compare(old, @new).Added, Math.Min(1, longest), longest);
        });
    }

    [Fact]
    public void A_text_without_unique_lines_is_paired_by_the_shortest_edit()
    {
        var lines = Gen.Elements("a", "b").ListOf().Where(l => l.Count is > 4 and <= 14);
        Properties.Check(lines, lines, (old, @new) =>
        {
            var (twiceOld, twiceNew) = (old.Concat(["a", "b", "a", "b"]).ToList(), @new.Concat(["b", "a", "b", "a"]).ToList());
            Assert.Equal(LongestCommon(twiceOld, twiceNew), twiceNew.Count - Compare(twiceOld, twiceNew).Added);
        });
    }

    [Fact]
    public void Inserted_lines_alone_are_touched()
    {
        var map = Compare(["a", "b", "c"], ["x", "a", "b", "y", "c"]);
        Assert.Equal([0, 1, 2, 0, 3], Enumerable.Range(1, 5).Select(map.OldOf));
        Assert.Equal((2, 0), (map.Added, map.Removed));
        Assert.False(map.Touched(new SourceRange(2, 1, 3, 5)));
        Assert.True(map.Touched(new SourceRange(3, 1, 4, 5)));
        Assert.False(map.Touched(new SourceRange(2, 1, 4, 1)));
    }

    [Fact]
    public void Line_ends_do_not_count()
    {
        var map = LineDiff.Compare(new FileText("a", "x\r\ny\r\n"), new FileText("a", "x\ny"));
        Assert.Equal((0, 0), (map.Added, map.Removed));
    }

    [Fact]
    public void An_empty_text_has_no_lines()
    {
        Assert.Equal((2, 0), (Compare([], ["a", "b"]).Added, Compare([], ["a", "b"]).Removed));
        Assert.Equal((0, 2), (Compare(["a", "b"], []).Added, Compare(["a", "b"], []).Removed));
        Assert.Equal((0, 0), (Compare([], []).Added, Compare([], []).Removed));
    }

    [Fact]
    public void Hostile_pairs_take_bounded_time()
    {
        var clock = Stopwatch.StartNew();
        var shuffled = Enumerable.Range(0, 200_000).Select(i => ((i * 7919L) % 200_003).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        _ = Compare(shuffled, [.. shuffled.AsEnumerable().Reverse()]);
        var few = Enumerable.Range(0, 200_000).Select(i => ((i * 7919L) % 13).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        _ = Compare(few, [.. few.Select((l, i) => i % 3 == 0 ? "z" : l)]);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), clock.Elapsed.ToString());
    }

    private static LineMap Compare(IReadOnlyList<string> old, IReadOnlyList<string> @new) =>
        LineDiff.Compare(Text(old), Text(@new));

    private static FileText Text(IReadOnlyList<string> lines) => new("a.txt", string.Concat(lines.Select(l => l + "\n")));

    private static int LongestCommon(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
        {
            for (var j = 1; j <= b.Count; j++)
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        }

        return table[a.Count, b.Count];
    }
}
