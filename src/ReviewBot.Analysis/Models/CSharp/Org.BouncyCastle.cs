namespace Org.BouncyCastle.Crypto.Parameters
{
    class KeyParameter { KeyParameter([Sink("credential")] byte[] key); }
    class ParametersWithIV { ParametersWithIV(object parameters, [Sink("credential")] byte[] iv); }
    class AeadParameters { AeadParameters(KeyParameter key, int macSize, [Sink("credential")] byte[] nonce); }
}

namespace Org.BouncyCastle.Security
{
    class SecureRandom : Random { SecureRandom(); void SetSeed(byte[] seed); void SetSeed(long seed); }
}
