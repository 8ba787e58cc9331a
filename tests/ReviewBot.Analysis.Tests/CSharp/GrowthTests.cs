using ReviewBot.Analysis.Configuration;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.CSharp;

/// <summary>The time that rules take grows with the code, not with its square: a long method fits into the time of a file.</summary>
public sealed class GrowthTests
{
    private const int Statements = 9_000;

    [Theory]
    [InlineData("csharp/xml-external-entity", "s{0}.DtdProcessing = DtdProcessing.Parse;")]
    [InlineData("csharp/xml-external-entity", "s.DtdProcessing = DtdProcessing.Parse; s.XmlResolver = resolver{0};")]
    [InlineData("csharp/command-injection", "var p{0} = new ProcessStartInfo(); p{0}.Arguments = \"-c\" + arg;")]
    [InlineData("csharp/insecure-deserialization", "s{0}.TypeNameHandling = TypeNameHandling.All;")]
    [InlineData("csharp/certificate-validation-disabled", "h.ServerCertificateCustomValidationCallback = Accept{0};")]
    [InlineData("csharp/certificate-validation-disabled", "h.ServerCertificateCustomValidationCallback = Accept; bool Accept{0}() => true;")]
    [InlineData("csharp/insecure-randomness", "var x{0} = new Random().Next();")]
    [InlineData("csharp/insecure-randomness", "var token{0} = y{0}; var x{0} = new Random().Next();")]
    public void Thousands_of_statements_in_one_method_are_read_in_time(string ruleId, string statement)
    {
        var change = ChangeSet.WholeFiles([("src/Code.cs", Changes.Bytes(Code(statement)))]);

        var result = new Analyzer([RuleCatalog.Find(ruleId)!], new AnalysisBounds()).Analyze(
            change, ReviewConfiguration.Default, cancellation: TestContext.Current.CancellationToken);

        Assert.True(result.Coverage.Complete, string.Join("; ", result.Coverage.Files.Select(f => f.Reason)));
    }

    private static string Code(string statement) =>
        "using System; using System.Xml; using System.Diagnostics; using Newtonsoft.Json; class C { void M(string arg) {\n"
        + string.Concat(Enumerable.Range(0, Statements).Select(i => statement.Replace("{0}", $"{i}", StringComparison.Ordinal) + "\n"))
        + "} static bool Accept(object a) => false; }";
}
