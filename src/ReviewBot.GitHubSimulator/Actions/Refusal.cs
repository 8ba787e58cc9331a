using System.Text.Json.Nodes;

namespace ReviewBot.GitHubSimulator.Actions;

/// <summary>GitHub says no. Carries the answer: status, message, and errors where GitHub gives any.</summary>
internal sealed class Refusal(int status, string message, JsonArray? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public JsonArray? Errors { get; } = errors;

    public static Refusal NotFound => new(404, "Not Found");

    /// <summary>422 with errors as texts, as the reviews endpoint gives them.</summary>
    public static Refusal Unprocessable(params string[] errors) =>
        new(422, "Unprocessable Entity", new JsonArray([.. errors.Select(e => (JsonNode)e)]));

    /// <summary>422 with errors as objects, as most endpoints give them.</summary>
    public static Refusal Invalid(string resource, string field, string code, string? message = null) =>
        new(422, "Validation Failed", new JsonArray(Error(resource, field, code, message)));

    public static Refusal Invalid(params JsonObject[] errors) => new(422, "Validation Failed", new JsonArray([.. errors]));

    /// <summary>422 of the endpoints that check the body against a schema first.</summary>
    public static Refusal Schema(IEnumerable<string> lines) => new(422, "Invalid request.\n\n" + string.Join('\n', lines));

    public static JsonObject Error(string resource, string? field, string code, string? message = null)
    {
        var error = new JsonObject { ["resource"] = resource, ["code"] = code };
        if (field is not null)
            error["field"] = field;
        if (message is not null)
            error["message"] = message;
        return error;
    }
}
