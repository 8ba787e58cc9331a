namespace ReviewBot.Analysis.Reports;

/// <summary>Plain text for a terminal: nothing from the code under review can steer it.</summary>
internal sealed class TerminalMarkup(bool colour) : IMarkup
{
    public string Code(string text) => VisibleText.Line(text);

    public string Prose(string text) => VisibleText.Line(text);

    public string Sentence(string text) => VisibleText.Line(text);

    public string Page(string markdown) => VisibleText.Line(Wording.Fold(markdown));

    public string Strong(string text) => Paint(text, "1");

    public string File(string path) => VisibleText.Line(path);

    public string Lines(string path, SourceRange range) => range.ToString();

    /// <summary>The severity in words, coloured beside.</summary>
    public string Severity(Finding finding)
    {
        var words = Terms.Of(finding.Severity) + (finding.Kind == FindingKind.Weakness ? " weakness" : "");
        return Paint(words, (finding.Kind, finding.Severity) switch
        {
            (FindingKind.Weakness, _) => "36",
            (_, ReviewBot.Analysis.Severity.Critical or ReviewBot.Analysis.Severity.High) => "1;31",
            (_, ReviewBot.Analysis.Severity.Medium) => "33",
            _ => "36",
        });
    }

    private string Paint(string text, string code) => colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
