using System.Buffers;
using System.Net.Http.Headers;
using ReviewBot.GitHub.Auth;

namespace ReviewBot.GitHub.Transport;

/// <summary>One request and its answer over HTTP. Follows redirects by hand, so that our credential never reaches another host.</summary>
internal sealed class HttpExchange(HttpClient client, ApiRoot root)
{
    private const int MaxRedirects = 5;

    private static readonly ProductInfoHeaderValue UserAgent =
        new("ReviewBot", typeof(HttpExchange).Assembly.GetName().Version?.ToString(3));

    public async Task<ApiResponse> SendAsync(ApiCall call, Credential credential, string? etag, CancellationToken cancellation)
    {
        try
        {
            var target = call.Target;
            for (var redirects = 0; redirects <= MaxRedirects; redirects++)
            {
                using var request = Request(call, target, credential, etag);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (Redirect(call, target, response) is not { } next)
                    return await ReadAsync(call, response, cancellation);
                target = next;
            }

            throw new GitHubException(GitHubFailure.Unexpected, $"{call.Name}: redirected more than {MaxRedirects} times");
        }
        catch (HttpRequestException e)
        {
            throw new ConnectionFaultException(NeverSent(e), e);
        }
        catch (IOException e)
        {
            throw new ConnectionFaultException(notSent: false, e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            // The handler's own time limit, which is that for connecting.
            throw new ConnectionFaultException(notSent: true, e);
        }
    }

    private static bool NeverSent(HttpRequestException e) =>
        e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private HttpRequestMessage Request(ApiCall call, Uri target, Credential credential, string? etag)
    {
        var request = new HttpRequestMessage(call.Method, target);
        request.Headers.UserAgent.Add(UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", ApiCall.Json);
        // Pinned: 2026-03-10 and later versions leave out or rename what is read here.
        request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", "2022-11-28");
        if (root.Owns(target))
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + credential.Value);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (call.Body is { } body)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }

    /// <summary>
    /// Where to go on, or <c>null</c> for an answer. "301 Permanent redirection … 302, 307 Temporary redirection": GitHub redirects what is
    /// not GET by 307, so any other redirect of it is not followed, and nothing with a body is sent to another host.
    /// </summary>
    private Uri? Redirect(ApiCall call, Uri from, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is not (301 or 302 or 303 or 307 or 308))
            return null;

        var next = response.Headers.Location is { } location ? new Uri(from, location) : null;
        var reading = call.Method == HttpMethod.Get;
        var allowed = next is { Scheme: "https" or "http" }
            && (reading || status is 307 or 308)
            && (root.Owns(next) || (reading && (next.Scheme == "https" || from.Scheme == "http")));
        return allowed
            ? next
            : throw new GitHubException(GitHubFailure.Unexpected, $"{call.Name}: a redirect that cannot be followed ({status})", status);
    }

    private static async Task<ApiResponse> ReadAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await BoundedBodyAsync(call, response.Content, cancellation);
        return new ApiResponse(call, (int)response.StatusCode, body)
        {
            ETag = First(response, "ETag"),
            Link = First(response, "Link"),
            RetryAfter = First(response, "Retry-After"),
            RateLimitRemaining = First(response, "X-RateLimit-Remaining"),
            RateLimitReset = First(response, "X-RateLimit-Reset"),
        };
    }

    private static async Task<byte[]> BoundedBodyAsync(ApiCall call, HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
            {
                if (body.Length + read > call.MaxBytes)
                    throw new GitHubException(GitHubFailure.Unexpected, $"{call.Name}: the answer is longer than {call.MaxBytes} bytes");
                body.Write(buffer, 0, read);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // As sent: the typed properties drop what they cannot parse, and an ETag has to be given back unchanged.
    private static string? First(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
