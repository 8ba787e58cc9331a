using System.Collections;

namespace Microsoft.AspNet.Identity
{
    class UserManager<TUser>
    {
        Task<IdentityResult> CreateAsync(TUser user, [Sink("credential")] string password);
        Task<bool> CheckPasswordAsync(TUser user, [Sink("credential")] string password);
        Task<TUser> FindAsync(string userName, [Sink("credential")] string password);
        object PasswordValidator, UserValidator;
        bool UserLockoutEnabledByDefault;
    }

    class IdentityResult { bool Succeeded; IEnumerable<string> Errors; }

    class PasswordValidator
    {
        PasswordValidator();
        int RequiredLength;
        bool RequireDigit, RequireLowercase, RequireUppercase, RequireNonLetterOrDigit;
    }

    class PasswordHasher { string HashPassword(string password); }
}
