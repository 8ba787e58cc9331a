using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ReviewBot.GitHub.Wire;

// The GraphQL shapes. Everything is nullable: an error nulls the field it belongs to, and others up to the nearest that may be null.

internal sealed record GraphQLRequestWire(string Query, JsonObject Variables, string OperationName);

internal sealed record GraphQLErrorWire(string? Type, string? Message);

internal sealed record GraphQLErrorsWire(IReadOnlyList<GraphQLErrorWire>? Errors);

internal sealed record GraphQLAnswer<T>(T? Data, IReadOnlyList<GraphQLErrorWire>? Errors)
    where T : class;

internal sealed record PageInfoWire(bool HasNextPage, string? EndCursor);

internal sealed record ConnectionWire<T>(PageInfoWire? PageInfo, IReadOnlyList<T?>? Nodes)
    where T : class;

internal sealed record ActorNode([property: JsonPropertyName("__typename")] string? TypeName, string? Login);

internal sealed record NamedRepositoryNode(string? NameWithOwner);

internal sealed record ReviewNode(long? FullDatabaseId, bool? ViewerDidAuthor, string? Body, string? State, string? Url);

internal sealed record ReviewCommentNode(
    long? FullDatabaseId,
    bool? ViewerDidAuthor,
    string? Body,
    string? Path,
    int? Line,
    bool? Outdated,
    string? SubjectType,
    string? State,
    string? Url);

internal sealed record ThreadNode(string? Id, bool? IsResolved, string? DiffSide, ConnectionWire<ReviewCommentNode>? Comments);

internal sealed record IssueCommentNode(long? FullDatabaseId, bool? ViewerDidAuthor, string? Body, string? Url);

internal sealed record CheckRunNode(long? DatabaseId, string? Name, string? Status, string? Conclusion, string? ExternalId, string? Url);

internal sealed record CheckSuiteNode(ConnectionWire<CheckRunNode>? CheckRuns);

internal sealed record HeadCommitNode(string? Oid, ConnectionWire<CheckSuiteNode>? CheckSuites);

internal sealed record PullRequestCommitNode(HeadCommitNode? Commit);

internal sealed record PullRequestNode(
    int? Number,
    string? Title,
    string? State,
    bool? IsDraft,
    string? HeadRefOid,
    string? BaseRefOid,
    string? BaseRefName,
    int? ChangedFiles,
    string? Url,
    ActorNode? Author,
    NamedRepositoryNode? HeadRepository,
    ConnectionWire<ReviewNode>? Reviews,
    ConnectionWire<ThreadNode>? ReviewThreads,
    ConnectionWire<IssueCommentNode>? Comments,
    ConnectionWire<PullRequestCommitNode>? Commits);

internal sealed record SnapshotRepositoryNode(long? DatabaseId, string? NameWithOwner, PullRequestNode? PullRequest);

internal sealed record SnapshotData(SnapshotRepositoryNode? Repository);

internal sealed record ThreadData(ThreadNode? Node);

internal sealed record ResolvedThreadNode(string? Id, bool? IsResolved);

internal sealed record ResolvePayload(ResolvedThreadNode? Thread);

internal sealed record ResolveData(ResolvePayload? ResolveReviewThread);

internal sealed record BlobNode(long? ByteSize, bool? IsBinary, bool? IsTruncated, string? Text);

internal sealed record TreeEntryNode(int? Mode, string? Type, string? Oid, BlobNode? Object);

/// <summary>Commits by alias, in them files by alias.</summary>
internal sealed record FilesData(IReadOnlyDictionary<string, IReadOnlyDictionary<string, TreeEntryNode?>?>? Repository);

/// <summary>Bodies of the GraphQL API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(GraphQLRequestWire))]
[JsonSerializable(typeof(GraphQLErrorsWire))]
[JsonSerializable(typeof(GraphQLAnswer<SnapshotData>))]
[JsonSerializable(typeof(GraphQLAnswer<ThreadData>))]
[JsonSerializable(typeof(GraphQLAnswer<ResolveData>))]
[JsonSerializable(typeof(GraphQLAnswer<FilesData>))]
internal sealed partial class GraphQLJson : JsonSerializerContext;
