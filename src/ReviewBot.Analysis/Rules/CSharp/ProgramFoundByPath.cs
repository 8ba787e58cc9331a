using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A program or library that is started by its name alone.</summary>
internal sealed class ProgramFoundByPath : CSharpRule
{
    private const string StartInfo = "System.Diagnostics.ProcessStartInfo";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/program-found-by-path",
        Title: "Program is looked for in the search path",
        Severity: Severity.Low,
        Cwe: 426,
        Category: Category.Dependencies,
        Confidence: Confidence.Low,
        Kind: FindingKind.Weakness);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(CheckStart, "Start");
        on.ObjectCreation(CheckStartInfo, "ProcessStartInfo");
        on.Assignment(CheckName, "FileName");
        on.Invocation(CheckLibrary, "LoadFrom", "LoadFile", "UnsafeLoadFrom", "LoadLibrary");
        on.MemberAccess(CheckSearch, "LegacyBehavior", "AssemblyDirectory", "UseDllDirectoryForDependencies", "ApplicationDirectory");
    }

    private static void CheckStart(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (call.ArgumentList.Arguments.Count > 0 && file.ReceiverType(call) is { } type && type.Is("System.Diagnostics.Process"))
            Check(Syntax.Argument(call.ArgumentList, 0, "fileName"), file, report);
    }

    private static void CheckStartInfo(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { } type && type.Is(StartInfo))
            Check(Syntax.Argument(creation.ArgumentList, 0, "fileName"), file, report);
    }

    private static void CheckName(AssignmentExpressionSyntax assignment, CSharpFile file, RuleReport report)
    {
        if (file.OwnerOf(assignment) is { } owner && owner.Is(StartInfo))
            Check(assignment.Right, file, report);
    }

    private static void CheckLibrary(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is { } receiver && Syntax.LastName(receiver) == "Assembly")
            Check(Syntax.Argument(call.ArgumentList, 0, "assemblyFile"), file, report);
    }

    /// <summary>Flags that look for a library in folders that others may write to.</summary>
    private static void CheckSearch(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (Syntax.LastName(access.Expression) == "DllImportSearchPath" && access.Ancestors().Any(a => a is AttributeSyntax))
            Add(access, "The library is looked for in folders that others may be able to write to; use `DllImportSearchPath.System32` or `SafeDirectories`.", report, file);
    }

    private static void Check(ExpressionSyntax? program, CSharpFile file, RuleReport report)
    {
        if (program is null || file.StringOf(program) is not { Length: > 0 } name || name.Contains("://", StringComparison.Ordinal))
            return;
        if (name[0] is '/' or '\\' or '%' or '$' or '~' || (name.Length > 1 && name[1] == ':'))
            return;
        Add(program, "The first program or library of this name in the search path or the current folder is taken, whoever put it there.", report, file);
    }

    private static void Add(SyntaxNode node, string message, RuleReport report, CSharpFile file)
    {
        if (!file.IsTest)
            report.Add(file.Range(node), message);
    }
}
