using System.Collections;
using System.Collections.Specialized;
using System.Net;

namespace System.DirectoryServices
{
    class DirectoryEntry : System.ComponentModel.Component
    {
        DirectoryEntry();
        DirectoryEntry([Sink("ldap")] string path);
        DirectoryEntry([Sink("ldap")] string path, string username, [Sink("credential")] string password);
        DirectoryEntry([Sink("ldap")] string path, string username, [Sink("credential")] string password, AuthenticationTypes authenticationType);
        [Sink("ldap")] string Path;
        string Username, Name, SchemaClassName;
        [Sink("credential")] string Password;
        AuthenticationTypes AuthenticationType;
        PropertyCollection Properties;
        DirectoryEntries Children;
        DirectoryEntry Parent;
        object NativeObject;
        [Stored] Guid Guid;
        void CommitChanges();
        void DeleteTree();
        object Invoke(string methodName, params object[] args);
        static bool Exists([Sink("ldap")] string path);
        void RefreshCache();
        void Rename([Sink("ldap")] string newName);
    }

    class DirectoryEntries : IEnumerable<DirectoryEntry>
    {
        DirectoryEntry Add([Sink("ldap")] string name, string schemaClassName);
        DirectoryEntry Find([Sink("ldap")] string name);
        DirectoryEntry Find([Sink("ldap")] string name, string schemaClassName);
        void Remove(DirectoryEntry entry);
    }

    class DirectorySearcher : System.ComponentModel.Component
    {
        DirectorySearcher();
        DirectorySearcher(DirectoryEntry searchRoot);
        DirectorySearcher([Sink("ldap")] string filter);
        DirectorySearcher(DirectoryEntry searchRoot, [Sink("ldap")] string filter);
        DirectorySearcher([Sink("ldap")] string filter, string[] propertiesToLoad);
        DirectorySearcher(DirectoryEntry searchRoot, [Sink("ldap")] string filter, string[] propertiesToLoad);
        DirectorySearcher(DirectoryEntry searchRoot, [Sink("ldap")] string filter, string[] propertiesToLoad, SearchScope scope);
        [Sink("ldap")] string Filter;
        DirectoryEntry SearchRoot;
        SearchScope SearchScope;
        StringCollection PropertiesToLoad;
        int PageSize, SizeLimit;
        TimeSpan ClientTimeout;
        SearchResult FindOne();
        SearchResultCollection FindAll();
    }

    class SearchResult { [Stored] string Path; ResultPropertyCollection Properties; DirectoryEntry GetDirectoryEntry(); }
    class SearchResultCollection : IEnumerable<SearchResult> { SearchResult this[int index] { get; } int Count; }

    [Data]
    class PropertyCollection : IDictionary
    {
        [Stored] PropertyValueCollection this[string propertyName] { get; }
        bool Contains(string propertyName);
    }

    [Data]
    class PropertyValueCollection : CollectionBase
    {
        [Stored] object this[int index] { get; }
        [Stored] object Value;
        int Add(object value);
    }

    [Data]
    class ResultPropertyCollection : DictionaryBase
    {
        [Stored] ResultPropertyValueCollection this[string name] { get; }
        bool Contains(string propertyName);
    }

    [Data] class ResultPropertyValueCollection : IEnumerable { [Stored] object this[int index] { get; } int Count; }
    enum SearchScope { Base, OneLevel, Subtree }
    enum AuthenticationTypes { None, Secure, Encryption, SecureSocketsLayer, Anonymous, Signing, Sealing }
}

namespace System.DirectoryServices.AccountManagement
{
    class PrincipalContext : IDisposable
    {
        PrincipalContext(ContextType contextType);
        PrincipalContext(ContextType contextType, string name);
        PrincipalContext(ContextType contextType, string name, string container);
        bool ValidateCredentials(string userName, [Sink("credential")] string password);
    }

    class Principal { string Name, SamAccountName, DisplayName, Description; void Save(); void Delete(); }

    class UserPrincipal : Principal
    {
        UserPrincipal(PrincipalContext context);
        string EmailAddress, GivenName, Surname;
        static UserPrincipal FindByIdentity(PrincipalContext context, string identityValue);
        static UserPrincipal FindByIdentity(PrincipalContext context, IdentityType identityType, string identityValue);
        static UserPrincipal Current;
        void SetPassword([Sink("credential")] string newPassword);
    }

    enum ContextType { Machine, Domain, ApplicationDirectory }
    enum IdentityType { SamAccountName, Name, UserPrincipalName, DistinguishedName, Sid, Guid }
}

namespace System.DirectoryServices.Protocols
{
    class LdapConnection
    {
        LdapConnection(string server);
        LdapConnection(LdapDirectoryIdentifier identifier);
        LdapConnection(LdapDirectoryIdentifier identifier, NetworkCredential credential);
        LdapConnection(LdapDirectoryIdentifier identifier, NetworkCredential credential, AuthType authType);
        AuthType AuthType;
        NetworkCredential Credential;
        LdapSessionOptions SessionOptions;
        void Bind();
        void Bind(NetworkCredential newCredential);
        DirectoryResponse SendRequest(DirectoryRequest request);
        DirectoryResponse SendRequest(DirectoryRequest request, TimeSpan requestTimeout);
    }

    class LdapSessionOptions
    {
        bool SecureSocketLayer, Signing, Sealing;
        int ProtocolVersion;
        Func<LdapConnection, System.Security.Cryptography.X509Certificates.X509Certificate, bool> VerifyServerCertificate;
    }

    class LdapDirectoryIdentifier { LdapDirectoryIdentifier(string server); LdapDirectoryIdentifier(string server, int portNumber); }
    class DirectoryRequest;
    class DirectoryResponse { string ErrorMessage; ResultCode ResultCode; }

    class SearchRequest : DirectoryRequest
    {
        SearchRequest();
        SearchRequest([Sink("ldap")] string distinguishedName, [Sink("ldap")] string ldapFilter, SearchScope searchScope, params string[] attributeList);
        [Sink("ldap")] object Filter;
        [Sink("ldap")] string DistinguishedName;
        SearchScope Scope;
    }

    class SearchResponse : DirectoryResponse { SearchResultEntryCollection Entries; }
    class SearchResultEntryCollection : IEnumerable<SearchResultEntry> { SearchResultEntry this[int index] { get; } int Count; }
    class SearchResultEntry { string DistinguishedName; SearchResultAttributeCollection Attributes; }
    [Data] class SearchResultAttributeCollection : IDictionary { [Stored] DirectoryAttribute this[string attributeName] { get; } }
    [Data] class DirectoryAttribute : IList { [Stored] object this[int index] { get; } [Stored] object[] GetValues(Type valuesType); }
    class AddRequest : DirectoryRequest { AddRequest([Sink("ldap")] string distinguishedName, params DirectoryAttribute[] attributes); }
    class DeleteRequest : DirectoryRequest { DeleteRequest([Sink("ldap")] string distinguishedName); }

    class ModifyRequest : DirectoryRequest
    {
        ModifyRequest([Sink("ldap")] string distinguishedName, object operation, string attributeName, params object[] values);
    }

    class CompareRequest : DirectoryRequest { CompareRequest([Sink("ldap")] string distinguishedName, string attributeName, string value); }
    enum SearchScope { Base, OneLevel, Subtree }
    enum AuthType { Anonymous, Basic, Negotiate, Ntlm, Kerberos }
    enum ResultCode { Success }
}
