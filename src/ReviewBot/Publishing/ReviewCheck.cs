using System.Globalization;
using ReviewBot.GitHub;

namespace ReviewBot.Publishing;

/// <summary>The check run of one review: opened before anything else, concluded after everything else.</summary>
internal sealed class ReviewCheck
{
    /// <summary>Annotations of one request; a conclusion with no more of them is one call, which happens whole or not at all.</summary>
    private const int AnnotationsOfOneCall = 50;

    private readonly IGitHub _github;
    private readonly RepositoryName _repository;
    private readonly NewCheckRun _fresh;
    private readonly List<CheckRun> _pending;

    private ReviewCheck(IGitHub github, RepositoryName repository, NewCheckRun fresh, CheckRun run, List<CheckRun> pending)
    {
        (_github, _repository, _fresh, Run, _pending) = (github, repository, fresh, run, pending);
    }

    /// <summary>The run as GitHub answered it.</summary>
    public CheckRun Run { get; }

    private bool IsReused => _pending.Contains(Run);

    /// <summary>Takes up an unconcluded run of ours on the head, or creates one.</summary>
    /// <param name="github">The installation.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="subject">What is reviewed, for the external id: a number, or <c>mg</c> for a merge group.</param>
    /// <param name="headSha">The head.</param>
    /// <param name="standing">Our runs on that head.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ReviewCheck> OpenAsync(
        IGitHub github, RepositoryName repository, string name, string subject, string headSha, IReadOnlyList<CheckRun> standing,
        CancellationToken cancellation)
    {
        var own = standing.Where(r => r.Name == name && r.HeadSha == headSha).ToList();
        var pending = Pending(own.Where(r => IsOf(r, subject)));
        var attempt = own.Count + 1;
        var fresh = new NewCheckRun(
            name, headSha, string.Create(CultureInfo.InvariantCulture, $"reviewbot:{subject}:{headSha}:{attempt}"), "in_progress");
        var run = pending.Count > 0 ? pending[0] : await github.CreateCheckRunAsync(repository, fresh, cancellation);
        return new ReviewCheck(github, repository, fresh, run, pending);
    }

    /// <summary>Whether a run reviews this subject: check runs belong to a commit, and several pull requests may have the same one.</summary>
    public static bool IsOf(CheckRun run, string subject) =>
        run.ExternalId is { } id && id.StartsWith($"reviewbot:{subject}:", StringComparison.Ordinal);

    /// <summary>
    /// The pull requests beside this one whose newest concluded run on the same commit failed. GitHub shows the newest run of a name, so a
    /// green one of ours would lift the block that stands for them.
    /// </summary>
    public static IReadOnlyList<int> FailedElsewhere(IEnumerable<CheckRun> standing, string subject) =>
        [.. standing
            .Where(r => r is { Status: "completed", ExternalId: not null } && r.Conclusion != "cancelled" && !IsOf(r, subject))
            .GroupBy(r => r.ExternalId!.Split(':') is ["reviewbot", var other, ..] && int.TryParse(other, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(g => g.Key != 0 && g.MaxBy(r => r.Id)!.Conclusion == "failure")
            .Select(g => g.Key)
            .Order()];

    /// <summary>The runs that are not concluded, newest first.</summary>
    public static List<CheckRun> Pending(IEnumerable<CheckRun> runs) =>
        [.. runs.Where(r => r.Status != "completed").OrderByDescending(r => r.Id)];

    /// <summary>
    /// Concludes the run, and before it any other of ours that was left open: the verdict is the last word. Annotations append, so a run of which an earlier process may
    /// have written a part is not written to again when they take more than one call: a fresh one is concluded in its place.
    /// </summary>
    public async Task ConcludeAsync(CheckConclusion conclusion, CancellationToken cancellation)
    {
        var id = IsReused && conclusion.Annotations.Count > AnnotationsOfOneCall
            ? (await _github.CreateCheckRunAsync(_repository, _fresh, cancellation)).Id
            : Run.Id;
        var closed = CheckText.Trouble("cancelled", "Taken up by a later run", "A later run of this check stands for it.");
        foreach (var left in _pending.Where(r => r.Id != id))
            await ConcludeAsync(_github, _repository, left.Id, closed, cancellation);
        await ConcludeAsync(_github, _repository, id, conclusion, cancellation);
    }

    /// <summary>Concludes any run of ours.</summary>
    public static Task ConcludeAsync(
        IGitHub github, RepositoryName repository, long id, CheckConclusion conclusion, CancellationToken cancellation) =>
        github.UpdateCheckRunAsync(
            repository,
            id,
            new CheckRunUpdate("completed", conclusion.Conclusion, conclusion.Output, conclusion.Annotations, conclusion.Actions),
            cancellation);
}
