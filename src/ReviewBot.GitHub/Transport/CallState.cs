using Polly;
using ReviewBot.GitHub.Auth;

namespace ReviewBot.GitHub.Transport;

/// <summary>What the attempts at one call know of each other.</summary>
internal sealed class CallState(ApiCall call, TimeSpan maxWait)
{
    public static readonly ResiliencePropertyKey<CallState> Key = new("ReviewBot.GitHub.CallState");

    public ApiCall Call { get; } = call;

    /// <summary>What the last attempt was made with.</summary>
    public Credential? Credential { get; set; }

    /// <summary>The wait that the last answer asked for, when it was a rate limit.</summary>
    public TimeSpan? Limit { get; set; }

    /// <summary>The time already spent on rate limits.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>How long to wait before trying a refused credential again.</summary>
    public TimeSpan CredentialDelay { get; set; }

    public int FreshRefusals { get; set; }

    public bool Reminted { get; set; }

    public bool MayWait(TimeSpan wait) => Waited + wait <= maxWait;
}
