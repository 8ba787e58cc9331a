namespace Novell.Directory.Ldap
{
    class LdapConnection
    {
        LdapConnection();
        bool SecureSocketLayer;
        void Connect(string host, int port);
        void Bind([Sink("ldap")] string dn, [Sink("credential")] string passwd);
        ILdapSearchResults Search([Sink("ldap")] string @base, int scope, [Sink("ldap")] string filter, string[] attrs, bool typesOnly);
    }

    interface ILdapSearchResults { LdapEntry Next(); bool HasMore(); }
    class LdapEntry { string Dn; [Stored] object GetAttribute(string attrName); }
}
