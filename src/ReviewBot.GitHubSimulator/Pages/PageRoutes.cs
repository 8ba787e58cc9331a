using System.Globalization;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Pages;

/// <summary>Which address shows which page. Pages are for whoever sits at this machine: they ask for no credentials.</summary>
internal sealed class PageRoutes(GitHubState state)
{
    private static readonly HashSet<string> s_api = new(
        ["api", "app", "app-manifests", "graphql", "installation", "meta", "orgs", "rate_limit", "repos", "repositories", "user", "users", "_codeload"],
        StringComparer.Ordinal);

    /// <summary>The page of an address; <c>null</c> when it is the API's.</summary>
    public Answer? Find(string method, string[] segments, string accept)
    {
        if (method != "GET" || (segments.Length > 0 && s_api.Contains(segments[0])))
            return null;
        if (segments.Length == 0 && !accept.Contains("text/html", StringComparison.Ordinal))
            return null;
        lock (state.Gate)
        {
            var answer = segments.Length == 0 ? IndexPage.Of(state) : InRepository(segments);
            return answer is null ? null : Guarded(answer);
        }
    }

    private Answer? InRepository(string[] segments)
    {
        if (segments.Length < 2 || state.FindRepository(segments[0], segments[1], out _) is not { } repository)
            return null;
        var rest = segments.AsSpan(2);
        return rest switch
        {
            [] => IndexPage.Of(state, repository),
            ["pull", var number, ..] => Pull(repository, number),
            ["runs", var id] => Run(repository, id),
            ["commit", var sha] => repository.Resolve(sha) is { } commit ? CommitPage.Of(repository, commit) : Missing("commit"),
            ["blob", var sha, .. var path] => File(repository, sha, path, raw: false),
            ["raw", var sha, .. var path] => File(repository, sha, path, raw: true),
            _ => null,
        };
    }

    private static Answer Pull(Repository repository, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && repository.Pulls.TryGetValue(n, out var pull)
            ? new PullPage(pull).Render()
            : Missing("pull request");

    private static Answer Run(Repository repository, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && repository.CheckRuns.TryGetValue(number, out var run)
            ? CheckSection.Page(repository, run)
            : Missing("check run");

    private static Answer File(Repository repository, string sha, ReadOnlySpan<string> segments, bool raw)
    {
        var path = string.Join('/', segments!);
        if (repository.Resolve(sha) is not { } commit
            || repository.Objects.EntryAt(commit.Sha, path) is not { } entry
            || entry.Mode == GitMode.Directory)
        {
            return Missing("file");
        }

        var content = repository.Objects.DiffContent(entry);

        // Always as plain text: the content is not ours.
        return raw ? Answer.Raw(content, "text/plain; charset=utf-8") : BlobPage.Of(repository, commit, path, content);
    }

    private static Answer Missing(string what) => Answer.Page(new Html().Element("h1", "", $"There is no such {what}.").Page("Not found"), 404);

    private static Answer Guarded(Answer answer) => answer with
    {
        Headers =
        [
            .. answer.Headers,
            ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
        ],
    };
}
