using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>Accounts, the App and installations as REST writes them.</summary>
internal static class AccountJson
{
    public static JsonObject User(GitHubState state, Account account)
    {
        var login = Uri.EscapeDataString(account.Login);
        var url = $"{state.Root}/users/{login}";
        return new JsonObject
        {
            ["login"] = account.Login,
            ["id"] = account.Id,
            ["node_id"] = GitHubState.NodeId(account.IsBot ? "BOT" : "U", account.Id),
            ["avatar_url"] = $"{state.Root}/avatars/{account.Id}",
            ["gravatar_id"] = "",
            ["url"] = url,
            ["html_url"] = account.IsBot ? $"{state.Root}/apps/{state.Options.AppSlug}" : $"{state.Root}/{login}",
            ["followers_url"] = url + "/followers",
            ["following_url"] = url + "/following{/other_user}",
            ["gists_url"] = url + "/gists{/gist_id}",
            ["starred_url"] = url + "/starred{/owner}{/repo}",
            ["subscriptions_url"] = url + "/subscriptions",
            ["organizations_url"] = url + "/orgs",
            ["repos_url"] = url + "/repos",
            ["events_url"] = url + "/events{/privacy}",
            ["received_events_url"] = url + "/received_events",
            ["type"] = account.Type,
            ["user_view_type"] = "public",
            ["site_admin"] = false,
        };
    }

    public static JsonObject App(GitHubState state) => new()
    {
        ["id"] = state.Options.AppId,
        ["client_id"] = "Iv23liSimulatedApp00",
        ["slug"] = state.Options.AppSlug,
        ["node_id"] = GitHubState.NodeId("A", state.Options.AppId),
        ["owner"] = User(state, state.AppOwner),
        ["name"] = state.Options.AppSlug,
        ["description"] = "",
        ["external_url"] = state.Root,
        ["html_url"] = $"{state.Root}/apps/{state.Options.AppSlug}",
        ["created_at"] = state.CreatedAt.Iso(),
        ["updated_at"] = state.CreatedAt.Iso(),
        ["permissions"] = state.Options.Permissions.ToObject(),
        ["events"] = state.Options.Events.ToArray(),
    };

    public static JsonObject Installation(GitHubState state, Installation installation) => new()
    {
        ["id"] = installation.Id,
        ["client_id"] = "Iv23liSimulatedApp00",
        ["account"] = User(state, installation.Account),
        ["repository_selection"] = "all",
        ["access_tokens_url"] = $"{state.Root}/app/installations/{installation.Id}/access_tokens",
        ["repositories_url"] = $"{state.Root}/installation/repositories",
        ["html_url"] = $"{state.Root}/settings/installations/{installation.Id}",
        ["app_id"] = state.Options.AppId,
        ["app_slug"] = state.Options.AppSlug,
        ["target_id"] = installation.Account.Id,
        ["target_type"] = installation.Account.Type,
        ["permissions"] = installation.Permissions.ToObject(),
        ["events"] = state.Options.Events.ToArray(),
        ["created_at"] = installation.CreatedAt.Iso(),
        ["updated_at"] = installation.CreatedAt.Iso(),
        ["single_file_name"] = null,
        ["has_multiple_single_files"] = false,
        ["single_file_paths"] = new JsonArray(),
        ["suspended_by"] = installation.Suspended ? User(state, installation.Account) : null,
        ["suspended_at"] = installation.Suspended ? state.Now.Iso() : null,
    };
}
