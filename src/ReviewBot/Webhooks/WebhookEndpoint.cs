using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using ReviewBot.GitHub;
using ReviewBot.Storage;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary><c>POST /webhooks</c>: verify, store, answer. Nothing else happens in the request.</summary>
internal sealed partial class WebhookEndpoint(
    WebhookSignature signature, AllowedOwners owners, Inbox inbox, BodyBudget budget, TimeProvider clock, ILogger<WebhookEndpoint> log)
{
    /// <summary>Where GitHub is to send.</summary>
    public const string Path = "/webhooks";

    /// <summary>GitHub: "Webhook payloads are capped at 25 MB."</summary>
    public const int MaxBody = 25 * 1024 * 1024;

    private const int RetryAfterSeconds = 30;

    /// <summary>One answer for a missing and for a wrong signature: it tells nothing about which it was.</summary>
    private const string NotSigned = "The signature in X-Hub-Signature-256 is missing or wrong. Check the webhook secret.";

    private const string TooLong = "The body took too long.";

    private static readonly TimeSpan ReadTime = TimeSpan.FromSeconds(30);

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>Adds the endpoint. Another method than POST is answered with 405 by the routing itself.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, HandleAsync);

    private async Task HandleAsync(HttpContext context)
    {
        var (status, words) = await DecideAsync(context.Request, context.RequestAborted);
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        // Whoever stopped sending in the middle may still listen.
        await context.Response.WriteAsync(words + "\n", CancellationToken.None);
    }

    private async Task<(int Status, string Words)> DecideAsync(HttpRequest request, CancellationToken aborted)
    {
        if (Name(request, "X-GitHub-Event") is not { } name) return (StatusCodes.Status400BadRequest, "The header X-GitHub-Event is missing or not a name.");
        if (Name(request, "X-GitHub-Delivery") is not { } id) return (StatusCodes.Status400BadRequest, "The header X-GitHub-Delivery is missing or not an id.");
        // Before the body: whoever does not even claim to be GitHub takes no memory.
        if (!WebhookSignature.IsWellFormed(request.Headers["X-Hub-Signature-256"]))
        {
            Log.Refused(log, id, name, StatusCodes.Status401Unauthorized);
            return (StatusCodes.Status401Unauthorized, NotSigned);
        }

        var contentType = request.ContentType ?? "";
        if (!IsUnderstood(contentType))
        {
            return (StatusCodes.Status415UnsupportedMediaType, "The body must be application/json or application/x-www-form-urlencoded.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        limit.CancelAfter(ReadTime);
        try
        {
            using var body = await RawBody.ReadAsync(request.Body, MaxBody, budget, clock, limit.Token);
            return body.End switch
            {
                BodyEnd.TooLarge => (StatusCodes.Status413PayloadTooLarge, "The body is larger than 25 MB."),
                BodyEnd.TooSlow => (StatusCodes.Status408RequestTimeout, TooLong),
                BodyEnd.NoRoom => (StatusCodes.Status503ServiceUnavailable, "Too much is being received at the moment."),
                _ => await JudgeAsync(request, new Head(name, id, contentType), body, aborted),
            };
        }
        catch (BadHttpRequestException fault)
        {
            Log.Refused(log, id, name, fault.StatusCode);
            return fault.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? (fault.StatusCode, "The body is larger than 25 MB.")
                : (fault.StatusCode, "The body could not be read to its end.");
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return (StatusCodes.Status408RequestTimeout, TooLong);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            return (StatusCodes.Status400BadRequest, "The body could not be read to its end.");
        }
    }

    private async Task<(int Status, string Words)> JudgeAsync(HttpRequest request, Head head, RawBody body, CancellationToken aborted)
    {
        if (!signature.IsValid(body.Bytes, request.Headers["X-Hub-Signature-256"]))
        {
            Log.Refused(log, head.DeliveryId, head.Event, StatusCodes.Status401Unauthorized);
            return (StatusCodes.Status401Unauthorized, NotSigned);
        }

        if (owners.Restricts && !owners.Allows(OwnerOf(head, body.Bytes)))
        {
            Log.Dropped(log, head.DeliveryId, head.Event);
            return (StatusCodes.Status202Accepted, "Not used here.");
        }

        var delivery = new Delivery(head.DeliveryId, head.Event, head.ContentType, Gzip.Compress(body.Bytes));
        body.Dispose();
        return await inbox.StoreAsync(delivery, aborted)
            ? (StatusCodes.Status202Accepted, "Stored.")
            : (StatusCodes.Status503ServiceUnavailable, "The delivery could not be stored. Deliver it again later.");
    }

    /// <summary>The owner that an event belongs to. What cannot be read is stored, where the router says so.</summary>
    private static string? OwnerOf(Head head, ReadOnlySpan<byte> body)
    {
        try
        {
            return WebhookPayload.Parse(head.Event, body, head.ContentType).OwnerLogin;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Name(HttpRequest request, string header) =>
        request.Headers[header] is [{ Length: > 0 and <= 100 } value] && !value.AsSpan().ContainsAnyExcept(NameCharacters) ? value : null;

    private static bool IsUnderstood(string contentType)
    {
        var kind = contentType.AsSpan();
        if (kind.IndexOf(';') is var end and >= 0) kind = kind[..end];
        kind = kind.Trim();
        return kind.Equals("application/json", StringComparison.OrdinalIgnoreCase) ||
            kind.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
    }

    private readonly record struct Head(string Event, string DeliveryId, string ContentType);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Delivery} {Event} refused with {Status}")]
        public static partial void Refused(ILogger logger, string delivery, string @event, int status);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Delivery} {Event} dropped: its owner may not use this bot")]
        public static partial void Dropped(ILogger logger, string delivery, string @event);
    }
}
