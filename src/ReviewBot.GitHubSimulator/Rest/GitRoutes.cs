using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>The git database: blobs, trees, commits, refs.</summary>
internal static class GitRoutes
{
    private const int MaxTreeEntries = 100_000;

    public static void Map(RouteTable routes)
    {
        routes.MapRepository("GET", "git/blobs/{sha}", "contents:read", Blob);
        routes.MapRepository("POST", "git/blobs", "contents:write", NewBlob);
        routes.MapRepository("GET", "git/trees/{sha*}", "contents:read", Tree);
        routes.MapRepository("POST", "git/trees", "contents:write", NewTree);
        routes.MapRepository("GET", "git/commits/{sha}", "contents:read", Commit);
        routes.MapRepository("POST", "git/commits", "contents:write", NewCommit);
        routes.MapRepository("GET", "git/ref/{ref*}", "contents:read", Ref);
        routes.MapRepository("GET", "git/matching-refs/{ref*}", "contents:read", MatchingRefs);
        routes.MapRepository("POST", "git/refs", "contents:write", NewRef);
        routes.MapRepository("PATCH", "git/refs/{ref*}", "contents:write", MoveRef);
        routes.MapRepository("DELETE", "git/refs/{ref*}", "contents:write", DeleteRef);
    }

    public static byte[]? Base64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Answer Blob(Call call, Repository repository)
    {
        if (!repository.Objects.TryBlob(call.Values["sha"], out var content))
            throw Refusal.NotFound;
        if (call.Accept.Contains("raw", StringComparison.Ordinal))
            return Answer.Raw(content, "application/vnd.github.raw+json; charset=utf-8");
        var json = BlobLink(call, repository, call.Values["sha"]);
        json["node_id"] = "B_kwDO" + call.Values["sha"];
        json["size"] = content.Length;
        json["content"] = Convert.ToBase64String(content, Base64FormattingOptions.None);
        json["encoding"] = "base64";
        return Answer.Json(json);
    }

    private static Answer NewBlob(Call call, Repository repository)
    {
        var content = call.Text("content") ?? throw Refusal.Schema(["\"content\" wasn't supplied."]);
        var bytes = call.Text("encoding") == "base64"
            ? Base64(content) ?? throw new Refusal(422, "Invalid Base64")
            : Encoding.UTF8.GetBytes(content);
        return Answer.Created(BlobLink(call, repository, repository.Objects.AddBlob(bytes)));
    }

    private static JsonObject BlobLink(Call call, Repository repository, string sha) => new()
    {
        ["sha"] = sha,
        ["url"] = $"{RepositoryJson.ApiUrl(call.State, repository)}/git/blobs/{sha}",
    };

    private static Answer Tree(Call call, Repository repository)
    {
        var sha = call.Values["sha"];
        var tree = repository.Objects.TryTree(sha, out _) ? sha : repository.Resolve(sha)?.Tree ?? throw Refusal.NotFound;
        var recursive = call.Query.ContainsKey("recursive");
        var entries = new List<(string Path, GitFileEntry Entry)>();
        Walk(repository.Objects, tree, "", recursive, entries);
        return Answer.Json(TreeJson(call, repository, sha, entries));
    }

    private static void Walk(ObjectStore objects, string tree, string prefix, bool recursive, List<(string Path, GitFileEntry Entry)> found)
    {
        objects.TryTree(tree, out var entries);
        foreach (var entry in entries!)
        {
            if (found.Count > MaxTreeEntries)
                return;
            found.Add((prefix + entry.Name, new GitFileEntry(entry.Mode, entry.Sha)));
            if (recursive && entry.Mode == GitMode.Directory)
                Walk(objects, entry.Sha, prefix + entry.Name + "/", recursive, found);
        }
    }

    private static JsonObject TreeJson(Call call, Repository repository, string sha, List<(string Path, GitFileEntry Entry)> entries)
    {
        var git = $"{RepositoryJson.ApiUrl(call.State, repository)}/git";
        var truncated = entries.Count > MaxTreeEntries;
        return new JsonObject
        {
            ["sha"] = sha,
            ["url"] = $"{git}/trees/{sha}",
            ["tree"] = entries.Take(MaxTreeEntries).Select(JsonNode (e) =>
            {
                var type = GitMode.TypeOf(e.Entry.Mode);
                var item = new JsonObject
                {
                    ["path"] = e.Path,
                    ["mode"] = GitMode.Padded(e.Entry.Mode),
                    ["type"] = type,
                    ["sha"] = e.Entry.Sha,
                };
                if (type == "blob")
                    item["size"] = repository.Objects.Blob(e.Entry.Sha).Length;
                if (type != "commit")
                    item["url"] = $"{git}/{type}s/{e.Entry.Sha}";
                return item;
            }).ToArray(),
            ["truncated"] = truncated,
        };
    }

    private static Answer NewTree(Call call, Repository repository)
    {
        var files = new Dictionary<string, GitFileEntry>(StringComparer.Ordinal);
        if (call.Text("base_tree") is { } baseTree)
        {
            var known = repository.Objects.TryTree(baseTree, out _) ? baseTree : repository.Objects.FindCommit(baseTree)?.Tree;
            files = new Dictionary<string, GitFileEntry>(
                repository.Objects.FilesOfTree(known ?? throw new Refusal(422, "base_tree is not a valid tree oid")), StringComparer.Ordinal);
        }

        foreach (var item in call.Body["tree"] as JsonArray ?? throw Refusal.Schema(["\"tree\" wasn't supplied."]))
            Put(repository, files, item as JsonObject ?? []);
        var sha = repository.Objects.AddFiles(files);
        var entries = new List<(string Path, GitFileEntry Entry)>();
        Walk(repository.Objects, sha, "", recursive: false, entries);
        return Answer.Created(TreeJson(call, repository, sha, entries));
    }

    private static void Put(Repository repository, Dictionary<string, GitFileEntry> files, JsonObject item)
    {
        var path = (string?)item["path"] ?? throw new Refusal(422, "tree.path is missing");
        var mode = ((string?)item["mode"] ?? GitMode.File).TrimStart('0');
        if (mode == GitMode.Directory)
        {
            if (!repository.Objects.TryTree((string?)item["sha"] ?? "", out _))
                throw new Refusal(422, "tree.sha is not a valid tree");
            foreach (var (below, entry) in repository.Objects.FilesOfTree((string)item["sha"]!))
                files[$"{path}/{below}"] = entry;
        }
        else if ((string?)item["content"] is { } content)
        {
            files[path] = new GitFileEntry(mode, repository.Objects.AddBlob(Encoding.UTF8.GetBytes(content)));
        }
        else if ((string?)item["sha"] is { } sha)
        {
            if (mode != GitMode.Submodule && !repository.Objects.TryBlob(sha, out _))
                throw new Refusal(422, "tree.sha " + sha + " is not a valid blob");
            files[path] = new GitFileEntry(mode, sha);
        }
        else
        {
            files.Remove(path);
        }
    }

    private static Answer Commit(Call call, Repository repository) => repository.Objects.TryCommit(call.Values["sha"], out var commit)
        ? Answer.Json(GitJson.GitCommit(call.State, repository, commit))
        : throw Refusal.NotFound;

    private static Answer NewCommit(Call call, Repository repository)
    {
        var tree = call.Text("tree") ?? "";
        if (!repository.Objects.TryTree(tree, out _))
            throw new Refusal(422, "Tree SHA does not exist");
        var parents = (call.Body["parents"] as JsonArray ?? []).Select(p => (string?)p ?? "").ToList();
        if (parents.Find(p => !repository.Objects.TryCommit(p, out _)) is not null)
            throw new Refusal(422, "Parent SHA does not exist or is not a commit object");
        var by = call.State.SignatureOf(call.Author);
        var commit = repository.Objects.AddCommit(tree, parents, by, by, call.Text("message") ?? "");
        return Answer.Created(GitJson.GitCommit(call.State, repository, commit));
    }

    private static Answer Ref(Call call, Repository repository)
    {
        var name = "refs/" + call.Values["ref"];
        var sha = repository.Refs.GetValueOrDefault(name) ?? PullRef(repository, name) ?? throw Refusal.NotFound;
        return Answer.Json(GitJson.Ref(call.State, repository, name, sha));
    }

    private static Answer MatchingRefs(Call call, Repository repository) => call.Page(
        repository.Refs.Where(r => r.Key.StartsWith("refs/" + call.Values["ref"], StringComparison.Ordinal)).ToList(),
        r => GitJson.Ref(call.State, repository, r.Key, r.Value));

    // refs/pull/N/head stays even when the fork is gone.
    private static string? PullRef(Repository repository, string name)
    {
        var parts = name.Split('/');
        return parts is ["refs", "pull", var number, "head"] && int.TryParse(number, out var n) && repository.Pulls.TryGetValue(n, out var pull)
            ? pull.HeadSha
            : null;
    }

    private static Answer NewRef(Call call, Repository repository)
    {
        var name = call.Text("ref") ?? "";
        var sha = call.Text("sha") ?? "";
        if (!name.StartsWith("refs/", StringComparison.Ordinal) || name.Count(c => c == '/') < 2)
            throw new Refusal(422, "Reference name must start with 'refs/' and contain at least two slashes");
        if (repository.Refs.ContainsKey(name))
            throw new Refusal(422, "Reference already exists");
        Set(call, repository, name, sha);
        return Answer.Created(GitJson.Ref(call.State, repository, name, sha));
    }

    private static Answer MoveRef(Call call, Repository repository)
    {
        var name = "refs/" + call.Values["ref"];
        var sha = call.Text("sha") ?? "";
        if (!repository.Refs.TryGetValue(name, out var old))
            throw new Refusal(422, "Reference does not exist");
        if (!repository.Objects.TryCommit(sha, out _))
            throw new Refusal(422, "Object does not exist");
        if (call.Flag("force") != true && !CommitGraph.Ancestors(repository.Objects, sha).Contains(old))
            throw new Refusal(422, "Update is not a fast forward");
        Set(call, repository, name, sha);
        return Answer.Json(GitJson.Ref(call.State, repository, name, sha));
    }

    private static Answer DeleteRef(Call call, Repository repository) => repository.Refs.Remove("refs/" + call.Values["ref"])
        ? Answer.NoContent
        : throw new Refusal(422, "Reference does not exist");

    private static void Set(Call call, Repository repository, string name, string sha)
    {
        if (!repository.Objects.TryCommit(sha, out _))
            throw new Refusal(422, "Object does not exist");
        if (name.StartsWith("refs/heads/", StringComparison.Ordinal))
            Pushing.MoveBranch(call.State, repository, name["refs/heads/".Length..], sha, call.Author);
        else
            repository.Refs[name] = sha;
    }
}
