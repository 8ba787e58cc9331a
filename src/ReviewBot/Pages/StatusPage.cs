using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReviewBot.Serving;
using ReviewBot.Storage;
using ReviewBot.Work;

namespace ReviewBot.Pages;

/// <summary><c>/</c>: how the server is doing, in numbers that anybody may see. No names of owners or repositories.</summary>
internal sealed class StatusPage(IWorkStore store, Readiness readiness, string version, TimeProvider clock)
{
    /// <summary>However often somebody looks, the rows are counted once in this time.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private (WorkStatus Status, long At)? _last;

    /// <summary>Adds the page.</summary>
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/", async (HttpContext context) =>
        {
            var ready = await readiness.AskAsync(context.RequestAborted);
            var page = new Html().Markup("<table>\n").Row("Version", version).Row("Database", ready.Database).Row("GitHub", ready.GitHub);
            try
            {
                Numbers(page, await ReadAsync(context.RequestAborted), clock.GetUtcNow());
            }
            catch (StorageException)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }

            page.Markup("</table>\n<p><a href=\"/rules\">Rules</a> · <a href=\"/readyz\">Readiness</a></p>");
            await page.SendAsync(context, "ReviewBot");
        });

    private async Task<WorkStatus> ReadAsync(CancellationToken cancellation)
    {
        if (_last is var (known, at) && clock.GetElapsedTime(at) < Fresh) return known;
        var status = await store.ReadStatusAsync(cancellation);
        _last = (status, clock.GetTimestamp());
        return status;
    }

    private static void Numbers(Html page, WorkStatus status, DateTimeOffset now) =>
        page.Row("Deliveries of the last 30 days", Number(status.Deliveries))
            .Row("Deliveries waiting", Number(status.DeliveriesWaiting))
            .Row("Oldest delivery waiting", Age(status.OldestDelivery, now))
            .Row("Deliveries not understood", Number(status.DeliveriesFailed))
            .Row("Jobs pending", Number(status.Pending))
            .Row("Oldest job pending", Age(status.OldestPending, now))
            .Row("Jobs running", Number(status.Running))
            .Row("Jobs done", Number(status.Done))
            .Row("Jobs given up", Number(status.Dead));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Age(DateTimeOffset? since, DateTimeOffset now)
    {
        if (since is not { } moment) return "none";
        var age = now - moment;
        return age.TotalMinutes < 1 ? "under a minute"
            : age.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min")
            : string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0.0} h");
    }
}
