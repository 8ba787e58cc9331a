namespace ReviewBot.Analysis;

/// <summary>The content of a file at one commit, or why there is none.</summary>
public abstract record FileContent
{
    private FileContent()
    {
    }

    /// <summary>There is no such file at this commit.</summary>
    public static readonly FileContent Absent = new None();

    /// <summary>No such file at this commit.</summary>
    public sealed record None : FileContent;

    /// <summary>The raw bytes, at hand.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Value) : FileContent;

    /// <summary>
    /// The raw bytes, read when they are needed and dropped again. The function may be called more than once, on any thread, and answers
    /// <see cref="Bytes"/>, <see cref="Oversized"/> or <see cref="Unavailable"/>; it never throws but for cancellation.
    /// </summary>
    public sealed record Deferred(Func<CancellationToken, FileContent> Read) : FileContent;

    /// <summary>Known to be binary without having been read.</summary>
    public sealed record Binary(long Size) : FileContent;

    /// <summary>Larger than <see cref="AnalysisBounds.MaxFileBytes"/>, not read.</summary>
    public sealed record Oversized(long Size) : FileContent;

    /// <summary>A submodule: a commit of another repository (mode 160000).</summary>
    public sealed record Submodule : FileContent;

    /// <summary>A symbolic link (mode 120000); its target is not followed.</summary>
    public sealed record SymbolicLink : FileContent;

    /// <summary>A pipe, a socket or a device: never opened, for reading one could wait for ever.</summary>
    public sealed record NotRegular : FileContent;

    /// <summary>Could not be read; the reason is one clause for people, such as <c>GitHub answered 502</c>. This is trouble.</summary>
    public sealed record Unavailable(string Reason) : FileContent;
}
