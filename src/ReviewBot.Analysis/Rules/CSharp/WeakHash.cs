using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A hash for which collisions can be made.</summary>
internal sealed class WeakHash : CSharpRule
{
    private const string Space = "System.Security.Cryptography.";

    public override RuleInfo Info { get; } = new(
        Id: "csharp/weak-hash",
        Title: "Weak hash function",
        Severity: Severity.Medium,
        Cwe: 328,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.ObjectCreation(
            CheckCreation,
            "MD5CryptoServiceProvider", "MD5Cng", "SHA1CryptoServiceProvider", "SHA1Managed", "SHA1Cng", "RIPEMD160Managed",
            "HMACMD5", "HMACSHA1", "HMACRIPEMD160", "MACTripleDES");
        on.Invocation(
            CheckCall, "Create", "HashData", "HashDataAsync", "TryHashData", "CreateFromName", "HashPasswordForStoringInConfigFile");
        on.MemberAccess(CheckName, "MD5", "SHA1");
        on.MemberAccess(CheckGroup, "Create", "HashData");
        on.ObjectCreation(CheckOwn);
        on.Variable(CheckGiven);
    }

    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is not { Own.Count: 0 } type || !type.FullName.StartsWith(Space, StringComparison.Ordinal))
            return;
        var algorithm = WeakHashes.Of(type);
        Fix? fix = null;
        if (algorithm is "MD5" or "SHA1" && creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null, Type: IdentifierNameSyntax })
            fix = new Fix("Use SHA-256", [.. DeclaredType(creation, file), new TextEdit(file.Range(creation), "SHA256.Create()")]);
        Add(creation, algorithm ?? type.Name, keyed: algorithm is null, fix, file, report);
    }

    /// <summary>A class of one's own on top of a weak one.</summary>
    private static void CheckOwn(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.CreatedType(creation) is not { Own.Count: > 0 } type)
            return;
        if (WeakHashes.Of(type) is { } algorithm)
            Add(creation, algorithm, keyed: false, null, file, report);
        else if (WeakHashes.KeyedOf(type) is { } mac)
            Add(creation, mac, keyed: true, null, file, report);
    }

    /// <summary>The method that makes one handed on as a delegate.</summary>
    private static void CheckGroup(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (access.Parent is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax) && file.ReceiverType(access.Expression) is { Own.Count: 0 } type && WeakHashes.Of(type) is { } algorithm)
            Add(access, algorithm, keyed: false, null, file, report);
    }

    /// <summary>One that another method of the code hands out.</summary>
    private static void CheckGiven(VariableDeclaratorSyntax variable, CSharpFile file, RuleReport report)
    {
        if (variable is { Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax { IsVar: false } written }, Initializer.Value: InvocationExpressionSyntax { Expression: IdentifierNameSyntax } value }
            && file.Resolve(written) is { Own.Count: 0 } type && WeakHashes.Of(type) is { } algorithm)
        {
            Add(value, algorithm, keyed: false, null, file, report);
        }
    }

    private static void CheckCall(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(call) is not { Own.Count: 0 } type)
            return;
        var name = Syntax.NameOf(call);
        if (type.Name is "HashAlgorithm" or "CryptoConfig" or "HMAC" or "KeyedHashAlgorithm" or "FormsAuthentication")
        {
            var argument = call.ArgumentList.Arguments.LastOrDefault()?.Expression;
            if (argument is null)
                return;
            if (file.StringOf(argument) is { } given && WeakHashes.Named(given) is { } weak)
                Add(call, weak, keyed: given.StartsWith("HMAC", StringComparison.OrdinalIgnoreCase), null, file, report);
            return;
        }

        if (type.FullName.StartsWith(Space, StringComparison.Ordinal) && (WeakHashes.Of(type) ?? (type.Name is "HMACMD5" or "HMACSHA1" ? type.Name : null)) is { } algorithm)
            Add(call, algorithm, keyed: algorithm.StartsWith("HMAC", StringComparison.Ordinal), FixOf(call, type, name!, file), file, report);
    }

    /// <summary>PBKDF2 with SHA-1 is weak by its count of iterations, not by its hash; OAEP and HMAC do not need collision resistance.</summary>
    private static void CheckName(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(access.Expression) is not { } type || !type.Is(Space + "HashAlgorithmName")
            || access.Parent is BinaryExpressionSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax)
        {
            return;
        }

        var user = access.Parent?.Parent?.Parent;
        if (user is BaseObjectCreationExpressionSyntax { } creation && file.CreatedType(creation)?.Name == "Rfc2898DeriveBytes"
            || user is InvocationExpressionSyntax call && Syntax.NameOf(call) is "Pbkdf2" or "CreateOaep")
        {
            return;
        }

        var keyed = user is InvocationExpressionSyntax mac && Syntax.NameOf(mac) == "CreateHMAC";
        var fix = new Fix("Use SHA-256", [new TextEdit(file.Range(access.Name), "SHA256")]);
        Add(access, access.Name.Identifier.ValueText, keyed, fix, file, report);
    }

    private static void Add(SyntaxNode node, string algorithm, bool keyed, Fix? fix, CSharpFile file, RuleReport report)
    {
        if (algorithm == "SHA1" && HashPurpose.IsHandshake(node, file))
            return;
        var password = HashPurpose.IsPassword(node, file);
        var purpose = password ? true : HashPurpose.Of(node);
        var (severity, confidence) = purpose switch
        {
            _ when keyed => (Severity.Low, Confidence.Medium),
            true => (Severity.High, Confidence.High),
            false => (Severity.Low, Confidence.Low),
            null => (Severity.Medium, file.IsTest ? Confidence.Medium : Confidence.High),
        };
        var message = keyed
            ? $"`{algorithm}` is a keyed hash on a broken function; use HMAC with SHA-256."
            : $"`{algorithm}` is broken: collisions can be made" + (purpose == true ? ", and it is used here for a secret." : ".");
        report.Add(file.Range(node), message, severity, confidence, fix: password ? null : fix);
    }

    private static Fix? FixOf(InvocationExpressionSyntax call, CSharpType type, string method, CSharpFile file)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || type.Name is not ("MD5" or "SHA1") || call.ArgumentList.Arguments.Count > 1
            || (method == "Create" && call.ArgumentList.Arguments.Count > 0) || Syntax.LastName(access.Expression) != type.Name)
        {
            return null;
        }

        var name = access.Expression is MemberAccessExpressionSyntax qualified ? qualified.Name : access.Expression;
        return new Fix("Use SHA-256", [.. DeclaredType(call, file), new TextEdit(file.Range(name), "SHA256")]);
    }

    private static IEnumerable<TextEdit> DeclaredType(ExpressionSyntax value, CSharpFile file) =>
        value.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax { IsVar: false } type, Variables.Count: 1 } }
        && WeakHashes.Of(file.Resolve(type) ?? CSharpType.String) is not null
            ? [new TextEdit(file.Range(type), "SHA256")]
            : [];
}
