using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Follows a value back to the parts it was built from: through locals by the writes that reach the place, private fields by all their
/// writes, private methods of this file by their returns and calls. Bounded in depth and in expressions looked at; over a bound a part is
/// unknown.
/// </summary>
internal sealed class ValueOrigins(CSharpFile file)
{
    private const int MostCalls = 4;

    /// <summary>The parts of a value that are neither constant nor harmless where it is handed to a sink.</summary>
    public Origin Of(ExpressionSyntax expression, SinkKind sink)
    {
        var trail = new Trail(sink);
        Follow(expression, trail, composed: false, depth: 0);
        return new Origin(trail.Pieces);
    }

    private void Follow(ExpressionSyntax expression, Trail trail, bool composed, int depth)
    {
        file.Cancellation.ThrowIfCancellationRequested();
        if (trail.IsOverBound(expression, composed, ref depth))
            return;

        switch (expression)
        {
            case LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or AnonymousFunctionExpressionSyntax:
                return;
            case ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax:
                var bare = Syntax.Bare(expression);
                if (bare is not PostfixUnaryExpressionSyntax)
                    Follow(bare, trail, composed, depth);
                return;
            case CastExpressionSyntax cast:
                if (file.Resolve(cast.Type) is not { IsHarmless: true })
                    Follow(cast.Expression, trail, composed, depth);
                return;
            case BinaryExpressionSyntax binary:
                FollowBinary(binary, trail, composed, depth);
                return;
            case InterpolatedStringExpressionSyntax interpolated:
                var lone = interpolated.Contents.Count == 1;
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolationSyntax hole)
                        FollowTyped(hole.Expression, trail, composed || !lone, depth);
                }

                return;
            case ConditionalExpressionSyntax conditional:
                FollowConditional(conditional, trail, composed, depth);
                return;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                    FollowTyped(arm.Expression, trail, composed, depth);
                return;
            case AwaitExpressionSyntax wait:
                Follow(wait.Expression, trail, composed, depth);
                return;
            case AssignmentExpressionSyntax assignment:
                Follow(assignment.Right, trail, composed, depth);
                return;
            case ThrowExpressionSyntax:
                return;
            case CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or InitializerExpressionSyntax:
                foreach (var element in Syntax.Elements(expression))
                    FollowTyped(element, trail, composed, depth);
                return;
            default:
                FollowTyped(expression, trail, composed, depth);
                return;
        }
    }

    /// <summary>Follows what may turn out constant or of a harmless type.</summary>
    private void FollowTyped(ExpressionSyntax expression, Trail trail, bool composed, int depth)
    {
        file.Cancellation.ThrowIfCancellationRequested();
        if (trail.IsOverBound(expression, composed, ref depth))
            return;
        if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ConditionalAccessExpressionSyntax)
        {
            if (file.ConstantOf(expression) is not null || file.TypeOf(expression) is { IsHarmless: true })
                return;
        }

        switch (expression)
        {
            case IdentifierNameSyntax identifier:
                FollowIdentifier(identifier, trail, composed, depth);
                break;
            case MemberAccessExpressionSyntax access:
                FollowMember(access, trail, composed, depth);
                break;
            case ElementAccessExpressionSyntax element:
                if (RequestSources.IsRequest(element, file))
                    trail.Add(element, OriginKind.Request, composed);
                else
                    FollowTyped(element.Expression, trail, composed, depth);
                break;
            case ConditionalAccessExpressionSyntax conditional:
                if (RequestSources.IsRequest(conditional, file))
                    trail.Add(conditional, OriginKind.Request, composed);
                else
                    Follow(conditional.Expression, trail, composed, depth);
                break;
            case InvocationExpressionSyntax call:
                FollowCall(call, trail, composed, depth);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                foreach (var argument in creation.ArgumentList?.Arguments ?? default)
                    FollowTyped(argument.Expression, trail, composed, depth);
                break;
            case PrefixUnaryExpressionSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or GenericNameSyntax:
                break;
            case LiteralExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax
                or InterpolatedStringExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or AwaitExpressionSyntax
                or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or CollectionExpressionSyntax or ArrayCreationExpressionSyntax
                or ImplicitArrayCreationExpressionSyntax or ThrowExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax
                or AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax:
                Follow(expression, trail, composed, depth);
                break;
            default:
                trail.Add(expression, OriginKind.Unknown, composed);
                break;
        }
    }

    private void FollowBinary(BinaryExpressionSyntax binary, Trail trail, bool composed, int depth)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.AddExpression:
                ExpressionSyntax left = binary;
                var terms = new Stack<ExpressionSyntax>();
                while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
                {
                    terms.Push(sum.Right);
                    left = sum.Left;
                }

                FollowTyped(left, trail, composed: true, depth);
                while (terms.TryPop(out var term))
                    FollowTyped(term, trail, composed: true, depth);
                break;
            case SyntaxKind.CoalesceExpression:
                FollowTyped(binary.Left, trail, composed, depth);
                FollowTyped(binary.Right, trail, composed, depth);
                break;
            case SyntaxKind.AsExpression:
                FollowTyped(binary.Left, trail, composed, depth);
                break;
        }
    }

    private void FollowConditional(ConditionalExpressionSyntax conditional, Trail trail, bool composed, int depth)
    {
        var condition = file.ConstantOf(conditional.Condition);
        if (condition is not false)
            FollowTyped(conditional.WhenTrue, trail, composed, depth);
        if (condition is not true)
            FollowTyped(conditional.WhenFalse, trail, composed, depth);
    }

    private void FollowIdentifier(IdentifierNameSyntax identifier, Trail trail, bool composed, int depth)
    {
        if (file.VariableOf(identifier) is { } variable)
        {
            if (!Guards.Protects(variable, identifier, trail.Sink, file))
                FollowVariable(variable, identifier, trail, composed, depth);
            return;
        }

        FollowField(identifier, identifier.Identifier.ValueText, trail, composed, depth);
    }

    private void FollowVariable(Variable variable, IdentifierNameSyntax use, Trail trail, bool composed, int depth)
    {
        if (!trail.Enter(variable, use))
            return;
        var writes = ReachingWrites.Of(variable, use, file);
        foreach (var write in writes)
        {
            trail.Push(write.Node);
            if (write.Value is { } value)
                FollowTyped(value, trail, composed || write.Appends, depth);
            else if (write.Node is SingleVariableDesignationSyntax or ArgumentSyntax)
                FollowOut(write.Node, use, trail, composed, depth);
            else
                trail.Add(use, OriginKind.Unknown, composed);
            trail.Pop();
        }

        if (variable.Declaration is ParameterSyntax parameter && writes.All(w => w.Appends))
            FollowParameter(parameter, use, trail, composed, depth);
    }

    /// <summary>What a method gives out comes from what it was given: <c>dictionary.TryGetValue(key, out var value)</c>.</summary>
    private void FollowOut(SyntaxNode node, IdentifierNameSyntax use, Trail trail, bool composed, int depth)
    {
        var call = node.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (call is not null && Syntax.Receiver(call) is { } receiver && Syntax.NameOf(call) is "TryGetValue" or "TryDequeue" or "TryPop" or "TryPeek")
            FollowTyped(receiver, trail, composed, depth);
        else
            trail.Add(use, OriginKind.Unknown, composed);
    }

    private void FollowParameter(ParameterSyntax parameter, IdentifierNameSyntax use, Trail trail, bool composed, int depth)
    {
        if (trail.Bound(parameter) is { } bound)
        {
            FollowTyped(bound, trail, composed, depth);
            return;
        }

        if (parameter.Type is { } type && file.Resolve(type) is { IsHarmless: true })
            return;
        if (RequestSources.IsRequestParameter(parameter, file))
        {
            trail.Add(use, OriginKind.Request, composed);
            return;
        }

        if (trail.Calls < MostCalls && Callers.Of(parameter, file) is { Count: > 0 } callers)
        {
            trail.Calls++;
            foreach (var argument in callers)
            {
                trail.Push(argument.Parent ?? argument);
                FollowTyped(argument, trail, composed, depth);
                trail.Pop();
            }

            trail.Calls--;
            return;
        }

        var kind = parameter.Parent?.Parent switch
        {
            MethodDeclarationSyntax { Identifier.ValueText: "Main" } => OriginKind.Local,
            BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax => OriginKind.Parameter,
            _ => OriginKind.Unknown,
        };
        trail.Add(use, kind, composed);
    }

    private void FollowMember(MemberAccessExpressionSyntax access, Trail trail, bool composed, int depth)
    {
        if (RequestSources.IsRequest(access, file) || RequestSources.IsFormControl(access, file))
        {
            trail.Add(access, OriginKind.Request, composed);
            return;
        }

        var name = access.Name.Identifier.ValueText;
        if (name is "FullName" or "Name" or "FileName" or "LinkName" && RequestSources.ForeignName(file.TypeOf(access.Expression), name) is { } foreign)
        {
            trail.Add(access, foreign, composed);
            return;
        }

        if (access.Expression is ThisExpressionSyntax or BaseExpressionSyntax)
        {
            FollowField(access, name, trail, composed, depth);
            return;
        }

        var first = access.Expression;
        while (first is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax)
        {
            first = first switch
            {
                MemberAccessExpressionSyntax inner => inner.Expression,
                InvocationExpressionSyntax inner => inner.Expression,
                ElementAccessExpressionSyntax inner => inner.Expression,
                _ => first,
            };
        }

        // A property of a value is decided by whoever decides about the value: model.Name, file.FileName.
        if (first is IdentifierNameSyntax identifier && file.VariableOf(identifier) is not null)
        {
            var kinds = new Trail(trail.Sink) { Looked = trail.Looked };
            FollowTyped(access.Expression, kinds, composed, depth);
            trail.Looked = kinds.Looked;
            var worst = kinds.Pieces.Count == 0 ? OriginKind.Unknown : kinds.Pieces.Max(p => p.Kind);
            trail.Add(access, worst == OriginKind.Parameter ? OriginKind.Unknown : worst, composed);
            return;
        }

        if (!TrustedNames.IsTrustedMember(access, file))
            trail.Add(access, OriginKind.Unknown, composed);
    }

    private void FollowField(ExpressionSyntax use, string name, Trail trail, bool composed, int depth)
    {
        foreach (var type in OwnFields.Containers(use))
        {
            if (type is TypeDeclarationSyntax { ParameterList.Parameters: var parameters } && parameters.Any(p => p.Identifier.ValueText == name))
                break;
            if (file.Fields.Find(type, name) is not { } field)
                continue;
            if (field.Declaration is PropertyDeclarationSyntax property && RequestSources.IsBoundProperty(property))
                trail.Add(use, OriginKind.Request, composed);
            else if (!field.IsPrivate)
                AddUnlessTrusted(use, name, trail, composed);
            else if (trail.Enter(field.Declaration, use))
                FollowFieldValues(field, use, trail, composed, depth);
            return;
        }

        AddUnlessTrusted(use, name, trail, composed);
    }

    private void FollowFieldValues(OwnField field, ExpressionSyntax use, Trail trail, bool composed, int depth)
    {
        var inner = new Trail(trail.Sink) { Looked = trail.Looked };
        if (field.Initial is { } initial)
            FollowTyped(initial, inner, composed, depth);
        foreach (var value in field.Values)
            FollowTyped(value.Right, inner, composed || value.IsKind(SyntaxKind.AddAssignmentExpression), depth);
        trail.Looked = inner.Looked;

        // The caller of a constructor is rarely the sender of a request: settings are handed over this way.
        if (inner.Pieces.Count > 0)
        {
            var worst = inner.Pieces.Max(p => p.Kind);
            trail.Add(use, worst == OriginKind.Request ? worst : OriginKind.Unknown, inner.Pieces.Any(p => p.Composed));
        }
    }

    private static void AddUnlessTrusted(ExpressionSyntax use, string name, Trail trail, bool composed)
    {
        if (!TrustedNames.LooksConstant(name))
            trail.Add(use, OriginKind.Unknown, composed);
    }

    private void FollowCall(InvocationExpressionSyntax call, Trail trail, bool composed, int depth)
    {
        if (RequestSources.IsRequest(call, file))
        {
            trail.Add(call, OriginKind.Request, composed);
            return;
        }

        var name = Syntax.NameOf(call) ?? "";
        var receiver = Syntax.Receiver(call);
        if (TrustedNames.Cleans(name, receiver, trail.Sink, file) || Projections.IsHarmless(call, file))
            return;
        if (TrustedNames.IsLocalInput(name, receiver, file))
        {
            trail.Add(call, OriginKind.Local, composed);
            return;
        }

        switch (TrustedNames.PassThrough(name, receiver, file))
        {
            case Passes.Arguments:
                foreach (var argument in call.ArgumentList.Arguments)
                    FollowTyped(argument.Expression, trail, composed || call.ArgumentList.Arguments.Count > 1, depth);
                break;
            case Passes.Receiver:
                FollowTyped(receiver!, trail, composed, depth);
                break;
            case Passes.Both:
                FollowTyped(receiver!, trail, composed, depth);
                foreach (var argument in call.ArgumentList.Arguments)
                    FollowTyped(argument.Expression, trail, composed: true, depth);
                break;
            default:
                FollowOwnCall(call, name, trail, composed, depth);
                break;
        }
    }

    private void FollowOwnCall(InvocationExpressionSyntax call, string name, Trail trail, bool composed, int depth)
    {
        if (trail.Calls >= MostCalls || Callers.Callee(call, name, file) is not { } callee || !trail.Enter(callee, call))
        {
            trail.Add(call, OriginKind.Unknown, composed);
            return;
        }

        trail.Calls++;
        trail.Bind(callee, call);
        foreach (var returned in Callers.Returns(callee))
            FollowTyped(returned, trail, composed, depth);
        trail.Unbind();
        trail.Calls--;
    }
}
