using System.Collections.Frozen;

namespace ReviewBot.Analysis.Languages.Text;

/// <summary>The kinds of file that are told apart, with or without a front-end.</summary>
internal static class FileKinds
{
    private static readonly FileKind Python = new("Python", CommentSyntax.Python, IsCode: true);
    private static readonly FileKind Ruby = new("Ruby", CommentSyntax.Hash, IsCode: true);
    private static readonly FileKind Perl = new("Perl", CommentSyntax.Hash, IsCode: true);
    private static readonly FileKind Php = new("PHP", CommentSyntax.HashAndC, IsCode: true);
    private static readonly FileKind JavaScript = new("JavaScript", CommentSyntax.Script, IsCode: true);
    private static readonly FileKind Shell = new("Shell", CommentSyntax.Hash);
    private static readonly FileKind Dockerfile = new("Dockerfile", CommentSyntax.Hash);
    private static readonly FileKind Make = new("Makefile", CommentSyntax.Hash);
    private static readonly FileKind Ignore = new("Ignore list", CommentSyntax.Hash);

    private static readonly (FileKind Kind, string Endings)[] Table =
    [
        (new("C#", CommentSyntax.C, IsCode: true), "cs csx"),
        (new("Razor", CommentSyntax.MarkupAndC, IsCode: true), "cshtml razor"),
        (new("Visual Basic", CommentSyntax.Basic, IsCode: true), "vb vbs"),
        (new("F#", CommentSyntax.Ml, IsCode: true), "fs fsx fsi"),
        (Python, "py pyi pyw wsgi"),
        (new("Java", CommentSyntax.C, IsCode: true), "java"),
        (new("JSP", CommentSyntax.MarkupAndC, IsCode: true), "jsp jspx"),
        (new("Kotlin", CommentSyntax.Script, IsCode: true), "kt kts"),
        (new("Scala", CommentSyntax.Script, IsCode: true), "scala sc"),
        (new("Groovy", CommentSyntax.C, IsCode: true), "groovy gradle"),
        (JavaScript, "js mjs cjs jsx"),
        (new("TypeScript", CommentSyntax.Script, IsCode: true), "ts tsx mts cts"),
        (new("Vue", CommentSyntax.MarkupAndC, IsCode: true), "vue"),
        (new("Svelte", CommentSyntax.MarkupAndC, IsCode: true), "svelte"),
        (new("Go", CommentSyntax.Script, IsCode: true), "go"),
        (new("Rust", CommentSyntax.DoubleQuoted, IsCode: true), "rs"),
        (new("C", CommentSyntax.C, IsCode: true), "c h"),
        (new("C++", CommentSyntax.C, IsCode: true), "cc cpp cxx hh hpp hxx ipp"),
        (new("Objective-C", CommentSyntax.C, IsCode: true), "m mm"),
        (new("Swift", CommentSyntax.DoubleQuoted, IsCode: true), "swift"),
        (new("Dart", CommentSyntax.C, IsCode: true), "dart"),
        (new("Solidity", CommentSyntax.C, IsCode: true), "sol"),
        (new("Zig", CommentSyntax.DoubleQuoted, IsCode: true), "zig"),
        (Ruby, "rb erb rake gemspec"),
        (Php, "php phtml php5"),
        (Perl, "pl pm"),
        (new("Lua", CommentSyntax.Lua, IsCode: true), "lua"),
        (new("R", CommentSyntax.Hash, IsCode: true), "r"),
        (new("Julia", CommentSyntax.Hash, IsCode: true), "jl"),
        (new("Elixir", CommentSyntax.Hash, IsCode: true), "ex exs"),
        (new("Erlang", CommentSyntax.Percent, IsCode: true), "erl hrl"),
        (new("Haskell", CommentSyntax.Haskell, IsCode: true), "hs elm"),
        (new("OCaml", CommentSyntax.Ml, IsCode: true), "ml mli"),
        (new("Clojure", CommentSyntax.Lisp, IsCode: true), "clj cljs cljc"),
        (Shell, "sh bash zsh ksh fish"),
        (new("PowerShell", CommentSyntax.PowerShell), "ps1 psm1 psd1"),
        (new("Batch", CommentSyntax.Batch), "bat cmd"),
        (new("SQL", CommentSyntax.Sql), "sql ddl psql"),
        (new("YAML", CommentSyntax.Hash), "yml yaml"),
        (new("JSON", CommentSyntax.DoubleQuoted), "json json5 jsonc webmanifest"),
        (new("TOML", CommentSyntax.Hash), "toml"),
        (new("XML", CommentSyntax.Markup), "xml xsd xsl xslt svg config csproj vbproj fsproj props targets nuspec resx plist wsdl xaml"),
        (new("HTML", CommentSyntax.Markup), "html htm xhtml"),
        (new("CSS", CommentSyntax.Css), "css"),
        (new("Sass", CommentSyntax.C), "scss sass less"),
        (new("Markdown", CommentSyntax.Markup), "md markdown mdx"),
        (new("INI", CommentSyntax.Ini), "ini cfg conf cnf editorconfig properties env"),
        (new("Terraform", CommentSyntax.HashAndC), "tf tfvars hcl"),
        (new("Protocol Buffers", CommentSyntax.C), "proto"),
        (new("GraphQL", CommentSyntax.Hash), "graphql gql"),
        (Dockerfile, "dockerfile containerfile"),
        (Make, "mk mak"),
        (new("CMake", CommentSyntax.Hash), "cmake"),
        (new("Nix", CommentSyntax.Hash), "nix"),
        (new("TeX", CommentSyntax.Percent), "tex"),
        (new("Text", CommentSyntax.None), "txt text rst adoc log csv tsv"),
    ];

    private static readonly FrozenDictionary<string, FileKind> ByEnding = Table
        .SelectMany(row => row.Endings.Split(' '), (row, ending) => (ending, row.Kind))
        .ToFrozenDictionary(p => p.ending, p => p.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FileKind> ByName = new (string Name, FileKind Kind)[]
    {
        ("Dockerfile", Dockerfile), ("Containerfile", Dockerfile), ("Makefile", Make), ("GNUmakefile", Make), ("Rakefile", Ruby),
        ("Gemfile", Ruby), ("Vagrantfile", Ruby), ("Podfile", Ruby), ("SConstruct", Python), ("SConscript", Python), ("wscript", Python), (".bashrc", Shell),
        (".profile", Shell), (".gitignore", Ignore), (".dockerignore", Ignore), (".gitattributes", Ignore), ("CODEOWNERS", Ignore),
        (".npmrc", new("INI", CommentSyntax.Ini)), (".pypirc", new("INI", CommentSyntax.Ini)),
    }.ToFrozenDictionary(p => p.Name, p => p.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Program, FileKind Kind)[] Interpreters =
        [("python", Python), ("ruby", Ruby), ("perl", Perl), ("php", Php), ("node", JavaScript), ("sh", Shell)];

    /// <summary>The kind of a file by its name; a name that says nothing leaves it to the first line's <c>#!</c>.</summary>
    public static FileKind Of(string path, FileText? text = null)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (ByName.TryGetValue(name, out var kind) || ByName.TryGetValue(name.Split('.')[0], out kind) && kind == Dockerfile)
            return kind;
        var dot = name.LastIndexOf('.');
        if (dot >= 0)
            return ByEnding.GetValueOrDefault(name[(dot + 1)..], FileKind.Unknown);
        return text is null ? FileKind.Unknown : ByInterpreter(text.Line(1));
    }

    private static FileKind ByInterpreter(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("#!"))
            return FileKind.Unknown;
        foreach (var (program, kind) in Interpreters)
        {
            if (line.Contains(program, StringComparison.Ordinal))
                return kind;
        }

        return FileKind.Unknown;
    }
}
