namespace ReviewBot.Analysis.Languages.Text;

/// <summary>A kind of file as its name tells it.</summary>
/// <param name="Name">The name people read, such as <c>Java</c>.</param>
/// <param name="Comments">How its comments are written.</param>
/// <param name="IsCode">Whether it needs a front-end: without one it counts as skipped, and the text rules alone look at it.</param>
internal sealed record FileKind(string Name, CommentSyntax Comments, bool IsCode = false)
{
    /// <summary>A file whose name says nothing.</summary>
    public static readonly FileKind Unknown = new("", CommentSyntax.None);
}
