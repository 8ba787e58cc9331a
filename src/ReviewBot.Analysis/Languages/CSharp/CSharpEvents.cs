using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// What a rule wants to see. Names filter by the last identifier before anything else is asked, so that most nodes cost one look-up; without
/// names every node of the kind comes.
/// </summary>
internal sealed class CSharpEvents
{
    internal CheckTable<InvocationExpressionSyntax, CSharpFile> Invocations { get; } = new();

    internal CheckTable<BaseObjectCreationExpressionSyntax, CSharpFile> Creations { get; } = new();

    internal CheckTable<AssignmentExpressionSyntax, CSharpFile> Assignments { get; } = new();

    internal CheckTable<MemberAccessExpressionSyntax, CSharpFile> Accesses { get; } = new();

    internal CheckTable<LiteralExpressionSyntax, CSharpFile> Literals { get; } = new();

    internal CheckTable<VariableDeclaratorSyntax, CSharpFile> Variables { get; } = new();

    internal CheckTable<PropertyDeclarationSyntax, CSharpFile> Properties { get; } = new();

    internal CheckTable<ParameterSyntax, CSharpFile> Parameters { get; } = new();

    internal CheckTable<ArgumentSyntax, CSharpFile> NamedArguments { get; } = new();

    internal CheckTable<AttributeSyntax, CSharpFile> Attributes { get; } = new();

    internal CheckTable<MethodDeclarationSyntax, CSharpFile> Methods { get; } = new();

    internal CheckTable<TypeDeclarationSyntax, CSharpFile> Types { get; } = new();

    internal CheckTable<InterpolatedStringExpressionSyntax, CSharpFile> Interpolations { get; } = new();

    internal CheckTable<CastExpressionSyntax, CSharpFile> Casts { get; } = new();

    /// <summary>The rule that subscribes now, by its place in the list of rules.</summary>
    internal int Subscriber { get; set; }

    /// <summary>Calls, by the name of the method.</summary>
    public void Invocation(Check<InvocationExpressionSyntax, CSharpFile> check, params ReadOnlySpan<string> methods) => Invocations.Add(Subscriber, check, methods);

    /// <summary>Object creations, by the simple name of the created type; <c>new()</c> comes under its target's.</summary>
    public void ObjectCreation(Check<BaseObjectCreationExpressionSyntax, CSharpFile> check, params ReadOnlySpan<string> types) => Creations.Add(Subscriber, check, types);

    /// <summary>Assignments, in object initialisers too, by the last name of the target.</summary>
    public void Assignment(Check<AssignmentExpressionSyntax, CSharpFile> check, params ReadOnlySpan<string> targets) => Assignments.Add(Subscriber, check, targets);

    /// <summary>Member accesses, by the name of the member.</summary>
    public void MemberAccess(Check<MemberAccessExpressionSyntax, CSharpFile> check, params ReadOnlySpan<string> members) => Accesses.Add(Subscriber, check, members);

    /// <summary>Literals of any kind.</summary>
    public void Literal(Check<LiteralExpressionSyntax, CSharpFile> check) => Literals.Add(Subscriber, check, []);

    /// <summary>Declarators of locals and fields, by their name.</summary>
    public void Variable(Check<VariableDeclaratorSyntax, CSharpFile> check, params ReadOnlySpan<string> names) => Variables.Add(Subscriber, check, names);

    /// <summary>Properties, by their name.</summary>
    public void Property(Check<PropertyDeclarationSyntax, CSharpFile> check, params ReadOnlySpan<string> names) => Properties.Add(Subscriber, check, names);

    /// <summary>Parameters, by their name.</summary>
    public void Parameter(Check<ParameterSyntax, CSharpFile> check, params ReadOnlySpan<string> names) => Parameters.Add(Subscriber, check, names);

    /// <summary>Arguments that are passed by name.</summary>
    public void NamedArgument(Check<ArgumentSyntax, CSharpFile> check) => NamedArguments.Add(Subscriber, check, []);

    /// <summary>Attributes, by their name with and without <c>Attribute</c> as written.</summary>
    public void Attribute(Check<AttributeSyntax, CSharpFile> check, params ReadOnlySpan<string> names) => Attributes.Add(Subscriber, check, names);

    /// <summary>Methods, by their name.</summary>
    public void Method(Check<MethodDeclarationSyntax, CSharpFile> check, params ReadOnlySpan<string> names) => Methods.Add(Subscriber, check, names);

    /// <summary>Classes, structures, records and interfaces.</summary>
    public void Type(Check<TypeDeclarationSyntax, CSharpFile> check) => Types.Add(Subscriber, check, []);

    /// <summary>Interpolated strings.</summary>
    public void Interpolation(Check<InterpolatedStringExpressionSyntax, CSharpFile> check) => Interpolations.Add(Subscriber, check, []);

    /// <summary>Casts, by the last name of the type.</summary>
    public void Cast(Check<CastExpressionSyntax, CSharpFile> check, params ReadOnlySpan<string> types) => Casts.Add(Subscriber, check, types);
}
