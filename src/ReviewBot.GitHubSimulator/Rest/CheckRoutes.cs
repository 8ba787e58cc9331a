using System.Text.Json.Nodes;
using ReviewBot.GitHubSimulator.Actions;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.Rest;

/// <summary>Check runs and suites. The one App owns them all.</summary>
internal static class CheckRoutes
{
    public static void Map(RouteTable routes)
    {
        routes.MapRepository("POST", "check-runs", "checks:write", Create);
        routes.MapRepository("GET", "check-runs/{id:n}", "checks:read", (call, r) => Json(call, r, Run(call, r)));
        routes.MapRepository("PATCH", "check-runs/{id:n}", "checks:write", Update);
        routes.MapRepository("GET", "check-runs/{id:n}/annotations", "checks:read", Annotations);
        routes.MapRepository("POST", "check-runs/{id:n}/rerequest", "metadata:read", Rerequest);
        routes.MapRepository("POST", "check-suites", "checks:write", CreateSuite);
        routes.MapRepository("GET", "check-suites/{id:n}", "checks:read", (call, r) => Answer.Json(CheckJson.Suite(call.State, r, Suite(call, r))));
        routes.MapRepository("GET", "check-suites/{id:n}/check-runs", "checks:read", (call, r) =>
            Runs(call, r, r.CheckRuns.Values.Where(run => run.Suite == Suite(call, r))));
        routes.MapRepository("POST", "check-suites/{id:n}/rerequest", "metadata:read", RerequestSuite);
    }

    /// <summary>Check runs of a commit.</summary>
    public static Answer RunsOf(Call call, Repository repository)
    {
        var commit = Call.Commit(repository, call.Values["ref"]);
        return Runs(call, repository, repository.CheckRuns.Values.Where(r => r.HeadSha == commit.Sha));
    }

    /// <summary>Suites of a commit.</summary>
    public static Answer SuitesOf(Call call, Repository repository)
    {
        var commit = Call.Commit(repository, call.Values["ref"]);
        var suites = repository.CheckSuites.Values
            .Where(s => s.HeadSha == commit.Sha && IsOurs(call))
            .Where(s => !call.Query.TryGetValue("check_name", out var name) || repository.CheckRuns.Values.Any(r => r.Suite == s && r.Name == name))
            .ToList();
        return call.Page(suites, s => CheckJson.Suite(call.State, repository, s), page => new JsonObject
        {
            ["total_count"] = suites.Count,
            ["check_suites"] = page,
        });
    }

    private static Answer Runs(Call call, Repository repository, IEnumerable<CheckRun> candidates)
    {
        var runs = candidates
            .Where(r => IsOurs(call))
            .Where(r => !call.Query.TryGetValue("check_name", out var name) || r.Name == name)
            .Where(r => !call.Query.TryGetValue("status", out var status) || r.Status == status)
            .OrderByDescending(r => r.Id)
            .ToList();

        // "filter=latest", the default: only the newest run of each name in each suite.
        if (call.Query.GetValueOrDefault("filter", "latest") == "latest")
            runs = [.. runs.DistinctBy(r => (r.Suite.Id, r.Name))];
        return call.Page(runs, r => CheckJson.Run(call.State, repository, r), page => new JsonObject
        {
            ["total_count"] = runs.Count,
            ["check_runs"] = page,
        });
    }

    private static bool IsOurs(Call call) =>
        !call.Query.TryGetValue("app_id", out var app) || app == call.State.Options.AppId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Answer Create(Call call, Repository repository)
    {
        DemandApp(call);
        return Answer.Created(CheckJson.Run(call.State, repository, Checking.Create(call.State, repository, call.Body)));
    }

    private static Answer Update(Call call, Repository repository)
    {
        DemandApp(call);
        var run = Run(call, repository);
        Checking.Update(call.State, repository, run, call.Body);
        return Json(call, repository, run);
    }

    private static Answer Annotations(Call call, Repository repository)
    {
        var run = Run(call, repository);
        return call.Page(run.Annotations, a => CheckJson.Annotation(call.State, repository, run, a));
    }

    private static Answer Rerequest(Call call, Repository repository)
    {
        call.State.Events.CheckRun("rerequested", repository, Run(call, repository), call.Author);
        return Answer.Created(new JsonObject());
    }

    private static Answer RerequestSuite(Call call, Repository repository)
    {
        call.State.Events.CheckSuite("rerequested", repository, Suite(call, repository), call.Author);
        return Answer.Created(new JsonObject());
    }

    private static Answer CreateSuite(Call call, Repository repository)
    {
        DemandApp(call);
        var commit = Call.Commit(repository, call.Text("head_sha") ?? "");
        var known = repository.CheckSuites.Values.Any(s => s.HeadSha == commit.Sha);
        return Answer.Json(CheckJson.Suite(call.State, repository, Pushing.SuiteFor(call.State, repository, commit.Sha)), known ? 200 : 201);
    }

    private static void DemandApp(Call call)
    {
        if (call.Viewer is not Viewer.OfInstallation)
            throw new Refusal(403, "You must authenticate via a GitHub App.");
    }

    private static CheckRun Run(Call call, Repository repository) => repository.CheckRuns.GetValueOrDefault(call.Id("id")) ?? throw Refusal.NotFound;

    private static CheckSuite Suite(Call call, Repository repository) => repository.CheckSuites.GetValueOrDefault(call.Id("id")) ?? throw Refusal.NotFound;

    private static Answer Json(Call call, Repository repository, CheckRun run) => Answer.Json(CheckJson.Run(call.State, repository, run));
}
