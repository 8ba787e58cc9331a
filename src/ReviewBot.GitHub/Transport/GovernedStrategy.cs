using Polly;
using ReviewBot.GitHub.Auth;

namespace ReviewBot.GitHub.Transport;

/// <summary>
/// Lets an attempt through when it is its turn and has a credential, and tells the governor of the answer. None of that counts as the
/// attempt's time.
/// </summary>
internal sealed class GovernedStrategy(RateGovernor governor, ICredentialSource credentials) : ResilienceStrategy<ApiResponse>
{
    protected override async ValueTask<Outcome<ApiResponse>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<ApiResponse>>> callback, ResilienceContext context, TState state)
    {
        var call = context.Properties.GetValue(CallState.Key, null!);
        try
        {
            using var turn = await governor.EnterAsync(call, context.CancellationToken);
            call.Credential = await credentials.CurrentAsync(context.CancellationToken);
            var outcome = await callback(context, state);
            call.Limit = outcome.Result is { } response ? governor.Observe(response) : null;
            return outcome;
        }
        catch (Exception e) when (e is GitHubException or OperationCanceledException)
        {
            return Outcome.FromException<ApiResponse>(e);
        }
    }
}

/// <summary>Options of <see cref="GovernedStrategy"/>: none, the type is what Polly asks for.</summary>
internal sealed class GovernedStrategyOptions : ResilienceStrategyOptions;
