using FsCheck;
using FsCheck.Fluent;

namespace ReviewBot.Analysis.Tests.Reports;

/// <summary>Text as somebody who wants to break a report would write it.</summary>
internal static class HostileText
{
    private static readonly string[] Fragments =
    [
        "@octocat", "@org/team", "#12", "GH-12", "owner/repo#1", "owner/repo@0123abc", "1234567", "deadbeefcafe", "http://evil.test", "https://evil.test/a?b=c",
        "www.evil.test", "mail@evil.test", "mailto:a@b.c", "ftp://x.y", ":x:", ":tada:", "CVE-2024-1", "<script>", "<img src=x>", "<!-- c -->", "</details>",
        "![i](u)", "[l](u)", "[l]: u", "[^1]", "[x]", "[ ]", "`", "``", "```", "````", "`````````````````````", "~~~", "~", "~~", "*", "**", "_", "__", "#", "##",
        "-", "---", "+", "1.", "1)", "a.", "i)", ">", "|", "|-|-|", "=", "==", "===", ":", "::", ":::", "$", "$$", "$x$", "^", "^^^", "{.c}", "{#id}", "\"\"", "\"",
        "\\", "\\\\", "\n", "\r\n", "\r", "\t", " ", "  ", "    ", "\n\n", "&amp;", "&#64;", "&", "\u202e", "\u200b", "\ufeff", "\0", "\u001b[31m", "\ud800",
        "\u2028", "\u00a0", "\U000e0041", "word", "a", "x.cs", "é", "漢字", "(", ")", "!", "'", "%", ",", ";", "?", "/", "/review", "+++", "***", "* * *", "*[A]: b",
    ];

    /// <summary>Enough for a whole report, which shows each text in many places.</summary>
    public const int Few = 150;

    /// <summary>Runs a property over texts that are the same ones each time.</summary>
    public static void ForAll(Action<string> holds, int count = 1_000)
    {
        var fragment = Gen.Frequency((6, Gen.Elements(Fragments)), (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString())));
        var text = Gen.Choose(0, 12).SelectMany(n => fragment.ArrayOf(n)).Select(string.Concat);
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(count).WithReplay(20_11_2026, 1);
        Check.One(config, Prop.ForAll(Arb.From(text, Shrink), holds));
    }

    private static IEnumerable<string> Shrink(string text)
    {
        for (var i = 0; i < text.Length; i++)
            yield return text.Remove(i, 1);
    }
}
