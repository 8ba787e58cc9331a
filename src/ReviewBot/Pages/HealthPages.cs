using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReviewBot.Serving;

namespace ReviewBot.Pages;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it can do its work.</summary>
internal static class HealthPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes, Readiness readiness)
    {
        routes.MapGet("/healthz", (HttpContext context) => context.Response.WriteAsync("ok\n"));
        routes.MapGet("/readyz", async (HttpContext context) =>
        {
            var state = await readiness.AskAsync(context.RequestAborted);
            context.Response.StatusCode = state.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "application/json; charset=utf-8";
            var answer = new ReadyAnswer(state.Ready, state.Database, state.GitHub);
            await context.Response.WriteAsync(JsonSerializer.Serialize(answer, ReadyJson.Default.ReadyAnswer) + "\n", context.RequestAborted);
        });
    }
}

internal sealed record ReadyAnswer(bool Ready, string Database, string GitHub);

[JsonSerializable(typeof(ReadyAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ReadyJson : JsonSerializerContext;
