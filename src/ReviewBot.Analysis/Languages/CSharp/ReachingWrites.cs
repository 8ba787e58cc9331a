using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>Which writes to a variable may be read at a place: the last certain one before it, the ones on branches, and those of its loops.</summary>
internal static class ReachingWrites
{
    public static List<Write> Of(Variable variable, SyntaxNode use, CSharpFile file)
    {
        if (variable.Writes.Count == 0)
            return [];
        var reaching = new List<Write>();
        var loop = OutermostLoop(use, variable.Scope);
        var crossesFunction = Syntax.Function(use) != Syntax.Function(variable.Declaration) && variable.Declaration is not ParameterSyntax;
        for (var i = variable.Writes.Count - 1; i >= 0; i--)
        {
            file.Cancellation.ThrowIfCancellationRequested();
            var write = variable.Writes[i];
            if (IsDead(write.Node, file))
                continue;
            var after = write.Node is AssignmentExpressionSyntax ? write.Node.Span.End > use.SpanStart : write.Node.SpanStart > use.SpanStart;
            if (after || write.Node.FullSpan.Contains(use.Span))
            {
                // A closure runs any time; a loop comes round again.
                if (crossesFunction || (loop is not null && loop.Span.Contains(write.Node.Span)))
                    reaching.Add(write);
                else if (!after)
                    AddBefore(write, use, reaching);
                continue;
            }

            if (AddBefore(write, use, reaching) && !crossesFunction)
                break;
        }

        reaching.Reverse();
        return reaching;
    }

    /// <summary>Whether a node stands in a branch that a constant condition never enters.</summary>
    public static bool IsDead(SyntaxNode node, CSharpFile file)
    {
        for (var current = node; current.Parent is { } parent and not MemberDeclarationSyntax; current = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch when current != branch.Condition:
                    var condition = file.ConstantOf(branch.Condition);
                    if (condition is bool value && (current == branch.Statement ? !value : value))
                        return true;
                    break;
                case WhileStatementSyntax { Condition: var guard } loop when current == loop.Statement && file.ConstantOf(guard) is false:
                    return true;
                case SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section
                    when file.ConstantOf(choice.Expression) is { } chosen && !MaySelect(section, chosen, choice, file):
                    return true;
            }
        }

        return false;
    }

    private static bool MaySelect(SwitchSectionSyntax section, object chosen, SwitchStatementSyntax choice, CSharpFile file)
    {
        foreach (var label in section.Labels)
        {
            if (label is CaseSwitchLabelSyntax plain)
            {
                if (file.ConstantOf(plain.Value) is not { } value || value.Equals(chosen))
                    return true;
            }
            else if (label is not DefaultSwitchLabelSyntax || !choice.Sections.SelectMany(s => s.Labels).OfType<CaseSwitchLabelSyntax>()
                         .Any(c => chosen.Equals(file.ConstantOf(c.Value))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a write that stands before the use; true when no earlier one can be read any more.</summary>
    private static bool AddBefore(Write write, SyntaxNode use, List<Write> reaching)
    {
        if (Excludes(write.Node, use))
            return false;
        reaching.Add(write);
        return !write.Appends && IsCertain(write.Node, use);
    }

    /// <summary>Whether every way to the use passes the write: no branch or loop body around the write that does not hold the use too.</summary>
    private static bool IsCertain(SyntaxNode write, SyntaxNode use)
    {
        for (var current = write; current.Parent is { } parent && !parent.FullSpan.Contains(use.Span); current = parent)
        {
            var branches = parent switch
            {
                IfStatementSyntax branch => current != branch.Condition,
                ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax => true,
                TryStatementSyntax attempt => current == attempt.Block,
                WhileStatementSyntax loop => current == loop.Statement,
                ForStatementSyntax loop => current == loop.Statement,
                ForEachStatementSyntax loop => current == loop.Statement,
                AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => true,
                _ => false,
            };
            if (branches && !LeavesNoOther(parent))
                return false;
        }

        return true;
    }

    /// <summary>A <c>try</c> whose handlers all leave lets nobody past it without its writes.</summary>
    private static bool LeavesNoOther(SyntaxNode parent) =>
        parent is TryStatementSyntax attempt && attempt.Catches.All(c => c.Block.Statements.LastOrDefault() is ThrowStatementSyntax or ReturnStatementSyntax);

    /// <summary>Whether write and use stand in different branches of the same choice.</summary>
    private static bool Excludes(SyntaxNode write, SyntaxNode use)
    {
        foreach (var ancestor in write.Ancestors())
        {
            if (!ancestor.FullSpan.Contains(use.Span))
                continue;
            return ancestor switch
            {
                IfStatementSyntax { Else: { } other } branch =>
                    branch.Statement.FullSpan.Contains(write.Span) && other.FullSpan.Contains(use.Span),
                SwitchStatementSyntax choice => choice.Sections.Any(s => s.FullSpan.Contains(write.Span) && !s.FullSpan.Contains(use.Span))
                    && choice.Sections.Any(s => s.FullSpan.Contains(use.Span)),
                _ => false,
            };
        }

        return false;
    }

    private static SyntaxNode? OutermostLoop(SyntaxNode use, SyntaxNode scope)
    {
        SyntaxNode? outermost = null;
        for (var current = use.Parent; current is not null && current != scope && current is not MemberDeclarationSyntax; current = current.Parent)
        {
            if (current is WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or DoStatementSyntax)
                outermost = current;
        }

        return outermost;
    }
}
