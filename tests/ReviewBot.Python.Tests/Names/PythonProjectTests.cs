using ReviewBot.Python.Syntax;
using Assert = Xunit.Assert;

namespace ReviewBot.Python.Tests.Names;

public sealed class PythonProjectTests
{
    [Theory]
    [InlineData("pkg/mod.py", "pkg.mod")]
    [InlineData("pkg/__init__.py", "pkg")]
    [InlineData("src/pkg/mod.py", "pkg.mod")]
    [InlineData("services/api/src/pkg/mod.py", "pkg.mod")]
    [InlineData("tools/main.py", "tools.main")]
    [InlineData("main.py", "main")]
    public void A_module_without_packages_at_hand_is_named_by_its_path(string path, string expected) =>
        Assert.Equal(expected, Code.Project((path, "")).File(path)!.Module);

    [Fact]
    public void A_module_in_packages_is_named_from_the_outermost()
    {
        var project = Code.Project(("a/b/pkg/__init__.py", ""), ("a/b/pkg/sub/__init__.py", ""), ("a/b/pkg/sub/mod.py", ""));
        Assert.Equal(["pkg", "pkg.sub", "pkg.sub.mod"], project.Files.Select(f => f.Module));
    }

    [Theory]
    [InlineData("from .b import f\nask(f)", "pkg.b.f")]
    [InlineData("from . import b\nask(b.f)", "pkg.b.f")]
    [InlineData("from .b import f as g\nask(g)", "pkg.b.f")]
    [InlineData("from ..other import h\nask(h)", "other.h")]
    [InlineData("from pkg import b\nask(b.f)", "pkg.b.f")]
    [InlineData("import pkg.b\nask(pkg.b.f)", "pkg.b.f")]
    [InlineData("from pkg import f\nask(f)", "pkg.b.f")]
    [InlineData("import pkg\nask(pkg.f)", "pkg.b.f")]
    [InlineData("from pkg import run\nask(run)", "subprocess.run")]
    [InlineData("from .b import *\nask(f)", "pkg.b.f")]
    [InlineData("from .listed import *\nask(shown)", "pkg.listed.shown")]
    [InlineData("from .listed import *\nask(hidden)", null)]
    [InlineData("from .b import DEBUG\nask(DEBUG)", "pkg.b.DEBUG")]
    [InlineData("from .b import conn\nask(conn.cursor)", "sqlite3.Connection.cursor")]
    [InlineData("from .missing import x\nask(x)", "pkg.missing.x")]
    [InlineData("from .b import nothing\nask(nothing)", "pkg.b.nothing")]
    [InlineData("from .loop1 import x\nask(x)", "pkg.loop2.x")]
    [InlineData("from .b import A\nask(A().m)", "pkg.b.A.m")]
    [InlineData("from .b import A\nclass B(A):\n  def n(self):\n    ask(self.m)", "pkg.b.A.m")]
    public void Imports_of_files_at_hand_lead_to_the_definition(string text, string? expected) => Assert.Equal(expected, Code.NameIn(
        ("src/pkg/a.py", text),
        ("src/pkg/__init__.py", "from .b import f, run as run"),
        ("src/pkg/b.py", "import sqlite3\nfrom subprocess import run\ndef f(): pass\nDEBUG = True\nconn: sqlite3.Connection = connect()\nclass A:\n  def m(self): pass"),
        ("src/pkg/listed.py", "__all__ = ['shown']\n__all__ += ['also']\ndef shown(): pass\ndef hidden(): pass"),
        ("src/pkg/loop1.py", "from .loop2 import x"),
        ("src/pkg/loop2.py", "from .loop1 import x"),
        ("src/other.py", "def h(): pass")));

    [Fact]
    public void A_script_finds_what_lies_beside_it() =>
        Assert.Equal("tools.util.f", Code.NameIn(("tools/main.py", "import util\nask(util.f)"), ("tools/util.py", "def f(): pass")));

    [Fact]
    public void In_a_package_an_absolute_import_does_not_find_what_lies_beside() =>
        Assert.Equal("json.loads", Code.NameIn(("pkg/main.py", "import json\nask(json.loads)"), ("pkg/__init__.py", ""), ("pkg/json.py", "def loads(): pass")));

    [Fact]
    public void A_relative_import_that_leads_out_means_nothing() => Assert.Null(Code.NameIn(("a.py", "from ..b import f\nask(f)"), ("b.py", "def f(): pass")));

    [Fact]
    public void Star_imports_in_a_circle_come_to_an_end() =>
        Assert.Null(Code.NameIn(("a.py", "from b import *\nask(x)"), ("b.py", "from a import *\nfrom c import *"), ("c.py", "from b import *")));

    [Fact]
    public void A_qualified_name_is_found()
    {
        var project = Code.Project(("src/pkg/m.py", "class A:\n  def f(self):\n    def g(): pass\nX = 1"), ("stubs/lib.pyi", "def run() -> None: ..."));
        Assert.IsType<ClassDef>(project.Find("pkg.m.A")?.Node);
        Assert.Equal("pkg.m.A.f", project.Find("pkg.m.A.f")?.QualifiedName);
        Assert.IsType<FunctionDef>(project.Find("pkg.m.A.f.<locals>.g")?.Node);
        Assert.IsType<Name>(project.Find("pkg.m.X")?.Node);
        Assert.IsType<Module>(project.Find("pkg.m")?.Node);
        Assert.True(project.Find("lib.run")?.File.IsStub);
        Assert.Null(project.Find("pkg.m.B"));
    }

    [Fact]
    public void The_definitions_of_an_expression_are_told_with_their_files()
    {
        var project = Code.Project(("a.py", "if x:\n  from b import f\nelse:\n  from c import f\nask(f)"), ("b.py", "def f(): pass"), ("c.py", "def f(): pass"));
        var file = project.File("a.py")!;
        Assert.Equal(["b.py", "c.py"], file.DefinitionsOf(Code.Asked(file)).Select(d => d.File.Path));
    }

    [Fact]
    public void An_answer_does_not_depend_on_what_was_asked_before()
    {
        const string Text = "import os\na = b\nb = c\nc = a if x else os.system\nask(a)\nask(b)\nask(c)";
        var calls = Code.File(Text).Tree.Module.Body.OfType<ExprStmt>().Select(s => s.Start).ToList();
        foreach (var order in new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 0, 2] })
        {
            var file = Code.File(Text);
            var asked = file.Tree.Module.Body.OfType<ExprStmt>().Select(s => ((Call)s.Value).Args[0]).ToList();
            foreach (var i in order)
                Assert.Equal("os.system", file.QualifiedName(asked[i]));
        }

        Assert.Equal(3, calls.Count);
    }
}
