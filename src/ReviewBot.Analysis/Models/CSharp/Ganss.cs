namespace Ganss.XSS
{
    class HtmlSanitizer : Ganss.Xss.HtmlSanitizer;
}

namespace Ganss.Xss
{
    class HtmlSanitizer
    {
        HtmlSanitizer();
        [Clean("html")] string Sanitize(string html, string baseUrl, object outputFormatter);
        [Clean("html")] string SanitizeDocument(string html);
        ISet<string> AllowedTags, AllowedAttributes, AllowedSchemes;
    }
}
