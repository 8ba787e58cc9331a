using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Tests;

public sealed class CredentialsTests
{
    [Fact]
    public async Task App_reads_itself_with_a_good_token()
    {
        await using var lab = await Lab.OpenAsync();
        var app = await lab.SendAsync("GET", "/app", token: lab.Jwt());
        Assert.Equal(200, app.Status);
        Assert.Equal(12345, app.Id);
        Assert.Equal("reviewbot", (string?)app.Json["slug"]);
    }

    [Fact]
    public async Task Bad_assertions_are_refused_in_githubs_words()
    {
        await using var lab = await Lab.OpenAsync();
        var now = lab.Clock.GetUtcNow().ToUnixTimeSeconds();
        var cases = new (string Jwt, string Message)[]
        {
            (lab.Jwt(algorithm: "HS256"), "A JSON web token could not be decoded"),
            ("a.b.c", "A JSON web token could not be decoded"),
            (lab.Jwt(c => c["iat"] = now + 0.5), "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"),
            (lab.Jwt(c => c["iat"] = now + 60), "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"),
            (lab.Jwt(c => c["exp"] = now + 700), "'Expiration time' claim ('exp') is too far in the future"),
            (lab.Jwt(c => c["exp"] = now - 1), "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"),
            (lab.Jwt(c => c["iss"] = "999"), "Integration not found"),
        };
        foreach (var (jwt, message) in cases)
        {
            var reply = await lab.SendAsync("GET", "/app", token: jwt);
            Assert.Equal((401, message), (reply.Status, reply.Message));
        }
    }

    [Fact]
    public async Task Installation_tokens_are_long_have_dots_and_last_an_hour()
    {
        await using var lab = await Lab.OpenAsync();
        Assert.StartsWith("ghs_12345_", lab.Token, StringComparison.Ordinal);
        Assert.InRange(lab.Token.Length, 450, 600);
        Assert.Equal(2, lab.Token.Count(c => c == '.'));
        Assert.Equal(200, (await lab.RepoAsync("GET", "")).Status);
        lab.Clock.Advance(TimeSpan.FromMinutes(61));
        var late = await lab.RepoAsync("GET", "");
        Assert.Equal((401, "Bad credentials"), (late.Status, late.Message));
    }

    [Fact]
    public async Task Token_never_has_more_than_the_installation()
    {
        await using var lab = await Lab.OpenAsync();
        var more = await lab.SendAsync(
            "POST", "/app/installations/100/access_tokens", new JsonObject { ["permissions"] = new JsonObject { ["contents"] = "write" } }, lab.Jwt());
        Assert.Equal(422, more.Status);
        var less = await lab.NewTokenAsync(new JsonObject { ["permissions"] = new JsonObject { ["contents"] = "read" } });
        lab.OpenPull();
        Assert.Equal(200, (await lab.RepoAsync("GET", "/contents/src", token: less)).Status);
        var refused = await lab.RepoAsync("GET", "/pulls/1", token: less);
        Assert.Equal((403, "Resource not accessible by integration"), (refused.Status, refused.Message));
    }

    [Fact]
    public async Task Token_for_one_repository_does_not_see_another()
    {
        await using var lab = await Lab.OpenAsync();
        lab.GitHub.AddRepository("octocat", "other", isPrivate: true);
        var token = await lab.NewTokenAsync(new JsonObject { ["repositories"] = new JsonArray("other") });
        Assert.Equal(404, (await lab.RepoAsync("GET", "", token: token)).Status);
        Assert.Equal(200, (await lab.SendAsync("GET", "/repos/octocat/other", token: token)).Status);
        Assert.Equal(1, (int)(await lab.SendAsync("GET", "/installation/repositories", token: token)).Json["total_count"]!);
    }

    [Fact]
    public async Task Revoked_token_and_deleted_installation_are_out_at_once()
    {
        await using var lab = await Lab.OpenAsync();
        var other = await lab.NewTokenAsync();
        Assert.Equal(204, (await lab.SendAsync("DELETE", "/installation/token", token: other)).Status);
        Assert.Equal(401, (await lab.RepoAsync("GET", "", token: other)).Status);
        lab.GitHub.DeleteInstallation("octocat");
        Assert.Equal(401, (await lab.RepoAsync("GET", "")).Status);
        Assert.Equal(404, (await lab.SendAsync("GET", "/repos/octocat/hello-world/installation", token: lab.Jwt())).Status);
    }

    [Fact]
    public async Task Private_repository_is_not_there_for_strangers()
    {
        await using var lab = await Lab.OpenAsync();
        Assert.Equal(404, (await lab.SendAsync("GET", "/repos/octocat/hello-world")).Status);
        Assert.Equal(404, (await lab.PersonAsync("mallory", "GET", "")).Status);
        Assert.Equal(401, (await lab.RepoAsync("GET", "", token: lab.Jwt())).Status);
    }

    [Fact]
    public async Task Request_without_user_agent_or_with_unknown_version_is_refused()
    {
        await using var lab = await Lab.OpenAsync();
        Assert.Equal(403, (await lab.SendAsync("GET", "/rate_limit", null, null, null, ("User-Agent", ""))).Status);
        Assert.Equal(400, (await lab.SendAsync("GET", "/rate_limit", null, null, null, ("X-GitHub-Api-Version", "1999-01-01"))).Status);
    }

    [Fact]
    public async Task Roles_are_told_as_permission_and_role_name()
    {
        await using var lab = await Lab.OpenAsync();
        lab.Repository.SetRole("tina", "triage");
        lab.Repository.SetRole("mia", "maintain");
        lab.Repository.SetRole("sec", "write", "security-lead");
        foreach (var (login, permission, role) in new[] { ("octocat", "admin", "admin"), ("tina", "read", "triage"), ("mia", "write", "maintain"), ("sec", "write", "security-lead") })
        {
            var reply = await lab.RepoAsync("GET", $"/collaborators/{login}/permission");
            Assert.Equal((permission, role), ((string?)reply.Json["permission"], (string?)reply.Json["role_name"]));
        }

        Assert.Equal(404, (await lab.RepoAsync("GET", "/collaborators/nobody/permission")).Status);
    }
}
