using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>A local, parameter or pattern variable.</summary>
internal sealed class Variable(string name, SyntaxNode scope, SyntaxNode declaration, TypeSyntax? type)
{
    public string Name => name;

    /// <summary>The node in which the name is known.</summary>
    public SyntaxNode Scope => scope;

    /// <summary>The declarator, parameter, designation or loop.</summary>
    public SyntaxNode Declaration => declaration;

    /// <summary>The written type; <c>null</c> for <c>var</c> and none.</summary>
    public TypeSyntax? Type { get; } = type is { IsVar: true } ? null : type;

    /// <summary>What is written to it, in order of place, its initial value first.</summary>
    public List<Write> Writes { get; } = [];

    public bool IsParameter => declaration is ParameterSyntax;
}

/// <summary>Something written to a variable.</summary>
/// <param name="Node">The declarator, assignment or call that writes.</param>
/// <param name="Value">What is written; <c>null</c> when it cannot be told.</param>
/// <param name="Appends">Whether the earlier content stays.</param>
internal readonly record struct Write(SyntaxNode Node, ExpressionSyntax? Value, bool Appends);

/// <summary>The variables of one member, accessor bodies, lambdas and local functions included, and what is written to them.</summary>
internal sealed class MemberBody
{
    private readonly Dictionary<string, List<Variable>> _byName = new(StringComparer.Ordinal);

    public MemberBody(SyntaxNode root, CancellationToken cancellation)
    {
        var writes = new List<(string Name, Write Write)>();
        var checks = new List<InvocationExpressionSyntax>();
        foreach (var node in root.DescendantNodes(n => n == root || n is not TypeDeclarationSyntax))
        {
            cancellation.ThrowIfCancellationRequested();
            Declare(node);
            CollectWrites(node, writes);
            if (node is InvocationExpressionSyntax call && Guards.IsCondition(call))
                checks.Add(call);
        }

        Checks = checks;

        foreach (var (name, write) in writes)
        {
            cancellation.ThrowIfCancellationRequested();
            Find(name, write.Node)?.Writes.Add(write);
        }
    }

    /// <summary>Calls whose result decides something, in order of place.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Checks { get; }

    /// <summary>The variable that a name means at a node.</summary>
    public Variable? Find(string name, SyntaxNode at)
    {
        if (!_byName.TryGetValue(name, out var candidates))
            return null;
        Variable? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Scope.FullSpan.Contains(at.SpanStart) && (best is null || candidate.Scope.FullSpan.Length < best.Scope.FullSpan.Length))
                best = candidate;
        }

        return best;
    }

    /// <summary>The member that a node stands in: the whole file for top-level statements.</summary>
    public static SyntaxNode RootOf(SyntaxNode node)
    {
        for (var current = node; ; current = current.Parent)
        {
            if (current is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or CompilationUnitSyntax)
                return current;
            if (current is TypeDeclarationSyntax || current.Parent is null)
                return current;
        }
    }

    private void Declare(SyntaxNode node)
    {
        switch (node)
        {
            case ParameterSyntax { Parent: { } list } parameter:
                Add(parameter.Identifier, list is ParameterListSyntax or BracketedParameterListSyntax ? list.Parent! : list, parameter, parameter.Type);
                break;
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator
                when declaration.Parent is not BaseFieldDeclarationSyntax:
                var variable = Add(declarator.Identifier, ScopeOf(declaration), declarator, declaration.Type);
                if (declarator.Initializer is { Value: { } value })
                    variable.Writes.Add(new Write(declarator, value, Appends: false));
                break;
            case ForEachStatementSyntax loop:
                Add(loop.Identifier, loop, loop, loop.Type).Writes.Add(new Write(loop, loop.Expression, Appends: false));
                break;
            case SingleVariableDesignationSyntax designation:
                AddDesignation(designation);
                break;
            case CatchDeclarationSyntax { Parent: { } clause } declaration:
                Add(declaration.Identifier, clause, declaration, declaration.Type);
                break;
            case FromClauseSyntax from:
                Add(from.Identifier, from.Parent!, from, from.Type).Writes.Add(new Write(from, from.Expression, Appends: false));
                break;
        }
    }

    private void AddDesignation(SingleVariableDesignationSyntax designation)
    {
        var type = designation.Parent switch
        {
            DeclarationPatternSyntax pattern => pattern.Type,
            DeclarationExpressionSyntax expression => expression.Type,
            _ => null,
        };
        var variable = Add(designation.Identifier, ScopeOf(designation), designation, type);
        var value = designation.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } match && match.Pattern == designation.Parent
            ? match.Expression
            : null;
        variable.Writes.Add(new Write(designation, value, Appends: false));
    }

    private Variable Add(SyntaxToken identifier, SyntaxNode scope, SyntaxNode declaration, TypeSyntax? type)
    {
        var variable = new Variable(identifier.ValueText, scope, declaration, type);
        if (!_byName.TryGetValue(variable.Name, out var list))
            _byName[variable.Name] = list = [];
        list.Add(variable);
        return variable;
    }

    private static SyntaxNode ScopeOf(SyntaxNode node)
    {
        var current = node.Parent!;
        while (current is not (BlockSyntax or ForStatementSyntax or UsingStatementSyntax or FixedStatementSyntax or SwitchSectionSyntax
               or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or CompilationUnitSyntax or SwitchExpressionArmSyntax)
               || current is GlobalStatementSyntax)
        {
            current = current.Parent!;
        }

        return current is UsingStatementSyntax or ForStatementSyntax or FixedStatementSyntax && node is not VariableDeclarationSyntax
            ? ScopeOf(current)
            : current;
    }

    private static void CollectWrites(SyntaxNode node, List<(string Name, Write Write)> writes)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment:
                writes.Add((target.Identifier.ValueText, new Write(
                    assignment, assignment.Right, !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))));
                break;
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax target } } assignment:
                writes.Add((target.Identifier.ValueText, new Write(assignment, assignment.Right, Appends: true)));
                break;
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } assignment:
                foreach (var argument in tuple.Arguments)
                {
                    if (argument.Expression is IdentifierNameSyntax element)
                        writes.Add((element.Identifier.ValueText, new Write(assignment, null, Appends: false)));
                }

                break;
            case ArgumentSyntax { Expression: IdentifierNameSyntax target, RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument:
                writes.Add((target.Identifier.ValueText, new Write(argument, null, Appends: argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword))));
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when Appends(access.Name.Identifier.ValueText):
                if (ChainRoot(access.Expression) is { } root)
                {
                    foreach (var argument in call.ArgumentList.Arguments)
                        writes.Add((root, new Write(call, argument.Expression, Appends: true)));
                }

                break;
        }
    }

    private static bool Appends(string method) => method is
        "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert" or "Add" or "AddRange" or "Push" or "Enqueue";

    private static string? ChainRoot(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
               && (Appends(access.Name.Identifier.ValueText) || access.Name.Identifier.ValueText is "Replace" or "Remove" or "Clear"))
        {
            expression = access.Expression;
        }

        return (expression as IdentifierNameSyntax)?.Identifier.ValueText;
    }
}
