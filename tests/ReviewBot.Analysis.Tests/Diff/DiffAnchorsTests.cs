using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using ReviewBot.Analysis.Diff;

namespace ReviewBot.Analysis.Tests.Diff;

public sealed class DiffAnchorsTests
{
    private enum Edit
    {
        Keep,
        Add,
        Delete,
    }

    [Fact]
    public void Exactly_the_lines_that_a_patch_shows_at_head_are_anchors()
    {
        var edits = Gen.Frequency((6, Gen.Constant(Edit.Keep)), (2, Gen.Constant(Edit.Add)), (2, Gen.Constant(Edit.Delete))).ListOf();
        Properties.Check(edits, Gen.Elements(0, 1, 3), (script, context) =>
        {
            var (patch, shown) = PatchOf([.. script], context);
            var anchors = DiffAnchors.Parse(patch);
            for (var line = 0; line <= script.Count + 2; line++)
                Assert.Equal(shown.Any(h => h.Contains(line)) ? (null, line) : ((int?, int)?)null, anchors.Anchor(line, line));
        });
    }

    [Fact]
    public void A_range_is_cut_to_one_hunk()
    {
        var edits = Gen.Frequency((8, Gen.Constant(Edit.Keep)), (1, Gen.Constant(Edit.Add)), (1, Gen.Constant(Edit.Delete))).ListOf();
        Properties.Check(edits, Gen.Choose(1, 30).Two(), (script, ends) =>
        {
            var (patch, shown) = PatchOf([.. script], context: 1);
            var (first, last) = (Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2));
            var anchor = DiffAnchors.Parse(patch).Anchor(first, last);
            Assert.Equal(shown.Exists(h => h.Exists(l => l >= first && l <= last)), anchor is not null);
            if (anchor is not var (start, line))
                return;
            Assert.True(start is null || start < line);
            var hunk = Assert.Single(shown, h => h.Contains(line));
            Assert.Contains(start ?? line, hunk);
            Assert.InRange(start ?? line, first, last);
            Assert.InRange(line, first, last);
        });
    }

    [Fact]
    public void Garbage_has_no_anchor_and_does_not_throw() =>
        Properties.Check(
            Gen.Elements("@@ -1,3 +1,2 @@", "@@ -0,0 +1 @@", "@@", "+", "-", " ", "\\ No newline", "", "@@ -1 +99999999999 @@", "@@ -1 +2147483647,5 @@", "x\0", "@@ -1,2 +3,4 @@ void F()").ListOf(),
            lines =>
            {
                var anchors = DiffAnchors.Parse(string.Join('\n', lines));
                _ = anchors.Anchor(int.MinValue, int.MaxValue);
                _ = anchors.Anchor(5, 2);
                Assert.All(anchors.Hunks, h => Assert.InRange(h.LastNewLine - h.FirstNewLine, 0, lines.Count));
            });

    [Fact]
    public void Forms_that_GitHub_sends_are_read()
    {
        Assert.Null(DiffAnchors.Parse(null).Anchor(1, 1));
        Assert.Null(DiffAnchors.Parse("").Anchor(1, 1));
        Assert.Equal((null, 1), DiffAnchors.Parse("@@ -0,0 +1 @@\n+one\n\\ No newline at end of file").Anchor(1, 9));
        Assert.Equal((1, 2), DiffAnchors.Parse("@@ -0,0 +1,2 @@\n+one\n+two").Anchor(1, 9));
        Assert.Null(DiffAnchors.Parse("@@ -1,2 +0,0 @@\n-one\n-two").Anchor(0, 9));
        var changed = DiffAnchors.Parse("@@ -8,4 +8,4 @@ class A\n a\n-b\n\\ No newline at end of file\n+b2\n\n c\n@@ -90 +91,0 @@ x\n-gone");
        Assert.Equal((8, 11), changed.Anchor(1, 100));
        Assert.Null(changed.Anchor(90, 92));
    }

    [Fact]
    public void A_line_that_looks_like_a_header_inside_a_hunk_is_content()
    {
        var anchors = DiffAnchors.Parse("@@ -1,2 +1,3 @@\n a\n+@@ -1,9 +50,9 @@\n b\n+outside");
        Assert.Equal((1, 3), anchors.Anchor(1, 100));
    }

    [Fact]
    public void A_patch_that_was_cut_short_anchors_what_it_shows() =>
        Assert.Equal((1, 2), DiffAnchors.Parse("@@ -1,50 +1,50 @@\n a\n b").Anchor(1, 100));

    /// <summary>Writes the patch that git would, and the head lines of each hunk.</summary>
    private static (string Patch, List<List<int>> Shown) PatchOf(List<Edit> script, int context)
    {
        var patch = new StringBuilder();
        var shown = new List<List<int>>();
        var visible = script.Select((_, i) => script
            .Skip(Math.Max(0, i - context)).Take(Math.Min(i, context) + context + 1).Any(e => e != Edit.Keep)).ToList();
        var (old, @new) = (0, 0);
        for (var i = 0; i < script.Count;)
        {
            if (!visible[i])
            {
                (old, @new, i) = (old + 1, @new + 1, i + 1);
                continue;
            }

            var (body, lines, oldStart, oldCount, newStart) = (new StringBuilder(), new List<int>(), old, 0, @new);
            for (; i < script.Count && visible[i]; i++)
            {
                oldCount += script[i] == Edit.Add ? 0 : 1;
                old += script[i] == Edit.Add ? 0 : 1;
                if (script[i] != Edit.Delete)
                    lines.Add(++@new);
                body.Append(CultureInfo.InvariantCulture, $"{(script[i] == Edit.Add ? '+' : script[i] == Edit.Delete ? '-' : ' ')}line {i}\n");
            }

            patch.Append(CultureInfo.InvariantCulture, $"@@ -{Side(oldStart, oldCount)} +{Side(newStart, lines.Count)} @@ context\n{body}");
            shown.Add(lines);
        }

        return (patch.ToString().TrimEnd('\n'), shown);
    }

    /// <summary>The count is left out when it is 1; a side without lines names the line before it.</summary>
    private static string Side(int before, int count) =>
        count == 1 ? $"{before + 1}" : $"{(count == 0 ? before : before + 1)},{count}";
}
