using System.CommandLine;
using System.Globalization;
using System.Text;
using ReviewBot.Analysis.Rules;
using ReviewBot.Reviews;

namespace ReviewBot.Commands;

/// <summary><c>reviewbot explain</c>: the page of a rule, or a finding of a JSON report with the page of its rule.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var subject = new Argument<string>("RULE|FINDING") { Description = "The id of a rule, or of a finding in a JSON report" };
        var report = new Option<string?>("--report")
        {
            Description = "The JSON report that holds the finding (review --format json --output FILE)",
            HelpName = "FILE",
        };
        var output = new OutputOptions("text", "markdown");
        var command = new Command("explain", "Explain a rule or a finding") { subject, report };
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var file = parse.GetValue(report) is { } path ? host.FullPath(path) : null;
            output.Target(parse, host).Write(Explain(parse.GetRequiredValue(subject), file));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Explain(string subject, string? report)
    {
        if (Find(subject) is { } rule) return Page(rule);
        if (report is not null) return Explain(ReportedFinding.Find(report, subject));
        var shown = VisibleText.Of(subject);
        throw subject.Contains('/', StringComparison.Ordinal)
            ? CommandException.Usage($"There is no rule {shown}.", Suggestion(subject))
            : CommandException.Usage(
                $"{shown} is no rule, and there is no report to look a finding up in.",
                "Write one with `reviewbot review --format json --output report.json` and name it with --report report.json.");
    }

    private static Rule? Find(string id) =>
        RuleCatalog.All.FirstOrDefault(r => r.Info.Id == id)
        ?? RuleCatalog.All.FirstOrDefault(r => r.Info.FormerIds.Contains(id, StringComparer.Ordinal));

    private static string Suggestion(string subject)
    {
        var name = subject[(subject.LastIndexOf('/') + 1)..];
        var near = RuleCatalog.All.Select(r => r.Info.Id).FirstOrDefault(id => id.EndsWith("/" + name, StringComparison.Ordinal));
        return near is null ? "`reviewbot rules` lists them." : $"Did you mean {near}? `reviewbot rules` lists them all.";
    }

    private static string Page(Rule rule)
    {
        var info = rule.Info;
        return $"{RulePage.Of(rule).Text.TrimEnd('\n')}\n\n"
            + $"`{info.Id}` · {Words.Of(info.Severity)} · {Words.Of(info.Kind)} · CWE-{info.Cwe} · {info.Category.Title}\n";
    }

    private static string Explain(ReportedFinding finding)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {finding.Id}: {finding.RuleId}\n\n{VisibleText.Of(finding.Message)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{finding.Severity} · confidence {finding.Confidence} · {finding.State} · {VisibleText.Of(finding.Place)}\n");
        for (var i = 0; i < finding.Trace.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "\nThe way from source to sink:\n" : "")}  {i + 1}. {VisibleText.Of(finding.Trace[i])}\n");
        if (Find(finding.RuleId) is { } rule) text.Append('\n').Append(Page(rule));
        return text.ToString();
    }
}
