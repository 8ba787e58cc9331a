using ReviewBot.GitHub.Transport;
using ReviewBot.GitHub.Wire;

namespace ReviewBot.GitHub.Checks;

/// <summary>Check runs of this App.</summary>
internal sealed class CheckRunCalls(Connection connection, long appId)
{
    public async Task<CheckRun> GetAsync(RepositoryName repository, long id, CancellationToken cancellation) =>
        ToCheckRun(await connection.GetAsync(Address(repository, id), RestJson.Default.CheckRunWire, cancellation));

    public async Task<IReadOnlyList<CheckRun>> ListAsync(
        RepositoryName repository, string sha, string checkName, CancellationToken cancellation)
    {
        var query = $"check_name={Uri.EscapeDataString(checkName)}&app_id={appId}&filter=all&per_page={GitHubLimits.PageSize}";
        var pages = await connection.GetPagesAsync(
            connection.Root.Rest(repository, $"commits/{ApiRoot.Segment(sha)}/check-runs?{query}"), RestJson.Default.CheckRunsWire, cancellation);
        return pages.SelectMany(page => page.CheckRuns)
            .Select(ToCheckRun)
            // Not every server knows all of the filters.
            .Where(run => run.Name == checkName && run.AppId == appId)
            .OrderByDescending(run => run.Id)
            .ToList();
    }

    public Task<CheckRun> CreateAsync(RepositoryName repository, NewCheckRun run, CancellationToken cancellation) =>
        connection.CreateAsync(
            async token =>
            {
                var response = await connection.SendAsync(
                    HttpMethod.Post,
                    connection.Root.Rest(repository, "check-runs"),
                    CallKind.Once,
                    new CreateCheckRunBody(run.Name, run.HeadSha, run.ExternalId, run.Status, run.DetailsUrl, ToBody(run.Output, [])),
                    RestJson.Default.CreateCheckRunBody,
                    token);
                return ToCheckRun(response.Read(RestJson.Default.CheckRunWire));
            },
            async token => (await ListAsync(repository, run.HeadSha, run.Name, token))
                .FirstOrDefault(stands => stands.ExternalId == run.ExternalId),
            cancellation);

    /// <summary>
    /// "To create more than 50 annotations, you have to make multiple requests to the Update a check run endpoint. Each time you update the
    /// check run, annotations are appended". So status and conclusion go with the last: a run is never concluded early.
    /// </summary>
    public async Task<CheckRun> UpdateAsync(RepositoryName repository, long id, CheckRunUpdate update, CancellationToken cancellation)
    {
        var annotations = update.Annotations ?? [];
        var output = update.Output;
        if (annotations.Count > 0)
            output ??= await StandingOutputAsync(repository, id, cancellation);

        for (var sent = 0; annotations.Count - sent > GitHubLimits.AnnotationsPerRequest; sent += GitHubLimits.AnnotationsPerRequest)
        {
            var chunk = annotations.Skip(sent).Take(GitHubLimits.AnnotationsPerRequest).ToList();
            await PatchAsync(repository, id, new UpdateCheckRunBody(null, null, ToBody(output, chunk), null), cancellation);
        }

        var rest = annotations.Count == 0 ? 0 : (annotations.Count - 1) % GitHubLimits.AnnotationsPerRequest + 1;
        var last = new UpdateCheckRunBody(
            // "Providing conclusion will automatically set the status parameter to completed".
            update.Conclusion is null ? update.Status : "completed",
            update.Conclusion,
            ToBody(output, annotations.Skip(annotations.Count - rest).ToList()),
            update.Actions?.Select(action => new CheckActionBody(action.Label, action.Description, action.Identifier)).ToList());
        return ToCheckRun(await PatchAsync(repository, id, last, cancellation));
    }

    /// <summary>Without annotations an update may be repeated; with them it would append them twice, so what stands is looked at first.</summary>
    private Task<CheckRunWire> PatchAsync(RepositoryName repository, long id, UpdateCheckRunBody body, CancellationToken cancellation)
    {
        if (body.Output?.Annotations is not { } annotations)
            return SendAsync(body, CallKind.Repeatable, cancellation);

        return connection.CreateAsync(
            token => SendAsync(body, CallKind.Once, token),
            async token => await StandAsync(repository, id, annotations, token)
                ? await SendAsync(body with { Output = body.Output with { Annotations = null } }, CallKind.Repeatable, token)
                : null,
            cancellation);

        async Task<CheckRunWire> SendAsync(UpdateCheckRunBody what, CallKind kind, CancellationToken token)
        {
            var response = await connection.SendAsync(
                HttpMethod.Patch, Address(repository, id), kind, what, RestJson.Default.UpdateCheckRunBody, token);
            return response.Read(RestJson.Default.CheckRunWire);
        }
    }

    private async Task<bool> StandAsync(
        RepositoryName repository, long id, IReadOnlyList<AnnotationWire> annotations, CancellationToken cancellation)
    {
        var pages = await connection.GetPagesAsync(
            connection.Root.Rest(repository, $"check-runs/{id}/annotations?per_page={GitHubLimits.PageSize}"),
            RestJson.Default.AnnotationWireArray,
            cancellation);
        var standing = pages.SelectMany(page => page).Select(Essence).ToHashSet();
        return annotations.All(annotation => standing.Contains(Essence(annotation)));
    }

    private static (string, int, int, string, string, string) Essence(AnnotationWire annotation) =>
        (annotation.Path, annotation.StartLine, annotation.EndLine, annotation.AnnotationLevel, annotation.Title ?? "", annotation.Message ?? "");

    /// <summary>Annotations cannot be sent without a title and a summary; those that stand are sent again.</summary>
    private async Task<CheckOutput> StandingOutputAsync(RepositoryName repository, long id, CancellationToken cancellation)
    {
        var run = await connection.GetAsync(Address(repository, id), RestJson.Default.CheckRunWire, cancellation);
        return new CheckOutput(run.Output?.Title ?? run.Name, run.Output?.Summary ?? "");
    }

    private Uri Address(RepositoryName repository, long id) => connection.Root.Rest(repository, $"check-runs/{id}");

    private static CheckOutputBody? ToBody(CheckOutput? output, List<Annotation> annotations) => output is null
        ? null
        : new CheckOutputBody(
            output.Title,
            output.Summary,
            output.Text,
            annotations.Count == 0
                ? null
                : annotations.Select(a => new AnnotationWire(a.Path, a.StartLine, a.EndLine, a.Level, a.Message, a.Title, a.RawDetails)).ToList());

    private static CheckRun ToCheckRun(CheckRunWire wire) => new(
        wire.Id, wire.Name, wire.HeadSha, wire.Status, wire.Conclusion, wire.ExternalId, wire.App?.Id ?? 0, wire.HtmlUrl ?? "");
}
