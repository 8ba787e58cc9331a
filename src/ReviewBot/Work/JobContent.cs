using System.Text.Json.Serialization;
using ReviewBot.GitHub;

namespace ReviewBot.Work;

/// <summary>What a job is to do, as it is stored.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ReviewContent), "review")]
[JsonDerivedType(typeof(CommandContent), "command")]
[JsonDerivedType(typeof(LookupContent), "lookup")]
internal abstract record JobContent
{
    /// <summary>This content after it swallowed that of the pending job of the same lane and key.</summary>
    public virtual JobContent Swallow(JobContent pending) => this;
}

/// <summary>Another look at a pull request, or at the head of a merge group when <paramref name="GroupHead"/> is there.</summary>
/// <param name="Destroyed">The group is gone: only what was opened for it is closed.</param>
internal sealed record ReviewContent(
    int PullRequest,
    string Reason,
    bool Asked = false,
    bool Full = false,
    string? GroupHead = null,
    string? GroupBase = null,
    bool Destroyed = false) : JobContent
{
    /// <inheritdoc/>
    public override JobContent Swallow(JobContent pending) =>
        pending is ReviewContent older ? this with { Asked = Asked || older.Asked, Full = Full || older.Full } : this;
}

/// <summary>The commands of one comment, each a line such as <c>/review full</c>.</summary>
/// <param name="InReplyTo">The comment that starts the thread, when the comment is a reply on a line.</param>
internal sealed record CommandContent(
    int PullRequest, CommentKind Kind, long CommentId, long? InReplyTo, string Author, IReadOnlyList<string> Lines) : JobContent;

/// <summary>Find what was reviewed at a commit and look at it again; for events that do not name the pull request.</summary>
internal sealed record LookupContent(string HeadSha, string Reason) : JobContent;

[JsonSerializable(typeof(JobContent))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class WorkJson : JsonSerializerContext;
