using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Rules.Secrets;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>A secret made with a generator whose numbers can be foretold.</summary>
internal sealed class InsecureRandomness : CSharpRule
{
    private static readonly string[] Harmless = ["jitter", "delay", "backoff", "retry", "shuffle", "sample", "test", "fake", "mock", "seed", "color", "colour", "demo"];

    public override RuleInfo Info { get; } = new(
        Id: "csharp/insecure-randomness",
        Title: "Secret made with predictable random numbers",
        Severity: Severity.High,
        Cwe: 330,
        Category: Category.Communication);

    public override void Subscribe(CSharpEvents on)
    {
        on.Invocation(Check, "Next", "NextBytes", "NextDouble", "NextInt64", "NextSingle", "GetItems", "GetString");
        on.ObjectCreation(CheckCreation, "Random");
    }

    /// <summary>A generator that begins at a fixed place, or is made for a single number.</summary>
    private static void CheckCreation(BaseObjectCreationExpressionSyntax creation, CSharpFile file, RuleReport report)
    {
        if (file.IsTest || file.CreatedType(creation) is not { } type || !type.Is("System.Random"))
            return;
        if (creation.ArgumentList?.Arguments is [var seed] && file.ConstantOf(seed.Expression) is not null)
        {
            report.Add(
                file.Range(creation),
                "With a fixed seed the numbers are the same each time the program runs, for whoever wants to know them too.",
                Severity.Low,
                Confidence.Low);
        }
        else if (creation.ArgumentList is null or { Arguments.Count: 0 } && creation.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }
                 && !call.Ancestors().TakeWhile(a => a is not StatementSyntax).Any(a => a is ElementAccessExpressionSyntax) && Purpose(call, file) is null)
        {
            report.Add(
                file.Range(call),
                "On the .NET Framework generators made one after the other give the same number, and all of them can be foretold.",
                Severity.Low,
                Confidence.Low);
        }
    }

    private static void Check(InvocationExpressionSyntax call, CSharpFile file, RuleReport report)
    {
        if (file.ReceiverType(call) is not { } type || !type.DerivesFrom("System.Random"))
            return;
        if (Purpose(call, file) is not var (secret, direct))
            return;
        report.Add(
            file.Range(call),
            $"`{secret}` is made with `System.Random`, whose numbers can be foretold; use `RandomNumberGenerator`.",
            file.IsTest ? Severity.Low : direct ? Severity.High : Severity.Medium,
            file.IsTest ? Confidence.Low : direct ? Confidence.High : Confidence.Medium);
    }

    /// <summary>The secret that the number goes into: by the name it is given, else by the name of the member.</summary>
    private static (string Name, bool Direct)? Purpose(InvocationExpressionSyntax call, CSharpFile file)
    {
        var member = Syntax.MemberName(call);
        if (Harmless.Any(h => member.Contains(h, StringComparison.OrdinalIgnoreCase)))
            return null;
        foreach (var name in Targets(call))
        {
            if (SecretNames.MustBeUnpredictable(name))
                return (name, true);
        }

        if (SecretNames.MustBeUnpredictable(member))
            return (member, true);
        foreach (var name in Targets(call))
        {
            if (SecretsMade.Around(call, file).From(name) is { } secret)
                return (secret, false);
        }

        return null;
    }

    private static IEnumerable<string> Targets(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (Syntax.NameOf(call) == "NextBytes" && Syntax.LastName(argument.Expression) is { } filled)
                yield return filled;
        }

        foreach (var ancestor in call.Ancestors())
        {
            switch (ancestor)
            {
                case VariableDeclaratorSyntax variable:
                    yield return variable.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax property:
                    yield return property.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax assignment when !assignment.Left.FullSpan.Contains(call.Span):
                    var target = assignment.Left is ElementAccessExpressionSyntax element ? element.Expression : assignment.Left;
                    if (Syntax.LastName(target) is { } name)
                        yield return name;
                    break;
                case ArgumentSyntax { NameColon: { } colon }:
                    yield return colon.Name.Identifier.ValueText;
                    break;
                case StatementSyntax or MemberDeclarationSyntax:
                    yield break;
            }
        }
    }
}
