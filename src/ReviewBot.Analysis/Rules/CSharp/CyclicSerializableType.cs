using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Languages.CSharp;

namespace ReviewBot.Analysis.Rules.CSharp;

/// <summary>Serialisable types that hold each other.</summary>
internal sealed class CyclicSerializableType : CSharpRule
{
    private const int MostTypes = 64;

    public override RuleInfo Info { get; } = new(
        Id: "csharp/cyclic-serializable-type",
        Title: "Data can hold itself",
        Severity: Severity.Low,
        Cwe: 674,
        Category: Category.Resources,
        Confidence: Confidence.Low,
        Kind: FindingKind.Weakness);

    public override void Subscribe(CSharpEvents on) => on.Type(Check);

    private static void Check(TypeDeclarationSyntax type, CSharpFile file, RuleReport report)
    {
        if (type is not ClassDeclarationSyntax || !SerializableTypes.IsSerializable(type))
            return;
        var graph = file.Once(file.Root, root => new Graph(root, file.Cancellation));
        foreach (var member in type.Members)
        {
            if (!SerializableTypes.IsLeftOut(member) && SerializableTypes.TypeOf(member) is { } written
                && SerializableTypes.Parts(written).Any(p => graph.Reaches(p.Identifier.ValueText, type.Identifier.ValueText)))
            {
                report.Add(
                    file.Text.Range(written.SpanStart, member.Span.End),
                    $"An object of `{type.Identifier.ValueText}` made from data can hold itself; code that follows `{Syntax.Show(written)}` then never ends.");
            }
        }
    }

    /// <summary>Which serialisable classes of a file hold which.</summary>
    private sealed class Graph
    {
        private readonly Dictionary<string, List<string>> _holds = new(StringComparer.Ordinal);

        public Graph(SyntaxNode root, CancellationToken cancellation)
        {
            foreach (var type in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<ClassDeclarationSyntax>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (SerializableTypes.IsSerializable(type))
                {
                    _holds[type.Identifier.ValueText] =
                    [
                        .. type.Members.Where(m => !SerializableTypes.IsLeftOut(m)).Select(SerializableTypes.TypeOf).OfType<TypeSyntax>()
                            .SelectMany(SerializableTypes.Parts).Select(p => p.Identifier.ValueText).Distinct(StringComparer.Ordinal),
                    ];
                }
            }
        }

        public bool Reaches(string from, string to)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { from };
            var pending = new Queue<string>([from]);
            while (pending.TryDequeue(out var name) && seen.Count < MostTypes)
            {
                if (!_holds.TryGetValue(name, out var held))
                    continue;
                if (name == to)
                    return true;
                foreach (var next in held.Where(h => _holds.ContainsKey(h) && seen.Add(h)))
                    pending.Enqueue(next);
            }

            return false;
        }
    }
}
