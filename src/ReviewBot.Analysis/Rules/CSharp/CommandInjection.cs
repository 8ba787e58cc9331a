using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;
using SinkKind = ReviewBot.Analysis.Languages.CSharp.SinkKind;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A process started with a command line put together from text that is not constant.</summary>
internal sealed class CommandInjection : CSharpRule, IFlowRule
{
    private const string StartInfo = "System.Diagnostics.ProcessStartInfo";

    private static readonly string[] Shells = ["cmd", "sh", "bash", "zsh", "dash", "ksh", "powershell", "pwsh", "wscript", "cscript"];

    public override RuleInfo Info { get; } = new(
        Id: "csharp/command-injection",
        Title: "Command line built from text",
        Severity: Severity.High,
        Cwe: 78,
        Category: Category.DataHandling);

    public void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, Flow.SinkKind.Command, "The command given to `{0}`");
        Injection.Ask(on, Flow.SinkKind.Argument, "The arguments given to `{0}`");
        on.Settle(Flow.SinkKind.Command);
        on.Settle(Flow.SinkKind.Argument);
    }

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckStart, "Start");
        on.Invocation(CheckScript, "AddScript", "InvokeScript");
        on.ObjectCreation(CheckStartInfo, "ProcessStartInfo");
        on.Assignment(CheckProperty, "FileName", "Arguments");
    }

    private static void CheckStart(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(call) is not { } type || !type.Is("System.Diagnostics.Process") || call.ArgumentList.Arguments.Count == 0)
            return;
        var program = Syntax.Argument(call.ArgumentList, 0, "fileName");
        if (program is null || file.TypeOf(program) is { } given && given.Is(StartInfo))
            return;
        CheckProgram(program, "Process.Start", file, report);
        if (Syntax.Argument(call.ArgumentList, 1, "arguments") is { } arguments)
            CheckArguments(arguments, "Process.Start", program, file, report);
    }

    private static void CheckStartInfo(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is not { } type || !type.Is(StartInfo))
            return;
        var program = Syntax.Argument(creation.ArgumentList, 0, "fileName");
        if (program is not null)
            CheckProgram(program, "ProcessStartInfo", file, report);
        if (Syntax.Argument(creation.ArgumentList, 1, "arguments") is { } arguments)
            CheckArguments(arguments, "ProcessStartInfo", program, file, report);
    }

    private static void CheckProperty(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is not { } owner || !owner.Is(StartInfo))
            return;
        if (Syntax.LastName(assignment.Left) == "FileName")
            CheckProgram(assignment.Right, "ProcessStartInfo.FileName", file, report);
        else
            CheckArguments(assignment.Right, "ProcessStartInfo.Arguments", ProgramBeside(assignment, file), file, report);
    }

    private static void CheckScript(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (file.Names.Imports("System.Management.Automation") && call.ArgumentList.Arguments is [var script, ..])
            Report(script.Expression, Syntax.NameOf(call)!, OriginKind.Unknown, shell: true, file, report);
    }

    /// <summary>Which program runs is a matter of the caller in every wrapper; only a request deciding it is a defect.</summary>
    private static void CheckProgram(ExpressionSyntax program, string sink, CSharpFile file, RuleReport report) =>
        Report(program, sink, OriginKind.Request, shell: false, file, report);

    private static void CheckArguments(ExpressionSyntax arguments, string sink, ExpressionSyntax? program, CSharpFile file, RuleReport report)
    {
        var shell = program is not null && IsShell(program, file);
        Report(arguments, sink, shell ? OriginKind.Unknown : OriginKind.Parameter, shell, file, report);
    }

    private static void Report(ExpressionSyntax value, string sink, OriginKind least, bool shell, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(value) is not null || ReachingWrites.IsDead(value, file))
            return;
        var piece = file.Origins.Of(value, SinkKind.Command).Pieces
            .Where(p => p.Kind >= least && (p.Composed || p.Kind == OriginKind.Request))
            .MaxBy(p => p.Kind);
        if (piece is null)
            return;
        var (severity, confidence) = (piece.Kind, shell) switch
        {
            (OriginKind.Request, true) => (Severity.Critical, Confidence.High),
            (OriginKind.Request, false) => (Severity.High, Confidence.High),
            (OriginKind.Parameter or OriginKind.Local, true) => (Severity.High, Confidence.Medium),
            (OriginKind.Unknown, true) => (Severity.Medium, Confidence.Low),
            _ => (Severity.Medium, Confidence.Low),
        };
        var how = shell ? "A shell reads the text given to" : "The text given to";
        report.Add(
            file.Range(value),
            $"{how} `{sink}`, which is built from `{Syntax.Show(piece.Expression)}`, and that {Traces.Words(piece)}.",
            severity,
            confidence,
            trace: Traces.Of(piece, value, $"is given to `{sink}`", file));
    }

    private static bool IsShell(ExpressionSyntax program, CSharpFile file)
    {
        if (file.StringOf(program) is not { } name)
            return false;
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
            name = name[..^4];
        return Shells.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The program that the same initialiser, or the same variable, names.</summary>
    private static ExpressionSyntax? ProgramBeside(AssignmentExpressionSyntax assignment, CSharpFile file)
    {
        var writes = PropertyWrites.Around(assignment, file);
        if (assignment.Parent is InitializerExpressionSyntax initializer)
            return ProgramOf(initializer.Parent as BaseObjectCreationExpressionSyntax, initializer, writes);
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: var target })
            return null;
        var written = target.ToString();
        var set = writes.To(written, "FileName").FirstOrDefault(a => a.Left is MemberAccessExpressionSyntax);
        var created = writes.CreationOf(written);
        return created is null || (set is not null && set.SpanStart < created.SpanStart) ? set?.Right : ProgramOf(created, created.Initializer, writes);
    }

    private static ExpressionSyntax? ProgramOf(BaseObjectCreationExpressionSyntax? creation, InitializerExpressionSyntax? initializer, PropertyWrites writes) =>
        (initializer is null ? null : writes.To(initializer, "FileName").FirstOrDefault()?.Right)
        ?? Syntax.Argument(creation?.ArgumentList, 0, "fileName");
}
