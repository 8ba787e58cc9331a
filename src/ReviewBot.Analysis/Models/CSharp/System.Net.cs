using System.Collections.Specialized;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace System.Net
{
    class WebRequest
    {
        [Fresh] static WebRequest Create([Sink("url")] string requestUriString);
        [Fresh] static WebRequest Create([Sink("url")] Uri requestUri);
        [Fresh] static WebRequest CreateDefault([Sink("url")] Uri requestUri);
        [Fresh] static HttpWebRequest CreateHttp([Sink("url")] string requestUriString);
        [Fresh] static HttpWebRequest CreateHttp([Sink("url")] Uri requestUri);
        string Method, ContentType;
        long ContentLength;
        int Timeout;
        bool PreAuthenticate, UseDefaultCredentials;
        Uri RequestUri;
        WebHeaderCollection Headers;
        ICredentials Credentials;
        IWebProxy Proxy;
        static IWebProxy DefaultWebProxy;
        RequestStream GetRequestStream();
        Task<RequestStream> GetRequestStreamAsync();
        WebResponse GetResponse();
        Task<WebResponse> GetResponseAsync();
        WebResponse EndGetResponse(IAsyncResult asyncResult);
    }

    class HttpWebRequest : WebRequest
    {
        HttpWebResponse GetResponse();
        [Sink("header")] string UserAgent, Referer, Accept, Host;
        bool AllowAutoRedirect, KeepAlive;
        CookieContainer CookieContainer;
        X509CertificateCollection ClientCertificates;
        RemoteCertificateValidationCallback ServerCertificateValidationCallback;
        int ReadWriteTimeout;
    }

    class FtpWebRequest : WebRequest { bool EnableSsl, UsePassive, UseBinary; }
    class FileWebRequest : WebRequest;

    [Data]
    class RequestStream : Stream
    {
        void Write([Sink("transmission")] byte[] buffer, int offset, int count);
        Task WriteAsync([Sink("transmission")] byte[] buffer, int offset, int count);
    }

    class WebResponse : IDisposable
    {
        [Remote] Stream GetResponseStream();
        [Remote] WebHeaderCollection Headers;
        long ContentLength;
        string ContentType;
        Uri ResponseUri;
        void Close();
    }

    class HttpWebResponse : WebResponse
    {
        HttpStatusCode StatusCode;
        string StatusDescription, CharacterSet, ContentEncoding, Method;
        CookieCollection Cookies;
        string GetResponseHeader(string headerName);
    }

    class FtpWebResponse : WebResponse;
    [Data] class WebException : InvalidOperationException { WebResponse Response; WebExceptionStatus Status; }
    enum WebExceptionStatus { Success, Timeout, ProtocolError, ConnectFailure, TrustFailure }

    class WebClient : System.ComponentModel.Component
    {
        WebClient();
        string BaseAddress;
        ICredentials Credentials;
        bool UseDefaultCredentials;
        Encoding Encoding;
        WebHeaderCollection Headers, ResponseHeaders;
        NameValueCollection QueryString;
        IWebProxy Proxy;
        [Remote, Fresh] byte[] DownloadData([Sink("url")] string address);
        [Remote, Fresh] byte[] DownloadData([Sink("url")] Uri address);
        [Remote, Fresh] Task<byte[]> DownloadDataTaskAsync([Sink("url")] string address);
        void DownloadFile([Sink("url")] string address, [Sink("path")] string fileName);
        void DownloadFile([Sink("url")] Uri address, [Sink("path")] string fileName);
        Task DownloadFileTaskAsync([Sink("url")] string address, [Sink("path")] string fileName);
        void DownloadFileAsync([Sink("url")] Uri address, [Sink("path")] string fileName);
        [Remote, Fresh] string DownloadString([Sink("url")] string address);
        [Remote, Fresh] string DownloadString([Sink("url")] Uri address);
        [Remote, Fresh] Task<string> DownloadStringTaskAsync([Sink("url")] string address);
        void DownloadStringAsync([Sink("url")] Uri address);
        [Remote, Fresh] Stream OpenRead([Sink("url")] string address);
        [Remote, Fresh] Stream OpenRead([Sink("url")] Uri address);
        [Remote, Fresh] Task<Stream> OpenReadTaskAsync([Sink("url")] string address);
        [Fresh] RequestStream OpenWrite([Sink("url")] string address);
        [Fresh] RequestStream OpenWrite([Sink("url")] string address, string method);
        [Remote, Fresh] byte[] UploadData([Sink("url")] string address, [Sink("transmission")] byte[] data);
        [Remote, Fresh] byte[] UploadData([Sink("url")] string address, string method, [Sink("transmission")] byte[] data);
        [Remote, Fresh] byte[] UploadFile([Sink("url")] string address, [Sink("path")] string fileName);
        [Remote, Fresh] byte[] UploadFile([Sink("url")] string address, string method, [Sink("path")] string fileName);
        [Remote, Fresh] string UploadString([Sink("url")] string address, [Sink("transmission")] string data);
        [Remote, Fresh] string UploadString([Sink("url")] string address, string method, [Sink("transmission")] string data);
        [Remote, Fresh] Task<string> UploadStringTaskAsync([Sink("url")] string address, [Sink("transmission")] string data);
        [Remote, Fresh] byte[] UploadValues([Sink("url")] string address, [Sink("transmission")] NameValueCollection data);
        [Remote, Fresh] byte[] UploadValues([Sink("url")] string address, string method, [Sink("transmission")] NameValueCollection data);
    }

    [Data]
    class WebHeaderCollection : NameValueCollection
    {
        string this[HttpRequestHeader header] { get; }
        void Add([Sink("header")] string header);
        void Add([Sink("header")] string name, [Kept, Sink("header")] string value);
        void Add(HttpRequestHeader header, [Kept, Sink("header")] string value);
        void Set([Sink("header")] string name, [Kept, Sink("header")] string value);
    }

    enum HttpRequestHeader { Accept, Authorization, ContentType, Cookie, Host, Referer, UserAgent }
    enum HttpStatusCode { OK, Created, NoContent, MovedPermanently, Redirect, BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError }

    [Data]
    class Cookie
    {
        Cookie();
        Cookie([Kept, Sink("cookie")] string name, [Kept, Sink("cookie")] string value);
        Cookie([Kept, Sink("cookie")] string name, [Kept, Sink("cookie")] string value, string path);
        Cookie([Kept, Sink("cookie")] string name, [Kept, Sink("cookie")] string value, string path, string domain);
        string Name;
        [Sink("cookie"), Kept] string Value;
        string Path, Domain;
        bool Secure, HttpOnly;
        DateTime Expires;
        string ToString();
    }

    [Data]
    class CookieCollection : IEnumerable<Cookie>
    {
        Cookie this[string name] { get; }
        Cookie this[int index] { get; }
        void Add([Kept] Cookie cookie);
        int Count;
    }

    class CookieContainer { void Add([Kept] Cookie cookie); void Add(Uri uri, [Kept] Cookie cookie); CookieCollection GetCookies(Uri uri); }
    interface ICredentials { NetworkCredential GetCredential(Uri uri, string authType); }

    class NetworkCredential : ICredentials
    {
        NetworkCredential();
        NetworkCredential(string userName, [Kept, Sink("credential")] string password);
        NetworkCredential(string userName, [Kept, Sink("credential")] SecureString password);
        NetworkCredential(string userName, [Kept, Sink("credential")] string password, string domain);
        string UserName, Domain;
        [Secret, Sink("credential")] string Password;
        [Secret, Sink("credential")] SecureString SecurePassword;
    }

    class CredentialCache : ICredentials
    {
        static ICredentials DefaultCredentials;
        static NetworkCredential DefaultNetworkCredentials;
        void Add(Uri uriPrefix, string authType, NetworkCredential cred);
    }

    interface IWebProxy { ICredentials Credentials; }

    class WebProxy : IWebProxy
    {
        WebProxy([Sink("url")] string Address);
        WebProxy([Sink("url")] Uri Address);
        WebProxy(string Host, int Port);
    }

    static class ServicePointManager
    {
        static RemoteCertificateValidationCallback ServerCertificateValidationCallback;
        static SecurityProtocolType SecurityProtocol;
        static bool CheckCertificateRevocationList, Expect100Continue;
        static int DefaultConnectionLimit;
    }

    enum SecurityProtocolType { SystemDefault, Ssl3, Tls, Tls11, Tls12, Tls13 }

    static class WebUtility
    {
        [Clean("html", "xml")] static string HtmlEncode(string value);
        [Clean("html", "xml")] static void HtmlEncode(string value, TextWriter output);
        static string HtmlDecode(string value);
        [Clean("html", "xml", "header", "path", "log")] static string UrlEncode(string value);
        [Clean("html", "xml", "header", "path", "log")] static byte[] UrlEncodeToBytes(byte[] value, int offset, int count);
        static string UrlDecode(string encodedValue);
    }

    static class Dns
    {
        [Remote, Fresh] static IPHostEntry GetHostEntry(string hostNameOrAddress);
        [Remote, Fresh] static IPHostEntry GetHostEntry(IPAddress address);
        [Remote, Fresh] static Task<IPHostEntry> GetHostEntryAsync(string hostNameOrAddress);
        static IPAddress[] GetHostAddresses(string hostNameOrAddress);
        static Task<IPAddress[]> GetHostAddressesAsync(string hostNameOrAddress);
        static string GetHostName();
        [Remote, Fresh] static IPHostEntry GetHostByAddress(string address);
        [Remote, Fresh] static IPHostEntry GetHostByName(string hostName);
        [Remote, Fresh] static IPHostEntry Resolve(string hostName);
    }

    [Data] class IPHostEntry { string HostName; IPAddress[] AddressList; string[] Aliases; }

    [Harmless]
    class IPAddress
    {
        static readonly IPAddress Any, Loopback, None, IPv6Any, IPv6Loopback, Broadcast;
        IPAddress(byte[] address);
        static IPAddress Parse(string ipString);
        static bool TryParse([Checked("*")] string ipString, out IPAddress address);
        static bool IsLoopback(IPAddress address);
        byte[] GetAddressBytes();
        AddressFamily AddressFamily;
        [Clean("*")] string ToString();
    }

    [Harmless] class EndPoint;
    [Harmless] class IPEndPoint : EndPoint { IPEndPoint(IPAddress address, int port); IPAddress Address; int Port; }
    class DnsEndPoint : EndPoint { DnsEndPoint(string host, int port); string Host; }

    class HttpListener : IDisposable
    {
        static bool IsSupported;
        ICollection<string> Prefixes;
        AuthenticationSchemes AuthenticationSchemes;
        void Start();
        void Stop();
        HttpListenerContext GetContext();
        Task<HttpListenerContext> GetContextAsync();
        HttpListenerContext EndGetContext(IAsyncResult asyncResult);
    }

    enum AuthenticationSchemes { None, Digest, Negotiate, Ntlm, Basic, Anonymous }
    class HttpListenerContext { HttpListenerRequest Request; HttpListenerResponse Response; System.Security.Principal.IPrincipal User; }

    class HttpListenerRequest
    {
        [Remote] Stream InputStream;
        [Remote] NameValueCollection QueryString, Headers;
        [Remote] CookieCollection Cookies;
        [Remote] Uri Url, UrlReferrer;
        [Remote] string RawUrl, UserAgent, UserHostName, ContentType, HttpMethod;
        [Remote] string[] AcceptTypes, UserLanguages;
        bool HasEntityBody, IsLocal, IsSecureConnection;
        long ContentLength64;
        Encoding ContentEncoding;
        IPEndPoint RemoteEndPoint;
    }

    class HttpListenerResponse
    {
        ResponseStream OutputStream;
        int StatusCode;
        string StatusDescription, ContentType;
        long ContentLength64;
        Encoding ContentEncoding;
        WebHeaderCollection Headers;
        CookieCollection Cookies;
        void AddHeader([Sink("header")] string name, [Sink("header")] string value);
        void AppendHeader([Sink("header")] string name, [Sink("header")] string value);
        void AppendCookie(Cookie cookie);
        void SetCookie(Cookie cookie);
        void Redirect([Sink("redirect")] string url);
        [Sink("redirect")] string RedirectLocation;
        void Close();
        void Close([Sink("html", "response")] byte[] responseEntity, bool willBlock);
    }

    [Data]
    class ResponseStream : Stream
    {
        void Write([Sink("html", "response")] byte[] buffer, int offset, int count);
        Task WriteAsync([Sink("html", "response")] byte[] buffer, int offset, int count);
    }
}

namespace System.Net.Mail
{
    class SmtpClient : IDisposable
    {
        SmtpClient();
        SmtpClient(string host);
        SmtpClient(string host, int port);
        string Host;
        int Port, Timeout;
        bool EnableSsl, UseDefaultCredentials;
        ICredentials Credentials;
        void Send(MailMessage message);
        void Send([Sink("header")] string from, [Sink("header")] string recipients, [Sink("header")] string subject, [Sink("transmission")] string body);
        Task SendMailAsync(MailMessage message);
        Task SendMailAsync([Sink("header")] string from, [Sink("header")] string recipients, [Sink("header")] string subject, [Sink("transmission")] string body);
        void SendAsync(MailMessage message, object userToken);
    }

    [Data]
    class MailMessage : IDisposable
    {
        MailMessage();
        MailMessage([Sink("header")] string from, [Sink("header")] string to);
        MailMessage([Sink("header")] string from, [Sink("header")] string to, [Sink("header")] string subject, [Sink("transmission")] string body);
        MailMessage(MailAddress from, MailAddress to);
        MailAddressCollection To, CC, Bcc, ReplyToList;
        MailAddress From, Sender;
        [Sink("header"), Kept] string Subject;
        [Sink("transmission"), Kept] string Body;
        bool IsBodyHtml;
        NameValueCollection Headers;
        ICollection<Attachment> Attachments;
    }

    [Data]
    class MailAddress
    {
        MailAddress(string address);
        MailAddress(string address, string displayName);
        string Address, DisplayName, User, Host;
        static bool TryCreate(string address, out MailAddress result);
    }

    [Data]
    class MailAddressCollection : System.Collections.ObjectModel.Collection<MailAddress>
    {
        void Add([Kept, Sink("header")] string addresses);
    }

    class Attachment
    {
        Attachment([Sink("path")] string fileName);
        Attachment([Sink("path")] string fileName, string mediaType);
        Attachment(Stream contentStream, string name);
    }

    [Data] class SmtpException : Exception;
}

namespace System.Net.NetworkInformation
{
    class Ping
    {
        PingReply Send([Sink("url")] string hostNameOrAddress);
        PingReply Send([Sink("url")] string hostNameOrAddress, int timeout);
        Task<PingReply> SendPingAsync([Sink("url")] string hostNameOrAddress);
    }

    class PingReply { long RoundtripTime; }
}

namespace System.Net.Security
{
    delegate bool RemoteCertificateValidationCallback(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors);
    enum SslPolicyErrors { None, RemoteCertificateNotAvailable, RemoteCertificateNameMismatch, RemoteCertificateChainErrors }

    class SslClientAuthenticationOptions
    {
        RemoteCertificateValidationCallback RemoteCertificateValidationCallback;
        SslProtocols EnabledSslProtocols;
        string TargetHost;
        X509RevocationMode CertificateRevocationCheckMode;
    }

    class SslServerAuthenticationOptions
    {
        RemoteCertificateValidationCallback RemoteCertificateValidationCallback;
        SslProtocols EnabledSslProtocols;
        X509Certificate ServerCertificate;
    }

    [Data]
    class SslStream : Stream
    {
        [Remote, Fresh] SslStream(Stream innerStream);
        [Remote, Fresh] SslStream(Stream innerStream, bool leaveInnerStreamOpen);
        [Remote, Fresh] SslStream(Stream innerStream, bool leaveInnerStreamOpen, RemoteCertificateValidationCallback userCertificateValidationCallback);
        void AuthenticateAsClient(string targetHost);
        void AuthenticateAsClient(string targetHost, X509CertificateCollection clientCertificates, SslProtocols enabledSslProtocols, bool checkCertificateRevocation);
        void AuthenticateAsServer(X509Certificate serverCertificate);
        void AuthenticateAsServer(X509Certificate serverCertificate, bool clientCertificateRequired, SslProtocols enabledSslProtocols, bool checkCertificateRevocation);
        void Write(byte[] buffer);
        int Read([Remote] byte[] buffer, int offset, int count);
    }
}

namespace System.Net.Sockets
{
    class TcpClient : IDisposable
    {
        TcpClient();
        TcpClient(string hostname, int port);
        TcpClient(IPEndPoint localEP);
        bool Connected;
        int ReceiveTimeout, SendTimeout, Available;
        Socket Client;
        void Connect(string hostname, int port);
        void Connect(IPAddress address, int port);
        void Connect(IPEndPoint remoteEP);
        Task ConnectAsync(string host, int port);
        [Remote, Fresh] NetworkStream GetStream();
        void Close();
    }

    class TcpListener
    {
        TcpListener(int port);
        TcpListener(IPAddress localaddr, int port);
        TcpListener(IPEndPoint localEP);
        static TcpListener Create(int port);
        void Start();
        void Start(int backlog);
        void Stop();
        bool Pending();
        TcpClient AcceptTcpClient();
        Task<TcpClient> AcceptTcpClientAsync();
        Socket AcceptSocket();
        Task<Socket> AcceptSocketAsync();
        TcpClient EndAcceptTcpClient(IAsyncResult asyncResult);
    }

    class UdpClient : IDisposable
    {
        UdpClient();
        UdpClient(int port);
        UdpClient(string hostname, int port);
        void Connect(string hostname, int port);
        [Remote] byte[] Receive(ref IPEndPoint remoteEP);
        [Remote] Task<UdpReceiveResult> ReceiveAsync();
        int Send([Sink("transmission")] byte[] dgram, int bytes);
        int Send([Sink("transmission")] byte[] dgram, int bytes, IPEndPoint endPoint);
        int Send([Sink("transmission")] byte[] dgram, int bytes, string hostname, int port);
        Task<int> SendAsync([Sink("transmission")] byte[] datagram, int bytes);
    }

    [Data] struct UdpReceiveResult { [Remote] byte[] Buffer; IPEndPoint RemoteEndPoint; }

    [Data]
    class NetworkStream : Stream
    {
        [Remote, Fresh] NetworkStream(Socket socket);
        [Remote, Fresh] NetworkStream(Socket socket, bool ownsSocket);
        [Remote, Fresh] NetworkStream(Socket socket, FileAccess access);
        [Remote, Fresh] NetworkStream(Socket socket, FileAccess access, bool ownsSocket);
        bool DataAvailable;
        int Read([Remote] byte[] buffer, int offset, int count);
        Task<int> ReadAsync([Remote] byte[] buffer, int offset, int count);
        void Write([Sink("transmission")] byte[] buffer, int offset, int count);
        Task WriteAsync([Sink("transmission")] byte[] buffer, int offset, int count);
        Task WriteAsync([Sink("transmission")] byte[] buffer, int offset, int count, CancellationToken cancellationToken);
    }

    class Socket : IDisposable
    {
        Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType);
        Socket(SocketType socketType, ProtocolType protocolType);
        bool Connected, Blocking;
        int Available, ReceiveTimeout, SendTimeout;
        EndPoint LocalEndPoint, RemoteEndPoint;
        Socket Accept();
        Task<Socket> AcceptAsync();
        Socket EndAccept(IAsyncResult asyncResult);
        void Bind(EndPoint localEP);
        void Listen(int backlog);
        void Connect(EndPoint remoteEP);
        void Connect(IPAddress address, int port);
        void Connect(string host, int port);
        int Receive([Remote] byte[] buffer);
        int Receive([Remote] byte[] buffer, SocketFlags socketFlags);
        int Receive([Remote] byte[] buffer, int size, SocketFlags socketFlags);
        int Receive([Remote] byte[] buffer, int offset, int size, SocketFlags socketFlags);
        int ReceiveFrom([Remote] byte[] buffer, ref EndPoint remoteEP);
        Task<int> ReceiveAsync([Remote] ArraySegment<byte> buffer, SocketFlags socketFlags);
        int EndReceive(IAsyncResult asyncResult);
        int Send([Sink("transmission")] byte[] buffer);
        int Send([Sink("transmission")] byte[] buffer, SocketFlags socketFlags);
        int Send([Sink("transmission")] byte[] buffer, int size, SocketFlags socketFlags);
        int Send([Sink("transmission")] byte[] buffer, int offset, int size, SocketFlags socketFlags);
        int SendTo([Sink("transmission")] byte[] buffer, EndPoint remoteEP);
        Task<int> SendAsync([Sink("transmission")] ArraySegment<byte> buffer, SocketFlags socketFlags);
        void Shutdown(SocketShutdown how);
        void Close();
        void SetSocketOption(SocketOptionLevel optionLevel, SocketOptionName optionName, object optionValue);
    }

    enum AddressFamily { InterNetwork, InterNetworkV6, Unix }
    enum SocketType { Stream, Dgram, Raw }
    enum ProtocolType { Tcp, Udp, IP }
    enum SocketFlags { None, Peek }
    enum SocketShutdown { Receive, Send, Both }
    enum SocketOptionLevel { Socket, Tcp, IP }
    enum SocketOptionName { ReuseAddress, KeepAlive }
    [Data] class SocketException : System.ComponentModel.Win32Exception;
}

namespace System.Net.WebSockets
{
    class WebSocket
    {
        Task<WebSocketReceiveResult> ReceiveAsync([Remote] ArraySegment<byte> buffer, CancellationToken cancellationToken);
        Task SendAsync([Sink("transmission")] ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken);
        Task CloseAsync(WebSocketCloseStatus closeStatus, string statusDescription, CancellationToken cancellationToken);
        WebSocketState State;
    }

    class ClientWebSocket : WebSocket { Task ConnectAsync([Sink("url")] Uri uri, CancellationToken cancellationToken); }

    class WebSocketReceiveResult
    {
        int Count;
        bool EndOfMessage;
        WebSocketMessageType MessageType;
        WebSocketCloseStatus? CloseStatus;
    }

    enum WebSocketMessageType { Text, Binary, Close }
    enum WebSocketCloseStatus { NormalClosure }
    enum WebSocketState { Open, Closed }
}
