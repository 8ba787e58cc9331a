namespace ReviewBot.Reviews;

/// <summary>Git could not do what was asked of it. The message says what happened, the remedy what the person can do about it.</summary>
internal sealed class LocalGitException : Exception
{
    /// <summary>An error with its remedy.</summary>
    /// <param name="message">What happened, and where.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="usage">True when what was asked for is wrong (no such ref), false when it could not be done.</param>
    public LocalGitException(string message, string remedy, bool usage = false)
        : base(message) => (Remedy, IsUsage) = (remedy, usage);

    /// <summary>What to do.</summary>
    public string Remedy { get; }

    /// <summary>Whether what was asked for is wrong.</summary>
    public bool IsUsage { get; }
}
