using System.Collections;
using System.Security.AccessControl;
using System.Security.Principal;

namespace System.Security
{
    [Data]
    class SecureString : IDisposable
    {
        SecureString();
        void AppendChar([Kept] char c);
        void InsertAt(int index, [Kept] char c);
        void MakeReadOnly();
        int Length;
        void Clear();
    }

    [Data] class SecurityException : SystemException;
    class SecurityElement { [Clean("xml", "html", "xpath")] static string Escape(string str); static SecurityElement FromString(string xml); }
    class SuppressUnmanagedCodeSecurityAttribute : Attribute;
    class AllowPartiallyTrustedCallersAttribute : Attribute;
}

namespace System.Security.AccessControl
{
    class ObjectSecurity { void SetAccessRuleProtection(bool isProtected, bool preserveInheritance); }

    class FileSystemSecurity : ObjectSecurity
    {
        void AddAccessRule(FileSystemAccessRule rule);
        void SetAccessRule(FileSystemAccessRule rule);
        bool RemoveAccessRule(FileSystemAccessRule rule);
    }

    class FileSecurity : FileSystemSecurity { FileSecurity(); FileSecurity(string fileName, AccessControlSections includeSections); }
    class DirectorySecurity : FileSystemSecurity { DirectorySecurity(); }

    class FileSystemAccessRule
    {
        FileSystemAccessRule(string identity, FileSystemRights fileSystemRights, AccessControlType type);
        FileSystemAccessRule(IdentityReference identity, FileSystemRights fileSystemRights, AccessControlType type);
    }

    enum FileSystemRights { Read, Write, FullControl, Modify, ReadAndExecute }
    enum AccessControlType { Allow, Deny }
    enum AccessControlSections { None, Access, All }
    class RegistrySecurity : ObjectSecurity;
}

namespace System.Security.Authentication
{
    enum SslProtocols { None, Ssl2, Ssl3, Tls, Tls11, Tls12, Tls13, Default }
    [Data] class AuthenticationException : SystemException;
}

namespace System.Security.Claims
{
    [Data]
    class Claim
    {
        Claim(string type, string value);
        Claim(string type, string value, string valueType);
        string Type, Value, ValueType, Issuer;
    }

    class ClaimsIdentity : IIdentity
    {
        ClaimsIdentity();
        ClaimsIdentity(string authenticationType);
        ClaimsIdentity(IEnumerable<Claim> claims);
        ClaimsIdentity(IEnumerable<Claim> claims, string authenticationType);
        IEnumerable<Claim> Claims;
        void AddClaim(Claim claim);
        void AddClaims(IEnumerable<Claim> claims);
        Claim FindFirst(string type);
        bool HasClaim(string type, string value);
    }

    class ClaimsPrincipal : IPrincipal
    {
        ClaimsPrincipal();
        ClaimsPrincipal(IIdentity identity);
        static ClaimsPrincipal Current;
        IEnumerable<Claim> Claims;
        IEnumerable<ClaimsIdentity> Identities;
        Claim FindFirst(string type);
        IEnumerable<Claim> FindAll(string type);
        bool HasClaim(string type, string value);
        string FindFirstValue(string claimType);
    }

    static class PrincipalExtensions { static string FindFirstValue(this ClaimsPrincipal principal, string claimType); }

    static class ClaimTypes
    {
        static readonly string Name;
        static readonly string NameIdentifier;
        static readonly string Role;
        static readonly string Email;
    }
}

namespace System.Security.Permissions
{
    class SecurityPermissionAttribute : Attribute;
    class PermissionSetAttribute : Attribute;
    class PrincipalPermissionAttribute : Attribute;
    enum SecurityAction { Demand, Assert, Deny }
}

namespace System.Security.Policy
{
    class Evidence { Evidence(); }
}

namespace System.Security.Principal
{
    interface IIdentity { string Name, AuthenticationType; bool IsAuthenticated; }
    interface IPrincipal { IIdentity Identity; bool IsInRole(string role); }
    class GenericIdentity : IIdentity { GenericIdentity(string name); }
    class GenericPrincipal : IPrincipal { GenericPrincipal(IIdentity identity, string[] roles); }

    class WindowsIdentity : IIdentity
    {
        static WindowsIdentity GetCurrent();
        static object Impersonate(IntPtr userToken);
        object Impersonate();
        SecurityIdentifier User;
    }

    class WindowsPrincipal : IPrincipal { WindowsPrincipal(WindowsIdentity ntIdentity); }
    class IdentityReference { string Value; }

    class SecurityIdentifier : IdentityReference
    {
        SecurityIdentifier(string sddlForm);
        SecurityIdentifier(WellKnownSidType sidType, SecurityIdentifier domainSid);
    }

    class NTAccount : IdentityReference { NTAccount(string name); }
    enum WellKnownSidType { WorldSid, BuiltinUsersSid, BuiltinAdministratorsSid }
}
