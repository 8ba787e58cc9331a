using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Rules;
using ReviewBot.Analysis.Rules.CSharp;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>The one walk over a tree: every subscribed check, the names of members and the counts of the report.</summary>
internal sealed class CSharpWalk
{
    private readonly CSharpEvents _events = new();

    /// <summary>Lets the C# rules among the given ones subscribe.</summary>
    public CSharpWalk(IReadOnlyList<Rule> rules)
    {
        Rules = [.. rules.OfType<CSharpRule>()];
        for (var i = 0; i < Rules.Count; i++)
        {
            _events.Subscriber = i;
            Rules[i].Subscribe(_events);
        }
    }

    /// <summary>The rules that run, in the given order.</summary>
    public IReadOnlyList<CSharpRule> Rules { get; }

    /// <summary>Walks a file; the reports stand in the order of <see cref="Rules"/>.</summary>
    public void Run(CSharpFile file, RuleReport[] reports, MemberNames symbols, ObservedCounts observed)
    {
        var steps = 0;
        foreach (var node in file.Root.DescendantNodes())
        {
            if ((++steps & 0xFFF) == 0)
                file.Cancellation.ThrowIfCancellationRequested();
            Visit((CSharpSyntaxNode)node, file, reports, symbols, observed);
        }
    }

    private void Visit(CSharpSyntaxNode node, CSharpFile file, RuleReport[] reports, MemberNames symbols, ObservedCounts observed)
    {
        switch (node.Kind())
        {
            case SyntaxKind.InvocationExpression:
                var call = (InvocationExpressionSyntax)node;
                observed.Call(call);
                _events.Invocations.Run(call, Syntax.NameOf(call), file, reports);
                break;
            case SyntaxKind.ObjectCreationExpression:
                var creation = (ObjectCreationExpressionSyntax)node;
                _events.Creations.Run(creation, CreatedName(creation, file), file, reports);
                break;
            case SyntaxKind.ImplicitObjectCreationExpression when !_events.Creations.IsEmpty:
                var implied = (ImplicitObjectCreationExpressionSyntax)node;
                _events.Creations.Run(implied, file.CreatedType(implied)?.Name, file, reports);
                break;
            case SyntaxKind.SimpleMemberAccessExpression:
                var access = (MemberAccessExpressionSyntax)node;
                _events.Accesses.Run(access, access.Name.Identifier.ValueText, file, reports);
                break;
            case SyntaxKind.InterpolatedStringExpression:
                var interpolated = (InterpolatedStringExpressionSyntax)node;
                observed.Interpolated(interpolated);
                _events.Interpolations.Run(interpolated, null, file, reports);
                break;
            case SyntaxKind.VariableDeclarator:
                var variable = (VariableDeclaratorSyntax)node;
                _events.Variables.Run(variable, variable.Identifier.ValueText, file, reports);
                break;
            case SyntaxKind.Parameter:
                var parameter = (ParameterSyntax)node;
                _events.Parameters.Run(parameter, parameter.Identifier.ValueText, file, reports);
                break;
            case SyntaxKind.Argument:
                if (node is ArgumentSyntax { NameColon: not null } argument)
                    _events.NamedArguments.Run(argument, null, file, reports);
                break;
            case SyntaxKind.Attribute:
                var attribute = (AttributeSyntax)node;
                _events.Attributes.Run(attribute, Syntax.LastName(attribute.Name), file, reports);
                break;
            case SyntaxKind.CatchClause:
                observed.Handler((CatchClauseSyntax)node);
                break;
            case SyntaxKind.IdentifierName or SyntaxKind.PredefinedType or SyntaxKind.ArgumentList or SyntaxKind.Block or SyntaxKind.ExpressionStatement:
                break;
            default:
                VisitFamily(node, file, reports, symbols, observed);
                break;
        }
    }

    /// <summary>The kinds of node that have many kinds of syntax.</summary>
    private void VisitFamily(CSharpSyntaxNode node, CSharpFile file, RuleReport[] reports, MemberNames symbols, ObservedCounts observed)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax assignment:
                _events.Assignments.Run(assignment, TargetName(assignment.Left), file, reports);
                break;
            case LiteralExpressionSyntax literal:
                observed.Literal(literal);
                if (!_events.Literals.IsEmpty)
                    _events.Literals.Run(literal, null, file, reports);
                break;
            case MemberDeclarationSyntax or LocalFunctionStatementSyntax:
                SymbolNames.Visit(node, symbols);
                if (node is MethodDeclarationSyntax method)
                    _events.Methods.Run(method, method.Identifier.ValueText, file, reports);
                else if (node is PropertyDeclarationSyntax property)
                    _events.Properties.Run(property, property.Identifier.ValueText, file, reports);
                else if (node is TypeDeclarationSyntax type)
                    _events.Types.Run(type, null, file, reports);
                break;
            case CastExpressionSyntax cast:
                _events.Casts.Run(cast, Syntax.LastName(cast.Type), file, reports);
                break;
        }
    }

    /// <summary>An alias hides the name that rules know, so it is looked through.</summary>
    private static string? CreatedName(ObjectCreationExpressionSyntax creation, CSharpFile file)
    {
        var written = Syntax.LastName(creation.Type);
        return written is not null && file.HasAliases ? file.CreatedType(creation)?.Name ?? written : written;
    }

    private static string? TargetName(ExpressionSyntax left) => left switch
    {
        ElementAccessExpressionSyntax or ImplicitElementAccessSyntax => "[]",
        _ => Syntax.LastName(left),
    };
}
