using ReviewBot.Analysis.Languages;

namespace ReviewBot.Analysis.Rules;

/// <summary>A rule over the text of any file, whatever its language.</summary>
public abstract class TextRule : Rule
{
    /// <summary>Looks at one file. Called for every text file that is not excluded, generated or over its bounds.</summary>
    public abstract void Check(TextFile file, RuleReport report);
}

/// <summary>What a text rule sees of a file.</summary>
/// <param name="Text">The text and its lines.</param>
/// <param name="Comments">
/// The comments: exact where a front-end read the file, found by the comment markers of its kind otherwise, in order of place.
/// </param>
public sealed record TextFile(FileText Text, IReadOnlyList<Comment> Comments);
