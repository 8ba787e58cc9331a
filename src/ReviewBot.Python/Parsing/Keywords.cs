namespace ReviewBot.Python.Parsing;

/// <summary>The reserved words.</summary>
internal static class Keywords
{
    /// <summary>The longest is <c>continue</c>, or <c>nonlocal</c>.</summary>
    public const int MaxLength = 8;

    /// <summary>The kind of a word: a keyword's own, else <see cref="TokenKind.Name"/>.</summary>
    public static TokenKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "if" => TokenKind.If,
        "in" => TokenKind.In,
        "is" => TokenKind.Is,
        "or" => TokenKind.Or,
        "as" => TokenKind.As,
        "and" => TokenKind.And,
        "def" => TokenKind.Def,
        "del" => TokenKind.Del,
        "for" => TokenKind.For,
        "not" => TokenKind.Not,
        "try" => TokenKind.Try,
        "elif" => TokenKind.Elif,
        "else" => TokenKind.Else,
        "from" => TokenKind.From,
        "None" => TokenKind.NoneLiteral,
        "pass" => TokenKind.Pass,
        "True" => TokenKind.True,
        "with" => TokenKind.With,
        "async" => TokenKind.Async,
        "await" => TokenKind.Await,
        "break" => TokenKind.Break,
        "class" => TokenKind.Class,
        "False" => TokenKind.False,
        "raise" => TokenKind.Raise,
        "while" => TokenKind.While,
        "yield" => TokenKind.Yield,
        "assert" => TokenKind.Assert,
        "except" => TokenKind.Except,
        "global" => TokenKind.Global,
        "import" => TokenKind.Import,
        "lambda" => TokenKind.Lambda,
        "return" => TokenKind.Return,
        "finally" => TokenKind.Finally,
        "continue" => TokenKind.Continue,
        "nonlocal" => TokenKind.Nonlocal,
        _ => TokenKind.Name,
    };

    /// <summary>Whether a keyword begins a statement and can stand nowhere inside brackets: one there says that a bracket was never closed.</summary>
    public static bool BeginsOnlyStatements(TokenKind kind) => kind is
        TokenKind.Assert or TokenKind.Break or TokenKind.Class or TokenKind.Continue or TokenKind.Def or TokenKind.Del or TokenKind.Elif
        or TokenKind.Except or TokenKind.Finally or TokenKind.Global or TokenKind.Import or TokenKind.Nonlocal or TokenKind.Pass
        or TokenKind.Raise or TokenKind.Return or TokenKind.Try or TokenKind.While or TokenKind.With;
}
