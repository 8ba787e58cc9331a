using ReviewBot.Publishing;

namespace ReviewBot.Reviews;

/// <summary>What the reviewer is told once, at start.</summary>
/// <param name="CheckName">The name of the check, so that a staging instance can stand beside.</param>
/// <param name="Version">The version of the program, as the reports name it.</param>
/// <param name="Jobs">Threads of one analysis.</param>
internal sealed record ReviewerOptions(string CheckName, string Version, int Jobs)
{
    /// <summary>What the rules' pages say.</summary>
    public AdviceOf Advice { get; init; } = static _ => null;
}
