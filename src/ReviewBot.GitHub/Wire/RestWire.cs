using System.Text.Json.Serialization;

namespace ReviewBot.GitHub.Wire;

// What is read of GitHub's answers, and what is sent. Only what is used; whatever GitHub may leave out is nullable.

internal sealed record InstallationTokenWire(string Token, DateTimeOffset? ExpiresAt = null);

internal sealed record AppWire(long Id, string Slug);

internal sealed record InstallationWire(long Id);

internal sealed record UserWire(string? Login = null, string? Type = null);

internal sealed record RepositoryWire(long Id, string Name, string? FullName = null, UserWire? Owner = null);

internal sealed record BranchWire(string Sha, string? Ref = null, RepositoryWire? Repo = null);

internal sealed record PullRequestWire(
    int Number,
    string State,
    BranchWire Head,
    BranchWire Base,
    string? Title = null,
    bool? Draft = null,
    UserWire? User = null,
    int? ChangedFiles = null,
    string? HtmlUrl = null);

internal sealed record ReviewWire(
    long Id, UserWire? User = null, string? Body = null, string? State = null, string? HtmlUrl = null);

internal sealed record ReviewCommentWire(
    long Id,
    UserWire? User = null,
    string? Body = null,
    string? Path = null,
    int? Line = null,
    string? Side = null,
    string? SubjectType = null,
    long? InReplyToId = null,
    long? PullRequestReviewId = null,
    string? HtmlUrl = null);

internal sealed record IssueCommentWire(long Id, UserWire? User = null, string? Body = null, string? HtmlUrl = null);

internal sealed record CommitWire(string Sha);

internal sealed record ChangedFileWire(
    string Filename,
    string? PreviousFilename = null,
    string? Status = null,
    int? Additions = null,
    int? Deletions = null,
    string? Patch = null);

internal sealed record ComparisonWire(CommitWire MergeBaseCommit, IReadOnlyList<ChangedFileWire>? Files = null);

internal sealed record CheckRunAppWire(long Id);

internal sealed record CheckRunOutputWire(string? Title = null, string? Summary = null);

internal sealed record CheckRunWire(
    long Id,
    string Name,
    string HeadSha,
    string Status,
    string? Conclusion = null,
    string? ExternalId = null,
    CheckRunAppWire? App = null,
    string? HtmlUrl = null,
    CheckRunOutputWire? Output = null);

internal sealed record CheckRunsWire(IReadOnlyList<CheckRunWire> CheckRuns);

internal sealed record AnnotationWire(
    string Path,
    int StartLine,
    int EndLine,
    string AnnotationLevel,
    string? Message = null,
    string? Title = null,
    string? RawDetails = null);

internal sealed record CheckOutputBody(string Title, string Summary, string? Text, IReadOnlyList<AnnotationWire>? Annotations);

internal sealed record CheckActionBody(string Label, string Description, string Identifier);

internal sealed record CreateCheckRunBody(
    string Name, string HeadSha, string ExternalId, string Status, string? DetailsUrl, CheckOutputBody? Output);

internal sealed record UpdateCheckRunBody(
    string? Status, string? Conclusion, CheckOutputBody? Output, IReadOnlyList<CheckActionBody>? Actions);

internal sealed record ReviewCommentBody(string Path, int Line, string Side, int? StartLine, string? StartSide, string Body);

internal sealed record CreateReviewBody(string CommitId, string? Body, string Event, IReadOnlyList<ReviewCommentBody> Comments);

internal sealed record TextBody(string Body);

internal sealed record ReactionBody(string Content);

internal sealed record PermissionWire(string? Permission = null, string? RoleName = null);

internal sealed record TreeEntryWire(string Path, string Mode, string Type, string Sha, long? Size = null);

internal sealed record TreeWire(IReadOnlyList<TreeEntryWire> Tree, bool? Truncated = null);

internal sealed record ContentWire(string Type, string Sha, long Size);

internal sealed record BlobWire(string Content, string Encoding);

/// <summary>Bodies of the REST API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(WellFormedTextConverter)])]
[JsonSerializable(typeof(InstallationTokenWire))]
[JsonSerializable(typeof(AppWire))]
[JsonSerializable(typeof(InstallationWire))]
[JsonSerializable(typeof(PullRequestWire))]
[JsonSerializable(typeof(PullRequestWire[]))]
[JsonSerializable(typeof(ReviewWire[]))]
[JsonSerializable(typeof(ReviewCommentWire[]))]
[JsonSerializable(typeof(IssueCommentWire[]))]
[JsonSerializable(typeof(ChangedFileWire[]))]
[JsonSerializable(typeof(ComparisonWire))]
[JsonSerializable(typeof(CheckRunWire))]
[JsonSerializable(typeof(CheckRunsWire))]
[JsonSerializable(typeof(AnnotationWire[]))]
[JsonSerializable(typeof(CreateCheckRunBody))]
[JsonSerializable(typeof(UpdateCheckRunBody))]
[JsonSerializable(typeof(CreateReviewBody))]
[JsonSerializable(typeof(TextBody))]
[JsonSerializable(typeof(ReactionBody))]
[JsonSerializable(typeof(PermissionWire))]
[JsonSerializable(typeof(TreeWire))]
[JsonSerializable(typeof(ContentWire))]
[JsonSerializable(typeof(BlobWire))]
internal sealed partial class RestJson : JsonSerializerContext;
