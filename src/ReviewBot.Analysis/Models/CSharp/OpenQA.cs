namespace OpenQA.Selenium
{
    interface IWebDriver { [Sink("url")] string Url; INavigation Navigate(); }
    interface INavigation { void GoToUrl([Sink("url")] string url); }
}
