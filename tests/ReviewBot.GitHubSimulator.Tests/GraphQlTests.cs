using System.Text;
using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Tests;

public sealed class GraphQlTests
{
    private const string Observe =
        """
        query($o:String!,$r:String!,$n:Int!,$app:Int,$name:String){
          viewer { login }
          repository(owner:$o,name:$r){
            nameWithOwner databaseId isPrivate
            pullRequest(number:$n){
              ...Facts
              reviews(first:50){nodes{fullDatabaseId body state viewerDidAuthor author{login __typename}}}
              comments(first:50){nodes{fullDatabaseId viewerDidAuthor author{login}}}
              reviewThreads(first:50){totalCount pageInfo{hasNextPage endCursor} nodes{id isResolved isOutdated path line comments(first:5){nodes{fullDatabaseId body replyTo{fullDatabaseId} viewerDidAuthor author{login __typename}}}}}
              commits(last:1){nodes{commit{oid checkSuites(first:5,filterBy:{appId:$app}){nodes{app{databaseId} checkRuns(first:5,filterBy:{checkName:$name}){nodes{databaseId name status conclusion externalId}}}}}}}
            }
          }
          rateLimit{cost remaining}
        }
        fragment Facts on PullRequest { number title state isDraft headRefOid baseRefName changedFiles head: headRepository { nameWithOwner } }
        """;

    [Fact]
    public async Task Everything_on_a_pull_request_comes_in_one_query()
    {
        await using var lab = await Lab.OpenAsync();
        await PostAsync(lab);
        var top = lab.Repository.PullRequest(1).ReviewComments[0];
        lab.Repository.Reply(1, top.Id, "mallory", "why?");
        lab.Repository.Comment(1, "mallory", "hello");
        await lab.RepoAsync("POST", "/check-runs", new JsonObject { ["name"] = "ReviewBot", ["head_sha"] = lab.Repository.Resolve("feature"), ["external_id"] = "e" });
        var answer = await lab.GraphQlAsync(Observe, new JsonObject { ["o"] = "octocat", ["r"] = "hello-world", ["n"] = 1, ["app"] = 12345, ["name"] = "ReviewBot" });
        Assert.Null(answer["errors"]);
        Assert.Equal("reviewbot[bot]", (string?)answer["data"]!["viewer"]!["login"]);
        var pull = answer["data"]!["repository"]!["pullRequest"]!;
        Assert.Equal("octocat/hello-world", (string?)pull["head"]!["nameWithOwner"]);
        Assert.Equal(2, (int)pull["changedFiles"]!);
        var comments = pull["reviewThreads"]!["nodes"]![0]!["comments"]!["nodes"]!.AsArray();
        Assert.Equal("reviewbot", (string?)comments[0]!["author"]!["login"]);
        Assert.Equal("Bot", (string?)comments[0]!["author"]!["__typename"]);
        Assert.True((bool)comments[0]!["viewerDidAuthor"]!);
        Assert.Equal(top.Id.ToString(), (string?)comments[1]!["replyTo"]!["fullDatabaseId"]);
        var run = pull["commits"]!["nodes"]![0]!["commit"]!["checkSuites"]!["nodes"]![0]!["checkRuns"]!["nodes"]![0]!;
        Assert.Equal(("QUEUED", "e"), ((string?)run["status"], (string?)run["externalId"]));
    }

    [Fact]
    public async Task Files_come_with_githubs_modes_and_texts()
    {
        await using var lab = await Lab.OpenAsync();
        lab.Repository.Push("main", new Dictionary<string, PushedFile?>(StringComparer.Ordinal)
        {
            ["a.txt"] = PushedFile.File("text\n"u8.ToArray()),
            ["b.bin"] = PushedFile.File([0, 1, 2]),
            ["link"] = PushedFile.Symlink("a.txt"),
            ["module"] = PushedFile.Submodule(new string('a', 40)),
            ["dir/x.sh"] = PushedFile.Executable("#!/bin/sh\n"u8.ToArray()),
        });
        var query = new StringBuilder("{repository(owner:\"octocat\",name:\"hello-world\"){object(expression:\"main\"){... on Commit{oid ");
        var paths = new[] { "a.txt", "b.bin", "link", "module", "dir", "dir/x.sh", "nope" };
        for (var i = 0; i < paths.Length; i++)
            query.Append($"f{i}:file(path:\"{paths[i]}\"){{mode type oid object{{...on Blob{{byteSize isBinary isTruncated text}}}}}} ");
        var files = (await lab.GraphQlAsync(query.Append("}}}}").ToString()))["data"]!["repository"]!["object"]!;
        Assert.Equal([33188, 33188, 40960, 57344, 16384, 33261], Enumerable.Range(0, 6).Select(i => (int)files[$"f{i}"]!["mode"]!));
        Assert.Equal(["blob", "blob", "blob", "commit", "tree", "blob"], Enumerable.Range(0, 6).Select(i => (string)files[$"f{i}"]!["type"]!));
        Assert.Equal("text\n", (string?)files["f0"]!["object"]!["text"]);
        Assert.True((bool)files["f1"]!["object"]!["isBinary"]!);
        Assert.Null(files["f1"]!["object"]!["text"]);
        Assert.Null(files["f3"]!["object"]);
        Assert.Null(files["f6"]);
    }

    [Fact]
    public async Task Resolving_needs_contents_write()
    {
        await using var lab = await Lab.OpenAsync();
        await PostAsync(lab);
        var id = await ThreadAsync(lab);
        const string resolve = "mutation($i:ID!){resolveReviewThread(input:{threadId:$i}){thread{isResolved resolvedBy{login}}}}";
        var refused = await lab.GraphQlAsync(resolve, new JsonObject { ["i"] = id });
        Assert.Equal("FORBIDDEN", (string?)refused["errors"]![0]!["type"]);
        Assert.Equal("Resource not accessible by integration", (string?)refused["errors"]![0]!["message"]);
        Assert.Null(refused["data"]!["resolveReviewThread"]);
        lab.GitHub.SetInstallationPermissions("octocat", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["contents"] = "write",
            ["pull_requests"] = "write",
            ["metadata"] = "read",
        });
        var token = await lab.NewTokenAsync();
        var resolved = await lab.GraphQlAsync(resolve, new JsonObject { ["i"] = id }, token);
        Assert.True((bool)resolved["data"]!["resolveReviewThread"]!["thread"]!["isResolved"]!);
        Assert.True(lab.Repository.PullRequest(1).ReviewComments[0].Resolved);
    }

    [Theory]
    [InlineData("{viewer{nope}}", "Field 'nope' doesn't exist on type 'User'", false)]
    [InlineData("{viewer}", "Field must have selections", false)]
    [InlineData("{viewer{login(x:1)}}", "Field 'login' doesn't accept argument 'x'", false)]
    [InlineData("{repository(owner:\"octocat\"){id}}", "is missing required arguments: name", false)]
    [InlineData("{viewer{login}", "Unexpected end of document", false)]
    [InlineData("query($n:Int!){viewer{login}}", "Variable $n of type Int! was provided invalid value", false)]
    [InlineData("{repository(owner:\"octocat\",name:\"none\"){id}}", "Could not resolve to a Repository with the name 'octocat/none'.", true)]
    [InlineData("{viewer{login} repository(owner:\"octocat\",name:\"hello-world\"){pullRequest(number:1){comments{totalCount}}}}", "You must provide a `first` or `last` value to properly paginate the `comments` connection.", true)]
    [InlineData("{repository(owner:\"octocat\",name:\"hello-world\"){pullRequest(number:1){comments(first:101){totalCount}}}}", "exceeds the `first` limit of 100 records", true)]
    [InlineData("{repository(owner:\"octocat\",name:\"hello-world\"){pullRequest(number:9){id}}}", "Could not resolve to a PullRequest with the number of 9.", true)]
    public async Task Errors_come_with_200(string query, string message, bool withData)
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        var answer = await lab.GraphQlAsync(query);
        Assert.Contains(message, (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(withData, answer["data"] is not null);
    }

    [Fact]
    public async Task Pages_follow_cursors()
    {
        await using var lab = await Lab.OpenAsync();
        lab.OpenPull();
        for (var n = 0; n < 5; n++)
            lab.Repository.Comment(1, "mallory", $"c{n}");
        const string query = "query($a:String){repository(owner:\"octocat\",name:\"hello-world\"){pullRequest(number:1){comments(first:2,after:$a){pageInfo{hasNextPage endCursor} edges{node{body}}}}}}";
        var (bodies, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = (await lab.GraphQlAsync(query, new JsonObject { ["a"] = cursor }))["data"]!["repository"]!["pullRequest"]!["comments"]!;
            bodies.AddRange(page["edges"]!.AsArray().Select(e => (string)e!["node"]!["body"]!));
            cursor = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (cursor is not null);
        Assert.Equal(["c0", "c1", "c2", "c3", "c4"], bodies);
    }

    // Whatever the schema file promises is answered.
    [Fact]
    public async Task Every_plain_field_of_the_schema_is_answered()
    {
        await using var lab = await Lab.OpenAsync();
        await PostAsync(lab);
        lab.Repository.Comment(1, "mallory", "hello");
        await lab.RepoAsync("POST", "/check-runs", new JsonObject
        {
            ["name"] = "ReviewBot",
            ["head_sha"] = lab.Repository.Resolve("feature"),
            ["output"] = new JsonObject
            {
                ["title"] = "t",
                ["summary"] = "s",
                ["annotations"] = new JsonArray(new JsonObject { ["path"] = "a", ["start_line"] = 1, ["end_line"] = 1, ["annotation_level"] = "notice", ["message"] = "m" }),
            },
        });
        var schema = GraphQl.Schema.Instance;
        var query = "{" + Select(schema, schema.Find("Query")!, ["nodes", "node"], 7) + "}";
        var answer = await lab.GraphQlAsync(query);
        Assert.Equal(["NOT_FOUND"], (answer["errors"]?.AsArray() ?? []).Select(e => (string?)e!["type"]).Distinct().DefaultIfEmpty("NOT_FOUND"));
        Assert.NotNull(answer["data"]!["repository"]!["pullRequest"]);
    }

    private static string Select(GraphQl.Schema schema, GraphQl.SchemaType type, string[] without, int depth)
    {
        var text = new StringBuilder("__typename ");
        foreach (var field in type.Fields.Values.Where(f => !without.Contains(f.Name)))
        {
            var arguments = field.Arguments.Where(a => a.Value.Required).Select(a => $"{a.Key}:{Argument(a.Key)}").ToList();
            if (field.Name == "object" && type.Name == "Repository")
                arguments.Add("expression:\"feature\"");
            if (field.IsConnection)
                arguments.Add("first:1");
            var given = arguments.Count > 0 ? $"({string.Join(',', arguments)})" : "";
            if (schema.Find(field.Type.Name) is not { HasFields: true } below)
                text.Append(field.Name).Append(given).Append(' ');
            else if (depth > 0 && below.Name is not ("Repository" or "PullRequest") || type.Name is "Query" || (type.Name == "Repository" && field.Name == "pullRequest"))
                text.Append(field.Name).Append(given).Append('{').Append(Below(schema, below, without, depth - 1)).Append("} ");
        }

        return text.ToString();
    }

    private static string Below(GraphQl.Schema schema, GraphQl.SchemaType type, string[] without, int depth) => type.Name switch
    {
        "GitObject" when depth > 4 => "...on Commit{" + Select(schema, schema.Find("Commit")!, without, 2) + "}",
        "GitObject" => "oid ... on Blob{byteSize text isBinary isTruncated}",
        "StatusCheckRollupContext" => "...on CheckRun{name}",
        "Reactor" or "ReactingUser" => "__typename",
        _ => Select(schema, type, without, depth),
    };

    private static string Argument(string name) => name switch
    {
        "owner" => "\"octocat\"",
        "name" => "\"hello-world\"",
        "number" => "1",
        "path" => "\"src/a.cs\"",
        _ => "\"refs/heads/main\"",
    };

    private static async Task PostAsync(Lab lab)
    {
        lab.OpenPull();
        var reply = await lab.RepoAsync("POST", "/pulls/1/reviews", new JsonObject
        {
            ["commit_id"] = lab.Repository.Resolve("feature"),
            ["event"] = "COMMENT",
            ["body"] = "summary",
            ["comments"] = new JsonArray(new JsonObject { ["path"] = "src/a.cs", ["line"] = 10, ["side"] = "RIGHT", ["body"] = "look" }),
        });
        Assert.Equal(200, reply.Status);
    }

    private static async Task<string> ThreadAsync(Lab lab)
    {
        var answer = await lab.GraphQlAsync("{repository(owner:\"octocat\",name:\"hello-world\"){pullRequest(number:1){reviewThreads(first:1){nodes{id}}}}}");
        return (string)answer["data"]!["repository"]!["pullRequest"]!["reviewThreads"]!["nodes"]![0]!["id"]!;
    }
}
