using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>Statements.</summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);

    /// <summary>Lowers a block in a scope of its own.</summary>
    public void Block(BlockSyntax block)
    {
        _scope = new LocalScope(_scope);
        Statements(block.Statements);
        _scope = _scope.Outer!;
    }

    /// <summary>Lowers statements in the scope at hand; their local functions are known from the beginning.</summary>
    public void Statements(IReadOnlyList<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (statement is LocalFunctionStatementSyntax local)
                DeclareFunction(local);
        }

        foreach (var statement in statements)
            Statement(statement);
    }

    private void Statement(StatementSyntax statement)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_out.IsReachable && statement is not LabeledStatementSyntax && !HoldsLabel(statement))
            return;
        switch (statement)
        {
            case BlockSyntax block:
                Block(block);
                break;
            case ExpressionStatementSyntax expression:
                Discard(expression.Expression);
                break;
            case LocalDeclarationStatementSyntax declaration:
                Declaration(declaration.Declaration);
                break;
            case ReturnStatementSyntax { Expression: { } value }:
                ReturnValue(value, Place(statement));
                break;
            case ReturnStatementSyntax:
                Leave(None, Place(statement));
                break;
            case IfStatementSyntax branch:
                If(branch);
                break;
            case ThrowStatementSyntax thrown:
                _out.Throw(thrown.Expression is null ? None : Value(thrown.Expression), Place(thrown));
                break;
            case YieldStatementSyntax { Expression: { } value }:
                _out.Do(StepKind.Yield, Place(statement), Value(value));
                break;
            case YieldStatementSyntax:
                Leave(None, Place(statement));
                break;
            case TryStatementSyntax attempt:
                Try(attempt);
                break;
            case SwitchStatementSyntax selection:
                Switch(selection);
                break;
            case LabeledStatementSyntax labeled:
                _out.Start(Label(labeled.Identifier.ValueText));
                Statement(labeled.Statement);
                break;
            default:
                OtherStatement(statement);
                break;
        }
    }

    private void OtherStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax:
                Scoped(() => Loop(statement));
                break;
            case UsingStatementSyntax resource:
                Scoped(() =>
                {
                    if (resource.Declaration is { } declaration)
                        Declaration(declaration);
                    else if (resource.Expression is { } expression)
                        Discard(expression);
                    Statement(resource.Statement);
                });
                break;
            case FixedStatementSyntax pinned:
                Scoped(() =>
                {
                    Declaration(pinned.Declaration);
                    Statement(pinned.Statement);
                });
                break;
            case LockStatementSyntax locked:
                Discard(locked.Expression);
                Statement(locked.Statement);
                break;
            case CheckedStatementSyntax arithmetic:
                Block(arithmetic.Block);
                break;
            case UnsafeStatementSyntax unsafeCode:
                Block(unsafeCode.Block);
                break;
            case BreakStatementSyntax:
                Go(_breaks);
                break;
            case ContinueStatementSyntax:
                Go(_continues);
                break;
            case GotoStatementSyntax jump:
                Goto(jump);
                break;
        }
    }

    private void Scoped(Action lower)
    {
        _scope = new LocalScope(_scope);
        lower();
        _scope = _scope.Outer!;
    }

    private void Embedded(StatementSyntax statement)
    {
        _scope = new LocalScope(_scope);
        Statement(statement);
        _scope = _scope.Outer!;
    }

    /// <summary>Declares variables and writes their first values.</summary>
    public void Declaration(VariableDeclarationSyntax declaration)
    {
        var written = Names.Type(declaration.Type);
        foreach (var variable in declaration.Variables)
        {
            if (variable.Initializer is not { } initializer)
            {
                Declare(variable.Identifier, written, ElementNames(declaration.Type));
                continue;
            }

            var value = initializer.Value is InitializerExpressionSyntax elements
                ? Display(elements, written)
                : Value(initializer.Value, written);
            var slot = Declare(
                variable.Identifier,
                written ?? TypeOf(initializer.Value),
                ElementNames(declaration.Type) ?? ElementNames(initializer.Value));
            _out.Copy(slot, value, Place(variable));
        }
    }

    /// <summary>The type that an expression shows by itself.</summary>
    private TypeName? TypeOf(ExpressionSyntax expression) => Syntax.Bare(expression) switch
    {
        ObjectCreationExpressionSyntax creation => Names.Type(creation.Type),
        ArrayCreationExpressionSyntax array => Names.Type(array.Type),
        CastExpressionSyntax cast => Names.Type(cast.Type),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Right: TypeSyntax type } => Names.Type(type),
        InterpolatedStringExpressionSyntax => new TypeName("string"),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } => new TypeName("string"),
        LiteralExpressionSyntax { Token.Value: int } => new TypeName("int"),
        _ => null,
    };

    private static List<string>? ElementNames(TypeSyntax type) => type is TupleTypeSyntax tuple
        ? [.. tuple.Elements.Select((e, i) => e.Identifier.IsKind(SyntaxKind.None) ? ItemName(i) : e.Identifier.ValueText)]
        : null;

    private List<string>? ElementNames(ExpressionSyntax value)
    {
        switch (Syntax.Bare(value))
        {
            case TupleExpressionSyntax tuple:
                return
                [
                    .. tuple.Arguments.Select(
                        (a, i) => a.NameColon?.Name.Identifier.ValueText ?? Syntax.LastName(a.Expression) ?? ItemName(i)),
                ];
            case AwaitExpressionSyntax { Expression: InvocationExpressionSyntax call }:
                return ElementNames(call);
            case InvocationExpressionSyntax call when call.Expression is SimpleNameSyntax name && _context.Type?.Own(name.Identifier.ValueText) is { } member:
                return ElementNames(member);
            default:
                return null;
        }
    }

    private static List<string>? ElementNames(DeclaredMember member)
    {
        if (member.TypeName is not { } written || !written.EndsWith(')') && !written.EndsWith(")>", StringComparison.Ordinal))
            return null;
        var type = SyntaxFactory.ParseTypeName(written);
        return ElementNames(type is GenericNameSyntax { TypeArgumentList.Arguments: [var result] } ? result : type);
    }

    private static string ItemName(int index) => $"Item{index + 1}";

    private void If(IfStatementSyntax branch)
    {
        var exit = _out.NewBlock();
        for (var current = branch; ;)
        {
            var (then, otherwise) = (_out.NewBlock(), _out.NewBlock());
            Condition(current.Condition, then, current.Else is null ? exit : otherwise);
            _out.Start(then);
            Embedded(current.Statement);
            _out.Jump(exit);
            if (current.Else is null)
                break;
            _out.Start(otherwise);
            if (current.Else.Statement is not IfStatementSyntax next)
            {
                Embedded(current.Else.Statement);
                break;
            }

            current = next;
        }

        _out.Start(exit);
    }

    private int Label(string name)
    {
        if (!_labels.TryGetValue(name, out var block))
            _labels[name] = block = _out.NewBlock();
        return block;
    }

    private void Goto(GotoStatementSyntax jump)
    {
        switch (jump.Kind())
        {
            case SyntaxKind.GotoStatement when jump.Expression is IdentifierNameSyntax name:
                _out.Jump(Label(name.Identifier.ValueText));
                break;
            case SyntaxKind.GotoCaseStatement when jump.Expression is { } value && _cases.TryPeek(out var cases):
                if (cases.TryGetValue(value.ToString(), out var target))
                    _out.Jump(target);
                break;
            case SyntaxKind.GotoDefaultStatement when _cases.TryPeek(out var sections) && sections.TryGetValue("", out var section):
                _out.Jump(section);
                break;
        }
    }

    /// <summary>Whether code that follows a jump is jumped into.</summary>
    private bool HoldsLabel(StatementSyntax statement) => _function.Mentions.Contains("goto") && statement is BlockSyntax block
        && block.Statements.Any(s => s is LabeledStatementSyntax);
}
