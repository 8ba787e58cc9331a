using System.Globalization;
using ReviewBot.GitHubSimulator.Git;
using ReviewBot.GitHubSimulator.Json;
using ReviewBot.GitHubSimulator.State;

namespace ReviewBot.GitHubSimulator.GraphQl;

/// <summary>Check suites and runs in GraphQL.</summary>
internal sealed class CheckObjects(GraphObjects objects)
{
    private GitHubState State => objects.State;

    public List<GraphObject> Suites(Repository repository, string sha, FieldArguments filter)
    {
        objects.Demand(repository, "checks:read");
        return [.. repository.CheckSuites.Values
            .Where(s => s.HeadSha == sha && IsOurs(filter))
            .Where(s => filter.Text("checkName") is not { } name || repository.CheckRuns.Values.Any(r => r.Suite == s && r.Name == name))
            .Select(s => Suite(repository, s))];
    }

    public GraphObject Suite(Repository repository, CheckSuite suite) => new("CheckSuite", (field, arguments) =>
    {
        var (status, conclusion) = CheckJson.StateOf([.. repository.CheckRuns.Values.Where(r => r.Suite == suite)]);
        return field switch
        {
            "id" => GitHubState.NodeId("CS", suite.Id),
            "databaseId" => suite.Id,
            "status" => status.ToUpperInvariant(),
            "conclusion" => conclusion?.ToUpperInvariant(),
            "createdAt" => suite.CreatedAt.Iso(),
            "updatedAt" => suite.UpdatedAt.Iso(),
            "url" => $"{GitJson.HtmlUrl(State, repository, suite.HeadSha)}/checks?check_suite_id={suite.Id}",
            "resourcePath" => $"/{repository.FullName}/commit/{suite.HeadSha}/checks?check_suite_id={suite.Id}",
            "app" => App(),
            "commit" => objects.Git.Commit(repository, repository.Objects.Commit(suite.HeadSha)),
            "repository" => objects.Repository(repository),
            "checkRuns" => Runs(repository, suite, arguments.Object("filterBy")),
            "matchingPullRequests" => repository.Pulls.Values
                .Where(p => p.HeadSha == suite.HeadSha && p.HeadRepository == repository)
                .Select(objects.Pull)
                .ToList(),
            _ => throw GraphObjects.Unknown(field),
        };
    });

    public GraphObject Run(Repository repository, CheckRun run) => new("CheckRun", (field, _) => field switch
    {
        "id" => GitHubState.NodeId("CR", run.Id),
        "databaseId" => run.Id,
        "name" => run.Name,
        "status" => run.Status.ToUpperInvariant(),
        "conclusion" => run.Conclusion?.ToUpperInvariant(),
        "title" => run.Title,
        "summary" => run.Summary,
        "text" => run.Text,
        "externalId" => run.ExternalId,
        "detailsUrl" => run.DetailsUrl ?? State.Root,
        "permalink" or "url" => CheckJson.HtmlUrl(State, repository, run),
        "resourcePath" => $"/{repository.FullName}/runs/{run.Id}",
        "startedAt" => run.StartedAt.Iso(),
        "completedAt" => run.CompletedAt.Iso(),
        "checkSuite" => Suite(repository, run.Suite),
        "repository" => objects.Repository(repository),
        "annotations" => run.Annotations.ConvertAll(a => Annotation(repository, run, a)),
        _ => throw GraphObjects.Unknown(field),
    });

    public GraphObject? Rollup(Repository repository, GitCommit commit)
    {
        objects.Demand(repository, "checks:read");
        var runs = repository.CheckRuns.Values.Where(r => r.HeadSha == commit.Sha).ToList();
        if (runs.Count == 0)
            return null;
        var (status, conclusion) = CheckJson.StateOf(runs);
        return new GraphObject("StatusCheckRollup", (field, _) => field switch
        {
            "id" => "SCR_" + commit.Sha,
            "state" => status != "completed" ? "PENDING" : conclusion is "success" or "neutral" or "skipped" ? "SUCCESS" : "FAILURE",
            "commit" => objects.Git.Commit(repository, commit),
            "contexts" => runs.ConvertAll(r => Run(repository, r)),
            _ => throw GraphObjects.Unknown(field),
        });
    }

    private List<GraphObject> Runs(Repository repository, CheckSuite suite, FieldArguments filter)
    {
        var statuses = filter.Texts("statuses") ?? filter.Texts("status");
        var conclusions = filter.Texts("conclusions");
        var runs = repository.CheckRuns.Values
            .Where(r => r.Suite == suite && IsOurs(filter))
            .Where(r => filter.Text("checkName") is not { } name || r.Name == name)
            .Where(r => statuses is null || statuses.Contains(r.Status.ToUpperInvariant(), StringComparer.Ordinal))
            .Where(r => conclusions is null || conclusions.Contains(r.Conclusion?.ToUpperInvariant() ?? "", StringComparer.Ordinal))
            .OrderByDescending(r => r.Id)
            .ToList();

        // LATEST is the default, as in REST.
        if (filter.Text("checkType") != "ALL")
            runs = [.. runs.DistinctBy(r => r.Name)];
        return runs.ConvertAll(r => Run(repository, r));
    }

    private bool IsOurs(FieldArguments filter) => filter.Integer("appId") is not { } app || app == State.Options.AppId;

    private GraphObject App() => new("App", (field, _) => field switch
    {
        "id" => GitHubState.NodeId("A", State.Options.AppId),
        "databaseId" => State.Options.AppId,
        "name" or "slug" => State.Options.AppSlug,
        "clientId" => "Iv23liSimulatedApp00",
        "url" => $"{State.Root}/apps/{State.Options.AppSlug}",
        _ => throw GraphObjects.Unknown(field),
    });

    private GraphObject Annotation(Repository repository, CheckRun run, CheckAnnotation note) => new("CheckAnnotation", (field, _) => field switch
    {
        "path" => note.Path,
        "message" => note.Message,
        "title" => note.Title,
        "annotationLevel" => note.Level.ToUpperInvariant(),
        "rawDetails" => note.RawDetails,
        "blobUrl" => string.Create(
            CultureInfo.InvariantCulture, $"{RepositoryJson.HtmlUrl(State, repository)}/blob/{run.HeadSha}/{JsonText.EscapePath(note.Path)}#L{note.StartLine}"),
        "location" => new GraphObject("CheckAnnotationSpan", (end, _) => end == "start"
            ? Position(note.StartLine, note.StartColumn)
            : Position(note.EndLine, note.EndColumn)),
        _ => throw GraphObjects.Unknown(field),
    });

    private static GraphObject Position(int line, int? column) => new("CheckAnnotationPosition", (field, _) => field == "line" ? line : column);
}
