using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>The App about itself: installations, tokens.</summary>
internal static class AppRoutes
{
    private const int MaxRepositories = 500;

    public static void Map(RouteTable routes)
    {
        routes.Map("GET", "app", call => AsApp(call, () => Answer.Json(AppOf(call.State))));
        routes.Map("GET", "app/installations", call => AsApp(call, () =>
            call.Page(call.State.Installations.Values, i => AccountJson.Installation(call.State, i))));
        routes.Map("GET", "app/installations/{id:n}", call => AsApp(call, () => Answer.Json(AccountJson.Installation(call.State, Installation(call)))));
        routes.Map("POST", "app/installations/{id:n}/access_tokens", call => AsApp(call, () => NewToken(call)));
        routes.Map("GET", "repos/{owner}/{repo}/installation", call => AsApp(call, () => OfRepository(call)));
        routes.Map("GET", "orgs/{owner}/installation", call => AsApp(call, () => OfAccount(call)));
        routes.Map("GET", "users/{owner}/installation", call => AsApp(call, () => OfAccount(call)));
        routes.Map("GET", "installation/repositories", Repositories);
        routes.Map("DELETE", "installation/token", Revoke);
        routes.Map("POST", "app-manifests/{code}/conversions", Convert);
        routes.Map("GET", "user", call => Answer.Json(PrivateUser(call)));
        routes.Map("GET", "users/{login}", OfLogin);
        routes.Map("GET", "rate_limit", RateLimit);
        routes.Map("GET", "meta", _ => Answer.Json(new JsonObject { ["verifiable_password_authentication"] = false }));
        routes.Map("GET", "", call => Answer.Json(new JsonObject { ["current_user_url"] = call.State.Root + "/user" }));
    }

    public static Answer AsApp(Call call, Func<Answer> answer)
    {
        return call.Viewer is Viewer.App
            ? answer()
            : throw new Refusal(401, "A JSON web token could not be decoded");
    }

    private static JsonObject AppOf(GitHubState state)
    {
        var json = AccountJson.App(state);
        json["installations_count"] = state.Installations.Count;
        return json;
    }

    private static Installation Installation(Call call) =>
        call.State.Installations.GetValueOrDefault(call.Id("id")) ?? throw Refusal.NotFound;

    private static Answer OfRepository(Call call)
    {
        var repository = call.State.FindRepository(call.Values["owner"], call.Values["repo"], out _) ?? throw Refusal.NotFound;
        return Answer.Json(AccountJson.Installation(call.State, call.State.InstallationOf(repository) ?? throw Refusal.NotFound));
    }

    private static Answer OfAccount(Call call)
    {
        var account = call.State.FindAccount(call.Values["owner"]);
        var installation = call.State.Installations.Values.FirstOrDefault(i => i.Account == account) ?? throw Refusal.NotFound;
        return Answer.Json(AccountJson.Installation(call.State, installation));
    }

    private static Answer NewToken(Call call)
    {
        var installation = Installation(call);
        if (installation.Suspended)
            throw new Refusal(403, "This installation has been suspended");
        var permissions = Permissions(call, installation);
        var repositories = Chosen(call, installation);
        var expires = call.State.Now.AddHours(1);
        var token = new AccessToken(
            Credentials.NewToken(call.State, expires),
            installation,
            permissions,
            repositories?.Select(r => r.Id).ToHashSet(),
            expires);
        call.State.Tokens.Add(token.Token, token);
        var json = new JsonObject
        {
            ["token"] = token.Token,
            ["expires_at"] = expires.Iso(),
            ["permissions"] = permissions.ToObject(),
            ["repository_selection"] = repositories is null ? "all" : "selected",
        };
        if (repositories is not null)
            json["repositories"] = repositories.Select(JsonNode (r) => RepositoryJson.Of(call.State, r)).ToArray();
        return Answer.Created(json);
    }

    private static Dictionary<string, string> Permissions(Call call, Installation installation)
    {
        if (call.Body["permissions"] is not JsonObject asked || asked.Count == 0)
            return new Dictionary<string, string>(installation.Permissions, StringComparer.Ordinal);
        var permissions = new Dictionary<string, string>(StringComparer.Ordinal) { ["metadata"] = "read" };
        foreach (var (name, level) in asked)
        {
            var granted = installation.Permissions.GetValueOrDefault(name);
            var wanted = (string?)level ?? "";
            if (granted is null || (granted == "read" && wanted != "read"))
                throw new Refusal(422, "The permissions requested are not granted to this installation.");
            permissions[name] = wanted;
        }

        return permissions;
    }

    private static List<Repository>? Chosen(Call call, Installation installation)
    {
        var names = (call.Body["repositories"] as JsonArray ?? []).Select(n => (string?)n ?? "").ToList();
        var ids = (call.Body["repository_ids"] as JsonArray ?? []).Select(n => (long?)n ?? 0).ToList();
        if (names.Count + ids.Count == 0)
            return null;
        if (names.Count + ids.Count > MaxRepositories)
            throw new Refusal(422, $"Too many repositories requested. The maximum is {MaxRepositories}.");
        var owned = call.State.Repositories.Values.Where(r => !r.Deleted && r.Owner == installation.Account).ToList();
        var chosen = names.Select(n => owned.Find(r => string.Equals(r.Name, n, StringComparison.OrdinalIgnoreCase)))
            .Concat(ids.Select(id => owned.Find(r => r.Id == id)))
            .ToList();
        if (chosen.Contains(null))
            throw new Refusal(422, "There is at least one repository that does not exist or is not accessible to the parent installation.");
        return chosen!;
    }

    private static Answer Repositories(Call call)
    {
        if (call.Viewer is not Viewer.OfInstallation viewer)
            throw new Refusal(403, "You must authenticate with an installation access token in order to list repositories for an installation.");
        var repositories = call.State.Repositories.Values.Where(r => !r.Deleted && Access.Covers(viewer.Token, r)).ToList();
        return call.Page(repositories, r => RepositoryJson.Of(call.State, r), page => new JsonObject
        {
            ["total_count"] = repositories.Count,
            ["repository_selection"] = viewer.Token.Repositories is null ? "all" : "selected",
            ["repositories"] = page,
        });
    }

    private static Answer Revoke(Call call)
    {
        if (call.Viewer is not Viewer.OfInstallation viewer)
            throw new Refusal(401, "Bad credentials");
        call.State.Tokens.Remove(viewer.Token.Token);
        return Answer.NoContent;
    }

    private static Answer Convert(Call call)
    {
        if (!call.State.UsedManifestCodes.Add(call.Values["code"]))
            throw Refusal.NotFound;
        var json = AccountJson.App(call.State);
        // reviewbot: ignore[csharp/hard-coded-credential] a simulated GitHub's answer; it opens nothing
        json["client_secret"] = "0123456789abcdef0123456789abcdef01234567";
        json["webhook_secret"] = call.State.Options.WebhookSecret;
        json["pem"] = call.State.Key.ExportRSAPrivateKeyPem();
        return Answer.Created(json);
    }

    private static JsonObject PrivateUser(Call call)
    {
        if (call.Viewer is not Viewer.Person person)
            throw new Refusal(403, "Resource not accessible by integration");
        var json = Profile(call.State, person.Account);
        foreach (var name in new[] { "private_gists", "total_private_repos", "owned_private_repos", "disk_usage", "collaborators" })
            json[name] = 0;
        json["two_factor_authentication"] = true;
        return json;
    }

    private static Answer OfLogin(Call call) =>
        Answer.Json(Profile(call.State, call.State.FindAccount(call.Values["login"]) ?? throw Refusal.NotFound));

    private static JsonObject Profile(GitHubState state, Account account)
    {
        var json = AccountJson.User(state, account);
        json["name"] = account.Login;
        foreach (var name in new[] { "company", "blog", "location", "email", "hireable", "bio" })
            json[name] = null;
        foreach (var name in new[] { "public_repos", "public_gists", "followers", "following" })
            json[name] = 0;
        json["created_at"] = state.CreatedAt.Iso();
        json["updated_at"] = state.CreatedAt.Iso();
        return json;
    }

    private static Answer RateLimit(Call call)
    {
        JsonObject One(string resource)
        {
            var (used, remaining, reset) = call.State.Limits.Look($"{GitHubServer.NameOf(call.Viewer)}/{resource}", call.State.Now);
            return new JsonObject
            {
                ["limit"] = call.State.Limits.Limit,
                ["used"] = used,
                ["remaining"] = remaining,
                ["reset"] = reset,
                ["resource"] = resource,
            };
        }

        var resources = new JsonObject();
        foreach (var name in new[] { "core", "search", "graphql", "integration_manifest", "code_scanning_upload" })
            resources[name] = One(name);
        return Answer.Json(new JsonObject { ["resources"] = resources, ["rate"] = One("core") });
    }
}
