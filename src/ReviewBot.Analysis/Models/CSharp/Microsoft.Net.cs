using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Net.Http.Headers
{
    static class HeaderNames
    {
        static readonly string Authorization;
        static readonly string Location;
        static readonly string SetCookie;
        static readonly string ContentDisposition;
        static readonly string Cookie;
        static readonly string Host;
        static readonly string Origin;
        static readonly string Referer;
        static readonly string UserAgent;
    }

    [Data]
    class ContentDispositionHeaderValue
    {
        ContentDispositionHeaderValue(StringSegment dispositionType);
        [Remote] StringSegment FileName, FileNameStar, Name;
        static ContentDispositionHeaderValue Parse(StringSegment input);
        static bool TryParse(StringSegment input, out ContentDispositionHeaderValue parsedValue);
        void SetHttpFileName(StringSegment fileName);
    }

    [Data]
    class MediaTypeHeaderValue
    {
        MediaTypeHeaderValue(string mediaType);
        StringSegment MediaType, Boundary;
        static MediaTypeHeaderValue Parse(StringSegment input);
    }

    [Data]
    class SetCookieHeaderValue
    {
        SetCookieHeaderValue(StringSegment name, StringSegment value);
        bool Secure, HttpOnly;
        StringSegment Name, Value;
    }
}
