namespace ReviewBot.Python.Tests.Differential;

/// <summary>What CPython says of a file: its dump, or why there is none.</summary>
internal sealed record CPythonResult(string File, byte[]? Dump, string? Error);
