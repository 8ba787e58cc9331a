using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;
using Attribute = ReviewBot.Python.Syntax.Attribute;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>An XML reader that follows what a document declares.</summary>
internal sealed class XmlExternalEntity : PythonRule
{
    private static readonly string[] Trees = ["xml.etree.ElementTree", "xml.etree.cElementTree"];

    public override RuleInfo Info { get; } = new(
        Id: "python/xml-external-entity",
        Title: "XML reader follows external entities",
        Severity: Severity.High,
        Cwe: 611,
        Category: Category.DataHandling);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(
            CheckExpat,
            [.. Trees.SelectMany(t => (string[])[$"{t}.parse", $"{t}.iterparse", $"{t}.fromstring", $"{t}.XML", $"{t}.fromstringlist"]),
            "xml.dom.minidom.parse", "xml.dom.minidom.parseString", "xml.dom.expatbuilder.parse", "xml.dom.expatbuilder.parseString"]);
        on.Call(
            (call, code, report) => Audit(call, "expands the entities that a document declares; `defusedxml` refuses them", code, report),
            [.. Trees.Select(t => t + ".XMLParser"), "xmlrpc.server.SimpleXMLRPCServer", "xmlrpc.server.DocXMLRPCServer", "SimpleXMLRPCServer.SimpleXMLRPCServer", "xml.sax.expatreader.create_parser", "xml.sax.expatreader.ExpatParser"]);
        on.Call(CheckSax, "xml.sax.parse", "xml.sax.parseString", "xml.dom.pulldom.parse", "xml.dom.pulldom.parseString");
        on.Call(CheckLxml, "lxml.etree.parse", "lxml.etree.fromstring", "lxml.etree.XML", "lxml.etree.fromstringlist",
            "lxml.objectify.parse", "lxml.objectify.fromstring", "lxml.objectify.XML");
        on.Call(CheckParser, "lxml.etree.XMLParser", "lxml.etree.ETCompatXMLParser", "lxml.etree.XMLPullParser", "lxml.etree.iterparse",
            "lxml.objectify.makeparser");
        on.Method(CheckFeature, "setFeature");
        on.Call(CheckMaker, "xml.sax.make_parser");
    }

    private static void CheckExpat(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 1, "parser") is not null)
            return;
        const string how = "expands the entities that a document declares, without a limit before Expat 2.4.1; `defusedxml` refuses them";
        if (WorstOf(call, code) is { Kind: >= OriginKind.Network } piece)
            Add(call, piece, how, Severity.Medium, Confidence.Medium, code, report);
        else
            Audit(call, how, code, report);
    }

    private static void CheckSax(Call call, PythonCode code, RuleReport report)
    {
        var isTold = code.NameOf(call.Func)!.StartsWith("xml.dom.", StringComparison.Ordinal) && PythonCode.Argument(call, 1, "parser") is not null;
        if (isTold)
            return;
        const string how = "fetches the files and addresses that a document names, before Python 3.7.1; `defusedxml` never does";
        if (WorstOf(call, code) is { Kind: >= OriginKind.Network } piece)
            Add(call, piece, how, Severity.Medium, Confidence.Medium, code, report);
        else
            Audit(call, how, code, report);
    }

    /// <summary>A parser that is used at once, or that reads a document itself; given to another reader it is that one's matter.</summary>
    private static void CheckMaker(Call call, PythonCode code, RuleReport report)
    {
        var name = code.Parent is Assign { Targets: [Name target] } ? target.Id : null;
        var near = Surroundings.Nearby(code, call);
        if (!near.Contains("feature_external_ges", StringComparison.Ordinal) && (name is null || near.Contains(name + ".parse(", StringComparison.Ordinal)))
            Audit(call, "fetches the files and addresses that a document names, before Python 3.7.1; `defusedxml` never does", code, report);
    }

    /// <summary>What reads a document of unknown origin; a literal in the call is known, and a parser that only makes trees of events is none.</summary>
    private static void Audit(Call call, string how, PythonCode code, RuleReport report)
    {
        if (!code.IsTest && !code.Text.Text.Contains("defusedxml.defuse_stdlib", StringComparison.Ordinal))
            report.Add(code.Range(call), $"`{Piece.Show(call.Func, code)}` {how}.", Severity.Low, Confidence.Low);
    }

    private static void CheckLxml(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 1, "parser") is null && !PythonCode.MayHide(call) && WorstOf(call, code) is { } piece
            && (!code.IsTest || piece.Kind >= OriginKind.Network))
        {
            Add(
                call, piece, "puts files that a document names into it, before lxml 5; give it a parser with `resolve_entities=False`",
                piece.Kind >= OriginKind.Network ? Severity.High : Severity.Low,
                piece.Kind >= OriginKind.Network ? Confidence.Medium : Confidence.Low,
                code, report);
        }
    }

    private static void CheckParser(Call call, PythonCode code, RuleReport report)
    {
        var resolves = PythonCode.Argument(call, -1, "resolve_entities");
        var loads = Has(call, "load_dtd", code) || Has(call, "dtd_validation", code);
        var name = Piece.Show(call.Func, code);
        (string Message, Severity Severity, Confidence Confidence)? found = null;
        if (code.IsFalse(PythonCode.Argument(call, -1, "no_network")))
            found = ($"With `no_network=False` a document has `{name}` call addresses that it names.", Severity.High, Confidence.High);
        else if (code.IsTrue(resolves))
            found = ("With `resolve_entities=True` a document can name files, and their content is put into it.", Severity.High, Confidence.High);
        else if (resolves is not null)
            return;
        else if (loads)
            found = ($"`{name}` loads the document type that a document names, and the entities that it declares.", Severity.Medium, Confidence.Medium);
        else if (Has(call, "huge_tree", code))
            found = ("With `huge_tree=True` entities expand without a limit.", Severity.Low, Confidence.Medium);
        else if (!PythonCode.MayHide(call) && PythonCode.LastName(call.Func) != "iterparse")
            found = ($"`{name}` puts files that a document names into it, before lxml 5; give `resolve_entities=False`.", Severity.Low, Confidence.Low);
        if (found is { } it)
            report.Add(code.Range(call), it.Message, Test(it.Severity, code), it.Confidence);
    }

    private static bool Has(Call call, string option, PythonCode code) => code.IsTrue(PythonCode.Argument(call, -1, option));

    private static void CheckFeature(Call call, PythonCode code, RuleReport report)
    {
        if (call is { Func: Attribute, Args: [var feature, var value] } && code.IsTrue(value)
            && (code.NameOf(feature) is "xml.sax.handler.feature_external_ges" or "xml.sax.handler.feature_external_pes"
                || code.TextOf(feature) is "http://xml.org/sax/features/external-general-entities"
                    or "http://xml.org/sax/features/external-parameter-entities"))
        {
            report.Add(
                code.Range(call),
                "The parser fetches the files and addresses that a document names, and puts their content into it.",
                Test(Severity.High, code));
        }
    }

    private static Severity Test(Severity severity, PythonCode code) => code.IsTest ? Severity.Low : severity;

    private static Piece? WorstOf(Call call, PythonCode code) =>
        call.Args is [var document, ..] && document is not Starred ? Origins.Worst(Origins.Of(document, code)) : null;

    private static void Add(Call call, Piece piece, string how, Severity severity, Confidence confidence, PythonCode code, RuleReport report)
    {
        var sink = Piece.Show(call.Func, code);
        report.Add(
            code.Range(call),
            piece.Kind >= OriginKind.Network ? $"`{sink}` {how}. It is given {piece.Words(code)}." : $"`{sink}` {how}.",
            Test(severity, code),
            code.IsTest ? Confidence.Low : confidence,
            trace: piece.Trace(call, $"is read by `{sink}`", code));
    }
}
