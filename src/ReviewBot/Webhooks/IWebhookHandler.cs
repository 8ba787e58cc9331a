using ReviewBot.GitHub;
using ReviewBot.Work;

namespace ReviewBot.Webhooks;

/// <summary>
/// Decides what one kind of event asks for. Runs in the router, long after the delivery was answered; asks nobody and keeps nothing, so the
/// same payload always has the same answer.
/// </summary>
internal interface IWebhookHandler
{
    /// <summary>The event's name in <c>X-GitHub-Event</c>.</summary>
    string Event { get; }

    /// <summary>Decides.</summary>
    WebhookDecision Handle(WebhookPayload payload);
}

/// <summary>What an event asks for; with no effects it is ignored, and the note says why.</summary>
internal sealed record WebhookDecision(string Note, IReadOnlyList<RoutingEffect> Effects)
{
    /// <summary>Nothing is to be done.</summary>
    public static WebhookDecision Ignore(string why) => new(why, []);

    /// <summary>Work is to be queued.</summary>
    public static WebhookDecision Enqueue(params IEnumerable<WorkItem> items) => new("", [.. items.Select(item => new RoutingEffect.Enqueue(item))]);

    /// <summary>The store is to be changed.</summary>
    public static WebhookDecision Change(string note, RoutingEffect effect) => new(note, [effect]);
}
