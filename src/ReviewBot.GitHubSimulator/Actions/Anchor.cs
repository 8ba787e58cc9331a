using ReviewBot.GitHubSimulator.Git;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>A comment on a line that somebody asks for.</summary>
internal sealed record CommentDraft(string? Path, string? Body, int? Line, string? Side, int? StartLine, string? StartSide, int? Position, bool OnFile = false);

/// <summary>Where it goes.</summary>
internal sealed record Anchor(bool RightSide, int? Line, bool? StartRightSide, int? StartLine, int Position, string DiffHunk)
{
    // GitHub shows a few lines of the hunk above the comment.
    private const int ShownLines = 4;

    /// <summary>Finds the place in a diff; otherwise answers why not, in GitHub's words.</summary>
    public static (Anchor? Anchor, IReadOnlyList<string> Errors) Find(IReadOnlyList<FileChange> files, CommentDraft draft)
    {
        const string thread = "Pull request review thread ";
        var file = files.FirstOrDefault(f => f.Path == draft.Path);
        if (file is null)
            return (null, [thread + "path is invalid", thread + "diff hunk can't be blank"]);
        if (draft.OnFile)
            return (new Anchor(true, null, null, null, 1, ""), []);
        var right = !string.Equals(draft.Side, "LEFT", StringComparison.OrdinalIgnoreCase);
        var found = draft.Line is { } line ? file.Diff.Find(right, line) : file.Diff.FindPosition(draft.Position ?? 0);
        var errors = new List<string>();
        if (found is null)
            errors.Add(thread + "line must be part of the diff");
        else if (draft.Line is null)
            right = found.Value.Line.NewNumber > 0;
        bool? startRight = null;
        if (draft.StartLine is { } start)
        {
            startRight = draft.StartSide is null ? right : !string.Equals(draft.StartSide, "LEFT", StringComparison.OrdinalIgnoreCase);
            var first = file.Diff.Find(startRight.Value, start);
            if (first is null || (found is not null && first.Value.Hunk != found.Value.Hunk))
                errors.Add(thread + "start line must be part of the same hunk as the line.");
            else if (found is not null && first.Value.Line.Position >= found.Value.Line.Position)
                errors.Add(thread + "start line must precede the end line.");
        }

        if (found is null)
            errors.Add(thread + "diff hunk can't be blank");
        if (errors.Count > 0)
            return (null, errors);
        var (hunk, at) = found!.Value;
        return (new Anchor(right, right ? at.NewNumber : at.OldNumber, startRight, draft.StartLine, at.Position, Excerpt(hunk, at)), []);
    }

    /// <summary>As Rails joins a list into a sentence.</summary>
    public static string Sentence(IReadOnlyList<string> parts) => parts.Count switch
    {
        1 => parts[0],
        2 => $"{parts[0]} and {parts[1]}",
        _ => $"{string.Join(", ", parts.SkipLast(1))}, and {parts[^1]}",
    };

    private static string Excerpt(Hunk hunk, HunkLine last)
    {
        var upTo = hunk.Lines.TakeWhile(l => l.Position <= last.Position).TakeLast(ShownLines).Select(l => l.Kind + l.Text);
        return string.Join('\n', upTo.Prepend(hunk.Header));
    }
}
