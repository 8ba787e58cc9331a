using System.Buffers;
using System.Collections.Immutable;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A program started through a shell, though nothing is known to be wrong with the command.</summary>
internal sealed class ShellStarted : PythonRule, IFlowRule
{
    /// <summary>Programs that take a file whose name looks like an option for one.</summary>
    private static readonly string[] TakingOptions = ["chown", "chmod", "tar", "rsync", "chgrp", "scp", "zip", "7z", "find"];

    private static readonly SearchValues<char> Syntax = SearchValues.Create("|;&$`*?\n");

    public override RuleInfo Info { get; } = new(
        Id: "python/shell-started",
        Title: "Program is started through a shell",
        Severity: Severity.Low,
        Cwe: 78,
        Category: Category.DataHandling,
        Confidence: Confidence.Low);

    public void Subscribe(FlowEvents on)
    {
        on.Settle(SinkKind.Command);
    }

    public override void Subscribe(PythonEvents on)
    {
        on.Binding(CheckKeyword, "shell");
        on.Call(CheckShell, ProcessStarts.Shells);
        on.Method(CheckRemote, "exec_command");
    }

    private static void CheckKeyword(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding is { Kind: BindingKind.Keyword, Owner: Call call } && IsGiven(binding.Value, code) && code.NameOf(call.Func) != "builtins.dict")
            Check(call, PythonCode.Argument(call, 0, "args"), $"With `shell={Piece.Show(binding.Value, code)}` a shell reads the command", code, report);
    }

    private static void CheckShell(Call call, PythonCode code, RuleReport report) =>
        Check(call, PythonCode.Argument(call, 0, "cmd") ?? PythonCode.Argument(call, -1, "command"), $"`{Piece.Show(call.Func, code)}` gives the command to a shell", code, report);

    /// <summary>There is no other way to run something over SSH, so a constant is no matter.</summary>
    private static void CheckRemote(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is Attribute { Value: var client } && PythonCode.Argument(call, 0, "command") is { } command && LineOf(command, code) is null
            && (code.TypeOf(client)?.StartsWith("paramiko.", StringComparison.Ordinal) == true || code.Text.Text.Contains("paramiko", StringComparison.Ordinal)))
        {
            Check(call, command, "A shell of the other machine reads the command", code, report);
        }
    }

    /// <summary>What is put together is another rule's matter, and what it finds harmless is none of this one.</summary>
    private static void Check(Call call, Expr? command, string what, PythonCode code, RuleReport report)
    {
        if (code.IsTest || CommandInjection.Reports(call, code))
            return;
        var line = command is null ? "" : LineOf(command, code);
        var isProcess = code.NameOf(call.Func) is { } name && (ProcessStarts.Processes.Contains(name) || ProcessStarts.Shells.Contains(name));
        if (isProcess && (line is null ? command is not Name || Origins.Of(command, code).Count > 0 : IsRedirection(line)))
            return;
        var program = line is null ? null : WildcardOf(line);
        report.Add(
            code.Range(call),
            program is null
                ? $"{what}: every sign that means something to it does so, and only the last of several programs can be seen to fail. Give the words as a list, without a shell."
                : $"{what}: `{program}` takes a file whose name begins with `-` for an option, and `*` stands for such names too.",
            confidence: program is null ? null : Confidence.Medium);
    }

    /// <summary>One program whose output goes to a file: that is what a shell is for.</summary>
    private static bool IsRedirection(string line) => line.AsSpan().ContainsAny('<', '>') && !line.AsSpan().ContainsAny(Syntax);

    /// <summary>Whether an argument is true: constants, and what is never empty.</summary>
    private static bool IsGiven(Expr value, PythonCode code) => value switch
    {
        Lambda or GeneratorExp => true,
        List { Elts: var elements } => elements.Any(e => e is not Starred),
        Tuple { Elts: var elements } => elements.Any(e => e is not Starred),
        Set => true,
        Dict { Keys: var keys } => keys.Any(k => k is not null),
        JoinedStr { Values: var parts } => parts.Any(p => p is Constant { Text.Length: > 0 } or FormattedValue { Value: Constant { Kind: ConstantKind.Bytes } }),
        _ => code.IsTrue(value),
    };

    /// <summary>The command as it is read, where all of it is constant.</summary>
    private static string? LineOf(Expr command, PythonCode code)
    {
        ImmutableArray<Expr> words = command switch { List list => list.Elts, Tuple tuple => tuple.Elts, _ => [command] };
        var texts = words.Select(w => code.TextOf(w)).ToList();
        return texts.Contains(null) ? null : string.Join(' ', texts);
    }

    /// <summary>The program that is given a wildcard, or <c>null</c>.</summary>
    private static string? WildcardOf(string line) =>
        line.Contains('*', StringComparison.Ordinal)
            ? line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[(w.LastIndexOf('/') + 1)..]).FirstOrDefault(TakingOptions.Contains)
            : null;
}
