using Microsoft.AspNetCore.Http;

namespace FastEndpoints
{
    class BaseEndpoint
    {
        HttpContext HttpContext;
        [Remote, Fresh] T Query<T>(string paramName, bool isRequired);
        [Remote, Fresh] T Route<T>(string paramName, bool isRequired);
        Task SendStringAsync([Sink("response")] string content, int statusCode, string contentType, CancellationToken cancellation);
        Task SendRedirectAsync([Sink("redirect")] string location, bool isPermanent, bool allowRemoteRedirects);
    }

    class Endpoint<TRequest> : BaseEndpoint { Task HandleAsync([Remote] TRequest req, CancellationToken ct); }
    class Endpoint<TRequest, TResponse> : Endpoint<TRequest> { Task<TResponse> ExecuteAsync([Remote] TRequest req, CancellationToken ct); }
    class EndpointWithoutRequest : BaseEndpoint;
}
