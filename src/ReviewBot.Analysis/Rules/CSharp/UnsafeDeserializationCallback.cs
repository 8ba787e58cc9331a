using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A serialisable type that acts on files, programs or code when an object is made from data, or thrown away.</summary>
internal sealed class UnsafeDeserializationCallback : CSharpRule
{
    private const int MostDepth = 4;

    public override RuleInfo Info { get; } = new(
        Id: "csharp/unsafe-deserialization-callback",
        Title: "Data that is read sets off an action",
        Severity: Severity.Medium,
        Cwe: 502,
        Category: Category.DataHandling,
        Confidence: Confidence.Medium);

    public override void Subscribe(CSharpEvents on) => on.Type(Check);

    private static void Check(TypeDeclarationSyntax type, CSharpFile file, RuleReport report)
    {
        if (!SerializableTypes.IsSerializable(type))
            return;
        foreach (var member in type.Members.OfType<BaseMethodDeclarationSyntax>())
        {
            if (IsCallback(member, type) && Action(member, type, file, 0) is { } action)
            {
                var name = member is MethodDeclarationSyntax method ? method.Identifier : ((DestructorDeclarationSyntax)member).Identifier;
                report.Add(
                    file.Text.Range(name.SpanStart, member.ParameterList.Span.End),
                    $"Reading an object of `{type.Identifier.ValueText}` calls `{action}` with values that the data chose.");
            }
        }
    }

    private static bool IsCallback(BaseMethodDeclarationSyntax member, TypeDeclarationSyntax type) => member switch
    {
        DestructorDeclarationSyntax => true,
        MethodDeclarationSyntax method => Syntax.HasAttribute(method.AttributeLists, "OnDeserializing", "OnDeserialized")
            || (method.Identifier.ValueText == "OnDeserialization" && Says(type, "IDeserializationCallback"))
            || (method.Identifier.ValueText == "Dispose" && Says(type, "IDisposable")),
        _ => false,
    };

    private static bool Says(TypeDeclarationSyntax type, string name) => type.BaseList?.Types.Any(t => Syntax.LastName(t.Type) == name) ?? false;

    /// <summary>What the method does to the world, by itself or through methods of the same type.</summary>
    private static string? Action(BaseMethodDeclarationSyntax member, TypeDeclarationSyntax type, CSharpFile file, int depth)
    {
        foreach (var call in member.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is MemberAccessExpressionSyntax access && IsAction(TypeName(access.Expression, file), access.Name.Identifier.ValueText))
                return TypeName(access.Expression, file) + "." + access.Name.Identifier.ValueText;
            if (depth < MostDepth && Syntax.NameOf(call) is { } name && type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == name) is { } own
                && own != member && Action(own, type, file, depth + 1) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    /// <summary>The type that is written, that of the object else.</summary>
    private static string? TypeName(ExpressionSyntax receiver, CSharpFile file) => receiver switch
    {
        ObjectCreationExpressionSyntax creation => Syntax.LastName(creation.Type),
        IdentifierNameSyntax name when file.VariableOf(name) is not null => file.TypeOf(receiver)?.Name,
        _ => Syntax.LastName(receiver),
    };

    private static bool IsAction(string? type, string method) => type switch
    {
        "File" or "FileInfo" => method.StartsWith("Write", StringComparison.Ordinal) || method.StartsWith("Append", StringComparison.Ordinal)
            || method is "Copy" or "CopyTo" or "Delete" or "Move" or "MoveTo" or "Replace" or "Create" or "CreateText" or "OpenWrite" or "Encrypt" or "Decrypt"
            || method.StartsWith("Set", StringComparison.Ordinal),
        "Directory" or "DirectoryInfo" => method is "Delete" or "Move" or "CreateDirectory" || method.StartsWith("Set", StringComparison.Ordinal),
        "RegistryKey" or "IsolatedStorageFile" or "FileLogRecordStore" or "LogStore" => method.Contains("Delete", StringComparison.Ordinal) || method.Contains("Remove", StringComparison.Ordinal),
        "Assembly" => method.Contains("Load", StringComparison.Ordinal),
        "AppDomain" or "CurrentDomain" => method is "CreateInstance" or "CreateInstanceAndUnwrap" or "ExecuteAssembly" or "Load",
        "Activator" => method.StartsWith("CreateInstance", StringComparison.Ordinal),
        "Process" => method == "Start",
        _ => false,
    };
}
