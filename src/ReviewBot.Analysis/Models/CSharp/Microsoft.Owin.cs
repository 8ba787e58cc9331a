using System.Collections;

namespace Microsoft.Owin
{
    interface IOwinContext { IOwinRequest Request; IOwinResponse Response; Microsoft.Owin.Security.IAuthenticationManager Authentication; }
    class OwinContext : IOwinContext;

    interface IOwinRequest
    {
        [Remote] IReadableStringCollection Query;
        [Remote] IDictionary<string, string[]> Headers;
        [Remote] Stream Body;
        [Remote] Uri Uri;
        [Remote] object Cookies;
        [Remote, Fresh] Task<IReadableStringCollection> ReadFormAsync();
    }

    [Data] interface IReadableStringCollection { string this[string key] { get; } string Get(string key); }

    interface IOwinResponse
    {
        void Redirect([Sink("redirect")] string location);
        void Write([Sink("html", "response")] string text);
        Task WriteAsync([Sink("html", "response")] string text);
        object Cookies;
        string ContentType;
        int StatusCode;
    }

    enum SameSiteMode { None, Lax, Strict }
}

namespace Microsoft.Owin.Security
{
    interface IAuthenticationManager
    {
        void SignIn(params System.Security.Claims.ClaimsIdentity[] identities);
        void SignOut(params string[] authenticationTypes);
        void Challenge(AuthenticationProperties properties, params string[] authenticationTypes);
        System.Security.Claims.ClaimsPrincipal User;
    }

    class AuthenticationProperties { [Sink("redirect")] string RedirectUri; bool IsPersistent; }
}

namespace Microsoft.Owin.Security.Cookies
{
    class CookieAuthenticationOptions
    {
        bool CookieHttpOnly, SlidingExpiration;
        CookieSecureOption CookieSecure;
        Microsoft.Owin.SameSiteMode CookieSameSite;
        TimeSpan ExpireTimeSpan;
        string LoginPath;
    }

    enum CookieSecureOption { SameAsRequest, Never, Always }
}
