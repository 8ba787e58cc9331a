using System.Diagnostics;
using System.Globalization;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Assert = Xunit.Assert;

namespace ReviewBot.Python.Tests.Names;

public sealed class ConstantsTests
{
    [Theory]
    [InlineData("'a' + 'b'", "'ab'")]
    [InlineData("'a' * 3", "'aaa'")]
    [InlineData("'%s-%d-%03d-%%' % ('a', 1, 2)", "'a-1-002-%'")]
    [InlineData("'%s' % 'x'", "'x'")]
    [InlineData("'%s %s' % 'x'", null)]
    [InlineData("'a' % 'x'", null)]
    [InlineData("True ^ False", "True")]
    [InlineData("'%(k)s' % {'k': 'v'}", "'v'")]
    [InlineData("'{}{1}'.format('a', 'b')", null)]
    [InlineData("'{} {}'.format('a', 1)", "'a 1'")]
    [InlineData("'{1}{0}{{}}'.format('a', 'b')", "'ba{}'")]
    [InlineData("'{k:>3}'.format(k=1)", null)]
    [InlineData("'{k}'.format_map({'k': 'v'})", "'v'")]
    [InlineData("f'a{1 + 1}b{\"c\"!s}'", "'a2bc'")]
    [InlineData("f'{7:02d}'", "'07'")]
    [InlineData("f'{255:x}'", "'ff'")]
    [InlineData("', '.join(['a', 'b'])", "'a, b'")]
    [InlineData("b'ab'.decode() + 'c'.upper()", "'abC'")]
    [InlineData("'é'.encode('utf-8')", "b'c3a9'")]
    [InlineData("' a '.strip().replace('a', 'bc')", "'bc'")]
    [InlineData("'abcdef'[1:3]", "'bc'")]
    [InlineData("'abcdef'[::-1]", "'fedcba'")]
    [InlineData("'abcdef'[-1]", "'f'")]
    [InlineData("(1, 'a')[1]", "'a'")]
    [InlineData("{'a': 1, 'b': 2}['b']", "2")]
    [InlineData("7 // -2", "-4")]
    [InlineData("-7 % 3", "2")]
    [InlineData("2 ** 10", "1024")]
    [InlineData("1 << 4 | 1", "17")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("0x10 + True", "17")]
    [InlineData("1 < 2 < 3", "True")]
    [InlineData("'a' in ('a', 'b')", "True")]
    [InlineData("1 == 1.0", "True")]
    [InlineData("None is None", "True")]
    [InlineData("x is None", null)]
    [InlineData("not ''", "True")]
    [InlineData("'' or 'd'", "'d'")]
    [InlineData("0 and x", "0")]
    [InlineData("x or 'd'", null)]
    [InlineData("'a' if 1 else x", "'a'")]
    [InlineData("'a' if x else 'a'", null)]
    [InlineData("chr(115) + chr(104)", "'sh'")]
    [InlineData("ord('a')", "97")]
    [InlineData("str(12)", "'12'")]
    [InlineData("int('0x1f', 16)", "31")]
    [InlineData("len('abc')", "3")]
    [InlineData("bytes.fromhex('6c73').decode()", "'ls'")]
    [InlineData("str(1.5)", "'1.5'")]
    [InlineData("str(2.0)", "'2.0'")]
    [InlineData("('a', 1)", "('a', 1)")]
    [InlineData("['a', None]", "['a', None]")]
    [InlineData("['a', x]", null)]
    [InlineData("'😀'[0]", null)]
    [InlineData("len('😀')", null)]
    [InlineData("'a' + 1", null)]
    [InlineData("1 / 0", null)]
    [InlineData("x", null)]
    public void Expressions_of_constants_are_worked_out(string text, string? expected) => Assert.Equal(expected, Fold($"ask({text})"));

    [Theory]
    [InlineData("A = 'a'\nB = A + 'b'\nask(B)", "'ab'")]
    [InlineData("A = 'a'\ndef f():\n  b = A * 2\n  ask(b)", "'aa'")]
    [InlineData("class C:\n  A = 'a'\n  def f(self):\n    ask(self.A)", "'a'")]
    [InlineData("class C:\n  A = 'a'\nask(C.A + 'b')", "'ab'")]
    [InlineData("class C:\n  A = 'a'\n  def f(self):\n    self.A = x\n    ask(self.A)", null)]
    [InlineData("A = 'a'\nA = 'b'\nask(A)", null)]
    [InlineData("A = 'a'\nA += 'b'\nask(A)", null)]
    [InlineData("A = 'a'\ndef f():\n  global A\n  A = x\nask(A)", null)]
    [InlineData("for A in 'a':\n  ask(A)", null)]
    [InlineData("A = B\nB = A\nask(A)", null)]
    [InlineData("A = A + 'x'\nask(A)", null)]
    [InlineData("from base64 import b64decode as d\nask(d('bHM=').decode())", "'ls'")]
    [InlineData("A = ['a']\nask(A)", "['a']")]
    [InlineData("A = ['a']\nA.append(x)\nask(' '.join(A))", null)]
    [InlineData("def chr(x): return x\nask(chr(65))", null)]
    [InlineData("A: str = 'a'\nask(A)", "'a'")]
    [InlineData("from b import *\nif x:\n  A = 'a'\nask(A)", null)]
    [InlineData("A, B = 'a', 'b'\nask(B)", "'b'")]
    public void Names_that_are_bound_once_are_looked_through(string text, string? expected) => Assert.Equal(expected, Fold(text));

    [Fact]
    public void Constants_of_other_files_are_looked_through()
    {
        var file = Code.Project(("a.py", "from b import URL\nimport b\nask(URL + b.PATH)"), ("b.py", "URL = 'http:' + '//'\nPATH = 'x'")).File("a.py")!;
        Assert.Equal("http://x", file.Constants.Fold(Code.Asked(file))?.Text);
    }

    [Theory]
    [InlineData("ask('id = ' + x)", "id = |<x>")]
    [InlineData("ask('a' + x + 'b' + 'c' + str(1))", "a|<x>|bc1")]
    [InlineData("ask('a %s b %d' % (x, y))", "a |<x>| b |<y>")]
    [InlineData("ask('a %s' % x)", "a |<x>")]
    [InlineData("ask('a %s b %s' % ('t', x))", "a t b |<x>")]
    [InlineData("ask('%(a)s %(b)s' % {'a': x, 'b': 'c'})", "<x>| c")]
    [InlineData("ask('a {} {n}'.format(x, n=y))", "a |<x>| |<y>")]
    [InlineData("ask('a {0.name}'.format(x))", "a |<x>")]
    [InlineData("ask(f'a {x} {\"b\"}{y!r}')", "a |<x>| b|<y>")]
    [InlineData("ask(f'{x}')", "<x>")]
    [InlineData("ask(','.join(['a', x]))", "a,|<x>")]
    [InlineData("ask('select ' + ','.join(xs))", "select |<xs>")]
    [InlineData("q = 'a' + x\nask(q)", "a|<x>")]
    [InlineData("q = 'a'\nq += ' b'\nq += x\nask(q)", "a b|<x>")]
    [InlineData("def f():\n  if c:\n    q = 'a'\n    q += x\n    ask(q)", "a|<x>")]
    [InlineData("def f():\n  q = 'a'\n  if c:\n    q += x\n  ask(q)", "a|<x>")]
    [InlineData("def f():\n  q = 'a'\n  q = q + x\n  ask(q)", "a|<x>")]
    [InlineData("def f():\n  q = 'a'\n  ask(q)\n  q += x", "a")]
    [InlineData("def f():\n  if c:\n    q = 'a'\n  else:\n    q = 'b'\n  ask(q)", "")]
    [InlineData("def f(q):\n  q += 'a'\n  ask(q)", "")]
    [InlineData("BASE = 'a %s'\ndef f():\n  ask(BASE % x)", "a |<x>")]
    [InlineData("ask(('a' + x).strip().encode())", "a|<x>")]
    [InlineData("ask(b'a' + x)", "a|<x>")]
    [InlineData("ask(x + y)", "")]
    [InlineData("ask(x)", "")]
    [InlineData("ask('a' + (x + y))", "a|<x + y>")]
    [InlineData("ask(f'a {\"b\" + x}')", "a b|<x>")]
    [InlineData("ask('bad %' % x)", "bad %|<x>")]
    public void Strings_are_told_as_text_and_holes(string text, string expected)
    {
        var file = Code.File(text);
        var parts = file.Constants.FoldParts(Code.Asked(file));
        Assert.Equal(expected, string.Join('|', parts.Select(p => p.Text ?? $"<{file.Tree.Text[p.Hole!.Start..p.Hole.End]}>")));
    }

    [Theory]
    [InlineData("'a' * 100000")]
    [InlineData("('a' * 60000) + ('b' * 60000)")]
    [InlineData("2 ** 100000")]
    [InlineData("1 << 100000000000")]
    [InlineData("[0] * 100000")]
    [InlineData("'%70000d' % 1")]
    [InlineData("('a' * 60000).replace('a', 'aaaa')")]
    [InlineData("10 ** 10 ** 10")]
    public void What_grows_too_large_is_not_known(string text) => Assert.Null(Fold($"ask({text})"));

    [Fact]
    public void Long_chains_of_names_are_cut_at_the_same_place_whoever_asks_first()
    {
        var text = "x0 = 'a'\n" + string.Concat(Enumerable.Range(1, 400).Select(i => $"x{i} = x{i - 1} + ''\n"));
        var (up, down) = (Code.File(text), Code.File(text));
        var ups = Values(up).Select(e => up.Constants.Fold(e)?.Text).ToList();
        var downs = Values(down).Reverse().Select(e => down.Constants.Fold(e)?.Text).Reverse().ToList();
        Assert.Equal(ups, downs);
        Assert.Equal("a", ups[50]);
        Assert.Null(ups[^1]);

        static IEnumerable<Expr> Values(PythonFile file) => file.Tree.Module.Body.OfType<Assign>().Select(a => a.Value);
    }

    [Fact]
    public void Doubling_takes_no_more_time_than_its_text()
    {
        var text = "x0 = 'a'\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"x{i} = x{i - 1} + x{i - 1} + x{Math.Max(0, i - 2)}\n"));
        var file = Code.File(text);
        var watch = Stopwatch.StartNew();
        foreach (var assign in file.Tree.Module.Body.OfType<Assign>())
        {
            file.Constants.Fold(assign.Value);
            file.Constants.FoldParts(assign.Value);
            file.QualifiedNames(assign.Value);
            file.TypesOf(assign.Targets[0]);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static string? Fold(string text)
    {
        var file = Code.File(text);
        return file.Constants.Fold(Code.Asked(file)) is { } value ? Print(value) : null;
    }

    private static string Print(ConstantValue value) => value.Kind switch
    {
        ConstantKind.Str => $"'{value.Text}'",
        ConstantKind.Bytes => $"b'{Convert.ToHexStringLower(value.Bytes.AsSpan())}'",
        ConstantKind.Int => value.Whole.ToString(CultureInfo.InvariantCulture),
        ConstantKind.Float => value.Real.ToString(CultureInfo.InvariantCulture),
        null when value.IsTuple => $"({string.Join(", ", value.Items.Select(Print))})",
        null => $"[{string.Join(", ", value.Items.Select(Print))}]",
        var kind => kind.ToString()!,
    };
}
