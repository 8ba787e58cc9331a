using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReviewBot.Analysis.Configuration;

/// <summary>
/// Reads one small YAML document. Aliases are refused (they let a few lines stand for gigabytes), and so is what is large or deep; tags mean
/// nothing, so that no type is ever chosen by the file.
/// </summary>
internal sealed class YamlTree
{
    private const int MaxCharacters = 64 * 1024;
    private const int MaxDepth = 20;

    private readonly IParser _parser;

    private YamlTree(IParser parser) => _parser = parser;

    /// <summary>Reads a document; <c>null</c> for an empty one, or with a problem.</summary>
    public static (YamlNode? Root, (int Line, string Message)? Problem) Read(string text)
    {
        if (text.Length > MaxCharacters)
            return (null, (1, "the file is larger than 64 KB and was not read"));
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
                return (null, null);
            parser.Consume<DocumentStart>();
            var root = new YamlTree(parser).Node(depth: 0);
            parser.Consume<DocumentEnd>();
            return parser.Accept<DocumentStart>(out var second)
                ? (null, (Line(second), "a second document begins here; the file is one document"))
                : (root, null);
        }
        catch (YamlException e)
        {
            return (null, ((int)Math.Max(1, e.Start.Line), $"not readable as YAML: {OneLine(e.Message)}"));
        }
    }

    private static int Line(ParsingEvent at) => (int)Math.Max(1, at.Start.Line);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth)
            throw Refused("nested deeper than 20 levels");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new YamlNode.Scalar(scalar.Value, scalar.Style is ScalarStyle.Plain, Line(scalar));
        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlNode>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(depth + 1));
            return new YamlNode.Sequence(items, Line(sequence));
        }

        if (_parser.TryConsume<MappingStart>(out var mapping))
        {
            var entries = new List<(YamlNode.Scalar, YamlNode)>();
            while (!_parser.TryConsume<MappingEnd>(out _))
                entries.Add((Node(depth + 1) as YamlNode.Scalar ?? throw Refused("a key is a single word"), Node(depth + 1)));
            return new YamlNode.Mapping(entries, Line(mapping));
        }

        throw Refused("aliases are not understood");
    }

    private YamlException Refused(string message) => new(_parser.Current?.Start ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty, message);
}
