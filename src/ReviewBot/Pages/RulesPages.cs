using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReviewBot.Analysis.Rules;

namespace ReviewBot.Pages;

/// <summary><c>/rules</c>: every rule; <c>/rules/{id}</c>: the page of one, as it stands beside its class.</summary>
internal static class RulesPages
{
    /// <summary>Adds the pages.</summary>
    public static void Map(IEndpointRouteBuilder routes, IReadOnlyList<RuleInfo> rules, Func<string, string?> rulePage)
    {
        routes.MapGet("/rules", (HttpContext context) =>
        {
            var page = new Html().Markup("<table>\n");
            foreach (var rule in rules)
            {
                page.Markup("<tr><th scope=\"row\"><a href=\"/rules/").Text(rule.Id).Markup("\">").Text(rule.Id).Markup("</a></th><td>")
                    .Text(rule.Title).Markup("</td><td>").Text(rule.Severity.ToString().ToLowerInvariant()).Markup("</td></tr>\n");
            }

            return page.Markup("</table>").SendAsync(context, "Rules");
        });
        routes.MapGet("/rules/{**id}", (HttpContext context, string id) =>
        {
            if (rulePage(id) is { } markdown) return new Html().Markup("<pre>").Text(markdown).Markup("</pre>").SendAsync(context, id);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return new Html().Markup("<p><a href=\"/rules\">All rules</a></p>").SendAsync(context, "There is no such rule");
        });
    }
}
