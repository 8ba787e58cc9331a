using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A member that makes a type dangerous to create from data.</summary>
internal sealed class UnsafeSerializableMember : CSharpRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/unsafe-serializable-member",
        Title: "Type is dangerous to create from data",
        Severity: Severity.Low,
        Cwe: 502,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on)
    {
        on.Type(CheckMembers);
        on.Invocation(CheckTables, "ReadXml", "ReadXmlSchema");
        on.ObjectCreation(CheckSerializer, "XmlSerializer", "DataContractSerializer", "DataContractJsonSerializer", "NetDataContractSerializer");
        on.Invocation(CheckCall, "Deserialize", "DeserializeObject", "FromTypes", "ToObject", "DeserializeAsync");
    }

    private static void CheckMembers(TypeDeclarationSyntax type, CSharpFile file, RuleReport report)
    {
        var made = SerializableTypes.IsMadeFromData(type);
        var serializable = SerializableTypes.IsSerializable(type);
        if (!made && !serializable)
            return;
        foreach (var member in type.Members)
        {
            if (SerializableTypes.IsLeftOut(member) || SerializableTypes.TypeOf(member) is not { } written)
                continue;
            if (SerializableTypes.HoldsTables(written, file))
                Add(member, "names the types that it creates in its own XML, which runs code of the sender's choice", file, report);
            else if (serializable && written.DescendantNodesAndSelf().Any(n => n is PointerTypeSyntax))
                Add(member, "is a pointer, which the data then sets to any address", file, report);
        }
    }

    private static void CheckTables(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is { } receiver && call.ArgumentList.Arguments.Count > 0
            && file.TypeOf(receiver) is { } type && (type.Name is "DataSet" or "DataTable" || Derives(type)))
        {
            report.Add(
                file.Range(call),
                $"`{type.Name}` creates the types that the XML names, which runs code of the sender's choice; do not read what others sent.",
                Severity.Low,
                Confidence.Low);
        }
    }

    private static void CheckSerializer(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is [var first, ..] && file.CreatedType(creation) is { Own.Count: 0 })
            CheckType(first.Expression, creation, file, report);
    }

    private static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: [var given] } })
            CheckGraph(file.Resolve(given), call, file, report);
        foreach (var argument in call.ArgumentList.Arguments)
            CheckType(argument.Expression, call, file, report);
    }

    private static void CheckType(ExpressionSyntax argument, ExpressionSyntax place, CSharpFile file, RuleReport report)
    {
        switch (argument)
        {
            case TypeOfExpressionSyntax of:
                CheckGraph(file.Resolve(of.Type), place, file, report);
                break;
            case ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax:
                foreach (var element in Syntax.Elements(argument).OfType<TypeOfExpressionSyntax>().Take(8))
                    CheckGraph(file.Resolve(element.Type), place, file, report);
                break;
        }
    }

    private static void CheckGraph(CSharpType? type, ExpressionSyntax place, CSharpFile file, RuleReport report)
    {
        if (type is { Own.Count: > 0 } && SerializableTypes.GraphHoldsTables(type))
        {
            report.Add(
                file.Range(place),
                $"`{type.Name}` holds a `DataSet` or `DataTable`, which creates the types that its XML names.",
                Severity.Medium,
                Confidence.Medium);
        }
    }

    private static bool Derives(CSharpType type) => type.DerivesFrom("System.Data.DataSet") || type.DerivesFrom("System.Data.DataTable");

    private static void Add(MemberDeclarationSyntax member, string what, CSharpFile file, RuleReport report)
    {
        var type = SerializableTypes.TypeOf(member)!;
        report.Add(file.Text.Range(type.SpanStart, member.Span.End), $"`{Syntax.Show(type)}` {what}.");
    }
}
