using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Reactions, the same for everything that can have them.</summary>
internal static class ReactionRoutes
{
    public static Answer List(Call call, List<Reaction> reactions)
    {
        var shown = call.Query.TryGetValue("content", out var content) ? reactions.FindAll(r => r.Content == content) : reactions;
        return call.Page(shown, r => TalkJson.Reaction(call.State, r));
    }

    public static Answer Add(Call call, List<Reaction> reactions)
    {
        var (reaction, added) = Talking.React(call.State, reactions, call.Author, call.Text("content"));
        return Answer.Json(TalkJson.Reaction(call.State, reaction), added ? 201 : 200);
    }

    public static Answer Remove(Call call, List<Reaction> reactions)
    {
        var id = call.Id("reaction");
        return reactions.RemoveAll(r => r.Id == id && r.User == call.Author) > 0 ? Answer.NoContent : throw Refusal.NotFound;
    }
}
