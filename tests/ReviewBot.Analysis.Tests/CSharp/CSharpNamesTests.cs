namespace ReviewBot.Analysis.Tests.CSharp;

/// <summary>Names, types, constants and the ways of values, seen through the rules.</summary>
public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("using System.Security.Cryptography;", "MD5.Create()")]
    [InlineData("", "System.Security.Cryptography.MD5.Create()")]
    [InlineData("", "global::System.Security.Cryptography.MD5.Create()")]
    [InlineData("using H = System.Security.Cryptography.MD5;", "H.Create()")]
    [InlineData("using C = System.Security.Cryptography;", "C.MD5.Create()")]
    [InlineData("using System.Security;", "Cryptography.MD5.Create()")]
    [InlineData("using static System.Security.Cryptography.MD5;", "HashData(b)")]
    public void A_type_is_known_by_each_of_its_names(string usings, string call) =>
        Assert.Equal(["weak-hash 2"], CSharpReading.Findings($"{usings}\nclass C {{ object M(byte[] b) => {call}; }}"));

    [Theory]
    [InlineData("class MD5 { public static object Create() => 1; }")]
    [InlineData("namespace N { class MD5 { public static object Create() => 1; } }")]
    public void A_type_of_the_files_at_hand_hides_the_framework_s(string own) =>
        Assert.Empty(CSharpReading.Findings("using N;\nclass C { object M() => MD5.Create(); }", ("src/Own.cs", own)));

    [Fact]
    public void A_type_of_a_namespace_that_is_not_imported_hides_nothing() =>
        Assert.Equal(["weak-hash 1"], CSharpReading.Findings("class C { object M() => MD5.Create(); }", ("src/Own.cs", "namespace Far { class MD5 { } }")));

    [Fact]
    public void Global_usings_of_another_file_count() =>
        Assert.Equal(
            ["weak-hash 1"],
            CSharpReading.Findings("class C { object M() => H.Create(); }", ("src/Usings.cs", "global using H = System.Security.Cryptography.SHA1;")));

    [Theory]
    [InlineData("var c = connection.CreateCommand(); c.CommandText = \"a\" + p;")]
    [InlineData("SqlCommand c = new(\"a\" + p);")]
    [InlineData("foreach (var k in Keys()) { using var c = new SqlCommand(string.Concat(\"a\", p, k)); }")]
    [InlineData("var s = \"a\"; if (p.Length > 1) s += p; else s = \"b\"; new SqlCommand(s);")]
    [InlineData("var s = \"\"; while (Go()) { new SqlCommand(s); s += p; }")]
    [InlineData("var b = new StringBuilder(); b.AppendFormat(\"a {0}\", p); new SqlCommand(b.ToString());")]
    [InlineData("new SqlCommand(\"{t}\".Replace(\"{t}\", p));")]
    [InlineData("new SqlCommand(Build(p)); string Build(string x) => \"a\" + x;")]
    [InlineData("string s; switch (p) { case \"x\": s = \"a\" + p; break; default: s = \"\"; break; } new SqlCommand(s);")]
    public void Text_that_is_not_constant_is_followed(string body) =>
        Assert.Equal(["sql-injection 1"], CSharpReading.Findings($"class C {{ SqlConnection connection; public void M(string p) {{ {body} }} }}"));

    [Theory]
    [InlineData("new SqlCommand(\"a\" + int.Parse(p));")]
    [InlineData("if (int.TryParse(p, out var n)) new SqlCommand($\"a {n}\");")]
    [InlineData("new SqlCommand($\"a {nameof(p)} {1 + 2}\");")]
    [InlineData("var s = \"a\" + p; s = \"b\"; new SqlCommand(s);")]
    [InlineData("var s = p; if (Go()) s = \"a\"; else s = \"b\"; s = s + \"c\"; new SqlCommand(\"x\");")]
    [InlineData("if (1 == 2) new SqlCommand(\"a\" + p);")]
    [InlineData("new SqlCommand(false ? \"a\" + p : \"b\");")]
    [InlineData("new SqlCommand(Build(\"b\")); string Build(string x) => \"a\" + x;")]
    [InlineData("new SqlCommand($\"a {Kind.Big} {Guid.NewGuid()} {DateTime.Now:O}\");")]
    [InlineData("new SqlCommand(\"a\" + Table + Other.Name);")]
    [InlineData("if (new[] { \"x\" }.Contains(p)) new SqlCommand(\"a\" + p);")]
    public void Constants_numbers_and_checked_text_are_silent(string body) =>
        Assert.Empty(CSharpReading.Findings(
            $"class C {{ const string Table = \"t\"; public void M(string p) {{ {body} }} }} enum Kind {{ Big }}",
            ("src/Other.cs", "static class Other { public const string Name = \"n\"; }")));

    [Fact]
    public void A_private_method_is_judged_by_its_callers() =>
        Assert.Equal(
            ["sql-injection 3"],
            CSharpReading.Findings("""
                class C {
                    public void M(string p) { A("x"); B(p); }
                    void A(string t) => new SqlCommand("a" + t); void B(string t) => new SqlCommand("a" + t);
                }
                """));

    [Fact]
    public void The_way_is_told_in_order()
    {
        var finding = Assert.Single(CSharpReading.Of("""
            public class HomeController : Controller
            {
                public void Index(string id)
                {
                    var sql = "select " + id;
                    new SqlCommand(sql);
                }
            }
            """).Findings);
        Assert.Equal([5, 6], finding.Trace.Select(t => t.Location.Range.StartLine));
        Assert.Equal("`id` comes from the request", finding.Trace[0].Note);
        Assert.Equal((Severity.High, Confidence.High), (finding.Severity, finding.Confidence));
    }

    [Fact]
    public void A_fix_replaces_the_name_and_the_declared_type()
    {
        var finding = Assert.Single(CSharpReading.Of("class C { void M() { using MD5 h = MD5.Create(); } }").Findings);
        Assert.Equal(["28-31 SHA256", "36-39 SHA256"], finding.ProposedFix!.Edits.Select(e => $"{e.Range.StartColumn}-{e.Range.EndColumn} {e.NewText}"));
    }
}
