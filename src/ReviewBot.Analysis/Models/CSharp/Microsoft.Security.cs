using System.Text;

namespace Microsoft.Security.Application
{
    static class Encoder
    {
        [Clean("html", "xml")] static string HtmlEncode(string input);
        [Clean("html", "xml")] static string HtmlEncode(string input, bool useNamedEntities);
        [Clean("html", "xml")] static string HtmlAttributeEncode(string input);
        [Clean("html", "header", "path")] static string UrlEncode(string input);
        [Clean("html", "header")] static string UrlPathEncode(string input);
        [Clean("html")] static string JavaScriptEncode(string input);
        [Clean("html")] static string JavaScriptEncode(string input, bool emitQuotes);
        [Clean("xml")] static string XmlEncode(string input);
        [Clean("xml")] static string XmlAttributeEncode(string input);
        [Clean("ldap")] static string LdapFilterEncode(string input);
        [Clean("ldap")] static string LdapDistinguishedNameEncode(string input);
        [Clean("html")] static string CssEncode(string input);
        [Clean("html")] static string HtmlFormUrlEncode(string input);
        [Clean("html")] static string VisualBasicScriptEncode(string input);
    }

    static class AntiXss
    {
        [Clean("html", "xml")] static string HtmlEncode(string input);
        [Clean("html", "xml")] static string HtmlAttributeEncode(string input);
        [Clean("html", "header", "path")] static string UrlEncode(string input);
        [Clean("html")] static string JavaScriptEncode(string input);
        [Clean("xml")] static string XmlEncode(string input);
        [Clean("xml")] static string XmlAttributeEncode(string input);
        [Clean("html")] static string GetSafeHtml(string input);
        [Clean("html")] static string GetSafeHtmlFragment(string input);
    }

    class AntiXssEncoder : System.Web.Security.AntiXss.AntiXssEncoder;

    static class Sanitizer
    {
        [Clean("html")] static string GetSafeHtml(string input);
        [Clean("html")] static string GetSafeHtmlFragment(string input);
    }
}
