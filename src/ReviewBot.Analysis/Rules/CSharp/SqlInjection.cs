using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;
using SinkKind = ReviewBot.Analysis.Languages.CSharp.SinkKind;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>An SQL statement put together from text that is not constant.</summary>
internal sealed class SqlInjection : CSharpRule, IFlowRule
{
    private static readonly string[] Structure =
    [
        "table", "column", "schema", "field", "order", "where", "clause", "sort", "prefix", "suffix", "placeholder", "select", "filter",
        "condition", "join", "paging", "limit", "database", "dbname", "view", "sequence", "index", "operator", "direction", "sql", "query", "alias",
        "commandtext", "primarykey", "keyname",
    ];

    public override RuleInfo Info { get; } = new(
        Id: "csharp/sql-injection",
        Title: "SQL statement built from text",
        Severity: Severity.High,
        Cwe: 89,
        Category: Category.DataHandling);

    public void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, Flow.SinkKind.Sql, "The SQL given to `{0}`", SourceKind.Parameter);
        on.Settle(Flow.SinkKind.Sql);
    }

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(CheckCommand, [.. SqlSinks.Commands]);
        on.Assignment(CheckText, "CommandText", "SelectCommand", "InsertCommand", "UpdateCommand", "DeleteCommand");
        on.Invocation(CheckCall, [.. SqlSinks.Methods]);
    }

    private static void CheckCommand(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 } type && Syntax.Argument(creation.ArgumentList, 0, "cmdText") is { } sql)
            Check(sql, type.Name, file, report);
    }

    private static void CheckText(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        var target = Syntax.LastName(assignment.Left)!;
        var owner = file.OwnerOf(assignment);
        if (owner is { Own.Count: > 0 } && !owner.DerivesFrom("System.Data.IDbCommand"))
            return;
        if (target != "CommandText" && (owner?.DerivesFrom("System.Data.Common.DbDataAdapter") == true || assignment.Right is BaseObjectCreationExpressionSyntax))
            return;
        Check(assignment.Right, target, file, report);
    }

    private static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        var name = Syntax.NameOf(call)!;
        if (SqlSinks.SqlOf(call, name, file) is { } sql)
            Check(sql, name, file, report);
    }

    private static void Check(ExpressionSyntax sql, string sink, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(sql) is not null || ReachingWrites.IsDead(sql, file))
            return;
        var origin = file.Origins.Of(sql, SinkKind.Sql);
        var piece = origin.Pieces.Where(p => p.Composed || p.Kind == OriginKind.Request)
            .Where(p => p.Kind != OriginKind.Unknown || !IsStructure(p.Expression))
            .OrderByDescending(p => p.Kind)
            .ThenByDescending(p => !IsStructure(p.Expression))
            .FirstOrDefault();
        if (piece is null)
            return;
        var (severity, confidence) = piece.Kind switch
        {
            not OriginKind.Request when file.IsTest => (Severity.Low, Confidence.Low),
            OriginKind.Request => (Severity.High, Confidence.High),
            OriginKind.Parameter or OriginKind.Local when !IsStructure(piece.Expression) => (Severity.Medium, Confidence.Medium),
            OriginKind.Parameter or OriginKind.Local => (Severity.Low, Confidence.Low),
            _ => (Severity.Medium, Confidence.Low),
        };
        report.Add(
            file.Range(sql),
            $"The SQL given to `{sink}` is built from `{Syntax.Show(piece.Expression)}`, which {Traces.Words(piece)}.",
            severity,
            confidence,
            trace: Traces.Of(piece, sql, $"is SQL text given to `{sink}`", file));
    }

    /// <summary>Names of tables, columns and whole clauses cannot be parameters, and mostly come from the program itself.</summary>
    private static bool IsStructure(ExpressionSyntax expression)
    {
        var name = Syntax.Bare(expression) switch
        {
            InvocationExpressionSyntax call => Syntax.NameOf(call),
            ElementAccessExpressionSyntax element => Syntax.LastName(element.Expression),
            var other => Syntax.LastName(other),
        };
        return name is not null && Structure.Any(s => name.Contains(s, StringComparison.OrdinalIgnoreCase));
    }
}
