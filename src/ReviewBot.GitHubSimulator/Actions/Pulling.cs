using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>What happens to pull requests as a whole.</summary>
internal static class Pulling
{
    public static Pull Open(
        GitHubState state, Repository repository, Repository headRepository, string head, string baseBranch, string title, string? body, Account author, bool draft)
    {
        var headSha = headRepository.Branch(head) ?? throw Refusal.Invalid("PullRequest", "head", "invalid");
        var baseSha = repository.Branch(baseBranch) ?? throw Refusal.Invalid("PullRequest", "base", "invalid");
        if (repository.Pulls.Values.Any(p => p.Open && p.HeadRepository == headRepository && p.HeadRef == head && p.BaseRef == baseBranch))
        {
            throw Refusal.Invalid(
                Refusal.Error("PullRequest", null, "custom", $"A pull request already exists for {headRepository.Owner.Login}:{head}."));
        }

        if (CommitGraph.Between(repository.Objects, baseSha, headSha).Count == 0)
            throw Refusal.Invalid(Refusal.Error("PullRequest", null, "custom", $"No commits between {baseBranch} and {head}"));
        var pull = new Pull
        {
            Id = state.NextId("pull"),
            Number = repository.NextNumber(),
            Repository = repository,
            HeadRepository = headRepository,
            HeadOwner = headRepository.Owner,
            HeadRef = head,
            HeadSha = headSha,
            BaseRef = baseBranch,
            BaseSha = baseSha,
            Author = author,
            Title = title,
            Body = body,
            Draft = draft,
            CreatedAt = state.Now,
            UpdatedAt = state.Now,
        };
        repository.Pulls.Add(pull.Number, pull);
        state.Events.PullRequest("opened", pull, author);
        return pull;
    }

    public static void Close(GitHubState state, Pull pull, Account sender, bool merge)
    {
        if (!pull.Open)
            throw new Refusal(422, "Pull request is not open");
        if (merge)
        {
            pull.MergeCommitSha = pull.MergeGroupSha ?? Merge(state, pull, sender, $"Merge pull request #{pull.Number} from {pull.HeadOwner.Login}/{pull.HeadRef}");
            (pull.MergedAt, pull.MergedBy) = (state.Now, sender);
        }

        if (pull.MergeGroupSha is not null)
            LeaveMergeGroup(state, pull, merge ? "merged" : "dequeued");
        pull.Open = false;
        pull.ClosedAt = pull.UpdatedAt = state.Now;
        state.Events.PullRequest("closed", pull, sender);
        if (merge)
            Pushing.MoveBranch(state, pull.Repository, pull.BaseRef, pull.MergeCommitSha!, sender);
    }

    public static void Reopen(GitHubState state, Pull pull, Account sender)
    {
        if (pull.Open || pull.MergedAt is not null)
            throw Refusal.Invalid("PullRequest", "state", "invalid");
        pull.Open = true;
        pull.ClosedAt = null;
        pull.UpdatedAt = state.Now;
        pull.BaseSha = pull.Repository.Branch(pull.BaseRef) ?? pull.BaseSha;
        pull.HeadSha = pull.HeadRepository?.Branch(pull.HeadRef) ?? pull.HeadSha;
        state.Events.PullRequest("reopened", pull, sender);
    }

    public static void SetDraft(GitHubState state, Pull pull, bool draft, Account sender)
    {
        if (pull.Draft == draft)
            return;
        pull.Draft = draft;
        pull.UpdatedAt = state.Now;
        state.Events.PullRequest(draft ? "converted_to_draft" : "ready_for_review", pull, sender);
    }

    public static void Edit(GitHubState state, Pull pull, string? title, string? body, string? baseBranch, Account sender)
    {
        var changes = new JsonObject();
        if (title is not null && title != pull.Title)
        {
            changes["title"] = new JsonObject { ["from"] = pull.Title };
            pull.Title = title;
        }

        if (body is not null && body != pull.Body)
        {
            changes["body"] = new JsonObject { ["from"] = pull.Body ?? "" };
            pull.Body = body;
        }

        if (baseBranch is not null && baseBranch != pull.BaseRef)
        {
            var sha = pull.Repository.Branch(baseBranch)
                ?? throw Refusal.Invalid("PullRequest", "base", "invalid", $"Proposed base branch '{baseBranch}' was not found");
            changes["base"] = new JsonObject
            {
                ["ref"] = new JsonObject { ["from"] = pull.BaseRef },
                ["sha"] = new JsonObject { ["from"] = pull.BaseSha },
            };
            (pull.BaseRef, pull.BaseSha) = (baseBranch, sha);
        }

        if (changes.Count == 0)
            return;
        pull.UpdatedAt = state.Now;
        state.Events.PullRequest("edited", pull, sender, ("changes", changes));
    }

    /// <summary>Puts the pull request into the merge queue, alone, and answers the head of its group.</summary>
    public static string EnterMergeGroup(GitHubState state, Pull pull)
    {
        if (!pull.Open || pull.Draft)
            throw new Refusal(422, "Pull request is not mergeable");
        pull.MergeGroupSha = Merge(state, pull, pull.Author, $"Merge pull request #{pull.Number} from {pull.HeadOwner.Login}/{pull.HeadRef}");
        var name = $"gh-readonly-queue/{pull.BaseRef}/pr-{pull.Number}-{pull.BaseSha}";
        Pushing.MoveBranch(state, pull.Repository, name, pull.MergeGroupSha, pull.Author);
        state.Events.MergeGroup("checks_requested", pull, pull.MergeGroupSha);
        return pull.MergeGroupSha;
    }

    public static void LeaveMergeGroup(GitHubState state, Pull pull, string reason)
    {
        if (pull.MergeGroupSha is not { } head)
            return;
        pull.MergeGroupSha = null;
        pull.Repository.Refs.Remove($"refs/heads/gh-readonly-queue/{pull.BaseRef}/pr-{pull.Number}-{pull.BaseSha}");
        state.Events.MergeGroup("destroyed", pull, head, reason);
    }

    /// <summary>A merge commit on the tip of the base: file by file, where both sides changed a file the head's wins.</summary>
    public static string Merge(GitHubState state, Pull pull, Account author, string message)
    {
        var files = new Dictionary<string, GitFileEntry>(pull.Objects.FilesOf(pull.BaseSha), StringComparer.Ordinal);
        foreach (var file in pull.Files)
        {
            files.Remove(file.PreviousPath ?? file.Path);
            if (file.New is { } entry)
                files[file.Path] = entry;
        }

        var by = state.SignatureOf(author);
        return pull.Objects.AddCommit(pull.Objects.AddFiles(files), [pull.BaseSha, pull.HeadSha], by, by, message).Sha;
    }
}
