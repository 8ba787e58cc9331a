using System.Collections;
using System.Collections.Specialized;
using System.Security.Principal;
using System.Text;
using System.Web;
using System.Web.Routing;

namespace System.Web.Mvc
{
    interface IController { void Execute(RequestContext requestContext); }

    class ControllerBase : IController
    {
        ControllerContext ControllerContext;
        TempDataDictionary TempData;
        bool ValidateRequest;
        ValueProviderCollection ValueProvider;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
    }

    [EntryPoint]
    class Controller : ControllerBase
    {
        HttpContextBase HttpContext;
        HttpRequestBase Request;
        HttpResponseBase Response;
        HttpSessionStateBase Session;
        HttpServerUtilityBase Server;
        IPrincipal User;
        RouteData RouteData;
        ModelStateDictionary ModelState;
        UrlHelper Url;
        ContentResult Content([Sink("html", "response")] string content);
        ContentResult Content([Sink("response")] string content, string contentType);
        ContentResult Content([Sink("response")] string content, string contentType, Encoding contentEncoding);
        FileContentResult File([Sink("response")] byte[] fileContents, string contentType);
        FileContentResult File([Sink("response")] byte[] fileContents, string contentType, [Sink("header")] string fileDownloadName);
        FilePathResult File([Sink("path")] string fileName, string contentType);
        FilePathResult File([Sink("path")] string fileName, string contentType, string fileDownloadName);
        FileStreamResult File(Stream fileStream, string contentType);
        HttpNotFoundResult HttpNotFound();
        HttpNotFoundResult HttpNotFound([Sink("header")] string statusDescription);
        JavaScriptResult JavaScript([Sink("html", "response")] string script);
        JsonResult Json([Sink("response")] object data);
        JsonResult Json([Sink("response")] object data, JsonRequestBehavior behavior);
        JsonResult Json([Sink("response")] object data, string contentType);
        PartialViewResult PartialView();
        PartialViewResult PartialView(object model);
        PartialViewResult PartialView([Sink("path")] string viewName);
        PartialViewResult PartialView([Sink("path")] string viewName, object model);
        RedirectResult Redirect([Sink("redirect")] string url);
        RedirectResult RedirectPermanent([Sink("redirect")] string url);
        RedirectToRouteResult RedirectToAction(string actionName);
        RedirectToRouteResult RedirectToAction(string actionName, object routeValues);
        RedirectToRouteResult RedirectToAction(string actionName, string controllerName);
        RedirectToRouteResult RedirectToAction(string actionName, string controllerName, object routeValues);
        RedirectToRouteResult RedirectToRoute(object routeValues);
        RedirectToRouteResult RedirectToRoute(string routeName, object routeValues);
        bool TryUpdateModel<TModel>([Sink("massassignment")] TModel model);
        bool TryUpdateModel<TModel>(TModel model, string[] includeProperties);
        bool TryUpdateModel<TModel>([Sink("massassignment")] TModel model, IValueProvider valueProvider);
        void UpdateModel<TModel>([Sink("massassignment")] TModel model);
        void UpdateModel<TModel>(TModel model, string[] includeProperties);
        bool TryValidateModel(object model);
        ViewResult View();
        ViewResult View(object model);
        ViewResult View([Sink("path")] string viewName);
        ViewResult View([Sink("path")] string viewName, object model);
        ViewResult View([Sink("path")] string viewName, string masterName, object model);
        void OnActionExecuting(ActionExecutingContext filterContext);
        void OnActionExecuted(ActionExecutedContext filterContext);
        void OnException(ExceptionContext filterContext);
        void OnAuthorization(AuthorizationContext filterContext);
        void Dispose();
    }

    [EntryPoint] class AsyncController : Controller;

    class ControllerContext
    {
        ControllerBase Controller;
        HttpContextBase HttpContext;
        RequestContext RequestContext;
        RouteData RouteData;
        bool IsChildAction;
    }

    class ViewContext : ControllerContext
    {
        TextWriter Writer;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
        TempDataDictionary TempData;
    }

    class ActionExecutingContext : ControllerContext { [Remote] IDictionary<string, object> ActionParameters; ActionResult Result; }
    class ActionExecutedContext : ControllerContext { ActionResult Result; Exception Exception; }
    class ExceptionContext : ControllerContext { [Failure] Exception Exception; bool ExceptionHandled; ActionResult Result; }
    class AuthorizationContext : ControllerContext { ActionResult Result; }
    class ResultExecutingContext : ControllerContext { ActionResult Result; }

    class ModelBindingContext
    {
        [Remote] IValueProvider ValueProvider;
        string ModelName;
        object Model;
        Type ModelType;
        ModelStateDictionary ModelState;
    }

    interface IModelBinder { object BindModel(ControllerContext controllerContext, ModelBindingContext bindingContext); }
    class DefaultModelBinder : IModelBinder;
    [Data] interface IValueProvider { [Remote] ValueProviderResult GetValue(string key); bool ContainsPrefix(string prefix); }
    [Data] class ValueProviderCollection : IValueProvider;
    [Data] class ValueProviderResult { [Remote] string AttemptedValue; [Remote] object RawValue; object ConvertTo(Type type); }

    [Data]
    class FormCollection : NameValueCollection, IValueProvider
    {
        [Remote] FormCollection();
        [Remote] FormCollection(NameValueCollection collection);
        [Remote] string this[string name] { get; }
        [Remote] string Get(string name);
        [Remote] string[] GetValues(string name);
        [Remote] string[] AllKeys;
        [Remote] ValueProviderResult GetValue(string name);
        IValueProvider ToValueProvider();
    }

    [Data]
    class ViewDataDictionary : IDictionary<string, object>
    {
        object this[string key] { get; }
        object Model;
        ModelStateDictionary ModelState;
        object Eval(string expression);
    }

    [Data] class ViewDataDictionary<TModel> : ViewDataDictionary { TModel Model; }
    [Data] class TempDataDictionary : IDictionary<string, object> { object this[string key] { get; } void Keep(); object Peek(string key); }

    class ModelStateDictionary
    {
        bool IsValid;
        void AddModelError(string key, string errorMessage);
        void AddModelError(string key, Exception exception);
        void Clear();
        bool Remove(string key);
    }

    class ActionResult { void ExecuteResult(ControllerContext context); }
    class ContentResult : ActionResult { [Sink("html", "response")] string Content; string ContentType; Encoding ContentEncoding; }
    class JavaScriptResult : ActionResult { [Sink("html", "response")] string Script; }
    class JsonResult : ActionResult { [Sink("response")] object Data; JsonRequestBehavior JsonRequestBehavior; string ContentType; }
    enum JsonRequestBehavior { AllowGet, DenyGet }
    class EmptyResult : ActionResult;

    class HttpStatusCodeResult : ActionResult
    {
        HttpStatusCodeResult(int statusCode);
        HttpStatusCodeResult(int statusCode, [Sink("header")] string statusDescription);
        HttpStatusCodeResult(System.Net.HttpStatusCode statusCode);
        HttpStatusCodeResult(System.Net.HttpStatusCode statusCode, [Sink("header")] string statusDescription);
    }

    class HttpNotFoundResult : HttpStatusCodeResult;
    class HttpUnauthorizedResult : HttpStatusCodeResult;

    class RedirectResult : ActionResult
    {
        RedirectResult([Sink("redirect")] string url);
        RedirectResult([Sink("redirect")] string url, bool permanent);
        string Url;
    }

    class RedirectToRouteResult : ActionResult { RedirectToRouteResult(RouteValueDictionary routeValues); }
    class FileResult : ActionResult { [Sink("header")] string FileDownloadName; }
    class FileContentResult : FileResult { FileContentResult([Sink("response")] byte[] fileContents, string contentType); }
    class FilePathResult : FileResult { FilePathResult([Sink("path")] string fileName, string contentType); }
    class FileStreamResult : FileResult { FileStreamResult(Stream fileStream, string contentType); }
    class ViewResultBase : ActionResult { string ViewName; ViewDataDictionary ViewData; object Model; }
    class ViewResult : ViewResultBase;
    class PartialViewResult : ViewResultBase;

    class MvcHtmlString : HtmlString
    {
        MvcHtmlString([Sink("html")] string value);
        static MvcHtmlString Create([Sink("html")] string value);
        static readonly MvcHtmlString Empty;
        static bool IsNullOrEmpty(MvcHtmlString value);
    }

    class HtmlHelper
    {
        ViewContext ViewContext;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
        IHtmlString Raw([Sink("html")] string value);
        IHtmlString Raw([Sink("html")] object value);
        [Clean("html", "xml")] string Encode(string value);
        [Clean("html", "xml")] string Encode(object value);
        [Clean("html", "xml")] string AttributeEncode(string value);
        MvcHtmlString AntiForgeryToken();
    }

    class HtmlHelper<TModel> : HtmlHelper { ViewDataDictionary<TModel> ViewData; }

    class UrlHelper
    {
        string Action(string actionName);
        string Action(string actionName, object routeValues);
        string Action(string actionName, string controllerName);
        string Action(string actionName, string controllerName, object routeValues);
        string Content(string contentPath);
        string RouteUrl(string routeName);
        [Clean("html", "header", "path")] string Encode(string url);
        bool IsLocalUrl([Checked("redirect")] string url);
    }

    class TagBuilder
    {
        TagBuilder(string tagName);
        string TagName;
        [Sink("html")] string InnerHtml;
        IDictionary<string, string> Attributes;
        void SetInnerText(string innerText);
        void AddCssClass(string value);
        void MergeAttribute(string key, string value);
        [Clean("html")] string ToString();
        [Clean("html")] string ToString(TagRenderMode renderMode);
    }

    enum TagRenderMode { Normal, StartTag, EndTag, SelfClosing }

    class WebViewPage : System.Web.WebPages.WebPageBase
    {
        HtmlHelper<object> Html;
        UrlHelper Url;
        dynamic ViewBag;
        ViewDataDictionary ViewData;
        TempDataDictionary TempData;
        object Model;
        ViewContext ViewContext;
    }

    class WebViewPage<TModel> : WebViewPage { TModel Model; HtmlHelper<TModel> Html; }
    class SelectListItem { string Text, Value; bool Selected; }
    class SelectList : IEnumerable<SelectListItem> { SelectList(IEnumerable items, string dataValueField, string dataTextField); }
    class FilterAttribute : Attribute;

    class ActionFilterAttribute : FilterAttribute
    {
        void OnActionExecuting(ActionExecutingContext filterContext);
        void OnActionExecuted(ActionExecutedContext filterContext);
        void OnResultExecuting(ResultExecutingContext filterContext);
    }

    interface IExceptionFilter { void OnException(ExceptionContext filterContext); }
    class AuthorizeAttribute : FilterAttribute { string Roles, Users; bool AuthorizeCore(HttpContextBase httpContext); }
    class AllowAnonymousAttribute : Attribute;
    class HandleErrorAttribute : FilterAttribute;
    class RequireHttpsAttribute : FilterAttribute;
    class OutputCacheAttribute : ActionFilterAttribute;
    class ValidateAntiForgeryTokenAttribute : FilterAttribute;
    class ValidateInputAttribute : FilterAttribute;
    class AllowHtmlAttribute : Attribute;
    class NonActionAttribute : Attribute;
    class ChildActionOnlyAttribute : FilterAttribute;
    class ActionNameAttribute : Attribute;
    class BindAttribute : Attribute;
    class ModelBinderAttribute : Attribute;
    [EntryPoint] class HttpGetAttribute : Attribute;
    [EntryPoint] class HttpPostAttribute : Attribute;
    [EntryPoint] class HttpPutAttribute : Attribute;
    [EntryPoint] class HttpDeleteAttribute : Attribute;
    [EntryPoint] class HttpPatchAttribute : Attribute;
    [EntryPoint] class HttpHeadAttribute : Attribute;
    [EntryPoint] class AcceptVerbsAttribute : Attribute;
    [EntryPoint] class RouteAttribute : Attribute;
    class RoutePrefixAttribute : Attribute;
    class RouteAreaAttribute : Attribute;
    class GlobalFilterCollection { void Add(object filter); }
    static class GlobalFilters { static GlobalFilterCollection Filters; }
    static class DependencyResolver { static IServiceProvider Current; }
}

namespace System.Web.Mvc.Html
{
    static class PartialExtensions
    {
        static MvcHtmlString Partial(this HtmlHelper htmlHelper, [Sink("path")] string partialViewName);
        static MvcHtmlString Partial(this HtmlHelper htmlHelper, [Sink("path")] string partialViewName, object model);
    }

    static class RenderPartialExtensions { static void RenderPartial(this HtmlHelper htmlHelper, [Sink("path")] string partialViewName); }
}
