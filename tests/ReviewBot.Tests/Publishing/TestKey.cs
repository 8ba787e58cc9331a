using System.Security.Cryptography;
using ReviewBot.Publishing;

namespace ReviewBot.Tests.Publishing;

/// <summary>Keys of Apps, made once: RSA keys are slow to make.</summary>
internal static class TestKey
{
    public static readonly string Pem = NewPem();
    public static readonly string OtherPem = NewPem();
    public static readonly MarkerKey Key = MarkerKey.FromPrivateKeys(Pem);

    public static string NewPem()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportRSAPrivateKeyPem();
    }
}
