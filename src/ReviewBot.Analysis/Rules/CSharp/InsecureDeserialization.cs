using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A deserialiser that lets the data name the types it creates.</summary>
internal sealed class InsecureDeserialization : CSharpRule
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

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckDeserialize, "Deserialize", "UnsafeDeserialize", "UnsafeDeserializeMethodResponse", "DeserializeMethodResponse", "ReadObject");
        on.ObjectCreation(CheckJavaScript, "JavaScriptSerializer");
        on.ObjectCreation(CheckDynamicType, "XmlSerializer", "DataContractSerializer", "DataContractJsonSerializer");
        on.ObjectCreation(CheckMessages, "BinaryMessageFormatter");
        on.Assignment(CheckTypeNames, "TypeNameHandling");
        on.Attribute(CheckAttribute, "JsonProperty", "JsonPropertyAttribute", "JsonArray", "JsonObject", "JsonDictionary", "JsonContainer");
    }

    private static void CheckDeserialize(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        var name = Syntax.NameOf(call)!;
        if (name == "Deserialize" && Syntax.Receiver(call) is { } typeless && Syntax.LastName(typeless) == "Typeless")
        {
            Add(call, "MessagePackSerializer.Typeless", file, report);
            return;
        }

        if (file.ReceiverType(call) is { Own.Count: 0 } type && Formatters.FirstOrDefault(type.Is) is { } formatter
            && (name != "ReadObject" || formatter == NetData))
        {
            Add(call, type.Name, file, report);
        }
    }

    private static void CheckJavaScript(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is [var resolver] && file.TypeOf(resolver.Expression) is { Name: "SimpleTypeResolver" })
            Add(creation, "JavaScriptSerializer with SimpleTypeResolver", file, report);
    }

    private static void CheckMessages(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { } type && type.Is("System.Messaging.BinaryMessageFormatter"))
            report.Add(file.Range(creation), Message(type.Name), confidence: Confidence.Medium);
    }

    private static void CheckDynamicType(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is not [var first, ..] || TypeLookUp(first.Expression, file) is not { ArgumentList.Arguments: [var name, ..] })
            return;
        var origin = file.Origins.Of(name.Expression, SinkKind.Command);
        if (file.ConstantOf(name.Expression) is not null || origin.Worst is not { } piece)
            return;
        report.Add(
            file.Range(creation),
            $"The type that `{file.CreatedType(creation)?.Name}` creates is chosen by `{Syntax.Show(piece.Expression)}`, which {Traces.Words(piece)}.",
            piece.Kind == OriginKind.Request ? Severity.High : Severity.Medium,
            piece.Kind == OriginKind.Request ? Confidence.High : Confidence.Low,
            trace: Traces.Of(piece, creation, "chooses the type that is created", file));
    }

    private static InvocationExpressionSyntax? TypeLookUp(ExpressionSyntax expression, CSharpFile file) => Syntax.Bare(expression) switch
    {
        InvocationExpressionSyntax call when Syntax.NameOf(call) == "GetType" && call.ArgumentList.Arguments.Count > 0 => call,
        IdentifierNameSyntax identifier when file.VariableOf(identifier) is { Writes: [{ Value: InvocationExpressionSyntax call }] }
            && Syntax.NameOf(call) == "GetType" && call.ArgumentList.Arguments.Count > 0 => call,
        _ => null,
    };

    private static void CheckTypeNames(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { Own.Count: > 0 } || Handling(assignment.Right, file) is not { } handling || SerializationBinders.StandsBeside(assignment, file)
            || OnlyWrites(assignment))
            return;
        report.Add(
            file.Range(assignment),
            $"With `TypeNameHandling.{handling}` the JSON names the types that are created, which runs code of the sender's choice.",
            confidence: Confidence.High);
    }

    /// <summary>Whether the settings are made for a call that only serialises.</summary>
    private static bool OnlyWrites(AssignmentExpressionSyntax assignment) =>
        assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } }
        && Syntax.NameOf(call) == "SerializeObject";

    private static void CheckAttribute(AttributeSyntax attribute, CSharpFile file, RuleReport report)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText is "TypeNameHandling" or "ItemTypeNameHandling" && Handling(argument.Expression, file) is { } handling)
            {
                report.Add(
                    file.Range(argument),
                    $"With `TypeNameHandling.{handling}` the JSON names the types that are created, which runs code of the sender's choice.",
                    confidence: Confidence.Medium);
            }
        }
    }

    private static string? Handling(ExpressionSyntax value, CSharpFile file)
    {
        // A long list of flags is a deep tree.
        var parts = new Stack<ExpressionSyntax>([value]);
        while (parts.TryPop(out var part))
        {
            switch (Syntax.Bare(part))
            {
                case MemberAccessExpressionSyntax access when Syntax.LastName(access.Expression) == "TypeNameHandling":
                    if (access.Name.Identifier.ValueText is not "None" and var name)
                        return name;
                    break;
                case BinaryExpressionSyntax flags:
                    parts.Push(flags.Right);
                    parts.Push(flags.Left);
                    break;
                case ConditionalExpressionSyntax choice:
                    parts.Push(choice.WhenFalse);
                    parts.Push(choice.WhenTrue);
                    break;
                case CastExpressionSyntax cast when file.ConstantOf(cast.Expression) is long number and not 0:
                    return number switch { 1 => "Objects", 2 => "Arrays", 3 => "All", _ => "Auto" };
            }
        }

        return null;
    }

    private static void Add(SyntaxNode node, string formatter, CSharpFile file, RuleReport report) =>
        report.Add(file.Range(node), Message(formatter));

    private static string Message(string formatter) => $"`{formatter}` creates whatever types the data names, which runs code of the sender's choice.";
}
