namespace ReviewBot.Analysis.Diff;

/// <summary>
/// The lines of one file that GitHub lets a review comment stand on: those inside a hunk of the patch it answered for the file, added and
/// context lines on the right side. Never throws: a patch that cannot be read has no such lines.
/// </summary>
public sealed class DiffAnchors
{
    /// <summary>Reads the <c>patch</c> member of a pull request file; <c>null</c> (binary, too large, pure rename) has no lines.</summary>
    public static DiffAnchors Parse(string? patch) => throw new NotImplementedException();

    /// <summary>
    /// The anchor for a range of head lines, or <c>null</c> when none of it is inside a hunk. Both ends are in one hunk and the start is left
    /// out for one line: GitHub answers 422 <c>start line must precede the end line</c> otherwise.
    /// </summary>
    public (int? StartLine, int Line)? Anchor(int startLine, int endLine) => throw new NotImplementedException();
}
