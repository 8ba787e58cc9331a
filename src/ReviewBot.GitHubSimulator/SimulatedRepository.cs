using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator;

/// <summary>A repository of the simulated GitHub, with a real commit graph in memory. What people do happens through it, webhooks included.</summary>
public sealed class SimulatedRepository
{
    private readonly GitHubState _state;
    private readonly Repository _repository;

    internal SimulatedRepository(GitHubState state, Repository repository) => (_state, _repository) = (state, repository);

    /// <summary>The numeric id.</summary>
    public long Id => _repository.Id;

    /// <summary>The owner's login.</summary>
    public string Owner => _repository.Owner.Login;

    /// <summary>The name.</summary>
    public string Name => _repository.Name;

    /// <summary>
    /// Pushes a commit to a branch and answers its sha. A <c>null</c> content deletes the file. The branch is made from
    /// <paramref name="from"/> (a branch or sha, default <c>main</c>) when it does not exist. <paramref name="force"/> puts the commit on top
    /// of <paramref name="from"/> even when the branch exists.
    /// </summary>
    public string Push(string branch, IReadOnlyDictionary<string, byte[]?> changes, string message = "change", string? from = null, bool force = false, string author = "octocat")
    {
        ArgumentNullException.ThrowIfNull(changes);
        var files = changes.ToDictionary(c => c.Key, c => c.Value is { } content ? PushedFile.File(content) : null, StringComparer.Ordinal);
        return Push(branch, files, message, from, force, author);
    }

    /// <summary>Pushes files of any mode; otherwise as the other one. A file that stays a file keeps its mode only when it is given here.</summary>
    public string Push(string branch, IReadOnlyDictionary<string, PushedFile?> changes, string message = "change", string? from = null, bool force = false, string author = "octocat")
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_state.Gate)
        {
            var tip = _repository.Branch(branch);
            var parent = tip is null || force ? Sha(from ?? _repository.DefaultBranch) : tip;
            var account = _state.Account(author);
            var entries = changes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, Entry(c.Value)));
            var sha = Pushing.Commit(_state, _repository, parent, entries, message, account);
            Pushing.MoveBranch(_state, _repository, branch, sha, account);
            return sha;
        }
    }

    /// <summary>Merges a branch or sha into a branch, as <c>git merge</c> would, and answers the sha of the merge commit.</summary>
    public string MergeInto(string branch, string other, string author = "octocat")
    {
        lock (_state.Gate)
        {
            var (ours, theirs) = (Sha(branch), Sha(other));
            var mergeBase = CommitGraph.MergeBase(_repository.Objects, ours, theirs) ?? ours;
            var files = new Dictionary<string, GitFileEntry>(_repository.Objects.FilesOf(ours), StringComparer.Ordinal);
            foreach (var file in TreeComparison.Compare(_repository.Objects, mergeBase, theirs))
            {
                files.Remove(file.PreviousPath ?? file.Path);
                if (file.New is { } entry)
                    files[file.Path] = entry;
            }

            var account = _state.Account(author);
            var by = _state.SignatureOf(account);
            var sha = _repository.Objects.AddCommit(_repository.Objects.AddFiles(files), [ours, theirs], by, by, $"Merge {other} into {branch}").Sha;
            Pushing.MoveBranch(_state, _repository, branch, sha, account);
            return sha;
        }
    }

    /// <summary>The sha a branch, tag or abbreviation stands for.</summary>
    public string Resolve(string reference)
    {
        lock (_state.Gate)
            return Sha(reference);
    }

    /// <summary>Opens a pull request and answers its number.</summary>
    public int OpenPullRequest(string head, string title = "A change", string baseBranch = "main", string author = "octocat", bool draft = false)
    {
        lock (_state.Gate)
            return Pulling.Open(_state, _repository, _repository, head, baseBranch, title, null, _state.Account(author), draft).Number;
    }

    /// <summary>
    /// Pushes to a branch of the author's fork, which is made when needed, and opens a pull request from there unless there is one; answers
    /// its number. The App is not installed on the fork.
    /// </summary>
    public int ForkPullRequest(string author, string branch, IReadOnlyDictionary<string, byte[]?> changes, string title = "A change", string baseBranch = "main")
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_state.Gate)
        {
            var fork = Fork(author) ?? _state.AddRepository(author, _repository.Name, _repository.Private, _repository);
            var parent = fork.Branch(branch) ?? Sha(baseBranch);
            var account = _state.Account(author);
            var entries = changes.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => (c.Key, Entry(c.Value is null ? null : PushedFile.File(c.Value))));
            Pushing.MoveBranch(_state, fork, branch, Pushing.Commit(_state, fork, parent, entries, "change", account), account);
            var open = _repository.Pulls.Values.FirstOrDefault(p => p.Open && p.HeadRepository == fork && p.HeadRef == branch);
            return (open ?? Pulling.Open(_state, _repository, fork, branch, baseBranch, title, null, account, draft: false)).Number;
        }
    }

    /// <summary>Deletes somebody's fork. The heads of its pull requests have no repository any more.</summary>
    public void DeleteFork(string author)
    {
        lock (_state.Gate)
        {
            var fork = Fork(author) ?? throw new InvalidOperationException($"{author} has no fork.");
            fork.Deleted = true;
            foreach (var pull in _repository.Pulls.Values.Where(p => p.HeadRepository == fork))
                pull.HeadRepository = null;
        }
    }

    /// <summary>Closes a pull request.</summary>
    public void ClosePullRequest(int number, bool merge = false) => With(number, pull => Pulling.Close(_state, pull, _repository.Owner, merge));

    /// <summary>Opens a closed pull request again.</summary>
    public void ReopenPullRequest(int number) => With(number, pull => Pulling.Reopen(_state, pull, pull.Author));

    /// <summary>Marks a draft ready.</summary>
    public void MarkReady(int number) => With(number, pull => Pulling.SetDraft(_state, pull, draft: false, pull.Author));

    /// <summary>Turns a pull request into a draft.</summary>
    public void ConvertToDraft(int number) => With(number, pull => Pulling.SetDraft(_state, pull, draft: true, pull.Author));

    /// <summary>Gives a pull request another base branch.</summary>
    public void Retarget(int number, string newBase) => With(number, pull => Pulling.Edit(_state, pull, null, null, newBase, pull.Author));

    /// <summary>Gives a pull request another title.</summary>
    public void Retitle(int number, string title) => With(number, pull => Pulling.Edit(_state, pull, title, null, null, pull.Author));

    /// <summary>Puts a pull request into the merge queue, in a group of its own, and answers the group's head.</summary>
    public string RequestMergeGroup(int number) => With(number, pull => Pulling.EnterMergeGroup(_state, pull));

    /// <summary>Takes a pull request out of the merge queue: <c>merged</c>, <c>invalidated</c> or <c>dequeued</c>.</summary>
    public void DestroyMergeGroup(int number, string reason = "dequeued") => With(number, pull => Pulling.LeaveMergeGroup(_state, pull, reason));

    /// <summary>Writes in the conversation and answers the comment's id.</summary>
    public long Comment(int number, string author, string body) =>
        With(number, pull => Talking.Comment(_state, pull, Writer(author), body).Id);

    /// <summary>Replies in a review thread and answers the comment's id.</summary>
    public long Reply(int number, long reviewCommentId, string author, string body) => With(number, pull =>
    {
        var to = pull.ReviewComments.Find(c => c.Id == reviewCommentId)
            ?? throw new InvalidOperationException($"There is no review comment {reviewCommentId}.");
        return Reviewing.Reply(_state, pull, Writer(author), to, body).Id;
    });

    /// <summary>Presses Re-run on a check run.</summary>
    public void RerequestCheckRun(long checkRunId, string author)
    {
        lock (_state.Gate)
            _state.Events.CheckRun("rerequested", _repository, Run(checkRunId), _state.Account(author));
    }

    /// <summary>Presses Re-run all checks on the head of a pull request.</summary>
    public void RerequestCheckSuite(int number, string author) => With(number, pull =>
        _state.Events.CheckSuite("rerequested", _repository, Pushing.SuiteFor(_state, _repository, pull.HeadSha), _state.Account(author)));

    /// <summary>Presses one of the App's own buttons on a check run.</summary>
    public void RequestAction(long checkRunId, string identifier, string author)
    {
        lock (_state.Gate)
        {
            var run = Run(checkRunId);
            if (run.Actions.All(a => a.Identifier != identifier))
                throw new InvalidOperationException($"Check run {checkRunId} has no button '{identifier}'.");
            _state.Events.CheckRun("requested_action", _repository, run, _state.Account(author), identifier);
        }
    }

    /// <summary>Lets a person in: read, triage, write, maintain or admin. A custom role has a name of its own over one of these.</summary>
    public void SetRole(string login, string role, string? customName = null)
    {
        if (role is not ("read" or "triage" or "write" or "maintain" or "admin"))
            throw new ArgumentException($"'{role}' is no role.", nameof(role));
        lock (_state.Gate)
        {
            _state.Account(login);
            _repository.Roles[login] = (role, customName ?? role);
        }
    }

    /// <summary>Gives the repository another name. The old one redirects.</summary>
    public void Rename(string newName)
    {
        lock (_state.Gate)
        {
            var former = _repository.Name;
            _state.RememberFormerName(_repository);
            _repository.Name = newName;
            _state.Events.Repository("renamed", _repository, new JsonObject
            {
                ["repository"] = new JsonObject { ["name"] = new JsonObject { ["from"] = former } },
            });
        }
    }

    /// <summary>Gives the repository to somebody else, who has the App installed, too. The old name redirects.</summary>
    public void Transfer(string newOwner)
    {
        lock (_state.Gate)
        {
            var former = _repository.Owner;
            _state.RememberFormerName(_repository);
            _repository.Owner = _state.Account(newOwner);
            _state.Cover(_repository);
            _state.Events.Repository("transferred", _repository, new JsonObject
            {
                ["owner"] = new JsonObject { ["from"] = new JsonObject { ["user"] = AccountJson.User(_state, former) } },
            });
        }
    }

    /// <summary>Deletes the repository.</summary>
    public void Delete()
    {
        lock (_state.Gate)
        {
            _state.Events.Repository("deleted", _repository, null);
            _repository.Deleted = true;
        }
    }

    /// <summary>What stands on a pull request, for assertions.</summary>
    public SimulatedPullRequest PullRequest(int number) => With(number, pull => PullSnapshot.Of(_state, pull));

    /// <summary>The check runs of a commit, oldest first.</summary>
    public IReadOnlyList<SimulatedCheckRun> CheckRuns(string sha)
    {
        lock (_state.Gate)
            return PullSnapshot.CheckRuns(_repository, sha);
    }

    private void With(int number, Action<Pull> action) => With(number, pull =>
    {
        action(pull);
        return true;
    });

    private T With<T>(int number, Func<Pull, T> action)
    {
        lock (_state.Gate)
        {
            return action(_repository.Pulls.GetValueOrDefault(number)
                ?? throw new InvalidOperationException($"{_repository.FullName} has no pull request {number}."));
        }
    }

    // A login ending in [bot] writes as a bot.
    private Account Writer(string login) => _state.Account(login, login.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User");

    private Repository? Fork(string author) => _state.Repositories.Values.FirstOrDefault(r => !r.Deleted && r.Parent == _repository && r.Owner.Login == author);

    private CheckRun Run(long id) =>
        _repository.CheckRuns.GetValueOrDefault(id) ?? throw new InvalidOperationException($"There is no check run {id}.");

    private string Sha(string reference) =>
        _repository.Resolve(reference)?.Sha ?? throw new InvalidOperationException($"{_repository.FullName} has no '{reference}'.");

    private GitFileEntry? Entry(PushedFile? file) => file is null
        ? null
        : new GitFileEntry(file.Mode, file.Commit ?? _repository.Objects.AddBlob(file.Content!));
}
