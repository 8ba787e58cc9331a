using System.Collections;

namespace Nancy
{
    [EntryPoint]
    class NancyModule
    {
        Request Request;
        Response Response;
        dynamic Context, ViewBag;
        ResponseFormatter View;
        RouteBuilder Get, Post, Put, Delete;
    }

    class RouteBuilder { [Handler] Func<dynamic, dynamic> this[string path] { get; } }
    class ResponseFormatter;

    class Request
    {
        [Remote] dynamic Query, Form;
        [Remote] IDictionary<string, string> Cookies;
        [Remote] Stream Body;
        [Remote] object Headers;
        [Remote] string Path;
        [Remote] Uri Url;
        [Remote] IEnumerable<HttpFile> Files;
    }

    [Data] class HttpFile { [Remote] string Name; [Remote] Stream Value; }
    class Response { string ContentType; IDictionary<string, string> Headers; }

    static class FormatterExtensions
    {
        static Response AsRedirect(this ResponseFormatter formatter, [Sink("redirect")] string location);
        static Response AsFile(this ResponseFormatter formatter, [Sink("path")] string applicationRelativeFilePath);
        static Response AsText(this ResponseFormatter formatter, [Sink("response")] string contents);
    }
}

namespace Nancy.Cookies
{
    class NancyCookie
    {
        NancyCookie(string name, [Sink("cookie")] string value);
        NancyCookie(string name, [Sink("cookie")] string value, bool httpOnly);
        NancyCookie(string name, [Sink("cookie")] string value, bool httpOnly, bool secure);
        bool HttpOnly, Secure;
    }

    interface INancyCookie;
}
