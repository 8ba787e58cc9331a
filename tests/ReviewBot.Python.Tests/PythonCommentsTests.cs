namespace ReviewBot.Python.Tests;

public sealed class PythonCommentsTests
{
    [Theory]
    [InlineData("# one\nx = 1 # two\r\n#three", "# one|# two|#three")]
    [InlineData("x = '# no' # yes", "# yes")]
    [InlineData("x = \"# no\\\" # no\" # yes", "# yes")]
    [InlineData("x = r'\\' # no' # yes", "# yes")]
    [InlineData("x = rb\"# no\" b'#no' u'# no' Rb'#' BR\"#\" # yes", "# yes")]
    [InlineData("x = '''# no\n' # no\n''' # yes", "# yes")]
    [InlineData("\"\"\"doc # no \\\"\"\" # no\"\"\" # yes", "# yes")]
    [InlineData("x = 'open # no\ny # yes", "# yes")]
    [InlineData("x = 'joined \\\n # no' # yes", "# yes")]
    [InlineData("x = 'joined \\\r\n # no' # yes", "# yes")]
    [InlineData("x = f'# no {y} # no' # yes", "# yes")]
    [InlineData("x = f'{{ # no }} {y!r:#x}' # yes", "# yes")]
    [InlineData("x = f'{y:{w}#} # no' # yes", "# yes")]
    [InlineData("x = f\"{d[\"a\"]} # no\" # yes", "# yes")]
    [InlineData("x = f\"{f'{a} # no'} # no\" # yes", "# yes")]
    [InlineData("x = f'''{\n  a # in a field\n} # no''' # yes", "# in a field|# yes")]
    [InlineData("x = f'{ {1: 2}[1] } # no' # yes", "# yes")]
    [InlineData("x = f'{(lambda: 1)()} # no' # yes", "# yes")]
    [InlineData("x = rf'\\{a} # no' fr\"# no\" t'# no {a}' # yes", "# yes")]
    [InlineData("x = if'# no' # yes", "# yes")]
    [InlineData("f'{", "")]
    [InlineData("f'{a:{", "")]
    [InlineData("f'}' # yes", "# yes")]
    [InlineData("'", "")]
    [InlineData("'\\", "")]
    [InlineData("", "")]
    public void Finds_comments_and_no_others(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', PythonComments.Scan(text).Select(c => text.Substring(c.Start, c.Length))));

    [Theory]
    [InlineData("f'{")]
    [InlineData("f\"{f'")]
    [InlineData("'")]
    [InlineData("\"\"\"")]
    [InlineData("{[(")]
    [InlineData("#\n")]
    [InlineData("\\")]
    [InlineData("rf'''{:{")]
    [InlineData("}")]
    public void A_megabyte_of_anything_is_survived(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        Assert.All(PythonComments.Scan(text).Take(10), c => Assert.Equal('#', text[c.Start]));
    }
}
