using System.Globalization;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;
using ReviewBot.GitHubSimulator.Webhooks;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>The App's webhook: what was delivered, and once more please.</summary>
internal static class HookRoutes
{
    // "deliveries of the past 3 days"
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(3);

    public static void Map(RouteTable routes)
    {
        routes.Map("GET", "app/hook/config", call => AppRoutes.AsApp(call, () => Config(call.State)));
        routes.Map("PATCH", "app/hook/config", call => AppRoutes.AsApp(call, () => Configure(call)));
        routes.Map("GET", "app/hook/deliveries", call => AppRoutes.AsApp(call, () => List(call)));
        routes.Map("GET", "app/hook/deliveries/{id:n}", call => AppRoutes.AsApp(call, () => Answer.Json(Full(call.State, Find(call)))));
        routes.Map("POST", "app/hook/deliveries/{id:n}/attempts", call => AppRoutes.AsApp(call, () => Repeat(call)));
    }

    private static Answer Config(GitHubState state) => Answer.Json(new JsonObject
    {
        ["content_type"] = "json",
        ["insecure_ssl"] = "0",
        ["secret"] = "********",
        ["url"] = state.WebhookTarget?.AbsoluteUri ?? "",
    });

    private static Answer Configure(Call call)
    {
        if (call.Text("url") is { } url)
            call.State.WebhookTarget = Uri.TryCreate(url, UriKind.Absolute, out var target) ? target : throw Refusal.Invalid("Hook", "url", "invalid");
        return Config(call.State);
    }

    private static IEnumerable<Delivery> Kept(GitHubState state) => state.Deliveries.All.Where(d => state.Now - d.At < s_kept).Reverse();

    private static Delivery Find(Call call)
    {
        var id = call.Id("id");
        return Kept(call.State).FirstOrDefault(d => d.Id == id) ?? throw Refusal.NotFound;
    }

    // Newest first; the cursor is opaque to clients: here the id of the first delivery of the page.
    private static Answer List(Call call)
    {
        var size = call.QueryNumber("per_page", 30, 100);
        var rest = Kept(call.State).ToList();
        if (call.Query.TryGetValue("cursor", out var cursor))
        {
            if (!cursor.StartsWith("v1_", StringComparison.Ordinal) || !long.TryParse(cursor.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var first))
                throw new Refusal(422, "Invalid cursor");
            rest.RemoveAll(d => d.Id > first);
        }

        var answer = Answer.Json(rest.Take(size).Select(JsonNode (d) => Item(d)).ToArray());
        return rest.Count <= size
            ? answer
            : answer with { Headers = [("Link", $"<{call.PageUrl("cursor", $"v1_{rest[size].Id}")}>; rel=\"next\"")] };
    }

    private static Answer Repeat(Call call)
    {
        call.State.Deliveries.Repeat(Find(call));
        return new Answer(202, new JsonObject());
    }

    private static JsonObject Item(Delivery delivery) => new()
    {
        ["id"] = delivery.Id,
        ["guid"] = delivery.Guid,
        ["delivered_at"] = delivery.At.Iso(),
        ["redelivery"] = delivery.Redelivery,
        ["duration"] = Math.Round(delivery.Duration.TotalSeconds, 2),
        ["status"] = delivery.Status,
        ["status_code"] = delivery.StatusCode,
        ["event"] = delivery.Event,
        ["action"] = delivery.Action,
        ["installation_id"] = delivery.InstallationId,
        ["repository_id"] = delivery.RepositoryId,
        ["throttled_at"] = null,
    };

    private static JsonObject Full(GitHubState state, Delivery delivery)
    {
        var json = Item(delivery);
        json["url"] = (state.WebhookTarget ?? delivery.Target).AbsoluteUri;
        json["request"] = new JsonObject
        {
            ["headers"] = delivery.RequestHeaders.OrderBy(h => h.Key, StringComparer.Ordinal).ToObject(),
            ["payload"] = JsonNode.Parse(delivery.Body),
        };
        json["response"] = new JsonObject { ["headers"] = new JsonObject(), ["payload"] = delivery.ResponseBody };
        return json;
    }
}
