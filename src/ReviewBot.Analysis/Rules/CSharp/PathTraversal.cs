using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages.CSharp;
using SinkKind = ReviewBot.Analysis.Languages.CSharp.SinkKind;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A path of the file system that a request, or an archive, decides about.</summary>
internal sealed class PathTraversal : CSharpRule, IFlowRule
{
    public override RuleInfo Info { get; } = new(
        Id: "csharp/path-traversal",
        Title: "Path decided by a request",
        Severity: Severity.High,
        Cwe: 22,
        Category: Category.DataHandling);

    public void Subscribe(FlowEvents on)
    {
        Injection.Ask(on, Flow.SinkKind.Path, "The path given to `{0}`");
        on.Settle(Flow.SinkKind.Path);
        Injection.Ask(on, Flow.SinkKind.Archive, "The archive given to `{0}`", SourceKind.Stored);
    }

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(
            CheckFile,
            "ReadAllText", "ReadAllTextAsync", "ReadAllBytes", "ReadAllBytesAsync", "ReadAllLines", "ReadAllLinesAsync", "ReadLines", "Open", "OpenRead",
            "OpenWrite", "OpenText", "OpenHandle", "Create", "CreateText", "AppendText", "WriteAllText", "WriteAllTextAsync", "WriteAllBytes",
            "WriteAllBytesAsync", "WriteAllLines", "WriteAllLinesAsync", "AppendAllText", "AppendAllTextAsync", "AppendAllLines", "Delete", "Copy", "Move",
            "Replace", "GetFiles", "GetDirectories", "EnumerateFiles", "EnumerateFileSystemEntries", "GetFileSystemEntries");
        on.Invocation(CheckFirst, "PhysicalFile", "TransmitFile", "WriteFile", "SaveAs", "ExtractToFile", "ExtractToFileAsync", "SendFileAsync");
        on.ObjectCreation(CheckCreation, "FileStream", "StreamReader", "StreamWriter", "FileInfo", "DirectoryInfo", "PhysicalFileResult", "FilePathResult");
    }

    private static void CheckFile(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(call) is not { FullName: "System.IO.File" or "System.IO.Directory" or "System.IO.FileInfo" } type)
            return;
        var name = Syntax.NameOf(call)!;
        var paths = name is "Copy" or "Move" or "Replace" ? 2 : 1;
        for (var i = 0; i < Math.Min(paths, call.ArgumentList.Arguments.Count); i++)
        {
            if (Check(call.ArgumentList.Arguments[i].Expression, $"{type.Name}.{name}", file, report))
                return;
        }
    }

    private static void CheckFirst(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        var name = Syntax.NameOf(call)!;
        if (call.ArgumentList.Arguments is not [var first, ..] || file.ReceiverType(call) is { Own.Count: > 0 } own && name != "PhysicalFile" && own.Own.Any(o => o.Member(name) is not null))
            return;
        Check(first.Expression, name, file, report);
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is { Own.Count: 0 } type && creation.ArgumentList?.Arguments is [var first, ..])
            Check(first.Expression, type.Name, file, report);
    }

    private static bool Check(ExpressionSyntax path, string sink, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(path) is not null || ReachingWrites.IsDead(path, file) || IsStream(file.TypeOf(path)))
            return false;
        var piece = file.Origins.Of(path, SinkKind.Path).Pieces
            .Where(p => p.Kind >= OriginKind.Archive)
            .MaxBy(p => p.Kind);
        if (piece is null)
            return false;
        report.Add(
            file.Range(path),
            $"The path given to `{sink}` is built from `{Syntax.Show(piece.Expression)}`, which {Traces.Words(piece)}.",
            confidence: piece.Composed || piece.Kind == OriginKind.Archive ? Confidence.High : Confidence.Medium,
            trace: Traces.Of(piece, path, $"is a path given to `{sink}`", file));
        return true;
    }

    /// <summary>The readers and results that take a path take a stream as well.</summary>
    private static bool IsStream(CSharpType? type) =>
        type is not null && (type.DerivesFrom("System.IO.Stream") || type.FullName is "byte[]" || type.Name.EndsWith("Stream", StringComparison.Ordinal));
}
