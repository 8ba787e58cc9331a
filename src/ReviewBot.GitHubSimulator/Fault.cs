namespace ReviewBot.GitHubSimulator;

/// <summary>A fault for the next requests that match.</summary>
/// <param name="Method">The method, or <c>*</c>.</param>
/// <param name="PathContains">A part of the path.</param>
/// <param name="Times">How many requests it hits.</param>
/// <param name="Status">The status to answer; 0 drops the connection.</param>
/// <param name="Headers">Headers of the answer, such as <c>retry-after</c>.</param>
/// <param name="Body">The body of the answer; <c>null</c> gives what GitHub sends with the status.</param>
/// <param name="AfterEffect">True when the request takes effect before the fault is answered: the lost-answer case.</param>
/// <param name="Delay">How long to wait before answering, by the simulator's clock.</param>
public sealed record Fault(
    string Method,
    string PathContains,
    int Times = 1,
    int Status = 502,
    IReadOnlyDictionary<string, string>? Headers = null,
    string? Body = null,
    bool AfterEffect = false,
    TimeSpan Delay = default);
