using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Files by path, and all of them as an archive.</summary>
internal static class ContentRoutes
{
    // "1 MB or smaller: all features; 1–100 MB: only raw or object; greater: not supported."
    private const int SmallFile = 1_000_000;
    private const int LargeFile = 100_000_000;
    private const int MaxDirectory = 1_000;

    public static void Map(RouteTable routes)
    {
        routes.MapRepository("GET", "contents", "contents:read", Get);
        routes.MapRepository("GET", "contents/{path*}", "contents:read", Get);
        routes.MapRepository("PUT", "contents/{path*}", "contents:write", Put);
        routes.MapRepository("GET", "tarball", "contents:read", Tarball);
        routes.MapRepository("GET", "tarball/{ref*}", "contents:read", Tarball);
        routes.Map("GET", "_codeload/{owner}/{repo}/legacy.tar.gz/{sha}", Download);
    }

    private static Answer Get(Call call, Repository repository)
    {
        var reference = call.Query.GetValueOrDefault("ref", repository.DefaultBranch);
        var commit = repository.Resolve(reference) ?? throw new Refusal(404, $"No commit found for the ref {reference}");
        var path = call.Values.GetValueOrDefault("path", "").Trim('/');
        if (repository.Objects.EntryAt(commit.Sha, path) is not { } entry)
            throw Refusal.NotFound;
        if (entry.Mode == GitMode.Directory)
            return Directory(call, repository, commit, path, entry.Sha);
        return entry.Mode == GitMode.Submodule ? Answer.Json(Submodule(call, repository, commit, path, entry)) : File(call, repository, commit, path, entry);
    }

    private static Answer File(Call call, Repository repository, GitCommit commit, string path, GitFileEntry entry)
    {
        var content = repository.Objects.Blob(entry.Sha);
        if (content.Length > LargeFile)
            throw TooLarge("between 1-100 MB");
        if (call.Accept.Contains("raw", StringComparison.Ordinal))
            return Answer.Raw(content, "application/vnd.github.raw+json; charset=utf-8");
        var json = Entry(call, repository, commit, path, entry, content.Length);
        if (entry.Mode == GitMode.Symlink)
        {
            json["type"] = "symlink";
            json["target"] = Encoding.UTF8.GetString(content);
            return Answer.Json(json);
        }

        var small = content.Length <= SmallFile;
        json["encoding"] = small ? "base64" : "none";
        json["content"] = small ? Lines(content) : "";
        return Answer.Json(json);
    }

    private static Answer Directory(Call call, Repository repository, GitCommit commit, string path, string tree)
    {
        repository.Objects.TryTree(tree, out var entries);
        var items = entries!.Take(MaxDirectory).Select(JsonNode (e) =>
        {
            var below = path.Length == 0 ? e.Name : $"{path}/{e.Name}";
            var size = e.Mode != GitMode.Directory && repository.Objects.TryBlob(e.Sha, out var blob) ? blob.Length : 0;
            var item = Entry(call, repository, commit, below, new GitFileEntry(e.Mode, e.Sha), size);

            // A listing calls submodules files, for the sake of old clients.
            item["type"] = e.Mode switch
            {
                GitMode.Directory => "dir",
                GitMode.Symlink => "symlink",
                _ => "file",
            };
            return item;
        }).ToArray();
        if (!call.Accept.Contains("object", StringComparison.Ordinal))
            return Answer.Json(items);
        var json = Entry(call, repository, commit, path, new GitFileEntry(GitMode.Directory, tree), 0);
        json["type"] = "dir";
        json["entries"] = items;
        return Answer.Json(json);
    }

    private static JsonObject Submodule(Call call, Repository repository, GitCommit commit, string path, GitFileEntry entry)
    {
        var json = Entry(call, repository, commit, path, entry, 0);
        json["type"] = "submodule";
        json["submodule_git_url"] = $"{call.State.Root}/{path}.git";
        json["download_url"] = null;
        return json;
    }

    private static JsonObject Entry(Call call, Repository repository, GitCommit commit, string path, GitFileEntry entry, int size)
    {
        var escaped = JsonText.EscapePath(path);
        var api = RepositoryJson.ApiUrl(call.State, repository);
        var self = $"{api}/contents/{escaped}?ref={commit.Sha}";
        var git = $"{api}/git/{(entry.Mode == GitMode.Directory ? "trees" : "blobs")}/{entry.Sha}";
        var html = $"{RepositoryJson.HtmlUrl(call.State, repository)}/blob/{commit.Sha}/{escaped}";
        return new JsonObject
        {
            ["name"] = path[(path.LastIndexOf('/') + 1)..],
            ["path"] = path,
            ["sha"] = entry.Sha,
            ["size"] = size,
            ["url"] = self,
            ["html_url"] = html,
            ["git_url"] = git,
            ["download_url"] = entry.Mode == GitMode.Directory ? null : $"{RepositoryJson.HtmlUrl(call.State, repository)}/raw/{commit.Sha}/{escaped}",
            ["type"] = "file",
            ["_links"] = new JsonObject { ["self"] = self, ["git"] = git, ["html"] = html },
        };
    }

    private static Answer Put(Call call, Repository repository)
    {
        var branch = call.Text("branch") ?? repository.DefaultBranch;
        var parent = repository.Branch(branch) ?? throw new Refusal(404, $"Branch {branch} not found");
        if (call.Text("content") is not { } content || call.Text("message") is not { } message)
            throw Refusal.Schema(["\"message\" and \"content\" must be supplied."]);
        var bytes = GitRoutes.Base64(content) ?? throw new Refusal(422, "content is not valid Base64");
        var path = call.Values["path"];
        var existing = repository.Objects.EntryAt(parent, path);
        if (existing is { } old && call.Text("sha") != old.Sha)
            throw new Refusal(409, $"{path} does not match {call.Text("sha") ?? ""}");
        var entry = new GitFileEntry(existing?.Mode ?? GitMode.File, repository.Objects.AddBlob(bytes));
        var sha = Pushing.Commit(call.State, repository, parent, [(path, entry)], message, call.Author);
        Pushing.MoveBranch(call.State, repository, branch, sha, call.Author);
        var commit = repository.Objects.Commit(sha);
        return new Answer(existing is null ? 201 : 200, new JsonObject
        {
            ["content"] = Entry(call, repository, commit, path, entry, bytes.Length),
            ["commit"] = GitJson.GitCommit(call.State, repository, commit),
        });
    }

    // The link carries its own permission, so that the token need not be sent to another host.
    private static Answer Tarball(Call call, Repository repository)
    {
        var reference = call.Values.GetValueOrDefault("ref", repository.DefaultBranch);
        var commit = repository.Resolve(reference) ?? throw Refusal.NotFound;
        return Answer.Redirect($"{call.Origin}/_codeload/{repository.FullName}/legacy.tar.gz/{commit.Sha}?token={DownloadToken(repository)}");
    }

    private static Answer Download(Call call)
    {
        var repository = call.State.FindRepository(call.Values["owner"], call.Values["repo"], out _) ?? throw Refusal.NotFound;
        if (repository.Private && call.Query.GetValueOrDefault("token") != DownloadToken(repository))
            throw Refusal.NotFound;
        var commit = repository.Resolve(call.Values["sha"]) ?? throw Refusal.NotFound;
        return Answer.Raw(Archive.Of(repository, commit), "application/x-gzip") with
        {
            Headers = [("Content-Disposition", $"attachment; filename={repository.Owner.Login}-{repository.Name}-{commit.Sha[..7]}.tar.gz")],
        };
    }

    private static string DownloadToken(Repository repository) => GitHubState.NodeId("DL", repository.Id * 7_919).TrimEnd('=');

    private static Refusal TooLarge(string supported) => new(
        403,
        $"This API returns blobs up to 1 MB in size. The requested blob is too large to fetch via the API, but you can use the Git Data API to request blobs up to 100 MB in size ({supported}).",
        new JsonArray(Refusal.Error("Blob", "data", "too_large")));

    // GitHub wraps Base64 at 60 characters.
    private static string Lines(byte[] content)
    {
        var text = Convert.ToBase64String(content);
        return string.Concat(text.Chunk(60).Select(line => new string(line) + "\n"));
    }
}
