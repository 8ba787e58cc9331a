using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;
using ReviewBot.GitHub.Auth;

namespace ReviewBot.GitHub.Transport;

/// <summary>GitHub's API under one identity: its credential, limits, pipeline and remembered answers.</summary>
internal sealed class Connection : IDisposable
{
    private const int MaxPages = 1_000;

    private readonly HttpExchange _exchange;
    private readonly RateGovernor _governor;
    private readonly ResiliencePipeline<ApiResponse> _pipeline;
    private readonly long _installation;
    private readonly EtagCache _remembered;

    /// <param name="installation">Whose connection it is; 0 for the App's own.</param>
    public Connection(
        long installation,
        ApiRoot root,
        HttpExchange exchange,
        EtagCache remembered,
        ICredentialSource credentials,
        GitHubOptions options,
        TimeProvider time,
        ILogger log)
    {
        _installation = installation;
        _remembered = remembered;
        Root = root;
        Options = options;
        Time = time;
        _exchange = exchange;
        _governor = new RateGovernor(time, options.MutationPacing);
        _pipeline = CallPipeline.Create(options, credentials, _governor, time, log);
    }

    public ApiRoot Root { get; }

    public GitHubOptions Options { get; }

    public TimeProvider Time { get; }

    public Task<ApiResponse> GetAsync(Uri target, CancellationToken cancellation) =>
        SendAsync(new ApiCall(HttpMethod.Get, target, CallKind.Read), cancellation);

    public async Task<T> GetAsync<T>(Uri target, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        (await GetAsync(target, cancellation)).Read(type);

    /// <summary>All pages, in order.</summary>
    public async Task<List<T>> GetPagesAsync<T>(Uri first, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var pages = new List<T>();
        var seen = new HashSet<Uri>();
        for (var target = first; target is not null;)
        {
            if (!seen.Add(target) || seen.Count > MaxPages)
                throw new GitHubException(GitHubFailure.Unexpected, $"GET {Plain.Line(first.AbsolutePath, 200)}: the pages have no end");
            var page = await GetAsync(target, cancellation);
            pages.Add(page.Read(type));
            target = NextPage(page);
        }

        return pages;
    }

    public Task<ApiResponse> SendAsync<T>(
        HttpMethod method, Uri target, CallKind kind, T body, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        SendAsync(new ApiCall(method, target, kind) { Body = JsonSerializer.SerializeToUtf8Bytes(body, type) }, cancellation);

    /// <summary>Makes a call. What comes back is a success; everything else is thrown.</summary>
    public async Task<ApiResponse> SendAsync(ApiCall call, CancellationToken cancellation)
    {
        var state = new CallState(call, Options.MaxRateLimitWait);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(CallState.Key, state);
        try
        {
            var response = await _pipeline.ExecuteAsync(AttemptAsync, context, state);
            return response.Success && state.Limit is null ? response : throw Refusal.Of(response, state.Limit);
        }
        catch (ConnectionFaultException e)
        {
            throw Unavailable(call, "no connection", !e.NotSent, e.InnerException);
        }
        catch (TimeoutRejectedException e)
        {
            throw Unavailable(call, $"no answer within {Options.AttemptTimeout.TotalSeconds:F0} s", mayHaveTakenEffect: true, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _governor.Dispose();

    private async ValueTask<ApiResponse> AttemptAsync(ResilienceContext context, CallState state)
    {
        var call = state.Call;
        var known = call.Conditional ? _remembered.Find(_installation, call) : null;
        var response = await _exchange.SendAsync(call, state.Credential!, known?.ETag, context.CancellationToken);
        if (response.Status == 304 && known is not null)
            return known;
        if (call.Conditional && response.Status == 200)
            _remembered.Keep(_installation, response);
        return response;
    }

    private Uri? NextPage(ApiResponse page)
    {
        if (LinkHeader.Next(page.Link) is not { } link)
            return null;
        // Relative addresses do not occur, but cost nothing.
        return Uri.TryCreate(Root.GraphQL, link, out var next) && Root.Owns(next)
            ? next
            : throw new GitHubException(GitHubFailure.Unexpected, $"{page.Call.Name}: the next page is on another host");
    }

    private static GitHubException Unavailable(ApiCall call, string what, bool mayHaveTakenEffect, Exception? inner) =>
        new(GitHubFailure.Unavailable, $"{call.Name}: {what}{(inner is HttpRequestException { HttpRequestError: var e } ? $" ({e})" : "")}", inner: inner)
        {
            MayHaveTakenEffect = mayHaveTakenEffect && call.Kind == CallKind.Once,
        };
}
