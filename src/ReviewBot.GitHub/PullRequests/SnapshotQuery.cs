using System.Text;

namespace ReviewBot.GitHub.PullRequests;

/// <summary>The GraphQL text that asks for a pull request and what stands on it.</summary>
internal static class SnapshotQuery
{
    public const string Operation = "Snapshot";
    public const string ThreadOperation = "ThreadComments";
    public const string ResolutionOperation = "ThreadResolution";

    /// <summary>The comments of one thread beyond the first page.</summary>
    public const string Thread =
        $$"""
        query ThreadComments($id: ID!, $after: String) {
          node(id: $id) {
            ... on PullRequestReviewThread {
              id
              comments(first: 100, after: $after) { {{Comments}} }
            }
          }
        }
        """;

    /// <summary>
    /// What REST does not tell of review threads, in the fewest fields: this much is answered by servers that know little of GraphQL.
    /// </summary>
    public const string Resolution =
        """
        query ThreadResolution($owner: String!, $name: String!, $number: Int!, $threadsAfter: String) {
          repository(owner: $owner, name: $name) {
            pullRequest(number: $number) {
              reviewThreads(first: 100, after: $threadsAfter) {
                pageInfo { hasNextPage endCursor }
                nodes { id isResolved comments(first: 1) { nodes { fullDatabaseId } } }
              }
            }
          }
        }
        """;

    private const string Comments =
        "pageInfo { hasNextPage endCursor } nodes { fullDatabaseId viewerDidAuthor body path line outdated subjectType state url }";

    /// <summary>The query for the parts that still have a page to give; the first asks for all of them.</summary>
    public static string For(bool reviews, bool threads, bool comments, bool checks)
    {
        var variables = new StringBuilder("$owner: String!, $name: String!, $number: Int!");
        var parts = new StringBuilder();
        if (reviews)
        {
            variables.Append(", $reviewsAfter: String");
            parts.Append(
                """

                      reviews(first: 100, after: $reviewsAfter) {
                        pageInfo { hasNextPage endCursor }
                        nodes { fullDatabaseId viewerDidAuthor body state url }
                      }
                """);
        }

        if (threads)
        {
            variables.Append(", $threadsAfter: String");
            parts.Append(
                $$"""

                      reviewThreads(first: 100, after: $threadsAfter) {
                        pageInfo { hasNextPage endCursor }
                        nodes { id isResolved diffSide comments(first: 50) { {{Comments}} } }
                      }
                """);
        }

        if (comments)
        {
            variables.Append(", $commentsAfter: String");
            parts.Append(
                """

                      comments(first: 100, after: $commentsAfter) {
                        pageInfo { hasNextPage endCursor }
                        nodes { fullDatabaseId viewerDidAuthor body url }
                      }
                """);
        }

        if (checks)
        {
            variables.Append(", $appId: Int!, $checkName: String!");
            parts.Append(Checks);
        }

        return $$"""
            query Snapshot({{variables}}) {
              repository(owner: $owner, name: $name) {
                databaseId
                nameWithOwner
                pullRequest(number: $number) {
                  number title state isDraft headRefOid baseRefOid baseRefName changedFiles url
                  author { __typename login }
                  headRepository { nameWithOwner }{{parts}}
                }
              }
            }
            """;
    }

    private const string Checks =
        """

              commits(last: 1) {
                nodes {
                  commit {
                    oid
                    checkSuites(first: 10, filterBy: { appId: $appId, checkName: $checkName }) {
                      pageInfo { hasNextPage endCursor }
                      nodes {
                        checkRuns(first: 50, filterBy: { appId: $appId, checkName: $checkName, checkType: ALL }) {
                          pageInfo { hasNextPage endCursor }
                          nodes { databaseId name status conclusion externalId url }
                        }
                      }
                    }
                  }
                }
              }
        """;
}
