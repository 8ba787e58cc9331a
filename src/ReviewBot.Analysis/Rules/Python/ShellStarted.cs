using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>A program started through a shell, though nothing is known to be wrong with the command.</summary>
internal sealed class ShellStarted : PythonRule
{
    /// <summary>Programs that take a file whose name looks like an option for one.</summary>
    private static readonly string[] TakingOptions = ["chown", "chmod", "tar", "rsync", "chgrp", "scp", "zip", "7z", "find"];

    public override RuleInfo Info { get; } = new(
        Id: "python/shell-started",
        Title: "Program is started through a shell",
        Severity: Severity.Low,
        Cwe: 78,
        Category: Category.DataHandling,
        Confidence: Confidence.Low);

    public override void Subscribe(PythonEvents on)
    {
        on.Binding(CheckKeyword, "shell");
        on.Call(CheckShell, ProcessStarts.Shells);
        on.Method(CheckRemote, "exec_command");
    }

    private static void CheckKeyword(Binding binding, PythonCode code, RuleReport report)
    {
        if (binding is { Kind: BindingKind.Keyword, Owner: Call call } && IsGiven(binding.Value, code))
            Check(call, PythonCode.Argument(call, 0, "args"), $"With `shell={Piece.Show(binding.Value, code)}` a shell reads the command", code, report);
    }

    private static void CheckShell(Call call, PythonCode code, RuleReport report) =>
        Check(call, PythonCode.Argument(call, 0, "cmd") ?? PythonCode.Argument(call, -1, "command"), $"`{Piece.Show(call.Func, code)}` gives the command to a shell", code, report);

    private static void CheckRemote(Call call, PythonCode code, RuleReport report)
    {
        if (call.Func is Attribute { Value: var client }
            && (code.TypeOf(client)?.StartsWith("paramiko.", StringComparison.Ordinal) == true || code.Text.Text.Contains("paramiko", StringComparison.Ordinal)))
        {
            Check(call, PythonCode.Argument(call, 0, "command"), "A shell of the other machine reads the command", code, report);
        }
    }

    private static void Check(Call call, Expr? command, string what, PythonCode code, RuleReport report)
    {
        if (code.IsTest || CommandInjection.Reports(call, code))
            return;
        var wild = command is not null && WildcardOf(command, code) is { } program
            ? $" `{program}` takes a file whose name begins with `-` for an option, and `*` stands for such names too."
            : null;
        report.Add(
            code.Range(call),
            $"{what}: every sign that means something to it does so.{wild ?? " Give the words of the command as a list, without a shell."}",
            confidence: wild is null ? null : Confidence.Medium);
    }

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

    /// <summary>The program that is given a wildcard, or <c>null</c>.</summary>
    private static string? WildcardOf(Expr command, PythonCode code)
    {
        var text = command switch
        {
            List { Elts: var words } => string.Join(' ', words.Select(w => code.TextOf(w) ?? "?")),
            Tuple { Elts: var words } => string.Join(' ', words.Select(w => code.TextOf(w) ?? "?")),
            _ => code.TextOf(command),
        };
        if (text?.Contains('*', StringComparison.Ordinal) != true)
            return null;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var program = word[(word.LastIndexOf('/') + 1)..];
            if (TakingOptions.Contains(program))
                return program;
        }

        return null;
    }
}
