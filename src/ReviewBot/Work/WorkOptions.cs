namespace ReviewBot.Work;

/// <summary>How the workers work.</summary>
internal sealed record WorkOptions
{
    /// <summary>Jobs at a time.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Jobs at a time for one installation.</summary>
    public int MaxPerInstallation { get; init; } = int.MaxValue;

    /// <summary>How long a silent worker is believed to be alive.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one job may take; a review that takes longer ends as trouble.</summary>
    public TimeSpan MaxTimePerJob { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long running jobs may go on when the server stops; what is not done by then is put back.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(15);
}
