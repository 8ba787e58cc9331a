using System.Collections;
using System.Collections.Specialized;
using System.Security.Principal;
using System.Text;
using System.Web;
using System.Web.Caching;
using System.Web.Profile;
using System.Web.Routing;
using System.Web.SessionState;

namespace System.Web
{
    class HttpContext : IServiceProvider
    {
        HttpContext(HttpRequest request, HttpResponse response);
        static HttpContext Current;
        HttpRequest Request;
        HttpResponse Response;
        HttpServerUtility Server;
        HttpSessionState Session;
        HttpApplicationState Application;
        HttpApplication ApplicationInstance;
        Cache Cache;
        IPrincipal User;
        IDictionary Items;
        Exception Error;
        IHttpHandler Handler;
        ProfileBase Profile;
        TraceContext Trace;
        bool IsDebuggingEnabled, IsCustomErrorEnabled;
        DateTime Timestamp;
        void RewritePath([Sink("redirect")] string path);
        static object GetGlobalResourceObject(string classKey, string resourceKey);
        void ClearError();
    }

    class HttpContextBase : IServiceProvider
    {
        HttpRequestBase Request;
        HttpResponseBase Response;
        HttpServerUtilityBase Server;
        HttpSessionStateBase Session;
        HttpApplicationStateBase Application;
        Cache Cache;
        IPrincipal User;
        IDictionary Items;
        Exception Error;
        void RewritePath([Sink("redirect")] string path);
    }

    class HttpContextWrapper : HttpContextBase { HttpContextWrapper(HttpContext httpContext); }

    class HttpRequest
    {
        HttpRequest(string filename, string url, string queryString);
        [Remote, Fresh] string this[string key] { get; }
        [Remote] NameValueCollection QueryString, Form, Params, Headers, ServerVariables;
        [Remote] UnvalidatedRequestValues Unvalidated;
        [Remote] HttpCookieCollection Cookies;
        [Remote] HttpFileCollection Files;
        [Remote] Stream InputStream;
        [Remote] string RawUrl, Path, PathInfo, FilePath, CurrentExecutionFilePath, UserAgent, ContentType, HttpMethod, RequestType;
        [Remote] Uri Url, UrlReferrer;
        [Remote] string UserHostName;
        string UserHostAddress;
        [Remote] string[] AcceptTypes, UserLanguages;
        [Remote] Encoding ContentEncoding;
        string ApplicationPath, PhysicalApplicationPath, AppRelativeCurrentExecutionFilePath;
        string PhysicalPath;
        string AnonymousID;
        bool IsAuthenticated, IsLocal, IsSecureConnection;
        int ContentLength, TotalBytes;
        HttpBrowserCapabilities Browser;
        System.Web.Routing.RequestContext RequestContext;
        WindowsIdentity LogonUserIdentity;
        [Remote] byte[] BinaryRead([Sink("resource")] int count);
        [Remote] Stream GetBufferlessInputStream();
        [Fresh] string MapPath(string virtualPath);
        [Clean("path")] string MapPath(string virtualPath, string baseVirtualDir, bool allowCrossAppMapping);
        void SaveAs([Sink("path")] string filename, bool includeHeaders);
        void ValidateInput();
        int[] MapImageCoordinates(string imageFieldName);
    }

    class HttpRequestBase : HttpRequest;
    class HttpRequestWrapper : HttpRequestBase { HttpRequestWrapper(HttpRequest httpRequest); }

    [Data]
    class UnvalidatedRequestValues
    {
        [Remote] string this[string field] { get; }
        [Remote] NameValueCollection QueryString, Form, Headers;
        [Remote] HttpCookieCollection Cookies;
        [Remote] string Path, PathInfo, RawUrl;
        [Remote] Uri Url;
    }

    class HttpBrowserCapabilities { [Remote] string Browser, Version, Platform, Type; bool Crawler; }

    class HttpResponse
    {
        bool Buffer, BufferOutput, IsClientConnected, SuppressContent, TrySkipIisCustomErrors;
        string CacheControl, Charset;
        [Sink("header")] string ContentType;
        Encoding ContentEncoding;
        HttpCookieCollection Cookies;
        int StatusCode, Expires;
        [Sink("header", "html")] string StatusDescription, Status;
        [Sink("redirect")] string RedirectLocation;
        HttpCachePolicy Cache;
        ResponseHeaders Headers;
        HttpWriter Output;
        ResponseOutput OutputStream;
        Stream Filter;
        void AddHeader([Sink("header")] string name, [Sink("header")] string value);
        void AppendHeader([Sink("header")] string name, [Sink("header")] string value);
        void AppendCookie([Kept] HttpCookie cookie);
        void SetCookie([Kept] HttpCookie cookie);
        void AppendToLog([Sink("log")] string param);
        void BinaryWrite([Sink("html", "response")] byte[] buffer);
        void Write([Sink("html", "response")] object obj);
        void Write([Sink("html", "response")] char[] buffer, int index, int count);
        void WriteFile([Sink("path")] string filename);
        void WriteFile([Sink("path")] string filename, bool readIntoMemory);
        void WriteFile([Sink("path")] string filename, long offset, long size);
        void TransmitFile([Sink("path")] string filename);
        void TransmitFile([Sink("path")] string filename, long offset, long length);
        void Redirect([Sink("redirect")] string url);
        void Redirect([Sink("redirect")] string url, bool endResponse);
        void RedirectPermanent([Sink("redirect")] string url);
        void RedirectPermanent([Sink("redirect")] string url, bool endResponse);
        void RedirectToRoute(object routeValues);
        void RedirectToRoute(string routeName, object routeValues);
        string ApplyAppPathModifier(string virtualPath);
        void Clear();
        void ClearContent();
        void ClearHeaders();
        void Close();
        [Ends] void End();
        void Flush();
    }

    class HttpResponseBase : HttpResponse;
    class HttpResponseWrapper : HttpResponseBase { HttpResponseWrapper(HttpResponse httpResponse); }

    class ResponseHeaders : NameValueCollection
    {
        [Sink("header")] string this[string name] { get; }
        void Add([Sink("header")] string name, [Sink("header")] string value);
        void Set([Sink("header")] string name, [Sink("header")] string value);
    }

    class ResponseOutput : Stream
    {
        void Write([Sink("html", "response")] byte[] buffer, int offset, int count);
        Task WriteAsync([Sink("html", "response")] byte[] buffer, int offset, int count);
    }

    class HttpWriter : TextWriter
    {
        void Write([Sink("html", "response")] object value);
        void Write([Sink("html", "format", "response")] string format, [Sink("html", "response")] params object[] arg);
        void WriteLine([Sink("html", "response")] object value);
        void WriteLine([Sink("html", "format", "response")] string format, [Sink("html", "response")] params object[] arg);
        void WriteString([Sink("html", "response")] string s, int index, int count);
        Task WriteAsync([Sink("html", "response")] string value);
        void WriteBytes([Sink("html", "response")] byte[] buffer, int index, int count);
    }

    class HttpCachePolicy
    {
        void SetCacheability(HttpCacheability cacheability);
        void SetNoStore();
        void SetExpires(DateTime date);
        void SetETag([Sink("header")] string etag);
        void SetMaxAge(TimeSpan delta);
        void AppendCacheExtension([Sink("header")] string extension);
    }

    enum HttpCacheability { NoCache, Private, Server, Public }

    [Data]
    class HttpCookie
    {
        HttpCookie(string name);
        HttpCookie([Sink("cookie")] string name, [Kept, Sink("cookie")] string value);
        string Name;
        [Sink("cookie"), Kept] string Value;
        [Sink("cookie")] string this[string key] { get; }
        NameValueCollection Values;
        string Domain, Path;
        DateTime Expires;
        bool HttpOnly, Secure, Shareable, HasKeys;
        SameSiteMode SameSite;
    }

    [Data]
    class HttpCookieCollection : NameObjectCollectionBase
    {
        HttpCookieCollection();
        HttpCookie this[string name] { get; }
        HttpCookie this[int index] { get; }
        string[] AllKeys;
        void Add([Kept] HttpCookie cookie);
        void Set([Kept] HttpCookie cookie);
        HttpCookie Get(string name);
        HttpCookie Get(int index);
        void Remove(string name);
        void Clear();
        string GetKey(int index);
    }

    enum SameSiteMode { None, Lax, Strict }

    [Data]
    class HttpFileCollection : NameObjectCollectionBase
    {
        HttpPostedFile this[string name] { get; }
        HttpPostedFile this[int index] { get; }
        string[] AllKeys;
        HttpPostedFile Get(string name);
        IList<HttpPostedFile> GetMultiple(string name);
    }

    [Data] class HttpFileCollectionBase : HttpFileCollection;

    [Data]
    class HttpPostedFile
    {
        [Remote] string FileName, ContentType;
        int ContentLength;
        [Remote] Stream InputStream;
        void SaveAs([Sink("path")] string filename);
    }

    [Data] class HttpPostedFileBase : HttpPostedFile;

    class HttpServerUtility
    {
        string MachineName;
        int ScriptTimeout;
        [Clean("html", "xml")] string HtmlEncode(string s);
        [Clean("html", "xml")] void HtmlEncode(string s, TextWriter output);
        string HtmlDecode(string s);
        [Clean("html", "xml", "header", "path", "log", "cookie")] string UrlEncode(string s);
        [Clean("html", "xml", "header", "log", "cookie")] string UrlPathEncode(string s);
        string UrlDecode(string s);
        [Clean("path")] string MapPath(string path);
        void Execute([Sink("redirect")] string path);
        void Execute([Sink("redirect")] string path, TextWriter writer);
        void Transfer([Sink("redirect")] string path);
        void Transfer([Sink("redirect")] string path, bool preserveForm);
        void TransferRequest([Sink("redirect")] string path);
        [Failure] Exception GetLastError();
        void ClearError();
        object CreateObject([Sink("reflection")] string progID);
        static string UrlTokenEncode(byte[] input);
        static byte[] UrlTokenDecode(string input);
    }

    class HttpServerUtilityBase : HttpServerUtility;
    class HttpServerUtilityWrapper : HttpServerUtilityBase;

    static class HttpUtility
    {
        [Clean("html", "xml")] static string HtmlEncode(string s);
        [Clean("html", "xml")] static string HtmlEncode(object value);
        [Clean("html", "xml")] static void HtmlEncode(string s, TextWriter output);
        [Clean("html", "xml")] static string HtmlAttributeEncode(string s);
        static string HtmlDecode(string s);
        [Clean("html", "log", "header")] static string JavaScriptStringEncode(string value);
        [Clean("html", "log", "header")] static string JavaScriptStringEncode(string value, bool addDoubleQuotes);
        static NameValueCollection ParseQueryString(string query);
        static NameValueCollection ParseQueryString(string query, Encoding encoding);
        [Clean("html", "xml", "header", "path", "log", "cookie")] static string UrlEncode(string str);
        [Clean("html", "xml", "header", "path", "log", "cookie")] static string UrlEncode(string str, Encoding e);
        [Clean("html", "xml", "header", "log", "cookie")] static string UrlPathEncode(string str);
        [Clean("html", "xml", "header", "path", "log", "cookie")] static byte[] UrlEncodeToBytes(string str);
        static string UrlDecode(string str);
        static string UrlDecode(string str, Encoding e);
    }

    class HtmlString : IHtmlString { HtmlString([Sink("html")] string value); string ToHtmlString(); string ToString(); }
    interface IHtmlString { string ToHtmlString(); }

    class HttpApplication
    {
        HttpRequest Request;
        HttpResponse Response;
        HttpContext Context;
        HttpSessionState Session;
        HttpServerUtility Server;
        HttpApplicationState Application;
        IPrincipal User;
        event EventHandler BeginRequest;
        event EventHandler EndRequest;
        event EventHandler AuthenticateRequest;
        void CompleteRequest();
    }

    class HttpApplicationState : NameObjectCollectionBase
    {
        [Sink("trust")] object this[string name] { get; }
        object this[int index] { get; }
        void Add(string name, [Sink("trust")] object value);
        void Set(string name, [Sink("trust")] object value);
        object Get(string name);
        void Lock();
        void UnLock();
    }

    class HttpApplicationStateBase : HttpApplicationState;
    class HttpSessionStateBase : HttpSessionState;
    class HttpSessionStateWrapper : HttpSessionStateBase;
    interface IHttpHandler { void ProcessRequest(HttpContext context); bool IsReusable; }

    interface IHttpAsyncHandler : IHttpHandler
    {
        IAsyncResult BeginProcessRequest(HttpContext context, AsyncCallback cb, object extraData);
    }

    class HttpTaskAsyncHandler : IHttpAsyncHandler { Task ProcessRequestAsync(HttpContext context); }
    interface IHttpModule { void Init(HttpApplication context); void Dispose(); }

    [Data]
    class HttpException : Exception
    {
        HttpException(int httpCode, string message);
        HttpException(string message);
        [Failure] string GetHtmlErrorMessage();
        int GetHttpCode();
    }

    [Data] class HttpUnhandledException : HttpException;
    class HttpRuntime { static string AppDomainAppPath, AppDomainAppVirtualPath; static Cache Cache; }

    class TraceContext
    {
        void Write([Sink("log")] string message);
        void Write(string category, [Sink("log")] string message);
        void Warn([Sink("log")] string message);
        void Warn(string category, [Sink("log")] string message);
        bool IsEnabled;
    }

    static class VirtualPathUtility
    {
        static string Combine(string basePath, string relativePath);
        static string ToAbsolute(string virtualPath);
        [Clean("path")] static string GetFileName(string virtualPath);
        static string GetExtension(string virtualPath);
    }

    static class MimeMapping { static string GetMimeMapping(string fileName); }
}

namespace System.Web.Caching
{
    class Cache
    {
        object this[string key] { get; }
        object Get(string key);
        void Insert(string key, object value);
        void Insert(string key, object value, CacheDependency dependencies);
        void Insert(string key, object value, CacheDependency dependencies, DateTime absoluteExpiration, TimeSpan slidingExpiration);
        object Add(string key, object value, CacheDependency dependencies, DateTime absoluteExpiration, TimeSpan slidingExpiration, CacheItemPriority priority, object onRemoveCallback);
        object Remove(string key);
        static readonly DateTime NoAbsoluteExpiration;
        static readonly TimeSpan NoSlidingExpiration;
    }

    class CacheDependency { CacheDependency([Sink("path")] string filename); }
    enum CacheItemPriority { Default, High, NotRemovable }
}

namespace System.Web.Configuration
{
    class WebConfigurationManager
    {
        [Local] static NameValueCollection AppSettings;
        static System.Configuration.ConnectionStringSettingsCollection ConnectionStrings;
        static object GetSection(string sectionName);
        static System.Configuration.Configuration OpenWebConfiguration([Sink("path")] string path);
    }
}

namespace System.Web.Helpers
{
    static class AntiForgery
    {
        static HtmlString GetHtml();
        static void Validate();
        static void Validate(string cookieToken, string formToken);
        static void GetTokens(string oldCookieToken, out string newCookieToken, out string formToken);
    }

    static class Crypto
    {
        static string HashPassword(string password);
        static bool VerifyHashedPassword(string hashedPassword, string password);
        static string GenerateSalt(int byteLength);
        static string Hash([Sink("hash")] string input, string algorithm);
        static string SHA1([Sink("hash")] string input);
        static string SHA256([Sink("hash")] string input);
    }

    static class Json { static string Encode(object value); static dynamic Decode(string value); }

    static class WebMail
    {
        static void Send([Sink("header")] string to, [Sink("header")] string subject, string body);
        static string SmtpServer, UserName, Password;
    }
}

namespace System.Web.Hosting
{
    static class HostingEnvironment
    {
        static string ApplicationPhysicalPath, ApplicationVirtualPath;
        [Passes] static string MapPath(string virtualPath);
    }
}

namespace System.Web.Profile
{
    class ProfileBase
    {
        object this[string propertyName] { get; }
        object GetPropertyValue(string propertyName);
        void SetPropertyValue(string propertyName, object propertyValue);
        void Save();
        string UserName;
    }
}

namespace System.Web.Routing
{
    [Data]
    class RouteValueDictionary : IDictionary<string, object>
    {
        RouteValueDictionary();
        RouteValueDictionary(object values);
        object this[string key] { get; }
        bool TryGetValue(string key, out object value);
    }

    class RouteData
    {
        [Remote] RouteValueDictionary Values;
        RouteValueDictionary DataTokens;
        [Remote] string GetRequiredString(string valueName);
    }

    class RequestContext { HttpContextBase HttpContext; RouteData RouteData; }
    class RouteCollection { void Ignore(string url); void MapPageRoute(string routeName, string routeUrl, string physicalFile); }
    static class RouteTable { static RouteCollection Routes; }
    interface IRouteHandler { IHttpHandler GetHttpHandler(RequestContext requestContext); }
}

namespace System.Web.Script.Serialization
{
    class JavaScriptSerializer
    {
        JavaScriptSerializer();
        JavaScriptSerializer(JavaScriptTypeResolver resolver);
        int MaxJsonLength;
        T Deserialize<T>([Sink("deserialise")] string input);
        object Deserialize([Sink("deserialise")] string input, Type targetType);
        object DeserializeObject([Sink("deserialise")] string input);
        string Serialize(object obj);
        void Serialize(object obj, StringBuilder output);
        T ConvertToType<T>(object obj);
    }

    class JavaScriptTypeResolver;
    class SimpleTypeResolver : JavaScriptTypeResolver { SimpleTypeResolver(); }
}

namespace System.Web.Script.Services
{
    class ScriptServiceAttribute : Attribute;
    [EntryPoint] class ScriptMethodAttribute : Attribute;
}

namespace System.Web.Security
{
    static class FormsAuthentication
    {
        static string FormsCookieName, FormsCookiePath, LoginUrl, DefaultUrl;
        static bool RequireSSL, SlidingExpiration;
        static void SetAuthCookie(string userName, bool createPersistentCookie);
        static HttpCookie GetAuthCookie(string userName, bool createPersistentCookie);
        static void RedirectFromLoginPage(string userName, bool createPersistentCookie);
        [Remote] static string GetRedirectUrl(string userName, bool createPersistentCookie);
        static void SignOut();
        static string Encrypt(FormsAuthenticationTicket ticket);
        static FormsAuthenticationTicket Decrypt(string encryptedTicket);
        static bool Authenticate(string name, [Sink("credential")] string password);
        static string HashPasswordForStoringInConfigFile([Sink("hash")] string password, string passwordFormat);
        static void RedirectToLoginPage();
    }

    class FormsAuthenticationTicket
    {
        FormsAuthenticationTicket(string name, bool isPersistent, int timeout);
        FormsAuthenticationTicket(int version, string name, DateTime issueDate, DateTime expiration, bool isPersistent, string userData);
        string Name, UserData;
        bool Expired, IsPersistent;
    }

    class FormsIdentity : IIdentity { FormsIdentity(FormsAuthenticationTicket ticket); FormsAuthenticationTicket Ticket; }

    static class Membership
    {
        static bool ValidateUser(string username, [Sink("credential")] string password);
        static MembershipUser CreateUser(string username, [Sink("credential")] string password);
        static MembershipUser CreateUser(string username, [Sink("credential")] string password, string email);
        static MembershipUser GetUser();
        static MembershipUser GetUser(string username);
        static bool DeleteUser(string username);
        [Secret] static string GeneratePassword(int length, int numberOfNonAlphanumericCharacters);
    }

    class MembershipUser
    {
        string UserName, Email, Comment;
        [Secret] string GetPassword();
        [Secret] string ResetPassword();
        bool ChangePassword(string oldPassword, [Sink("credential")] string newPassword);
    }

    static class Roles
    {
        static bool IsUserInRole(string roleName);
        static bool IsUserInRole(string username, string roleName);
        static void AddUserToRole(string username, string roleName);
        static string[] GetRolesForUser();
    }

    static class MachineKey
    {
        static byte[] Protect(byte[] userData, params string[] purposes);
        static byte[] Unprotect(byte[] protectedData, params string[] purposes);
        static string Encode(byte[] data, MachineKeyProtection protectionOption);
        static byte[] Decode(string encodedData, MachineKeyProtection protectionOption);
    }

    enum MachineKeyProtection { All, Encryption, Validation }
}

namespace System.Web.Security.AntiXss
{
    class AntiXssEncoder
    {
        [Clean("html", "xml")] static string HtmlEncode(string input, bool useNamedEntities);
        [Clean("html")] static string HtmlFormUrlEncode(string input);
        [Clean("html", "header", "path", "cookie")] static string UrlEncode(string s);
        [Clean("xml")] static string XmlEncode(string input);
        [Clean("xml")] static string XmlAttributeEncode(string input);
        [Clean("html")] static string CssEncode(string input);
    }
}

namespace System.Web.Services
{
    class WebService
    {
        HttpContext Context;
        HttpSessionState Session;
        HttpServerUtility Server;
        IPrincipal User;
        HttpApplicationState Application;
    }

    [EntryPoint] class WebMethodAttribute : Attribute;
    class WebServiceAttribute : Attribute;
    class WebServiceBindingAttribute : Attribute;
}

namespace System.Web.SessionState
{
    class HttpSessionState
    {
        [Sink("trust")] object this[string name] { get; }
        [Sink("trust")] object this[int index] { get; }
        string SessionID;
        int Timeout, Count, CodePage;
        bool IsNewSession, IsCookieless;
        void Add(string name, [Sink("trust")] object value);
        void Abandon();
        void Clear();
        void Remove(string name);
        void RemoveAll();
        NameObjectCollectionBase Keys;
    }

    interface IRequiresSessionState;
    interface IReadOnlySessionState;
    class SessionIDManager { string CreateSessionID(HttpContext context); }
}

namespace System.Web.WebPages
{
    class WebPageBase
    {
        HttpRequestBase Request;
        HttpResponseBase Response;
        HttpSessionStateBase Session;
        HttpServerUtilityBase Server;
        TextWriter Output;
        dynamic PageData;
        [Remote] IList<string> UrlData;
        bool IsPost;
        void Write(object value);
        void WriteLiteral([Sink("html")] object value);
        HtmlString RenderPage([Sink("path")] string path, params object[] data);
    }

    class WebPage : WebPageBase { System.Web.WebPages.Html.HtmlHelper Html; dynamic Model; }

    static class StringExtensions
    {
        static int AsInt(this string value);
        static bool IsInt([Checked("text")] this string value);
        static bool AsBool(this string value);
    }

    static class RequestExtensions { static bool IsUrlLocalToHost(this HttpRequestBase request, [Checked("redirect")] string url); }
}

namespace System.Web.WebPages.Html
{
    class HtmlHelper
    {
        IHtmlString Raw([Sink("html")] string value);
        IHtmlString Raw([Sink("html")] object value);
        [Clean("html")] string Encode(string value);
    }
}
