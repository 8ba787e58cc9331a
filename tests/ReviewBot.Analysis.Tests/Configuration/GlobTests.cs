using System.Diagnostics;
using ReviewBot.Analysis.Configuration;

namespace ReviewBot.Analysis.Tests.Configuration;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.cs", "A.cs", true)]
    [InlineData("*.cs", "src/A.cs", false)]
    [InlineData("**/*.cs", "A.cs", true)]
    [InlineData("**/*.cs", "a/b/A.cs", true)]
    [InlineData("**/vendor/**", "vendor/x", true)]
    [InlineData("**/vendor/**", "a/vendor/b/c", true)]
    [InlineData("**/vendor/**", "a/myvendor/b", false)]
    [InlineData("**/vendor/**", "a/vendor2/b", false)]
    [InlineData("src/**", "src/a/b", true)]
    [InlineData("src/**", "src", false)]
    [InlineData("src/", "src/a/b", true)]
    [InlineData("/src/*.txt", "src/a.txt", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("a/**b", "a/x/yb", true)]
    [InlineData("?.md", "a.md", true)]
    [InlineData("?.md", "/.md", false)]
    [InlineData("{a,b}/*.{cs,md}", "b/x.md", true)]
    [InlineData("{a,b{1,2}}", "b2", true)]
    [InlineData("{a,b{1,2}}", "b3", false)]
    [InlineData("x{,y}", "x", true)]
    [InlineData("a{b", "a{b", true)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[!a-c]x", "/x", false)]
    [InlineData("[]]", "]", true)]
    [InlineData("[a", "[a", true)]
    [InlineData("[", "[", true)]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData("**", "a/b", true)]
    [InlineData("A.CS", "a.cs", false)]
    public void Matches_whole_paths(string pattern, string path, bool matches)
    {
        Assert.True(Glob.TryParse(pattern, out var glob, out _));
        Assert.Equal(matches, glob.Matches(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!a")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")]
    public void Refuses_with_a_reason(string pattern)
    {
        Assert.False(Glob.TryParse(pattern, out _, out var error));
        Assert.NotEmpty(error);
    }

    [Fact]
    public void A_pattern_made_to_be_slow_is_not()
    {
        Assert.True(Glob.TryParse(string.Concat(Enumerable.Repeat("**/*a*", 60)) + "!", out var glob, out _));
        var clock = Stopwatch.StartNew();
        Assert.False(glob.Matches(string.Concat(Enumerable.Repeat("aaaaaaaaa/", 400))));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
    }
}
