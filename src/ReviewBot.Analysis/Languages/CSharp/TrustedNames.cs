using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>How a value passes through a call.</summary>
internal enum Passes
{
    /// <summary>Not known to.</summary>
    Nothing,

    /// <summary>The result holds the arguments.</summary>
    Arguments,

    /// <summary>The result holds the receiver.</summary>
    Receiver,

    /// <summary>The result holds both.</summary>
    Both,
}

/// <summary>What is known of methods and members by their names: pass-through, cleaning, constants of types that are not at hand.</summary>
internal static class TrustedNames
{
    /// <summary>Whether the result is safe for a sink, whatever goes in.</summary>
    public static bool Cleans(string method, ExpressionSyntax? receiver, SinkKind sink, CSharpFile file)
    {
        if (receiver is TypeOfExpressionSyntax)
            return true;
        switch (method)
        {
            case "GetRandomFileName" or "GetTempPath" or "GetTempFileName" or "NewGuid" or "GetHashCode" or "ToBase64String" or "ToHexString" or "GetType":
                return true;
            case "GetFileName" or "GetFileNameWithoutExtension" or "GetExtension":
                return sink == SinkKind.Path && receiver is not null && file.ReceiverType(receiver) is null or { FullName: "System.IO.Path" };
            case "GetInvalidFileNameChars":
                return true;
            case "Range" when receiver is IdentifierNameSyntax { Identifier.ValueText: "Enumerable" }:
                return true;
        }

        return sink switch
        {
            SinkKind.Sql => method is "QuoteIdentifier" or "DelimitIdentifier" or "GenerateParameterName" or "GenerateParameterNamePlaceholder"
                    or "EscapeString" or "EscapeIdentifier" or "MySqlEscape" or "EscapeSqlIdentifier" or "FormatParameterName" or "QuoteName"
                || Has(method, "Quote") || (Has(method, "Escape") && (Has(method, "Sql") || Has(method, "Table") || Has(method, "Column") || Has(method, "Identifier"))),
            SinkKind.Command => Has(method, "Escape") || Has(method, "Quote"),
            _ => Has(method, "Sanitize") || Has(method, "SafeFileName") || Has(method, "Slugify"),
        };
    }

    /// <summary>Whether it reads from the user of the machine.</summary>
    public static bool IsLocalInput(string method, ExpressionSyntax? receiver, CSharpFile file) => method switch
    {
        "ReadLine" or "GetEnvironmentVariable" or "GetCommandLineArgs" => receiver is not null
            && file.ReceiverType(receiver)?.FullName is "System.Console" or "System.Environment",
        _ => false,
    };

    /// <summary>What of a call its result holds.</summary>
    public static Passes PassThrough(string method, ExpressionSyntax? receiver, CSharpFile file)
    {
        var isType = receiver is not null && file.ReceiverType(receiver) is { } type && IsStatic(receiver, type);
        switch (method)
        {
            case "Format" or "Concat" or "Join" or "Combine" or "GetFullPath" or "FromBase64String" or "UrlDecode" or "HtmlDecode" or "UnescapeDataString"
                or "ToString" or "CreateFormattableString" or "Invariant" or "GetDirectoryName" or "ChangeExtension" when isType:
                return Passes.Arguments;
            case "GetString" or "GetBytes" when receiver is not null && file.ReceiverType(receiver)?.FullName.StartsWith("System.Text.", StringComparison.Ordinal) == true:
                return Passes.Arguments;
            case "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Substring"
                or "Normalize" or "Split" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt"
                or "ToArray" or "ToList" or "AsEnumerable" or "Where" or "Select" or "Distinct" or "OrderBy" or "Reverse" or "Take" or "Skip"
                or "ConfigureAwait" or "GetAwaiter" or "GetResult" or "GetValue" or "GetValues" or "AsSpan" or "Remove" or "Clone" or "ToCharArray"
                or "Cast" or "OfType" or "GetValueOrDefault" or "Peek" or "Pop" or "Dequeue" or "ToStringAndClear" when receiver is not null:
                return Passes.Receiver;
            case "Replace" or "Insert" or "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "PadLeft" or "PadRight" or "Aggregate"
                when receiver is not null:
                return isType ? Passes.Arguments : Passes.Both;
            default:
                return Passes.Nothing;
        }
    }

    /// <summary>Whether a member of something that is not a variable is a constant for all we know: <c>Tables.Users</c>, <c>Settings.Schema</c>.</summary>
    public static bool IsTrustedMember(MemberAccessExpressionSyntax access, CSharpFile file)
    {
        var first = access.Expression;
        while (first is MemberAccessExpressionSyntax inner)
            first = inner.Expression;
        if (first is PredefinedTypeSyntax or TypeOfExpressionSyntax or AliasQualifiedNameSyntax or GenericNameSyntax)
            return true;
        if (first is not IdentifierNameSyntax identifier)
            return false;
        var name = identifier.Identifier.ValueText;
        if (name.Length == 0 || !char.IsUpper(name[0]) || file.EnclosingType(identifier).Any(d => d.Member(name) is not null))
            return false;

        // A static of a type: constants and settings in practice. Known types and those at hand that say otherwise are not taken for it.
        return file.Names.Resolve(access.Expression.ToString()) is not { Own.Count: > 0 } own
            || own.Own.All(d => d.Member(access.Name.Identifier.ValueText) is null or { Constant: not null } or { IsMethod: true });
    }

    /// <summary>Whether a field of a type that is not at hand is named like a constant.</summary>
    public static bool LooksConstant(string name) =>
        name.Length > 1 && name.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '_');

    private static bool IsStatic(ExpressionSyntax receiver, CSharpType type) =>
        receiver is PredefinedTypeSyntax || Syntax.LastName(receiver) is { } name
        && (name == type.Name || (type.FullName is "string" && name == "String") || FrameworkTypes.Keyword(name) is not null);

    private static bool Has(string method, string word) => method.Contains(word, StringComparison.Ordinal);
}
