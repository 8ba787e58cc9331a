namespace ReviewBot.Analysis.Rules.Python;

/// <summary>Functions that take a secret, and at which place.</summary>
internal static class CredentialSinks
{
    private const string Ciphers = "cryptography.hazmat.primitives.ciphers.";

    /// <summary>By qualified name. Keywords are judged by their own names.</summary>
    public static IReadOnlyDictionary<string, int> Places { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["requests.auth.HTTPBasicAuth"] = 1,
        ["requests.auth.HTTPDigestAuth"] = 1,
        ["httpx.BasicAuth"] = 1,
        ["aiohttp.BasicAuth"] = 1,
        ["jwt.encode"] = 1,
        ["jwt.decode"] = 1,
        ["jose.jwt.encode"] = 1,
        ["jose.jwt.decode"] = 1,
        ["cryptography.fernet.Fernet"] = 0,
        [Ciphers + "algorithms.AES"] = 0,
        [Ciphers + "aead.AESGCM"] = 0,
        ["Crypto.Cipher.AES.new"] = 0,
        ["Cryptodome.Cipher.AES.new"] = 0,
        ["hmac.new"] = 0,
        ["itsdangerous.URLSafeSerializer"] = 0,
        ["itsdangerous.URLSafeTimedSerializer"] = 0,
        ["itsdangerous.TimedJSONWebSignatureSerializer"] = 0,
        ["itsdangerous.Signer"] = 0,
        ["itsdangerous.TimestampSigner"] = 0,
        ["smtplib.SMTP.login"] = 1,
        ["smtplib.SMTP_SSL.login"] = 1,
        ["imaplib.IMAP4.login"] = 1,
        ["imaplib.IMAP4_SSL.login"] = 1,
        ["poplib.POP3.pass_"] = 0,
        ["poplib.POP3_SSL.pass_"] = 0,
        ["ftplib.FTP.login"] = 1,
        ["ftplib.FTP_TLS.login"] = 1,
        ["ftplib.FTP"] = 2,
        ["MySQLdb.connect"] = 2,
        ["pymysql.connect"] = 2,
        ["cx_Oracle.connect"] = 1,
        ["paramiko.SSHClient.connect"] = 3,
        ["pika.PlainCredentials"] = 1,
        ["boto.connect_s3"] = 1,
    };

    /// <summary>Functions whose first argument is an address, or a list of settings, that may hold one.</summary>
    public static IReadOnlyList<string> Connections { get; } =
    [
        "sqlalchemy.create_engine", "sqlalchemy.ext.asyncio.create_async_engine", "pymongo.MongoClient", "pymongo.mongo_client.MongoClient", "psycopg2.connect", "psycopg.connect",
        "asyncpg.connect", "pyodbc.connect", "redis.from_url", "redis.Redis.from_url", "redis.StrictRedis.from_url", "celery.Celery", "kombu.Connection", "pika.URLParameters",
        "motor.motor_asyncio.AsyncIOMotorClient", "databases.Database",
    ];
}
