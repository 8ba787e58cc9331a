using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReviewBot.Analysis.Flow;

namespace ReviewBot.Analysis.Languages.CSharp.Models;

/// <summary>The marks that a declaration of a stub carries.</summary>
internal sealed class StubMarks
{
    /// <summary>What only text of a stranger's choice can do harm as; a number or hexadecimal digits cannot. The word <c>text</c> of the stubs.</summary>
    private static readonly KindSet _text = Set(
        "sql nosql command argument path url redirect html log ldap xpath xml xmldocument template deserialise code reflection header regex " +
        "regexinput format cookie archive setting");

    private StubMarks()
    {
    }

    /// <summary>Words that are no marks or kinds.</summary>
    public List<string> Unknown { get; } = [];

    public KindSet Sinks { get; private set; }

    public KindSet ReceiverSinks { get; private set; }

    public KindSet Clears { get; private set; }

    public KindSet Checks { get; private set; }

    public SourceKind? Source { get; private set; }

    public bool? Passes { get; private set; }

    public bool IsKept { get; private set; }

    public bool IsHandler { get; private set; }

    public bool IsEntryPoint { get; private set; }

    public bool IsData { get; private set; }

    public bool IsHarmless { get; private set; }

    public bool Ends { get; private set; }

    /// <summary>Whether a mark makes a member matter: sinks, sources, checks, entry points.</summary>
    public static bool Matters(ReadOnlySpan<char> word) =>
        word is "Sink" or "Receiver" or "Checked" or "Remote" or "Stored" or "Local" or "Secret" or "Failure" or "EntryPoint" or "Handler";

    public static StubMarks Of(SyntaxList<AttributeListSyntax> lists)
    {
        var marks = new StubMarks();
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
                marks.Add(attribute);
        }

        return marks;
    }

    private void Add(AttributeSyntax attribute)
    {
        var word = attribute.Name.ToString();
        switch (word)
        {
            case "Sink":
                Sinks |= Kinds(attribute);
                break;
            case "Receiver":
                ReceiverSinks |= Kinds(attribute);
                break;
            case "Clean":
                Clears |= Kinds(attribute);
                break;
            case "Checked":
                Checks |= Kinds(attribute);
                break;
            case "Passes" or "Fresh":
                Passes = word == "Passes";
                break;
            default:
                AddWord(word);
                break;
        }
    }

    private void AddWord(string word)
    {
        switch (word)
        {
            case "Kept":
                IsKept = true;
                break;
            case "Handler":
                IsHandler = true;
                break;
            case "EntryPoint":
                IsEntryPoint = true;
                break;
            case "Data":
                IsData = true;
                break;
            case "Harmless":
                IsHarmless = true;
                break;
            case "Ends":
                Ends = true;
                break;
            default:
                AddSource(word);
                break;
        }
    }

    private void AddSource(string word)
    {
        if (word != nameof(SourceKind.Parameter) && Enum.TryParse<SourceKind>(word, out var source))
            Source = source;
        else
            Unknown.Add(word);
    }

    private KindSet Kinds(AttributeSyntax attribute)
    {
        var kinds = KindSet.None;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            var word = (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string ?? argument.ToString();
            if ((word == "text" ? _text : KindSet.Parse(word)) is { } kind)
                kinds |= kind;
            else
                Unknown.Add(word);
        }

        if (attribute.ArgumentList is null)
            Unknown.Add(attribute.ToString());
        return kinds;
    }

    private static KindSet Set(string words)
    {
        var set = KindSet.None;
        foreach (var word in words.Split(' '))
            set |= KindSet.Parse(word)!.Value;
        return set;
    }
}
