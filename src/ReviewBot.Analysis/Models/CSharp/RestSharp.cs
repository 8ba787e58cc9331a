using System.Net;

namespace RestSharp
{
    class RestClient : IDisposable
    {
        RestClient();
        RestClient([Sink("url")] string baseUrl);
        RestClient([Sink("url")] Uri baseUrl);
        RestClient(RestClientOptions options);
        [Sink("url")] Uri BaseUrl;
        int Timeout;
        object Authenticator;
        System.Net.Security.RemoteCertificateValidationCallback RemoteCertificateValidationCallback;
        IRestResponse Execute(RestRequest request);
        IRestResponse<T> Execute<T>(RestRequest request);
        Task<IRestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken);
        Task<IRestResponse<T>> ExecuteAsync<T>(RestRequest request, CancellationToken cancellationToken);
        [Remote, Fresh] Task<T> GetAsync<T>(RestRequest request, CancellationToken cancellationToken);
        [Remote, Fresh] Task<T> PostAsync<T>(RestRequest request, CancellationToken cancellationToken);
        [Remote, Fresh] byte[] DownloadData(RestRequest request);
    }

    interface IRestClient;

    class RestClientOptions
    {
        RestClientOptions();
        RestClientOptions([Sink("url")] string baseUrl);
        [Sink("url")] Uri BaseUrl;
        System.Net.Security.RemoteCertificateValidationCallback RemoteCertificateValidationCallback;
    }

    class RestRequest
    {
        RestRequest();
        RestRequest([Sink("url")] string resource);
        RestRequest([Sink("url")] string resource, Method method);
        RestRequest([Sink("url")] Uri resource);
        [Sink("url")] string Resource;
        Method Method;
        int Timeout;
        RestRequest AddHeader([Sink("header")] string name, [Sink("header")] string value);
        RestRequest AddParameter(string name, object value);
        RestRequest AddParameter(string name, object value, ParameterType type);
        RestRequest AddQueryParameter(string name, string value);
        RestRequest AddUrlSegment(string name, [Sink("url")] string value);
        RestRequest AddBody(object obj);
        RestRequest AddJsonBody(object obj);
        RestRequest AddFile(string name, [Sink("path")] string path);
    }

    interface IRestRequest;

    class IRestResponse
    {
        [Remote] string Content, ContentType;
        [Remote] byte[] RawBytes;
        HttpStatusCode StatusCode;
        bool IsSuccessful;
        string ErrorMessage;
        Exception ErrorException;
        Uri ResponseUri;
    }

    class IRestResponse<T> : IRestResponse { [Remote] T Data; }
    class RestResponse : IRestResponse;
    class RestResponse<T> : IRestResponse<T>;
    enum Method { GET, POST, PUT, DELETE, Get, Post, Put, Delete }
    enum ParameterType { GetOrPost, UrlSegment, HttpHeader, RequestBody, QueryString }
}
