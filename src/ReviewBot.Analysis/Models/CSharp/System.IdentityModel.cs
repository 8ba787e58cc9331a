using System.Collections;
using System.Security.Claims;

namespace System.IdentityModel.Tokens.Jwt
{
    class JwtSecurityTokenHandler
    {
        JwtSecurityTokenHandler();
        ClaimsPrincipal ValidateToken(string token, Microsoft.IdentityModel.Tokens.TokenValidationParameters validationParameters, out Microsoft.IdentityModel.Tokens.SecurityToken validatedToken);
        [Remote] JwtSecurityToken ReadJwtToken(string token);
        [Remote] Microsoft.IdentityModel.Tokens.SecurityToken ReadToken(string token);
        bool CanReadToken(string token);
        [Secret, Fresh] string WriteToken(Microsoft.IdentityModel.Tokens.SecurityToken token);
        Microsoft.IdentityModel.Tokens.SecurityToken CreateToken(Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor tokenDescriptor);
        JwtSecurityToken CreateJwtSecurityToken(Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor tokenDescriptor);
        bool MapInboundClaims;
    }

    [Data]
    class JwtSecurityToken : Microsoft.IdentityModel.Tokens.SecurityToken
    {
        JwtSecurityToken(string jwtEncodedString);
        JwtSecurityToken(string issuer, string audience, IEnumerable<Claim> claims, DateTime? notBefore, DateTime? expires, Microsoft.IdentityModel.Tokens.SigningCredentials signingCredentials);
        IEnumerable<Claim> Claims;
        string Subject, RawData, RawPayload, SignatureAlgorithm;
        IDictionary<string, object> Payload, Header;
    }

    static class JwtRegisteredClaimNames { static readonly string Sub, Jti, Email; }
}
