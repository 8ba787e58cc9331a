namespace ReviewBot.GitHub.Transport;

/// <summary>No answer, or only a part of one.</summary>
internal sealed class ConnectionFaultException(bool notSent, Exception inner) : Exception("connection fault", inner)
{
    /// <summary>The connection never came about: GitHub has not seen the request.</summary>
    public bool NotSent { get; } = notSent;
}
