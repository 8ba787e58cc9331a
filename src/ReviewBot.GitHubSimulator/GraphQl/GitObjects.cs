using System.Globalization;
using System.Text;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Refs, commits, trees and blobs in GraphQL.</summary>
internal sealed class GitObjects(GraphObjects objects)
{
    // Longer texts are cut; the client sees isTruncated.
    private const int MaxText = 512_000;

    private GitHubState State => objects.State;

    public GraphObject? Ref(Repository repository, string name)
    {
        var full = repository.Refs.ContainsKey(name) ? name : "refs/heads/" + name;
        if (!repository.Refs.TryGetValue(full, out var sha))
            return null;
        var slash = full.IndexOf('/', "refs/".Length) + 1;
        return new GraphObject("Ref", (field, _) => field switch
        {
            "id" => $"REF_{repository.Id}_{full}",
            "name" => full[slash..],
            "prefix" => full[..slash],
            "target" => Commit(repository, repository.Objects.Commit(sha)),
            "repository" => objects.Repository(repository),
            _ => throw GraphObjects.Unknown(field),
        });
    }

    /// <summary>By oid, or by an expression such as <c>main:src/a.cs</c>.</summary>
    public GraphObject? Find(Repository repository, FieldArguments arguments)
    {
        objects.Demand(repository, "contents:read");
        if (arguments.Text("oid") is { } oid)
            return ByOid(repository, oid);
        if (arguments.Text("expression") is not { } expression)
            throw new GraphQlException("UNPROCESSABLE", "Either `expression` or `oid` must be given.");
        var colon = expression.IndexOf(':', StringComparison.Ordinal);
        if (repository.Resolve(colon < 0 ? expression : expression[..colon]) is not { } commit)
            return colon < 0 ? ByOid(repository, expression) : null;
        if (colon < 0)
            return Commit(repository, commit);
        return repository.Objects.EntryAt(commit.Sha, expression[(colon + 1)..]) is { } entry ? Target(repository, entry) : null;
    }

    public GraphObject Commit(Repository repository, GitCommit commit) => new("Commit", (field, arguments) => Common(repository, commit.Sha, "C", field) ?? field switch
    {
        "message" => commit.Message,
        "messageHeadline" => commit.Message.Split('\n')[0],
        "committedDate" => commit.Committer.When.Iso(),
        "authoredDate" => commit.Author.When.Iso(),
        "url" => GitJson.HtmlUrl(State, repository, commit.Sha),
        "additions" => Rest.RepositoryRoutes.FilesOf(repository, commit).Sum(f => f.Diff.Additions),
        "deletions" => Rest.RepositoryRoutes.FilesOf(repository, commit).Sum(f => f.Diff.Deletions),
        "tree" => Tree(repository, commit.Tree, ""),
        "file" => File(repository, commit, arguments.Required("path")),
        "parents" => commit.Parents.Select(p => Commit(repository, repository.Objects.Commit(p))).ToList(),
        "checkSuites" => objects.Checks.Suites(repository, commit.Sha, arguments.Object("filterBy")),
        "statusCheckRollup" => objects.Checks.Rollup(repository, commit),
        "associatedPullRequests" => repository.Pulls.Values.Where(p => p.Commits.Any(c => c.Sha == commit.Sha)).Select(objects.Pull).ToList(),
        _ => throw GraphObjects.Unknown(field),
    });

    private GraphObject? ByOid(Repository repository, string oid)
    {
        var store = repository.Objects;
        if (store.TryCommit(oid, out var commit))
            return Commit(repository, commit);
        if (store.TryTree(oid, out _))
            return Tree(repository, oid, "");
        return store.TryBlob(oid, out var blob) ? Blob(repository, oid, blob) : null;
    }

    private GraphObject? Target(Repository repository, GitFileEntry entry) => entry.Mode switch
    {
        GitMode.Directory => Tree(repository, entry.Sha, ""),
        GitMode.Submodule => null,
        _ => Blob(repository, entry.Sha, repository.Objects.Blob(entry.Sha)),
    };

    private GraphObject? File(Repository repository, GitCommit commit, string path)
    {
        objects.Demand(repository, "contents:read");
        return repository.Objects.EntryAt(commit.Sha, path) is { } entry ? Entry(repository, path, entry) : null;
    }

    private GraphObject Entry(Repository repository, string path, GitFileEntry entry)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return new GraphObject("TreeEntry", (field, _) => field switch
        {
            "name" => name,
            "path" => path,

            // The mode as a plain number: 100644 in octal is 33188.
            "mode" => Convert.ToInt32(entry.Mode, 8),
            "type" => GitMode.TypeOf(entry.Mode),
            "oid" => entry.Sha,
            "size" => repository.Objects.TryBlob(entry.Sha, out var blob) ? blob.Length : 0,
            "extension" => Path.GetExtension(name),
            "isGenerated" => false,
            "object" => Target(repository, entry),
            "submodule" => entry.Mode == GitMode.Submodule ? Submodule(path, entry) : null,
            "repository" => objects.Repository(repository),
            _ => throw GraphObjects.Unknown(field),
        });
    }

    private GraphObject Submodule(string path, GitFileEntry entry) => new("Submodule", (field, _) => field switch
    {
        "name" or "path" => path,
        "gitUrl" => $"{State.Root}/{path}.git",
        "subprojectCommitOid" => entry.Sha,
        "branch" => null,
        _ => throw GraphObjects.Unknown(field),
    });

    private GraphObject Tree(Repository repository, string sha, string prefix) => new("Tree", (field, _) => Common(repository, sha, "T", field) ?? field switch
    {
        "entries" => repository.Objects.TryTree(sha, out var entries)
            ? entries.Select(e => Entry(repository, prefix + e.Name, new GitFileEntry(e.Mode, e.Sha))).ToList()
            : null,
        _ => throw GraphObjects.Unknown(field),
    });

    private GraphObject Blob(Repository repository, string sha, byte[] content)
    {
        var binary = FileDiff.LooksBinary(content);
        return new GraphObject("Blob", (field, _) => Common(repository, sha, "B", field) ?? field switch
        {
            "byteSize" => content.Length,
            "isBinary" => binary,
            "isTruncated" => !binary && content.Length > MaxText,
            "text" => binary ? null : Text(content.AsSpan(0, Math.Min(content.Length, MaxText))),
            _ => throw GraphObjects.Unknown(field),
        });
    }

    // GitHub transcodes what is not UTF-8; the text then has other bytes than the blob.
    private static string Text(ReadOnlySpan<byte> content)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            return utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return content.Length == MaxText ? Encoding.UTF8.GetString(content) : Encoding.Latin1.GetString(content);
        }
    }

    private object? Common(Repository repository, string sha, string prefix, string field) => field switch
    {
        "id" => string.Create(CultureInfo.InvariantCulture, $"{prefix}_kwDO{repository.Id}{sha}"),
        "oid" => sha,
        "abbreviatedOid" => sha[..7],
        "commitUrl" => GitJson.HtmlUrl(State, repository, sha),
        "commitResourcePath" => $"/{repository.FullName}/commit/{sha}",
        "repository" => objects.Repository(repository),
        _ => null,
    };
}
