using System.Collections;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Microsoft.IdentityModel.JsonWebTokens
{
    class JsonWebTokenHandler
    {
        JsonWebTokenHandler();
        [Secret, Fresh] string CreateToken(Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor tokenDescriptor);
        object ValidateToken(string token, Microsoft.IdentityModel.Tokens.TokenValidationParameters validationParameters);
        Task<TokenValidationResult> ValidateTokenAsync(string token, Microsoft.IdentityModel.Tokens.TokenValidationParameters validationParameters);
        [Remote] JsonWebToken ReadJsonWebToken(string token);
    }

    [Data]
    class JsonWebToken : Microsoft.IdentityModel.Tokens.SecurityToken
    {
        JsonWebToken(string jwtEncodedString);
        IEnumerable<Claim> Claims;
        string Subject;
    }

    class TokenValidationResult { bool IsValid; ClaimsIdentity ClaimsIdentity; Exception Exception; }
}

namespace Microsoft.IdentityModel.Tokens
{
    [Data] class SecurityToken { string Id, Issuer; DateTime ValidFrom, ValidTo; }

    class TokenValidationParameters
    {
        TokenValidationParameters();
        bool RequireExpirationTime, RequireSignedTokens, ValidateActor, ValidateAudience, ValidateIssuer, ValidateIssuerSigningKey, ValidateLifetime, ValidateTokenReplay, SaveSigninToken, RequireAudience;
        string ValidAudience, ValidIssuer, NameClaimType, RoleClaimType;
        IEnumerable<string> ValidAudiences, ValidIssuers, ValidAlgorithms;
        SecurityKey IssuerSigningKey;
        IEnumerable<SecurityKey> IssuerSigningKeys;
        TimeSpan ClockSkew;
        Func<string, TokenValidationParameters, SecurityToken> SignatureValidator;
        Func<IEnumerable<string>, SecurityToken, TokenValidationParameters, bool> AudienceValidator;
        Func<DateTime?, DateTime?, SecurityToken, TokenValidationParameters, bool> LifetimeValidator;
        Func<string, SecurityToken, TokenValidationParameters, string> IssuerValidator;
        Func<string, SecurityToken, string, TokenValidationParameters, IEnumerable<SecurityKey>> IssuerSigningKeyResolver;
    }

    class SecurityKey { string KeyId; int KeySize; }
    class SymmetricSecurityKey : SecurityKey { SymmetricSecurityKey([Sink("credential")] byte[] key); }
    class RsaSecurityKey : SecurityKey { RsaSecurityKey(RSA rsa); RsaSecurityKey(RSAParameters rsaParameters); }
    class X509SecurityKey : SecurityKey { X509SecurityKey(X509Certificate2 certificate); }
    class JsonWebKey : SecurityKey { JsonWebKey([Sink("credential")] string json); }
    class SigningCredentials { SigningCredentials(SecurityKey key, string algorithm); }

    class SecurityTokenDescriptor
    {
        ClaimsIdentity Subject;
        string Issuer, Audience;
        DateTime? Expires, NotBefore, IssuedAt;
        SigningCredentials SigningCredentials;
        IDictionary<string, object> Claims;
    }

    static class SecurityAlgorithms { static readonly string HmacSha256, HmacSha256Signature, HmacSha512, RsaSha256, None; }

    static class Base64UrlEncoder
    {
        static string Encode(string arg);
        static string Encode(byte[] inArray);
        static string Decode(string arg);
        static byte[] DecodeBytes(string str);
    }

    [Data] class SecurityTokenException : Exception;
}
