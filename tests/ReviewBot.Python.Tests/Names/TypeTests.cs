namespace ReviewBot.Python.Tests.Names;

public sealed class TypeTests
{
    [Theory]
    [InlineData("class Foo: pass\nx = Foo()\nask(x)", "app.Foo")]
    [InlineData("class Foo: pass\nx: Foo\nask(x)", "app.Foo")]
    [InlineData("class Foo: pass\ndef f(x: Foo):\n  ask(x)", "app.Foo")]
    [InlineData("class Foo: pass\ndef f(x: 'Foo'):\n  ask(x)", "app.Foo")]
    [InlineData("class Foo: pass\ndef f(x: 'Foo | None' = None):\n  ask(x)", "app.Foo")]
    [InlineData("from typing import Optional\nclass Foo: pass\ndef f(x: Optional[Foo]):\n  ask(x)", "app.Foo")]
    [InlineData("import typing as t\nclass Foo: pass\nclass Bar: pass\ndef f(x: t.Union[Foo, Bar, None]):\n  ask(x)", "app.Foo app.Bar")]
    [InlineData("from typing import Annotated\nclass Foo: pass\ndef f(x: Annotated[Foo, 1]):\n  ask(x)", "app.Foo")]
    [InlineData("class Foo: pass\ndef make() -> Foo: ...\nask(make())", "app.Foo")]
    [InlineData("class Foo: pass\nasync def make() -> Foo: ...\nasync def f():\n  ask(await make())", "app.Foo")]
    [InlineData("class Foo: pass\nasync def make() -> Foo: ...\nask(make())", "")]
    [InlineData("class Foo:\n  def f(self):\n    ask(self)", "app.Foo")]
    [InlineData("class Foo:\n  @staticmethod\n  def f(self):\n    ask(self)", "")]
    [InlineData("class Foo:\n  @classmethod\n  def f(cls):\n    ask(cls())", "app.Foo")]
    [InlineData("class Bar: pass\nclass Foo:\n  def __init__(self):\n    self.x = Bar()\n  def f(self):\n    ask(self.x)", "app.Bar")]
    [InlineData("class Bar: pass\nclass Foo:\n  x: Bar\nask(Foo().x)", "app.Bar")]
    [InlineData("class Bar: pass\nclass Foo:\n  def __init__(self, x: Bar):\n    self.x = x\n  def f(self):\n    ask(self.x)", "app.Bar")]
    [InlineData("class Bar: pass\nclass Foo:\n  @property\n  def x(self) -> Bar: ...\nask(Foo().x)", "app.Bar")]
    [InlineData("from typing import Self\nclass A:\n  def m(self) -> Self: ...\nclass B(A): pass\nask(B().m())", "app.B")]
    [InlineData("with open('x') as f:\n  ask(f)", "io.TextIOWrapper")]
    [InlineData("ask('a %s' % x)", "builtins.str")]
    [InlineData("ask('a' + x)", "builtins.str")]
    [InlineData("ask(f'{x}')", "builtins.str")]
    [InlineData("x = []\nask(x)", "builtins.list")]
    [InlineData("x = ''\nx += 'a'\nask(x)", "builtins.str")]
    [InlineData("x = None\nif y:\n  x = {}\nask(x)", "builtins.dict")]
    [InlineData("class A: pass\nclass B: pass\nx = A() if y else B()\nask(x)", "app.A app.B")]
    [InlineData("try:\n  pass\nexcept (OSError, ValueError) as e:\n  ask(e)", "builtins.OSError builtins.ValueError")]
    [InlineData("from typing import List\ndef f(x: List[int]):\n  ask(x)", "builtins.list")]
    [InlineData("def f(*a: int, **k: str):\n  ask(k)", "builtins.dict")]
    [InlineData("from typing import cast\nimport requests\nask(cast(requests.Session, x))", "requests.Session")]
    [InlineData("import requests\ns = requests.Session()\nt = s\nask(t)", "requests.Session")]
    [InlineData("from contextlib import contextmanager\nfrom typing import Iterator\nclass A: pass\n@contextmanager\ndef f() -> Iterator[A]: ...\nwith f() as x:\n  ask(x)", "app.A")]
    [InlineData("class C: pass\nclass P:\n  async def __aenter__(self) -> C: ...\nasync def f():\n  async with P() as c:\n    ask(c)", "app.C")]
    [InlineData("class Foo:\n  x = None\n  def __init__(self):\n    self.x = Foo()\n  def f(self):\n    ask(self.x)", "app.Foo")]
    [InlineData("class Foo:\n  x: 'Foo'\n  def f(self):\n    self.x = g()\n    ask(self.x)", "app.Foo")]
    [InlineData("class Foo: pass\ndef make():\n  x = Foo()\n  if y:\n    return None\n  return x\nask(make())", "app.Foo")]
    [InlineData("class Foo: pass\ndef make():\n  yield 1\n  return Foo()\nask(make())", "")]
    [InlineData("class Foo: pass\ndef make():\n  def inner():\n    return Foo()\nask(make())", "")]
    [InlineData("def a():\n  return b()\ndef b():\n  return a()\nask(a())", "")]
    [InlineData("import contextlib\nclass A: pass\n@contextlib.contextmanager\ndef f():\n  yield A()\nwith f() as x:\n  ask(x)", "app.A")]
    [InlineData("class Bar: pass\nclass Foo:\n  @property\n  def x(self): return Bar()\n  @x.setter\n  def x(self, v): pass\nask(Foo().x)", "app.Bar")]
    [InlineData("x = f()\nask(x)", "")]
    [InlineData("x = y\ny = x\nask(x)", "")]
    public void Constructors_annotations_and_literals_tell_the_type(string text, string expected) => Assert.Equal(expected, Code.Types(("app.py", text)));

    private const string Sqlite =
        """
        class Cursor:
            def execute(self, sql: str) -> Cursor: ...
            def fetchall(self) -> list[tuple]: ...
        class Connection:
            def cursor(self) -> Cursor: ...
            def __enter__(self) -> Connection: ...
            row_factory: RowFactory
        class RowFactory: ...
        def connect(database: str) -> Connection: ...
        """;

    private const string Flask =
        """
        from .wrappers import Request
        request: Request
        class Flask: ...
        """;

    [Theory]
    [InlineData("import sqlite3\nask(sqlite3.connect('x').cursor().execute)", "sqlite3.Cursor.execute")]
    [InlineData("import sqlite3\nconn = sqlite3.connect('x')\ncur = conn.cursor()\nask(cur.execute)", "sqlite3.Cursor.execute")]
    [InlineData("import sqlite3\nwith sqlite3.connect('x') as conn:\n  ask(conn.cursor().execute('').fetchall)", "sqlite3.Cursor.fetchall")]
    [InlineData("import sqlite3\nclass Store:\n  def __init__(self):\n    self.conn = sqlite3.connect('x')\n  def f(self):\n    ask(self.conn.cursor)", "sqlite3.Connection.cursor")]
    [InlineData("from sqlite3 import Cursor\ndef f(c: Cursor):\n  ask(c.execute)", "sqlite3.Cursor.execute")]
    [InlineData("from flask import request\nask(request)", "flask.request")]
    [InlineData("from flask import request\nask(request.args)", "flask.wrappers.Request.args")]
    [InlineData("from flask import request as r\nask(r.args.get)", "flask.wrappers.Args.get")]
    [InlineData("import flask\nask(flask.request.json)", "flask.wrappers.Request.json")]
    public void Stubs_tell_the_types_of_what_is_not_at_hand(string text, string expected) => Assert.Equal(expected, Code.NameIn(
        ("app.py", text),
        ("stubs/sqlite3.pyi", Sqlite),
        ("stubs/flask/__init__.pyi", Flask),
        ("stubs/flask/wrappers.pyi", "class Request:\n  @property\n  def args(self) -> Args: ...\nclass Args:\n  def get(self, key: str) -> str: ...")));

    [Fact]
    public void A_stub_beside_a_file_tells_what_its_code_does_not() => Assert.Equal("b.Foo", Code.Types(
        ("a.py", "import b\nask(b.make())"),
        ("b.py", "class Foo: pass\ndef make(): return Foo()"),
        ("b.pyi", "class Foo: ...\ndef make() -> Foo: ...")));

    [Fact]
    public void Methods_of_builtins_are_found_in_their_stub() => Assert.Equal("builtins.bytes", Code.Types(
        ("a.py", "x = 'a'\nask(x.encode())"),
        ("stubs/builtins.pyi", "class str:\n  def encode(self) -> bytes: ...\nclass bytes: ...")));
}
