using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Serialisers whose types are not known when they are made: by a resolver, or by a type that was looked up.</summary>
internal static class ChosenTypes
{
    /// <summary>Judges a call by the serialiser that it is made on.</summary>
    public static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is not { } receiver || call.ArgumentList.Arguments is [var data, ..] && IsConstant(data.Expression, file))
            return;
        foreach (var creation in Serializers(receiver, file))
        {
            if (file.CreatedType(creation) is { Own.Count: 0 } type && type.Name is "JavaScriptSerializer" or "XmlSerializer" or "DataContractSerializer" or "DataContractJsonSerializer")
            {
                Check(creation, call, file, report);
                break;
            }
        }
    }

    /// <summary>Judges a serialiser where it is made, when nothing in the member reads with it.</summary>
    public static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.Parent is MemberAccessExpressionSyntax || (ObjectSettings.OwnerOf(creation) is { } owner && Readers.Around(creation, file).Contains(owner)))
            return;
        if (file.CreatedType(creation) is { Own.Count: 0 } type && (type.Name == "JavaScriptSerializer" || creation.ArgumentList?.Arguments is [{ Expression: var first }, ..] && TypeLookUp(first, file) is not null))
            Check(creation, creation, file, report);
    }

    /// <summary>Whether data stands in the code.</summary>
    public static bool IsConstant(ExpressionSyntax data, CSharpFile file) =>
        file.ValueOf(data) is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var bytes, ..] }
        && CredentialTargets.TextOfBytes(file.ValueOf(bytes.Expression)) is { } text && file.StringOf(text) is not null;

    private static IEnumerable<BaseObjectCreationExpressionSyntax> Serializers(ExpressionSyntax receiver, CSharpFile file) =>
        file.ValueOf(receiver) is BaseObjectCreationExpressionSyntax made ? [made]
        : receiver is IdentifierNameSyntax name && file.VariableOf(name) is { Writes.Count: <= 8 } variable
            ? variable.Writes.Select(w => w.Value).OfType<BaseObjectCreationExpressionSyntax>().OrderByDescending(c => c.ArgumentList?.Arguments.Count)
        : [];

    private static void Check(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax place, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is not [{ Expression: var first }, ..])
            return;
        if (file.CreatedType(creation)!.Name == "JavaScriptSerializer")
            CheckResolver(first, place, file, report);
        else
            CheckType(first, creation, place, file, report);
    }

    private static void CheckResolver(ExpressionSyntax resolver, ExpressionSyntax place, CSharpFile file, RuleReport report)
    {
        var type = file.TypeOf(resolver);
        var simple = type is { Own.Count: 0, Name: "SimpleTypeResolver" } || file.ValueOf(resolver) is ObjectCreationExpressionSyntax { Type: var made } && Syntax.LastName(made) == "SimpleTypeResolver";
        if (type is { Own.Count: > 0 } || resolver.IsKind(SyntaxKind.NullLiteralExpression))
            return;
        report.Add(
            file.Range(place),
            simple ? "With `SimpleTypeResolver` the JSON names the types that are created, which runs code of the sender's choice."
                : "The resolver given to `JavaScriptSerializer` decides which types the JSON may name; with `SimpleTypeResolver` all of them.",
            simple ? Severity.High : Severity.Low,
            simple ? Confidence.High : Confidence.Low);
    }

    private static void CheckType(ExpressionSyntax first, BaseObjectCreationExpressionSyntax creation, ExpressionSyntax place, CSharpFile file, RuleReport report)
    {
        var serializer = file.CreatedType(creation)?.Name;
        if (TypeLookUp(first, file) is { ArgumentList.Arguments: [var name, ..] })
        {
            if (file.ConstantOf(name.Expression) is not null || file.Origins.Of(name.Expression, SinkKind.Command).Worst is not { } piece)
                return;
            report.Add(
                file.Range(place),
                $"The type that `{serializer}` creates is chosen by `{Syntax.Show(piece.Expression)}`, which {Traces.Words(piece)}.",
                piece.Kind == OriginKind.Request ? Severity.High : Severity.Medium,
                piece.Kind == OriginKind.Request ? Confidence.High : Confidence.Low,
                trace: Traces.Of(piece, place, "chooses the type that is created", file));
        }
        else if (file.ValueOf(first) is IdentifierNameSyntax given && file.TypeOf(given) is { FullName: "System.Type" or "Type" })
        {
            report.Add(
                file.Range(place),
                $"The type that `{serializer}` creates is chosen by the caller, `{given.Identifier.ValueText}`; it must never come from the data.",
                Severity.Low,
                Confidence.Low);
        }
    }

    private static InvocationExpressionSyntax? TypeLookUp(ExpressionSyntax expression, CSharpFile file) =>
        file.ValueOf(expression) is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call && Syntax.NameOf(call) == "GetType" ? call : null;

    /// <summary>What a member reads data with.</summary>
    private sealed class Readers(SyntaxNode member)
    {
        private readonly HashSet<string> _names = [.. member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => Syntax.NameOf(c) is "Deserialize" or "DeserializeObject" or "ReadObject")
            .Select(c => (Syntax.Receiver(c) as IdentifierNameSyntax)?.Identifier.ValueText ?? "")];

        public static Readers Around(SyntaxNode node, CSharpFile file) => file.Once(MemberBody.RootOf(node), root => new Readers(root));

        public bool Contains(string name) => _names.Contains(name);
    }
}
