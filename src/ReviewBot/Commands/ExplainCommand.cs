using System.CommandLine;
using System.Globalization;
using System.Text;
using ReviewBot.Analysis;
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
            var form = output.Format(parse);
            output.Target(parse, host).Write(Explain(parse.GetRequiredValue(subject), file, form));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Explain(string subject, string? report, ReportFormat form)
    {
        if (RuleCatalog.Find(subject) is { } rule) return Page(rule, form);
        var meant = RuleSuggestion.For(subject);
        if (report is not null && !(subject.Contains('/', StringComparison.Ordinal) && meant.Count > 0)) return Explain(ReportedFinding.Find(report, subject), form);
        var shown = VisibleText.Of(subject);
        throw subject.Contains('/', StringComparison.Ordinal) || meant.Count > 0
            ? CommandException.Usage(
                $"There is no rule {shown}.",
                meant.Count > 0 ? $"Did you mean {string.Join(" or ", meant)}? `reviewbot rules` lists them all." : "`reviewbot rules` lists them.")
            : CommandException.Usage(
                $"{shown} is no rule, and there is no report to look a finding up in.",
                "Write one with `reviewbot review --format json --output report.json` and name it with --report report.json.");
    }

    private static string Page(Rule rule, ReportFormat form)
    {
        var info = rule.Info;
        var page = RulePage.Of(rule);
        var (text, id) = form == ReportFormat.Markdown ? (RulePageText.Markdown(page), $"`{info.Id}`") : (RulePageText.Plain(page), info.Id);
        return $"{text}\n{id} · {Terms.Of(info.Severity)} · {Terms.Of(info.Kind)} · CWE-{info.Cwe} · {info.Category.Title}\n";
    }

    private static string Explain(ReportedFinding finding, ReportFormat form)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(form == ReportFormat.Markdown ? "# " : "")}{finding.Id}: {finding.RuleId}\n\n{VisibleText.Of(finding.Message)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{finding.Severity} · confidence {finding.Confidence} · {finding.State} · {VisibleText.Of(finding.Place)}\n");
        for (var i = 0; i < finding.Trace.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "\nThe way from source to sink:\n" : "")}  {i + 1}. {VisibleText.Of(finding.Trace[i])}\n");
        if (RuleCatalog.Find(finding.RuleId) is { } rule) text.Append('\n').Append(Page(rule, form));
        return text.ToString();
    }
}
