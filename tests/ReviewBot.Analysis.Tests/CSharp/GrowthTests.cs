using System.Diagnostics;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Analysis.Tests.CSharp;

/// <summary>The time that rules take grows with the code, not with its square.</summary>
public sealed class GrowthTests
{
    private const int Few = 1_000;
    private const int Times = 16;

    [Theory]
    [InlineData("csharp/xml-external-entity", "s{0}.DtdProcessing = DtdProcessing.Parse;")]
    [InlineData("csharp/xml-external-entity", "s.DtdProcessing = DtdProcessing.Parse; s.XmlResolver = resolver{0};")]
    [InlineData("csharp/command-injection", "var p{0} = new ProcessStartInfo(); p{0}.Arguments = \"-c\" + arg;")]
    [InlineData("csharp/insecure-deserialization", "s{0}.TypeNameHandling = TypeNameHandling.All;")]
    [InlineData("csharp/certificate-validation-disabled", "h.ServerCertificateCustomValidationCallback = Accept{0};")]
    [InlineData("csharp/certificate-validation-disabled", "h.ServerCertificateCustomValidationCallback = Accept; bool Accept{0}() => true;")]
    [InlineData("csharp/insecure-randomness", "var x{0} = new Random().Next();")]
    [InlineData("csharp/insecure-randomness", "var token{0} = new Random().Next() + y; var x{0} = new Random().Next();")]
    public void Many_statements_in_one_method_take_time_in_proportion(string ruleId, string statement)
    {
        IReadOnlyList<Rule> rules = [RuleCatalog.Find(ruleId)!];
        var (few, many) = (Code(statement, Few), Code(statement, Few * Times));
        Shortest(few, rules);

        var ratio = Shortest(many, rules) / Shortest(few, rules);

        Assert.True(ratio < Times * 4, $"{Times} times the code takes {ratio:F1} times as long");
    }

    private static string Code(string statement, int count) =>
        "using System; using System.Xml; using System.Diagnostics; using Newtonsoft.Json; class C { void M(string arg) {\n"
        + string.Concat(Enumerable.Range(0, count).Select(i => statement.Replace("{0}", $"{i}", StringComparison.Ordinal) + "\n"))
        + "} static bool Accept(object a) => false; }";

    private static double Shortest(string code, IReadOnlyList<Rule> rules)
    {
        var shortest = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Empty(CSharpReading.Of(code, rules).Unread);
            shortest = Math.Min(shortest, watch.Elapsed.TotalMilliseconds);
        }

        return shortest;
    }
}
