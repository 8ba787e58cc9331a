using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>What goes back: JSON or bytes, with a status and headers.</summary>
internal sealed record Answer(int Status, JsonNode? Node, byte[]? Bytes = null, string? ContentType = null)
{
    private const string Documentation = "https://docs.github.com/rest";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Answer NoContent => new(204, null);

    public static Answer Json(JsonNode node, int status = 200) => new(status, node);

    public static Answer Created(JsonNode node) => new(201, node);

    public static Answer Raw(byte[] bytes, string contentType) => new(200, null, bytes, contentType);

    public static Answer Page(string html, int status = 200) => new(status, null, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");

    public static Answer Redirect(string to, int status = 302) => new(status, null) { Headers = [("Location", to)] };

    public static Answer Error(int status, string message, JsonArray? errors = null)
    {
        var json = new JsonObject { ["message"] = message };
        if (errors is not null)
            json["errors"] = errors.DeepClone();
        json["documentation_url"] = Documentation;
        json["status"] = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Answer(status, json);
    }

    public static Answer Of(Refusal refusal) => Error(refusal.Status, refusal.Message, refusal.Errors);
}
