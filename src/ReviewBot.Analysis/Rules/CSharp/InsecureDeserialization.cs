using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A deserialiser that lets the data name the types it creates.</summary>
internal sealed class InsecureDeserialization : CSharpRule, IFlowRule
{
    private const string Binary = "System.Runtime.Serialization.Formatters.Binary.BinaryFormatter";
    private const string NetData = "System.Runtime.Serialization.NetDataContractSerializer";

    private static readonly string[] Formatters =
    [
        Binary, "System.Runtime.Serialization.Formatters.Soap.SoapFormatter", NetData,
        "System.Web.UI.LosFormatter", "System.Web.UI.ObjectStateFormatter",
    ];

    public override RuleInfo Info { get; } = new(
        Id: "csharp/insecure-deserialization",
        Title: "Deserialiser lets the data choose its types",
        Severity: Severity.High,
        Cwe: 502,
        Category: Category.DataHandling);

    public void Subscribe(FlowEvents on) => Injection.Ask(on, Flow.SinkKind.Deserialise, "What `{0}` makes objects from", SourceKind.Stored);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckDeserialize, "Deserialize", "UnsafeDeserialize", "UnsafeDeserializeMethodResponse", "DeserializeMethodResponse", "ReadObject");
        on.Invocation(ChosenTypes.CheckCall, "Deserialize", "DeserializeObject", "ReadObject");
        on.MemberAccess(CheckGroup, "Deserialize", "UnsafeDeserialize", "ReadObject");
        on.ObjectCreation(ChosenTypes.CheckCreation, "JavaScriptSerializer", "XmlSerializer", "DataContractSerializer", "DataContractJsonSerializer");
        on.ObjectCreation(CheckMessages, "BinaryMessageFormatter", "ResourceReader", "ResXResourceReader", "ResXResourceSet");
        on.Assignment(JsonTypeNames.CheckAssignment, "TypeNameHandling");
        on.MemberAccess(JsonTypeNames.CheckMention, "All", "Auto", "Objects", "Arrays");
        on.Attribute(JsonTypeNames.CheckAttribute, "JsonProperty", "JsonPropertyAttribute", "JsonArray", "JsonObject", "JsonDictionary", "JsonContainer");
    }

    private static void CheckDeserialize(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        var name = Syntax.NameOf(call)!;
        if (name == "Deserialize" && Syntax.Receiver(call) is { } typeless && Syntax.LastName(typeless) == "Typeless")
        {
            Add(call, "MessagePackSerializer.Typeless", file, report);
            return;
        }

        if (file.ReceiverType(call) is { } type && FormatterOf(type, name) is not null && !HasBinder(call, file)
            && !(call.ArgumentList.Arguments is [var data, ..] && ChosenTypes.IsConstant(data.Expression, file)))
        {
            Add(call, type.Name, file, report);
        }
    }

    /// <summary>The method handed on as a delegate.</summary>
    private static void CheckGroup(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (access.Parent is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax)
            && file.TypeOf(access.Expression) is { } type && FormatterOf(type, access.Name.Identifier.ValueText) is not null)
        {
            Add(access, type.Name, file, report);
        }
    }

    private static string? FormatterOf(CSharpType type, string method) =>
        type.Own.Count == 0 && Formatters.FirstOrDefault(type.Is) is { } formatter && (method != "ReadObject" || formatter == NetData) ? formatter : null;

    /// <summary>Whether a binder says which types are created; whether it does so well is another rule's matter.</summary>
    private static bool HasBinder(InvocationExpressionSyntax call, CSharpFile file)
    {
        if (Syntax.Receiver(call) is not { Span.Length: < 200 } receiver)
            return false;
        var written = ObjectSettings.Written(receiver);
        var writes = ObjectSettings.Around(call, file);
        var binder = Made(receiver, written, file) is { } creation
            ? writes.Last(creation, "Binder")
            : writes.Behind(written, "Binder", place: 0);
        return binder is { Right: not LiteralExpressionSyntax };
    }

    private static BaseObjectCreationExpressionSyntax? Made(ExpressionSyntax receiver, string written, CSharpFile file) =>
        file.ValueOf(receiver) is BaseObjectCreationExpressionSyntax creation ? creation
        : OwnFields.Containers(receiver).Select(c => file.Fields.Find(c, written)).FirstOrDefault(f => f is not null)?.Initial as BaseObjectCreationExpressionSyntax;

    private static void CheckMessages(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is not { Own.Count: 0 } type)
            return;
        if (type.Name == "BinaryMessageFormatter")
            report.Add(file.Range(creation), Message(type.Name), confidence: Confidence.Medium);
        else if (creation.ArgumentList?.Arguments is [var source, ..] && file.StringOf(source.Expression) is null && !ChosenTypes.IsConstant(source.Expression, file))
            report.Add(file.Range(creation), Message(type.Name), Severity.Low, Confidence.Low);
    }

    private static void Add(SyntaxNode node, string formatter, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), Message(formatter));

    private static string Message(string formatter) => $"`{formatter}` creates whatever types the data names, which runs code of the sender's choice.";
}
