namespace ReviewBot.Python;

/// <summary>The text of a source file.</summary>
/// <param name="Text">The text, without a byte-order mark; where there is an error, what can be read of it all the same.</param>
/// <param name="Encoding">What it was decoded as: a name CPython knows.</param>
/// <param name="Error">Why CPython refuses the bytes, or why they are not read as it would read them; <c>null</c> when all is well.</param>
public sealed record DecodedSource(string Text, string Encoding, string? Error = null);
