namespace ReviewBot.Analysis.Languages.CSharp;

/// <summary>
/// What declarations of the framework and of common packages say, as far as rules need it. One line per type, or per types alike:
/// <c>Name, Name : Base, Base | Member, Member Type | …</c>. A base without a dot stands in the same namespace; a member's type is written
/// as in code and resolved where it is used; overloads share one result.
/// </summary>
internal static class FrameworkTable
{
    public const string Text = """
        namespace System
        Random | Shared Random | Next, NextInt64 int | NextDouble, NextSingle double
        Guid | NewGuid, Parse Guid | Empty Guid
        DateTime | Now, UtcNow, Today, Parse, AddDays, AddHours, AddMinutes, AddMonths, AddYears, Date DateTime | Ticks, Year, Month, Day, Hour, Minute, Second int
        DateTimeOffset | Now, UtcNow, Parse DateTimeOffset | ToUnixTimeSeconds, ToUnixTimeMilliseconds long
        TimeSpan | FromSeconds, FromMinutes, FromHours, FromDays, FromMilliseconds TimeSpan | TotalSeconds, TotalMilliseconds double
        Convert | ToInt32, ToInt16, ToUInt32, ToByte int | ToInt64, ToUInt64 long | ToDouble, ToSingle double | ToDecimal decimal | ToBoolean bool | ToDateTime DateTime | ToString, ToBase64String, ToHexString string | FromBase64String, FromHexString byte[]
        BitConverter | ToString string | ToInt32 int | ToInt64 long | GetBytes byte[]
        Math | Abs, Max, Min, Round, Floor, Ceiling, Pow double
        Environment | TickCount int | NewLine, MachineName, UserName, CurrentDirectory, GetEnvironmentVariable, GetFolderPath string | GetCommandLineArgs string[] | ProcessId int
        Console | ReadLine string
        Activator | CreateInstance object
        AppContext | BaseDirectory string
        AppDomain | CurrentDomain AppDomain | BaseDirectory string
        Uri | AbsolutePath, AbsoluteUri, Host, LocalPath, Query, OriginalString string | Port int | EscapeDataString string
        Type | GetType, typeof Type | Name, FullName, AssemblyQualifiedName string
        Attribute
        Exception | Message string
        Version | Parse Version
        namespace System.Collections.Generic
        List, IList, IEnumerable, ICollection, IReadOnlyList, IReadOnlyCollection, HashSet, ISet, Queue, Stack, IAsyncEnumerable | Count int | Contains, Add bool
        Dictionary, IDictionary, IReadOnlyDictionary, SortedDictionary | Count int | ContainsKey, TryGetValue bool
        namespace System.IO
        File | ReadAllText, ReadAllTextAsync string | ReadAllLines string[] | ReadAllBytes byte[] | Open, OpenRead, OpenWrite, Create FileStream | OpenText StreamReader | CreateText, AppendText StreamWriter | Exists bool | Copy, Delete, Move, WriteAllText, WriteAllBytes void
        Directory | Exists bool | GetFiles, GetDirectories string[] | CreateDirectory DirectoryInfo | GetCurrentDirectory string | Delete void
        Path | Combine, Join, GetFullPath, GetFileName, GetFileNameWithoutExtension, GetExtension, GetDirectoryName, GetTempPath, GetTempFileName, GetRandomFileName, ChangeExtension, GetRelativePath string
        FileStream : Stream
        Stream | Length, Position long
        MemoryStream : Stream | ToArray byte[]
        StreamReader | ReadLine, ReadToEnd, ReadToEndAsync string
        StringReader | ReadToEnd, ReadLine string
        StreamWriter
        FileInfo | Name, FullName, Extension, DirectoryName string | Length long | Exists bool
        DirectoryInfo | Name, FullName string | Exists bool
        namespace System.IO.Compression
        ZipArchive | Entries IReadOnlyCollection<ZipArchiveEntry> | GetEntry ZipArchiveEntry
        ZipArchiveEntry | FullName, Name string | Length, CompressedLength long
        ZipFile | OpenRead, Open ZipArchive
        namespace System.Formats.Tar
        TarEntry | Name, LinkName string
        TarReader | GetNextEntry, GetNextEntryAsync TarEntry
        namespace ICSharpCode.SharpZipLib.Zip
        ZipEntry | Name string
        namespace System.Text
        StringBuilder | Append, AppendLine, AppendFormat, Insert, Replace, Remove StringBuilder | ToString string | Length int
        Encoding, UTF8Encoding, ASCIIEncoding, UnicodeEncoding | UTF8, ASCII, Unicode, Default, Latin1, GetEncoding Encoding | GetBytes byte[] | GetString string
        namespace System.Text.RegularExpressions
        Regex | IsMatch bool | Replace, Escape string | Match Match
        Match | Value string | Success bool
        namespace System.Diagnostics
        Process | Start, GetCurrentProcess Process | StartInfo ProcessStartInfo | Id, ExitCode int
        ProcessStartInfo | ArgumentList List<string> | FileName, Arguments, WorkingDirectory, Verb string | UseShellExecute bool
        namespace System.Data
        IDbConnection | CreateCommand IDbCommand | ConnectionString string
        IDbCommand | CommandText string | ExecuteReader IDataReader | ExecuteScalar object | ExecuteNonQuery int
        IDataReader | GetString string | GetInt32, GetInt16 int | GetInt64 long | GetGuid Guid | GetDateTime DateTime | GetBoolean bool | Read bool
        DataSet, DataTable | TableName string
        DataRow
        namespace System.Data.Common
        DbConnection : System.Data.IDbConnection | CreateCommand DbCommand
        DbCommand : System.Data.IDbCommand | ExecuteReader, ExecuteReaderAsync DbDataReader
        DbDataReader : System.Data.IDataReader
        DbDataAdapter
        DbProviderFactory | CreateConnection DbConnection | CreateCommand DbCommand
        namespace System.Data.SqlClient
        SqlConnection : System.Data.Common.DbConnection | CreateCommand SqlCommand
        SqlCommand : System.Data.Common.DbCommand | ExecuteReader SqlDataReader
        SqlDataReader : System.Data.Common.DbDataReader
        SqlDataAdapter : System.Data.Common.DbDataAdapter
        SqlConnectionStringBuilder
        namespace Microsoft.Data.SqlClient
        SqlConnection : System.Data.Common.DbConnection | CreateCommand SqlCommand
        SqlCommand : System.Data.Common.DbCommand | ExecuteReader SqlDataReader
        SqlDataReader : System.Data.Common.DbDataReader
        SqlDataAdapter : System.Data.Common.DbDataAdapter
        SqlConnectionStringBuilder
        namespace Npgsql
        NpgsqlConnection : System.Data.Common.DbConnection | CreateCommand NpgsqlCommand
        NpgsqlDataSource | CreateCommand NpgsqlCommand | OpenConnection, CreateConnection, OpenConnectionAsync NpgsqlConnection
        NpgsqlCommand : System.Data.Common.DbCommand
        NpgsqlBatchCommand : System.Data.Common.DbCommand
        NpgsqlDataAdapter : System.Data.Common.DbDataAdapter
        namespace MySql.Data.MySqlClient
        MySqlConnection : System.Data.Common.DbConnection | CreateCommand MySqlCommand
        MySqlCommand : System.Data.Common.DbCommand
        MySqlDataAdapter : System.Data.Common.DbDataAdapter
        MySqlScript
        namespace MySqlConnector
        MySqlConnection : System.Data.Common.DbConnection | CreateCommand MySqlCommand
        MySqlCommand : System.Data.Common.DbCommand
        MySqlDataAdapter : System.Data.Common.DbDataAdapter
        namespace Microsoft.Data.Sqlite
        SqliteConnection : System.Data.Common.DbConnection | CreateCommand SqliteCommand
        SqliteCommand : System.Data.Common.DbCommand
        namespace System.Data.SQLite
        SQLiteConnection : System.Data.Common.DbConnection | CreateCommand SQLiteCommand
        SQLiteCommand : System.Data.Common.DbCommand
        SQLiteDataAdapter : System.Data.Common.DbDataAdapter
        namespace Oracle.ManagedDataAccess.Client
        OracleConnection : System.Data.Common.DbConnection | CreateCommand OracleCommand
        OracleCommand : System.Data.Common.DbCommand
        OracleDataAdapter : System.Data.Common.DbDataAdapter
        namespace System.Data.OracleClient
        OracleConnection : System.Data.Common.DbConnection | CreateCommand OracleCommand
        OracleCommand : System.Data.Common.DbCommand
        OracleDataAdapter : System.Data.Common.DbDataAdapter
        namespace System.Data.OleDb
        OleDbConnection : System.Data.Common.DbConnection | CreateCommand OleDbCommand
        OleDbCommand : System.Data.Common.DbCommand
        OleDbDataAdapter : System.Data.Common.DbDataAdapter
        namespace System.Data.Odbc
        OdbcConnection : System.Data.Common.DbConnection | CreateCommand OdbcCommand
        OdbcCommand : System.Data.Common.DbCommand
        OdbcDataAdapter : System.Data.Common.DbDataAdapter
        namespace System.Data.SqlServerCe
        SqlCeConnection : System.Data.Common.DbConnection | CreateCommand SqlCeCommand
        SqlCeCommand : System.Data.Common.DbCommand
        namespace Microsoft.EntityFrameworkCore
        DbContext | Database DatabaseFacade | Set DbSet
        DatabaseFacade | GetDbConnection System.Data.Common.DbConnection
        DbSet
        namespace Microsoft.EntityFrameworkCore.Infrastructure
        DatabaseFacade | GetDbConnection System.Data.Common.DbConnection
        namespace System.Data.Entity
        DbContext | Database Database
        Database
        namespace NHibernate
        ISession, IStatelessSession | CreateQuery, CreateSQLQuery IQuery
        IQuery
        namespace System.Security.Cryptography
        HashAlgorithm | ComputeHash, ComputeHashAsync, Hash byte[] | Create HashAlgorithm
        MD5 : HashAlgorithm | Create MD5 | HashData byte[]
        SHA1 : HashAlgorithm | Create SHA1 | HashData byte[]
        SHA256, SHA384, SHA512 : HashAlgorithm | HashData byte[]
        MD5CryptoServiceProvider, MD5Cng : MD5
        SHA1CryptoServiceProvider, SHA1Managed, SHA1Cng : SHA1
        RIPEMD160, RIPEMD160Managed : HashAlgorithm
        HMAC : HashAlgorithm
        HMACMD5, HMACSHA1, HMACSHA256, HMACSHA384, HMACSHA512, HMACRIPEMD160 : HMAC
        MACTripleDES : HashAlgorithm
        IncrementalHash | CreateHash, CreateHMAC IncrementalHash
        HashAlgorithmName | MD5, SHA1, SHA256, SHA384, SHA512 HashAlgorithmName
        CryptoConfig | CreateFromName object
        SymmetricAlgorithm | Create SymmetricAlgorithm | CreateEncryptor, CreateDecryptor ICryptoTransform | Key, IV byte[] | Mode CipherMode
        ICryptoTransform
        Aes : SymmetricAlgorithm | Create Aes
        AesManaged, AesCryptoServiceProvider, AesCng : Aes
        DES : SymmetricAlgorithm | Create DES
        DESCryptoServiceProvider : DES
        TripleDES : SymmetricAlgorithm | Create TripleDES
        TripleDESCryptoServiceProvider, TripleDESCng : TripleDES
        RC2 : SymmetricAlgorithm | Create RC2
        RC2CryptoServiceProvider : RC2
        Rijndael : SymmetricAlgorithm | Create Rijndael
        RijndaelManaged : Rijndael
        AesGcm, AesCcm, ChaCha20Poly1305
        CipherMode | ECB, CBC, CFB, CTS, OFB CipherMode
        RandomNumberGenerator | Create RandomNumberGenerator | GetBytes byte[] | GetInt32 int | GetHexString, GetString string
        RNGCryptoServiceProvider : RandomNumberGenerator
        Rfc2898DeriveBytes | GetBytes, Pbkdf2 byte[]
        PasswordDeriveBytes | GetBytes byte[]
        RSA | Create RSA | Encrypt, Decrypt byte[] | KeySize int
        RSACryptoServiceProvider, RSACng, RSAOpenSsl : RSA
        DSA | Create DSA | KeySize int
        DSACryptoServiceProvider, DSACng, DSAOpenSsl : DSA
        RSAEncryptionPadding, RSASignaturePadding
        namespace System.Security.Cryptography.X509Certificates
        X509Certificate, X509Certificate2 | Thumbprint, Subject, Issuer string
        namespace System.Security
        SecureString
        namespace System.Net
        ServicePointManager
        HttpWebRequest | ServerCertificateValidationCallback object
        WebRequest | Create, CreateHttp HttpWebRequest
        NetworkCredential
        WebClient | DownloadString string | DownloadData byte[]
        Dns | GetHostName string
        HttpListenerRequest | RawUrl string
        HttpListenerContext | Request HttpListenerRequest
        namespace System.Net.Http
        HttpClientHandler, WinHttpHandler, WebRequestHandler, SocketsHttpHandler
        HttpClient | GetStringAsync string
        HttpRequestMessage
        namespace System.Net.Security
        SslStream
        SslPolicyErrors | None SslPolicyErrors
        RemoteCertificateValidationCallback
        namespace System.Runtime.Serialization
        NetDataContractSerializer | Deserialize, ReadObject object
        DataContractSerializer | ReadObject object
        SerializationBinder
        namespace System.Runtime.Serialization.Json
        DataContractJsonSerializer | ReadObject object
        namespace System.Runtime.Serialization.Formatters.Binary
        BinaryFormatter | Deserialize object
        namespace System.Runtime.Serialization.Formatters.Soap
        SoapFormatter | Deserialize object
        namespace System.Web.UI
        LosFormatter, ObjectStateFormatter | Deserialize object
        Page : TemplateControl | Request System.Web.HttpRequest
        UserControl : TemplateControl | Request System.Web.HttpRequest
        MasterPage : UserControl
        TemplateControl : Control
        Control
        namespace System.Web.UI.WebControls
        TextBox, HiddenField, DropDownList, ListBox | Text, Value, SelectedValue string
        namespace System.Web.Script.Serialization
        JavaScriptSerializer | Deserialize, DeserializeObject object
        SimpleTypeResolver
        namespace System.Resources
        ResXResourceReader
        namespace System.Messaging
        BinaryMessageFormatter
        namespace fastJSON
        JSON
        namespace Newtonsoft.Json
        JsonSerializerSettings | TypeNameHandling TypeNameHandling
        JsonSerializer | Create, CreateDefault JsonSerializer | TypeNameHandling TypeNameHandling
        JsonPropertyAttribute, JsonProperty, JsonArrayAttribute, JsonObjectAttribute
        TypeNameHandling | None, All, Auto, Objects, Arrays TypeNameHandling
        JsonConvert | DeserializeObject object | SerializeObject string
        namespace System.Text.Json
        JsonSerializer | Serialize string
        namespace System.Xml
        XmlDocument : XmlNode | XmlResolver XmlResolver
        XmlDataDocument, ConfigXmlDocument : XmlDocument
        XmlNode | InnerText, InnerXml string
        XmlReader | Create XmlReader
        XmlTextReader : XmlReader
        XmlValidatingReader : XmlReader
        XmlReaderSettings
        XmlResolver
        XmlUrlResolver, XmlPreloadedResolver, XmlSecureResolver : XmlResolver
        DtdProcessing | Parse, Ignore, Prohibit DtdProcessing
        namespace System.Xml.Linq
        XDocument, XElement | Load, Parse XDocument
        namespace System.Xml.XPath
        XPathDocument
        namespace System.Xml.Xsl
        XslCompiledTransform, XslTransform
        XsltSettings
        namespace System.Xml.Schema
        XmlSchema, XmlSchemaSet
        namespace System.Xml.Serialization
        XmlSerializer | Deserialize object
        namespace System.Threading.Tasks
        Task, ValueTask | Result object
        namespace System.Threading
        CancellationToken
        namespace System.Security.Claims
        ClaimsPrincipal | FindFirstValue string | Identity System.Security.Principal.IIdentity
        namespace System.Security.Principal
        IIdentity | Name string | IsAuthenticated bool
        namespace System.Web
        HttpRequest, HttpRequestBase, HttpRequestWrapper | QueryString, Form, Headers, Params, Cookies, ServerVariables, Files, InputStream object | RawUrl, Path, PathInfo, UserAgent, UserHostAddress string
        HttpContext, HttpContextBase | Request HttpRequest | Current HttpContext | Server HttpServerUtility
        HttpServerUtility | MapPath, HtmlEncode, UrlEncode string
        HttpPostedFile, HttpPostedFileBase | FileName, ContentType string | ContentLength int
        HttpUtility | HtmlEncode, UrlEncode string
        namespace System.Web.Mvc
        Controller : ControllerBase | Request System.Web.HttpRequest
        ControllerBase
        namespace System.Web.Http
        ApiController | Request System.Net.Http.HttpRequestMessage
        namespace Microsoft.AspNetCore.Http
        HttpRequest | Query, Form, Headers, Cookies, RouteValues, Body, QueryString, Path object
        HttpContext | Request HttpRequest
        IFormFile | FileName, ContentType, Name string | Length long
        IHttpContextAccessor | HttpContext HttpContext
        IFormCollection, IQueryCollection, IFormFileCollection
        namespace Microsoft.AspNetCore.Mvc
        ControllerBase | Request Microsoft.AspNetCore.Http.HttpRequest | HttpContext Microsoft.AspNetCore.Http.HttpContext
        Controller : ControllerBase
        namespace Microsoft.AspNetCore.Mvc.RazorPages
        PageModel | Request Microsoft.AspNetCore.Http.HttpRequest | HttpContext Microsoft.AspNetCore.Http.HttpContext
        namespace Microsoft.AspNetCore.SignalR
        Hub
        namespace Microsoft.AspNetCore.Hosting
        IWebHostEnvironment, IHostingEnvironment | WebRootPath, ContentRootPath string
        namespace Microsoft.Extensions.Configuration
        IConfiguration, IConfigurationRoot, IConfigurationSection, ConfigurationManager | GetConnectionString, Value string | GetSection IConfigurationSection
        namespace Microsoft.Extensions.Logging
        ILogger
        namespace Microsoft.IdentityModel.Tokens
        SymmetricSecurityKey, SigningCredentials, TokenValidationParameters
        """;
}
