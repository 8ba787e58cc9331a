using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Assert = Xunit.Assert;

namespace ReviewBot.Python.Tests.Names;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("x = 1\nask(x)", "Module 1")]
    [InlineData("x = 1\ndef f():\n  ask(x)", "Module 1")]
    [InlineData("x = 1\ndef f():\n  x = 2\n  ask(x)", "Function 3")]
    [InlineData("x = 1\ndef f():\n  global x\n  x = 2\n  ask(x)", "Module 1 4")]
    [InlineData("def f():\n  def g():\n    nonlocal x\n    x = 2\n  x = 1\n  ask(x)", "Function 4 5")]
    [InlineData("x = 1\nclass A:\n  x = 2\n  ask(x)", "Class 3")]
    [InlineData("x = 1\nclass A:\n  x = 2\n  def f(self):\n    ask(x)", "Module 1")]
    [InlineData("class A:\n  x = 2\n  y = [ask(x) for i in z]", "none")]
    [InlineData("class A:\n  x = 2\n  y = [i for i in ask(x)]", "Class 2")]
    [InlineData("class A:\n  x = 2\n  y = [i for i in z for j in ask(x)]", "none")]
    [InlineData("x = 1\n[ask(x) for x in y]", "Comprehension 2")]
    [InlineData("[x for x in y]\nask(x)", "none")]
    [InlineData("def f():\n  [y := 1 for x in z]\n  ask(y)", "Function 2")]
    [InlineData("x = 1\nf = lambda x: ask(x)", "Lambda 2")]
    [InlineData("x = 1\nf = lambda x=ask(x): x", "Module 1")]
    [InlineData("x = 1\ndef f(x=ask(x)): pass", "Module 1")]
    [InlineData("def f(a, /, b, *c, d, **e):\n  ask(e)", "Function 1")]
    [InlineData("import a.b\nask(a)", "Module 1")]
    [InlineData("from a import b as c\nask(c)", "Module 1")]
    [InlineData("try:\n  pass\nexcept E as e:\n  ask(e)", "Module 3")]
    [InlineData("with a as (b, *c):\n  ask(c)", "Module 1")]
    [InlineData("for a, (b, c) in d:\n  ask(c)", "Module 1")]
    [InlineData("match a:\n  case {'k': v, **rest}:\n    ask(rest)", "Module 2")]
    [InlineData("match a:\n  case [A(x=p), *s] as w:\n    ask(p, s, w)", "Module 2")]
    [InlineData("x = 1\nx += 1\ndel x\nask(x)", "Module 1 2 3")]
    [InlineData("x: int\nask(x)", "Module 1")]
    [InlineData("def f[T](x: ask(T)): pass", "TypeParameters 1")]
    [InlineData("T = 1\ndef f[T](x=ask(T)): pass", "Module 1")]
    [InlineData("class A[T](B[ask(T)]):\n  pass", "TypeParameters 1")]
    [InlineData("class A:\n  x = 1\n  def f[T: ask(x)](self): pass", "Class 2")]
    [InlineData("type A[T] = ask(T)", "TypeParameters 1")]
    [InlineData("class A:\n  __x = 1\n  def f(self):\n    ask(__x)", "none")]
    [InlineData("def f():\n  __x = 1\n  class A:\n    ask(__x)", "none")]
    [InlineData("def f():\n  _A__x = 1\n  class A:\n    ask(__x)", "Function 2")]
    [InlineData("ask(print)", "none")]
    [InlineData("@ask(x)\nclass x: pass", "Module 2")]
    [InlineData("def f():\n  @ask(x)\n  def x(): pass", "Function 3")]
    [InlineData("(x for x in (y for y in ask(z)) )\nz = 1", "Module 2")]
    public void A_name_is_bound_where_Python_binds_it(string text, string expected)
    {
        var file = Code.File(text);
        var binding = file.Scopes.Resolve((Name)Code.Asked(file));
        Assert.Equal(expected, binding is null ? "none"
            : $"{binding.Scope.Kind} {string.Join(' ', binding.Sites.Select(s => file.Tree.Lines.LineOf(s.Node.Start)))}");
    }

    [Theory]
    [InlineData("x = 1", "Assignment once always")]
    [InlineData("x: int\nx = 1", "Declaration Assignment once always")]
    [InlineData("if y:\n  x = 1", "Assignment once maybe")]
    [InlineData("if y:\n  x = 1\nelse:\n  x = 2", "Assignment Assignment maybe")]
    [InlineData("try:\n  import x\nexcept ImportError:\n  x = None", "Import Assignment maybe")]
    [InlineData("try:\n  pass\nfinally:\n  x = 1", "Assignment once always")]
    [InlineData("for x in y: pass", "Loop once maybe")]
    [InlineData("with y as x: pass", "With once always")]
    [InlineData("y and (x := 1)", "Walrus once maybe")]
    [InlineData("x = 1\ndel x", "Assignment Deletion always")]
    [InlineData("def f():\n  global x\n  x = 1", "Assignment once maybe")]
    [InlineData("def x(): pass", "Function once always")]
    [InlineData("class x: pass", "Class once always")]
    [InlineData("x = 1\nx += 1", "Assignment AugmentedAssignment always")]
    public void How_a_name_is_bound_is_told(string text, string expected)
    {
        var binding = Code.File(text).Scopes.Module.Find("x")!;
        Assert.Equal(expected, $"{string.Join(' ', binding.Sites.Select(s => s.Kind))}{(binding.IsBoundOnce ? " once" : "")} {(binding.IsConditional ? "maybe" : "always")}");
    }

    [Fact]
    public void Attributes_of_self_belong_to_the_class()
    {
        var file = Code.File("class A:\n  def f(this, y):\n    this.x, this.z = 1, y\n  @staticmethod\n  def g(this):\n    this.w = 1\n  def h(self):\n    def i():\n      self.v = 1");
        var scope = file.Scopes.Opened(file.Tree.Module.Body[0])!;
        Assert.Equal(["x", "z"], scope.Attributes.Select(b => b.Name));
        Assert.IsType<Constant>(scope.FindAttribute("x")!.Only!.Value);
    }

    [Fact]
    public void The_highest_tree_is_walked()
    {
        var text = "x = " + string.Concat(Enumerable.Repeat("-", 2900)) + "y\n" + string.Concat(Enumerable.Range(0, 90).Select(i => $"{new string(' ', i)}if x:\n")) + new string(' ', 90) + "z = 1\n"
            + "w = " + string.Concat(Enumerable.Repeat("a.", 2000)) + "b\nv = " + string.Join(" + ", Enumerable.Repeat("c", 2900)) + "\n";
        var file = new PythonProject([("app.py", PythonParser.Parse(text))]).Files[0];
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() =>
        {
            Assert.NotNull(file.Scopes.Module.Find("z"));
            foreach (var assign in file.Tree.Module.Body.OfType<Assign>())
            {
                Assert.Null(file.QualifiedName(assign.Value));
                Assert.Empty(file.TypesOf(assign.Value));
                Assert.Null(file.Constants.Fold(assign.Value));
                Assert.Empty(file.Constants.FoldParts(assign.Value));
            }
        }), maxStackSize: 1536 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => $"import os\nx{i} = os.system\ny{i} = 'a' + str({i})\nask(x{i}, y{i}, z{i % 7})\n"));
        var expected = Answers(Code.File(text));
        var shared = Code.File(text);
        Parallel.For(0, 16, _ => Assert.Equal(expected, Answers(shared)));

        static List<string?> Answers(PythonFile file) =>
            [.. file.Tree.Module.Body.OfType<ExprStmt>().SelectMany(s => ((Call)s.Value).Args)
                .Select(a => $"{file.QualifiedName(a)} {file.TypeOf(a)} {file.Constants.Fold(a)?.Text}")];
    }
}
