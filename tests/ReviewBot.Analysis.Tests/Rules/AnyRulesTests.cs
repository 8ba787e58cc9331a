using ReviewBot.Analysis.Rules;
using static ReviewBot.Analysis.Tests.Changes;

namespace ReviewBot.Analysis.Tests.Rules;

/// <summary>What the pages of the rules for any file cannot show.</summary>
public sealed class AnyRulesTests
{
    private const string Body =
        "MIIBIgIBAFRoaXMgaXMgbm8ga2V5LiBJdCBpcyBhbiBleGFtcGxlIGluIHRoZSBkb2N1\nbWVudGF0aW9uIG9mIGEgcnVsZSwgaXQgb3BlbnMgbm8gZG9vciBhbmQgbmV2ZXIgZGlk\n";

    [Theory]
    [InlineData("RSA PRIVATE KEY", "MIIB", Severity.Critical, "An RSA private key")]
    [InlineData("ENCRYPTED PRIVATE KEY", "MIIB", Severity.Medium, "A private key, encrypted,")]
    [InlineData("OPENSSH PRIVATE KEY", "b3BlbnNzaC1rZXktdjEA", Severity.Critical, "An OpenSSH private key")]
    [InlineData("PGP PRIVATE KEY BLOCK", "lQOY", Severity.Critical, "A PGP private key")]
    [InlineData("EC PRIVATE KEY", "MHcC", Severity.Critical, "An elliptic-curve private key")]
    public void Private_keys_are_told_by_their_armour(string kind, string first, Severity severity, string says)
    {
        var result = Analyse(Set(Added("key", $"-----BEGIN {kind}-----\n{first}{Body}-----END {kind}-----\n")), rules: RuleCatalog.All);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((severity, "any/private-key"), (finding.Severity, finding.RuleId));
        Assert.StartsWith(says, finding.Message, StringComparison.Ordinal);
        Assert.Equal("1-4", finding.Location.Range.ToString());
    }

    [Fact]
    public void A_key_in_a_string_that_is_put_together_is_seen()
    {
        var text = $"var k = \"-----BEGIN PRIVATE KEY-----\\n\" +\n{string.Concat(Body.TrimEnd().Split('\n').Select(l => $"  \"{l}\\n\" +\n"))}  \"-----END PRIVATE KEY-----\";\n";
        Assert.Single(Analyse(Set(Added("a.js", text)), rules: RuleCatalog.All).Findings);
    }

    [Fact]
    public void No_secret_reaches_any_part_of_a_finding()
    {
        var text = $"-----BEGIN PRIVATE KEY-----\n{Body}-----END PRIVATE KEY-----\n";
        var json = System.Text.Json.JsonSerializer.Serialize(Analyse(Set(Added("key", text)), rules: RuleCatalog.All));
        Assert.DoesNotContain("MIIBIg", json, StringComparison.Ordinal);
        Assert.DoesNotContain("bWVudGF0", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Deleting_invisible_characters_is_a_proven_fix()
    {
        var finding = Assert.Single(Analyse(Set(Added("a.js", "x = 'a\u202E \u2066b\u2069';\n")), rules: RuleCatalog.All).Findings);
        Assert.Equal([7, 9, 11], finding.Fix!.Edits.Select(e => e.Range.StartColumn));
        Assert.DoesNotContain('\u202E', finding.Message);
    }

    [Theory]
    [InlineData("a.md", "\u2067\u05D0\u05D1\u2069", false)]
    [InlineData("a.md", "\u2067\u05D0\u05D1", true)]
    [InlineData("a.md", "\u2067ab\u2069", true)]
    [InlineData("a.md", "\u202E\u05D0\u202C", true)]
    [InlineData("a.cs", "// \u2067\u05D0\u05D1\u2069", true)]
    [InlineData("a.cs", "// \u200F\u05D0", false)]
    public void Right_to_left_prose_may_close_what_it_opens(string path, string text, bool reported) =>
        Assert.Equal(reported, Analyse(Set(Added(path, text)), rules: RuleCatalog.All).Findings.Count == 1);

    [Fact]
    public void A_known_defect_is_a_weakness_over_all_lines_of_its_comment()
    {
        var result = Analyse(Set(Added("a.py", "# FIXME(jo): this is\n# not what it\n# should be: the password leaks\nx = 1 # fine\n")), rules: RuleCatalog.All);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((FindingKind.Weakness, Severity.Low, "1-3"), (finding.Kind, finding.Severity, finding.Location.Range.ToString()));
        Assert.Contains("`password`", finding.Message, StringComparison.Ordinal);
    }
}
