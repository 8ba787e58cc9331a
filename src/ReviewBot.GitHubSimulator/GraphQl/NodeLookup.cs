using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Finds things by their GraphQL ids, as far as the viewer may see them.</summary>
internal sealed class NodeLookup(GraphObjects objects)
{
    private IEnumerable<Repository> Visible =>
        objects.State.Repositories.Values.Where(r => !r.Deleted && Access.CanSee(objects.Viewer, r));

    private IEnumerable<Pull> Pulls => Visible.SelectMany(r => r.Pulls.Values);

    public GraphObject? Find(string id)
    {
        if (Thread(id) is { } thread)
            return objects.Talk.Thread(thread.Pull, thread.Thread);
        if (GitHubState.IdOf("R", id) is { } repositoryId)
            return Visible.FirstOrDefault(r => r.Id == repositoryId) is { } repository ? objects.Repository(repository) : null;
        if (GitHubState.IdOf("PR", id) is { } pullId)
            return Pulls.FirstOrDefault(p => p.Id == pullId) is { } pull ? objects.Pull(pull) : null;
        if (GitHubState.IdOf("PRR", id) is { } reviewId)
            return Pulls.SelectMany(p => p.Reviews.Where(r => r.Id == reviewId).Select(r => objects.Talk.Review(p, r))).FirstOrDefault();
        if (ReviewComment(id) is { } comment)
            return objects.Talk.ReviewComment(comment.Pull, comment.Comment);
        if (IssueComment(id) is { } issueComment)
            return objects.Talk.IssueComment(issueComment.Pull, issueComment.Comment);
        if (GitHubState.IdOf("CR", id) is { } runId)
            return Visible.Where(r => r.CheckRuns.ContainsKey(runId)).Select(r => objects.Checks.Run(r, r.CheckRuns[runId])).FirstOrDefault();
        if (GitHubState.IdOf("CS", id) is { } suiteId)
            return Visible.Where(r => r.CheckSuites.ContainsKey(suiteId)).Select(r => objects.Checks.Suite(r, r.CheckSuites[suiteId])).FirstOrDefault();
        return null;
    }

    public (Pull Pull, long Thread)? Thread(string id)
    {
        if (GitHubState.IdOf("PRRT", id) is not { } thread)
            return null;
        var pull = Pulls.FirstOrDefault(p => p.ReviewComments.Exists(c => c.ThreadId == thread));
        return pull is null ? null : (pull, thread);
    }

    public (Pull Pull, ReviewComment Comment)? ReviewComment(string id)
    {
        if (GitHubState.IdOf("PRRC", id) is not { } number)
            return null;
        foreach (var pull in Pulls)
        {
            if (pull.ReviewComments.Find(c => c.Id == number) is { } comment)
                return (pull, comment);
        }

        return null;
    }

    public (Pull Pull, IssueComment Comment)? IssueComment(string id)
    {
        if (GitHubState.IdOf("IC", id) is not { } number)
            return null;
        foreach (var pull in Pulls)
        {
            if (pull.Comments.Find(c => c.Id == number) is { } comment)
                return (pull, comment);
        }

        return null;
    }

    public (Pull Pull, Review Review)? Review(string id)
    {
        if (GitHubState.IdOf("PRR", id) is not { } number)
            return null;
        foreach (var pull in Pulls)
        {
            if (pull.Reviews.Find(r => r.Id == number) is { } review)
                return (pull, review);
        }

        return null;
    }
}
