using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Models;
using ReviewBot.Analysis.Languages.Python.Models;

namespace ReviewBot.Analysis.Tests.Models;

public class PythonLibraryTests
{
    [Fact]
    public void Parameters_stand_in_their_order_with_kind_type_and_sinks()
    {
        var run = Function("""def run(args: Sink[str, "command", "argument"], cwd: Sink[str, "path"] = None, *rest: int, check: bool = False, **others: Any): ...""");
        Assert.Equal(["args", "cwd", "rest", "check", "others"], run.Parameters.Select(p => p.Name));
        Assert.Equal(
            [ParameterKind.Ordinary, ParameterKind.Ordinary, ParameterKind.Rest, ParameterKind.NamedOnly, ParameterKind.NamedRest],
            run.Parameters.Select(p => p.Kind));
        Assert.Equal([false, true, true, true, true], run.Parameters.Select(p => p.IsOptional));
        Assert.Equal(["str", "str", "int", "bool", "Any"], run.Parameters.Select(p => p.Type!.ToString()));
        Assert.Equal(Kinds(SinkKind.Command, SinkKind.Argument), run.Parameters[0].Sinks);
        Assert.Equal(Kinds(SinkKind.Path), run.Parameters[1].Sinks);
        Assert.True(run.Parameters[2].Sinks.IsEmpty);
    }

    [Theory]
    [InlineData("Remote[str]", SourceKind.Remote)]
    [InlineData("Stored[str]", SourceKind.Stored)]
    [InlineData("Local[str]", SourceKind.Local)]
    [InlineData("Secret[str]", SourceKind.Secret)]
    [InlineData("Failure[str]", SourceKind.Failure)]
    internal void A_result_or_a_variable_says_where_it_comes_from(string type, SourceKind source)
    {
        var library = Library($"""
            def f() -> {type}: ...
            v: {type}
            class C:
                a: {type}
                def m(self, x: {type}) -> str: ...
            """);
        Assert.Equal(source, Assert.Single(library.Members("lib.f")).Source);
        Assert.Equal(source, Assert.Single(library.Members("lib.v")).Source);
        Assert.Equal(source, library.Type("lib.C")!.Members["a"][0].Source);
        Assert.Equal(source, library.Type("lib.C")!.Members["m"][0].Parameters[0].Source);
    }

    [Fact]
    public void Results_say_what_they_clear_and_whether_they_carry_what_went_in()
    {
        Assert.Equal(Kinds(SinkKind.Html, SinkKind.Xml), Function("""def f(s: str) -> Clean[str, "html", "xml"]: ...""").Clears);
        Assert.Equal(KindSet.All, Function("""def f(s: str) -> Clean[str, "*"]: ...""").Clears);
        Assert.True(Function("def f(s: str) -> Passes[int]: ...").Passes);
        Assert.False(Function("def f(s: str) -> Fresh[str]: ...").Passes);
        Assert.Null(Function("def f(s: str) -> str: ...").Passes);
        Assert.False(Function("def f(s: Fresh[str]) -> str: ...").Parameters[0].Passes);
        Assert.True(Function("def f() -> NoReturn: ...").Ends);
    }

    [Fact]
    public void Parameters_are_checked_kept_handlers_and_nest()
    {
        var f = Function("""def f(a: Checked[str, "redirect"], b: Sink[Kept[list[str]], "html"], c: Handler, d: Handler[str, int]) -> bool: ...""");
        Assert.Equal(Kinds(SinkKind.Redirect), f.Parameters[0].Checks);
        Assert.True(f.Parameters[1].IsKept);
        Assert.Equal(Kinds(SinkKind.Html), f.Parameters[1].Sinks);
        Assert.Equal("list[str]", f.Parameters[1].Type!.ToString());
        Assert.True(f.Parameters[2].IsHandler);
        Assert.Equal(["str", "int"], f.Parameters[3].Type!.Arguments.Select(a => a.Name));
    }

    [Fact]
    public void Overloads_stay_in_order_and_name_the_constants_they_are_meant_for()
    {
        var members = Library("""
            def run(args: Sink[str, "command"], *, shell: Literal[True, 1]) -> int: ...
            def run(args: Sink[str, "argument"], shell: bool = False) -> int: ...
            def get(kind: Literal[int, None, "x"] = None) -> int: ...
            """);
        Assert.Equal([true, 1L], members.Members("lib.run")[0].Parameters[1].Constants);
        Assert.False(members.Members("lib.run")[0].Parameters[1].IsOptional);
        Assert.Empty(members.Members("lib.run")[1].Parameters[1].Constants);
        Assert.Equal([new TypeName("int"), null, "x"], members.Members("lib.get")[0].Parameters[0].Constants);
    }

    [Fact]
    public void Classes_say_what_they_are_and_constructors_make_them()
    {
        var library = Library("""
            @data
            class Text[T](str):
                def __init__(self, value: Sink[T, "html"] = "") -> Clean[None, "sql"]: ...
            @harmless
            class Number: ...
            @entry_point
            class View: ...
            """);
        var text = library.Type("lib.Text")!;
        Assert.True(text.IsData);
        Assert.Equal(["T"], text.Parameters);
        Assert.Equal([new TypeName("str")], text.Bases);
        var made = Assert.Single(text.Members[".ctor"]);
        Assert.Equal(ModelMemberKind.Constructor, made.Kind);
        Assert.Equal("lib.Text[T]", made.Type!.ToString());
        Assert.Equal(["value"], made.Parameters.Select(p => p.Name));
        Assert.Equal(Kinds(SinkKind.Sql), made.Clears);
        Assert.True(library.Type("lib.Number")!.IsHarmless);
        Assert.True(library.Type("lib.View")!.IsEntryPoint);
        Assert.True(library.IsEntryPointAttribute("lib.View"));
    }

    [Fact]
    public void Entry_points_say_what_is_handed_over_who_calls_and_where_results_arrive()
    {
        var library = Library("""
            class App:
                @entry_point(Request, returns=("html", "response"))
                def route(self, rule: str) -> Any: ...
                @entry_point(source="local")
                def command(self) -> Any: ...
                def other(self) -> Any: ...
            class Request: ...
            """);
        var route = library.Type("lib.App")!.Members["route"][0];
        Assert.True(route.IsEntryPoint);
        Assert.Equal([new TypeName("lib.Request")], route.Handed);
        Assert.Equal(Kinds(SinkKind.Html, SinkKind.Response), route.Returns);
        Assert.Equal(SourceKind.Remote, route.Callers);
        Assert.Equal(SourceKind.Local, library.Type("lib.App")!.Members["command"][0].Callers);
        Assert.True(library.IsEntryPointAttribute("lib.App.route"));
        Assert.False(library.IsEntryPointAttribute("lib.App.other"));
    }

    [Fact]
    public void Members_are_properties_static_receivers_and_go_by_other_names()
    {
        var type = Library("""
            class C:
                name: Sink[str, "header"]
                objects: ClassVar[list[Self]]
                @property
                def text(self) -> Remote[str]: ...
                @staticmethod
                def of(value: str) -> C: ...
                @classmethod
                def make(cls, value: str) -> C: ...
                @receiver("path")
                def read(self) -> bytes: ...
                load = pull = read
            """).Type("lib.C")!;
        Assert.Equal(ModelMemberKind.Value, type.Members["text"][0].Kind);
        Assert.Equal(Kinds(SinkKind.Header), Assert.Single(type.Members["name"][0].Parameters).Sinks);
        Assert.True(type.Members["objects"][0].IsStatic);
        Assert.Equal("list[Self]", type.Members["objects"][0].Type!.ToString());
        Assert.True(type.Members["of"][0].IsStatic);
        Assert.Equal(["value"], type.Members["make"][0].Parameters.Select(p => p.Name));
        Assert.Equal("lib.C.pull", type.Members["pull"][0].Name);
        Assert.Equal(Kinds(SinkKind.Path), type.Members["pull"][0].ReceiverSinks);
    }

    [Fact]
    public void Types_are_named_where_they_are_defined()
    {
        var library = new PythonLibrary(new Stubs(
            [
                Stub("inner.deep", "class Thing:\n    def go(self) -> Thing: ...\n    class Part: ...\ndef make(x: list | None) -> Iterator[Thing.Part]: ..."),
                Stub("outer", "from inner.deep import Thing as Renamed\nimport inner.deep\nOther = Renamed\ndef f() -> inner.deep.Thing: ...\ndef g() -> Renamed: ..."),
                Stub("star", "from outer import *"),
            ],
            Stubs.Shipped));
        Assert.Equal("inner.deep.Thing", library.Canonical("star.Other"));
        Assert.Equal("inner.deep.Thing.go", library.Canonical("outer.Renamed.go"));
        Assert.Equal("inner.deep.Thing", library.Type("outer.Other")!.Name);
        Assert.Equal("list[inner.deep.Thing.Part]", library.Members("inner.deep.make")[0].Type!.ToString());
        Assert.Equal("inner.deep.Thing", library.Members("star.f")[0].Type!.Name);
        Assert.Equal("inner.deep.Thing", library.Members("outer.g")[0].Type!.Name);
        Assert.Equal("shop.views.run", library.Canonical("shop.views.run"));
        Assert.Null(library.Type("outer.Nothing"));
    }

    [Fact]
    public void Builtins_are_known_with_and_without_their_module()
    {
        var library = new PythonLibrary();
        Assert.Equal("str", library.Type("builtins.str")!.Name);
        Assert.Same(library.Type("str"), library.Type("builtins.str"));
        Assert.Equal("list", library.Canonical("typing.List"));
        Assert.Equal("builtins.open", library.Canonical("open"));
        Assert.Equal("builtins.eval", library.Members("builtins.eval")[0].Name);
    }

    [Fact]
    public void Inherited_members_and_other_names_of_modules_are_found()
    {
        var library = new PythonLibrary();
        Assert.Equal("flask.app.Scaffold.route", library.Canonical("flask.Flask.route"));
        Assert.Equal("pickle.loads", library.Canonical("cPickle.loads"));
        Assert.Equal("markupsafe.Markup", library.Canonical("flask.Markup"));
        Assert.Equal("werkzeug.utils.secure_filename", library.Canonical("werkzeug.secure_filename"));
        Assert.Equal("urllib.parse.quote", library.Canonical("six.moves.urllib.parse.quote"));
    }

    [Fact]
    public void A_stub_is_read_when_a_name_under_it_is_asked_for()
    {
        var read = new List<string>();
        var stubs = new Stubs(
            new[] { "one", "two", "two.three" }.Select(n => new KeyValuePair<string, Func<string>>(n, () =>
            {
                read.Add(n);
                return "def f() -> str: ...";
            })),
            Stubs.Shipped);
        var library = new PythonLibrary(stubs);
        Assert.Empty(library.Members("four.f"));
        Assert.Empty(read);
        Assert.Single(library.Members("two.three.f"));
        Assert.Single(library.Members("two.three.f"));
        Assert.Equal(["two.three"], read);
        Assert.Equal(1, stubs.ReadCount);
    }

    [Theory]
    [InlineData("def f(x: Sink[str, \"sgl\"]): ...")]
    [InlineData("def f(x: Unknown): ...")]
    [InlineData("def f(x: list[Remote[str]]): ...")]
    [InlineData("@remote\ndef f(x: str): ...")]
    [InlineData("@entry_point(source=\"nobody\")\ndef f(x: str): ...")]
    [InlineData("@dato\nclass C: ...")]
    [InlineData("if True:\n    def f(): ...")]
    [InlineData("def f(: ...")]
    public void What_a_stub_cannot_say_is_a_problem(string text) =>
        Assert.NotEmpty(new Stubs([Stub("lib", text)], Stubs.Shipped).Module("lib")!.Problems);

    private static KeyValuePair<string, Func<string>> Stub(string module, string text) => new(module, () => text);

    private static PythonLibrary Library(string stub)
    {
        var stubs = new Stubs([Stub("lib", stub)], Stubs.Shipped);
        Assert.Equal([], stubs.Module("lib")!.Problems);
        return new(stubs);
    }

    private static ModelMember Function(string stub) => Assert.Single(Library(stub).Members("lib.f").Concat(Library(stub).Members("lib.run")));

    private static KindSet Kinds(params SinkKind[] kinds) => kinds.Aggregate(KindSet.None, (set, kind) => set | KindSet.Of(kind));
}
