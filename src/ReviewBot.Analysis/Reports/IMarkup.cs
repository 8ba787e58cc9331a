namespace ReviewBot.Analysis.Reports;

/// <summary>How the parts of a sentence look in one form of the report. Whatever comes from the code under review passes through here.</summary>
internal interface IMarkup
{
    /// <summary>A name: a path, a rule, an id.</summary>
    string Code(string text);

    /// <summary>Words written by somebody else.</summary>
    string Prose(string text);

    /// <summary>A sentence of a rule, names in back-ticks.</summary>
    string Sentence(string text);

    /// <summary>A paragraph of a rule page: our own Markdown.</summary>
    string Page(string markdown);

    /// <summary>Words of ours that must not be overlooked.</summary>
    string Strong(string text);

    /// <summary>A file, leading to it where that is possible.</summary>
    string File(string path);

    /// <summary>Some lines of a file whose name the reader knows.</summary>
    string Lines(string path, SourceRange range);
}
