using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Rules.Any;

namespace ReviewBot.Analysis.Tests.Rules;

/// <summary>Tokens are put together here, so that none stands in the repository.</summary>
public sealed class ProviderTokenTests
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static TheoryData<string> Anchors() => [.. TokenFormats.All.Select(f => f.Anchor).Distinct()];

    [Theory]
    [MemberData(nameof(Anchors))]
    public void Every_format_is_found_where_it_stands_and_shown_by_four_characters_only(string anchor)
    {
        foreach (var format in TokenFormats.All.Where(f => f.Anchor == anchor))
        {
            var token = Token(format);
            foreach (var text in (string[])[$"key = \"{token}\"", token, $"a\nkey: {token}\n", $"x={token};"])
            {
                var finding = Assert.Single(Find(text));
                Assert.Equal(text.Split('\n').ToList().FindIndex(l => l.Contains(token, StringComparison.Ordinal)) + 1, finding.Range.StartLine);
                Assert.Equal(token.Length, finding.Range.EndColumn - finding.Range.StartColumn);
                Assert.DoesNotContain(token[..5], finding.Message, StringComparison.Ordinal);
                Assert.Contains($"`{token[..4]}…`", finding.Message, StringComparison.Ordinal);
            }

            // In the middle of a word it is none.
            Assert.DoesNotContain(Find("q" + token), f => f.Message.Contains(format.Provider, StringComparison.Ordinal) && format.Before is null && char.IsAsciiLetter(anchor[0]));
        }
    }

    [Fact]
    public void GitHubs_own_example_has_a_right_checksum()
    {
        // From the announcement of the format; revoked before it was printed.
        var token = "gh" + "p_" + "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17";
        Assert.Single(Find(token));
        Assert.Empty(Find(token[..^1] + "8"));
        Assert.Empty(Find("gh" + "p_" + "zQWBuTSOoRi4A9spHcVY5ncnsDkxkK" + "0mLq17"));
    }

    [Theory]
    [InlineData("sk_live_", "xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk_live_", "1234567890abcdefghijklmn")]
    [InlineData("sk_live_", "YOUR_STRIPE_KEY_GOES_HERE")]
    [InlineData("AKIA", "IOSFODNN7EXAMPLE")]
    [InlineData("AKIA", "AAAAAAAAAAAAAAAA")]
    [InlineData("SK", "00000000000000000000000000000000")]
    [InlineData("glpat-", "aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("xoxb-", "not-a-token-but-a-long-sentence-with-dashes")]
    public void Placeholders_are_none(string prefix, string body) => Assert.Empty(Find($"key = \"{prefix}{body}\""));

    [Theory]
    [InlineData("aws_secret_access_key = {0}")]
    [InlineData("AWS_SECRET_ACCESS_KEY={0}")]
    [InlineData("  \"SecretAccessKey\": \"{0}\",")]
    [InlineData("secretAccessKey: '{0}'")]
    [InlineData("aws_secret => \"{0}\"")]
    public void An_AWS_secret_is_known_by_its_name(string line)
    {
        var secret = "q8Jd0xP2vLr5TzWb" + "7NcY4sHfKg9MaE3u" + "Rk1Xo6Ui";
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, line, secret);
        var finding = Assert.Single(Find(text));
        Assert.Equal(text.IndexOf(secret, StringComparison.Ordinal) + 1, finding.Range.StartColumn);
        Assert.Equal(40, finding.Range.EndColumn - finding.Range.StartColumn);
        Assert.Empty(Find(text.Replace(secret, secret + "A", StringComparison.Ordinal)));
        Assert.Empty(Find(text.Replace(secret, new string('a', 40), StringComparison.Ordinal)));
    }

    private static IReadOnlyList<RawFinding> Find(string text)
    {
        var rule = new ProviderToken();
        var report = new RuleReport(rule.Info);
        rule.Check(new TextFile(new FileText("a.txt", text), []), report);
        return report.Findings;
    }

    /// <summary>A token of a format: letters in an order without pattern, put right for what else must hold.</summary>
    private static string Token(TokenFormat format)
    {
        var before = format.Before is var (alphabet, _, most) ? Letters(alphabet, most, 3) : "";
        if (format.Anchor == "Q~")
            before = "aB" + "c8";
        var body = Letters(format.Alphabet.Replace(".", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal), format.Least, 11);
        body = format.Anchor switch
        {
            "github_pat_" => body[..22].Replace('_', 'a') + "_" + body[23..].Replace('_', 'b'),
            "ghs_" => Signed(body.Replace('_', 'a').Replace('-', 'b')[..30]),
            "ghp_" or "gho_" or "ghu_" or "npm_" => Signed(body[..30]),
            "xoxb-" or "xoxp-" or "xoxa-" or "xoxr-" or "xoxs-" => "2837465910-" + body.Replace('-', 'x'),
            "hooks.slack.com/services/T" => Letters(Base62, 9, 5) + "/B" + Letters(Base62, 9, 7) + "/" + Letters(Base62, 24, 9),
            "SG." => body[..22] + "." + body[23..],
            "sk-" => body[..20] + "T3Blbk" + "FJ" + body[..20],
            _ => body,
        };
        return before + format.Anchor + body;
    }

    private static string Signed(string body)
    {
        var checksum = "";
        for (var crc = TokenChecksum.Crc32(body); checksum.Length < 6; crc /= 62)
            checksum = Base62[(int)(crc % 62)] + checksum;
        return body + checksum;
    }

    private static string Letters(string alphabet, int count, int seed) =>
        string.Concat(Enumerable.Range(0, count).Select(i => alphabet[((i * 37) + (i * i * 11) + (i * i * i * 5) + seed) % alphabet.Length]));
}
