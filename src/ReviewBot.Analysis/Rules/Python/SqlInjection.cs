using System.Collections.Immutable;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Names;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Call = ReviewBot.Python.Syntax.Call;
using NameBindingKind = ReviewBot.Python.Names.BindingKind;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>An SQL statement put together from text that is not constant.</summary>
internal sealed class SqlInjection : PythonRule, IFlowRule
{
    /// <summary>What stands where a hole is, the less likely a stranger's word first.</summary>
    private enum Place { Structure, Name, Other, Value }

    private static readonly RuleInfo About = new(
        Id: "python/sql-injection",
        Title: "SQL statement built from text",
        Severity: Severity.High,
        Cwe: 89,
        Category: Category.DataHandling);

    public override RuleInfo Info => About;

    public void Subscribe(FlowEvents on) => Injection.Ask(on, SinkKind.Sql, "The SQL given to `{0}`");

    public override void Subscribe(PythonEvents on) => on.Method(CheckMethod, SqlSinks.Methods);

    /// <summary>Whether the rule has something to say about a call, so that others need not.</summary>
    public static bool Reports(Call call, PythonCode code)
    {
        if (PythonCode.LastName(call.Func) is not { } name || !SqlSinks.Methods.Contains(name))
            return false;
        var report = new RuleReport(About);
        CheckMethod(call, code, report);
        return report.Findings.Count > 0;
    }

    private static void CheckMethod(Call call, PythonCode code, RuleReport report)
    {
        var method = PythonCode.LastName(call.Func)!;
        switch (method)
        {
            case "extra":
                var given = call.Keywords.Where(k => k.Arg is "where" or "select" or "tables" or "order_by").Select(k => k.Value);
                foreach (var texts in call.Args.Take(2).Concat(given))
                    CheckExtra(texts, code, report);
                return;
            case "RawSQL" or "text" or "literal_column" or "SQL" when !SqlSinks.IsFragment(code.NameOf(call.Func)):
                return;
            case "RawSQL" or "literal_column" or "SQL" or "RunSQL":
                CheckSql(call, isSql: method != "SQL", method, code, report);
                return;
            default:
                if (call.Func is Attribute || code.NameOf(call.Func) is { } name && (SqlSinks.IsFragment(name) || name.StartsWith("pandas.", StringComparison.Ordinal)))
                    CheckSql(call, isSql: false, method, code, report);
                return;
        }
    }

    private static void CheckExtra(Expr given, PythonCode code, RuleReport report)
    {
        ImmutableArray<Expr> texts = given is List list ? list.Elts : given is Dict dict ? dict.Values : [given];
        foreach (var text in texts)
            Check(text, Parts(text, code), "extra", code, report);
    }

    private static void CheckSql(Call call, bool isSql, string method, PythonCode code, RuleReport report)
    {
        var candidates = call.Args.Take(2).Concat(call.Keywords.Where(k => k.Arg is "sql" or "query" or "statement" or "operation"
            or "raw_query").Select(k => k.Value));
        foreach (var sql in candidates)
        {
            var parts = Parts(sql, code);
            if (!isSql && !SqlText.IsStatement(parts))
            {
                if (SqlSinks.IsDatabase(call, method, code) && SqlSinks.WhollyRequested(sql, code) is { } given)
                    Report(given, Place.Other, sql, method, code, report);
                continue;
            }

            Check(sql, parts, method, code, report);
            return;
        }
    }

    /// <summary>The parts of a text; of a name that holds one of several, those of the first that has a hole.</summary>
    private static ImmutableArray<StringPart> Parts(Expr sql, PythonCode code)
    {
        var parts = code.PartsOf(sql);
        if (!parts.IsEmpty || sql is not Name name || code.Names.Scopes.Resolve(name) is not { } binding)
            return parts;
        return binding.Sites
            .Where(s => s.Kind is NameBindingKind.Assignment or NameBindingKind.AugmentedAssignment && s.Owner.End <= sql.Start)
            .TakeLast(20).Reverse()
            .Select(s => (s.Value ?? s.Source) is { } value ? code.PartsOf(value) : [])
            .FirstOrDefault(p => p.Any(part => part.Hole is not null) && SqlText.IsStatement(p), parts);
    }

    private static void Check(Expr sql, ImmutableArray<StringPart> parts, string sink, PythonCode code, RuleReport report)
    {
        var (before, worst, rank) = ("", (Piece?)null, -1);
        foreach (var part in parts)
        {
            before = part.Text ?? before;
            if (part.Hole is null || part.IsNumber || Origins.Worst(Origins.Of(part.Hole, code, SqlSinks.Quoting)) is not { } piece)
                continue;
            var place = PlaceOf(piece, part.Hole, before);
            var next = ((int)piece.Kind * 4) + (int)place;
            if (next > rank && (piece.Kind > OriginKind.Unknown || place != Place.Structure))
                (worst, rank) = (piece, next);
            before = "";
        }

        if (worst is { } found)
            Report(found, (Place)(rank % 4), sql, sink, code, report);
    }

    private static Place PlaceOf(Piece piece, Expr hole, string before)
    {
        if (SqlText.IsValuePlace(before))
            return Place.Value;
        if (SqlText.IsStructure(piece.Expression) || SqlText.IsStructure(hole))
            return Place.Structure;
        return SqlText.IsNamePlace(before) ? Place.Name : Place.Other;
    }

    private static void Report(Piece piece, Place place, Expr sql, string sink, PythonCode code, RuleReport report)
    {
        var (severity, confidence) = (piece.Kind, place) switch
        {
            (OriginKind.Request, _) => (Severity.High, Confidence.High),
            _ when code.IsTest => (Severity.Low, Confidence.Low),
            (OriginKind.Unknown or OriginKind.Parameter, _) => (Severity.Low, place == Place.Value ? Confidence.Medium : Confidence.Low),
            (_, Place.Structure) => (Severity.Low, Confidence.Low),
            (_, Place.Name) => (Severity.Medium, Confidence.Low),
            _ => (Severity.Medium, Confidence.Medium),
        };
        report.Add(
            code.Range(sql),
            $"The SQL given to `{sink}` is built from {piece.Words(code)}.",
            severity,
            confidence,
            trace: piece.Trace(sql, $"is SQL text given to `{sink}`", code));
    }
}
