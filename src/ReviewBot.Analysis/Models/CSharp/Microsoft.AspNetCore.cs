using System.Collections;
using System.IO.Pipelines;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Microsoft.AspNetCore
{
    static class WebHost { static IWebHostBuilder CreateDefaultBuilder(string[] args); }
}

namespace Microsoft.AspNetCore.Antiforgery
{
    interface IAntiforgery
    {
        AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext);
        Task ValidateRequestAsync(HttpContext httpContext);
        Task<bool> IsRequestValidAsync(HttpContext httpContext);
    }

    class AntiforgeryTokenSet { string RequestToken, CookieToken, FormFieldName, HeaderName; }

    class AntiforgeryOptions
    {
        CookieBuilder Cookie;
        string HeaderName, FormFieldName, CookieName;
        bool SuppressXFrameOptionsHeader, RequireSsl;
    }
}

namespace Microsoft.AspNetCore.Antiforgery.Internal
{
    class DefaultAntiforgery;
    class AutoValidateAntiforgeryTokenAuthorizationFilter;
    class ValidateAntiforgeryTokenAuthorizationFilter;
}

namespace Microsoft.AspNetCore.Authentication
{
    class AuthenticationProperties
    {
        AuthenticationProperties();
        bool IsPersistent;
        bool? AllowRefresh;
        DateTimeOffset? ExpiresUtc;
        [Sink("redirect")] string RedirectUri;
        IDictionary<string, string> Items;
    }

    class AuthenticateResult
    {
        bool Succeeded;
        ClaimsPrincipal Principal;
        Exception Failure;
        AuthenticationProperties Properties;
        static AuthenticateResult Success(AuthenticationTicket ticket);
        static AuthenticateResult Fail(string failureMessage);
        static AuthenticateResult NoResult();
    }

    class AuthenticationTicket { AuthenticationTicket(ClaimsPrincipal principal, string authenticationScheme); ClaimsPrincipal Principal; }

    class AuthenticationBuilder
    {
        AuthenticationBuilder AddScheme<TOptions, THandler>(string authenticationScheme, Action<TOptions> configureOptions);
    }

    class AuthenticationHandler<TOptions>
    {
        HttpContext Context;
        HttpRequest Request;
        HttpResponse Response;
        TOptions Options;
        ILogger Logger;
        Task<AuthenticateResult> HandleAuthenticateAsync();
    }

    static class AuthenticationHttpContextExtensions
    {
        static Task<AuthenticateResult> AuthenticateAsync(this HttpContext context, string scheme);
        static Task ChallengeAsync(this HttpContext context, string scheme, AuthenticationProperties properties);
        static Task SignInAsync(this HttpContext context, ClaimsPrincipal principal);
        static Task SignInAsync(this HttpContext context, string scheme, ClaimsPrincipal principal);
        static Task SignInAsync(this HttpContext context, string scheme, ClaimsPrincipal principal, AuthenticationProperties properties);
        static Task SignOutAsync(this HttpContext context, string scheme);
        [Secret] static Task<string> GetTokenAsync(this HttpContext context, string tokenName);
        [Secret] static Task<string> GetTokenAsync(this HttpContext context, string scheme, string tokenName);
    }

    class RemoteAuthenticationOptions { string ClientId; [Sink("credential")] string ClientSecret; bool RequireHttpsMetadata; }
}

namespace Microsoft.AspNetCore.Authentication.Cookies
{
    class CookieAuthenticationOptions
    {
        CookieBuilder Cookie;
        TimeSpan ExpireTimeSpan;
        bool SlidingExpiration, CookieHttpOnly;
        CookieSecurePolicy CookieSecure;
        PathString LoginPath, LogoutPath, AccessDeniedPath;
        string ReturnUrlParameter;
    }

    static class CookieAuthenticationDefaults { static readonly string AuthenticationScheme; }
}

namespace Microsoft.AspNetCore.Authentication.JwtBearer
{
    class JwtBearerOptions
    {
        bool RequireHttpsMetadata, SaveToken, IncludeErrorDetails;
        string Authority, Audience;
        Microsoft.IdentityModel.Tokens.TokenValidationParameters TokenValidationParameters;
        object BackchannelHttpHandler;
        JwtBearerEvents Events;
    }

    class JwtBearerEvents { Func<object, Task> OnAuthenticationFailed, OnTokenValidated, OnMessageReceived; }
    static class JwtBearerDefaults { static readonly string AuthenticationScheme; }
}

namespace Microsoft.AspNetCore.Authentication.OpenIdConnect
{
    class OpenIdConnectOptions : RemoteAuthenticationOptions
    {
        string Authority, ResponseType;
        bool SaveTokens, UsePkce;
        Microsoft.IdentityModel.Tokens.TokenValidationParameters TokenValidationParameters;
    }
}

namespace Microsoft.AspNetCore.Authorization
{
    class AuthorizeAttribute : Attribute { AuthorizeAttribute(string policy); string Policy, Roles, AuthenticationSchemes; }
    class AllowAnonymousAttribute : Attribute;
    interface IAuthorizationService { Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object resource, string policyName); }
    class AuthorizationResult { bool Succeeded; }

    class AuthorizationHandlerContext
    {
        ClaimsPrincipal User;
        object Resource;
        void Succeed(IAuthorizationRequirement requirement);
        void Fail();
    }

    interface IAuthorizationRequirement;
    class AuthorizationOptions { void AddPolicy(string name, Action<AuthorizationPolicyBuilder> configurePolicy); }

    class AuthorizationPolicyBuilder
    {
        AuthorizationPolicyBuilder RequireRole(params string[] roles);
        AuthorizationPolicyBuilder RequireClaim(string claimType, params string[] allowedValues);
        AuthorizationPolicyBuilder RequireAuthenticatedUser();
        AuthorizationPolicyBuilder RequireAssertion(Func<AuthorizationHandlerContext, bool> handler);
    }
}

namespace Microsoft.AspNetCore.Builder
{
    interface IApplicationBuilder
    {
        IServiceProvider ApplicationServices;
        RequestDelegate Build();
        IApplicationBuilder New();
        IApplicationBuilder Use([Handler] Func<RequestDelegate, RequestDelegate> middleware);
    }

    class WebApplicationBuilder
    {
        IServiceCollection Services;
        ConfigurationManager Configuration;
        IWebHostEnvironment Environment;
        object Host, WebHost, Logging;
        WebApplication Build();
    }

    class WebApplicationOptions { string[] Args; string ContentRootPath, WebRootPath; }

    class WebApplication : IApplicationBuilder, IEndpointRouteBuilder, IHost
    {
        IServiceProvider Services;
        IConfiguration Configuration;
        IWebHostEnvironment Environment;
        ILogger Logger;
        static WebApplication Create(string[] args);
        static WebApplicationBuilder CreateBuilder();
        static WebApplicationBuilder CreateBuilder(string[] args);
        static WebApplicationBuilder CreateBuilder(WebApplicationOptions options);
        void Run(string url);
        Task RunAsync(string url);
    }

    static class EndpointRouteBuilderExtensions
    {
        [EntryPoint] static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder endpoints, string pattern, [Handler] Delegate handler);
        [EntryPoint] static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder endpoints, string pattern, [Handler] Delegate handler);
        [EntryPoint] static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder endpoints, string pattern, [Handler] Delegate handler);
        [EntryPoint] static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder endpoints, string pattern, [Handler] Delegate handler);
        [EntryPoint] static RouteHandlerBuilder MapPatch(this IEndpointRouteBuilder endpoints, string pattern, [Handler] Delegate handler);
        [EntryPoint] static RouteHandlerBuilder MapMethods(this IEndpointRouteBuilder endpoints, string pattern, IEnumerable<string> httpMethods, [Handler] Delegate handler);
        [EntryPoint] static RouteHandlerBuilder Map(this IEndpointRouteBuilder endpoints, string pattern, [Handler] Delegate handler);
        [EntryPoint] static RouteHandlerBuilder MapFallback(this IEndpointRouteBuilder endpoints, [Handler] Delegate handler);
        static RouteGroupBuilder MapGroup(this IEndpointRouteBuilder endpoints, string prefix);
    }

    class RouteHandlerBuilder
    {
        RouteHandlerBuilder WithName(string endpointName);
        RouteHandlerBuilder RequireAuthorization(params string[] policyNames);
        RouteHandlerBuilder AllowAnonymous();
        RouteHandlerBuilder DisableAntiforgery();
    }

    class ControllerActionEndpointConventionBuilder;
    static class RunExtensions { [EntryPoint] static void Run(this IApplicationBuilder app, [Handler] RequestDelegate handler); }

    static class UseExtensions
    {
        [EntryPoint] static IApplicationBuilder Use(this IApplicationBuilder app, [Handler] Func<HttpContext, RequestDelegate, Task> middleware);
    }

    static class MapExtensions
    {
        static IApplicationBuilder Map(this IApplicationBuilder app, PathString pathMatch, Action<IApplicationBuilder> configuration);
    }

    static class UseMiddlewareExtensions
    {
        static IApplicationBuilder UseMiddleware<TMiddleware>(this IApplicationBuilder app, params object[] args);
    }

    static class DeveloperExceptionPageExtensions { static IApplicationBuilder UseDeveloperExceptionPage(this IApplicationBuilder app); }

    static class ExceptionHandlerExtensions
    {
        static IApplicationBuilder UseExceptionHandler(this IApplicationBuilder app, string errorHandlingPath);
        static IApplicationBuilder UseExceptionHandler(this IApplicationBuilder app, Action<IApplicationBuilder> configure);
    }

    static class HstsBuilderExtensions { static IApplicationBuilder UseHsts(this IApplicationBuilder app); }
    static class HttpsPolicyBuilderExtensions { static IApplicationBuilder UseHttpsRedirection(this IApplicationBuilder app); }

    static class StaticFileExtensions
    {
        static IApplicationBuilder UseStaticFiles(this IApplicationBuilder app);
        static IApplicationBuilder UseStaticFiles(this IApplicationBuilder app, StaticFileOptions options);
    }

    static class DirectoryBrowserExtensions { static IApplicationBuilder UseDirectoryBrowser(this IApplicationBuilder app); }

    static class FileServerExtensions
    {
        static IApplicationBuilder UseFileServer(this IApplicationBuilder app, bool enableDirectoryBrowsing);
    }

    static class CorsMiddlewareExtensions
    {
        static IApplicationBuilder UseCors(this IApplicationBuilder app);
        static IApplicationBuilder UseCors(this IApplicationBuilder app, string policyName);
        static IApplicationBuilder UseCors(this IApplicationBuilder app, Action<Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder> configurePolicy);
    }

    static class CookiePolicyAppBuilderExtensions
    {
        static IApplicationBuilder UseCookiePolicy(this IApplicationBuilder app);
        static IApplicationBuilder UseCookiePolicy(this IApplicationBuilder app, CookiePolicyOptions options);
    }

    static class AuthAppBuilderExtensions { static IApplicationBuilder UseAuthentication(this IApplicationBuilder app); }
    static class AuthorizationAppBuilderExtensions { static IApplicationBuilder UseAuthorization(this IApplicationBuilder app); }

    static class SessionMiddlewareExtensions
    {
        static IApplicationBuilder UseSession(this IApplicationBuilder app);
        static IApplicationBuilder UseSession(this IApplicationBuilder app, SessionOptions options);
    }

    class StaticFileOptions { object FileProvider, ContentTypeProvider; PathString RequestPath; bool ServeUnknownFileTypes; }

    class CookiePolicyOptions
    {
        CookieSecurePolicy Secure;
        Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy HttpOnly;
        SameSiteMode MinimumSameSitePolicy;
        Func<HttpContext, bool> CheckConsentNeeded;
    }

    class SessionOptions { CookieBuilder Cookie; TimeSpan IdleTimeout; }
}

namespace Microsoft.AspNetCore.Components
{
    [Data] struct MarkupString { MarkupString([Sink("html")] string value); string Value; }
    class ComponentBase { void StateHasChanged(); Task InvokeAsync(Action workItem); }
    class ParameterAttribute : Attribute;
    [Remote] class SupplyParameterFromQueryAttribute : Attribute;
    [Remote] class SupplyParameterFromFormAttribute : Attribute;
    class InjectAttribute : Attribute;

    class NavigationManager
    {
        [Remote] string Uri;
        string BaseUri;
        void NavigateTo([Sink("redirect")] string uri);
        void NavigateTo([Sink("redirect")] string uri, bool forceLoad);
        void NavigateTo([Sink("redirect")] string uri, bool forceLoad, bool replace);
        Uri ToAbsoluteUri(string relativeUri);
    }

    [Data] class ChangeEventArgs { [Remote] object Value; }
}

namespace Microsoft.AspNetCore.Components.Rendering
{
    class RenderTreeBuilder
    {
        void AddMarkupContent(int sequence, [Sink("html")] string markupContent);
        void AddContent(int sequence, object textContent);
    }
}

namespace Microsoft.AspNetCore.CookiePolicy
{
    enum HttpOnlyPolicy { None, Always }
}

namespace Microsoft.AspNetCore.Cors
{
    class EnableCorsAttribute : Attribute { EnableCorsAttribute(string policyName); }
    class DisableCorsAttribute : Attribute;
}

namespace Microsoft.AspNetCore.Cors.Infrastructure
{
    class CorsPolicyBuilder
    {
        CorsPolicyBuilder(params string[] origins);
        CorsPolicyBuilder AllowAnyOrigin();
        CorsPolicyBuilder AllowAnyMethod();
        CorsPolicyBuilder AllowAnyHeader();
        CorsPolicyBuilder AllowCredentials();
        CorsPolicyBuilder DisallowCredentials();
        CorsPolicyBuilder WithOrigins(params string[] origins);
        CorsPolicyBuilder WithMethods(params string[] methods);
        CorsPolicyBuilder WithHeaders(params string[] headers);
        CorsPolicyBuilder SetIsOriginAllowed(Func<string, bool> isOriginAllowed);
        CorsPolicyBuilder SetIsOriginAllowedToAllowWildcardSubdomains();
        CorsPolicy Build();
    }

    class CorsPolicy
    {
        IList<string> Origins, Headers, Methods;
        bool SupportsCredentials, AllowAnyOrigin;
        Func<string, bool> IsOriginAllowed;
    }

    class CorsOptions
    {
        void AddPolicy(string name, Action<CorsPolicyBuilder> configurePolicy);
        void AddDefaultPolicy(Action<CorsPolicyBuilder> configurePolicy);
    }
}

namespace Microsoft.AspNetCore.Cryptography.KeyDerivation
{
    static class KeyDerivation
    {
        static byte[] Pbkdf2(string password, [Sink("credential")] byte[] salt, KeyDerivationPrf prf, int iterationCount, int numBytesRequested);
    }

    enum KeyDerivationPrf { HMACSHA1, HMACSHA256, HMACSHA512 }
}

namespace Microsoft.AspNetCore.DataProtection
{
    interface IDataProtectionProvider { IDataProtector CreateProtector(string purpose); }

    interface IDataProtector : IDataProtectionProvider
    {
        [Clean("*")] byte[] Protect(byte[] plaintext);
        [Secret] byte[] Unprotect(byte[] protectedData);
    }

    static class DataProtectionCommonExtensions
    {
        [Clean("*")] static string Protect(this IDataProtector protector, string plaintext);
        [Secret] static string Unprotect(this IDataProtector protector, string protectedData);
        static IDataProtector CreateProtector(this IDataProtectionProvider provider, string purpose, params string[] subPurposes);
    }

    interface IDataProtectionBuilder
    {
        IDataProtectionBuilder PersistKeysToFileSystem(DirectoryInfo directory);
        IDataProtectionBuilder ProtectKeysWithCertificate(X509Certificate2 certificate);
        IDataProtectionBuilder SetApplicationName(string applicationName);
        IDataProtectionBuilder UnprotectKeysWithAnyCertificate(params X509Certificate2[] certificates);
    }
}

namespace Microsoft.AspNetCore.Diagnostics
{
    [Data] interface IExceptionHandlerFeature { [Failure] Exception Error; }
    [Data] interface IExceptionHandlerPathFeature : IExceptionHandlerFeature { [Remote] string Path; }

    interface IExceptionHandler
    {
        ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken);
    }
}

namespace Microsoft.AspNetCore.Hosting
{
    interface IWebHostEnvironment : IHostEnvironment { string WebRootPath; object WebRootFileProvider; }
    interface IHostingEnvironment { string WebRootPath, ContentRootPath, EnvironmentName; bool IsDevelopment(); }

    interface IWebHostBuilder
    {
        IWebHostBuilder UseStartup<TStartup>();
        IWebHostBuilder UseUrls(params string[] urls);
        IWebHostBuilder UseKestrel(object options);
        object Build();
    }
}

namespace Microsoft.AspNetCore.Html
{
    interface IHtmlContent { void WriteTo(TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder); }

    [Data]
    class HtmlString : IHtmlContent
    {
        HtmlString([Sink("html")] string value);
        static readonly HtmlString Empty;
        string Value;
        string ToString();
    }

    class HtmlFormattableString : IHtmlContent { HtmlFormattableString([Sink("html")] string format, params object[] args); }
    [Data] class HtmlContentBuilder : IHtmlContentBuilder { HtmlContentBuilder(); }

    interface IHtmlContentBuilder : IHtmlContent
    {
        IHtmlContentBuilder Append([Kept] string unencoded);
        IHtmlContentBuilder AppendHtml([Sink("html")] string encoded);
        IHtmlContentBuilder AppendHtml(IHtmlContent content);
        IHtmlContentBuilder Clear();
    }

    static class HtmlContentBuilderExtensions
    {
        static IHtmlContentBuilder AppendFormat(this IHtmlContentBuilder builder, [Sink("html")] string format, params object[] args);
        static IHtmlContentBuilder AppendHtmlLine(this IHtmlContentBuilder builder, [Sink("html")] string encoded);
        static IHtmlContentBuilder SetHtmlContent(this IHtmlContentBuilder builder, [Sink("html")] string encoded);
        static IHtmlContentBuilder AppendLine(this IHtmlContentBuilder builder, string unencoded);
    }
}

namespace Microsoft.AspNetCore.Http
{
    class HttpContext
    {
        HttpRequest Request;
        HttpResponse Response;
        ConnectionInfo Connection;
        ClaimsPrincipal User;
        ISession Session;
        IDictionary<object, object> Items;
        IServiceProvider RequestServices;
        IFeatureCollection Features;
        CancellationToken RequestAborted;
        string TraceIdentifier;
        WebSocketManager WebSockets;
        void Abort();
    }

    class DefaultHttpContext : HttpContext { DefaultHttpContext(); }
    interface IHttpContextAccessor { HttpContext HttpContext; }
    class HttpContextAccessor : IHttpContextAccessor;
    class ConnectionInfo { IPAddress RemoteIpAddress, LocalIpAddress; int RemotePort, LocalPort; X509Certificate2 ClientCertificate; }
    class WebSocketManager { bool IsWebSocketRequest; Task<System.Net.WebSockets.WebSocket> AcceptWebSocketAsync(); }

    class HttpRequest
    {
        [Remote] Stream Body;
        [Remote] PipeReader BodyReader;
        long? ContentLength;
        [Remote] string ContentType;
        [Remote] IRequestCookieCollection Cookies;
        [Remote] IFormCollection Form;
        bool HasFormContentType, IsHttps;
        [Remote] IHeaderDictionary Headers;
        [Remote] HostString Host;
        HttpContext HttpContext;
        [Remote] string Method;
        [Remote] PathString Path;
        PathString PathBase;
        string Protocol, Scheme;
        [Remote] IQueryCollection Query;
        [Remote] QueryString QueryString;
        [Remote] RouteValueDictionary RouteValues;
        [Remote] Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken);
    }

    static class HttpRequestJsonExtensions
    {
        [Remote, Fresh] static ValueTask<TValue> ReadFromJsonAsync<TValue>(this HttpRequest request);
        [Remote, Fresh] static ValueTask<TValue> ReadFromJsonAsync<TValue>(this HttpRequest request, CancellationToken cancellationToken);
        [Remote, Fresh] static ValueTask<object> ReadFromJsonAsync(this HttpRequest request, Type type);
        static bool HasJsonContentType(this HttpRequest request);
    }

    static class HttpRequestRewindExtensions { static void EnableBuffering(this HttpRequest request); }

    static class RequestFormReaderExtensions
    {
        [Remote, Fresh] static Task<IFormCollection> ReadFormAsync(this HttpRequest request, object options, CancellationToken cancellationToken);
    }

    class HttpResponse
    {
        ResponseBody Body;
        PipeWriter BodyWriter;
        long? ContentLength;
        [Sink("header")] string ContentType;
        IResponseCookies Cookies;
        bool HasStarted;
        ResponseHeaderDictionary Headers;
        HttpContext HttpContext;
        int StatusCode;
        void Redirect([Sink("redirect")] string location);
        void Redirect([Sink("redirect")] string location, bool permanent);
        void OnStarting(Func<Task> callback);
        Task CompleteAsync();
        void RegisterForDispose(IDisposable disposable);
    }

    [Data]
    class ResponseBody : Stream
    {
        void Write([Sink("html", "response")] byte[] buffer, int offset, int count);
        Task WriteAsync([Sink("html", "response")] byte[] buffer, int offset, int count);
        Task WriteAsync([Sink("html", "response")] byte[] buffer, int offset, int count, CancellationToken cancellationToken);
        ValueTask WriteAsync([Sink("html", "response")] ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken);
    }

    class ResponseHeaderDictionary : IHeaderDictionary
    {
        [Sink("header")] StringValues this[string key] { get; }
        void Add([Sink("header")] string key, [Sink("header")] StringValues value);
        void Append([Sink("header")] string key, [Sink("header")] StringValues value);
        [Sink("redirect", "header")] StringValues Location;
        [Sink("header")] StringValues ContentDisposition, ContentType, SetCookie, CacheControl, ContentSecurityPolicy, AccessControlAllowOrigin, Vary, ETag, Link;
        bool TryAdd([Sink("header")] string key, [Sink("header")] StringValues value);
    }

    static class HttpResponseWritingExtensions
    {
        static Task WriteAsync(this HttpResponse response, [Sink("html", "response")] string text);
        static Task WriteAsync(this HttpResponse response, [Sink("html", "response")] string text, CancellationToken cancellationToken);
        static Task WriteAsync(this HttpResponse response, [Sink("html", "response")] string text, Encoding encoding);
        static Task WriteAsync(this HttpResponse response, [Sink("html", "response")] string text, Encoding encoding, CancellationToken cancellationToken);
    }

    static class HttpResponseJsonExtensions
    {
        static Task WriteAsJsonAsync<TValue>(this HttpResponse response, [Sink("response")] TValue value);
        static Task WriteAsJsonAsync<TValue>(this HttpResponse response, [Sink("response")] TValue value, CancellationToken cancellationToken);
    }

    static class SendFileResponseExtensions
    {
        static Task SendFileAsync(this HttpResponse response, [Sink("path")] string fileName);
        static Task SendFileAsync(this HttpResponse response, [Sink("path")] string fileName, CancellationToken cancellationToken);
        static Task SendFileAsync(this HttpResponse response, [Sink("path")] string fileName, long offset, long? count, CancellationToken cancellationToken);
    }

    static class HeaderDictionaryExtensions
    {
        static void Append(this IHeaderDictionary headers, [Sink("header")] string key, [Sink("header")] StringValues value);
        static void AppendCommaSeparatedValues(this IHeaderDictionary headers, [Sink("header")] string key, [Sink("header")] params string[] values);
        static string[] GetCommaSeparatedValues(this IHeaderDictionary headers, string key);
    }

    [Data]
    interface IHeaderDictionary : IDictionary<string, StringValues>
    {
        StringValues this[string key] { get; }
        long? ContentLength;
        StringValues Accept, AcceptLanguage, Authorization, Cookie, Host, Origin, Referer, UserAgent, ContentType, IfMatch, Upgrade, Location, ContentDisposition;
    }

    [Data] class HeaderDictionary : IHeaderDictionary { HeaderDictionary(); }

    [Data]
    interface IQueryCollection : IEnumerable<KeyValuePair<string, StringValues>>
    {
        [Remote] StringValues this[string key] { get; }
        int Count;
        ICollection<string> Keys;
        bool ContainsKey(string key);
        bool TryGetValue(string key, [Remote] out StringValues value);
    }

    [Data]
    interface IFormCollection : IEnumerable<KeyValuePair<string, StringValues>>
    {
        [Remote] StringValues this[string key] { get; }
        int Count;
        ICollection<string> Keys;
        [Remote] IFormFileCollection Files;
        bool ContainsKey(string key);
        bool TryGetValue(string key, [Remote] out StringValues value);
    }

    [Data] class FormCollection : IFormCollection;

    [Data]
    interface IFormFileCollection : IReadOnlyList<IFormFile>
    {
        IFormFile this[string name] { get; }
        IFormFile GetFile(string name);
        IReadOnlyList<IFormFile> GetFiles(string name);
    }

    [Data]
    interface IFormFile
    {
        [Remote] string FileName, ContentType, ContentDisposition;
        string Name;
        long Length;
        [Remote] IHeaderDictionary Headers;
        void CopyTo(Stream target);
        Task CopyToAsync(Stream target);
        Task CopyToAsync(Stream target, CancellationToken cancellationToken);
        [Remote] Stream OpenReadStream();
    }

    [Data] class FormFile : IFormFile;

    [Data]
    interface IRequestCookieCollection : IEnumerable<KeyValuePair<string, string>>
    {
        [Remote] string this[string key] { get; }
        int Count;
        ICollection<string> Keys;
        bool ContainsKey(string key);
        bool TryGetValue(string key, [Remote] out string value);
    }

    interface IResponseCookies
    {
        void Append([Sink("cookie")] string key, [Sink("cookie")] string value);
        void Append([Sink("cookie")] string key, [Sink("cookie")] string value, CookieOptions options);
        void Delete(string key);
        void Delete(string key, CookieOptions options);
    }

    class CookieOptions
    {
        CookieOptions();
        string Domain, Path;
        DateTimeOffset? Expires;
        bool HttpOnly, IsEssential, Secure;
        TimeSpan? MaxAge;
        SameSiteMode SameSite;
    }

    class CookieBuilder
    {
        string Name, Domain, Path;
        bool HttpOnly, IsEssential;
        CookieSecurePolicy SecurePolicy;
        SameSiteMode SameSite;
        TimeSpan? Expiration, MaxAge;
        CookieOptions Build(HttpContext context);
    }

    enum SameSiteMode { Unspecified, None, Lax, Strict }
    enum CookieSecurePolicy { SameAsRequest, Always, None }

    interface ISession
    {
        string Id;
        bool IsAvailable;
        IEnumerable<string> Keys;
        void Clear();
        void Remove(string key);
        void Set(string key, [Sink("trust")] byte[] value);
        bool TryGetValue(string key, out byte[] value);
        Task CommitAsync(CancellationToken cancellationToken);
        Task LoadAsync(CancellationToken cancellationToken);
    }

    static class SessionExtensions
    {
        static string GetString(this ISession session, string key);
        static int? GetInt32(this ISession session, string key);
        static byte[] Get(this ISession session, string key);
        static void SetString(this ISession session, string key, [Sink("trust")] string value);
        static void SetInt32(this ISession session, string key, int value);
    }

    [Data]
    struct PathString
    {
        PathString(string value);
        string Value;
        bool HasValue;
        PathString Add(PathString other);
        bool StartsWithSegments(PathString other);
        bool StartsWithSegments(PathString other, out PathString remaining);
        string ToUriComponent();
        string ToString();
        static PathString FromUriComponent(string uriComponent);
    }

    [Data]
    struct QueryString
    {
        QueryString(string value);
        static readonly QueryString Empty;
        string Value;
        bool HasValue;
        QueryString Add(string name, string value);
        string ToUriComponent();
        static QueryString Create(string name, string value);
        static QueryString Create(IEnumerable<KeyValuePair<string, string>> parameters);
        string ToString();
    }

    [Data]
    struct HostString
    {
        HostString(string value);
        HostString(string host, int port);
        string Value, Host;
        int? Port;
        bool HasValue;
        string ToUriComponent();
        string ToString();
    }

    [Data] struct FragmentString { string Value; }
    delegate Task RequestDelegate(HttpContext context);
    interface IMiddleware { Task InvokeAsync(HttpContext context, RequestDelegate next); }
    interface IResult { Task ExecuteAsync(HttpContext httpContext); }

    static class StatusCodes
    {
        static readonly int Status200OK;
        static readonly int Status400BadRequest;
        static readonly int Status404NotFound;
        static readonly int Status500InternalServerError;
    }

    static class Results
    {
        static IResultExtensions Extensions;
        static IResult BadRequest([Sink("response")] object error);
        static IResult Bytes([Sink("response")] byte[] contents, string contentType, [Sink("header")] string fileDownloadName);
        static IResult Challenge(object properties, IList<string> authenticationSchemes);
        static IResult Conflict([Sink("response")] object error);
        static IResult Content([Sink("response")] string content);
        static IResult Content([Sink("html", "response")] string content, string contentType);
        static IResult Content([Sink("html", "response")] string content, string contentType, Encoding contentEncoding);
        static IResult Created([Sink("header")] string uri, [Sink("response")] object value);
        static IResult File([Sink("path")] string path, string contentType, [Sink("header")] string fileDownloadName);
        static IResult File([Sink("path")] string path);
        static IResult File([Sink("path")] string path, string contentType);
        static IResult File(Stream fileStream, string contentType, [Sink("header")] string fileDownloadName);
        static IResult Json([Sink("response")] object data, object options, string contentType, int? statusCode);
        static IResult LocalRedirect(string localUrl);
        static IResult LocalRedirect(string localUrl, bool permanent);
        static IResult NoContent();
        static IResult NotFound([Sink("response")] object value);
        static IResult Ok([Sink("response")] object value);
        static IResult Problem([Sink("response")] string detail, string instance, int? statusCode, string title, string type);
        static IResult Redirect([Sink("redirect")] string url);
        static IResult Redirect([Sink("redirect")] string url, bool permanent);
        static IResult Redirect([Sink("redirect")] string url, bool permanent, bool preserveMethod);
        static IResult RedirectToRoute(string routeName, object routeValues);
        static IResult StatusCode(int statusCode);
        static IResult Stream(Stream stream, string contentType, [Sink("header")] string fileDownloadName);
        static IResult Text([Sink("response")] string content);
        static IResult Text([Sink("html", "response")] string content, string contentType);
        static IResult Text([Sink("html", "response")] string content, string contentType, Encoding contentEncoding);
        static IResult Unauthorized();
        static IResult ValidationProblem(IDictionary<string, string[]> errors);
    }

    interface IResultExtensions;

    static class TypedResults
    {
        static IResult BadRequest<TValue>([Sink("response")] TValue error);
        static IResult Content([Sink("response")] string content);
        static IResult Content([Sink("html", "response")] string content, string contentType);
        static IResult Created<TValue>([Sink("header")] string uri, [Sink("response")] TValue value);
        static IResult Json<TValue>([Sink("response")] TValue data);
        static IResult LocalRedirect(string localUrl);
        static IResult NotFound();
        static IResult Ok();
        static IResult Ok<TValue>([Sink("response")] TValue value);
        static IResult PhysicalFile([Sink("path")] string path, string contentType, [Sink("header")] string fileDownloadName);
        static IResult Problem([Sink("response")] string detail, string instance, int? statusCode, string title, string type);
        static IResult Redirect([Sink("redirect")] string url);
        static IResult Redirect([Sink("redirect")] string url, bool permanent);
        static IResult Text([Sink("response")] string content);
        static IResult Text([Sink("html", "response")] string content, string contentType);
        static IResult VirtualFile([Sink("path")] string path, string contentType, [Sink("header")] string fileDownloadName);
    }
}

namespace Microsoft.AspNetCore.Http.Extensions
{
    static class UriHelper
    {
        [Remote, Fresh] static string GetDisplayUrl(this HttpRequest request);
        [Remote, Fresh] static string GetEncodedUrl(this HttpRequest request);
        [Remote, Fresh] static string GetEncodedPathAndQuery(this HttpRequest request);
        static string BuildAbsolute(string scheme, HostString host, PathString pathBase, PathString path, QueryString query, FragmentString fragment);
        static string BuildRelative(PathString pathBase, PathString path, QueryString query, FragmentString fragment);
    }

    class QueryBuilder { void Add(string key, [Kept] string value); QueryString ToQueryString(); string ToString(); }
}

namespace Microsoft.AspNetCore.Http.Features
{
    interface IFeatureCollection { TFeature Get<TFeature>(); void Set<TFeature>(TFeature instance); }

    interface IHttpRequestFeature
    {
        [Remote] string Path, QueryString, RawTarget;
        [Remote] IHeaderDictionary Headers;
        [Remote] Stream Body;
    }
}

namespace Microsoft.AspNetCore.Http.Headers
{
    class RequestHeaders { [Remote] Uri Referer; [Remote] HostString Host; }
}

namespace Microsoft.AspNetCore.Http.Internal
{
    class FormFile : Microsoft.AspNetCore.Http.FormFile;
    class ResponseCookies : IResponseCookies { ResponseCookies(IHeaderDictionary headers, object builderPool); }
    class HeaderDictionary : Microsoft.AspNetCore.Http.HeaderDictionary;
    class DefaultHttpRequest : HttpRequest;
    class DefaultHttpResponse : HttpResponse;
}

namespace Microsoft.AspNetCore.HttpOverrides
{
    class ForwardedHeadersOptions { object ForwardedHeaders; }
}

namespace Microsoft.AspNetCore.Identity
{
    class IdentityUser<TKey>
    {
        TKey Id;
        string UserName, Email, NormalizedUserName, PhoneNumber, SecurityStamp;
        [Secret] string PasswordHash;
    }

    class IdentityUser { string Id, UserName, Email, NormalizedUserName, PhoneNumber, SecurityStamp; [Secret] string PasswordHash; }
    class IdentityRole { IdentityRole(string roleName); string Name; }
    class IdentityResult { bool Succeeded; IEnumerable<IdentityError> Errors; static IdentityResult Success; }
    class IdentityError { string Code, Description; }
    class SignInResult { bool Succeeded, IsLockedOut, IsNotAllowed, RequiresTwoFactor; static SignInResult Success; }

    class SignInManager<TUser>
    {
        Task<SignInResult> PasswordSignInAsync(string userName, [Sink("credential")] string password, bool isPersistent, bool lockoutOnFailure);
        Task<SignInResult> CheckPasswordSignInAsync(TUser user, [Sink("credential")] string password, bool lockoutOnFailure);
        Task SignInAsync(TUser user, bool isPersistent, string authenticationMethod);
        Task SignOutAsync();
        bool IsSignedIn(ClaimsPrincipal principal);
        [Remote] Task<ExternalLoginInfo> GetExternalLoginInfoAsync(string expectedXsrf);
    }

    [Data] class ExternalLoginInfo { ClaimsPrincipal Principal; string LoginProvider, ProviderKey; }

    class UserManager<TUser>
    {
        Task<IdentityResult> CreateAsync(TUser user);
        Task<IdentityResult> CreateAsync(TUser user, [Sink("credential")] string password);
        Task<IdentityResult> AddToRoleAsync(TUser user, string role);
        Task<IdentityResult> AddPasswordAsync(TUser user, [Sink("credential")] string password);
        Task<bool> CheckPasswordAsync(TUser user, [Sink("credential")] string password);
        [Stored] Task<TUser> FindByIdAsync(string userId);
        [Stored] Task<TUser> FindByNameAsync(string userName);
        [Stored] Task<TUser> FindByEmailAsync(string email);
        [Stored] Task<TUser> GetUserAsync(ClaimsPrincipal principal);
        string GetUserId(ClaimsPrincipal principal);
        string GetUserName(ClaimsPrincipal principal);
        [Secret] Task<string> GeneratePasswordResetTokenAsync(TUser user);
        [Secret] Task<string> GenerateEmailConfirmationTokenAsync(TUser user);
        Task<IdentityResult> ResetPasswordAsync(TUser user, string token, [Sink("credential")] string newPassword);
        Task<IdentityResult> ChangePasswordAsync(TUser user, string currentPassword, [Sink("credential")] string newPassword);
        Task<IdentityResult> UpdateAsync(TUser user);
        Task<IdentityResult> DeleteAsync(TUser user);
        IQueryable<TUser> Users;
    }

    class RoleManager<TRole> { Task<bool> RoleExistsAsync(string roleName); Task<IdentityResult> CreateAsync(TRole role); }

    class IdentityOptions
    {
        PasswordOptions Password;
        LockoutOptions Lockout;
        SignInOptions SignIn;
        UserOptions User;
    }

    class PasswordOptions
    {
        int RequiredLength, RequiredUniqueChars;
        bool RequireDigit, RequireLowercase, RequireUppercase, RequireNonAlphanumeric;
    }

    class LockoutOptions { bool AllowedForNewUsers; int MaxFailedAccessAttempts; TimeSpan DefaultLockoutTimeSpan; }
    class SignInOptions { bool RequireConfirmedEmail, RequireConfirmedAccount; }
    class UserOptions { bool RequireUniqueEmail; }

    interface IPasswordHasher<TUser>
    {
        string HashPassword(TUser user, string password);
        object VerifyHashedPassword(TUser user, string hashedPassword, string providedPassword);
    }

    class PasswordHasher<TUser> : IPasswordHasher<TUser>;
}

namespace Microsoft.AspNetCore.Razor.TagHelpers
{
    class TagHelper
    {
        void Process(TagHelperContext context, TagHelperOutput output);
        Task ProcessAsync(TagHelperContext context, TagHelperOutput output);
    }

    class TagHelperContext { object AllAttributes; string TagName; }

    class TagHelperOutput
    {
        TagHelperContent Content, PreContent, PostContent, PreElement, PostElement;
        TagHelperAttributeList Attributes;
        string TagName;
        Task<TagHelperContent> GetChildContentAsync();
    }

    class TagHelperContent : IHtmlContentBuilder
    {
        TagHelperContent SetContent(string unencoded);
        TagHelperContent SetHtmlContent([Sink("html")] string encoded);
        TagHelperContent AppendHtml([Sink("html")] string encoded);
        TagHelperContent Append(string unencoded);
        TagHelperContent AppendFormat([Sink("html")] string format, params object[] args);
        string GetContent();
    }

    class TagHelperAttributeList { void Add(string name, object value); void SetAttribute(string name, object value); }
    class HtmlTargetElementAttribute : Attribute;
    class HtmlAttributeNameAttribute : Attribute;
}

namespace Microsoft.AspNetCore.Routing
{
    interface IEndpointRouteBuilder { IServiceProvider ServiceProvider; }
    class RouteGroupBuilder : IEndpointRouteBuilder { RouteGroupBuilder RequireAuthorization(params string[] policyNames); }

    [Data]
    class RouteValueDictionary : IDictionary<string, object>
    {
        RouteValueDictionary();
        RouteValueDictionary(object values);
        object this[string key] { get; }
        bool TryGetValue(string key, out object value);
    }

    class RouteData { [Remote] RouteValueDictionary Values; RouteValueDictionary DataTokens; }

    static class RoutingHttpContextExtensions
    {
        static RouteData GetRouteData(this HttpContext httpContext);
        [Remote, Fresh] static object GetRouteValue(this HttpContext httpContext, string key);
    }

    class LinkGenerator;
}

namespace Microsoft.AspNetCore.SignalR
{
    [EntryPoint]
    class Hub
    {
        IHubCallerClients Clients;
        HubCallerContext Context;
        IGroupManager Groups;
        Task OnConnectedAsync();
        Task OnDisconnectedAsync(Exception exception);
    }

    [EntryPoint] class Hub<T> : Hub { IHubCallerClients<T> Clients; }

    interface IHubCallerClients
    {
        IClientProxy All, Caller, Others;
        IClientProxy Client(string connectionId);
        IClientProxy Group(string groupName);
        IClientProxy User(string userId);
    }

    interface IHubCallerClients<T> { T All, Caller, Others; T Client(string connectionId); T Group(string groupName); }
    interface IClientProxy { Task SendAsync(string method, object arg1); Task SendAsync(string method, object arg1, object arg2); }
    interface IGroupManager { Task AddToGroupAsync(string connectionId, string groupName); }
    class HubCallerContext { string ConnectionId, UserIdentifier; ClaimsPrincipal User; HttpContext GetHttpContext(); }
    interface IHubContext<THub> { IHubCallerClients Clients; }
}

namespace Microsoft.AspNetCore.StaticFiles
{
    class FileExtensionContentTypeProvider { bool TryGetContentType(string subpath, out string contentType); }
}

namespace Microsoft.AspNetCore.WebUtilities
{
    static class QueryHelpers
    {
        static string AddQueryString(string uri, string name, string value);
        static string AddQueryString(string uri, IDictionary<string, string> queryString);
        static Dictionary<string, StringValues> ParseQuery(string queryString);
    }

    static class WebEncoders { static string Base64UrlEncode(byte[] input); static byte[] Base64UrlDecode(string input); }

    class MultipartReader
    {
        MultipartReader(string boundary, Stream stream);
        [Remote] Task<MultipartSection> ReadNextSectionAsync(CancellationToken cancellationToken);
    }

    [Data] class MultipartSection { [Remote] Stream Body; [Remote] string ContentDisposition, ContentType; }
}

namespace Microsoft.AspNetCore.Identity.EntityFrameworkCore
{
    class IdentityDbContext : Microsoft.EntityFrameworkCore.DbContext;
    class IdentityDbContext<TUser> : IdentityDbContext;
    class IdentityUser : Microsoft.AspNetCore.Identity.IdentityUser;
}
