using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReviewBot.Analysis;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot rules</c>: every rule there is.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var output = new OutputOptions("text", "json");
        var command = new Command("rules", "List the rules");
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var rules = RuleCatalog.All.Select(r => r.Info).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
            var target = output.Target(parse, host);
            if (output.Format(parse) == ReportFormat.Json) target.Write(stream => WriteJson(rules, stream));
            else target.Write(Text(rules));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Text(List<RuleInfo> rules)
    {
        var width = rules.Select(r => r.Id.Length).DefaultIfEmpty().Max();
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{rule.Id.PadRight(width)}  {Terms.Of(rule.Severity),-8}  {Terms.Of(rule.Kind),-8}  CWE-{rule.Cwe,-5} {rule.Title}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"\n{rules.Count} rules. `reviewbot explain RULE` shows the page of one.\n").ToString();
    }

    private static void WriteJson(List<RuleInfo> rules, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("title", rule.Title);
                json.WriteString("kind", Terms.Of(rule.Kind));
                json.WriteString("severity", Terms.Of(rule.Severity));
                json.WriteString("confidence", Terms.Of(rule.Confidence));
                json.WriteNumber("cwe", rule.Cwe);
                json.WriteString("category", rule.Category.Slug);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        stream.Write("\n"u8);
    }
}
