using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace ReviewBot.Pages;

/// <summary>A page under construction. Text is escaped on the way in; markup is only what this program spells out.</summary>
internal sealed class Html
{
    /// <summary>Where the style sheet is; the pages hold no style or script of their own, so their policy can forbid both.</summary>
    public const string StylePath = "/style.css";

    /// <summary>The style sheet.</summary>
    public const string Style =
        """
        :root { color-scheme: light dark; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; }
        th, td { text-align: left; padding: .25rem 1.5rem .25rem 0; border-bottom: 1px solid #8884; font-weight: normal; }
        td { font-variant-numeric: tabular-nums; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; }
        """;

    private readonly StringBuilder _text = new();

    /// <summary>Markup as it stands.</summary>
    public Html Markup(string constant)
    {
        _text.Append(constant);
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public Html Text(string text)
    {
        _text.Append(HtmlEncoder.Default.Encode(text));
        return this;
    }

    /// <summary>A row of a table with a heading and a value.</summary>
    public Html Row(string heading, string value) =>
        Markup("<tr><th scope=\"row\">").Text(heading).Markup("</th><td>").Text(value).Markup("</td></tr>\n");

    /// <summary>Sends the page.</summary>
    public Task SendAsync(HttpContext context, string title)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var encoded = HtmlEncoder.Default.Encode(title);
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{encoded}</title><link rel="stylesheet" href="{StylePath}"></head>
            <body>
            <h1>{encoded}</h1>
            {_text}
            </body>
            </html>

            """,
            context.RequestAborted);
    }
}
