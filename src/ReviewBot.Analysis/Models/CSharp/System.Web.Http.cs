using System.Collections;
using System.Security.Principal;

namespace System.Web.Http
{
    [EntryPoint]
    class ApiController
    {
        System.Net.Http.HttpRequestMessage Request;
        System.Web.Http.Controllers.HttpActionContext ActionContext;
        object Configuration, ControllerContext;
        System.Web.Http.ModelBinding.ModelStateDictionary ModelState;
        System.Web.Http.Routing.UrlHelper Url;
        IPrincipal User;
        IHttpActionResult Ok();
        IHttpActionResult Ok<T>([Sink("response")] T content);
        IHttpActionResult BadRequest();
        IHttpActionResult BadRequest([Sink("response")] string message);
        IHttpActionResult BadRequest(System.Web.Http.ModelBinding.ModelStateDictionary modelState);
        IHttpActionResult NotFound();
        IHttpActionResult Unauthorized();
        IHttpActionResult Conflict();
        IHttpActionResult InternalServerError();
        IHttpActionResult InternalServerError([Sink("response")] Exception exception);
        IHttpActionResult Content<T>(System.Net.HttpStatusCode statusCode, [Sink("response")] T value);
        IHttpActionResult Created<T>([Sink("header")] string location, [Sink("response")] T content);
        IHttpActionResult CreatedAtRoute<T>(string routeName, object routeValues, T content);
        IHttpActionResult Json<T>([Sink("response")] T content);
        IHttpActionResult Redirect([Sink("redirect")] string location);
        IHttpActionResult Redirect([Sink("redirect")] Uri location);
        IHttpActionResult RedirectToRoute(string routeName, object routeValues);
        IHttpActionResult ResponseMessage(System.Net.Http.HttpResponseMessage response);
        IHttpActionResult StatusCode(System.Net.HttpStatusCode status);
    }

    interface IHttpActionResult;

    [Data]
    class HttpResponseException : Exception
    {
        HttpResponseException(System.Net.HttpStatusCode statusCode);
        HttpResponseException(System.Net.Http.HttpResponseMessage response);
    }

    class AuthorizeAttribute : Attribute;
    class AllowAnonymousAttribute : Attribute;
    [Remote] class FromUriAttribute : Attribute;
    [Remote] class FromBodyAttribute : Attribute;
    class NonActionAttribute : Attribute;
    class RoutePrefixAttribute : Attribute;
    [EntryPoint] class HttpGetAttribute : Attribute;
    [EntryPoint] class HttpPostAttribute : Attribute;
    [EntryPoint] class HttpPutAttribute : Attribute;
    [EntryPoint] class HttpDeleteAttribute : Attribute;
    [EntryPoint] class HttpPatchAttribute : Attribute;
    [EntryPoint] class AcceptVerbsAttribute : Attribute;
    [EntryPoint] class RouteAttribute : Attribute;
}

namespace System.Web.Http.Controllers
{
    class HttpActionContext
    {
        System.Net.Http.HttpRequestMessage Request;
        System.Net.Http.HttpResponseMessage Response;
        [Remote] IDictionary<string, object> ActionArguments;
    }
}

namespace System.Web.Http.Cors
{
    class EnableCorsAttribute : Attribute { EnableCorsAttribute(string origins, string headers, string methods); bool SupportsCredentials; }
    class EnableCors : EnableCorsAttribute;
}

namespace System.Web.Http.Filters
{
    class ActionFilterAttribute : Attribute { void OnActionExecuting(System.Web.Http.Controllers.HttpActionContext actionContext); }

    class HttpActionExecutedContext
    {
        Exception Exception;
        System.Net.Http.HttpResponseMessage Response;
        System.Net.Http.HttpRequestMessage Request;
    }

    class ExceptionFilterAttribute : Attribute { void OnException(HttpActionExecutedContext actionExecutedContext); }
    class AuthorizationFilterAttribute : Attribute { void OnAuthorization(System.Web.Http.Controllers.HttpActionContext actionContext); }
}

namespace System.Web.Http.ModelBinding
{
    class ModelStateDictionary { bool IsValid; void AddModelError(string key, string errorMessage); }
}

namespace System.Web.Http.Routing
{
    class UrlHelper
    {
        string Link(string routeName, object routeValues);
        string Route(string routeName, object routeValues);
        string Content(string path);
    }
}
