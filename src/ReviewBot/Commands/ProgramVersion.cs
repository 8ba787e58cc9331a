namespace ReviewBot.Commands;

/// <summary>The version of the program.</summary>
internal static class ProgramVersion
{
    /// <summary>Three numbers, such as <c>0.1.0</c>: the same for every build of a release, since it stands in reports.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
