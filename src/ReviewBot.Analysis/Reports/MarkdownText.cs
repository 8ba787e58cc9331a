namespace ReviewBot.Analysis.Reports;

/// <summary>
/// Everything taken from the code under review passes through here on its way into Markdown. Nothing that comes out can mention a person,
/// link, open HTML, start a list or break a fence.
/// </summary>
public static class MarkdownText
{
    /// <summary>Text for running prose; the result shows exactly the given characters, control and format characters made visible.</summary>
    public static string Escape(string text) => throw new NotImplementedException();

    /// <summary>An inline code span; line ends become spaces.</summary>
    public static string Code(string text) => throw new NotImplementedException();

    /// <summary>A fenced block whose fence is longer than any run of back-ticks in it.</summary>
    public static string Fence(string text, string language = "") => throw new NotImplementedException();

    /// <summary>A link to a path below a root, each segment percent-encoded.</summary>
    public static string Link(string label, string urlRoot, string path, SourceRange? lines = null) => throw new NotImplementedException();
}
