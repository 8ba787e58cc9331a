using System.Diagnostics;
using System.Security.Cryptography;
using ReviewBot.Analysis;
using ReviewBot.Publishing;

namespace ReviewBot.Tests.Publishing;

public sealed class MarkerTests
{
    private static readonly Marker Sample = new(MarkerKind.Finding, new string('a', 40))
    {
        Rule = "csharp/sql-injection",
        Severity = Severity.High,
        Entries = [new(new string('1', 32)), new(new string('2', 32), EntryStatus.Fixed, "abc1234"), new(new string('3', 32), EntryStatus.Accepted)],
    };

    private readonly MarkerSeal _seal = new(TestKey.Key, repositoryId: 7, pullRequest: 42);

    [Fact]
    public void A_marker_is_read_back_as_it_was_written()
    {
        var read = _seal.Read($"Some text\n\n{_seal.Write(Sample)}\n");

        Assert.NotNull(read);
        Assert.Equal(Sample with { Entries = [] }, read with { Entries = [] });
        Assert.Equal(Sample.Entries, read.Entries);
    }

    [Fact]
    public void A_marker_is_one_invisible_comment()
    {
        var text = _seal.Write(Sample);

        Assert.StartsWith("<!-- reviewbot:v1 kind=finding ", text, StringComparison.Ordinal);
        Assert.EndsWith(" -->", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
        Assert.Equal(text.IndexOf("-->", StringComparison.Ordinal), text.Length - 3);
    }

    [Theory]
    [InlineData("kind=finding", "kind=summary")]
    [InlineData("1111", "4444")]
    [InlineData("as=open", "as=fixed")]
    [InlineData("sev=high", "sev=low")]
    [InlineData("run=aaaa", "run=bbbb")]
    [InlineData(" mac=", " extra=1 mac=")]
    public void A_changed_marker_is_none(string from, string to)
    {
        var text = _seal.Write(Sample);
        Assert.Contains(from, text, StringComparison.Ordinal);

        Assert.Null(_seal.Read(text.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_marker_says_nothing_on_another_pull_request_or_repository()
    {
        var text = _seal.Write(Sample);

        Assert.Null(new MarkerSeal(TestKey.Key, 7, 43).Read(text));
        Assert.Null(new MarkerSeal(TestKey.Key, 8, 42).Read(text));
        Assert.NotNull(new MarkerSeal(TestKey.Key, 7, 42).Read(text));
    }

    [Fact]
    public void A_marker_of_a_foreign_key_is_none()
    {
        var foreign = new MarkerSeal(MarkerKey.FromPrivateKeys(TestKey.OtherPem), 7, 42);

        Assert.Null(_seal.Read(foreign.Write(Sample)));
    }

    [Fact]
    public void While_rotating_markers_of_the_earlier_key_are_believed_and_new_ones_written_with_the_current()
    {
        var before = new MarkerSeal(MarkerKey.FromPrivateKeys(TestKey.OtherPem), 7, 42);
        var rotating = new MarkerSeal(MarkerKey.FromPrivateKeys(TestKey.Pem, TestKey.OtherPem), 7, 42);

        Assert.NotNull(rotating.Read(before.Write(Sample)));
        Assert.Equal(_seal.Write(Sample), rotating.Write(Sample));
    }

    [Fact]
    public void The_form_of_the_key_file_does_not_matter()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(TestKey.Pem);
        var other = MarkerKey.FromPrivateKeys(rsa.ExportPkcs8PrivateKeyPem());

        Assert.Equal(TestKey.Key.Authenticate("x"), other.Authenticate("x"));
    }

    [Fact]
    public void A_key_that_is_none_is_refused_without_being_shown()
    {
        var refused = Assert.Throws<ArgumentException>(() => MarkerKey.FromPrivateKeys("hunter2"));

        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_of_later_versions_are_skipped()
    {
        var text = "kind=finding later=1 fp=abcd run=ff";
        var sealed_ = $"<!-- reviewbot:v1 {text} mac={TestKey.Key.Authenticate($"7#42\n{text}")} -->";

        Assert.Equal([new MarkerEntry("abcd")], _seal.Read(sealed_)!.Entries);
    }

    [Fact]
    public void A_copied_marker_inside_the_body_says_nothing() =>
        Assert.Null(_seal.Read($"```suggestion\nMD5.Create(); // {_seal.Write(Sample)}\n```"));

    [Fact]
    public void The_last_marker_counts() =>
        Assert.Equal("mine", _seal.Read($"// {_seal.Write(Sample)}\n\n{_seal.Write(Sample with { Run = "mine" })}")!.Run);

    [Theory]
    [InlineData("")]
    [InlineData("<!-- reviewbot:v1 -->")]
    [InlineData("<!-- reviewbot:v1 kind=finding mac= -->")]
    [InlineData("<!-- reviewbot:v1 kind=finding mac=00000000000000000000000000000000 -->")]
    [InlineData("<!-- reviewbot:v1 kind=finding mac=0000000000000000000000000000000g -->")]
    [InlineData("<!-- reviewbot:v1 kind=finding")]
    [InlineData("<!-- reviewbot:v2 kind=finding mac=0 -->")]
    public void What_is_not_a_marker_is_none(string body) => Assert.Null(_seal.Read(body));

    [Fact]
    public void An_authentic_marker_behind_forged_ones_is_found() =>
        Assert.NotNull(_seal.Read($"<!-- reviewbot:v1 kind=finding mac=00 --> <!-- reviewbot:v1 x -->\n{_seal.Write(Sample)}"));

    [Theory]
    [InlineData("<!-- reviewbot:v1 ")]
    [InlineData("<!-- reviewbot:v1 kind=finding mac=00 -->")]
    [InlineData(" -->")]
    public void Reading_takes_linear_time(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Assert.Null(_seal.Read(body));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Stripping_leaves_the_text() => Assert.Equal("Some\n\ntext", MarkerSeal.Strip($"Some\n\ntext\n\n{_seal.Write(Sample)}"));
}
