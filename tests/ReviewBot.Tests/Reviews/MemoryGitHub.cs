using System.Text;
using ReviewBot.GitHub;

namespace ReviewBot.Tests.Reviews;

/// <summary>One pull request in memory: plain fields to set, and what the bot did to it. Every call is written down.</summary>
internal sealed class MemoryGitHub : IGitHub, IGitHubApp
{
    public const string Head = "1111111111111111111111111111111111111111";
    public const string Base = "2222222222222222222222222222222222222222";
    public const string MergeBase = "3333333333333333333333333333333333333333";
    public const long AppId = 5;

    private long _nextId = 1_000;

    public PullRequest PullRequest { get; set; } = new(
        42, "A change", Open: true, Draft: false, Head, Base, "main", "author", 7, new RepositoryName("o", "r"), new RepositoryName("fork", "r"), ChangedFiles: 0,
        "https://github.com/o/r/pull/42");

    public List<ChangedFileEntry> Files { get; } = [];

    public bool FilesComplete { get; set; } = true;

    public bool TreesComplete { get; set; } = true;

    /// <summary>What stands at a commit; everything that is not in here is missing.</summary>
    public Dictionary<(RepositoryName Repository, FileAtCommit File), GitFile> Contents { get; } = [];

    /// <summary>The open pull requests that the head belongs to.</summary>
    public IReadOnlyList<int> PullRequestsOfHead { get; set; } = [];

    public List<Review> Reviews { get; } = [];

    public List<ReviewComment> Comments { get; } = [];

    public List<IssueComment> Conversation { get; } = [];

    public List<CheckRun> Runs { get; } = [];

    public Dictionary<long, CheckRunUpdate> Updates { get; } = [];

    /// <summary>Calls in order, mutations with a leading <c>!</c>.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Asked before each call takes effect: may throw, or change the world.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>Asked after a mutation took effect: the answer may be lost, the process may die.</summary>
    public Action<string> After { get; set; } = _ => { };

    public bool MayResolve { get; set; } = true;

    public IEnumerable<string> Mutations => Calls.Where(c => c.StartsWith('!'));

    public void Change(string path, string content, string? before = null, string status = "modified", string? patch = "@@ -1,1 +1,100 @@")
    {
        Files.Add(new ChangedFileEntry(path, null, status, 1, 1, patch is null ? null : patch + string.Concat(Enumerable.Repeat("\n+x", 100)) + "\n-x"));
        Put(Head, path, content);
        if (before is not null)
            Put(MergeBase, path, before);
    }

    public void Put(string commit, string path, string content) =>
        Contents[(PullRequest.Repository, new FileAtCommit(commit, path))] = new GitFile.Blob(Encoding.UTF8.GetBytes(content));

    public void Push(string sha)
    {
        foreach (var (key, value) in Contents.Where(c => c.Key.File.CommitSha == PullRequest.HeadSha).ToList())
            Contents[(key.Repository, key.File with { CommitSha = sha })] = value;
        PullRequest = PullRequest with { HeadSha = sha };
    }

    public IGitHub ForInstallation(long installationId) => this;

    public Task<AppIdentity> GetIdentityAsync(CancellationToken cancellation) => Task.FromResult(new AppIdentity(AppId, "reviewbot"));

    public Task<long?> FindInstallationAsync(RepositoryName repository, CancellationToken cancellation) => Task.FromResult<long?>(1);

    public Task<PullRequest> GetPullRequestAsync(RepositoryName repository, int number, CancellationToken cancellation) =>
        Ask("pull", () => PullRequest);

    public Task<PullRequestSnapshot> ObserveAsync(RepositoryName repository, int number, string checkName, CancellationToken cancellation) =>
        Ask("observe", () => new PullRequestSnapshot(PullRequest, [.. Reviews], [.. Comments], [.. Conversation], OwnRuns(PullRequest.HeadSha)));

    public Task<Comparison> CompareAsync(RepositoryName repository, string baseSha, string headSha, CancellationToken cancellation) =>
        Ask("compare", () => new Comparison(MergeBase, [.. Files.Take(300)], FilesComplete));

    public Task<IReadOnlyList<ChangedFileEntry>> ListFilesAsync(RepositoryName repository, int number, CancellationToken cancellation) =>
        Ask<IReadOnlyList<ChangedFileEntry>>("files", () => [.. Files.Take(3_000)]);

    public Task ReadFilesAsync(
        RepositoryName repository, IReadOnlyCollection<FileAtCommit> files, long maxBytes, FileSink take, CancellationToken cancellation) =>
        Ask(
            repository == PullRequest.Repository ? "contents" : $"contents of {repository}",
            () =>
            {
                foreach (var file in files)
                    take(file, Contents.GetValueOrDefault((repository, file)) ?? new GitFile.Missing());
                return true;
            });

    public Task<Comparison> CompareTreesAsync(RepositoryName repository, string mergeBaseSha, string headSha, CancellationToken cancellation) =>
        Ask("compare trees", () => new Comparison(MergeBase, [.. Files], TreesComplete));

    public Task<IReadOnlyList<int>> ListPullRequestsOfCommitAsync(RepositoryName repository, string sha, CancellationToken cancellation) =>
        Ask<IReadOnlyList<int>>("pulls of commit", () => PullRequestsOfHead);

    public Task<CheckRun> GetCheckRunAsync(RepositoryName repository, long id, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<CheckRun>> ListCheckRunsAsync(RepositoryName repository, string sha, string checkName, CancellationToken cancellation) =>
        Ask<IReadOnlyList<CheckRun>>("runs", () => OwnRuns(sha));

    public Task<CheckRun> CreateCheckRunAsync(RepositoryName repository, NewCheckRun run, CancellationToken cancellation) => Do("create check", () =>
    {
        Runs.Add(new CheckRun(_nextId, run.Name, run.HeadSha, run.Status, null, run.ExternalId, AppId, $"https://github.com/o/r/runs/{_nextId++}"));
        return Runs[^1];
    });

    public Task<CheckRun> UpdateCheckRunAsync(RepositoryName repository, long id, CheckRunUpdate update, CancellationToken cancellation) => Do("update check", () =>
    {
        var at = Runs.FindIndex(r => r.Id == id);
        Runs[at] = Runs[at] with { Status = update.Status ?? Runs[at].Status, Conclusion = update.Conclusion ?? Runs[at].Conclusion };
        Updates[id] = update;
        return Runs[at];
    });

    public Task<Review> CreateReviewAsync(RepositoryName repository, int number, NewReview review, CancellationToken cancellation) => Do("review", () =>
    {
        var id = _nextId++;
        Reviews.Add(new Review(id, Own: true, review.Body, "COMMENTED", ""));
        Comments.AddRange(review.Comments.Select(c =>
            new ReviewComment(_nextId, Own: true, c.Body, c.Path, c.Line, null, $"thread{_nextId++}", Resolved: false, "")));
        return Reviews[^1];
    });

    public Task UpdateReviewAsync(RepositoryName repository, int number, long reviewId, string body, CancellationToken cancellation) => Do("edit review", () =>
    {
        var at = Reviews.FindIndex(r => r.Id == reviewId);
        return Reviews[at] = Reviews[at] with { Body = body };
    });

    public Task UpdateReviewCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) => Do("edit comment", () =>
    {
        var at = Comments.FindIndex(r => r.Id == commentId);
        return Comments[at] = Comments[at] with { Body = body };
    });

    public Task<bool> ResolveThreadAsync(string threadId, CancellationToken cancellation) => Do("resolve", () =>
    {
        var at = Comments.FindIndex(r => r.ThreadId == threadId);
        Comments[at] = Comments[at] with { Resolved = MayResolve };
        return MayResolve;
    });

    public Task<IssueComment> CreateIssueCommentAsync(RepositoryName repository, int number, string body, CancellationToken cancellation) => Do("comment", () =>
    {
        Conversation.Add(new IssueComment(_nextId++, Own: true, body, ""));
        return Conversation[^1];
    });

    public Task UpdateIssueCommentAsync(RepositoryName repository, long commentId, string body, CancellationToken cancellation) => Do("edit summary", () =>
    {
        var at = Conversation.FindIndex(r => r.Id == commentId);
        return Conversation[at] = Conversation[at] with { Body = body };
    });

    public Task<long> ReplyToReviewCommentAsync(RepositoryName repository, int number, long commentId, string body, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task AddReactionAsync(RepositoryName repository, CommentKind kind, long commentId, Reaction reaction, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<RepositoryRole> GetRoleAsync(RepositoryName repository, string login, CancellationToken cancellation) => throw new NotSupportedException();

    private List<CheckRun> OwnRuns(string sha) => [.. Runs.Where(r => r.HeadSha == sha).OrderByDescending(r => r.Id)];

    private async Task<T> Ask<T>(string call, Func<T> answer)
    {
        await Task.Yield();
        Calls.Add(call);
        Before(call);
        return answer();
    }

    private async Task<T> Do<T>(string call, Func<T> effect)
    {
        await Task.Yield();
        Calls.Add("!" + call);
        Before(call);
        var answer = effect();
        After(call);
        return answer;
    }
}
