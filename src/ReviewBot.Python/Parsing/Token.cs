namespace ReviewBot.Python.Parsing;

/// <summary>What a token is. The order of the operators is used: assignments, binary operators and comparisons each stand together.</summary>
internal enum TokenKind : byte
{
    /// <summary>Where the parser stands after an error of a statement: nothing matches it.</summary>
    None,
    EndOfFile,
    NewLine,
    Indent,
    Dedent,
    Error,
    Name,
    Number,
    String,
    FormattedStart,
    FormattedText,
    FormattedEnd,

    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Colon,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    ColonEqual,
    Exclamation,
    Backtick,
    Tilde,

    Equal,
    PlusEqual,
    MinusEqual,
    StarEqual,
    AtEqual,
    SlashEqual,
    PercentEqual,
    DoubleStarEqual,
    LeftShiftEqual,
    RightShiftEqual,
    BarEqual,
    CircumflexEqual,
    AmpersandEqual,
    DoubleSlashEqual,

    Plus,
    Minus,
    Star,
    At,
    Slash,
    Percent,
    DoubleStar,
    LeftShift,
    RightShift,
    Bar,
    Circumflex,
    Ampersand,
    DoubleSlash,

    EqualEqual,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,

    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    False,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    NoneLiteral,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    True,
    Try,
    While,
    With,
    Yield,
}

/// <summary>What is known of a token beyond its kind.</summary>
[Flags]
internal enum TokenFlags : ushort
{
    None = 0,

    /// <summary>A string with the prefix <c>r</c>.</summary>
    Raw = 1,

    /// <summary>A string with the prefix <c>b</c>.</summary>
    Bytes = 2,

    /// <summary>A string with the prefix <c>u</c>.</summary>
    Unicode = 4,

    /// <summary>A string with the prefix <c>f</c>.</summary>
    Format = 8,

    /// <summary>A string with the prefix <c>t</c>.</summary>
    Template = 16,

    /// <summary>A string in three quotes.</summary>
    Triple = 32,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float = 64,

    /// <summary>A number with <c>j</c>.</summary>
    Imaginary = 128,

    /// <summary>A name with characters beyond ASCII.</summary>
    NonAscii = 256,
}

/// <summary>Questions about flags.</summary>
internal static class TokenFlagQuestions
{
    /// <summary>Whether any of the asked flags is there.</summary>
    public static bool Has(this TokenFlags flags, TokenFlags asked) => (flags & asked) != TokenFlags.None;
}

/// <summary>A token: its kind and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, TokenFlags Flags, int Start, int End);
