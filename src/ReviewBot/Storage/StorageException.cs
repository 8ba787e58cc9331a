namespace ReviewBot.Storage;

/// <summary>The database cannot be used. The message is for the operator and says what to do.</summary>
internal sealed class StorageException(string message, bool transient, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Trying again later may help: busy, disk full, an input or output fault.</summary>
    public bool Transient { get; } = transient;
}
