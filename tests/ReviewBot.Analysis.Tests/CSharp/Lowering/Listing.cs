using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using ReviewBot.Analysis.Flow;
using ReviewBot.Analysis.Languages;
using ReviewBot.Analysis.Languages.CSharp;
using ReviewBot.Analysis.Languages.CSharp.Lowering;

namespace ReviewBot.Analysis.Tests.CSharp.Lowering;

/// <summary>C# in, lowered functions as text out.</summary>
internal static class Listing
{
    private static readonly HashSet<string> Library = new(StringComparer.Ordinal)
    {
        "Lib.Web.Controller", "Lib.Web.HttpGetAttribute", "Lib.Web.FromQuery", "Lib.Web.Context", "Lib.Data.Command", "Lib.Data.Tools",
    };

    /// <summary>The lowered file; <paramref name="others"/> are further files at hand.</summary>
    public static FlowFile File(string code, params string[] others)
    {
        var declarations = new DeclarationIndex();
        var root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        declarations.Add(root, "src/Code.cs", CancellationToken.None);
        foreach (var (index, other) in others.Index())
            declarations.Add(CSharpSyntaxTree.ParseText(other).GetCompilationUnitRoot(), $"src/Other{index}.cs", CancellationToken.None);
        declarations.Seal();
        return new CSharpLowering(Library.Contains, (type, member) => (type, member) is ("Lib.Web.Controller", "Context") or ("Lib.Data.Tools", "Run"))
            .Lower(new FileText("src/Code.cs", code), root, declarations);
    }

    /// <summary>The body of a method that is given as its statements; <c>o</c>, <c>s</c>, <c>n</c> are parameters.</summary>
    public static string Statements(string statements) =>
        Of(File("using System; class C { static object M(dynamic o, string s, int n) { " + statements + " } }"), "C.M");

    /// <summary>The body of a function of a name.</summary>
    public static string Of(FlowFile file, string name) => Of(file.Functions.First(f => f.Name == name).Body);

    /// <summary>The body of a function that another one makes.</summary>
    public static string Inner(FlowFile file, string name, int index) => Of(
        file.Functions.First(f => f.Name == name).Body.Blocks.SelectMany(b => b.Instructions).OfType<Closure>().ElementAt(index).Function.Body);

    /// <summary>A body: a line for each instruction, variables by name where they have one.</summary>
    public static string Of(FlowBody body)
    {
        var text = new StringBuilder();
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            text.Append(CultureInfo.InvariantCulture, $"B{i}:");
            if (block.Handlers.Count > 0)
                text.Append(" handlers ").AppendJoin(' ', block.Handlers.Select(h => $"B{h}"));
            text.Append('\n');
            foreach (var instruction in block.Instructions)
            {
                text.Append("  ");
                if (instruction.Target != Instruction.None)
                    text.Append(Slot(body, instruction.Target)).Append(" = ");
                text.Append(Of(body, instruction)).Append('\n');
            }

            text.Append("  ").Append(End(body, block.End)).Append('\n');
        }

        return text.ToString();
    }

    private static string End(FlowBody body, BlockEnd end) => end switch
    {
        Jump jump => $"jump B{jump.To}",
        Branch branch => $"if {Slot(body, branch.Condition)} B{branch.Then} else B{branch.Else}",
        Return value => value.Value == Instruction.None ? "return" : "return " + Slot(body, value.Value),
        Throw thrown => thrown.Value == Instruction.None ? "throw" : "throw " + Slot(body, thrown.Value),
        _ => "?",
    };

    private static string Of(FlowBody body, Instruction instruction)
    {
        return instruction switch
        {
            Literal literal => Constant(literal.Value),
            Symbol symbol => "symbol " + symbol.Name,
            StoreSymbol store => $"symbol {store.Name} := {S(store.Source)}",
            Closure closure => "closure " + closure.Function.Name,
            Copy copy => S(copy.Source),
            LoadOuter outer => $"outer {outer.Owner.Name}.{outer.Owner.Body.Locals[outer.Slot].Name}",
            StoreOuter outer => $"outer {outer.Owner.Name}.{outer.Owner.Body.Locals[outer.Slot].Name} := {S(outer.Source)}",
            Load load => $"{S(load.Receiver)}.{load.Member}",
            Store store => $"{S(store.Receiver)}.{store.Member} := {S(store.Source)}",
            LoadElement load => $"{S(load.Receiver)}[{S(load.Index)}]",
            StoreElement store => $"{S(store.Receiver)}[{S(store.Index)}] := {S(store.Source)}",
            Slice slice => $"{S(slice.Receiver)}[{S(slice.From)}..{S(slice.To)}]",
            Binary binary => $"{S(binary.Left)} {binary.Operator} {S(binary.Right)}",
            Unary unary => $"{unary.Operator} {S(unary.Operand)}",
            Compose compose => $"text({All(compose.Parts)})",
            Collect collect => $"{collect.Kind}({All(collect.Values)}){string.Concat(collect.Spreads.Select(p => " ..#" + p))}",
            Iterate iterate => "next " + S(iterate.Source),
            Call call => $"call {S(call.Callee)}({Arguments(call.Arguments)})",
            Invoke invoke => $"{(invoke.Super ? "base " : "")}{S(invoke.Receiver)}->{invoke.Member}{Types(invoke.TypeArguments)}({Arguments(invoke.Arguments)})",
            Create create => $"new {create.Type?.ToString() ?? "?"}({Arguments(create.Arguments)})",
            Await wait => "await " + S(wait.Source),
            Yield yield => "yield " + S(yield.Source),
            Cast cast => $"{S(cast.Source)} as {cast.Type}",
            TypeTest test => $"{S(test.Source)} is {test.Type}",
            Caught caught => "caught " + string.Join('|', caught.Types),
            Mix mix => $"mix({All(mix.Sources)})",
            _ => "?",
        };

        string S(int slot) => Slot(body, slot);
        string All(IEnumerable<int> slots) => string.Join(", ", slots.Select(S));
        string Arguments(IEnumerable<Argument> arguments) => string.Join(", ", arguments.Select(a =>
            (a.Name is null ? "" : a.Name + ": ") + (a.Kind == ArgumentKind.Value ? "" : a.Kind == ArgumentKind.Out ? "out " : "ref ") + S(a.Slot)));
    }

    private static string Types(IReadOnlyList<TypeName> types) => types.Count == 0 ? "" : $"<{string.Join(", ", types)}>";

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => "'" + text + "'",
        char c => "#" + c,
        bool b => b ? "true" : "false",
        byte[] bytes => "bytes " + Encoding.UTF8.GetString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Slot(FlowBody body, int slot) =>
        slot == Instruction.None ? "-"
        : slot >= body.Locals.Count ? "t" + (slot - body.Locals.Count)
        : body.Locals[slot].Name.Length == 0 ? "_" + slot
        : body.Locals[slot].Name;
}
