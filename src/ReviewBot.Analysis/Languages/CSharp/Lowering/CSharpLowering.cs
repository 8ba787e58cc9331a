using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>
/// C# in the intermediate form. Only names are resolved, by usings and declarations; what a member of a value is, the solver decides.
/// Functions of one file are lowered by one thread at a time.
/// </summary>
/// <param name="isKnownType">Whether the library has a type of a full name.</param>
/// <param name="hasMember">Whether a library type of a full name, or one it comes from, has a member of a simple name.</param>
internal sealed class CSharpLowering(Func<string, bool> isKnownType, Func<string, string, bool>? hasMember = null)
{
    private readonly KnownNames _known = new(isKnownType, hasMember ?? ((_, _) => false));

    /// <summary>The types and functions of a file, which is among those that the declarations were taken from.</summary>
    public FlowFile Lower(FileText text, CompilationUnitSyntax root, DeclarationIndex declarations)
    {
        var file = new FlowFile(text, FlowLanguage.CSharp);
        new FileHeads(file, new FileNames(new NameScope(declarations, root, text.Path), _known), declarations).Add(root);
        return file;
    }
}
