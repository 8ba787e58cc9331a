namespace ReviewBot.GitHubSimulator.Webhooks;

/// <summary>One attempt to deliver an event.</summary>
internal sealed class Delivery
{
    public required long Id { get; init; }

    public required string Guid { get; init; }

    public required string Event { get; init; }

    public required string? Action { get; init; }

    public required long? InstallationId { get; init; }

    public required long? RepositoryId { get; init; }

    public required byte[] Body { get; init; }

    public required bool Redelivery { get; init; }

    public required Uri Target { get; init; }

    public required DateTimeOffset At { get; init; }

    public TimeSpan Duration { get; set; }

    public string Status { get; set; } = "pending";

    public int StatusCode { get; set; }

    public string ResponseBody { get; set; } = "";

    public IReadOnlyDictionary<string, string> RequestHeaders { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
