using ReviewBot.GitHub.Tests.Scripted;
using static ReviewBot.GitHub.Tests.Scripted.GitHubFixture;

namespace ReviewBot.GitHub.Tests;

public sealed class InstallationTokenTests
{
    private const string Mint = "POST /app/installations/7/access_tokens";
    private const string Get = "GET /repos/octo/demo/pulls/5";

    [Fact]
    public async Task Token_is_minted_once_and_goes_out_unchanged()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Json(Pull()));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None)));

        Assert.Equal(1, fixture.Server.Count(Mint));
        Assert.Equal("Bearer " + ScriptedGitHub.Token, fixture.Server.Last(Get).Header("Authorization"));
        Assert.StartsWith("Bearer eyJ", fixture.Server.Last(Mint).Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_is_renewed_before_it_expires()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Json(Pull()));
        var expires = fixture.Time.GetUtcNow() + TimeSpan.FromHours(1);
        fixture.Server.On(
            Mint, Minted("first", expires), Minted("second", expires + TimeSpan.FromHours(1)));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        fixture.Time.Advance(TimeSpan.FromMinutes(54));
        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        Assert.Equal("Bearer first", fixture.Server.Last(Get).Header("Authorization"));

        fixture.Time.Advance(TimeSpan.FromMinutes(2));
        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        Assert.Equal("Bearer second", fixture.Server.Last(Get).Header("Authorization"));
    }

    [Fact]
    public async Task Fresh_token_that_is_refused_is_tried_again_after_1_2_and_4_seconds()
    {
        await using var fixture = await StartAsync();
        var bad = Reply.Of(401, "Bad credentials");
        fixture.Server.On(Get, bad, bad, bad, Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal([1, 2, 4], fixture.Time.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(1, fixture.Server.Count(Mint));
    }

    [Fact]
    public async Task Nothing_is_believed_to_be_missing_while_the_token_is_fresh()
    {
        await using var fixture = await StartAsync();
        var missing = Reply.Of(404, "Not Found");
        fixture.Server.On(Get, missing, missing, missing, Reply.Json(Pull()));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal([1, 2, 4], fixture.Time.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(1, fixture.Server.Count(Mint));
    }

    [Fact]
    public async Task What_is_missing_to_a_token_that_is_known_is_missing()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Json(Pull()), Reply.Of(404, "Not Found"));
        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        var error = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.NotFound, error.Failure);
        Assert.Empty(fixture.Time.Waits);
    }

    [Fact]
    public async Task A_suspended_installation_is_locked_out_and_a_missing_permission_is_not()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Of(403, "This installation has been suspended"), Reply.Of(403, "Resource not accessible by integration"));

        var suspended = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));
        var missing = await Assert.ThrowsAsync<GitHubException>(() => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal((GitHubFailure.LockedOut, GitHubFailure.Forbidden), (suspended.Failure, missing.Failure));
    }

    [Fact]
    public async Task Old_token_that_is_refused_is_replaced_at_once()
    {
        await using var fixture = await StartAsync();
        var later = fixture.Time.GetUtcNow() + TimeSpan.FromHours(2);
        fixture.Server.On(Mint, Minted("first", later), Minted("second", later));
        fixture.Server.On(Get, r => r.Header("Authorization") == "Bearer second" || fixture.Server.Count(Get) == 1
            ? Reply.Json(Pull())
            : Reply.Of(401, "Bad credentials"));

        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);
        fixture.Time.Advance(TimeSpan.FromMinutes(30));
        await fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None);

        Assert.Equal(2, fixture.Server.Count(Mint));
        Assert.Empty(fixture.Time.Waits);
    }

    [Fact]
    public async Task Token_that_stays_refused_ends_the_call_and_is_in_no_text()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Get, Reply.Of(401, $"Bad credentials {ScriptedGitHub.Token}"));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.LockedOut, error.Failure);
        Assert.Equal(401, error.Status);
        Assert.Equal(2, fixture.Server.Count(Mint));
        Assert.Contains("Bad credentials", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ghs_", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, GitHubFailure.NotFound)]
    [InlineData(403, GitHubFailure.LockedOut)]
    [InlineData(401, GitHubFailure.LockedOut)]
    public async Task Refused_minting_says_so_and_does_not_print_the_Apps_token(int status, GitHubFailure failure)
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Mint, Reply.Of(status, "A JSON web token could not be decoded"));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(failure, error.Failure);
        Assert.Contains("JSON web token", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, fixture.Server.Count(Mint));
    }

    [Fact]
    public async Task Answer_without_a_token_is_not_taken_for_one()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On(Mint, Reply.Json("""{"token":"a b\r\nX: y"}""", 201));

        var error = await Assert.ThrowsAsync<GitHubException>(
            () => fixture.GitHub.GetPullRequestAsync(Repository, 5, CancellationToken.None));

        Assert.Equal(GitHubFailure.Unexpected, error.Failure);
        Assert.DoesNotContain("X: y", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_is_remembered_but_a_failure_to_ask_is_not()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("GET /app", Reply.Of(403, "no"), Reply.Json("""{"id":12345,"slug":"review-bot"}"""));

        await Assert.ThrowsAsync<GitHubException>(() => fixture.App.GetIdentityAsync(CancellationToken.None));
        var identity = await fixture.App.GetIdentityAsync(CancellationToken.None);
        await fixture.App.GetIdentityAsync(CancellationToken.None);

        Assert.Equal(new AppIdentity(12345, "review-bot"), identity);
        Assert.Equal(2, fixture.Server.Count("GET /app"));
    }

    [Fact]
    public async Task Repository_without_an_installation_has_none()
    {
        await using var fixture = await StartAsync();
        fixture.Server.On("GET /repos/octo/demo/installation", Reply.Json("""{"id":7}"""));

        Assert.Equal(7, await fixture.App.FindInstallationAsync(Repository, CancellationToken.None));
        Assert.Null(await fixture.App.FindInstallationAsync(new RepositoryName("octo", "other"), CancellationToken.None));
    }

    private static Reply Minted(string token, DateTimeOffset expires) =>
        Reply.Json($$"""{"token":"{{token}}","expires_at":"{{expires:yyyy-MM-ddTHH:mm:ssZ}}"}""", 201);
}
