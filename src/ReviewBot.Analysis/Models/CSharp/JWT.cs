namespace JWT
{
    interface IJwtDecoder
    {
        string Decode(string token, byte[] key, bool verify);
        [Remote] string Decode(string token);
        T DecodeToObject<T>(string token, byte[] key, bool verify);
    }

    class JwtDecoder : IJwtDecoder;
    interface IJwtEncoder { [Secret, Fresh] string Encode(object payload, [Sink("credential")] string key); }
    class JwtEncoder : IJwtEncoder;
}

namespace JWT.Builder
{
    class JwtBuilder
    {
        static JwtBuilder Create();
        JwtBuilder WithSecret([Sink("credential")] params string[] secrets);
        JwtBuilder MustVerifySignature();
        JwtBuilder DoNotVerifySignature();
        JwtBuilder WithAlgorithm(object algorithm);
        JwtBuilder AddClaim(string name, object value);
        string Encode();
        string Decode(string token);
        T Decode<T>(string token);
    }
}
