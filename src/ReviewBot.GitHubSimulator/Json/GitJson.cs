using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Json;

/// <summary>Commits, refs and changed files as REST writes them.</summary>
internal static class GitJson
{
    /// <summary>The commit of the commits endpoints.</summary>
    public static JsonObject Commit(GitHubState state, Repository repository, GitCommit commit)
    {
        var url = $"{RepositoryJson.ApiUrl(state, repository)}/commits/{commit.Sha}";
        var git = $"{RepositoryJson.ApiUrl(state, repository)}/git";
        return new JsonObject
        {
            ["sha"] = commit.Sha,
            ["node_id"] = "C_kwDO" + commit.Sha,
            ["commit"] = new JsonObject
            {
                ["author"] = Signature(commit.Author),
                ["committer"] = Signature(commit.Committer),
                ["message"] = commit.Message,
                ["tree"] = new JsonObject { ["sha"] = commit.Tree, ["url"] = $"{git}/trees/{commit.Tree}" },
                ["url"] = $"{git}/commits/{commit.Sha}",
                ["comment_count"] = 0,
                ["verification"] = Verification(),
            },
            ["url"] = url,
            ["html_url"] = HtmlUrl(state, repository, commit.Sha),
            ["comments_url"] = url + "/comments",
            ["author"] = state.FindAccount(commit.Author.Name) is { } author ? AccountJson.User(state, author) : null,
            ["committer"] = state.FindAccount(commit.Committer.Name) is { } committer ? AccountJson.User(state, committer) : null,
            ["parents"] = Parents(state, repository, commit, "commits"),
        };
    }

    /// <summary>The commit of the git database endpoints.</summary>
    public static JsonObject GitCommit(GitHubState state, Repository repository, GitCommit commit)
    {
        var git = $"{RepositoryJson.ApiUrl(state, repository)}/git";
        return new JsonObject
        {
            ["sha"] = commit.Sha,
            ["node_id"] = "C_kwDO" + commit.Sha,
            ["url"] = $"{git}/commits/{commit.Sha}",
            ["html_url"] = HtmlUrl(state, repository, commit.Sha),
            ["author"] = Signature(commit.Author),
            ["committer"] = Signature(commit.Committer),
            ["tree"] = new JsonObject { ["sha"] = commit.Tree, ["url"] = $"{git}/trees/{commit.Tree}" },
            ["message"] = commit.Message,
            ["parents"] = Parents(state, repository, commit, "git/commits"),
            ["verification"] = Verification(),
        };
    }

    /// <summary>The commit in webhook payloads and check suites.</summary>
    public static JsonObject SimpleCommit(GitCommit commit) => new()
    {
        ["id"] = commit.Sha,
        ["tree_id"] = commit.Tree,
        ["message"] = commit.Message,
        ["timestamp"] = commit.Committer.When.Iso(),
        ["author"] = new JsonObject { ["name"] = commit.Author.Name, ["email"] = commit.Author.Email },
        ["committer"] = new JsonObject { ["name"] = commit.Committer.Name, ["email"] = commit.Committer.Email },
    };

    public static JsonObject Ref(GitHubState state, Repository repository, string name, string sha) => new()
    {
        ["ref"] = name,
        ["node_id"] = "REF_kwDO" + Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name)),
        ["url"] = $"{RepositoryJson.ApiUrl(state, repository)}/git/{JsonText.EscapePath(name)}",
        ["object"] = new JsonObject
        {
            ["sha"] = sha,
            ["type"] = "commit",
            ["url"] = $"{RepositoryJson.ApiUrl(state, repository)}/git/commits/{sha}",
        },
    };

    public static JsonObject File(GitHubState state, Repository repository, FileChange file, string headSha, string baseSha)
    {
        var path = JsonText.EscapePath(file.Path);
        var sha = file.New is null ? baseSha : headSha;
        var json = new JsonObject
        {
            ["sha"] = (file.New ?? file.Old)?.Sha,
            ["filename"] = file.Path,
            ["status"] = file.Status,
            ["additions"] = file.Diff.Additions,
            ["deletions"] = file.Diff.Deletions,
            ["changes"] = file.Diff.Additions + file.Diff.Deletions,
            ["blob_url"] = $"{RepositoryJson.HtmlUrl(state, repository)}/blob/{sha}/{path}",
            ["raw_url"] = $"{RepositoryJson.HtmlUrl(state, repository)}/raw/{sha}/{path}",
            ["contents_url"] = $"{RepositoryJson.ApiUrl(state, repository)}/contents/{path}?ref={sha}",
        };
        if (file.Diff.Patch is { } patch)
            json["patch"] = patch;
        if (file.PreviousPath is { } previous)
            json["previous_filename"] = previous;
        return json;
    }

    public static string HtmlUrl(GitHubState state, Repository repository, string sha) =>
        $"{RepositoryJson.HtmlUrl(state, repository)}/commit/{sha}";

    private static JsonObject Signature(GitSignature signature) => new()
    {
        ["name"] = signature.Name,
        ["email"] = signature.Email,
        ["date"] = signature.When.Iso(),
    };

    private static JsonObject Verification() => new()
    {
        ["verified"] = false,
        ["reason"] = "unsigned",
        ["signature"] = null,
        ["payload"] = null,
        ["verified_at"] = null,
    };

    private static JsonArray Parents(GitHubState state, Repository repository, GitCommit commit, string kind) => commit.Parents.Select(JsonNode (parent) => new JsonObject
    {
        ["sha"] = parent,
        ["url"] = $"{RepositoryJson.ApiUrl(state, repository)}/{kind}/{parent}",
        ["html_url"] = HtmlUrl(state, repository, parent),
    }).ToArray();
}
