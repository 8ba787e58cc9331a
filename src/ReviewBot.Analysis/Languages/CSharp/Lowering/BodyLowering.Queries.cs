using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>
/// Queries, as the calls they stand for. Of several range variables an object is made that has them as members, and each function of the
/// query takes that object.
/// </summary>
internal sealed partial class BodyLowering
{
    private const string Ranges = "<ranges>";

    private string[] _ranges = [];

    private int Query(QueryExpressionSyntax query) =>
        QueryBody(Source(query.FromClause.Expression, query.FromClause.Type), [query.FromClause.Identifier.ValueText], query.Body);

    private int Source(ExpressionSyntax expression, TypeSyntax? type)
    {
        var source = Value(expression);
        return Names.Type(type) is { } element
            ? _out.Emit(StepKind.Invoke, Place(expression), source, data: new CallParts("Cast", [], [element]))
            : source;
    }

    private int QueryBody(int source, List<string> names, QueryBodySyntax body)
    {
        foreach (var clause in body.Clauses)
            source = Clause(source, names, clause);
        var place = Place(body.SelectOrGroup);
        source = body.SelectOrGroup switch
        {
            SelectClauseSyntax select => Invoke(source, "Select", place, Returning(names, select.Expression)),
            GroupClauseSyntax group => Invoke(
                source, "GroupBy", place, Returning(names, group.ByExpression), Returning(names, group.GroupExpression)),
            _ => source,
        };
        return body.Continuation is { } continuation
            ? QueryBody(source, [continuation.Identifier.ValueText], continuation.Body)
            : source;
    }

    private int Clause(int source, List<string> names, QueryClauseSyntax clause)
    {
        var place = Place(clause);
        switch (clause)
        {
            case WhereClauseSyntax where:
                return Invoke(source, "Where", place, Returning(names, where.Condition));
            case LetClauseSyntax let:
                var kept = Closure(names, null, place, b => b.Merge(let.Identifier.ValueText, b.Value(let.Expression), place));
                source = Invoke(source, "Select", place, kept);
                Include(names, let.Identifier);
                return source;
            case FromClauseSyntax from:
                var elements = Closure(names, null, Place(from.Expression), b =>
                    b._out.Return(b.Source(from.Expression, from.Type), Place(from.Expression)));
                source = Invoke(source, "SelectMany", place, elements, Merging(names, from.Identifier, place));
                Include(names, from.Identifier);
                return source;
            case JoinClauseSyntax join:
                var inner = Source(join.InExpression, join.Type);
                var grouped = join.Into?.Identifier ?? join.Identifier;
                source = Invoke(
                    source,
                    join.Into is null ? "Join" : "GroupJoin",
                    place,
                    inner,
                    Returning(names, join.LeftExpression),
                    Returning([join.Identifier.ValueText], join.RightExpression),
                    Merging(names, grouped, place));
                Include(names, grouped);
                return source;
            case OrderByClauseSyntax order:
                for (var i = 0; i < order.Orderings.Count; i++)
                {
                    var method = (i == 0 ? "OrderBy" : "ThenBy") + (order.Orderings[i].IsKind(SyntaxKind.DescendingOrdering) ? "Descending" : "");
                    source = Invoke(source, method, place, Returning(names, order.Orderings[i].Expression));
                }

                return source;
            default:
                return source;
        }
    }

    private static void Include(List<string> names, SyntaxToken name) => names.Add(name.ValueText);

    private int Returning(List<string> names, ExpressionSyntax expression) =>
        Closure(names, null, Place(expression), b => b._out.Return(b.Value(expression), Place(expression)));

    private int Merging(List<string> names, SyntaxToken further, Span place) =>
        Closure(names, further.ValueText, place, b => b.Merge(further.ValueText, b._scope.Find(further.ValueText)!.Slot, place));

    private int Closure(List<string> names, string? further, Span place, Action<BodyLowering> emit)
    {
        var known = names.ToArray();
        var parameters = new List<FlowParameter> { new(known.Length == 1 ? known[0] : Ranges, null) };
        if (further is not null)
            parameters.Add(new FlowParameter(further, null));
        var function = Function($"<lambda{++_inner}>", place, new Signature(parameters, null, false), b =>
        {
            foreach (var name in known.Length == 1 ? [] : known)
                b._scope.Add(name, new Binding(b._function, 0) { Member = name });
            b._ranges = known;
            emit(b);
        });
        return _out.Emit(StepKind.Closure, place, data: function);
    }

    private void Merge(string further, int value, Span place)
    {
        var made = _out.Emit(StepKind.Create, place, data: new CreationParts(null, []));
        foreach (var name in _ranges)
        {
            if (name != further && _scope.Find(name) is { } binding)
                _out.Do(StepKind.Store, place, made, Read(binding, place), data: name);
        }

        _out.Do(StepKind.Store, place, made, value, data: further);
        _out.Return(made, place);
    }
}
