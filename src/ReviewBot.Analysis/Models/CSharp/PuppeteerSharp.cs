namespace PuppeteerSharp
{
    interface IPage { Task<object> GoToAsync([Sink("url")] string url); Task SetContentAsync([Sink("html")] string html); }
}
