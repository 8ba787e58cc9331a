using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Tests.Python.Lowering;

/// <summary>Which types, functions and names a file of Python has.</summary>
public sealed class FileLoweringTests
{
    [Theory]
    [InlineData("from flask import request as r", "r", "symbol flask.request")]
    [InlineData("import os.path", "os", "symbol os")]
    [InlineData("import os.path as p", "p", "symbol os.path")]
    [InlineData("try:\n    import a as x\nexcept ImportError:\n    import b as x", "x", "symbol a")]
    [InlineData("try:\n    import a\nexcept ImportError:\n    a = None", "a", "symbol a")]
    [InlineData("x = 1", "x", "symbol app.x")]
    [InlineData("def x(): pass", "x", "symbol app.x")]
    [InlineData("class x: pass", "x", "symbol app.x")]
    [InlineData("", "open", "symbol builtins.open")]
    [InlineData("", "__name__", "symbol __name__")]
    [InlineData("", "unknown", "symbol app.unknown")]
    [InlineData("from lib import *", "unknown", "symbol lib.unknown")]
    public void Names_that_no_function_binds_are_symbols(string head, string name, string symbol) =>
        Assert.Equal($"0:\n  %0 = {symbol}\n  return %0", Lowered.Body($"{head}\ndef f():\n    return {name}\n"));

    [Fact]
    public void Imports_inside_functions_are_known_too() =>
        Assert.Equal(
            "0:\n  %0 = symbol subprocess.run\n  call %0(a)\n  return", Lowered.Body("def f(a):\n    from subprocess import run\n    run(a)\n"));

    [Fact]
    public void Relative_imports_and_those_beside_a_script_are_made_absolute()
    {
        var files = Lowered.Files(
            ("shop/views.py", "from . import db\nfrom .models import User as U\nfrom ..shop import other\ndef f():\n    return db, U, other\n"),
            ("shop/__init__.py", "from .views import f\nfrom .models import *\n"),
            ("shop/models.py", "class User: pass\n_hidden = 1\n"),
            ("tool/run.py", "import lib.part\ndef f():\n    return lib.part.x\n"),
            ("tool/lib/part.py", "x = 1\n"));
        Assert.Equal(["shop.views.db shop.db", "shop.views.U shop.models.User", "shop.views.other shop.other"], files[0].Aliases.Select(a => $"{a.Key} {a.Value}"));
        Assert.Equal(["shop.User shop.models.User", "shop.f shop.views.f"], files[1].Aliases.Select(a => $"{a.Key} {a.Value}").Order(StringComparer.Ordinal));
        Assert.Contains(Lowered.Function(files[3], "tool.run.f").Body.Blocks[0].Instructions, i => i is Symbol { Name: "tool.lib.part" });
    }

    [Fact]
    public void Statements_of_modules_and_classes_run_where_they_stand() =>
        Assert.Equal(
            """
            0:
              %0 = 1
              symbol app.x := %0
              %1 = symbol app.x
              symbol app.C.y := %1
              %2 = symbol __name__
              %3 = '__main__'
              %4 = %2 Equal %3
              if %4 1 else 2
            1:
              %5 = symbol app.f
              call %5()
              jump 2
            2:
              return
            """,
            Lowered.Module("x = 1\ndef f(): pass\nclass C:\n    y = x\n    def m(self): pass\nif __name__ == '__main__':\n    f()\n"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Methods_belong_to_their_types()
    {
        var file = Lowered.File(
            """
            import abc
            from lib import Base, tag
            @tag("x", level=2)
            class C(Base, abc.ABC):
                def __init__(self, a: int): self.a: str = a
                @property
                def name(self): return 1
                @name.setter
                def name(self, value): pass
                @staticmethod
                def s(a): pass
                @classmethod
                def c(cls): pass
                async def _go(self): yield 1
                class Inner:
                    pass
            """);
        var type = file.Types[0];
        Assert.Equal(["app.C", "app.C.Inner"], file.Types.Select(t => t.Name));
        Assert.Equal(["lib.Base", "abc.ABC"], type.Bases.Select(b => b.Name));
        Assert.Equal("lib.tag x 2", string.Join(' ', type.Attributes.Select(a => $"{a.Name} {a.Arguments[0]} {a.Named["level"]}")));
        Assert.Equal(["__init__", "get_name", "set_name", "s", "c", "_go"], type.Methods.Keys);
        Assert.Equal(["app.<module>", "app.C.__init__", "app.C.get_name", "app.C.set_name", "app.C.s", "app.C.c", "app.C._go"], file.Functions.Select(f => f.Name));
        Assert.Equal("str", type.Fields["a"].Type?.Name);
        Assert.True(type.Methods["s"][0].IsStatic);
        Assert.Equal("type[app.C]", type.Methods["c"][0].Parameters[0].Type?.ToString());
        Assert.True(type.Methods["_go"][0] is { IsAsync: true, IsGenerator: true, IsPublic: false });
        Assert.Equal("builtins.property", Assert.Single(type.Methods["get_name"][0].Attributes).Name);
    }

    [Theory]
    [InlineData("Optional[str]", "str")]
    [InlineData("Union[None, int, str]", "int")]
    [InlineData("None | 'Item'", "app.Item")]
    [InlineData("str | None", "str")]
    [InlineData("List[Dict[str, Item]]", "list[dict[str, app.Item]]")]
    [InlineData("'lib.Request'", "lib.Request")]
    [InlineData("Current", "app.Item")]
    [InlineData("Any", "")]
    [InlineData("f()", "")]
    public void Annotations_name_types(string annotation, string type)
    {
        var file = Lowered.File(
            $"import lib\nfrom typing import *\nfrom typing import Any, Optional, Union, List, Dict, Annotated\nclass Item: pass\nCurrent = Annotated[Item, 1]\ndef f(a: {annotation}): pass\n");
        Assert.Equal(type, Lowered.Function(file, "app.f").Parameters[0].Type?.ToString() ?? "");
    }

    [Fact]
    public void Markers_of_parameters_are_attributes()
    {
        var function = Lowered.Function(
            Lowered.File(
                """
                from typing import Annotated
                from fastapi import FastAPI, Query, Depends
                app = FastAPI()
                @app.get("/x", tags=["a"])
                def f(a: Annotated[str, Query(max_length=3)], *, b: int = Depends(lambda: 1), c=-5, d="x", **rest): pass
                """),
            "app.f");
        Assert.Equal("fastapi.FastAPI.get", Assert.Single(function.Attributes).Name);
        Assert.Equal(["/x"], function.Attributes[0].Arguments);
        Assert.Equal(
            ["a str Ordinary fastapi.Query ", "b int NamedOnly fastapi.Depends ", "c  NamedOnly  -5", "d  NamedOnly  x", "rest  NamedRest  "],
            function.Parameters.Select(p => $"{p.Name} {p.Type} {p.Kind} {string.Join(' ', p.Attributes.Select(a => a.Name))} {p.Default}"));
        Assert.Equal([false, true, true, true, false], function.Parameters.Select(p => p.IsOptional));
    }

    [Fact]
    public void Decorators_of_these_files_make_another_value_and_those_of_libraries_do_not() =>
        Assert.Equal(
            """
            0:
              %0 = closure app.g
              %1 = symbol lib.tag
              call %1(%0)
              %3 = closure app.h
              %4 = symbol app.own
              %5 = call %4(%3)
              symbol app.h := %5
              return
            """.Replace("call %1", "%2 = call %1", StringComparison.Ordinal),
            Lowered.Module("from lib import tag\ndef own(f): return f\n@tag\ndef g(): pass\n@own\ndef h(): pass\n"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_function_mentions_what_it_calls_reads_and_imports()
    {
        var file = Lowered.File("from os import system as s\nimport subprocess as sp\ndef f(a):\n    def g():\n        s(a.b)\n    sp.run(a)\ndef h(a):\n    return a\n");
        var mentions = Lowered.Function(file, "app.f").Mentions;
        Assert.Superset(new HashSet<string>(["s", "system", "b", "sp", "subprocess", "run"]), mentions.ToHashSet());
        Assert.DoesNotContain("system", Lowered.Function(file, "app.h").Mentions);
    }

    [Fact]
    public void Builtins_that_are_hidden_in_some_runs_stay_what_they_are_in_the_others() =>
        Assert.StartsWith("0:\n  %0 = symbol builtins.input\n  symbol app.input := %0\n", Lowered.Module("try:\n    input = raw_input\nexcept NameError:\n    pass\n"), StringComparison.Ordinal);

    [Fact]
    public void Python_2_is_read_too() =>
        Assert.Equal(
            """
            0:
              %0 = 0
              %1 = (a, b)[%0]
              a = %1
              %2 = 1
              %3 = (a, b)[%2]
              b = %3
              %4 = symbol builtins.print
              call %4(a, file=b)
              %5 = symbol builtins.exec
              call %5(a, b)
              return
            """,
            Lowered.Body("def f((a, b)):\n    print >>b, a\n    exec a in b\n"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Methods_of_classes_inside_functions_know_the_variables_around_them()
    {
        var file = Lowered.File("def f(a):\n    class C:\n        def m(self):\n            return a\n    return C()\n");
        var method = Lowered.Function(file, "app.f.<locals>.C.m");
        Assert.Same(Lowered.Function(file, "app.f"), method.Outer);
        Assert.Equal("0:\n  %0 = app.f:a\n  return %0", Lowered.Body("def f(a):\n    class C:\n        def m(self):\n            return a\n    return C()\n", method.Name));
        Assert.Contains("%0 = symbol app.f.<locals>.C\n  C = %0", Lowered.Body("def f(a):\n    class C:\n        pass\n    return C()\n"), StringComparison.Ordinal);
    }
}
