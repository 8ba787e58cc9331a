using System.Collections;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace System.Net.Http
{
    class HttpMessageInvoker : IDisposable
    {
        HttpMessageInvoker(HttpMessageHandler handler);
        Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken);
    }

    class HttpClient : HttpMessageInvoker
    {
        HttpClient();
        HttpClient(HttpMessageHandler handler);
        HttpClient(HttpMessageHandler handler, bool disposeHandler);
        [Sink("url")] Uri BaseAddress;
        HttpRequestHeaders DefaultRequestHeaders;
        TimeSpan Timeout;
        long MaxResponseContentBufferSize;
        Task<HttpResponseMessage> DeleteAsync([Sink("url")] string requestUri);
        Task<HttpResponseMessage> DeleteAsync([Sink("url")] string requestUri, CancellationToken cancellationToken);
        Task<HttpResponseMessage> GetAsync([Sink("url")] string requestUri);
        Task<HttpResponseMessage> GetAsync([Sink("url")] string requestUri, HttpCompletionOption completionOption);
        Task<HttpResponseMessage> GetAsync([Sink("url")] string requestUri, HttpCompletionOption completionOption, CancellationToken cancellationToken);
        Task<HttpResponseMessage> GetAsync([Sink("url")] Uri requestUri);
        [Remote, Fresh] Task<byte[]> GetByteArrayAsync([Sink("url")] string requestUri);
        [Remote, Fresh] Task<Stream> GetStreamAsync([Sink("url")] string requestUri);
        [Remote, Fresh] Task<string> GetStringAsync([Sink("url")] string requestUri);
        [Remote, Fresh] Task<string> GetStringAsync([Sink("url")] Uri requestUri);
        Task<HttpResponseMessage> PatchAsync([Sink("url")] string requestUri, HttpContent content);
        Task<HttpResponseMessage> PostAsync([Sink("url")] string requestUri, HttpContent content);
        Task<HttpResponseMessage> PostAsync([Sink("url")] string requestUri, HttpContent content, CancellationToken cancellationToken);
        Task<HttpResponseMessage> PostAsync([Sink("url")] Uri requestUri, HttpContent content);
        Task<HttpResponseMessage> PutAsync([Sink("url")] string requestUri, HttpContent content);
        HttpResponseMessage Send(HttpRequestMessage request);
        Task<HttpResponseMessage> SendAsync(HttpRequestMessage request);
        Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpCompletionOption completionOption);
        Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpCompletionOption completionOption, CancellationToken cancellationToken);
    }

    interface IHttpClientFactory { HttpClient CreateClient(string name); HttpClient CreateClient(); }
    enum HttpCompletionOption { ResponseContentRead, ResponseHeadersRead }

    class HttpRequestMessage
    {
        HttpRequestMessage();
        HttpRequestMessage(HttpMethod method, [Sink("url")] string requestUri);
        HttpRequestMessage(HttpMethod method, [Sink("url")] Uri requestUri);
        HttpContent Content;
        HttpRequestHeaders Headers;
        HttpMethod Method;
        [Remote, Sink("url")] Uri RequestUri;
        IDictionary<string, object> Properties;
    }

    class HttpResponseMessage
    {
        HttpResponseMessage();
        HttpResponseMessage(HttpStatusCode statusCode);
        [Sink("response")] HttpContent Content;
        [Remote] HttpResponseHeaders Headers;
        HttpStatusCode StatusCode;
        bool IsSuccessStatusCode;
        [Sink("header")] string ReasonPhrase;
        HttpRequestMessage RequestMessage;
        HttpResponseMessage EnsureSuccessStatusCode();
    }

    [Data]
    class HttpContent
    {
        HttpContentHeaders Headers;
        [Remote] Task<byte[]> ReadAsByteArrayAsync();
        [Remote] Task<byte[]> ReadAsByteArrayAsync(CancellationToken cancellationToken);
        [Remote] Task<Stream> ReadAsStreamAsync();
        [Remote] Task<Stream> ReadAsStreamAsync(CancellationToken cancellationToken);
        [Remote] Stream ReadAsStream();
        [Remote] Task<string> ReadAsStringAsync();
        [Remote] Task<string> ReadAsStringAsync(CancellationToken cancellationToken);
        Task CopyToAsync(Stream stream);
        Task LoadIntoBufferAsync();
    }

    static class HttpContentExtensions
    {
        [Remote] static Task<T> ReadAsAsync<T>(this HttpContent content);
        [Remote] static Task<T> ReadAsAsync<T>(this HttpContent content, CancellationToken cancellationToken);
        [Remote] static Task<object> ReadAsAsync(this HttpContent content, Type type);
    }

    [Data]
    class StringContent : HttpContent
    {
        StringContent(string content);
        StringContent(string content, Encoding encoding);
        StringContent(string content, Encoding encoding, string mediaType);
    }

    [Data] class ByteArrayContent : HttpContent { ByteArrayContent(byte[] content); }
    [Data] class StreamContent : HttpContent { StreamContent(Stream content); }

    [Data]
    class FormUrlEncodedContent : ByteArrayContent
    {
        FormUrlEncodedContent(IEnumerable<KeyValuePair<string, string>> nameValueCollection);
    }

    [Data] class MultipartContent : HttpContent { void Add([Kept] HttpContent content); }

    [Data]
    class MultipartFormDataContent : MultipartContent
    {
        void Add([Kept] HttpContent content, string name);
        void Add([Kept] HttpContent content, string name, string fileName);
    }

    class HttpMethod { HttpMethod(string method); static HttpMethod Get, Post, Put, Delete, Patch, Head, Options; }
    class HttpMessageHandler;
    class DelegatingHandler : HttpMessageHandler { HttpMessageHandler InnerHandler; }

    class HttpClientHandler : HttpMessageHandler
    {
        Func<HttpRequestMessage, X509Certificate2, X509Chain, SslPolicyErrors, bool> ServerCertificateCustomValidationCallback;
        static Func<HttpRequestMessage, X509Certificate2, X509Chain, SslPolicyErrors, bool> DangerousAcceptAnyServerCertificateValidator;
        bool CheckCertificateRevocationList, AllowAutoRedirect, UseCookies, UseDefaultCredentials, UseProxy;
        ICredentials Credentials;
        IWebProxy Proxy;
        CookieContainer CookieContainer;
        SslProtocols SslProtocols;
        X509CertificateCollection ClientCertificates;
    }

    class WebRequestHandler : HttpClientHandler { RemoteCertificateValidationCallback ServerCertificateValidationCallback; }

    class SocketsHttpHandler : HttpMessageHandler
    {
        SslClientAuthenticationOptions SslOptions;
        bool AllowAutoRedirect;
        ICredentials Credentials;
    }

    class WinHttpHandler : HttpMessageHandler
    {
        Func<HttpRequestMessage, X509Certificate2, X509Chain, SslPolicyErrors, bool> ServerCertificateValidationCallback;
    }

    [Data] class HttpRequestException : Exception { HttpStatusCode? StatusCode; }

    static class HttpRequestMessageExtensions
    {
        static HttpResponseMessage CreateResponse(this HttpRequestMessage request, HttpStatusCode statusCode);
        static HttpResponseMessage CreateResponse<T>(this HttpRequestMessage request, HttpStatusCode statusCode, [Sink("response")] T value);
        static HttpResponseMessage CreateErrorResponse(this HttpRequestMessage request, HttpStatusCode statusCode, [Sink("response")] string message);
        static HttpResponseMessage CreateErrorResponse(this HttpRequestMessage request, HttpStatusCode statusCode, [Sink("response")] Exception exception);
        [Remote] static IEnumerable<KeyValuePair<string, string>> GetQueryNameValuePairs(this HttpRequestMessage request);
    }
}

namespace System.Net.Http.Headers
{
    [Data]
    class HttpHeaders : IEnumerable<KeyValuePair<string, IEnumerable<string>>>
    {
        void Add([Sink("header")] string name, [Sink("header")] string value);
        void Add([Sink("header")] string name, [Sink("header")] IEnumerable<string> values);
        bool TryAddWithoutValidation([Sink("header")] string name, [Sink("header")] string value);
        IEnumerable<string> GetValues(string name);
        bool TryGetValues(string name, out IEnumerable<string> values);
        bool Contains(string name);
        bool Remove(string name);
    }

    [Data]
    class HttpRequestHeaders : HttpHeaders
    {
        AuthenticationHeaderValue Authorization;
        object Accept, UserAgent;
        string Host;
        Uri Referrer;
    }

    [Data] class HttpResponseHeaders : HttpHeaders { [Sink("redirect"), Kept] Uri Location; object ETag; }
    [Data] class HttpContentHeaders : HttpHeaders { MediaTypeHeaderValue ContentType; object ContentDisposition; long? ContentLength; }

    [Data]
    class AuthenticationHeaderValue
    {
        AuthenticationHeaderValue(string scheme);
        AuthenticationHeaderValue(string scheme, [Kept] string parameter);
        string Scheme, Parameter;
        static AuthenticationHeaderValue Parse(string input);
    }

    [Data] class MediaTypeHeaderValue { MediaTypeHeaderValue(string mediaType); string MediaType, CharSet; }
    [Data] class MediaTypeWithQualityHeaderValue : MediaTypeHeaderValue;

    [Data]
    class ContentDispositionHeaderValue
    {
        ContentDispositionHeaderValue(string dispositionType);
        [Remote] string FileName;
        string Name;
    }
}

namespace System.Net.Http.Json
{
    static class HttpClientJsonExtensions
    {
        [Remote, Fresh] static Task<T> GetFromJsonAsync<T>(this HttpClient client, [Sink("url")] string requestUri);
        [Remote, Fresh] static Task<T> GetFromJsonAsync<T>(this HttpClient client, [Sink("url")] string requestUri, CancellationToken cancellationToken);
        static Task<HttpResponseMessage> PostAsJsonAsync<T>(this HttpClient client, [Sink("url")] string requestUri, T value);
        static Task<HttpResponseMessage> PutAsJsonAsync<T>(this HttpClient client, [Sink("url")] string requestUri, T value);
    }

    static class HttpContentJsonExtensions
    {
        [Remote] static Task<T> ReadFromJsonAsync<T>(this HttpContent content);
        [Remote] static Task<T> ReadFromJsonAsync<T>(this HttpContent content, JsonSerializerOptions options, CancellationToken cancellationToken);
    }

    [Data] class JsonContent : HttpContent { static JsonContent Create<T>(T inputValue); }
}
