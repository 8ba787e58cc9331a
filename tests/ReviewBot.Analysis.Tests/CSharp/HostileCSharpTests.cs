using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Tests.CSharp;

/// <summary>Input that is made to break the reading of C#.</summary>
public sealed class HostileCSharpTests
{
    public static TheoryData<string, string> Deep => new()
    {
        { "parentheses", "class C { void M() { var x = " + Repeat("(", 10_000) + "1" + Repeat(")", 10_000) + "; } }" },
        { "parentheses closed in comments", "class C { void M() { var x = " + Repeat("(/*)*/", 20_000) },
        { "interpolations", "class C { string s = " + Repeat("$\"{", 10_000) },
        { "interpolations closed in comments", "class C { string s = " + Repeat("$\"{/*}*/", 20_000) },
        { "generic arguments", "class C { " + Repeat("A<", 50_000) + "> x; }" },
        { "classes", Repeat("class C {", 10_000) },
        { "blocks", "class C { void M() " + Repeat("{", 100_000) },
        { "negations", "class C { bool b = " + Repeat("!", 50_000) + "true; }" },
        { "lambdas", "class C { object b = " + Repeat("a =>", 20_000) + "1; }" },
        { "conditions", "class C { void M() { " + Repeat("if (a) ", 20_000) + "b(); } }" },
        { "alternatives", "class C { void M() { " + Repeat("if (a) b(); else ", 10_000) + "b(); } }" },
        { "sum", "class C { void M(string p) { var c = new SqlCommand(\"a\"" + Repeat(" + p", 10_000) + "); } }" },
        { "chain", "class C { void M(string p) { var c = new SqlCommand(p" + Repeat(".Trim()", 10_000) + " + p); } }" },
        { "directives", "#if " + Repeat("(", 20_000) + "\n#endif\n" },
        { "one line", "class C { string s = \"" + Repeat("x", 1_000_000) + "\"; }" },
        { "one variable written often", "class C { void M(string p) { var s = p; " + Repeat("s = s + p; ", 3_000) + "new SqlCommand(s); } }" },
        { "loops of variables", "class C { void M() { string a = b, b = a; a += b; b += a; new SqlCommand(a + b); } }" },
        { "methods that call each other", "class C { string A(string x) => B(x) + B(x); string B(string x) => A(x) + A(x); void M(string p) { new SqlCommand(A(p)); } }" },
        { "flags", "class C { void M() { s.TypeNameHandling = a" + Repeat(" | a", 300_000) + "; } }" },
        { "constants of constants", "class C { void M() { int a0 = 1; " + Levels(14, "int a{0} = a{1}" + Repeat(" + a{1}", 11)) + "s.Deserialize((X)a14); new SqlCommand(a14); } }" },
        { "constants of themselves", "class C { void M() { int a = a * a * a * a * a * a * a * a; new SqlCommand(a); } }" },
        { "types of types", "class C { void M() { var a0 = U(); " + Levels(6, "var a{0} = " + Repeat("q ? a{1} : ", 100) + "a{1}") + "new SqlCommand(a6.B.C); } }" },
        { "types of themselves", "class C { void M() { var a = a = new(); var b = b + b + b; new SqlCommand(a.B + b.C); } }" },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_code_is_read_or_named_as_unread(string what, string code)
    {
        Assert.NotEmpty(what);
        var reading = CSharpReading.Of(code);
        Assert.All(reading.Unread, r => Assert.True(r.StartLine >= 1));
        Assert.Equal(reading.Findings.Count, CSharpReading.Of(code).Findings.Count);
    }

    [Fact]
    public void Code_that_is_too_deep_is_unread_from_the_first_line_to_the_last()
    {
        var reading = CSharpReading.Of("class C\n{\n" + Repeat("(", 600) + "\n}\n");
        Assert.Equal(new SourceRange(1, 1, 4, 1), Assert.Single(reading.Unread));
    }

    [Fact]
    public void Every_prefix_of_a_file_can_be_read()
    {
        const string Code = "using X = System.Text;\n#if A\nclass C<T> : D where T : new() { [F(\"a\")] string P { get; init; } = $\"{1:x}\"; /* c */ }\n#else\n"
            + "class C { void M(int a = 1) { foreach (var (x, y) in z) { a ??= x is { } q ? q : y; } var s = \"\"\"\n a\n \"\"\"; new SqlCommand(s + a); } }\n#endif\n";
        for (var length = 0; length <= Code.Length; length++)
            Assert.NotNull(CSharpReading.Of(Code[..length]));
    }

    [Fact]
    public void Random_characters_never_throw()
    {
        var random = new Random(12345);
        const string Alphabet = "{}()[]<>\"'$@#/*\\\n\r\t;,.:?!=+-&|~ abnewifMD5.Create\u0000\ud800\ufeff\u202e";
        for (var round = 0; round < 1_000; round++)
        {
            var text = string.Create(random.Next(400), random, (span, r) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Alphabet[r.Next(Alphabet.Length)];
            });
            Assert.NotNull(CSharpReading.Of(text));
        }
    }

    [Fact]
    public void Cancellation_is_honoured()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new CSharpLanguage().Survey(
            [new FileText("a.cs", "class C { }")], new AnalysisBounds(), cancelled.Token));
    }

    private static string Levels(int count, string declaration) =>
        string.Concat(Enumerable.Range(1, count).Select(i => declaration.Replace("{0}", $"{i}").Replace("{1}", $"{i - 1}") + "; "));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
