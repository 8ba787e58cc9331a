using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;
using Tuple = ReviewBot.Python.Syntax.Tuple;

namespace ReviewBot.Analysis.Languages.Python;

/// <summary>What stands around the node that is shown to a rule.</summary>
internal static class Surroundings
{
    /// <summary>So much of a function is read on either side of a node, so that a long one costs no more for each of its nodes.</summary>
    private const int NearbyCharacters = 4000;

    private const int MostMentions = 100;

    /// <summary>The names that the value is given to in its statement: keywords, keys and targets, innermost first.</summary>
    public static IEnumerable<string> Targets(PythonCode code, Node node)
    {
        for (var i = code.Ancestors.Count - 1; i >= 0; i--)
        {
            switch (code.Ancestors[i])
            {
                case Keyword { Arg: { } keyword }:
                    yield return keyword;
                    break;
                case Dict dict when KeyOf(dict, node) is { } key:
                    yield return key;
                    break;
                case NamedExpr { Target: Name named }:
                    yield return named.Id;
                    break;
                case Assign assign:
                    foreach (var name in assign.Targets.SelectMany(TargetNames))
                        yield return name;
                    yield break;
                case AnnAssign annotated:
                    foreach (var name in TargetNames(annotated.Target))
                        yield return name;
                    yield break;
                case AugAssign augmented:
                    foreach (var name in TargetNames(augmented.Target))
                        yield return name;
                    yield break;
                case Stmt or Lambda or Arguments:
                    yield break;
            }
        }
    }

    /// <summary>The names, attributes and constant keys that an expression mentions, up to a bound.</summary>
    public static IReadOnlyList<string> Mentions(IEnumerable<Expr> expressions)
    {
        var seen = new Mentioned();
        foreach (var expression in expressions)
            seen.Visit(expression);
        return seen.Names;
    }

    /// <summary>The innermost class that holds the node that is shown, or <c>null</c>.</summary>
    public static ClassDef? Class(PythonCode code) => (ClassDef?)code.Ancestors.LastOrDefault(a => a is ClassDef);

    /// <summary>The text of the function, or file, around a node, as far as it is near.</summary>
    public static ReadOnlySpan<char> Nearby(PythonCode code, Node node)
    {
        var function = code.Function;
        var start = Math.Max(function?.Start ?? 0, node.Start - NearbyCharacters);
        var end = Math.Min(function?.End ?? code.Text.Text.Length, node.End + NearbyCharacters);
        return code.Text.Text.AsSpan(start, end - start);
    }

    /// <summary>Whether the node that is shown is reached only where a condition that mentions one of some words holds.</summary>
    public static bool IsUnder(PythonCode code, Node node, params ReadOnlySpan<string> words)
    {
        foreach (var ancestor in code.Ancestors)
        {
            if (ancestor is not If { Body: [var first, ..] body } branch || node.Start < first.Start || node.End > body[^1].End)
                continue;
            if (Mentions(code, branch.Test, words))
                return true;
        }

        return false;
    }

    /// <summary>Whether a condition that mentions one of some words decides, in either way, whether the node that is shown is reached.</summary>
    public static bool DependsOn(PythonCode code, params ReadOnlySpan<string> words)
    {
        foreach (var ancestor in code.Ancestors)
        {
            if (ancestor is If { Test: var test } && Mentions(code, test, words))
                return true;
        }

        return false;
    }

    private static bool Mentions(PythonCode code, Expr condition, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (code.Source(condition).Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string? KeyOf(Dict dict, Node node)
    {
        for (var i = 0; i < dict.Values.Length; i++)
        {
            if (dict.Values[i].Start <= node.Start && node.End <= dict.Values[i].End)
                return dict.Keys[i] is Constant { Kind: ConstantKind.Str } key ? key.Text : null;
        }

        return null;
    }

    private static IEnumerable<string> TargetNames(Expr target) => target switch
    {
        Tuple { Elts: var targets } => targets.Select(PythonCode.LastName).OfType<string>(),
        _ when PythonCode.LastName(target) is { } name => [name],
        Subscript { Value: var value } when PythonCode.LastName(value) is { } name => [name],
        _ => [],
    };

    private sealed class Mentioned : PythonVisitor
    {
        public List<string> Names { get; } = [];

        public override void VisitName(Name node) => Names.Add(node.Id);

        public override void VisitAttribute(Attribute node)
        {
            Names.Add(node.Attr);
            VisitDefault(node);
        }

        public override void VisitSubscript(Subscript node)
        {
            if (node.Slice is Constant { Kind: ConstantKind.Str, Text: { Length: < 100 } key })
                Names.Add(key);
            VisitDefault(node);
        }

        protected override void VisitDefault(Node node)
        {
            if (Names.Count < MostMentions)
                node.VisitChildren(this);
        }
    }
}
