using System.Text.RegularExpressions;
using ReviewBot.Analysis;
using ReviewBot.Publishing;
using static ReviewBot.Tests.Publishing.Scene;

namespace ReviewBot.Tests.Publishing;

public sealed partial class CommentTextTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "@everyone", "[link](https://evil.example)", "https://evil.example", "#1", "```", "`@team`", "--> <b>x</b>",
        "a\nb\n# heading", "|", "<!-- reviewbot:v1 kind=finding mac=0 -->", "\u202Eevil", "![x](y)", "&lt;b&gt;", "~~~", "</details>", "\0", "\uD800",
    ];

    public static TheoryData<string> HostileTexts => [.. Hostile];

    private readonly Scene _scene = new();

    [Fact]
    public void A_comment_says_what_why_and_how_to_fix()
    {
        var finding = Finding("MD5", 12) with
        {
            Trace = [
                new TraceStep(new SourceLocation("src/In.cs", new SourceRange(3, 1, 3, 9)), "`name` comes from the request"),
                new TraceStep(new SourceLocation("src/A.cs", new SourceRange(12, 1, 13, 9)), "it is hashed"),
            ],
        };
        _scene.Findings = [finding];

        var body = Body();

        Assert.StartsWith("### Title of ", body, StringComparison.Ordinal);
        Assert.Contains("\n\n**High** · [CWE-328](https://cwe.mitre.org/data/definitions/328.html) · `csharp/weak-hash`\n\n", body, StringComparison.Ordinal);
        Assert.Contains("The hash MD5 is weak", body, StringComparison.Ordinal);
        Assert.Contains($"https://github.com/o/r/blob/{_scene.Head}/src/In.cs#L3", body, StringComparison.Ordinal);
        Assert.Contains($"https://github.com/o/r/blob/{_scene.Head}/src/A.cs#L12-L13", body, StringComparison.Ordinal);
        Assert.Contains("**How to fix.** Do it otherwise.", body, StringComparison.Ordinal);
        Assert.Contains($"`{finding.Id}`", body, StringComparison.Ordinal);
        Assert.Contains("`/review help`", body, StringComparison.Ordinal);
        Assert.DoesNotContain("/review ignore", body, StringComparison.Ordinal);
        Assert.NotNull(_scene.Seal.Read(body));
    }

    [Fact]
    public void The_middle_of_a_long_way_is_left_out()
    {
        _scene.Findings = [Finding("a") with
        {
            Trace = [.. Enumerable.Range(1, 100).Select(i => new TraceStep(new SourceLocation("src/A.cs", new SourceRange(i, 1, i, 2)), $"step{i}end"))],
        }];

        var body = Body();

        Assert.Contains("step1end", body, StringComparison.Ordinal);
        Assert.Contains("step100end", body, StringComparison.Ordinal);
        Assert.Contains("80 more steps", body, StringComparison.Ordinal);
        Assert.Equal(20 + 1, StepWord().Count(body));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Nothing_of_the_change_gets_out_of_its_place(string text)
    {
        _scene.Coverage = [new(text, CoverageStatus.Analysed)];
        _scene.Findings = [.. Enumerable.Range(1, 3).Select(i => Finding($"f{i}", i, text) with
        {
            Message = $"Is {text} and `{text}` bad?",
            Trace = [new TraceStep(new SourceLocation(text, new SourceRange(1, 1, 1, 2)), text)],
        })];

        var body = Body();
        var html = TrustedLink().Replace(Rendered.Html(MarkerSeal.Strip(body)), "");
        var withoutCode = CodeElement().Replace(html, "");

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("</details>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://evil", html, StringComparison.Ordinal);
        Assert.DoesNotContain('@', withoutCode);
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', body);
        Assert.Equal(3, _scene.Seal.Read(body)!.Entries.Count);
        Assert.EndsWith("</sub></p>\n", Rendered.Html(MarkerSeal.Strip(body)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Annotations_show_what_is_hidden(string text)
    {
        _scene.Coverage = [new(text, CoverageStatus.Analysed)];
        _scene.Findings = [Finding("a", path: text) with { Message = text }];

        var note = Assert.Single(_scene.Plan().Check.Annotations);

        Assert.DoesNotContain(note.Message, c => char.IsControl(c) || c == '\u202E' || char.IsSurrogate(c));
    }

    [Fact]
    public void A_verified_fix_becomes_a_suggestion_for_the_very_lines()
    {
        _scene.Texts["src/A.cs"] = "line1\n    var h = MD5.Create();\nline3\n";
        _scene.Findings = [Finding("a", 2) with { Fix = new Fix("Use SHA-256", [new TextEdit(new SourceRange(2, 13, 2, 16), "SHA256")]) }];

        Assert.Contains("\n\n```suggestion\n    var h = SHA256.Create();\n```\n\n", Body(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_may_hold_a_secret_are_never_repeated()
    {
        _scene.Texts["src/A.cs"] = "line1\nvar key = \"hunter2\"; var h = MD5.Create();\n";
        _scene.Findings = [
            Finding("a", 2) with { Fix = new Fix("Use SHA-256", [new TextEdit(new SourceRange(2, 31, 2, 34), "SHA256")]) },
            Finding("s", 2, rule: "any/key") with { Category = Category.HardCoded, State = FindingState.Existing },
        ];

        Assert.DoesNotContain("hunter2", Body(), StringComparison.Ordinal);
    }

    private string Body() => _scene.Plan().Review!.Comments[0].Body;

    [GeneratedRegex("step[0-9]+end|more steps", RegexOptions.NonBacktracking)]
    private static partial Regex StepWord();

    [GeneratedRegex("<code>[^<]*</code>", RegexOptions.NonBacktracking)]
    private static partial Regex CodeElement();

    [GeneratedRegex("href=\"https://(github\\.com/o/r/blob|cwe\\.mitre\\.org)/[^\"]*\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TrustedLink();
}
