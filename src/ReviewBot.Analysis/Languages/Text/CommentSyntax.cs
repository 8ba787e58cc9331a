namespace ReviewBot.Analysis.Languages.Text;

/// <summary>How comments are written in a kind of file, as far as can be told without a front-end.</summary>
/// <param name="Line">What begins a comment that ends with its line.</param>
/// <param name="Block">What begins and what ends a comment over lines.</param>
/// <param name="Quotes">What begins a string, in which nothing is a comment; a back-tick's may span lines.</param>
/// <param name="AfterSpace">Whether a line comment begins only at the start of a line or after white space, as in a shell.</param>
internal sealed record CommentSyntax(
    IReadOnlyList<string> Line, IReadOnlyList<(string Open, string Close)> Block, string Quotes = "\"'", bool AfterSpace = false)
{
    /// <summary>No comments.</summary>
    public static readonly CommentSyntax None = new([], []);

    /// <summary>C and its descendants.</summary>
    public static readonly CommentSyntax C = new(["//"], [("/*", "*/")]);

    /// <summary>C with strings in back-ticks: JavaScript, Go, Kotlin's raw names.</summary>
    public static readonly CommentSyntax Script = new(["//"], [("/*", "*/")], "\"'`");

    /// <summary>C without strings in single quotes, which are lifetimes in Rust and nothing in JSON.</summary>
    public static readonly CommentSyntax DoubleQuoted = new(["//"], [("/*", "*/")], "\"");

    /// <summary>Shells, YAML, TOML, Ruby, Perl and most configuration.</summary>
    public static readonly CommentSyntax Hash = new(["#"], [], AfterSpace: true);

    /// <summary>PHP and HCL.</summary>
    public static readonly CommentSyntax HashAndC = new(["//", "#"], [("/*", "*/")]);

    /// <summary>PowerShell.</summary>
    public static readonly CommentSyntax PowerShell = new(["#"], [("<#", "#>")], AfterSpace: true);

    /// <summary>HTML, XML and Markdown.</summary>
    public static readonly CommentSyntax Markup = new([], [("<!--", "-->")], "");

    /// <summary>Markup around a script or template.</summary>
    public static readonly CommentSyntax MarkupAndC = new(["//"], [("<!--", "-->"), ("/*", "*/"), ("@*", "*@")], "\"`");

    /// <summary>CSS.</summary>
    public static readonly CommentSyntax Css = new([], [("/*", "*/")]);

    /// <summary>SQL.</summary>
    public static readonly CommentSyntax Sql = new(["--"], [("/*", "*/")]);

    /// <summary>Lua.</summary>
    public static readonly CommentSyntax Lua = new(["--"], [("--[[", "]]")]);

    /// <summary>Haskell and Elm.</summary>
    public static readonly CommentSyntax Haskell = new(["--"], [("{-", "-}")], "\"");

    /// <summary>OCaml and F#.</summary>
    public static readonly CommentSyntax Ml = new(["//"], [("(*", "*)")], "\"");

    /// <summary>INI files.</summary>
    public static readonly CommentSyntax Ini = new([";", "#"], [], "", AfterSpace: true);

    /// <summary>Lisps.</summary>
    public static readonly CommentSyntax Lisp = new([";"], [], "\"");

    /// <summary>Visual Basic.</summary>
    public static readonly CommentSyntax Basic = new(["'"], [], "\"");

    /// <summary>Erlang and TeX.</summary>
    public static readonly CommentSyntax Percent = new(["%"], [], "\"");

    /// <summary>Batch files.</summary>
    public static readonly CommentSyntax Batch = new(["rem ", "REM ", "::"], [], "", AfterSpace: true);

    /// <summary>Read by ReviewBot.Python.</summary>
    public static readonly CommentSyntax Python = new(["#"], []);
}
