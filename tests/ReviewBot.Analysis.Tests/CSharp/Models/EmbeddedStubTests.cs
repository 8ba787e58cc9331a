using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp.Models;

namespace ReviewBot.Analysis.Tests.CSharp.Models;

/// <summary>What holds of the stubs of this product as a whole.</summary>
public sealed class EmbeddedStubTests
{
    private static readonly string[] _notable =
        ["Sink", "Receiver", "Checked", "Remote", "Stored", "Local", "Secret", "Failure", "EntryPoint", "Handler"];

    public static TheoryData<string> Names => [.. StubIndex.EmbeddedTexts().Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stub_parses(string name)
    {
        var tree = CSharpSyntaxTree.ParseText(Text(name), new CSharpParseOptions(LanguageVersion.Preview));
        Assert.Empty(tree.GetDiagnostics().Select(d => d.ToString()));
    }

    [Fact]
    public void Every_type_is_read_and_every_word_and_name_is_known()
    {
        var library = new CSharpLibrary();
        foreach (var name in StubIndex.Embedded.TypeNames)
            Assert.NotNull(library.Type(name));
        Assert.Empty(library.Complaints.Distinct());
    }

    [Fact]
    public void The_index_finds_the_types_that_the_parser_finds()
    {
        var parsed = Declarations().Select(d => Name(d.Node)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(parsed.Order(StringComparer.Ordinal), StubIndex.Embedded.TypeNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Notable_names_are_those_of_members_and_attributes_with_a_mark_that_matters()
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, node) in Declarations())
        {
            expected.UnionWith(NotableNames(node));
            if (node is TypeDeclarationSyntax type)
                expected.UnionWith(type.Members.Where(m => m is not BaseTypeDeclarationSyntax and not DelegateDeclarationSyntax).SelectMany(NotableNames));
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), new CSharpLibrary().NotableNames.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_stands_in_the_stub_of_its_namespace()
    {
        var files = Names.Select(n => n.Data).ToHashSet(StringComparer.Ordinal);
        var misplaced = Declarations().Where(d => Home(Name(d.Node), files) is { } home && home != d.File).Select(d => $"{d.File}: {Name(d.Node)}");
        Assert.Empty(misplaced);
    }

    [Fact]
    public void Every_extension_method_is_found_by_its_name()
    {
        var library = new CSharpLibrary();
        var methods = Declarations()
            .SelectMany(d => (d.Node as TypeDeclarationSyntax)?.Members.OfType<MethodDeclarationSyntax>() ?? [])
            .Where(m => m.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true);
        foreach (var group in methods.GroupBy(m => m.Identifier.ValueText))
            Assert.Equal(group.Count(), library.Extensions(group.Key).Count);
    }

    [Fact]
    public void The_index_is_made_quickly()
    {
        var texts = StubIndex.EmbeddedTexts().Select(t => t.Text).ToList();
        StubIndex.Of(texts);
        var watch = Stopwatch.StartNew();
        StubIndex.Of(texts);
        TestContext.Current.TestOutputHelper!.WriteLine($"{texts.Sum(t => t.Length)} characters, {watch.Elapsed.TotalMilliseconds:F1} ms");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    private static string Text(string name) => StubIndex.EmbeddedTexts().Single(t => t.Name == name).Text;

    private static IEnumerable<(string File, MemberDeclarationSyntax Node)> Declarations() =>
        from stub in StubIndex.EmbeddedTexts()
        from node in CSharpSyntaxTree.ParseText(stub.Text).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
        where node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        select (stub.Name, node);

    private static string Name(MemberDeclarationSyntax node)
    {
        var parts = node.AncestorsAndSelf().Select(n => n switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            _ => "",
        });
        return string.Join('.', parts.Where(p => p.Length > 0).Reverse());
    }

    private static string? Home(string type, HashSet<string> files)
    {
        for (var end = type.LastIndexOf('.'); end > 0; end = type.LastIndexOf('.', end - 1))
        {
            if (files.Contains(type[..end]))
                return type[..end];
        }

        return null;
    }

    private static IEnumerable<string> NotableNames(MemberDeclarationSyntax node)
    {
        var parameters = node.ChildNodes().OfType<BaseParameterListSyntax>().SelectMany(l => l.Parameters);
        var marks = node.AttributeLists.Concat(parameters.SelectMany(p => p.AttributeLists)).SelectMany(l => l.Attributes);
        if (!marks.Any(m => _notable.Contains(m.Name.ToString())))
            return [];
        return node switch
        {
            BaseTypeDeclarationSyntax type => [type.Identifier.ValueText, type.Identifier.ValueText.Replace("Attribute", "", StringComparison.Ordinal)],
            DelegateDeclarationSyntax type => [type.Identifier.ValueText],
            ConstructorDeclarationSyntax constructor => [constructor.Identifier.ValueText],
            MethodDeclarationSyntax method => [method.Identifier.ValueText],
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.ValueText),
            _ => ["get_Item"],
        };
    }
}
