using System.Globalization;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using ReviewBot.GitHub.Auth;

namespace ReviewBot.GitHub.Transport;

/// <summary>
/// The one pipeline of an installation, from the outside in: waits for rate limits, renews refused credentials, repeats what failed for a
/// moment, takes turns, and bounds the time of an attempt.
/// </summary>
internal static partial class CallPipeline
{
    private const int MaxRateLimitAttempts = 5;

    // A new token is not known to all of GitHub at once; 1, 2 and 4 s are what others found to be enough.
    private static readonly TimeSpan[] FreshTokenDelays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);

    public static ResiliencePipeline<ApiResponse> Create(
        GitHubOptions options, ICredentialSource credentials, RateGovernor governor, TimeProvider time, ILogger log) =>
        new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(RateLimits(log))
            .AddRetry(Credentials(options, credentials, time))
            .AddRetry(Faults(options, time, log))
            .AddStrategy(_ => new GovernedStrategy(governor, credentials), new GovernedStrategyOptions())
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();

    private static RetryStrategyOptions<ApiResponse> RateLimits(ILogger log) => new()
    {
        Name = "rate limit",
        MaxRetryAttempts = MaxRateLimitAttempts,
        // The governor does the waiting, for this call as for all others that come while the limit stands.
        Delay = TimeSpan.Zero,
        ShouldHandle = a => ValueTask.FromResult(State(a.Context) is { Limit: { } wait } state && state.MayWait(wait)),
        OnRetry = a =>
        {
            var state = State(a.Context);
            Log.RateLimited(log, state.Call.Name, state.Limit.GetValueOrDefault().TotalSeconds);
            return ValueTask.CompletedTask;
        },
    };

    private static RetryStrategyOptions<ApiResponse> Credentials(GitHubOptions options, ICredentialSource credentials, TimeProvider time) => new()
    {
        Name = "credential",
        MaxRetryAttempts = FreshTokenDelays.Length + 1,
        ShouldHandle = a => ValueTask.FromResult(
            credentials.Renewable && a.Outcome.Result switch
            {
                { Status: 401 } => TryOtherwise(State(a.Context), credentials, time),
                { Status: 404 } when State(a.Context).Credential is { IsKnown: false } => TryFresh(State(a.Context), options.TokenSpread, time),
                { Status: < 400 } => Learn(State(a.Context)),
                _ => false,
            }),
        DelayGenerator = a => ValueTask.FromResult<TimeSpan?>(State(a.Context).CredentialDelay),
    };

    /// <summary>A token GitHub has just made is given time to spread; an older one, or one that stays refused, is replaced once.</summary>
    private static bool TryOtherwise(CallState state, ICredentialSource credentials, TimeProvider time)
    {
        if (state.Credential is not { } refused)
            return false;
        if (TryFresh(state, Fresh, time))
            return true;
        if (state.Reminted)
            return false;
        state.Reminted = true;
        state.CredentialDelay = TimeSpan.Zero;
        credentials.Discard(refused);
        return true;
    }

    private static bool Learn(CallState state)
    {
        if (state.Credential is { } answered)
            answered.IsKnown = true;
        return false;
    }

    /// <summary>Where a token is not known yet, what it may see is answered as if it were not there.</summary>
    private static bool TryFresh(CallState state, TimeSpan fresh, TimeProvider time)
    {
        if (state.Credential is not { } young || time.GetUtcNow() - young.MintedAt >= fresh || state.FreshRefusals >= FreshTokenDelays.Length)
            return false;
        state.CredentialDelay = FreshTokenDelays[state.FreshRefusals++];
        return true;
    }

    private static RetryStrategyOptions<ApiResponse> Faults(GitHubOptions options, TimeProvider time, ILogger log) => new()
    {
        Name = "fault",
        MaxRetryAttempts = Math.Max(1, options.MaxAttempts - 1),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(500),
        MaxDelay = TimeSpan.FromSeconds(15),
        ShouldHandle = a => ValueTask.FromResult(options.MaxAttempts > 1 && MayRepeat(State(a.Context).Call, a.Outcome)),
        DelayGenerator = a => ValueTask.FromResult(
            a.Outcome.Result is { } response && RateLimit.RetryAfter(response, time.GetUtcNow()) is { } wait && State(a.Context).MayWait(wait)
                ? wait
                : (TimeSpan?)null),
        OnRetry = a =>
        {
            Log.Repeated(
                log,
                State(a.Context).Call.Name,
                a.Outcome.Exception?.GetBaseException().GetType().Name ?? a.Outcome.Result?.Status.ToString(CultureInfo.InvariantCulture) ?? "no answer");
            return ValueTask.CompletedTask;
        },
    };

    /// <summary>Faults that pass by themselves. A mutation that adds something is repeated only when it never left.</summary>
    private static bool MayRepeat(ApiCall call, Outcome<ApiResponse> outcome) => outcome switch
    {
        { Exception: ConnectionFaultException fault } => fault.NotSent || call.Kind != CallKind.Once,
        { Exception: TimeoutRejectedException } => call.Kind != CallKind.Once,
        { Result.Status: 408 or 500 or 502 or 503 or 504 } => call.Kind != CallKind.Once,
        _ => false,
    };

    private static CallState State(ResilienceContext context) => context.Properties.GetValue(CallState.Key, null!);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "GitHub: {Call} met a rate limit, waiting {Seconds} s")]
        public static partial void RateLimited(ILogger log, string call, double seconds);

        [LoggerMessage(LogLevel.Information, "GitHub: {Call} is repeated after {Cause}")]
        public static partial void Repeated(ILogger log, string call, string cause);
    }
}
