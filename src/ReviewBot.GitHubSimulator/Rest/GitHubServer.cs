using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.GraphQl;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.Pages;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>One HTTP request from its first byte to its answer: faults, credentials, limits, routes, conditional requests.</summary>
internal sealed class GitHubServer
{
    private const string NoUserAgent =
        "\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).\r\n";

    private static readonly string[] s_versions = ["2022-11-28", "2026-03-10"];

    private readonly GitHubState _state;
    private readonly RequestLog _log;
    private readonly FaultList _faults;
    private readonly RouteTable _routes = new();
    private readonly PageRoutes _pages;

    public GitHubServer(GitHubState state, RequestLog log, FaultList faults)
    {
        (_state, _log, _faults) = (state, log, faults);
        _pages = new PageRoutes(state);
        AppRoutes.Map(_routes);
        HookRoutes.Map(_routes);
        RepositoryRoutes.Map(_routes);
        ContentRoutes.Map(_routes);
        GitRoutes.Map(_routes);
        PullRoutes.Map(_routes);
        ReviewRoutes.Map(_routes);
        ReviewCommentRoutes.Map(_routes);
        IssueRoutes.Map(_routes);
        CheckRoutes.Map(_routes);
        StatusRoutes.Map(_routes);
        _routes.Map("POST", "graphql", GraphQlEndpoint.Answer);
    }

    public static string NameOf(Viewer viewer) => viewer switch
    {
        Viewer.OfInstallation i => $"installation ID {i.Token.Installation.Id}",
        Viewer.Person p => $"user ID {p.Account.Id}",
        Viewer.App => "the App",
        _ => "127.0.0.1",
    };

    public async Task ServeAsync(HttpContext context)
    {
        var (path, query, segments) = Target(context);
        if (_pages.Find(context.Request.Method, segments, context.Request.Headers.Accept.ToString()) is { } page)
        {
            await WriteAsync(context, page);
            return;
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        var entry = _log.Begin(context.Request.Method, path + query, body);
        var fault = _faults.Take(context.Request.Method, path + query);
        if (fault is { Delay.Ticks: > 0 })
            await Task.Delay(fault.Delay, _state.Options.Clock, context.RequestAborted);
        var answer = fault is { AfterEffect: false } ? null : Handle(context, path, segments, body);
        if (fault is not null)
            answer = FaultList.AnswerOf(fault);
        entry.Status = answer?.Status ?? 0;
        if (answer is null)
            context.Abort();
        else
            await WriteAsync(context, answer);
    }

    private Answer Handle(HttpContext context, string path, string[] segments, byte[] body)
    {
        var request = context.Request;
        if (string.IsNullOrEmpty(request.Headers.UserAgent))
            return Answer.Page(NoUserAgent, 403);
        var version = request.Headers["X-GitHub-Api-Version"].ToString();
        if (version.Length > 0 && !s_versions.Contains(version, StringComparer.Ordinal))
        {
            return Answer.Error(
                400, $"The API version \"{version}\" is not supported. Supported versions are: {string.Join(", ", s_versions)}.");
        }

        if (!TryParse(request.Method, body, out var json))
            return Answer.Error(400, "Problems parsing JSON");
        if (json is not JsonObject parsed)
            return Answer.Error(400, "Body should be a JSON object");
        lock (_state.Gate)
            return Governed(context, path, segments, parsed);
    }

    private Answer Governed(HttpContext context, string path, string[] segments, JsonObject body)
    {
        var request = context.Request;
        Viewer viewer = new Viewer.Anonymous();
        Answer answer;
        var resource = segments is ["graphql"] ? "graphql" : "core";
        try
        {
            viewer = Credentials.Identify(_state, request.Headers.Authorization);
            var call = new Call
            {
                State = _state,
                Method = request.Method,
                Path = path,
                Segments = Renamed(segments),
                Query = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal),
                Headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                Origin = $"{request.Scheme}://{request.Host}",
                Viewer = viewer,
                Body = body,
            };
            answer = Limited(call, resource) ?? Routed(call);
        }
        catch (Refusal refusal)
        {
            answer = Answer.Of(refusal);
        }

        return Finished(request, viewer, resource, answer);
    }

    private Answer Routed(Call call)
    {
        var handler = _routes.Find(call);
        return handler is not null
            ? handler(call)
            : Answer.Error(404, $"The simulator has no endpoint {call.Method} {call.Path}");
    }

    private Answer? Limited(Call call, string resource)
    {
        if (call.Segments is ["rate_limit"])
            return null;
        var name = NameOf(call.Viewer);
        if (!_state.Limits.TryUse($"{name}/{resource}", _state.Now))
        {
            var message = $"API rate limit exceeded for {name}.";
            return resource == "graphql"
                ? Answer.Json(new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["type"] = "RATE_LIMITED", ["message"] = message }) })
                : Answer.Error(403, message);
        }

        var creates = call.Method == "POST" && (call.Segments.Contains("pulls") || call.Segments.Contains("issues") || RecordedRequest.IsGraphQlMutation(call.Segments, call.Body));
        if (!creates || _state.Limits.TryCreate(name, _state.Options.Clock.GetUtcNow(), out var wait))
            return null;
        return Answer.Error(
            403,
            "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.") with
        {
            Headers = [("Retry-After", wait.ToString(CultureInfo.InvariantCulture))],
        };
    }

    // A 304 and the question for the limits themselves cost nothing.
    private Answer Finished(HttpRequest request, Viewer viewer, string resource, Answer answer)
    {
        var name = $"{NameOf(viewer)}/{resource}";
        var headers = new List<(string, string)>(answer.Headers);
        if (request.Method == "GET" && answer is { Status: 200, Node: not null })
        {
            var bytes = Encoding.UTF8.GetBytes(answer.Node.ToJsonString(JsonSettings.Options));
            var tag = ETag(bytes, request.Headers.Authorization.ToString());
            headers.Add(("ETag", tag));
            answer = answer with { Bytes = bytes, ContentType = "application/json; charset=utf-8" };
            if (request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag))
            {
                answer = new Answer(304, null);
                _state.Limits.GiveBack(name, _state.Now);
            }
        }

        var (used, remaining, reset) = _state.Limits.Look(name, _state.Now);
        headers.AddRange(
        [
            ("X-RateLimit-Limit", _state.Limits.Limit.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Used", used.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Reset", reset.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Resource", resource),
            ("X-GitHub-Media-Type", "github.v3; format=json"),
            ("X-GitHub-Api-Version-Selected", request.Headers["X-GitHub-Api-Version"].Count > 0 ? request.Headers["X-GitHub-Api-Version"].ToString() : s_versions[0]),
        ]);
        return answer with { Headers = headers };
    }

    private static string ETag(byte[] body, string authorization)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(authorization));
        return $"W/\"{Convert.ToHexStringLower(hash.GetHashAndReset())}\"";
    }

    // "/repositories/{id}/…" is what redirects and links of renamed repositories point to.
    private string[] Renamed(string[] segments) =>
        segments is ["repositories", var id, ..]
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && _state.Repositories.TryGetValue(number, out var repository)
                ? ["repos", repository.Owner.Login, repository.Name, .. segments[2..]]
                : segments;

    private static bool TryParse(string method, byte[] body, out JsonNode? json)
    {
        json = new JsonObject();
        if (method == "GET" || body.Length == 0)
            return true;
        try
        {
            json = JsonNode.Parse(body);

            // Duplicate names are found only when the object is first read.
            _ = (json as JsonObject)?.Count;
            return true;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }

    // The target as it was sent: a slash in a ref may come as %2F and must not split a segment.
    private static (string Path, string Query, string[] Segments) Target(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var question = raw.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? raw : raw[..question];
        var query = question < 0 ? "" : raw[question..];
        if (path.StartsWith("/api/v3/", StringComparison.Ordinal) || path == "/api/graphql")
            path = path[(path[5] == 'v' ? 7 : 4)..];
        return (path, query, [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)]);
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.Server = "github.com";
        response.Headers["X-GitHub-Request-Id"] = context.TraceIdentifier;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        var bytes = answer.Bytes ?? (answer.Node is null ? null : Encoding.UTF8.GetBytes(answer.Node.ToJsonString(JsonSettings.Options)));
        if (bytes is null || answer.Status is 204 or 304)
            return;
        response.ContentType = answer.ContentType ?? "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
