using System.Collections;

namespace HtmlAgilityPack
{
    [Data]
    class HtmlDocument
    {
        HtmlDocument();
        void LoadHtml([Kept] string html);
        void Load([Kept] Stream stream);
        HtmlNode DocumentNode;
    }

    [Data]
    class HtmlNode
    {
        string InnerText, OuterHtml;
        [Sink("html"), Kept] string InnerHtml;
        HtmlNodeCollection SelectNodes([Sink("xpath")] string xpath);
        HtmlNode SelectSingleNode([Sink("xpath")] string xpath);
        string GetAttributeValue(string name, string def);
        static HtmlNode CreateNode([Sink("html")] string html);
    }

    [Data] class HtmlNodeCollection : IEnumerable<HtmlNode>;
    class HtmlWeb { [Remote, Fresh] HtmlDocument Load([Sink("url")] string url); }
}
