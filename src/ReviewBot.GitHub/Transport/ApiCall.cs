namespace ReviewBot.GitHub.Transport;

/// <summary>How often a call may be made.</summary>
internal enum CallKind
{
    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>Changes something; made twice it changes nothing more.</summary>
    Repeatable,

    /// <summary>Changes something each time; when its answer is lost, somebody has to look before it is made again.</summary>
    Once,
}

/// <summary>One call of the API, whatever number of requests it takes.</summary>
internal sealed record ApiCall(HttpMethod Method, Uri Target, CallKind Kind)
{
    public const string Json = "application/vnd.github+json";
    public const long DefaultMaxBytes = 64L * 1024 * 1024;

    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The longest answer that is read.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>Name of the GraphQL operation; <c>null</c> for REST.</summary>
    public string? Operation { get; init; }

    /// <summary>Whether the answer is worth keeping for a conditional request.</summary>
    public bool Conditional => Kind == CallKind.Read && Method == HttpMethod.Get && MaxBytes == DefaultMaxBytes;

    public bool Mutates => Kind != CallKind.Read;

    /// <summary>The call in an error or log line: bounded, one line, no host.</summary>
    public string Name => Operation is { } operation ? "GraphQL " + operation : $"{Method} {Plain.Line(Target.AbsolutePath, 200)}";
}
