using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// Roslyn's parser behind bounds. Its lexer and its look-ahead recurse without a guard on brackets, generic arguments and interpolations
/// (measured: up to 1,300 bytes of stack for each), and a stack overflow cannot be caught. So a file is parsed on a thread whose stack
/// holds the worst that the characters of a file can ask for, and a file that could ask for more is refused.
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

    /// <summary>The tree, or <c>null</c> when the parser gave up on it. For use under <see cref="OnDeepStack"/>.</summary>
    public static SyntaxTree? Parse(FileText file, IReadOnlyList<string> symbols, CancellationToken cancellation)
    {
        var tree = ParseHere(file, symbols, cancellation);
        return GaveUp(tree, cancellation) ? null : tree;
    }

    /// <summary>Whether a file is parsed well on the stack that <see cref="OnDeepStack"/> gives without a file.</summary>
    public static bool IsOrdinary(FileText file) => StackFor(file.Text) <= LeastStack;

    /// <summary>
    /// Runs something that parses on a thread of its own, whose stack holds the worst of the given file, and never less than that of an
    /// ordinary one. The runtime touches all of a new stack, so it is not larger than need be.
    /// </summary>
    public static T OnDeepStack<T>(FileText? file, Func<T> work) =>
        DeepStack.Run(work, file is null ? LeastStack : Math.Max(LeastStack, StackFor(file.Text)));

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
