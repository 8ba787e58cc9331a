using ReviewBot.GitHub.Tests.Scripted;
using ReviewBot.GitHub.Transport;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class TransportTests
{
    private const string Get = "GET /repos/octo/demo/pulls/5";
    private const string Files = "GET /repos/octo/demo/pulls/5/files?per_page=100";

    [Fact]
    public async Task Every_request_names_the_client_the_version_and_the_form()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Json(Pull()));
        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.All(fixture.Server.Requests, request =>
        {
            Assert.StartsWith("ReviewBot/", request.Header("User-Agent"), StringComparison.Ordinal);
            Assert.Equal("2022-11-28", request.Header("X-GitHub-Api-Version"));
            Assert.Equal("application/vnd.github+json", request.Header("Accept"));
        });
    }

    [Theory]
    [InlineData("https://api.github.com", "https://api.github.com/app", "https://api.github.com/graphql")]
    [InlineData("https://api.github.com/", "https://api.github.com/app", "https://api.github.com/graphql")]
    [InlineData("https://ghe.example/api/v3", "https://ghe.example/api/v3/app", "https://ghe.example/api/graphql")]
    [InlineData("https://ghe.example:8443/api/v3/", "https://ghe.example:8443/api/v3/app", "https://ghe.example:8443/api/graphql")]
    [InlineData("https://api.corp.ghe.com", "https://api.corp.ghe.com/app", "https://api.corp.ghe.com/graphql")]
    [InlineData("http://127.0.0.1:4010", "http://127.0.0.1:4010/app", "http://127.0.0.1:4010/graphql")]
    public void Addresses_stand_under_the_root(string root, string rest, string graphQL)
    {
        var api = new ApiRoot(new Uri(root));

        Assert.Equal(rest, api.Rest("app").AbsoluteUri);
        Assert.Equal(graphQL, api.GraphQL.AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://x")]
    [InlineData("https://user:word@x")]
    [InlineData("https://x?a=b")]
    public void Root_that_is_no_root_is_refused(string root) => Assert.Throws<ArgumentException>(() => new ApiRoot(new Uri(root)));

    [Fact]
    public async Task Enterprise_server_is_asked_below_its_paths()
    {
        await using var server = await ScriptedGitHub.StartAsync();
        server.On("POST /api/v3/app/installations/7/access_tokens", Reply.Json("""{"token":"v1.abc"}""", 201));
        server.On("GET /api/v3/repos/octo/demo/pulls/5", Reply.Json(Pull()));
        server.On("POST /api/graphql", Reply.Json("""{"data":{"resolveReviewThread":{"thread":{"id":"x","isResolved":true} } } }"""));
        using var app = new GitHubApp(Options(new Uri(server.Root, "/api/v3")), new ManualTime());

        await app.ForInstallation(7).GetPullRequestAsync(Repository, 5, CancellationToken.None);
        Assert.True(await app.ForInstallation(7).ResolveThreadAsync("x", CancellationToken.None));
    }

    [Fact]
    public async Task Names_from_outside_stay_in_their_place_of_the_address()
    {
        await using var fixture = await StartAsync();
        const string get = "GET /repos/o%2F..%2Fx/a%20b%3Fc%23d%25/collaborators/e%2Ff%5Bbot%5D/permission";
        fixture.Server.On(get, Reply.Json("""{"permission":"read"}"""));

        await fixture.GitHub.GetRoleAsync(new RepositoryName("o/../x", "a b?c#d%"), "e/f[bot]", CancellationToken.None);
        Assert.Equal([get], fixture.Server.Calls);

        foreach (var name in new[] { "..", ".", "" })
        {
            var error = await Assert.ThrowsAsync<GitHubException>(
                () => fixture.GitHub.GetPullRequestAsync(new RepositoryName("octo", name), 5, CancellationToken.None));
            Assert.Equal(GitHubFailure.Invalid, error.Failure);
        }
    }

    [Fact]
    public async Task Pages_are_followed_by_the_addresses_GitHub_gives()
    {
        await using var fixture = await StartAsync();
        const string second = "/repositories/8/pulls/5/files?per_page=100&page=2&x=%2F";
        fixture.Server.On(Files, Reply.Json("""[{"filename":"a","status":"added"}]""")
            .With("Link", $"<{fixture.Server.Root}x?page=1>; rel=\"prev\", <{new Uri(fixture.Server.Root, second)}>; rel=\"next\""));
        fixture.Server.On("GET " + second, Reply.Json("""[{"filename":"b","previous_filename":"c","status":"renamed","patch":"@@ -1 +1 @@"}]"""));

        var files = await fixture.GitHub.ListFilesAsync(Repository, 5, CancellationToken.None);

        Assert.Equal(
            [new("a", null, "added", 0, 0, null), new("b", "c", "renamed", 0, 0, "@@ -1 +1 @@")], files);
    }

    [Fact]
    public async Task Next_page_on_another_host_is_not_fetched()
    {
        await using var fixture = await StartAsync();
        await using var elsewhere = await ScriptedGitHub.StartAsync();
        fixture.Server.On(Files, Reply.Json("[]").With("Link", $"<{elsewhere.Root}repos/octo/demo/pulls/5/files>; rel=\"next\""));

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.ListFilesAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.Unexpected, error.Failure);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Pages_in_a_circle_have_an_end()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Files, Reply.Json("[]").With("Link", $"<{fixture.Server.Root}{Files["GET /".Length..]}>; rel=\"next\""));

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.ListFilesAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.Unexpected, error.Failure);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task Renamed_repository_is_followed_with_our_credential(int status)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Of(status, "Moved Permanently").With("Location", "/repositories/8/pulls/5"));
        fixture.Server.On("GET /repositories/8/pulls/5", Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal("Bearer " + ScriptedGitHub.Token, fixture.Server.Last("GET /repositories/8/pulls/5").Header("Authorization"));
    }

    [Fact]
    public async Task Redirect_to_another_host_goes_without_our_credential()
    {
        await using var fixture = await StartAsync();
        await using var elsewhere = await ScriptedGitHub.StartAsync();
        fixture.Server.On(Get, Reply.Of(302).With("Location", new Uri(elsewhere.Root, "/stored?sig=1").AbsoluteUri));
        elsewhere.On("GET /stored?sig=1", Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Null(Assert.Single(elsewhere.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task Mutation_is_redirected_by_307_with_its_method_and_body()
    {
        await using var fixture = await StartAsync();
        const string patch = "PATCH /repos/octo/demo/issues/comments/3";
        fixture.Server.On(patch, Reply.Of(307).With("Location", "/repositories/8/issues/comments/3"));
        fixture.Server.On("PATCH /repositories/8/issues/comments/3", Reply.Json("{}"));

        await fixture.GitHub.UpdateIssueCommentAsync(Repository, 3, "new", CancellationToken.None);

        Assert.Equal("""{"body":"new"}""", fixture.Server.Last("PATCH /repositories/8/issues/comments/3").Body);
    }

    [Theory]
    [InlineData(307, true)]
    [InlineData(301, false)]
    public async Task Mutation_is_not_sent_to_another_host_nor_turned_into_a_read(int status, bool otherHost)
    {
        await using var fixture = await StartAsync();
        await using var elsewhere = await ScriptedGitHub.StartAsync();
        fixture.Server.On(
            "PATCH /repos/octo/demo/issues/comments/3",
            Reply.Of(status).With("Location", new Uri(otherHost ? elsewhere.Root : fixture.Server.Root, "/x").AbsoluteUri));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.UpdateIssueCommentAsync(Repository, 3, "new", CancellationToken.None));

        Assert.Equal(GitHubFailure.Unexpected, error.Failure);
        Assert.Empty(elsewhere.Requests);
        Assert.Single(fixture.Server.Calls);
    }

    [Fact]
    public async Task Redirects_in_a_circle_have_an_end()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Of(302).With("Location", "/repos/octo/demo/pulls/5"));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.Unexpected, error.Failure);
        Assert.Equal(6, fixture.Server.Calls.Count);
    }

    [Fact]
    public async Task Unchanged_answer_is_asked_for_conditionally_and_remembered()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(
            Get,
            r => Reply.Json(Pull()).With("ETag", "W/\"one\""),
            r => r.Header("If-None-Match") == "W/\"one\"" ? Reply.Of(304) : Reply.Of(500),
            r => Reply.Json(Pull().Replace("headsha", "newsha", StringComparison.Ordinal)).With("ETag", "\"two\""));

        var first = await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        var second = await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        var third = await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal("newsha", third.HeadSha);
    }

    [Fact]
    public void Remembered_answers_are_bounded_and_the_longest_unused_goes()
    {
        var cache = new EtagCache(maxEntries: 2, maxBytes: 100);
        ApiCall Call(string path) => new(HttpMethod.Get, new Uri("https://x/" + path), CallKind.Read);
        ApiResponse Response(string path, int size) => new(Call(path), 200, new byte[size]) { ETag = "e" };

        cache.Keep(7, Response("a", 10));
        cache.Keep(7, Response("b", 10));
        Assert.NotNull(cache.Find(7, Call("a")));
        cache.Keep(7, Response("c", 10));
        Assert.Null(cache.Find(7, Call("b")));
        cache.Keep(7, Response("d", 95));
        Assert.Null(cache.Find(7, Call("a")));
        Assert.NotNull(cache.Find(7, Call("d")));
        Assert.Null(cache.Find(8, Call("d")));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("<https://x/1>; rel=\"prev\"", null)]
    [InlineData("<https://x/1,2;3>; title=x; rel=next", "https://x/1,2;3")]
    [InlineData("<https://x/1>; rel=\"first last\", <https://x/2>;rel=\"next prev\"", "https://x/2")]
    [InlineData("<https://x/1", null)]
    public void Link_header_is_read_by_its_relation(string? header, string? next) => Assert.Equal(next, LinkHeader.Next(header));

    [Fact]
    public void Foreign_text_becomes_one_short_line_without_tokens()
    {
        Assert.Equal("a b [token] c", Plain.Line("a\r\n\u0000b ghs_16C7e42F292c6912E7.710c838347Ae178B4a c", 500));
        Assert.Equal("x [token] y [token]", Plain.Line("x github_pat_11AAAA_bbb y eyJhbGciOi.eyJpc3MiOi.c2lnbmF0dXJl", 500));
        Assert.Equal(11, Plain.Line(new string('é', 100), 10).Length);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_body_does_not_fail_the_call()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("PATCH /repos/octo/demo/issues/comments/3", Reply.Json("{}"));

        await fixture.GitHub.UpdateIssueCommentAsync(Repository, 3, "cut \uD83D", CancellationToken.None);

        Assert.Equal("""{"body":"cut \uFFFD"}""", fixture.Server.Requests[^1].Body);
    }
}
