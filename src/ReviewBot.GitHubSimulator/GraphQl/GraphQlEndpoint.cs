using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Rest;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary><c>POST /graphql</c>. Whatever is wrong with a query, the status is 200.</summary>
internal static class GraphQlEndpoint
{
    public static Answer Answer(Call call)
    {
        if (call.Viewer is not (Viewer.OfInstallation or Viewer.Person))
            throw new Refusal(call.Viewer is Viewer.App ? 401 : 403, call.Viewer is Viewer.App ? "Bad credentials" : "This endpoint requires you to be authenticated.");
        if (call.Text("query") is not { } text)
            throw new Refusal(400, "A query attribute must be specified and must be a string.");
        try
        {
            return Rest.Answer.Json(Run(call, text));
        }
        catch (GraphQlException refusal)
        {
            return Rest.Answer.Json(new JsonObject { ["errors"] = new JsonArray(Error(refusal)) });
        }
    }

    private static JsonObject Run(Call call, string text)
    {
        var document = DocumentParser.Parse(text);
        var operation = document.Operation(call.Text("operationName"))
            ?? throw new GraphQlException(null, "An operation name is required", "operationName");
        var errors = Validation.Check(Schema.Instance, document, operation);
        if (errors.Count > 0)
            return new JsonObject { ["errors"] = errors };
        var variables = Variables.Read(Schema.Instance, operation, call.Body["variables"] as JsonObject);
        var executor = new Executor(Schema.Instance, document, variables);
        var objects = new GraphObjects(call.State, call.Viewer);
        var root = operation.Kind == "mutation" ? new MutationRoot(objects).Object() : new QueryRoot(objects).Object();
        var data = executor.Run(root, operation.Selections);
        var answer = new JsonObject { ["data"] = data };
        if (executor.Errors.Count > 0)
            answer["errors"] = executor.Errors;
        return answer;
    }

    private static JsonObject Error(GraphQlException refusal)
    {
        var error = new JsonObject();
        if (refusal.Type is not null)
            error["type"] = refusal.Type;
        if (refusal.Code is not null)
            error["extensions"] = new JsonObject { ["code"] = refusal.Code };
        error["message"] = refusal.Message;
        return error;
    }
}
