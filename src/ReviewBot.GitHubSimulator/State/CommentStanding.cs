using ReviewBot.GitHubSimulator.Git;

namespace ReviewBot.GitHubSimulator.State;

/// <summary>
/// Where a comment stands after later pushes. GitHub follows its line through the changes; once the line is gone, or no hunk of the pull
/// request shows it any more, the comment is outdated.
/// </summary>
internal static class CommentStanding
{
    public static Standing Of(Pull pull, ReviewComment comment)
    {
        var mergeBase = pull.MergeBase ?? pull.BaseSha;
        if (comment.KnownStanding is { } known && known.Head == pull.HeadSha && known.MergeBase == mergeBase)
            return known.Standing;
        var standing = Find(pull, comment, mergeBase);
        comment.KnownStanding = (pull.HeadSha, mergeBase, standing);
        return standing;
    }

    private static Standing Find(Pull pull, ReviewComment comment, string mergeBase)
    {
        var file = pull.Files.FirstOrDefault(f => f.Path == comment.Path);
        if (file is null)
            return Standing.Outdated;
        if (comment.OriginalLine is not { } line)
            return new Standing(1, null, 1);
        var now = Follow(pull, comment, mergeBase, comment.RightSide, line);
        if (now is null || file.Diff.Find(comment.RightSide, now.Value) is not { } found)
            return Standing.Outdated;
        var start = comment.OriginalStartLine is { } first
            ? Follow(pull, comment, mergeBase, comment.StartRightSide ?? comment.RightSide, first)
            : null;
        return new Standing(now, start, found.Line.Position);
    }

    private static int? Follow(Pull pull, ReviewComment comment, string mergeBase, bool rightSide, int line)
    {
        var (from, to) = rightSide ? (comment.OriginalCommitSha, pull.HeadSha) : (comment.OriginalMergeBase, mergeBase);
        if (from == to)
            return line;
        var path = rightSide ? comment.Path : pull.Files.First(f => f.Path == comment.Path).PreviousPath ?? comment.Path;
        if (pull.Objects.EntryAt(from, path) is not { } before || pull.Objects.EntryAt(to, path) is not { } after)
            return null;
        if (before.Sha == after.Sha)
            return line;
        if (before.Mode == GitMode.Directory || after.Mode == GitMode.Directory)
            return null;
        var map = FileDiff.LineMap(pull.Objects.DiffContent(before), pull.Objects.DiffContent(after));
        return line < map.Length && map[line] > 0 ? map[line] : null;
    }
}
