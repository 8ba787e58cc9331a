namespace ReviewBot.Reviews;

/// <summary>
/// The heads of one pull request or merge group on which a check was opened, or was about to be, and that no run has ended since. It
/// outlives the process, so that no check stays open for ever on a commit that nobody looks at any more.
/// </summary>
internal interface IOpenChecks
{
    /// <summary>The heads, none in the usual case.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation);

    /// <summary>Notes a head; to be called before its check is opened.</summary>
    Task AddAsync(string headSha, CancellationToken cancellation);
}
