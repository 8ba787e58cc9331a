using ReviewBot.Analysis.Languages.Python;
using ReviewBot.Python.Syntax;

namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Text that is not constant declared to be safe markup.</summary>
internal sealed class UnescapedMarkup : PythonRule
{
    private static readonly string[] Marks =
    [
        "django.utils.safestring.mark_safe", "django.utils.safestring.SafeText", "django.utils.safestring.SafeString", "django.utils.safestring.SafeUnicode",
        "django.utils.safestring.SafeBytes", "django.utils.safestring.SafeData", "markupsafe.Markup", "flask.Markup", "flask.helpers.Markup", "jinja2.Markup", "jinja2.utils.Markup",
        "jinja2.filters.Markup", "webhelpers.html.literal", "webhelpers2.html.literal", "genshi.Markup", "genshi.core.Markup", "mistune.Markup",
    ];

    private static readonly string[] Escaping =
    [
        "django.utils.html.escape", "django.utils.html.conditional_escape", "django.utils.html.format_html", "django.utils.html.format_html_join",
        "django.template.loader.render_to_string", "markupsafe.escape", "flask.escape", "flask.render_template", "jinja2.escape", "html.escape", "cgi.escape", "bleach.clean",
        "nh3.clean", "django.utils.safestring.mark_safe", "markupsafe.Markup", "django.forms.utils.flatatt", "django.utils.html.json_script", "xml.sax.saxutils.escape",
        "xml.sax.saxutils.quoteattr", "django.middleware.csrf.get_token",
    ];

    public override RuleInfo Info { get; } = new(
        Id: "python/unescaped-markup",
        Title: "Text is declared to be safe markup",
        Severity: Severity.Low,
        Cwe: 79,
        Category: Category.DataHandling,
        Confidence: Confidence.Low);

    public override void Subscribe(PythonEvents on)
    {
        on.Call(CheckMark, Marks);
        on.Reference(CheckDecorator, "django.utils.safestring.mark_safe");
        on.Call(CheckFormat, "django.utils.html.format_html");
    }

    private static void CheckMark(Call call, PythonCode code, RuleReport report)
    {
        if (code.IsTest || call.Args is not [var text, ..] || IsTranslated(text, code))
            return;
        var worst = Origins.Worst(Origins.Of(text, code, Escaping));
        var named = worst is null && Origins.Of(text, code).Count == 0 ? Surroundings.Mentions([text]).FirstOrDefault(IsOfAValue) : null;
        if (worst is null && named is null)
            return;
        var isRequest = worst is { Kind: OriginKind.Request };
        report.Add(
            code.Range(call),
            $"`{Piece.Show(call.Func, code)}` says that nothing in the text needs to be escaped: {worst?.Words(code) ?? $"`{named}`, which does not stand here"}.",
            isRequest ? Severity.High : Severity.Low,
            isRequest ? Confidence.Medium : Confidence.Low,
            trace: worst?.Trace(call, $"is declared to be safe by `{Piece.Show(call.Func, code)}`", code));
    }

    /// <summary>Not the name of a method of text, nor one that says that it is constant.</summary>
    private static bool IsOfAValue(string name) => name.Any(char.IsAsciiLetterLower) && name is not ("format" or "join" or "strip" or "dedent" or "replace" or "encode" or "decode");

    /// <summary>A literal that is only translated.</summary>
    private static bool IsTranslated(Expr text, PythonCode code) =>
        text is Call { Args: [var only] } translated && PythonCode.LastName(translated.Func) is "_" or "gettext" or "ugettext" or "gettext_lazy" or "ugettext_lazy"
            && code.TextOf(only) is not null;

    private static void CheckDecorator(Expr reference, PythonCode code, RuleReport report)
    {
        if (code.Parent is FunctionDef && !code.IsTest)
            report.Add(code.Range(reference), "Whatever this function returns is taken for safe markup; build it with `format_html`, which escapes what it is given.");
    }

    /// <summary><c>format_html</c> escapes its arguments, not what is in the format already.</summary>
    private static void CheckFormat(Call call, PythonCode code, RuleReport report)
    {
        if (PythonCode.Argument(call, 0, "format_string") is { } format && format is JoinedStr or BinOp or Call { Func: ReviewBot.Python.Syntax.Attribute { Attr: "format" } }
            && Origins.Worst(Origins.Of(format, code, Escaping)) is { } piece)
        {
            report.Add(
                code.Range(call),
                $"`format_html` escapes what it is given beside the format, and this is in the format already: {piece.Words(code)}.",
                code.IsTest ? Severity.Low : Severity.Medium,
                code.IsTest ? Confidence.Low : Confidence.Medium);
        }
    }
}
