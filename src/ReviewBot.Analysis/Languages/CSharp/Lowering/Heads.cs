using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Lowering;

/// <summary>What the heads of declarations say: parameters, results, attributes.</summary>
internal static class Heads
{
    public static IReadOnlyList<FlowParameter> Parameters(BaseParameterListSyntax? list, FileNames names, EnclosingType? type) =>
        list is null || list.Parameters.Count == 0 ? [] : [.. list.Parameters.Select(p => Parameter(p, names, type))];

    public static FlowParameter Parameter(ParameterSyntax parameter, FileNames names, EnclosingType? type)
    {
        var kind = ParameterKind.Ordinary;
        foreach (var modifier in parameter.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.ParamsKeyword))
                kind = ParameterKind.Rest;
            else if (modifier.Kind() is SyntaxKind.OutKeyword or SyntaxKind.RefKeyword)
                kind = ParameterKind.Out;
        }

        return new FlowParameter(parameter.Identifier.ValueText, names.Type(parameter.Type), kind)
        {
            Attributes = Attributes(parameter.AttributeLists, names, type),
            IsOptional = parameter.Default is not null,
            Default = parameter.Default is { } given ? Constants.Of(given.Value, names, type) : null,
        };
    }

    /// <summary>What a function returns to its own code: without the task around it; <c>void</c> for nothing.</summary>
    public static TypeName? Result(TypeName? declared, bool isAsync) => !isAsync || declared is null
        ? declared
        : declared.Arguments is [var result] ? result : new TypeName("void");

    /// <summary>Whether a body gives its values one by one; functions inside it do not count.</summary>
    public static bool Yields(BlockSyntax? body, IReadOnlySet<string> mentions) =>
        body is not null && mentions.Contains("yield") && body.DescendantNodes(IsOwnCode)
            .Any(n => n is YieldStatementSyntax);

    private static bool IsOwnCode(SyntaxNode node) =>
        node is StatementSyntax and not LocalFunctionStatementSyntax or SwitchSectionSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax;

    /// <summary>Attributes with their constant arguments; those of the result, the assembly and the module are left out.</summary>
    public static IReadOnlyList<FlowAttribute> Attributes(SyntaxList<AttributeListSyntax> lists, FileNames names, EnclosingType? type)
    {
        if (lists.Count == 0)
            return [];
        var found = new List<FlowAttribute>();
        foreach (var list in lists)
        {
            if (list.Target?.Identifier.Kind() is SyntaxKind.ReturnKeyword or SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword)
                continue;
            foreach (var attribute in list.Attributes)
                found.Add(Attribute(attribute, names, type));
        }

        return found;
    }

    private static FlowAttribute Attribute(AttributeSyntax attribute, FileNames names, EnclosingType? type)
    {
        var arguments = new List<object?>();
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var value = Constants.Of(argument.Expression, names, type);
            if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is { } name)
                named[name.Identifier.ValueText] = value;
            else
                arguments.Add(value);
        }

        return new FlowAttribute(names.Attribute(attribute.Name), arguments, named, new Span(attribute.SpanStart, attribute.Span.End));
    }
}
