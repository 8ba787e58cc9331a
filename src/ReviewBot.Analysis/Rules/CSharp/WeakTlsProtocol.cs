using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A version of TLS that is withdrawn, one that is fixed in the code, or a switch that turns strong ones off.</summary>
internal sealed class WeakTlsProtocol : CSharpRule
{
    private const long Ssl2 = 12, Ssl3 = 48, Tls = 192, Tls11 = 768, Tls12 = 3072, Tls13 = 12288;

    public override RuleInfo Info { get; } = new(
        Id: "csharp/weak-tls-protocol",
        Title: "Outdated version of TLS",
        Severity: Severity.Medium,
        Cwe: 327,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.MemberAccess(CheckName, "Ssl2", "Ssl3", "Tls", "Tls10", "Tls11", "Tls12", "Tls13", "Default");
        on.Cast(CheckNumber, "SecurityProtocolType", "SslProtocols");
        on.Invocation(CheckSwitch, "SetSwitch");
    }

    private static void CheckName(MemberAccessExpressionSyntax access, CSharpFile file, RuleReport report)
    {
        var name = access.Name.Identifier.ValueText;
        if (Syntax.LastName(access.Expression) is not ("SslProtocols" or "SecurityProtocolType")
            || file.ReceiverType(access.Expression) is { Own.Count: > 0 } || IsAsked(access) || IsTakenAway(access))
        {
            return;
        }

        if (name is "Tls12" or "Tls13")
            AddFixed(access, name, file, report);
        else
            AddOld(access, name == "Default" ? "SslProtocols.Default" : name, file, report);
    }

    private static void CheckNumber(CastExpressionSyntax cast, CSharpFile file, RuleReport report)
    {
        if (file.ConstantOf(cast.Expression) is not long bits || bits == 0 || IsAsked(cast) || IsTakenAway(cast))
            return;
        var old = (bits & Ssl2, bits & Ssl3, bits & Tls, bits & Tls11) switch
        {
            ( > 0, _, _, _) => "Ssl2",
            (_, > 0, _, _) => "Ssl3",
            (_, _, > 0, _) => "Tls",
            (_, _, _, > 0) => "Tls11",
            _ => null,
        };
        if (old is not null)
            AddOld(cast, old, file, report);
        else if ((bits & (Tls12 | Tls13)) != 0)
            AddFixed(cast, (bits & Tls13) != 0 ? "Tls13" : "Tls12", file, report);
    }

    /// <summary>Switches of the .NET Framework that bring old versions back.</summary>
    private static void CheckSwitch(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (Syntax.Receiver(call) is not { } receiver || Syntax.LastName(receiver) != "AppContext"
            || Syntax.Argument(call.ArgumentList, 0, "switchName") is not { } name
            || Syntax.Argument(call.ArgumentList, 1, "isEnabled") is not { } on || file.ConstantOf(on) is not true)
        {
            return;
        }

        if (file.StringOf(name) is "Switch.System.Net.DontEnableSchUseStrongCrypto" or "Switch.System.Net.DontEnableSystemDefaultTlsVersions"
            or "Switch.System.ServiceModel.DisableUsingServicePointManagerSecurityProtocols"
            or "Switch.System.ServiceModel.DontEnableSystemDefaultTlsVersions")
        {
            report.Add(file.Range(call), "This switch takes the strong versions of TLS and ciphers away, so that connections use weak ones.");
        }
    }

    private static void AddOld(SyntaxNode node, string version, CSharpFile file, RuleReport report) => report.Add(
        file.Range(node),
        $"`{version}` is withdrawn and can be attacked on the way; let the system choose, or ask for TLS 1.2 or newer.",
        file.IsTest ? Severity.Low : null,
        file.IsTest ? Confidence.Low : null);

    private static void AddFixed(SyntaxNode node, string version, CSharpFile file, RuleReport report)
    {
        if ((node.Parent?.Parent ?? node).DescendantNodes().Take(24).Any(n => n is IdentifierNameSyntax { Identifier.ValueText: "Tls13" } && version == "Tls12"))
            return;
        report.Add(
            file.Range(node),
            $"`{version}` is fixed in the code, so a newer version is not used when the system has it; let the system choose.",
            Severity.Low,
            Confidence.Low);
    }

    /// <summary>Whether a version is only compared with.</summary>
    private static bool IsAsked(SyntaxNode node) => node.Parent switch
    {
        BinaryExpressionSyntax binary => binary.OperatorToken.ValueText is not ("|" or "^"),
        CaseSwitchLabelSyntax or ConstantPatternSyntax or SwitchExpressionArmSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Syntax.NameOf(call) is "HasFlag" or "Equals" or "Contains",
        AttributeArgumentSyntax => true,
        _ => false,
    };

    /// <summary>Whether a version is removed: <c>x &amp;= ~SecurityProtocolType.Tls</c>.</summary>
    private static bool IsTakenAway(SyntaxNode node) => node.Ancestors().TakeWhile(a => a is ExpressionSyntax)
        .Any(a => a is PrefixUnaryExpressionSyntax { OperatorToken.ValueText: "~" });
}
