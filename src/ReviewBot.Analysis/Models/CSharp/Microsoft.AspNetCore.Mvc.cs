using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Microsoft.AspNetCore.Mvc
{
    [EntryPoint]
    class ControllerBase
    {
        ControllerContext ControllerContext;
        HttpContext HttpContext;
        HttpRequest Request;
        HttpResponse Response;
        RouteData RouteData;
        ModelStateDictionary ModelState;
        IUrlHelper Url;
        ClaimsPrincipal User;
        AcceptedResult Accepted();
        AcceptedResult Accepted([Sink("response")] object value);
        AcceptedResult Accepted([Sink("header")] string uri, [Sink("response")] object value);
        BadRequestResult BadRequest();
        BadRequestObjectResult BadRequest([Sink("response")] object error);
        ChallengeResult Challenge(AuthenticationProperties properties, params string[] authenticationSchemes);
        ConflictObjectResult Conflict([Sink("response")] object error);
        ContentResult Content([Sink("response")] string content);
        ContentResult Content([Sink("html", "response")] string content, string contentType);
        ContentResult Content([Sink("html", "response")] string content, string contentType, Encoding contentEncoding);
        CreatedResult Created([Sink("header")] string uri, [Sink("response")] object value);
        CreatedResult Created([Sink("header")] Uri uri, [Sink("response")] object value);
        CreatedAtActionResult CreatedAtAction(string actionName, [Sink("response")] object value);
        CreatedAtActionResult CreatedAtAction(string actionName, object routeValues, [Sink("response")] object value);
        CreatedAtRouteResult CreatedAtRoute(string routeName, object routeValues, [Sink("response")] object value);
        FileContentResult File([Sink("response")] byte[] fileContents, string contentType);
        FileContentResult File([Sink("response")] byte[] fileContents, string contentType, [Sink("header")] string fileDownloadName);
        FileStreamResult File(Stream fileStream, string contentType);
        FileStreamResult File(Stream fileStream, string contentType, string fileDownloadName);
        VirtualFileResult File([Sink("path")] string virtualPath, string contentType);
        VirtualFileResult File([Sink("path")] string virtualPath, string contentType, string fileDownloadName);
        ForbidResult Forbid(params string[] authenticationSchemes);
        LocalRedirectResult LocalRedirect(string localUrl);
        LocalRedirectResult LocalRedirectPermanent(string localUrl);
        NoContentResult NoContent();
        NotFoundResult NotFound();
        NotFoundObjectResult NotFound([Sink("response")] object value);
        OkResult Ok();
        OkObjectResult Ok([Sink("response")] object value);
        PhysicalFileResult PhysicalFile([Sink("path")] string physicalPath, string contentType);
        PhysicalFileResult PhysicalFile([Sink("path")] string physicalPath, string contentType, string fileDownloadName);
        PhysicalFileResult PhysicalFile([Sink("path")] string physicalPath, string contentType, bool enableRangeProcessing);
        ObjectResult Problem([Sink("response")] string detail, string instance, int? statusCode, string title, string type);
        RedirectResult Redirect([Sink("redirect")] string url);
        RedirectResult RedirectPermanent([Sink("redirect")] string url);
        RedirectResult RedirectPreserveMethod([Sink("redirect")] string url);
        RedirectResult RedirectPermanentPreserveMethod([Sink("redirect")] string url);
        RedirectToActionResult RedirectToAction();
        RedirectToActionResult RedirectToAction(string actionName);
        RedirectToActionResult RedirectToAction(string actionName, object routeValues);
        RedirectToActionResult RedirectToAction(string actionName, string controllerName);
        RedirectToActionResult RedirectToAction(string actionName, string controllerName, object routeValues);
        RedirectToPageResult RedirectToPage(string pageName);
        RedirectToPageResult RedirectToPage(string pageName, object routeValues);
        RedirectToRouteResult RedirectToRoute(object routeValues);
        RedirectToRouteResult RedirectToRoute(string routeName, object routeValues);
        SignInResult SignIn(ClaimsPrincipal principal, string authenticationScheme);
        SignOutResult SignOut(params string[] authenticationSchemes);
        StatusCodeResult StatusCode(int statusCode);
        ObjectResult StatusCode(int statusCode, [Sink("response")] object value);
        Task<bool> TryUpdateModelAsync<TModel>([Sink("massassignment")] TModel model);
        Task<bool> TryUpdateModelAsync<TModel>([Sink("massassignment")] TModel model, string prefix);
        Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params object[] includeExpressions);
        bool TryValidateModel(object model);
        UnauthorizedResult Unauthorized();
        UnauthorizedObjectResult Unauthorized([Sink("response")] object value);
        UnprocessableEntityObjectResult UnprocessableEntity([Sink("response")] object error);
        ActionResult ValidationProblem();
        ActionResult ValidationProblem(ModelStateDictionary modelStateDictionary);
    }

    [EntryPoint]
    class Controller : ControllerBase
    {
        ITempDataDictionary TempData;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
        JsonResult Json([Sink("response")] object data);
        JsonResult Json([Sink("response")] object data, object serializerSettings);
        PartialViewResult PartialView();
        PartialViewResult PartialView(object model);
        PartialViewResult PartialView([Sink("path")] string viewName);
        PartialViewResult PartialView([Sink("path")] string viewName, object model);
        ViewResult View();
        ViewResult View(object model);
        ViewResult View([Sink("path")] string viewName);
        ViewResult View([Sink("path")] string viewName, object model);
        ViewComponentResult ViewComponent(string componentName, object arguments);
        void OnActionExecuting(ActionExecutingContext context);
        void OnActionExecuted(ActionExecutedContext context);
    }

    class ActionContext
    {
        HttpContext HttpContext;
        ModelStateDictionary ModelState;
        RouteData RouteData;
        object ActionDescriptor;
    }

    class ControllerContext : ActionContext { ControllerContext(); }
    interface IActionResult { Task ExecuteResultAsync(ActionContext context); }
    class ActionResult : IActionResult { void ExecuteResult(ActionContext context); }
    class ActionResult<TValue> { ActionResult(TValue value); ActionResult Result; TValue Value; }

    class ObjectResult : ActionResult
    {
        ObjectResult([Sink("response")] object value);
        [Sink("response")] object Value;
        int? StatusCode;
        Type DeclaredType;
    }

    class OkObjectResult : ObjectResult;
    class BadRequestObjectResult : ObjectResult;
    class NotFoundObjectResult : ObjectResult;
    class ConflictObjectResult : ObjectResult;
    class UnauthorizedObjectResult : ObjectResult;
    class UnprocessableEntityObjectResult : ObjectResult;
    class AcceptedResult : ObjectResult;
    class CreatedResult : ObjectResult { CreatedResult([Sink("header")] string location, [Sink("response")] object value); }

    class CreatedAtActionResult : ObjectResult
    {
        CreatedAtActionResult(string actionName, string controllerName, object routeValues, [Sink("response")] object value);
    }

    class CreatedAtRouteResult : ObjectResult
    {
        CreatedAtRouteResult(string routeName, object routeValues, [Sink("response")] object value);
    }

    class StatusCodeResult : ActionResult { StatusCodeResult(int statusCode); }
    class OkResult : StatusCodeResult;
    class BadRequestResult : StatusCodeResult;
    class NotFoundResult : StatusCodeResult;
    class NoContentResult : StatusCodeResult;
    class UnauthorizedResult : StatusCodeResult;
    class EmptyResult : ActionResult;
    class ForbidResult : ActionResult;

    class ChallengeResult : ActionResult
    {
        ChallengeResult();
        ChallengeResult(string authenticationScheme);
        ChallengeResult(string authenticationScheme, AuthenticationProperties properties);
    }

    class SignInResult : ActionResult;
    class SignOutResult : ActionResult;
    class ContentResult : ActionResult { [Sink("html", "response")] string Content; string ContentType; int? StatusCode; }

    class JsonResult : ActionResult
    {
        JsonResult([Sink("response")] object value);
        JsonResult([Sink("response")] object value, object serializerSettings);
        [Sink("response")] object Value;
        string ContentType;
        int? StatusCode;
    }

    class RedirectResult : ActionResult
    {
        RedirectResult([Sink("redirect")] string url);
        RedirectResult([Sink("redirect")] string url, bool permanent);
        RedirectResult([Sink("redirect")] string url, bool permanent, bool preserveMethod);
        [Sink("redirect")] string Url;
        bool Permanent;
    }

    class LocalRedirectResult : ActionResult { LocalRedirectResult(string localUrl); }
    class RedirectToActionResult : ActionResult { RedirectToActionResult(string actionName, string controllerName, object routeValues); }

    class RedirectToPageResult : ActionResult
    {
        RedirectToPageResult(string pageName);
        RedirectToPageResult(string pageName, object routeValues);
    }

    class RedirectToRouteResult : ActionResult
    {
        RedirectToRouteResult(object routeValues);
        RedirectToRouteResult(string routeName, object routeValues);
    }

    class FileResult : ActionResult { string ContentType, FileDownloadName; }
    class FileContentResult : FileResult { FileContentResult([Sink("response")] byte[] fileContents, string contentType); }
    class FileStreamResult : FileResult { FileStreamResult(Stream fileStream, string contentType); }

    class PhysicalFileResult : FileResult
    {
        PhysicalFileResult([Sink("path")] string fileName, string contentType);
        [Sink("path")] string FileName;
    }

    class VirtualFileResult : FileResult
    {
        VirtualFileResult([Sink("path")] string fileName, string contentType);
        [Sink("path")] string FileName;
    }

    class ViewResult : ActionResult { string ViewName; object Model; ViewDataDictionary ViewData; }
    class PartialViewResult : ActionResult { string ViewName; object Model; ViewDataDictionary ViewData; }
    class ViewComponentResult : ActionResult;

    class ViewComponent
    {
        HttpContext HttpContext;
        HttpRequest Request;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
        ModelStateDictionary ModelState;
        ClaimsPrincipal User;
        IUrlHelper Url;
        object Content(string content);
        object View();
        object View(string viewName);
        object View<TModel>(string viewName, TModel model);
    }

    class ViewComponentAttribute : Attribute;

    class ProblemDetails
    {
        string Title, Type, Instance;
        [Sink("response")] string Detail;
        int? Status;
        IDictionary<string, object> Extensions;
    }

    class ValidationProblemDetails : ProblemDetails { ValidationProblemDetails(ModelStateDictionary modelState); }

    interface IUrlHelper
    {
        string Action(UrlActionContext actionContext);
        string Content(string contentPath);
        bool IsLocalUrl([Checked("redirect")] string url);
        string RouteUrl(object routeContext);
        string Link(string routeName, object values);
        ActionContext ActionContext;
    }

    static class UrlHelperExtensions
    {
        static string Action(this IUrlHelper helper, string action);
        static string Action(this IUrlHelper helper, string action, object values);
        static string Action(this IUrlHelper helper, string action, string controller);
        static string Action(this IUrlHelper helper, string action, string controller, object values);
        static string Action(this IUrlHelper helper, string action, string controller, object values, string protocol);
        static string Page(this IUrlHelper urlHelper, string pageName);
        static string Page(this IUrlHelper urlHelper, string pageName, string pageHandler, object values, string protocol);
    }

    class MvcOptions
    {
        FilterCollection Filters;
        IList<object> ModelBinderProviders;
        bool EnableEndpointRouting;
        int MaxModelValidationErrors;
    }

    class JsonOptions;
    class ApiControllerAttribute : Attribute;
    class ControllerAttribute : Attribute;
    class NonControllerAttribute : Attribute;
    class NonActionAttribute : Attribute;
    class AreaAttribute : Attribute;
    class ActionNameAttribute : Attribute;
    class BindAttribute : Attribute { BindAttribute(params string[] include); string Prefix; }
    class ConsumesAttribute : Attribute;
    class ProducesAttribute : Attribute;
    class ProducesResponseTypeAttribute : Attribute;
    class ModelBinderAttribute : Attribute;
    class RequestSizeLimitAttribute : Attribute;
    class DisableRequestSizeLimitAttribute : Attribute;
    class RequestFormLimitsAttribute : Attribute;
    class RequireHttpsAttribute : Attribute;
    class ResponseCacheAttribute : Attribute;
    class ServiceFilterAttribute : Attribute;
    class TypeFilterAttribute : Attribute;
    class TempDataAttribute : Attribute;
    class ViewDataAttribute : Attribute;
    class ValidateAntiForgeryTokenAttribute : Attribute;
    class AutoValidateAntiforgeryTokenAttribute : Attribute;
    class IgnoreAntiforgeryTokenAttribute : Attribute;
    class AllowAnonymousAttribute : Attribute;
    [EntryPoint] class AcceptVerbsAttribute : Attribute;
    [EntryPoint] class HttpDeleteAttribute : Attribute;
    [EntryPoint] class HttpGetAttribute : Attribute;
    [EntryPoint] class HttpHeadAttribute : Attribute;
    [EntryPoint] class HttpOptionsAttribute : Attribute;
    [EntryPoint] class HttpPatchAttribute : Attribute;
    [EntryPoint] class HttpPostAttribute : Attribute;
    [EntryPoint] class HttpPutAttribute : Attribute;
    [EntryPoint] class RouteAttribute : Attribute;
    [Remote] class BindPropertyAttribute : Attribute { bool SupportsGet; string Name; }
    [Remote] class BindPropertiesAttribute : Attribute { bool SupportsGet; }
    [Remote] class FromBodyAttribute : Attribute;
    [Remote] class FromFormAttribute : Attribute;
    [Remote] class FromHeaderAttribute : Attribute;
    [Remote] class FromQueryAttribute : Attribute;
    [Remote] class FromRouteAttribute : Attribute;
    [Harmless] class FromServicesAttribute : Attribute;
    [Harmless] class FromKeyedServicesAttribute : Attribute;
}

namespace Microsoft.AspNetCore.Mvc.Filters
{
    class FilterContext : ActionContext { IList<IFilterMetadata> Filters; }
    interface IFilterMetadata;

    class ActionExecutingContext : FilterContext
    {
        [Remote] IDictionary<string, object> ActionArguments;
        object Controller;
        IActionResult Result;
    }

    class ActionExecutedContext : FilterContext
    {
        IActionResult Result;
        Exception Exception;
        object Controller;
        bool Canceled, ExceptionHandled;
    }

    class ResultExecutingContext : FilterContext { IActionResult Result; }
    class ResultExecutedContext : FilterContext { IActionResult Result; }
    class ExceptionContext : FilterContext { Exception Exception; IActionResult Result; bool ExceptionHandled; }
    class AuthorizationFilterContext : FilterContext { IActionResult Result; }
    class ResourceExecutingContext : FilterContext { IActionResult Result; }

    interface IActionFilter : IFilterMetadata
    {
        void OnActionExecuting(ActionExecutingContext context);
        void OnActionExecuted(ActionExecutedContext context);
    }

    interface IAsyncActionFilter : IFilterMetadata { Task OnActionExecutionAsync(ActionExecutingContext context, object next); }
    interface IExceptionFilter : IFilterMetadata { void OnException(ExceptionContext context); }
    interface IAuthorizationFilter : IFilterMetadata { void OnAuthorization(AuthorizationFilterContext context); }
    class ActionFilterAttribute : Attribute, IActionFilter;
    class ExceptionFilterAttribute : Attribute, IExceptionFilter;
    class FilterCollection { object Add<TFilterType>(); void Add(IFilterMetadata filter); object Add(Type filterType); }
}

namespace Microsoft.AspNetCore.Mvc.ModelBinding
{
    class ModelStateDictionary
    {
        bool IsValid;
        int ErrorCount;
        void AddModelError(string key, string errorMessage);
        void Clear();
        bool Remove(string key);
    }

    class ModelBindingContext
    {
        [Remote] IValueProvider ValueProvider;
        string ModelName, FieldName;
        object Model;
        ModelStateDictionary ModelState;
        object Result;
        HttpContext HttpContext;
        ActionContext ActionContext;
    }

    [Data] interface IValueProvider { [Remote] ValueProviderResult GetValue(string key); bool ContainsPrefix(string prefix); }

    [Data]
    struct ValueProviderResult
    {
        [Remote] string FirstValue;
        [Remote] StringValues Values;
        int Length;
        static ValueProviderResult None;
    }

    interface IModelBinder { Task BindModelAsync(ModelBindingContext bindingContext); }
    static class ModelBindingResult { static object Success(object model); static object Failed(); }
    class BindNeverAttribute : Attribute;
    class BindRequiredAttribute : Attribute;
}

namespace Microsoft.AspNetCore.Mvc.Razor
{
    class RazorPageBase
    {
        void WriteLiteral([Sink("html")] object value);
        void WriteLiteral([Sink("html")] string value);
        void Write(object value);
        TextWriter Output;
        dynamic ViewBag;
        ViewContext ViewContext;
        ClaimsPrincipal User;
        string Path, Layout;
    }

    class RazorPage : RazorPageBase { HttpContext Context; }

    class RazorPage<TModel> : RazorPage
    {
        TModel Model;
        ViewDataDictionary<TModel> ViewData;
        IHtmlHelper<TModel> Html;
        IUrlHelper Url;
    }
}

namespace Microsoft.AspNetCore.Mvc.RazorPages
{
    class PageBase
    {
        HttpContext HttpContext;
        HttpRequest Request;
        HttpResponse Response;
        ModelStateDictionary ModelState;
        dynamic ViewBag;
        IUrlHelper Url;
        ClaimsPrincipal User;
        TextWriter Output;
        void WriteLiteral([Sink("html")] object value);
        void Write(object value);
    }

    class Page : PageBase { ViewDataDictionary ViewData; }

    [EntryPoint]
    class PageModel
    {
        PageContext PageContext;
        HttpContext HttpContext;
        HttpRequest Request;
        HttpResponse Response;
        RouteData RouteData;
        ModelStateDictionary ModelState;
        ITempDataDictionary TempData;
        IUrlHelper Url;
        ClaimsPrincipal User;
        ViewDataDictionary ViewData;
        BadRequestResult BadRequest();
        BadRequestObjectResult BadRequest([Sink("response")] object error);
        ContentResult Content([Sink("response")] string content);
        ContentResult Content([Sink("html", "response")] string content, string contentType);
        ContentResult Content([Sink("html", "response")] string content, string contentType, Encoding contentEncoding);
        FileContentResult File([Sink("response")] byte[] fileContents, string contentType);
        FileContentResult File([Sink("response")] byte[] fileContents, string contentType, [Sink("header")] string fileDownloadName);
        FileStreamResult File(Stream fileStream, string contentType);
        VirtualFileResult File([Sink("path")] string virtualPath, string contentType);
        VirtualFileResult File([Sink("path")] string virtualPath, string contentType, string fileDownloadName);
        LocalRedirectResult LocalRedirect(string localUrl);
        NotFoundResult NotFound();
        NotFoundObjectResult NotFound([Sink("response")] object value);
        PageResult Page();
        PartialViewResult Partial([Sink("path")] string viewName);
        PartialViewResult Partial([Sink("path")] string viewName, object model);
        PhysicalFileResult PhysicalFile([Sink("path")] string physicalPath, string contentType);
        PhysicalFileResult PhysicalFile([Sink("path")] string physicalPath, string contentType, string fileDownloadName);
        RedirectResult Redirect([Sink("redirect")] string url);
        RedirectResult RedirectPermanent([Sink("redirect")] string url);
        RedirectResult RedirectPreserveMethod([Sink("redirect")] string url);
        RedirectToActionResult RedirectToAction(string actionName);
        RedirectToPageResult RedirectToPage();
        RedirectToPageResult RedirectToPage(string pageName);
        RedirectToPageResult RedirectToPage(string pageName, object routeValues);
        StatusCodeResult StatusCode(int statusCode);
        ObjectResult StatusCode(int statusCode, [Sink("response")] object value);
        Task<bool> TryUpdateModelAsync<TModel>([Sink("massassignment")] TModel model);
        Task<bool> TryUpdateModelAsync<TModel>([Sink("massassignment")] TModel model, string name);
        Task<bool> TryUpdateModelAsync<TModel>(TModel model, string name, params object[] includeExpressions);
        UnauthorizedResult Unauthorized();
    }

    class PageContext : ActionContext;
    class PageResult : ActionResult { object Model; }
}

namespace Microsoft.AspNetCore.Mvc.Rendering
{
    interface IHtmlHelper
    {
        [Clean("html", "xml")] string Encode(string value);
        [Clean("html", "xml")] string Encode(object value);
        IHtmlContent Raw([Sink("html")] string value);
        IHtmlContent Raw([Sink("html")] object value);
        IHtmlContent AntiForgeryToken();
        ViewContext ViewContext;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
        Task<IHtmlContent> PartialAsync([Sink("path")] string partialViewName, object model, ViewDataDictionary viewData);
        string FormatValue(object value, [Sink("format")] string format);
        IHtmlContent ActionLink(string linkText, string actionName);
    }

    interface IJsonHelper { IHtmlContent Serialize(object value); }
    interface IHtmlHelper<TModel> : IHtmlHelper { ViewDataDictionary<TModel> ViewData; }

    class ViewContext : ActionContext
    {
        TextWriter Writer;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
        ITempDataDictionary TempData;
    }

    class TagBuilder : IHtmlContent
    {
        TagBuilder(string tagName);
        IHtmlContentBuilder InnerHtml;
        IDictionary<string, string> Attributes;
        void AddCssClass(string value);
        void MergeAttribute(string key, string value);
    }

    class SelectListItem
    {
        SelectListItem();
        SelectListItem(string text, string value);
        string Text, Value;
        bool Selected;
    }

    class SelectList : IEnumerable<SelectListItem>
    {
        SelectList(System.Collections.IEnumerable items, string dataValueField, string dataTextField);
    }

    enum Html5DateRenderingMode { Rfc3339, CurrentCulture }
}

namespace Microsoft.AspNetCore.Mvc.Routing
{
    class UrlActionContext { string Action, Controller; object Values; }
    [EntryPoint] class HttpMethodAttribute : Attribute;
    class UrlHelper : IUrlHelper { UrlHelper(ActionContext actionContext); }
}

namespace Microsoft.AspNetCore.Mvc.ViewFeatures
{
    [Data]
    class ViewDataDictionary : IDictionary<string, object>
    {
        object this[string index] { get; }
        object Model;
        ModelStateDictionary ModelState;
        object Eval(string expression);
        bool ContainsKey(string key);
    }

    [Data] class ViewDataDictionary<TModel> : ViewDataDictionary { TModel Model; }

    [Data]
    interface ITempDataDictionary : IDictionary<string, object>
    {
        object this[string key] { get; }
        void Keep();
        object Peek(string key);
    }

    [Data] class TempDataDictionary : ITempDataDictionary;
    class HtmlHelper : IHtmlHelper;
    class HtmlHelper<TModel> : HtmlHelper, IHtmlHelper<TModel>;
}
