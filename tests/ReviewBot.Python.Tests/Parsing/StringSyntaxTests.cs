namespace ReviewBot.Python.Tests.Parsing;

/// <summary>Strings, bytes, f-strings and t-strings.</summary>
public sealed class StringSyntaxTests
{
    [Theory]
    [InlineData("'a' \"b\" '''c'''", "Expr(value=\"abc\")")]
    [InlineData("u'a' 'b'", "Expr(value=u\"ab\")")]
    [InlineData("'a' u'b'", "Expr(value=\"ab\")")]
    [InlineData("r'\\n' '\\n'", "Expr(value=\"\\\\n\\n\")")]
    [InlineData("'\\x41\\u00e9\\U0001F600\\101\\0'", "Expr(value=\"A\\u00e9\\ud83d\\ude00A\\u0000\")")]
    [InlineData("'a\\\nb'", "Expr(value=\"ab\")")]
    [InlineData("'''a\r\nb\rc'''", "Expr(value=\"a\\nb\\nc\")")]
    [InlineData("'\\\r\nb'", "Expr(value=\"b\")")]
    [InlineData("'\\q\\8'", "Expr(value=\"\\\\q\\\\8\")")]
    [InlineData("('a'\n# c\n'b')", "Expr(value=\"ab\")")]
    [InlineData("'\\''", "Expr(value=\"'\")")]
    [InlineData("'''\\''''", "Expr(value=\"'\")")]
    [InlineData("''''a'''", "Expr(value=\"'a\")")]
    [InlineData("\"\"\"a\"b\"\"\"", "Expr(value=\"a\\\"b\")")]
    [InlineData("''", "Expr(value=\"\")")]
    [InlineData("'' ''", "Expr(value=\"\")")]
    [InlineData("R'\\''", "Expr(value=\"\\\\'\")")]
    [InlineData("'\\ud800'", "Expr(value=\"\\ud800\")")]
    [InlineData("'\\400'", "Expr(value=\"\\u0100\")")]
    [InlineData("'\t'", "Expr(value=\"\\t\")")]
    public void Text(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("'a")]
    [InlineData("'a\nb'")]
    [InlineData("'''a")]
    [InlineData("'\\x4'")]
    [InlineData("'\\u123'")]
    [InlineData("'\\U00110000'")]
    [InlineData("'\\N{no such name}'")]
    [InlineData("'\\N'")]
    [InlineData("ur'a'")]
    [InlineData("r'\\'")]
    [InlineData("'a' b'c'")]
    [InlineData("b'a' 'c'")]
    [InlineData("a'b'")]
    [InlineData("'a'b")]
    [InlineData("'\\")]
    [InlineData("uf'a'")]
    [InlineData("bu'a'")]
    public void Not_text(string text) => Assert.False(TreeText.IsValid(text));

    [Theory]
    [InlineData("b'a' B\"b\"", "Expr(value=b\"ab\")")]
    [InlineData("rb'\\n' bR'\\x'", "Expr(value=b\"\\\\n\\\\x\")")]
    [InlineData("b'\\x00\\xff\\377\\n'", "Expr(value=b\"\\u0000\\u00ff\\u00ff\\n\")")]
    [InlineData("b'\\u0041\\N{a}'", "Expr(value=b\"\\\\u0041\\\\N{a}\")")]
    [InlineData("b'''a\r\nb'''", "Expr(value=b\"a\\nb\")")]
    [InlineData("Rb'a' b'\\''", "Expr(value=b\"a'\")")]
    public void Bytes(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("b'\u00e9'")]
    [InlineData("b'\\x'")]
    [InlineData("b'a' f'{b}'")]
    [InlineData("rbb'a'")]
    [InlineData("b'a' u'b'")]
    public void Not_bytes(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 498.</summary>
    [Theory]
    [InlineData("f''", "Expr(value=JoinedStr())")]
    [InlineData("f'a'", "Expr(value=JoinedStr(values=[\"a\"]))")]
    [InlineData("f'{a}'", "Expr(value=JoinedStr(values=[FormattedValue(value=a)]))")]
    [InlineData("f'a{b}c'", "Expr(value=JoinedStr(values=[\"a\", FormattedValue(value=b), \"c\"]))")]
    [InlineData("f'{{{a}}}'", "Expr(value=JoinedStr(values=[\"{\", FormattedValue(value=a), \"}\"]))")]
    [InlineData("f'{a!r}'", "Expr(value=JoinedStr(values=[FormattedValue(conversion=114, value=a)]))")]
    [InlineData("f'{a!s:>10}'", "Expr(value=JoinedStr(values=[FormattedValue(conversion=115, formatspec=JoinedStr(values=[\">10\"]), value=a)]))")]
    [InlineData(
        "f'{a:{b}.{c}}'",
        "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[FormattedValue(value=b), \".\", FormattedValue(value=c)]), value=a)]))")]
    [InlineData("f'{a:%H:%M}'", "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[\"%H:%M\"]), value=a)]))")]
    [InlineData("f'{a}' 'b' f'{c}'", "Expr(value=JoinedStr(values=[FormattedValue(value=a), \"b\", FormattedValue(value=c)]))")]
    [InlineData("'a' f'b'", "Expr(value=JoinedStr(values=[\"ab\"]))")]
    [InlineData("f'{a[\"b\"]}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Subscript(slice=\"b\", value=a))]))")]
    [InlineData("f'{ {a: b}[c] }'", "Expr(value=JoinedStr(values=[FormattedValue(value=Subscript(slice=c, value=Dict(keys=[a], values=[b])))]))")]
    [InlineData("f'{(lambda: 1)()}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Call(func=Lambda(args=arguments(), body=1)))]))")]
    [InlineData("f'{a,}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Tuple(elts=[a]))]))")]
    [InlineData("f'{*a, b}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Tuple(elts=[Starred(value=a), b]))]))")]
    [InlineData("f'{yield}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Yield())]))")]
    [InlineData("f'{a if b else c}'", "Expr(value=JoinedStr(values=[FormattedValue(value=IfExp(body=a, orelse=c, test=b))]))")]
    [InlineData("f'{a!=b}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Compare(comparators=[b], left=a, ops=[NotEq]))]))")]
    [InlineData("f'{a == b}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Compare(comparators=[b], left=a, ops=[Eq]))]))")]
    [InlineData(
        "f'{a<=b:>=5}'",
        "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[\">=5\"]), value=Compare(comparators=[b], left=a, ops=[LtE]))]))")]
    [InlineData("f'{(a:=1)}'", "Expr(value=JoinedStr(values=[FormattedValue(value=NamedExpr(target=Name(ctx=Store, id=\"a\"), value=1))]))")]
    [InlineData("f'{a:=1}'", "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[\"=1\"]), value=a)]))")]
    [InlineData("rf'\\{a}'", "Expr(value=JoinedStr(values=[\"\\\\\", FormattedValue(value=a)]))")]
    [InlineData("f'\\n{a}\\x41'", "Expr(value=JoinedStr(values=[\"\\n\", FormattedValue(value=a), \"A\"]))")]
    [InlineData("f'{a:\\x41}'", "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[\"A\"]), value=a)]))")]
    [InlineData("F'{a}' u'b'", "Expr(value=JoinedStr(values=[FormattedValue(value=a), u\"b\"]))")]
    [InlineData("f'{lambda_}'", "Expr(value=JoinedStr(values=[FormattedValue(value=lambda_)]))")]
    [InlineData(
        "f'{a.b(c)[d]}'",
        "Expr(value=JoinedStr(values=[FormattedValue(value=Subscript(slice=d, value=Call(args=[c], func=Attribute(attr=\"b\", value=a))))]))")]
    [InlineData(
        "f'{a:{b!r:{c}}}'",
        "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[FormattedValue(conversion=114, formatspec=JoinedStr(values=[FormattedValue(value=c)]), value=b)]), value=a)]))")]
    [InlineData("f'{1.:5}'", "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[\"5\"]), value=float 1)]))")]
    public void Formatted_strings(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("f'{'")]
    [InlineData("f'{}'")]
    [InlineData("f'}'")]
    [InlineData("f'{a'")]
    [InlineData("f'{a!}'")]
    [InlineData("f'{a!x}'")]
    [InlineData("f'{a!r b}'")]
    [InlineData("f'{a b}'")]
    [InlineData("f'{ }'")]
    [InlineData("f'{!r}'")]
    [InlineData("f'{:5}'")]
    [InlineData("f'{lambda: 1}'")]
    [InlineData("f'{a:{b:{c:{d}'")]
    [InlineData("f'{a)}'")]
    [InlineData("f'{(a}'")]
    [InlineData("f'{a = b}'")]
    [InlineData("f'{a! r}'")]
    [InlineData("f'{**a}'")]
    [InlineData("f'{a!r!s}'")]
    [InlineData("f'{import a}'")]
    [InlineData("f'{a;b}'")]
    [InlineData("f'{a\\n}'")]
    [InlineData("f'{#}'")]
    [InlineData("f'{=}'")]
    [InlineData("f'{a:}}'")]
    public void Not_formatted_strings(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>f'{a=}', of Python 3.8.</summary>
    [Theory]
    [InlineData("f'{a=}'", "Expr(value=JoinedStr(values=[\"a=\", FormattedValue(conversion=114, value=a)]))")]
    [InlineData("f'{a = }'", "Expr(value=JoinedStr(values=[\"a = \", FormattedValue(conversion=114, value=a)]))")]
    [InlineData("f'{a=!s}'", "Expr(value=JoinedStr(values=[\"a=\", FormattedValue(conversion=115, value=a)]))")]
    [InlineData("f'{a=:>5}'", "Expr(value=JoinedStr(values=[\"a=\", FormattedValue(formatspec=JoinedStr(values=[\">5\"]), value=a)]))")]
    [InlineData(
        "f'b{a + 1 = !r:^20}c'",
        "Expr(value=JoinedStr(values=[\"ba + 1 = \", FormattedValue(conversion=114, formatspec=JoinedStr(values=[\"^20\"]), value=BinOp(left=a, op=Add, right=1)), \"c\"]))")]
    [InlineData(
        "f'{a=} {b=}'",
        "Expr(value=JoinedStr(values=[\"a=\", FormattedValue(conversion=114, value=a), \" b=\", FormattedValue(conversion=114, value=b)]))")]
    [InlineData("f'{ a =}'", "Expr(value=JoinedStr(values=[\" a =\", FormattedValue(conversion=114, value=a)]))")]
    [InlineData("f'''{\na\n=}'''", "Expr(value=JoinedStr(values=[\"\\na\\n=\", FormattedValue(conversion=114, value=a)]))")]
    [InlineData(
        "f'{a==b=}'",
        "Expr(value=JoinedStr(values=[\"a==b=\", FormattedValue(conversion=114, value=Compare(comparators=[b], left=a, ops=[Eq]))]))")]
    [InlineData(
        "f'{f(b=1)=}'",
        "Expr(value=JoinedStr(values=[\"f(b=1)=\", FormattedValue(conversion=114, value=Call(func=f, keywords=[keyword(arg=\"b\", value=1)]))]))")]
    [InlineData("f'''{a # b\n=}'''", "Expr(value=JoinedStr(values=[\"a \\n=\", FormattedValue(conversion=114, value=a)]))")]
    public void Self_documenting_fields(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    /// <summary>PEP 701.</summary>
    [Theory]
    [InlineData("f'{a['b']}'", "Expr(value=JoinedStr(values=[FormattedValue(value=Subscript(slice=\"b\", value=a))]))")]
    [InlineData("f\"{\"a\"}\"", "Expr(value=JoinedStr(values=[FormattedValue(value=\"a\")]))")]
    [InlineData(
        "f'{f'{f'{a}'}'}'",
        "Expr(value=JoinedStr(values=[FormattedValue(value=JoinedStr(values=[FormattedValue(value=JoinedStr(values=[FormattedValue(value=a)]))]))]))")]
    [InlineData(
        "f'{'\\n'.join(a)}'",
        "Expr(value=JoinedStr(values=[FormattedValue(value=Call(args=[a], func=Attribute(attr=\"join\", value=\"\\n\")))]))")]
    [InlineData("f'''{\na # c\n}'''", "Expr(value=JoinedStr(values=[FormattedValue(value=a)]))")]
    [InlineData("f'{a\n}'", "Expr(value=JoinedStr(values=[FormattedValue(value=a)]))")]
    [InlineData(
        "f'{a:{'b'}}'",
        "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[FormattedValue(value=\"b\")]), value=a)]))")]
    [InlineData(
        "f'{f\"{a}\":>{b}}'",
        "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[\">\", FormattedValue(value=b)]), value=JoinedStr(values=[FormattedValue(value=a)]))]))")]
    [InlineData("f'{'''a\nb'''}'", "Expr(value=JoinedStr(values=[FormattedValue(value=\"a\\nb\")]))")]
    [InlineData("f'{a # c }'\n}'", "Expr(value=JoinedStr(values=[FormattedValue(value=a)]))")]
    [InlineData("f'\\N{DIGIT ONE}{a}'", "Expr(value=JoinedStr(values=[\"1\", FormattedValue(value=a)]))")]
    [InlineData("f'\\{a}'", "Expr(value=JoinedStr(values=[\"\\\\\", FormattedValue(value=a)]))")]
    [InlineData("f'{a}\\\nb'", "Expr(value=JoinedStr(values=[FormattedValue(value=a), \"b\"]))")]
    [InlineData("f'''a\nb{c}\n'''", "Expr(value=JoinedStr(values=[\"a\\nb\", FormattedValue(value=c), \"\\n\"]))")]
    [InlineData(
        "f'{a:{b}{c}d}'",
        "Expr(value=JoinedStr(values=[FormattedValue(formatspec=JoinedStr(values=[FormattedValue(value=b), FormattedValue(value=c), \"d\"]), value=a)]))")]
    public void Formatted_strings_without_limits(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("f'a\n{b}'")]
    [InlineData("f'{a # b}'")]
    [InlineData("f'{'a'")]
    public void Not_formatted_strings_without_limits(string text) => Assert.False(TreeText.IsValid(text));

    /// <summary>PEP 750.</summary>
    [Theory]
    [InlineData("t''", "Expr(value=TemplateStr())")]
    [InlineData("t'a{b}c'", "Expr(value=TemplateStr(values=[\"a\", Interpolation(str=\"b\", value=b), \"c\"]))")]
    [InlineData(
        "t'{a!r:>{w}}'",
        "Expr(value=TemplateStr(values=[Interpolation(conversion=114, formatspec=JoinedStr(values=[\">\", FormattedValue(value=w)]), str=\"a\", value=a)]))")]
    [InlineData("t'{a}' t'{b}'", "Expr(value=TemplateStr(values=[Interpolation(str=\"a\", value=a), Interpolation(str=\"b\", value=b)]))")]
    [InlineData("rt'\\{a}'", "Expr(value=TemplateStr(values=[\"\\\\\", Interpolation(str=\"a\", value=a)]))")]
    [InlineData("TR'{a}'", "Expr(value=TemplateStr(values=[Interpolation(str=\"a\", value=a)]))")]
    [InlineData("t'{a=}'", "Expr(value=TemplateStr(values=[\"a=\", Interpolation(conversion=114, str=\"a\", value=a)]))")]
    [InlineData("t'{ a + b }'", "Expr(value=TemplateStr(values=[Interpolation(str=\" a + b\", value=BinOp(left=a, op=Add, right=b))]))")]
    [InlineData(
        "t\"{t'{a}'}\"",
        "Expr(value=TemplateStr(values=[Interpolation(str=\"t'{a}'\", value=TemplateStr(values=[Interpolation(str=\"a\", value=a)]))]))")]
    [InlineData("t'{f'{a}'}'", "Expr(value=TemplateStr(values=[Interpolation(str=\"f'{a}'\", value=JoinedStr(values=[FormattedValue(value=a)]))]))")]
    [InlineData("t'{{}}'", "Expr(value=TemplateStr(values=[\"{}\"]))")]
    [InlineData("t'''{a\n}'''", "Expr(value=TemplateStr(values=[Interpolation(str=\"a\", value=a)]))")]
    [InlineData(
        "t'{a:{b}}'",
        "Expr(value=TemplateStr(values=[Interpolation(formatspec=JoinedStr(values=[FormattedValue(value=b)]), str=\"a\", value=a)]))")]
    [InlineData("t", "Expr(value=t)")]
    [InlineData("t'{a!s}' t'b'", "Expr(value=TemplateStr(values=[Interpolation(conversion=115, str=\"a\", value=a), \"b\"]))")]
    [InlineData("t'{x :=5}'", "Expr(value=TemplateStr(values=[Interpolation(formatspec=JoinedStr(values=[\"=5\"]), str=\"x\", value=x)]))")]
    [InlineData("t'{x == y}'", "Expr(value=TemplateStr(values=[Interpolation(str=\"x == y\", value=Compare(comparators=[y], left=x, ops=[Eq]))]))")]
    [InlineData("t'{x,}'", "Expr(value=TemplateStr(values=[Interpolation(str=\"x,\", value=Tuple(elts=[x]))]))")]
    public void Templates(string text, string tree) => Assert.Equal(tree, TreeText.Of(text));

    [Theory]
    [InlineData("t'{a}' 'b'")]
    [InlineData("'b' t'{a}'")]
    [InlineData("t'{a}' f'{b}'")]
    [InlineData("t'{}'")]
    [InlineData("t'{a'")]
    [InlineData("bt'a'")]
    [InlineData("ft'a'")]
    [InlineData("ut'a'")]
    [InlineData("t'}'")]
    [InlineData("t'a' b'c'")]
    public void Not_templates(string text) => Assert.False(TreeText.IsValid(text));
}
