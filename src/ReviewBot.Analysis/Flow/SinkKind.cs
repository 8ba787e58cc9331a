namespace ReviewBot.Analysis.Flow;

/// <summary>What a value can do harm to where it arrives. The names in lower case are the words of the stubs: <c>Sink[str, "sql"]</c>.</summary>
internal enum SinkKind : byte
{
    /// <summary>The text of a database statement.</summary>
    Sql,

    /// <summary>A query of a store that is no SQL: a filter document, an aggregation, a script of the store.</summary>
    NoSql,

    /// <summary>A line that a shell reads, or the name of a program.</summary>
    Command,

    /// <summary>The arguments of a program that is started without a shell.</summary>
    Argument,

    /// <summary>The path of a file that is opened, written, sent or removed.</summary>
    Path,

    /// <summary>The address of a request that this program makes.</summary>
    Url,

    /// <summary>The address a client is sent to.</summary>
    Redirect,

    /// <summary>Markup that a browser renders.</summary>
    Html,

    /// <summary>A line of a log.</summary>
    Log,

    /// <summary>A filter or name of a directory service.</summary>
    Ldap,

    /// <summary>An XPath or XQuery expression.</summary>
    XPath,

    /// <summary>Markup that is put into an XML document.</summary>
    Xml,

    /// <summary>A document that an XML parser reads.</summary>
    XmlDocument,

    /// <summary>The source of a template.</summary>
    Template,

    /// <summary>Bytes or text that objects are made from.</summary>
    Deserialise,

    /// <summary>Source text that is run.</summary>
    Code,

    /// <summary>The name of a type, member, module or library that is loaded or called.</summary>
    Reflection,

    /// <summary>A header of a response or request, a mail header.</summary>
    Header,

    /// <summary>The pattern of a regular expression.</summary>
    Regex,

    /// <summary>A text that a backtracking pattern is matched against.</summary>
    RegexInput,

    /// <summary>A format text.</summary>
    Format,

    /// <summary>A size, count or duration that uses up memory or time.</summary>
    Resource,

    /// <summary>What is kept as trusted: a session, an application state.</summary>
    Trust,

    /// <summary>The body of a response, whatever its type.</summary>
    Response,

    /// <summary>What is kept in clear text: a file, a database field, a cookie.</summary>
    Storage,

    /// <summary>What is sent in clear text over a network.</summary>
    Transmission,

    /// <summary>The data of a hash function that is no password hash.</summary>
    Hash,

    /// <summary>A key, password or initialisation vector of a cryptographic function or a log-in.</summary>
    Credential,

    /// <summary>The key that chooses a record of somebody.</summary>
    RecordKey,

    /// <summary>A value of a cookie, or its name.</summary>
    Cookie,

    /// <summary>The attributes of an object that is filled from a request as a whole.</summary>
    MassAssignment,

    /// <summary>The members of an archive that are unpacked.</summary>
    Archive,

    /// <summary>A process environment, a search path, a setting of the system.</summary>
    Setting,
}
