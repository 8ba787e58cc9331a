using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Call = ReviewBot.Python.Syntax.Call;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>SQL text that is put together, wherever it goes.</summary>
internal sealed class SqlBuiltFromText : PythonRule, IFlowRule
{
    private static readonly string[] ExtraParts = ["select", "where", "tables", "order_by"];

    private static readonly string[] Quoting = ["quote", "escape", "ident"];

    public override RuleInfo Info { get; } = new(
        Id: "python/sql-built-from-text",
        Title: "SQL text is put together",
        Severity: Severity.Low,
        Cwe: 89,
        Category: Category.DataHandling,
        Confidence: Confidence.Low);

    public void Subscribe(FlowEvents on)
    {
        on.Settle(SinkKind.Sql);
    }

    public override void Subscribe(PythonEvents on)
    {
        on.BuiltText(CheckText);
        on.Method(CheckExtra, "extra");
        on.Call(CheckRaw, "django.db.models.expressions.RawSQL");
    }

    private static void CheckText(Expr built, PythonCode code, RuleReport report)
    {
        if (code.IsTest || !SqlText.BeginsLikeStatement(BuiltText.LiteralOf(built)!))
            return;
        var parts = code.PartsOf(built);
        var isOpaque = parts.IsEmpty || parts.Any(p => p.Hole == built);
        if (isOpaque ? code.ValueOf(built) is not null : parts.All(p => p.Hole is null || p.IsNumber || IsHarmless(p.Hole, code)))
            return;
        if (!SqlText.IsWholeStatement(isOpaque ? BuiltText.LiteralOf(built)! : string.Concat(parts.Select(p => p.Text ?? " ? "))))
            return;
        if (code.Parent is Call call && SqlInjection.Reports(call, code))
            return;
        Add(built, "This SQL is put together from text", code, report);
    }

    /// <summary>What is constant, a number, or quoted by a function that says so.</summary>
    private static bool IsHarmless(Expr hole, PythonCode code) =>
        (hole is Call made && PythonCode.LastName(made.Func) is { } name && Quoting.Any(q => name.Contains(q, StringComparison.OrdinalIgnoreCase)))
        || Origins.Of(hole, code, SqlSinks.Quoting).Count == 0;

    /// <summary><c>QuerySet.extra</c> puts what it is given into the statement as it is.</summary>
    private static void CheckExtra(Call call, PythonCode code, RuleReport report)
    {
        var given = call.Keywords.Where(k => k.Arg is { } name && ExtraParts.Contains(name)).Select(k => k.Value).Concat(call.Args.Take(2)).ToList();
        if (!code.IsTest && call.Func is ReviewBot.Python.Syntax.Attribute && given.Exists(g => !IsWritten(g)) && (call.Keywords.Length > 0 || given.Exists(g => g is Dict or Call))
            && !SqlInjection.Reports(call, code))
        {
            Add(call, "`extra` puts text into the SQL as it is, and some of it does not stand here", code, report);
        }
    }

    private static void CheckRaw(Call call, PythonCode code, RuleReport report)
    {
        if (!code.IsTest && PythonCode.Argument(call, 0, "sql") is { } sql && !IsWritten(sql) && !SqlInjection.Reports(call, code))
            Add(call, "`RawSQL` puts text into the SQL as it is, and it does not stand here", code, report);
    }

    /// <summary>Whether a value stands there as a literal, so that a reader sees all of it.</summary>
    private static bool IsWritten(Expr value) => value switch
    {
        Constant => true,
        List { Elts: var elements } => elements.All(IsWritten),
        ReviewBot.Python.Syntax.Tuple { Elts: var elements } => elements.All(IsWritten),
        Dict { Keys: var keys, Values: var values } => keys.All(k => k is Constant) && values.All(IsWritten),
        _ => false,
    };

    private static void Add(Expr sql, string what, PythonCode code, RuleReport report) =>
        report.Add(code.Range(sql), $"{what}; whatever a stranger has a say in must be a parameter of the statement.");
}
