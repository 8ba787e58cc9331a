namespace ReviewBot.Analysis.Tests.CSharp.Lowering;

/// <summary>What names mean, and what the heads of a file say.</summary>
public sealed class LoweringNameTests
{
    private const string Controller =
        """
        using Lib.Web; using Lib.Data; using static System.Math; using T = Lib.Data.Tools;
        namespace Shop.Web;
        [HttpGet("x" + "y", Name = nameof(Home), Order = -1, Kind = typeof(Item))]
        public partial class Home(string conn) : Controller
        {
            private static readonly string Key = "k"; const int Max = 3; private readonly Command _c = new();
            public string Auto { get; set; } = "a";
            public string Full { get => field; set => field = value.Trim(); }
            static int Count => Max;
            public event System.EventHandler Changed;
            public async System.Threading.Tasks.Task<Command> Get([FromQuery] string id = "q", params int[] rest) { return new(); }
            void Members(string id) { Changed += On; Auto = id; _c.Text = conn; Home.Other = Key; Count.ToString(); this[3] = Auto; }
            void Foreign(string id) { Request.Run(User, Context.X, Abs(2)); File.ReadAllText(System.IO.File.Name, T.Z, Lib.Data.Tools.Run(id)); Helper(id); }
            void On(object s, System.EventArgs e) { base.Dispose(); Make<int>(null); Home.Make<Item>(s); }
            static T Make<T>(T t) => t;
            public string this[int i] { get { return Auto; } set { Auto = value; } }
            static string Other;
            static Home() { Other = "q"; }
            public static implicit operator string(Home h) => h.Auto;
            class Nested { string F() => Other + Max; }
            enum Kind { A, B }
            bool Is(Kind k) => k == Kind.A;
        }
        public record Item(string Name, int Age) { public Item(string n) : this(n, 1) { } }
        class Below : Item { public Below() : base("b") { } }
        public interface IThing { void Do(string s); }
        public static class Ext { extension(string s) { public bool Blank => s.Length == 0; } public static void Foo(this string s) { } }
        """;

    [Theory]
    [InlineData("Home.<static>", "t0 = 'k'", "symbol Shop.Web.Home.Key := t0", "t1 = 3", "symbol Shop.Web.Home.Max := t1", "t2 = 'q'",
        "symbol Shop.Web.Home.Other := t2", "return")]
    [InlineData("Home..init", "t0 = new Lib.Data.Command()", "this._c := t0", "t1 = 'a'", "this.Auto := t1", "return")]
    [InlineData("Home..ctor", "this.conn := conn", "this->.init()", "return")]
    [InlineData("Home.get_Full", "t0 = this.<Full>", "return t0")]
    [InlineData("Home.set_Full", "t0 = value->Trim()", "this.<Full> := t0", "return")]
    [InlineData("Home.get_Count", "t0 = symbol Shop.Web.Home.Max", "return t0")]
    [InlineData("Home.Get", "t0 = new Lib.Data.Command()", "return t0")]
    [InlineData("Home.Members", "t0 = this.On", "t1 = this->add_Changed(t0)", "this.Auto := id", "t2 = this._c", "t3 = this.conn", "t2.Text := t3",
        "t4 = symbol Shop.Web.Home.Key", "symbol Shop.Web.Home.Other := t4", "t5 = symbol Shop.Web.Home.Count", "t6 = t5->ToString()", "t7 = 3",
        "t8 = this.Auto", "this[t7] := t8", "return")]
    [InlineData("Home.Foreign", "t0 = this.Request", "t1 = this.User", "t2 = this.Context", "t3 = t2.X", "t4 = symbol System.Math", "t5 = 2", "t6 = t4->Abs(t5)",
        "t7 = t0->Run(t1, t3, t6)", "t8 = symbol System.IO.File", "t9 = symbol System.IO.File.Name", "t10 = symbol Lib.Data.Tools.Z",
        "t11 = symbol Lib.Data.Tools", "t12 = t11->Run(id)", "t13 = t8->ReadAllText(t9, t10, t12)", "t14 = this->Helper(id)", "return")]
    [InlineData("Home.On", "t0 = base this->Dispose()", "t1 = symbol Shop.Web.Home", "t2 = null", "t3 = t1->Make<int>(t2)", "t4 = symbol Shop.Web.Home",
        "t5 = t4->Make<Shop.Web.Item>(s)", "return")]
    [InlineData("Home.set_Item", "this.Auto := value", "return")]
    [InlineData("Home.implicit operator", "t0 = h.Auto", "return t0")]
    [InlineData("Home.Nested.F", "t0 = symbol Shop.Web.Home.Other", "t1 = symbol Shop.Web.Home.Max", "t2 = t0 Add t1", "return t2")]
    [InlineData("Home.Is", "t0 = symbol Shop.Web.Home.Kind.A", "t1 = k Equal t0", "return t1")]
    [InlineData("Item..ctor", "this.Name := Name", "this.Age := Age", "return")]
    [InlineData("Below..ctor", "t0 = 'b'", "base this->.ctor(t0)", "return")]
    [InlineData("Ext.get_Blank", "t0 = s.Length", "t1 = 0", "t2 = t0 Equal t1", "return t2")]
    public void A_member(string name, params string[] lines) => Assert.Equal(
        "B0:\n" + string.Concat(lines.Select(l => "  " + l + "\n")),
        Listing.Of(Listing.File(Controller), "Shop.Web." + name));

    [Fact]
    public void Heads_say_what_is_declared()
    {
        var file = Listing.File(Controller);
        var home = file.Types[0];
        Assert.Equal("Shop.Web.Home", home.Name);
        Assert.Equal(["Lib.Web.Controller"], home.Bases.Select(b => b.Name));
        Assert.Equal(["conn", "Key", "Max", "_c", "Auto", "<Full>", "Changed", "Other"], home.Fields.Keys);
        var attribute = Assert.Single(home.Attributes);
        Assert.Equal("Lib.Web.HttpGetAttribute", attribute.Name);
        Assert.Equal(["xy"], attribute.Arguments);
        Assert.Equal(new Dictionary<string, object?> { ["Name"] = "Home", ["Order"] = -1L, ["Kind"] = "Shop.Web.Item" }, attribute.Named);
        var get = Assert.Single(home.Methods["Get"]);
        Assert.True(get is { IsAsync: true, IsPublic: true, IsStatic: false, IsAbstract: false });
        Assert.Equal("System.Threading.Tasks.Task[Lib.Data.Command]", get.ReturnType?.ToString());
        Assert.Equal(["this Shop.Web.Home Ordinary", "id string Ordinary", "rest [][int] Rest"], get.Parameters.Select(p => $"{p.Name} {p.Type} {p.Kind}"));
        Assert.Equal("Lib.Web.FromQuery", Assert.Single(get.Parameters[1].Attributes).Name);
        Assert.Equal("q", get.Parameters[1].Default);
        Assert.True(Assert.Single(file.Types.Single(t => t.Name == "Shop.Web.IThing").Methods["Do"]).IsAbstract);
        Assert.True(file.Types.Single(t => t.Name == "Shop.Web.Home.Kind").IsEnum);
        Assert.Subset(home.Methods["Foreign"][0].Mentions.ToHashSet(), new HashSet<string> { "ReadAllText", "Run", "Context" });
        Assert.DoesNotContain("Trim", home.Methods["Foreign"][0].Mentions);
    }

    [Fact]
    public void Top_level_statements_are_a_function()
    {
        var file = Listing.File("var x = args[0]; Run(await x); void Run(string s) => System.Console.WriteLine(s);");
        var main = Assert.Single(file.Functions);
        Assert.Equal("<Main>$", main.Name);
        Assert.True(main.IsAsync);
        Assert.Equal("B0:\n  t0 = 0\n  t1 = args[t0]\n  x = t1\n  t2 = closure <Main>$.Run\n  t3 = await x\n  t4 = call t2(t3)\n  return\n", Listing.Of(main.Body));
    }

    [Fact]
    public void Another_part_and_a_base_at_hand_have_the_members()
    {
        var file = Listing.File(
            "namespace A; partial class C : B { string M() { Set(own, inherited, Static, D.Shared); return Color.Red; } Color Color { get; set; } } enum Color { Red }",
            "namespace A; partial class C { string own; }",
            "namespace A; class B { protected string inherited; protected static string Static; protected void Set(params object[] all) { } } class D : B { public static string Shared; }");
        Assert.Equal(
            "B0:\n  t0 = this.own\n  t1 = this.inherited\n  t2 = symbol A.B.Static\n  t3 = symbol A.D.Shared\n  t4 = this->Set(t0, t1, t2, t3)\n"
            + "  t5 = symbol A.Color.Red\n  return t5\n",
            Listing.Of(file, "A.C.M"));
    }

    [Fact]
    public void Locals_have_the_types_that_the_code_shows()
    {
        var body = Listing.File(
            "using Lib.Data; class C { void M(Command p) { var a = new Command(); Command[] b = null; var c = (Tools)p; string d; foreach (Tools e in b) { } if (p is Tools f) { } var g = p.X; } }")
            .Functions[0].Body;
        Assert.Equal(
            ["this C", "p Lib.Data.Command", "a Lib.Data.Command", "b [][Lib.Data.Command]", "c Lib.Data.Tools", "d string", "e Lib.Data.Tools", "f Lib.Data.Tools", "g "],
            body.Locals.Where(l => l.Name.Length > 0).Select(l => $"{l.Name} {l.Type}"));
    }

    [Fact]
    public void Every_body_is_sound()
    {
        foreach (var function in Listing.File(Controller).Functions)
            BodyChecks.Check(function);
    }
}
