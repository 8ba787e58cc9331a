using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Places that make a reader of their own when they are not given one; before .NET Framework 4.5.2 that one follows what documents name.</summary>
internal static class PlainXmlSources
{
    /// <summary>Judges a call that reads XML from a stream, text or file.</summary>
    public static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments is not [var source, ..] || Syntax.Receiver(call) is not { } receiver || IsReader(source.Expression, file))
            return;
        var type = receiver is BaseExpressionSyntax ? BaseOf(call, file) : file.ReceiverType(receiver);
        if (type is null || file.Declares(type) && !type.DerivesFrom("System.Data.DataSet"))
            return;
        var reads = Syntax.NameOf(call) switch
        {
            "Read" => type.Name == "XmlSchema",
            "Deserialize" => type.Name == "XmlSerializer",
            _ => type.Name is "DataSet" or "DataTable" || type.DerivesFrom("System.Data.DataSet"),
        };
        if (reads)
            Add(call, type.Name, file, report);
    }

    /// <summary>Judges an object that reads XML as it is made.</summary>
    public static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (creation.ArgumentList?.Arguments is [var source, ..] && file.CreatedType(creation) is { Own.Count: 0 } type && !IsReader(source.Expression, file))
            Add(creation, type.Name, file, report);
    }

    private static CSharpType? BaseOf(SyntaxNode node, CSharpFile file) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.BaseList?.Types is [var first, ..] ? file.Resolve(first.Type) : null;

    private static bool IsReader(ExpressionSyntax source, CSharpFile file)
    {
        if (file.TypeOf(source) is { } type && (type.Name is "XmlReader" or "XmlTextReader" or "XmlNodeReader" or "XmlDictionaryReader" || type.DerivesFrom("System.Xml.XmlReader")))
            return true;
        return file.ValueOf(source) switch
        {
            InvocationExpressionSyntax call => Syntax.NameOf(call) is "Create" or "CreateReader" or "CreateNavigator" or "CreateTextReader" or "CreateBinaryReader",
            ObjectCreationExpressionSyntax creation => (Syntax.LastName(creation.Type) ?? "").EndsWith("Reader", StringComparison.Ordinal)
                && Syntax.LastName(creation.Type) is not ("StreamReader" or "StringReader"),
            _ => false,
        };
    }

    private static void Add(SyntaxNode node, string type, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        $"`{type}` makes a reader of its own here, which before .NET Framework 4.5.2 follows what documents name; give it an `XmlReader`.",
        Severity.Low,
        Confidence.Low);
}
