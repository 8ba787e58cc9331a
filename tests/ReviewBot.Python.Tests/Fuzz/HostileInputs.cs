using System.Text;

namespace ReviewBot.Python.Tests.Fuzz;

/// <summary>Texts made to be expensive, each by a number that says how much of it.</summary>
internal static class HostileInputs
{
    /// <summary>The forms: a name, and the text of a size. The length is at most proportional to the size where not said otherwise.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Text)> All { get; } =
    [
        ("open parentheses", n => Repeat("(", n)),
        ("open brackets", n => Repeat("[", n)),
        ("open braces", n => Repeat("{", n)),
        ("open brackets of all kinds", n => Repeat("([{", n)),
        ("closed parentheses", n => Repeat("(", n) + Repeat(")", n)),
        ("closed brackets", n => Repeat("[", n) + Repeat("]", n)),
        ("closed braces", n => Repeat("{", n) + Repeat("}", n)),
        ("closing brackets", n => Repeat(")]}", n)),
        ("calls in calls", n => Repeat("f(", n) + Repeat(")", n)),
        ("calls of calls", n => "f" + Repeat("()", n)),
        ("indices in indices", n => Repeat("a[", n) + Repeat("]", n)),
        ("indices of indices", n => "a" + Repeat("[0]", n)),
        ("dictionaries in dictionaries", n => Repeat("{a: ", n) + Repeat("}", n)),
        ("attributes", n => "a" + Repeat(".a", n)),
        ("names of characters that nothing ends", n => Repeat("'\\N{' ", n)),
        ("names of characters that nothing ends in an f-string", n => "f'" + Repeat("\\N{", n) + "'"),
        ("sums", n => "a" + Repeat(" + a", n)),
        ("powers", n => "a" + Repeat(" ** a", n)),
        ("comparisons", n => "a" + Repeat(" < a", n)),
        ("ors", n => "a" + Repeat(" or a", n)),
        ("ands in ors", n => "a" + Repeat(" or a and a", n)),
        ("conditions", n => Repeat("a if a else ", n) + "a"),
        ("conditions in conditions", n => Repeat("a if ", n) + "a" + Repeat(" else a", n)),
        ("nots", n => Repeat("not ", n) + "a"),
        ("minuses", n => Repeat("-", n) + "a"),
        ("tildes", n => Repeat("~ ", n) + "a"),
        ("awaits", n => "async def f(): " + Repeat("await ", n) + "a"),
        ("lambdas", n => Repeat("lambda: ", n) + "a"),
        ("lambdas in defaults", n => Repeat("lambda a=", n) + "a" + Repeat(": a", n)),
        ("yields", n => "def f(): " + Repeat("(yield ", n) + Repeat(")", n)),
        ("stars", n => "f(" + Repeat("*", n) + "a)"),
        ("assignment expressions", n => Repeat("(a := ", n) + "a" + Repeat(")", n)),
        ("assignments", n => Repeat("a = ", n) + "a"),
        ("parenthesised assignments", n => Repeat("(a) = ", n) + "a"),
        ("targets", n => Repeat("(a, ", n) + Repeat(")", n) + " = a"),
        ("targets of for", n => "for " + Repeat("(a, ", n) + Repeat(")", n) + " in a: pass"),
        ("comprehensions", n => Repeat("[a for a in ", n) + "a" + Repeat("]", n)),
        ("clauses of a comprehension", n => "[a" + Repeat(" for a in a if a", n) + "]"),
        ("generators in calls", n => Repeat("f(a for a in ", n) + "a" + Repeat(")", n)),
        ("if in if", n => Deep("if a:", n)),
        ("if in if on a line", n => Repeat("if a: ", n) + "pass"),
        ("elif", n => "if a: pass\n" + Repeat("elif a: pass\n", n)),
        ("else if", n => DeepElse(n)),
        ("try in try", n => Deep("try:", n)),
        ("functions in functions", n => Deep("def f():", n)),
        ("classes in classes", n => Deep("class C:", n)),
        ("with in with", n => Deep("with a:", n)),
        ("items of with", n => "with (" + Repeat("a as b, ", n) + "): pass"),
        ("parentheses of with", n => "with " + Repeat("(", n) + "a" + Repeat(")", n) + ": pass"),
        ("match in match", n => Deep("match a:\n case a:", n)),
        ("patterns", n => "match a:\n case " + Repeat("[", n) + Repeat("]", n) + ": pass"),
        ("class patterns", n => "match a:\n case " + Repeat("C(a=", n) + "_" + Repeat(")", n) + ": pass"),
        ("alternatives", n => "match a:\n case a" + Repeat(" | a", n) + ": pass"),
        ("what may be match", n => "match " + Repeat("(", n) + Repeat(")", n)),
        ("matches in matches", n => Repeat("match (", n) + Repeat(")", n)),
        ("lines of match", n => Repeat("match (a\n", n)),
        ("decorators", n => Repeat("@a\n", n) + "def f(): pass"),
        ("decorators of nothing", n => Repeat("@a\n", n)),
        ("type parameters", n => "def f[" + Repeat("T: (", n) + Repeat(")", n) + "](): pass"),
        ("types", n => Repeat("type ", n) + "= a"),
        ("formatted strings in each other", n => Repeat("f'{", n) + Repeat("}'", n)),
        ("open formatted strings", n => Repeat("f'{", n)),
        ("open formatted strings of three quotes", n => Repeat("f'''{", n)),
        ("format specifications", n => "f'{a:" + Repeat("{a:", n) + Repeat("}", n) + "}'"),
        ("replacement fields", n => "f'" + Repeat("{a}", n) + "'"),
        ("formatted strings side by side", n => Repeat("f'{a}' ", n)),
        ("formatted strings of text side by side", n => Repeat("f'a' ", n)),
        ("templates in each other", n => Repeat("t'{", n) + Repeat("}'", n)),
        ("braces in a formatted string", n => "f'" + Repeat("{", n) + "'"),
        ("strings side by side", n => Repeat("'a' ", n)),
        ("parenthesised strings side by side", n => "(" + Repeat("'a'\n", n) + ")"),
        ("prefixes of strings", n => Repeat("rb", n) + "'a'"),
        ("prefixes before strings", n => Repeat("rb'a'", n)),
        ("quotes", n => Repeat("'", (n / 6 * 6) + 5)),
        ("double quotes", n => Repeat("\"", (n / 6 * 6) + 5)),
        ("open strings on each line", n => Repeat("a = 'b\n", n)),
        ("open strings of three quotes", n => Repeat("a = '''b\n\"\"\"", n)),
        ("one open string of three quotes", n => "a = '''" + Repeat("b\n", n)),
        ("open parentheses on each line", n => Repeat("a = (b\n", n)),
        ("open brackets on each line", n => Repeat("[\n", n)),
        ("open calls with keywords on each line", n => Repeat("f(a=b,\n", n)),
        ("errors on each line", n => Repeat("a b\n", n)),
        ("errors in functions", n => Repeat("def f(:\n    pass\n", n)),
        ("errors in blocks", n => Repeat("if a:\n    b c\n    d\n", n)),
        ("blocks without a head", n => Repeat("a\n  b\n", n)),
        ("blocks left out", n => Repeat("if a:\n", n)),
        ("strange characters", n => Repeat("$?!", n)),
        ("strange lines", n => Repeat("$\n", n)),
        ("zeros", n => Repeat("\0", n)),
        ("lone surrogates", n => Repeat("\ud800 ", n)),
        ("carriage returns", n => Repeat("\r", n)),
        ("form feeds", n => Repeat("\f", n)),
        ("backslashes", n => Repeat("\\", n)),
        ("joined lines", n => Repeat("\\\n", n) + "a"),
        ("blanks", n => Repeat(" ", n) + "a"),
        ("empty lines with blanks", n => Repeat("  \n", n)),
        ("unlike indentations", n => Repeat("if a:\n \tb\n\tc\n", n)),
        ("stairs of indentation", Stairs),
        ("digits", n => Repeat("1", n)),
        ("hexadecimal digits", n => "0x" + Repeat("f", n)),
        ("underscored digits", n => "1" + Repeat("_1", n)),
        ("dots", n => Repeat(".", n)),
        ("dots of an import", n => "from " + Repeat(".", n) + " import a"),
        ("names of an import", n => "from a import (" + Repeat("a as b, ", n) + ")"),
        ("one long name", n => Repeat("a", n)),
        ("a long name of other letters", n => Repeat("\u00e9", n)),
        ("compatibility characters", n => Repeat("\ufdfa", n)),
        ("combining marks", n => "a" + Repeat("\u0301\u0323", n)),
        ("semicolons", n => Repeat("a;", n)),
        ("commas", n => Repeat("a, ", n)),
        ("parameters", n => "def f(" + Repeat("a, ", n) + "): pass"),
        ("parameters with defaults of lambdas", n => "def f(" + Repeat("a=lambda a: a, ", n) + "): pass"),
        ("arguments", n => "f(" + Repeat("a=a, ", n) + ")"),
        ("comments", n => Repeat("# a\n", n)),
        ("one long comment", n => "#" + Repeat("a", n)),
        ("one long line of text", n => "a = '" + Repeat("b", n) + "'"),
        ("escapes", n => "a = '" + Repeat(@"\x41\u00e9\n", n) + "'"),
        ("named escapes", n => "a = '" + Repeat(@"\N{DIGIT ONE}", n) + "'"),
        ("open named escapes", n => "a = '" + Repeat(@"\N{", n) + "'"),
        ("backquotes of Python 2", n => Repeat("`", n)),
        ("statements of Python 2", n => Repeat("print a, (b\n", n)),
        ("prints of prints", n => Repeat("print ", n)),
        ("keywords", n => Repeat("if else for in not lambda ", n)),
        ("colons", n => Repeat(":", n)),
        ("slices", n => "a[" + Repeat(":,", n) + "]"),
        ("except clauses", n => "try: pass\n" + Repeat("except a as b: pass\n", n)),
    ];

    private static string Repeat(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();

    /// <summary>Blocks in each other. The indentation alone is quadratic, so there are as many as the square root of the size.</summary>
    private static string Deep(string head, int size)
    {
        var text = new StringBuilder();
        var depth = (int)Math.Sqrt(size) * 2;
        for (var i = 0; i < depth; i++)
        {
            foreach (var line in head.Split('\n'))
                text.Append(' ', 2 * i).Append(line).Append('\n');
        }

        return text.Append(' ', 2 * depth).Append("pass\n").ToString();
    }

    private static string DeepElse(int size)
    {
        var text = new StringBuilder();
        var depth = (int)Math.Sqrt(size) * 2;
        for (var i = 0; i < depth; i++)
            text.Append(' ', i).Append("if a: pass\n").Append(' ', i).Append("else:\n");
        return text.Append(' ', depth).Append("pass\n").ToString();
    }

    private static string Stairs(int size)
    {
        var text = new StringBuilder();
        var depth = (int)Math.Sqrt(size) * 2;
        for (var i = 0; i < depth; i++)
            text.Append(' ', i).Append("a\n");
        for (var i = depth; i > 0; i--)
            text.Append(' ', i).Append("a\n");
        return text.ToString();
    }
}
