using System.Globalization;
using System.Text.Json;
using ReviewBot.GitHub.PullRequests;

namespace ReviewBot.GitHub.Webhooks;

/// <summary>Reads the few members of a webhook that the bot uses. A member of another type than expected counts as absent.</summary>
internal static class PayloadReader
{
    // Official payloads are some ten levels deep.
    private const int MaxDepth = 64;

    /// <exception cref="FormatException">Not JSON of an object, or text in it is not Unicode.</exception>
    public static WebhookPayload Read(string eventName, ReadOnlySpan<byte> json)
    {
        string trouble;
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            if (!reader.Read() && document.RootElement.ValueKind == JsonValueKind.Object)
                return Read(eventName, document.RootElement);
            trouble = "The webhook is not one object of JSON.";
        }
        catch (JsonException e)
        {
            trouble = $"The webhook is not JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine}.";
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for bytes that are not UTF-8 and for half a surrogate pair.
            trouble = "The webhook holds text that is not Unicode.";
        }

        // Without the cause: its message quotes the body.
        throw new FormatException(trouble);
    }

    private static WebhookPayload Read(string eventName, JsonElement root)
    {
        var repository = root.Object("repository");
        var repositoryId = repository.Number("id");
        return new WebhookPayload(
            eventName,
            root.Text("action"),
            root.Object("installation").Number("id"),
            repositoryId,
            Name(repository),
            repository.Object("owner").Text("login")
                ?? root.Object("organization").Text("login")
                ?? root.Object("installation").Object("account").Text("login"),
            Sender(root.Object("sender")),
            PullRequest(eventName, root),
            Comment(eventName, root.Object("comment")),
            CheckRun(root.Object("check_run"), repositoryId),
            CheckSuite(root.Object("check_suite"), repositoryId),
            MergeGroup(root.Object("merge_group")),
            root.Object("requested_action").Text("identifier"),
            BaseChanged: root.Object("changes").Object("base") is not null);
    }

    private static RepositoryName? Name(JsonElement? repository) =>
        PullRequestReads.ParseName(repository.Text("full_name"))
        ?? (repository.Object("owner").Text("login") is { Length: > 0 } owner && repository.Text("name") is { Length: > 0 } name
            ? new RepositoryName(owner, name)
            : null);

    private static WebhookSender? Sender(JsonElement? sender) =>
        sender.Text("login") is { } login ? new WebhookSender(login, sender.Text("type")) : null;

    private static WebhookPullRequest? PullRequest(string eventName, JsonElement? root)
    {
        if (eventName == "issue_comment")
        {
            var issue = root.Object("issue");
            // An issue has no such member, or null.
            return issue.Object("pull_request") is not null && issue.Integer("number") is { } on
                ? new WebhookPullRequest(on, null, null, null)
                : null;
        }

        var pull = root.Object("pull_request");
        return (pull.Integer("number") ?? (pull is null ? null : root.Integer("number"))) is { } number
            ? new WebhookPullRequest(number, pull.Object("head").Text("sha"), pull.Flag("draft"), pull.Time("updated_at"))
            : null;
    }

    private static WebhookComment? Comment(string eventName, JsonElement? comment)
    {
        CommentKind? kind = eventName switch
        {
            "issue_comment" => CommentKind.Issue,
            "pull_request_review_comment" => CommentKind.Review,
            _ => null,
        };
        if (kind is not { } known || comment.Number("id") is not { } id)
            return null;
        var author = comment.Object("user");
        return new WebhookComment(
            id, known, comment.Text("body") ?? "", author.Text("login"), author.Text("type") == "Bot", comment.Number("in_reply_to_id"));
    }

    private static WebhookCheckRun? CheckRun(JsonElement? run, long? repositoryId) =>
        run.Number("id") is { } id
            ? new WebhookCheckRun(
                id,
                run.Text("name"),
                run.Text("head_sha"),
                run.Text("external_id"),
                run.Object("app").Number("id"),
                PullRequests(run, repositoryId))
            : null;

    private static WebhookCheckSuite? CheckSuite(JsonElement? suite, long? repositoryId) =>
        suite.Number("id") is { } id
            ? new WebhookCheckSuite(id, suite.Text("head_sha"), suite.Object("app").Number("id"), PullRequests(suite, repositoryId))
            : null;

    private static WebhookMergeGroup? MergeGroup(JsonElement? group) =>
        group.Text("head_sha") is { } head
            ? new WebhookMergeGroup(head, group.Text("head_ref"), group.Text("base_sha"), group.Text("base_ref"))
            : null;

    /// <summary>Numbers without those of pull requests into another repository that have the same head.</summary>
    private static List<int> PullRequests(JsonElement? element, long? repositoryId)
    {
        var numbers = new SortedSet<int>();
        if (element.Member("pull_requests") is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var item in list.EnumerateArray())
            {
                JsonElement? pull = item;
                var into = pull.Object("base").Object("repo").Number("id");
                if (pull.Integer("number") is { } number && (into is null || repositoryId is null || into == repositoryId))
                    numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    private static JsonElement? Member(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement? Object(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    private static JsonElement? Object(this JsonElement element, string name) => ((JsonElement?)element).Object(name);

    private static string? Text(this JsonElement element, string name) => ((JsonElement?)element).Text(name);

    private static string? Text(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static long? Number(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    private static int? Integer(this JsonElement? element, string name) =>
        element.Number(name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    private static bool? Flag(this JsonElement? element, string name) => element.Member(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A time as text, or as the seconds that some events and older servers send.</summary>
    private static DateTimeOffset? Time(this JsonElement? element, string name)
    {
        if (element.Number(name) is { } seconds)
            return seconds is >= 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        return DateTimeOffset.TryParse(
            element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
    }
}
