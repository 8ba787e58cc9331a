using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.Text;

namespace ReviewBot.Analysis.Tests.Languages;

public sealed class CommentScannerTests
{
    [Theory]
    [InlineData("a.js", "x(); // one\n/* two\n */ y(\"// no\", '/* no */', `\n// no\n`) // three", "// one|/* two\n */|// three")]
    [InlineData("a.js", "fetch('http://x'); http://y // z", "// z")]
    [InlineData("a.java", "char c = '\"'; // quote", "// quote")]
    [InlineData("a.java", "String s = \"a\\\"// no\"; // yes", "// yes")]
    [InlineData("a.java", "/* open", "/* open")]
    [InlineData("a.rs", "fn f<'a>(x: &'a str) {} // yes", "// yes")]
    [InlineData("a.yml", "a: b#c # yes\n# too\nit's: x # and this", "# yes|# too|# and this")]
    [InlineData("a.yml", "a: \"# no\" # yes", "# yes")]
    [InlineData("a.sh", "echo ${#a} $# 'x # no' # yes", "# yes")]
    [InlineData("Dockerfile", "RUN x # yes\n# too", "# yes|# too")]
    [InlineData("a.sql", "select 1 -- one\n/* two */ '-- no'", "-- one|/* two */")]
    [InlineData("a.html", "<p>// no</p><!-- yes\n -->", "<!-- yes\n -->")]
    [InlineData("a.md", "# Heading <!-- yes -->", "<!-- yes -->")]
    [InlineData("a.lua", "--[[ long\n]] x -- short", "--[[ long\n]]|-- short")]
    [InlineData("a.ini", "; one\na=b ; two\n# three", "; one|; two|# three")]
    [InlineData("a.vb", "x = \"' no\" ' yes", "' yes")]
    [InlineData("a.ps1", "<# block #> x # yes", "<# block #>|# yes")]
    [InlineData("a.tf", "a = \"# no\" # one\n// two", "# one|// two")]
    [InlineData("a.cmd", "rem one\necho x\n:: two", "rem one|:: two")]
    [InlineData("a.py", "x = '# no' # yes", "# yes")]
    [InlineData("a.txt", "# no // no", "")]
    [InlineData("a.json", "{ \"a\": \"// no\" } // yes", "// yes")]
    public void Finds_what_the_kind_of_file_calls_a_comment(string path, string text, string expected)
    {
        var file = new FileText(path, text);
        var comments = CommentScanner.Scan(file, FileKinds.Of(path).Comments);
        Assert.Equal(expected, string.Join('|', comments.Select(c => c.Text)));
        Assert.All(comments, c =>
        {
            var (start, end) = file.Offsets(c.Range);
            Assert.Equal(c.Text, text[start..end]);
        });
    }
}
