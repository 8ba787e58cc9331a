using ReviewBot.Python.Parsing;

namespace ReviewBot.Python;

/// <summary>Finds the comments of Python sources without parsing them. Never throws, whatever the text; time is linear in it.</summary>
public static class PythonComments
{
    /// <summary>The comments in order of place.</summary>
    public static IReadOnlyList<PythonComment> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexer = new Lexer(text);
        do
            lexer.ReadLine();
        while (lexer.Tokens[lexer.Count - 1].Kind != TokenKind.EndOfFile);
        return lexer.Comments;
    }
}
