using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>What a cookie's options are used for.</summary>
/// <param name="Method">The method that takes them.</param>
/// <param name="Cookie">The name of the cookie, when it is a constant.</param>
internal sealed record CookieUse(string Method, string? Cookie);

/// <summary>The calls of one member that send or delete cookies with options, by the variable that holds them.</summary>
internal sealed class CookieUses
{
    private readonly Dictionary<string, CookieUse> _byVariable = new(StringComparer.Ordinal);

    private CookieUses(SyntaxNode member, CSharpFile file)
    {
        foreach (var call in member.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            file.Cancellation.ThrowIfCancellationRequested();
            if (Syntax.NameOf(call) is "Append" or "Delete" && call.ArgumentList.Arguments is [_, .., { Expression: IdentifierNameSyntax options }])
                _byVariable[options.Identifier.ValueText] = Read(call, file);
        }
    }

    /// <summary>What new options are used for in the member that makes them.</summary>
    public static CookieUse? Of(BaseObjectCreationExpressionSyntax creation, CSharpFile file)
    {
        if (creation.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
            return Read(call, file);
        return ObjectSettings.OwnerOf(creation) is { } owner
            ? file.Once(MemberBody.RootOf(creation), root => new CookieUses(root, file))._byVariable.GetValueOrDefault(owner)
            : null;
    }

    private static CookieUse Read(InvocationExpressionSyntax call, CSharpFile file) => new(
        Syntax.NameOf(call) ?? "", call.ArgumentList.Arguments is [var name, ..] ? file.StringOf(name.Expression) : null);
}
