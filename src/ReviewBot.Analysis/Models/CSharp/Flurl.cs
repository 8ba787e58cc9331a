namespace Flurl
{
    [Data]
    class Url
    {
        Url(string baseUrl);
        Url AppendPathSegment(object segment, bool fullyEncode);
        Url SetQueryParam(string name, object value);
        static string Combine(params string[] parts);
        string ToString();
    }

    static class GeneratedExtensions
    {
        static Url AppendPathSegment(this string url, object segment, bool fullyEncode);
        static Url SetQueryParam(this string url, string name, object value);
    }
}

namespace Flurl.Http
{
    static class GeneratedExtensions
    {
        [Remote, Fresh] static Task<string> GetStringAsync([Sink("url")] this string url);
        [Remote, Fresh] static Task<string> GetStringAsync([Sink("url")] this Flurl.Url url);
        [Remote, Fresh] static Task<T> GetJsonAsync<T>([Sink("url")] this string url);
        [Remote, Fresh] static Task<T> GetJsonAsync<T>([Sink("url")] this Flurl.Url url);
        [Remote, Fresh] static Task<byte[]> GetBytesAsync([Sink("url")] this string url);
        [Remote, Fresh] static Task<Stream> GetStreamAsync([Sink("url")] this string url);
        static Task<object> GetAsync([Sink("url")] this string url);
        static Task<object> PostJsonAsync([Sink("url")] this string url, object body);
        static Task<object> PostJsonAsync([Sink("url")] this Flurl.Url url, object body);
    }
}
