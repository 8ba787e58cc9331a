namespace ReviewBot.Python.Names;

/// <summary>A part of a string that is built of known text and of values that are not known.</summary>
/// <param name="Text">The known text, or <c>null</c>.</param>
/// <param name="Hole">The expression whose value stands here, or <c>null</c> where there is text.</param>
/// <param name="IsNumber">Whether the format takes nothing but a number for the hole, as <c>%d</c> does.</param>
public readonly record struct StringPart(string? Text, Expr? Hole, bool IsNumber = false);
