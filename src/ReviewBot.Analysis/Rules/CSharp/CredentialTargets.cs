using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>What a literal is written to.</summary>
/// <param name="Name">The name of the target.</param>
/// <param name="IsConstant">Whether it is a constant or static read-only field, as lists of names have.</param>
/// <param name="IsCompared">Whether it is compared rather than written.</param>
internal readonly record struct CredentialTarget(string Name, bool IsConstant, bool IsCompared);

/// <summary>Finds where a literal goes.</summary>
internal static class CredentialTargets
{
    /// <summary>Constructors and methods that take a secret, and at which place.</summary>
    private static readonly Dictionary<string, int> Sinks = new(StringComparer.Ordinal)
    {
        ["NetworkCredential"] = 1,
        ["SymmetricSecurityKey"] = 0,
        ["HMACSHA256"] = 0,
        ["HMACSHA384"] = 0,
        ["HMACSHA512"] = 0,
        ["HMACSHA1"] = 0,
        ["HMACMD5"] = 0,
        ["Rfc2898DeriveBytes"] = 0,
        ["PasswordDeriveBytes"] = 0,
        ["ClientSecretCredential"] = 2,
        ["ClientCredential"] = 1,
        ["AzureKeyCredential"] = 0,
        ["ApiKeyCredential"] = 0,
        ["StorageSharedKeyCredential"] = 1,
        ["StorageCredentials"] = 1,
        ["BasicAWSCredentials"] = 1,
        ["SessionAWSCredentials"] = 1,
        ["X509Certificate2"] = 1,
        ["PasswordCredential"] = 1,
        ["UsernamePasswordCredential"] = 1,
        ["SqlCredential"] = 1,
        ["InMemorySymmetricSecurityKey"] = 0,
        ["Pbkdf2"] = 0,
        ["CreateEncryptor"] = 0,
        ["CreateDecryptor"] = 0,
        ["WithPassword"] = 0,
        ["UsePassword"] = 0,
        ["AesGcm"] = 0,
        ["AesCcm"] = 0,
    };

    /// <summary>The whole of which a literal is the only secret part: <c>Encoding.UTF8.GetBytes("…")</c>, <c>"…".ToCharArray()</c>, a sum's first part.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax literal)
    {
        var node = literal;
        while (true)
        {
            switch (node.Parent)
            {
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                    when Syntax.NameOf(call) is "GetBytes" or "FromBase64String" or "FromHexString" or "ToSecureString" && call.ArgumentList.Arguments.Count == 1:
                    node = call;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call } access
                    when access.Expression == node && access.Name.Identifier.ValueText is "ToCharArray" or "ToString" or "Trim":
                    node = call;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    node = parenthesized;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: LiteralExpressionSyntax } sum when sum.Left == node:
                    node = sum;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallback when fallback.Right == node:
                    node = fallback;
                    break;
                default:
                    return node;
            }
        }
    }

    /// <summary>The bytes' text when an expression only encodes one.</summary>
    public static ExpressionSyntax? TextOfBytes(ExpressionSyntax bytes) =>
        bytes is InvocationExpressionSyntax { ArgumentList.Arguments: [var text] } call && Syntax.NameOf(call) is "GetBytes" or "FromBase64String" or "FromHexString"
            ? ((InvocationExpressionSyntax)bytes).ArgumentList.Arguments[0].Expression
            : null;

    /// <summary>The name that a value is written to or compared with.</summary>
    public static CredentialTarget? NameOf(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                var constant = variable.Parent?.Parent is FieldDeclarationSyntax field
                    && (field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword));
                return new CredentialTarget(variable.Identifier.ValueText, constant, false);
            case EqualsValueClauseSyntax { Parent: ParameterSyntax parameter }:
                return Named(parameter.Identifier.ValueText);
            case EqualsValueClauseSyntax or ArrowExpressionClauseSyntax when value.Parent.Parent is PropertyDeclarationSyntax property:
                return Named(property.Identifier.ValueText);
            case AssignmentExpressionSyntax assignment when assignment.Right == value:
                return Named(Target(assignment.Left));
            case ArgumentSyntax { NameColon: { } colon }:
                return Named(colon.Name.Identifier.ValueText);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [LiteralExpressionSyntax key, var second] }
                when second == value:
                return Named(LastSegment(key.Token.ValueText));
            default:
                return ComparedCredentials.Of(value);
        }
    }

    /// <summary>The constructor or method that takes the argument as a secret.</summary>
    public static string? SinkOf(ArgumentSyntax argument, CSharpFile file)
    {
        if (argument.Parent is not ArgumentListSyntax list)
            return null;
        var name = list.Parent switch
        {
            ObjectCreationExpressionSyntax creation => Syntax.LastName(creation.Type),
            ImplicitObjectCreationExpressionSyntax creation => file.CreatedType(creation)?.Name,
            InvocationExpressionSyntax call => Syntax.NameOf(call),
            _ => null,
        };
        return name is not null && Sinks.TryGetValue(name, out var place) && list.Arguments.IndexOf(argument) == place ? name : null;
    }

    private static CredentialTarget? Named(string? name) => name is null ? null : new CredentialTarget(name, false, false);

    private static string? Target(ExpressionSyntax left) => left switch
    {
        ElementAccessExpressionSyntax { ArgumentList: var list } => Key(list),
        ImplicitElementAccessSyntax { ArgumentList: var list } => Key(list),
        _ => Syntax.LastName(left),
    };

    private static string? Key(BracketedArgumentListSyntax list) =>
        list.Arguments is [{ Expression: LiteralExpressionSyntax key }] ? LastSegment(key.Token.ValueText) : null;

    private static string LastSegment(string key) => key[(key.LastIndexOfAny([':', '.', '/']) + 1)..];
}
