using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Roslyn's parser behind bounds. Its lexer and its look-ahead recurse without a guard on brackets, generic arguments and interpolations
/// (measured: up to 1,300 bytes of stack for each), and a stack overflow cannot be caught. So a file is parsed on a thread whose stack
/// holds the worst that its own characters can ask for, and a file that could ask for more is refused.
/// </summary>
internal static class CSharpParser
{
    private const int BytesPerOpener = 1_400;
    private const int LeastStack = 16 * 1024 * 1024;
    private const int MostStack = 256 * 1024 * 1024;

    /// <summary>Whether the file is too deep to be read.</summary>
    public static bool Refuses(FileText file, AnalysisBounds bounds)
    {
        if (StackFor(file.Text) > MostStack || NestingScan.IsTooDeep(file.Text, bounds.MaxDepth))
            return true;
        var sections = DirectiveText.Sections(file.Text).ToList();
        return sections.Count > 1 && sections.Exists(s => NestingScan.IsTooDeep(file.Text.AsSpan(s.Start..s.End), bounds.MaxDepth));
    }

    /// <summary>The tree, or <c>null</c> when the code is too deep or the parser gave up on it.</summary>
    public static SyntaxTree? Parse(FileText file, IReadOnlyList<string> symbols, CancellationToken cancellation)
    {
        SyntaxTree? tree = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    tree = ParseHere(file, symbols, cancellation);
                }
#pragma warning disable CA1031 // Carried over to the caller's thread; an exception left here would end the process.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = exception;
                }
            },
            Math.Max(LeastStack, StackFor(file.Text)));
        thread.Start();
        thread.Join();
        cancellation.ThrowIfCancellationRequested();

        // Anything thrown by the parser on hostile input leaves the file unread, as does its own "too complex" (CS8078).
        return failure is null && tree is not null && !GaveUp(tree, cancellation) ? tree : null;
    }

    private static SyntaxTree ParseHere(FileText file, IReadOnlyList<string> symbols, CancellationToken cancellation)
    {
        var kind = file.Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase) ? SourceCodeKind.Script : SourceCodeKind.Regular;
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, kind, symbols);
        return CSharpSyntaxTree.ParseText(
            SourceText.From(file.Text), options, path: "", cancellationToken: cancellation);
    }

    private static bool GaveUp(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!tree.GetRoot(cancellation).ContainsDiagnostics)
            return false;
        foreach (var diagnostic in tree.GetDiagnostics(cancellation))
        {
            if (diagnostic.Id == "CS8078")
                return true;
        }

        return false;
    }

    private static int StackFor(string text)
    {
        var openers = 0L;
        foreach (var c in text.AsSpan())
        {
            if (c is '(' or '[' or '{' or '<' or '$')
                openers++;
        }

        return (int)Math.Min(int.MaxValue, (1024 * 1024) + (openers * BytesPerOpener));
    }
}
