namespace ReviewBot.Analysis.Tests.CSharp;

/// <summary>What a reading says besides findings.</summary>
public sealed class CSharpReadingTests
{
    [Fact]
    public void Both_branches_of_a_directive_are_looked_at()
    {
        var reading = CSharpReading.Of("""
            class C
            {
            #if NETFRAMEWORK
                object A() => MD5.Create();
            #elif !DEBUG
                object B() => SHA1.Create();
            #else
                object D() => DES.Create();
            #endif
            }
            """);
        Assert.Equal([4, 6, 8], reading.Findings.Select(f => f.Range.StartLine));
        Assert.Empty(reading.Unread);
    }

    [Fact]
    public void Code_under_false_is_no_code()
    {
        var reading = CSharpReading.Of("#if false\nclass C { object A() => MD5.Create(); }\n#endif\n");
        Assert.Empty(reading.Findings);
        Assert.Empty(reading.Unread);
    }

    [Fact]
    public void Code_that_no_choice_of_symbols_shows_is_unread()
    {
        var reading = CSharpReading.Of("class C\n{\n    #if A && !A\n    int x;\n\n    int y;\n    #endif\n#if !A && A\nint z;\n#endif\n}\n");
        Assert.Equal([4, 6, 9], reading.Unread.Select(u => u.StartLine));
    }

    [Fact]
    public void Lines_with_syntax_errors_are_unread_and_the_rest_is_read()
    {
        var reading = CSharpReading.Of("class C\n{\n    object A() => MD5.Create();\n    int x = = 3;\n    object B() => MD5.Create();\n}\n");
        Assert.Equal([3, 5], reading.Findings.Select(f => f.Range.StartLine));
        Assert.Equal([4], reading.Unread.Select(u => u.StartLine));
    }

    [Fact]
    public void Comments_are_found_where_they_are_and_nowhere_else()
    {
        var reading = CSharpReading.Of("/// doc\nclass C // one\n{ string s = \"// no /* no */\"; /* two\n lines */ string u = @\"http://x\"; // /* end */\n}\n#if A\n// hidden\n#endif");
        Assert.Equal(["/// doc", "// one", "/* two\n lines */", "// /* end */", "// hidden"], reading.Comments.Select(c => c.Text));
        Assert.Equal(new SourceRange(2, 9, 2, 15), reading.Comments[1].Range);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(4, "A.B.F")]
    [InlineData(5, "A.B.P")]
    [InlineData(6, "A.B.M.L")]
    [InlineData(7, "A.B.this[]")]
    public void A_place_is_named_by_its_member(int line, string symbol)
    {
        var reading = CSharpReading.Of("""
            namespace N;
            class A {
            class B {
                int F = 1;
                int P { get { return 1; } }
                void M() { int L() { return 2; } }
                int this[int i] => 3;
            } }
            """);
        Assert.Equal(symbol, reading.SymbolAt(new SourceRange(line, line == 6 ? 27 : 13, line, 14)));
    }

    [Fact]
    public void Handlers_literals_and_log_statements_are_counted()
    {
        var reading = CSharpReading.Of("class C { void M() { try { _logger.LogInformation(\"a\"); log.Error($\"b\"); } catch (Exception) { } finally { } } }");
        Assert.Equal(
            ["handlers 1", "log-statements 2", "string-literals 2"],
            reading.Observed.GroupBy(o => o.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
    }

    [Fact]
    public void No_message_holds_a_secret()
    {
        const string Secret = "h0rse-battery-5taple";
        var reading = CSharpReading.Of(
            $"class C {{ string password = \"{Secret}\"; string c = \"Server=s;Password={Secret}\"; object N() => new NetworkCredential(\"u\", \"{Secret}\"); }}");
        Assert.Equal(3, reading.Findings.Count);
        Assert.All(reading.Findings, f => Assert.DoesNotContain(Secret, f.Message + string.Concat(f.Trace.Select(t => t.Note)), StringComparison.Ordinal));
    }
}
