using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Flow.Models;
using ReviewBot.Analysis.Languages.CSharp.Models;

namespace ReviewBot.Analysis.Tests.CSharp.Models;

public sealed class CSharpLibraryTests
{
    [Fact]
    public void A_parameter_says_what_arrives_there()
    {
        var method = Only("class C { void M([Sink(\"sql\", \"log\")] string text, [Kept] int n, [Checked(\"redirect\")] string url, [Handler] D d, [Remote] string r, params object[] rest); } delegate void D();", "C", "M");
        Assert.Equal(["text", "n", "url", "d", "r", "rest"], method.Parameters.Select(p => p.Name));
        Assert.Equal(KindSet.Of(SinkKind.Sql) | KindSet.Of(SinkKind.Log), method.Parameters[0].Sinks);
        Assert.True(method.Parameters[1].IsKept);
        Assert.Equal(KindSet.Of(SinkKind.Redirect), method.Parameters[2].Checks);
        Assert.True(method.Parameters[3].IsHandler);
        Assert.Equal(SourceKind.Remote, method.Parameters[4].Source);
        Assert.Equal(ParameterKind.Rest, method.Parameters[5].Kind);
        Assert.Equal(new TypeName("[]", [new TypeName("object")]), method.Parameters[5].Type);
    }

    [Theory]
    [InlineData("Remote", SourceKind.Remote)]
    [InlineData("Stored", SourceKind.Stored)]
    [InlineData("Local", SourceKind.Local)]
    [InlineData("Secret", SourceKind.Secret)]
    [InlineData("Failure", SourceKind.Failure)]
    public void A_result_says_where_it_comes_from(string mark, object source) =>
        Assert.Equal(source, Only($"class C {{ [{mark}] string M(); }}", "C", "M").Source);

    [Fact]
    public void A_result_says_what_it_is_made_harmless_for_and_whether_it_carries_what_went_in()
    {
        Assert.Equal(KindSet.Of(SinkKind.Html), Only("class C { [Clean(\"html\")] string M(); }", "C", "M").Clears);
        Assert.Equal(KindSet.All, Only("class C { [Clean(\"*\")] string M(); }", "C", "M").Clears);
        Assert.True(Only("class C { [Passes] int M(); }", "C", "M").Passes);
        Assert.False(Only("class C { [Fresh] string M(); }", "C", "M").Passes);
        Assert.Null(Only("class C { string M(); }", "C", "M").Passes);
    }

    [Fact]
    public void The_word_text_is_every_kind_a_number_is_harmless_for()
    {
        var clears = Only("class C { [Passes, Clean(\"text\")] int M(string s); }", "C", "M").Clears;
        Assert.True(clears.Contains(SinkKind.Sql) && clears.Contains(SinkKind.Html) && clears.Contains(SinkKind.Path));
        Assert.False(clears.Contains(SinkKind.Resource) || clears.Contains(SinkKind.RecordKey) || clears.Contains(SinkKind.Storage));
    }

    [Fact]
    public void A_method_may_be_an_entry_point_end_the_program_or_use_its_receiver()
    {
        Assert.True(Only("class C { [EntryPoint] void M([Handler] object d); }", "C", "M").IsEntryPoint);
        Assert.True(Only("class C { [Ends] static void M(); }", "C", "M").Ends);
        Assert.Equal(KindSet.Of(SinkKind.Path), Only("class C { [Receiver(\"path\")] void M(); }", "C", "M").ReceiverSinks);
    }

    [Fact]
    public void Assigning_a_property_that_is_a_sink_is_an_argument_called_value()
    {
        var property = Only("class C { [Sink(\"sql\"), Kept] string Text { get; set; } }", "C", "Text");
        Assert.Equal(ModelMemberKind.Value, property.Kind);
        var value = Assert.Single(property.Parameters);
        Assert.Equal("value", value.Name);
        Assert.Equal(new TypeName("string"), value.Type);
        Assert.True(value.IsKept && value.Sinks.Contains(SinkKind.Sql));
        Assert.Empty(Only("class C { [Remote] string Text { get; } }", "C", "Text").Parameters);
    }

    [Fact]
    public void A_property_may_be_written_as_a_field_and_several_share_a_line()
    {
        var type = Library("class C { [Remote] string A, B; static readonly int Most; }").Type("C")!;
        Assert.Equal(["A", "B", "Most"], type.Members.Keys);
        Assert.Equal(SourceKind.Remote, type.Members["B"][0].Source);
        Assert.True(type.Members["Most"][0].IsStatic);
    }

    [Fact]
    public void An_indexer_is_read_by_get_Item_and_written_by_set_Item()
    {
        var type = Library("class C { [Remote, Sink(\"header\")] string this[string name]; }").Type("C")!;
        Assert.Equal(SourceKind.Remote, type.Members["get_Item"][0].Source);
        Assert.Equal(["name", "value"], type.Members["set_Item"][0].Parameters.Select(p => p.Name));
        Assert.True(type.Members["set_Item"][0].Parameters[1].Sinks.Contains(SinkKind.Header));
        Assert.Contains("get_Item", Library("class C { [Remote] string this[string name]; }").NotableNames);
    }

    [Fact]
    public void Overloads_and_constructors_stand_in_order()
    {
        var type = Library("class C<T> { C(string a); C(string a, int b); void M(); void M(int n); }").Type("C")!;
        Assert.Equal([1, 2], type.Members[".ctor"].Select(c => c.Parameters.Count));
        Assert.Equal([0, 1], type.Members["M"].Select(c => c.Parameters.Count));
        Assert.Equal(new TypeName("C", [new TypeName("T")]), type.Members[".ctor"][0].Type);
        Assert.Equal(["T"], type.Parameters);
    }

    [Fact]
    public void A_type_without_constructors_has_those_of_its_first_base()
    {
        var library = Library("class Base { Base([Sink(\"sql\")] string text); } class Derived : Base;");
        var constructor = Assert.Single(library.Type("Derived")!.Members[".ctor"]);
        Assert.Equal(new TypeName("Derived"), constructor.Type);
        Assert.True(constructor.Parameters[0].Sinks.Contains(SinkKind.Sql));
    }

    [Fact]
    public void Bases_and_types_are_resolved_by_namespaces_and_usings()
    {
        var library = Library(
            "using Other.Deep; namespace Shop.Core { class A : B, IEnumerable<Far> { Near N; Far F; Inner I; class Inner; } class B; } namespace Shop { class Near; }",
            "namespace Other.Deep { class Far; }",
            "namespace System.Collections.Generic { interface IEnumerable<T>; }");
        var type = library.Type("Shop.Core.A")!;
        Assert.Equal(["Shop.Core.B", "System.Collections.Generic.IEnumerable[Other.Deep.Far]"], type.Bases.Select(b => b.ToString()));
        Assert.Equal("Shop.Near", type.Members["N"][0].Type!.Name);
        Assert.Equal("Other.Deep.Far", type.Members["F"][0].Type!.Name);
        Assert.Equal("Shop.Core.A.Inner", type.Members["I"][0].Type!.Name);
        Assert.NotNull(library.Type("Shop.Core.A.Inner"));
        Assert.Empty(library.Complaints);
    }

    [Fact]
    public void Keywords_stand_for_the_types_of_the_framework()
    {
        var library = Library("namespace System { class String { static int M(String s, int? n, T<int?> t); } class T<U>; struct Int32; struct Nullable<T>; class Array { int Length; } }");
        Assert.Same(library.Type("string"), library.Type("System.String"));
        var method = library.Type("string")!.Members["M"][0];
        Assert.Equal("string.M", method.Name);
        Assert.Equal(["string", "int", "System.T[int]"], method.Parameters.Select(p => p.Type!.ToString()));
        Assert.Equal("string", library.Canonical("System.String"));
        Assert.NotNull(library.Type("[]"));
    }

    [Fact]
    public void Type_parameters_stay_names()
    {
        var method = Only("class C<T> { R M<R>(T t, R r); }", "C", "M");
        Assert.Equal(["R"], method.TypeParameters);
        Assert.Equal("R", method.Type!.Name);
        Assert.Equal("T", method.Parameters[0].Type!.Name);
    }

    [Fact]
    public void An_extension_is_found_by_name_and_leaves_out_what_it_extends()
    {
        var library = Library("static class X { static string Twice(this string text, int n); static void Run([Sink(\"sql\")] this Db db, string text); } class Db;");
        var (receiver, member) = Assert.Single(library.Extensions("Twice"));
        Assert.Equal("string", receiver!.Name);
        Assert.Equal(["n"], member.Parameters.Select(p => p.Name));
        Assert.Equal(["text", "n"], library.Type("X")!.Members["Twice"][0].Parameters.Select(p => p.Name));
        Assert.True(library.Extensions("Run")[0].Member.ReceiverSinks.Contains(SinkKind.Sql));
        Assert.Empty(library.Extensions("Thrice"));
    }

    [Fact]
    public void Out_parameters_events_enums_and_delegates_are_read()
    {
        var library = Library("class C { bool Try(string s, [Remote] out int n, ref D d); event D Ended; } enum E { One, Two } delegate string D(string s);");
        var method = library.Type("C")!.Members["Try"][0];
        Assert.True(method.Parameters[1].IsOut && method.Parameters[1].Source == SourceKind.Remote);
        Assert.Equal(ParameterKind.Out, method.Parameters[2].Kind);
        Assert.Equal("D", library.Type("C")!.Members["add_Ended"][0].Parameters[0].Type!.Name);
        Assert.True(library.Type("E")!.IsHarmless);
        Assert.True(library.Type("E")!.Members["Two"][0].IsStatic);
        Assert.Equal("string", library.Type("D")!.Members["Invoke"][0].Type!.Name);
        Assert.Single(library.Members("E.Two"));
    }

    [Fact]
    public void Attributes_are_found_however_they_are_written()
    {
        var library = Library("namespace Web { [EntryPoint] class GetAttribute; [Remote] class FromQueryAttribute; class PlainAttribute; } namespace Other { class GetAttribute; }");
        Assert.True(library.IsEntryPointAttribute("Web.GetAttribute"));
        Assert.True(library.IsEntryPointAttribute("Web.Get"));
        Assert.True(library.IsEntryPointAttribute("FromQuery"));
        Assert.Equal(SourceKind.Remote, library.Attribute("FromQuery")!.Source);
        Assert.False(library.IsEntryPointAttribute("Get"));
        Assert.False(library.IsEntryPointAttribute("Web.Plain"));
        Assert.False(library.IsEntryPointAttribute("Unknown"));
    }

    [Fact]
    public void Types_say_whether_they_carry_text_or_cannot_harm_and_parts_are_put_together()
    {
        var library = Library("[Data] class A { int X; } [Harmless] struct B; [EntryPoint] class C;", "class A<T> { T Y; }");
        Assert.True(library.Type("A")!.IsData);
        Assert.Equal(["X", "Y"], library.Type("A")!.Members.Keys);
        Assert.Equal(["T"], library.Type("A")!.Parameters);
        Assert.True(library.Type("B")!.IsHarmless);
        Assert.True(library.Type("C")!.IsEntryPoint);
        Assert.Equal(["A"], library.TypesNamed("A"));
        Assert.True(library.IsKnownType("B") && !library.IsKnownType("Z"));
    }

    [Fact]
    public void What_a_stub_says_wrongly_is_told()
    {
        var library = Library("class C { [Sinks(\"sql\")] void M([Sink(\"sqll\")] string s); Unheard N; [Sink] string P; }");
        library.Type("C");
        Assert.Equal(
            ["C: unknown mark Sink", "C: unknown mark Sinks", "C: unknown mark sqll", "C: unknown type Unheard"],
            library.Complaints.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_what_is_asked_for_is_parsed()
    {
        var library = Library("class A; class B { void M( }");
        Assert.NotNull(library.Type("A"));
        Assert.Empty(library.Complaints);
        library.Type("B");
        Assert.NotEmpty(library.Complaints);
    }

    private static CSharpLibrary Library(params string[] stubs) => new(StubIndex.Of(stubs));

    private static ModelMember Only(string stub, string type, string member) => Assert.Single(Library(stub).Type(type)!.Members[member]);
}
